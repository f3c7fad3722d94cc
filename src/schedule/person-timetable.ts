import { strongestRole } from '../analysis/presence';
import type { Dataset, McId, PersonId, Role } from '../dataset/types';
import { ROLES } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import type { PlanRequest } from './plan-request';
import { type Assignment, areConcurrent, type Timetable } from './timetable';

/** Where one person is needed, and whether they can be there. */
export interface PersonEntry {
  readonly mc: McId;
  /** The strongest they have there. */
  readonly role: Role;
  /** Null for a microconference that is not in the timetable. */
  readonly assignment: Assignment | null;
  /** What they are needed in at the same time. */
  readonly concurrent: readonly McId[];
  /** They are somewhere else, where they are needed more: here they are lost. */
  readonly isLost: boolean;
}

type Merges = Pick<PlanRequest, 'merges'>;

/**
 * One person's timetable, in order of time: everything they are at least wanted in. Of what runs
 * at the same time they go where their role is stronger, and of equals to the first by id.
 */
export function personTimetable(
  dataset: Dataset,
  timetable: Timetable,
  person: PersonId,
  { merges }: Merges = { merges: [] },
): PersonEntry[] {
  const needs = dataset.relations.flatMap((relation): Need[] => {
    const role = strongestRole(relation);
    if (relation.kind !== 'participates' || relation.from !== person || role === 'mentioned') {
      return [];
    }
    return [{ mc: relation.to as McId, role }];
  });
  return arrange(needs, timetable, merges);
}

interface Need {
  readonly mc: McId;
  readonly role: Role;
}

function arrange(
  needs: readonly Need[],
  timetable: Timetable,
  merges: readonly (readonly McId[])[],
): PersonEntry[] {
  const assignmentOf = new Map(timetable.assignments.map((one) => [one.mc, one]));
  const meets = (one: McId, other: McId): boolean => {
    const [a, b] = [assignmentOf.get(one), assignmentOf.get(other)];
    if (a === undefined || b === undefined || one === other || !areConcurrent(a, b)) return false;
    return !merges.some((group) => group.includes(one) && group.includes(other));
  };
  const visited: McId[] = [];
  const entries = [...needs]
    .sort(
      compareBy(
        ({ role }) => ROLES.indexOf(role),
        ({ mc }) => mc,
      ),
    )
    .map(({ mc, role }): PersonEntry => {
      const isLost = visited.some((other) => meets(mc, other));
      if (!isLost) visited.push(mc);
      return {
        mc,
        role,
        assignment: assignmentOf.get(mc) ?? null,
        concurrent: needs.flatMap((need) => (meets(mc, need.mc) ? [need.mc] : [])).sort(),
        isLost,
      };
    });
  const order = new Map(timetable.bins.map(({ id }, index) => [id, index]));
  return entries.sort(
    compareBy(
      ({ assignment }) => order.get(assignment?.bin ?? '') ?? timetable.bins.length,
      ({ assignment }) => assignment?.half ?? 0,
      ({ isLost }) => Number(isLost),
      ({ mc }) => mc,
    ),
  );
}

/** Somebody who is lost somewhere in a timetable. */
export interface LostPerson {
  readonly person: PersonId;
  /** Their whole timetable. */
  readonly entries: readonly PersonEntry[];
  readonly lostCount: number;
}

/** Everybody who is needed in two places at once, those who are lost most often first. */
export function lostPeople(
  dataset: Dataset,
  timetable: Timetable,
  { merges }: Merges = { merges: [] },
): LostPerson[] {
  const needsOf = new Map<PersonId, Need[]>();
  for (const relation of dataset.relations) {
    const role = strongestRole(relation);
    if (relation.kind !== 'participates' || role === 'mentioned') continue;
    pushTo(needsOf, relation.from as PersonId, { mc: relation.to as McId, role });
  }
  return [...needsOf]
    .filter(([, needs]) => needs.length > 1)
    .map(([person, needs]): LostPerson => {
      const entries = arrange(needs, timetable, merges);
      return { person, entries, lostCount: entries.filter(({ isLost }) => isLost).length };
    })
    .filter(({ lostCount }) => lostCount > 0)
    .sort(
      compareBy(
        ({ lostCount }) => -lostCount,
        ({ person }) => person,
      ),
    );
}
