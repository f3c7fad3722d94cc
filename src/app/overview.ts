import type { Dataset, EntityId, McId } from '../dataset/types';
import type { ViewState } from '../view-state/view-state';
import { selectInsights, selectStability } from './insights';

/** One group of microconferences as the side column and the phone's cards show it. */
export interface GroupCard {
  readonly id: McId;
  readonly number: number;
  readonly title: string;
  readonly explanation: string;
  readonly subsystems: readonly { readonly id: EntityId; readonly name: string }[];
  readonly members: readonly { readonly id: McId; readonly title: string }[];
  /** People of this group who are also wanted in another one. */
  readonly leadOutCount: number;
}

/** Somebody wanted in most places. */
export interface WantedPerson {
  readonly id: EntityId;
  readonly name: string;
  readonly runs: boolean;
  readonly mcCount: number;
  readonly communities: readonly number[];
}

export interface Overview {
  readonly mcCount: number;
  readonly tyingCount: number;
  readonly method: string;
  readonly modularity: number;
  readonly groups: readonly GroupCard[];
  readonly wanted: readonly WantedPerson[];
}

const overviews = new WeakMap<object, Overview>();
const SHOWN_WANTED = 8;

export function selectOverview(dataset: Dataset, { resolution, seed }: ViewState): Overview {
  const insights = selectInsights(dataset, resolution, seed);
  const found = overviews.get(insights);
  if (found !== undefined) return found;
  const { communities, bridges, index } = insights;
  const groups = communities.communities.map(
    (community): GroupCard => ({
      id: community.id,
      number: community.number,
      title: community.title,
      explanation: community.explanation,
      subsystems: community.subsystems.slice(0, 3).map((id) => ({ id, name: index.nameOf(id) })),
      members: community.members.map((id) => ({ id, title: index.nameOf(id) })),
      leadOutCount: bridges.filter(
        (bridge) => bridge.communities.includes(community.number) && bridge.communities.length > 1,
      ).length,
    }),
  );
  const overview = {
    mcCount: dataset.microconferences.length,
    tyingCount: bridges.length,
    method: communities.method === 'leiden' ? 'Leiden' : 'Louvain',
    modularity: communities.modularity,
    groups,
    wanted: bridges.slice(0, SHOWN_WANTED).map((bridge) => ({
      id: bridge.person,
      name: index.nameOf(bridge.person),
      runs: bridge.runs,
      mcCount: bridge.mcs.length,
      communities: bridge.communities,
    })),
  };
  overviews.set(insights, overview);
  return overview;
}

/** How firmly a group holds together, in words: under noise, not over seeds. */
export function selectFirmness(
  dataset: Dataset,
  { resolution, seed }: ViewState,
  group: GroupCard,
): readonly string[] {
  const { communities, index } = selectInsights(dataset, resolution, seed);
  const stability = selectStability(dataset, communities);
  const share = Math.round(100 * (stability.ofCommunity.get(group.number) ?? 0));
  const lines = [
    `With every tie 30 % off by chance, its MCs stay together in ${share} % of 200 runs.`,
  ];
  for (const { id } of group.members) {
    const one = stability.ofMc.get(id);
    if (one?.loose !== true) continue;
    const other = communities.communities.find(({ number }) => number === one.elsewhere)?.title;
    const where = other === undefined ? '' : `; it would rather go to ${other}`;
    lines.push(`${index.nameOf(id)} is loose (${Math.round(100 * one.stability)} %)${where}.`);
  }
  return lines;
}
