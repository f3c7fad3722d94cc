import type { McId, PersonId, Role } from '../../dataset/types';
import { personTimetable } from '../../schedule/person-timetable';
import type { ReadyState } from '../store';
import type { Board } from './board';

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
  { dataset }: ReadyState,
  board: Board,
  person: PersonId,
): PersonPlanRow[] {
  const titles = new Map(
    board.days.flatMap(({ bins }) => bins.map(({ bin, title }) => [bin.id, title] as const)),
  );
  return personTimetable(dataset, board.timetable, person, board.request).map(
    ({ mc, role, assignment, isLost, concurrent }) => ({
      mc,
      role,
      place: describePlace(assignment, titles),
      isLost,
      insteadOf: isLost ? concurrent : [],
    }),
  );
}

function describePlace(
  assignment: Board['timetable']['assignments'][number] | null,
  titles: ReadonlyMap<string, string>,
): string {
  if (assignment === null) return 'without a place';
  const { bin, track, half } = assignment;
  const part = half === undefined ? '' : half === 1 ? ', first half' : ', second half';
  return `${titles.get(bin) ?? bin}${part}, track ${track}`;
}
