import type { Dataset } from '../dataset/types';
import { createSearch, type SearchHit } from '../search/search';

const searches = new WeakMap<Dataset, ReturnType<typeof createSearch>>();

/** Entities that fit these words, best first. The index is made at the first search. */
export function selectHits(dataset: Dataset, text: string): readonly SearchHit[] {
  const search = searches.get(dataset) ?? createSearch(dataset);
  searches.set(dataset, search);
  return search(text, 12);
}
