import type { McId } from '../../dataset/types';
import { conflictKey, findConflicts } from '../../schedule/conflicts';
import { selectOverlaps } from '../insights';
import { requestOf, shownTimetable } from '../schedule/plan-of-view';
import type { ReadyState } from '../store';

/** What the timetable on the board gets wrong for one microconference and nobody has accepted. */
export function conflictsOf(
  { dataset, viewState }: Pick<ReadyState, 'dataset' | 'viewState'>,
  mc: McId,
): string[] {
  const { plan, policy } = viewState;
  const timetable = shownTimetable(dataset, plan);
  if (timetable === null) return [];
  const overlaps = selectOverlaps(dataset, policy);
  return findConflicts(dataset, overlaps, timetable, requestOf(dataset, plan))
    .filter((conflict) => conflict.mcs.includes(mc))
    .filter((conflict) => !plan.acknowledged.includes(conflictKey(conflict)))
    .map(({ sentence }) => sentence);
}
