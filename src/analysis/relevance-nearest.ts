import type { EntityId } from '../dataset/types';
import { compareBy } from '../lib/order';
import type { Relevance } from './relevance';

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What is less than this part as near as the nearest is left out where there is enough. */
const LEAST_SHARE = 0.1;

/**
 * The nearest of some entities: at least and at most so many, as far as they can be reached. First
 * those with a relation to an origin, the strongest first: what is about a subject goes before what
 * has a topic on it, and who runs something before who is wanted there. Relevance decides among equals
 * and orders all others.
 */
export function takeNearest<Id extends EntityId>(
  ids: readonly Id[],
  relevance: Relevance,
  { least, most }: Bounds,
): { readonly id: Id; readonly share: number }[] {
  const { scoreOf, directTo } = relevance;
  const reached = sortNearest(
    ids.filter((id) => scoreOf(id) > 0),
    relevance,
  );
  const best = reached.reduce((highest, id) => Math.max(highest, scoreOf(id)), 0);
  return reached
    .slice(0, most)
    .map((id) => ({ id, share: Math.round((scoreOf(id) / best) * 1000) / 1000 }))
    .filter(({ id, share }, place) => {
      return place < least || share >= LEAST_SHARE || directTo(id) > 0;
    });
}

export function sortNearest<Id extends EntityId>(
  ids: readonly Id[],
  { scoreOf, directTo }: Relevance,
): Id[] {
  const ranked = ids.map((id) => {
    // Equals must not be told apart by the last bit of a sum.
    return { id, direct: directTo(id), score: Math.round(scoreOf(id) * 1e9) };
  });
  return ranked
    .sort(
      compareBy(
        ({ direct }) => -direct,
        ({ score }) => -score,
        ({ id }) => id,
      ),
    )
    .map(({ id }) => id);
}
