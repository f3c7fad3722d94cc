import { describeBin } from '../../schedule/bins';
import type { Bin } from '../../schedule/problem';
import type { Assignment } from '../../schedule/timetable';

export const NO_PLACE = 'without a place';

/** "Wednesday 18 September, 10:00, first half, track 2"; "without a place". */
export function describePlace(assignment: Assignment | null, bins: readonly Bin[]): string {
  if (assignment === null) return NO_PLACE;
  const { track, half } = assignment;
  const bin = bins.find(({ id }) => id === assignment.bin);
  const part = half === undefined ? '' : half === 1 ? ', first half' : ', second half';
  return `${bin === undefined ? assignment.bin : describeBin(bin)}${part}, track ${track}`;
}
