import type { McId, PersonId, Role } from '../../dataset/types';
import { personTimetable } from '../../schedule/person-timetable';
import type { ReadyState } from '../store';
import type { Board } from './board';
import { describePlace } from './place-words';

/** A line of somebody's timetable. */
export interface PersonPlanRow {
  readonly mc: McId;
  readonly role: Role;
  /** "Wednesday 18 September, 10:00, track 2"; "without a place". */
  readonly place: string;
  readonly isLost: boolean;
  readonly insteadOf: readonly McId[];
}

/** Where one person is needed in the timetable of the board, in order of time. */
export function buildPersonPlan(
  { dataset }: Pick<ReadyState, 'dataset'>,
  { timetable, request }: Pick<Board, 'timetable' | 'request'>,
  person: PersonId,
): PersonPlanRow[] {
  return personTimetable(dataset, timetable, person, request).map(
    ({ mc, role, assignment, isLost, concurrent }) => ({
      mc,
      role,
      place: describePlace(assignment, timetable.bins),
      isLost,
      insteadOf: isLost ? concurrent : [],
    }),
  );
}
