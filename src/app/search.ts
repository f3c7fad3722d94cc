import type { Dataset } from '../dataset/types';
import type { HitGroup } from './search-index';

export type { HitGroup } from './search-index';

/** Fetches the search and makes its index: what it gives finds entities by words, by kind. */
export async function loadSearch(dataset: Dataset): Promise<(text: string) => readonly HitGroup[]> {
  const { groupHits, makeSearch } = await import('./search-index');
  const search = await makeSearch(dataset);
  return (text) => groupHits(search, text);
}
