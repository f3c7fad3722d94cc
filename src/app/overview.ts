import type { Dataset, EntityId, McId } from '../dataset/types';
import type { Arrangement } from './arrangement';
import { selectIndex } from './insights';
import type { ReadyState } from './store';
import { describeRoles } from './words';

interface Named {
  readonly id: EntityId;
  readonly name: string;
}

/** One group of microconferences as the side column and the phone's cards show it. */
export interface GroupCard {
  readonly id: McId;
  readonly number: number;
  readonly title: string;
  readonly explanation: string;
  /** What makes it one group: people in two or more of its members, and shared subsystems. */
  readonly people: readonly Named[];
  readonly subsystems: readonly Named[];
  readonly members: readonly { readonly id: McId; readonly title: string }[];
  /** People of this group who are also wanted in another one. */
  readonly leadOutCount: number;
}

/** Somebody who ties microconferences together, and how. */
export interface WantedPerson {
  readonly id: EntityId;
  readonly name: string;
  readonly runs: boolean;
  readonly mcCount: number;
  readonly communities: readonly number[];
  /** "runs Sched and Real-time; wanted in Rust" */
  readonly reason: string;
}

export interface Overview {
  readonly mcCount: number;
  readonly method: string;
  readonly modularity: number;
  readonly groups: readonly GroupCard[];
  /** Everybody who ties two or more, by how many. */
  readonly wanted: readonly WantedPerson[];
}

const overviews = new WeakMap<Arrangement['communities'], Overview>();

export function selectOverview(dataset: Dataset, arrangement: Arrangement): Overview {
  const { communities, bridges } = arrangement;
  const found = overviews.get(communities);
  if (found !== undefined) return found;
  const { nameOf } = selectIndex(dataset);
  const named = (id: EntityId): Named => ({ id, name: nameOf(id) });
  const groups = communities.communities.map(
    (community): GroupCard => ({
      id: community.id,
      number: community.number,
      title: community.title,
      explanation: community.explanation,
      people: community.people.map(named),
      subsystems: community.subsystems.map(named),
      members: community.members.map((id) => ({ id, title: nameOf(id) })),
      leadOutCount: bridges.filter(
        (bridge) => bridge.communities.includes(community.number) && bridge.communities.length > 1,
      ).length,
    }),
  );
  const overview = {
    mcCount: dataset.microconferences.length,
    method: communities.method === 'leiden' ? 'Leiden' : 'Louvain',
    modularity: communities.modularity,
    groups,
    wanted: bridges.map((bridge) => ({
      id: bridge.person,
      name: nameOf(bridge.person),
      runs: bridge.runs,
      mcCount: bridge.mcs.length,
      communities: bridge.communities,
      reason: describeRoles(bridge.mcs.map(({ mc, role }) => ({ role, name: nameOf(mc) }))),
    })),
  };
  overviews.set(communities, overview);
  return overview;
}

/** How firmly a group holds together, in words: under noise, not over seeds. */
export interface Firmness {
  readonly sentence: string;
  readonly members: ReadonlyMap<McId, { readonly share: string; readonly elsewhere?: string }>;
}

/** Null until it has been worked out. */
export function selectFirmness(
  { arrangement, stability }: ReadyState,
  group: GroupCard,
): Firmness | null {
  if (stability?.key !== arrangement.key) return null;
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const members = new Map(
    group.members.map(({ id }) => {
      const one = stability.ofMc.get(id);
      const other = arrangement.communities.communities.find(
        ({ number }) => number === one?.elsewhere,
      );
      const share = percent(one?.stability ?? 0);
      return [id, other === undefined ? { share } : { share, elsewhere: other.title }] as const;
    }),
  );
  const whole = percent(stability.ofCommunity.get(group.number) ?? 0);
  const sentence = `With every tie 30 % off by chance, its MCs stay together in ${whole} of 200 runs.`;
  return { sentence, members };
}
