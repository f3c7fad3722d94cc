import { type Bridge, findBridges } from '../analysis/bridges';
import { type Communities, detectCommunities, projectDataset } from '../analysis/communities';
import { findOverlaps, type Overlap } from '../analysis/overlap';
import { weigh } from '../analysis/projection';
import { measureStability, type Stability } from '../analysis/stability';
import { DEFAULT_POLICY } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import { type EntityIndex, indexEntities } from './entity-index';

/** What analysis yields for one dataset and one grouping: computed once, then looked up. */
export interface Insights {
  readonly index: EntityIndex;
  readonly overlaps: readonly Overlap[];
  /** Pairs that the projection ties, with their weight in people. */
  readonly ties: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
  readonly communities: Communities;
  readonly bridges: readonly Bridge[];
}

interface Shared {
  readonly index: EntityIndex;
  readonly overlaps: readonly Overlap[];
  readonly ties: Insights['ties'];
}

const shared = new WeakMap<Dataset, Shared>();
const groupings = new WeakMap<Dataset, Map<string, Insights>>();
const stabilities = new WeakMap<Communities, Stability>();

export function selectInsights(dataset: Dataset, resolution: number, seed: number): Insights {
  const known = groupings.get(dataset) ?? new Map<string, Insights>();
  groupings.set(dataset, known);
  const key = `${resolution} ${seed}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const base = selectShared(dataset);
  const communities = detectCommunities(dataset, projectDataset(dataset), { resolution, seed });
  const bridges = findBridges(dataset, communities.numberOf, DEFAULT_POLICY);
  const insights = { ...base, communities, bridges };
  known.set(key, insights);
  return insights;
}

function selectShared(dataset: Dataset): Shared {
  const found = shared.get(dataset);
  if (found !== undefined) return found;
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  const ties = overlaps
    .map((overlap) => ({ a: overlap.a, b: overlap.b, weight: weigh(overlap, DEFAULT_POLICY) }))
    .filter(({ weight }) => weight > 0);
  const made = { index: indexEntities(dataset), overlaps, ties };
  shared.set(dataset, made);
  return made;
}

/** How firmly the groups hold together; 200 noisy runs, so only where somebody asks. */
export function selectStability(dataset: Dataset, communities: Communities): Stability {
  const found = stabilities.get(communities);
  if (found !== undefined) return found;
  const { resolution, seed } = communities;
  const made = measureStability(projectDataset(dataset), communities.communities, {
    resolution,
    seed,
  });
  stabilities.set(communities, made);
  return made;
}
