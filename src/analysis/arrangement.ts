import { DEFAULT_POLICY, type Policy } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import { type LayoutInput, layOut, layOutRoughly } from '../graph/layout';
import { buildLayoutInput } from '../graph/layout-input';
import { type Bridge, findBridges } from './bridges';
import {
  type Communities,
  DEFAULT_RESOLUTION,
  DEFAULT_SEED,
  detectCommunities,
  projectDataset,
} from './communities';
import type { Projection } from './projection';

export interface GroupingOptions {
  readonly policy?: Policy;
  readonly resolution?: number;
  readonly seed?: number;
}

/** The groups of a dataset, and who ties them together. */
export interface Grouping {
  readonly communities: Communities;
  readonly bridges: readonly Bridge[];
}

/** Of the seeds 1 to 14 the one that leads fewest lines under foreign boxes on the bundled data. */
const LAYOUT_SEED = 1;
/** Beyond this many microconferences only the groups are laid out, each as one box. */
const MOST_LAID_OUT = 200;

/** Finds the groups of a dataset, and lays them out when asked to: what a view of it rests on. */
export function buildArrangement(dataset: Dataset, options: GroupingOptions = {}) {
  const { policy = DEFAULT_POLICY, resolution = DEFAULT_RESOLUTION, seed = DEFAULT_SEED } = options;
  const projection = projectDataset(dataset, policy);
  const communities = detectCommunities(dataset, projection, { policy, resolution, seed });
  const bridges = findBridges(dataset, communities.numberOf, policy);
  const grouping: Grouping = { communities, bridges };
  return {
    grouping,
    projection,
    layOut: () => layOut(toLayoutInput(dataset, grouping, projection)),
    /** A first picture, not the final one. */
    layOutRoughly: () => layOutRoughly(toLayoutInput(dataset, grouping, projection)),
  };
}

function toLayoutInput(
  dataset: Dataset,
  { communities: { communities, numberOf } }: Grouping,
  projection: Projection,
): LayoutInput {
  if (dataset.microconferences.length > MOST_LAID_OUT) {
    return groupsAsBoxes(communities, numberOf, projection);
  }
  const weights = projection.mapEdges((_, { weight }, a, b) => ({ a, b, weight }));
  const regions = communities.map(({ number, id, title }) => ({ community: number, id, title }));
  return buildLayoutInput(dataset, { numberOf, regions, weights, seed: LAYOUT_SEED });
}

/** How a group is named among the nodes of a folded graph. */
const groupNodeId = (community: number): `group:${number}` => `group:${community}`;

function groupsAsBoxes(
  communities: Communities['communities'],
  numberOf: ReadonlyMap<string, number>,
  projection: Projection,
) {
  const between = new Map<string, { a: string; b: string; weight: number }>();
  projection.forEachEdge((_, { weight }, source, target) => {
    const [a = 0, b = 0] = [numberOf.get(source) ?? 0, numberOf.get(target) ?? 0].sort(
      (x, y) => x - y,
    );
    if (a === b) return;
    const key = `${a} ${b}`;
    const known = between.get(key)?.weight ?? 0;
    between.set(key, { a: groupNodeId(a), b: groupNodeId(b), weight: known + weight });
  });
  return {
    mcs: communities.map(({ number, title }) => ({
      id: groupNodeId(number),
      label: title,
      community: number,
    })),
    weights: [...between.values()],
    others: [],
    regions: [],
    seed: LAYOUT_SEED,
  };
}
