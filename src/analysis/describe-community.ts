import type { Dataset, McId, PersonId, SubsystemId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { countPeople } from './overlap';
import type { Projection } from './projection';

export interface CommunityDescription {
  readonly title: string;
  readonly explanation: string;
  readonly people: readonly PersonId[];
  readonly subsystems: readonly SubsystemId[];
}

/**
 * Communities in words. The title of each is its two members with most weight inside it; its people
 * and subsystems are those that make the edges inside it, by the weight they add.
 */
export function describeCommunities(
  dataset: Dataset,
  projection: Projection,
  communities: readonly (readonly McId[])[],
): CommunityDescription[] {
  const titles = new Map(dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  const subjects = findOwnSubjects(dataset);
  const inside = weighInside(projection, communities);
  return communities.map((members, index) => {
    const { weightOf, people, subsystems } = inside[index] ?? weighNothing(members);
    const leading = rank(weightOf).slice(0, 2);
    return {
      title: leading.map((mc) => titles.get(mc) ?? mc).join(' & '),
      explanation: explain(members.length, people.size, subsystems.size),
      people: rank(people),
      subsystems: members.length > 1 ? rank(subsystems) : (subjects.get(members[0]) ?? []),
    };
  });
}

/** What the edges inside a community add up to. */
interface Inside {
  readonly weightOf: Map<McId, number>;
  readonly people: Map<PersonId, number>;
  readonly subsystems: Map<SubsystemId, number>;
}

function weighNothing(members: readonly McId[]): Inside {
  return {
    weightOf: new Map(members.map((mc) => [mc, 0])),
    people: new Map(),
    subsystems: new Map(),
  };
}

function weighInside(
  projection: Projection,
  communities: readonly (readonly McId[])[],
): readonly Inside[] {
  const inside = communities.map(weighNothing);
  const indexOf = new Map<string, number>();
  communities.forEach((members, index) => {
    for (const mc of members) indexOf.set(mc, index);
  });
  projection.forEachEdge((_, { weight, overlap }, source, target) => {
    const own = inside[indexOf.get(source) ?? -1];
    if (own === undefined || indexOf.get(source) !== indexOf.get(target)) return;
    add(own.weightOf, source as McId, weight);
    add(own.weightOf, target as McId, weight);
    for (const { person, weight: share } of overlap.runs) add(own.people, person, share);
    for (const { person, weight: share } of overlap.wanted) add(own.people, person, share);
    for (const { subsystem, strengths, weight: share } of overlap.subsystems) {
      if (!strengths.includes('mention')) add(own.subsystems, subsystem, share);
    }
  });
  return inside;
}

function add<K>(sums: Map<K, number>, key: K, share: number): void {
  sums.set(key, (sums.get(key) ?? 0) + share);
}

function rank<K extends string>(weights: ReadonlyMap<K, number>): K[] {
  return [...weights]
    .sort(
      compareBy(
        ([, weight]) => -weight,
        ([id]) => id,
      ),
    )
    .map(([id]) => id);
}

function findOwnSubjects({ relations }: Dataset): ReadonlyMap<string | undefined, SubsystemId[]> {
  const subjects = new Map<string | undefined, SubsystemId[]>();
  for (const { kind, from, to, strength } of relations) {
    if (kind === 'covers' && strength === 'core') pushTo(subjects, from, to as SubsystemId);
  }
  return subjects;
}

function explain(mcs: number, people: number, subsystems: number): string {
  if (mcs === 1) return '1 MC that stands on its own';
  const ties = [
    ...(people > 0 ? [countPeople(people)] : []),
    ...(subsystems > 0 ? [`${subsystems} ${subsystems === 1 ? 'subsystem' : 'subsystems'}`] : []),
  ];
  const what = ties.length > 0 ? ties.join(' and ') : 'a wish, a thread or mentions';
  return `${mcs} MCs held together by ${what}`;
}
