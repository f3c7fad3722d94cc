import type { McId } from '../../dataset/types';
import {
  type Assignment,
  areConcurrent,
  type Half,
  type Timetable,
} from '../../schedule/timetable';
import type { PlanState } from '../../view-state/plan-state';

/** A place on the board: a bin, and a half or a track where these are meant. */
export interface Spot {
  readonly bin: string;
  readonly half?: Half;
  readonly track?: number;
}

/** Puts what is held as one (an MC, or several that are merged) somewhere else, on a free track. */
export function moveTo(timetable: Timetable, mcs: readonly McId[], spot: Spot): Assignment[] {
  const others = timetable.assignments.filter(({ mc }) => !mcs.includes(mc));
  const before = timetable.assignments.find(({ mc }) => mcs.includes(mc));
  const length = before?.half === undefined ? [undefined] : halvesOf(spot, before.half);
  for (const half of length) {
    const track = freeTrack(timetable, others, spot, half);
    if (track !== undefined)
      return [...others, ...mcs.map((mc) => seat(mc, spot.bin, track, half))];
  }
  // Nothing is free: it stands beyond the last track, where everybody sees that it is too many.
  const track =
    1 + Math.max(0, ...others.filter(({ bin }) => bin === spot.bin).map((one) => one.track));
  return [...others, ...mcs.map((mc) => seat(mc, spot.bin, track, length[0]))];
}

/** Two change places; each takes bin, track and half of the other. */
export function swapWith(
  timetable: Timetable,
  mcs: readonly McId[],
  others: readonly McId[],
): readonly Assignment[] {
  const one = timetable.assignments.find(({ mc }) => mcs.includes(mc));
  const other = timetable.assignments.find(({ mc }) => others.includes(mc));
  if (one === undefined || other === undefined) return timetable.assignments;
  const sameLength = (one.half === undefined) === (other.half === undefined);
  if (!sameLength) {
    const moved = moveTo(timetable, mcs, { bin: other.bin });
    return moveTo({ ...timetable, assignments: moved }, others, { bin: one.bin });
  }
  return timetable.assignments.map((assignment) => {
    const place = mcs.includes(assignment.mc) ? other : others.includes(assignment.mc) ? one : null;
    return place === null ? assignment : { ...place, mc: assignment.mc };
  });
}

/** Takes something off the timetable; it waits beside it. */
export function takeOut(timetable: Timetable, mcs: readonly McId[]): Assignment[] {
  return timetable.assignments.filter(({ mc }) => !mcs.includes(mc));
}

/** Makes a microconference of half or of full length, where it stands. */
export function changeLength(plan: PlanState, timetable: Timetable, mc: McId): Partial<PlanState> {
  const isHalf = plan.halves.includes(mc);
  const halves = isHalf ? plan.halves.filter((one) => one !== mc) : [...plan.halves, mc].sort();
  const before = timetable.assignments.find((one) => one.mc === mc);
  if (before === undefined) return { halves };
  const { half: _half, ...whole } = before;
  const others = timetable.assignments.filter((one) => one.mc !== mc);
  const next: Assignment = isHalf ? whole : { ...whole, half: 1 };
  return {
    halves,
    at: moveTo({ ...timetable, assignments: [...others, next] }, [mc], { bin: before.bin }),
  };
}

function seat(mc: McId, bin: string, track: number, half: Half | undefined): Assignment {
  return half === undefined ? { mc, bin, track } : { mc, bin, track, half };
}

function halvesOf({ half }: Spot, before: Half): readonly Half[] {
  if (half !== undefined) return [half];
  return before === 1 ? [1, 2] : [2, 1];
}

/** The wished track if it is free, else one that another half leaves free, else the first free one. */
function freeTrack(
  { tracks }: Timetable,
  others: readonly Assignment[],
  { bin, track }: Spot,
  half: Half | undefined,
): number | undefined {
  const inside = others.filter((one) => one.bin === bin);
  const all = Array.from({ length: tracks }, (_, at) => at + 1);
  const isFree = (number: number): boolean =>
    inside.every(
      (one) => one.track !== number || !areConcurrent(one, seat(one.mc, bin, number, half)),
    );
  const isShared = (number: number): boolean => inside.some((one) => one.track === number);
  const wished = track === undefined ? [] : [track];
  return [...wished, ...all.filter(isShared), ...all].find(
    (number) => number <= tracks && isFree(number),
  );
}
