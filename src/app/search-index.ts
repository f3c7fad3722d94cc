import type { Dataset, EntityKind } from '../dataset/types';
import { createSearch, type SearchHit } from '../search/search';

/** Hits of one kind; the kind of the best hit stands first. */
export interface HitGroup {
  readonly kind: EntityKind;
  readonly hits: readonly SearchHit[];
}

const SHOWN_HITS = 12;
const searches = new WeakMap<Dataset, ReturnType<typeof createSearch>>();

/** Entities that fit these words, by kind, best first. The index is made at the first search. */
export function selectHitGroups(dataset: Dataset, text: string): readonly HitGroup[] {
  const search = searches.get(dataset) ?? createSearch(dataset);
  searches.set(dataset, search);
  const groups = new Map<EntityKind, SearchHit[]>();
  for (const hit of search(text, SHOWN_HITS)) {
    groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  }
  return [...groups].map(([kind, hits]) => ({ kind, hits }));
}
