import type { Policy } from '../dataset/policy';
import { DEFAULT_POLICY } from '../dataset/policy';
import type { Dataset, McId, PersonId, SubsystemId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { describeCommunities } from './describe-community';
import { listOverlaps } from './overlap';
import { findBestPartition } from './partition';
import { buildProjection, type Projection } from './projection';
import { spreadCommunities } from './spread-communities';

/** A group of microconferences that need the same people and speak of the same subsystems. */
export interface Community {
  /** 1-based, by size then smallest member id; the number picks the colour. */
  readonly number: number;
  /** Smallest member id: how a link names the community. */
  readonly id: McId;
  readonly members: readonly McId[];
  /** "Real-time & Sched" */
  readonly title: string;
  /** "4 MCs held together by 4 people and 3 subsystems" */
  readonly explanation: string;
  /** People in two or more members, most telling first. */
  readonly people: readonly PersonId[];
  /** Most telling subsystems first. */
  readonly subsystems: readonly SubsystemId[];
}

export interface Communities {
  readonly method: 'louvain' | 'leiden';
  readonly resolution: number;
  readonly seed: number;
  readonly modularity: number;
  readonly communities: readonly Community[];
  /** Community number per entity id, for MCs and for every entity tied to one. */
  readonly numberOf: ReadonlyMap<string, number>;
}

export interface CommunityOptions {
  /** More gives more and smaller groups. The projection is dense, so 1 is too coarse. */
  readonly resolution?: number;
  readonly seed?: number;
  readonly starts?: number;
  readonly policy?: Policy;
}

export const DEFAULT_RESOLUTION = 2.2;
export const DEFAULT_SEED = 1;
const DEFAULT_STARTS = 20;

/** The projection of a dataset under a policy: what communities are found on. */
export function projectDataset(dataset: Dataset, policy: Policy = DEFAULT_POLICY): Projection {
  const mcs = dataset.microconferences.map(({ id }) => id);
  return buildProjection(listOverlaps(dataset, policy), mcs, policy);
}

/**
 * Groups of microconferences: the partition of best modularity over seeded starts of Louvain and
 * Leiden on the projection. Labels are renumbered by size, then by smallest member id; a
 * microconference with no edge stands on its own. The same input and seed give the same result.
 */
export function detectCommunities(
  dataset: Dataset,
  projection: Projection,
  options: CommunityOptions = {},
): Communities {
  const { resolution = DEFAULT_RESOLUTION, seed = DEFAULT_SEED, starts = DEFAULT_STARTS } = options;
  const best = findBestPartition(projection, { resolution, seed, starts });
  const members = groupMembers(projection.nodes() as McId[], best.labels);
  const communities = describeCommunities(dataset, projection, members).map(
    (description, index): Community => {
      const ids = members[index] ?? [];
      return { number: index + 1, id: ids[0] as McId, members: ids, ...description };
    },
  );
  return {
    method: best.method,
    resolution,
    seed,
    modularity: Math.round(best.modularity * 1000) / 1000,
    communities,
    numberOf: spreadCommunities(dataset, communities, options.policy ?? DEFAULT_POLICY),
  };
}

function groupMembers(nodes: readonly McId[], labels: readonly number[]): McId[][] {
  const groups = new Map<number, McId[]>();
  nodes.forEach((node, index) => {
    const label = labels[index] ?? -1;
    pushTo(groups, label, node);
  });
  for (const ids of groups.values()) ids.sort();
  return [...groups.values()].sort(
    compareBy(
      (ids) => -ids.length,
      (ids) => ids[0] ?? '',
    ),
  );
}
