import type { Dataset, McId, PersonId, SubsystemId } from '../dataset/types';
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
 * A community in words. Its title is the two members with most weight inside it; its people and
 * subsystems are those that make the edges inside it, by the weight they add.
 */
export function describeCommunity(
  dataset: Dataset,
  projection: Projection,
  members: readonly McId[],
): CommunityDescription {
  const inside = new Set<string>(members);
  const weightOf = new Map<string, number>(members.map((mc) => [mc, 0]));
  const people = new Map<PersonId, number>();
  const subsystems = new Map<SubsystemId, number>();
  projection.forEachEdge((_, { weight, overlap }, source, target) => {
    if (!inside.has(source) || !inside.has(target)) return;
    weightOf.set(source, (weightOf.get(source) ?? 0) + weight);
    weightOf.set(target, (weightOf.get(target) ?? 0) + weight);
    for (const { person, weight: share } of [...overlap.runs, ...overlap.wanted]) {
      people.set(person, (people.get(person) ?? 0) + share);
    }
    for (const { subsystem, strengths, weight: share } of overlap.subsystems) {
      if (strengths.includes('mention')) continue;
      subsystems.set(subsystem, (subsystems.get(subsystem) ?? 0) + share);
    }
  });
  const titles = new Map(dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  const leading = rank(weightOf).slice(0, 2) as McId[];
  return {
    title: leading.map((mc) => titles.get(mc) ?? mc).join(' & '),
    explanation: explain(members.length, people.size, subsystems.size),
    people: rank(people),
    subsystems: members.length > 1 ? rank(subsystems) : ownSubjects(dataset, members[0]),
  };
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

function ownSubjects(dataset: Dataset, mc: McId | undefined): SubsystemId[] {
  return dataset.relations
    .filter(({ kind, from, strength }) => kind === 'covers' && from === mc && strength === 'core')
    .map(({ to }) => to as SubsystemId);
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
