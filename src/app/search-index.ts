import type { Dataset, EntityKind } from '../dataset/types';
import { buildSearch, type Search, type SearchHit } from '../search/search';

/** Hits of one kind; the kind of the best hit stands first. */
export interface HitGroup {
  readonly kind: EntityKind;
  readonly hits: readonly SearchHit[];
}

const SHOWN_HITS = 12;
const searches = new WeakMap<Dataset, Promise<Search>>();

/** The index of a dataset, made once, a piece between two frames at a time. */
export function makeSearch(dataset: Dataset): Promise<Search> {
  const found = searches.get(dataset) ?? build(dataset);
  searches.set(dataset, found);
  return found;
}

async function build(dataset: Dataset): Promise<Search> {
  const steps = buildSearch(dataset);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Entities that fit these words, by kind, best first. */
export function groupHits(search: Search, text: string): readonly HitGroup[] {
  const groups = new Map<EntityKind, SearchHit[]>();
  for (const hit of search(text, SHOWN_HITS)) {
    groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  }
  return [...groups].map(([kind, hits]) => ({ kind, hits }));
}
