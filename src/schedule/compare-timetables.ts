import type { McId } from '../dataset/types';
import { compareText } from '../lib/order';
import type { Assignment, Timetable } from './timetable';

/** What became of one microconference between two timetables. */
export interface TimetableChange {
  readonly mc: McId;
  /** `moved` to another time; `length`: the same bin in another length; `track`: another room. */
  readonly kind: 'added' | 'removed' | 'moved' | 'length' | 'track';
  readonly before: Assignment | null;
  readonly after: Assignment | null;
}

/** What differs between two timetables, by id of the microconference. */
export function compareTimetables(before: Timetable, after: Timetable): TimetableChange[] {
  const old = new Map(before.assignments.map((one) => [one.mc, one]));
  const next = new Map(after.assignments.map((one) => [one.mc, one]));
  const all = [...new Set([...old.keys(), ...next.keys()])].sort(compareText);
  return all.flatMap((mc): TimetableChange[] => {
    const was = old.get(mc) ?? null;
    const is = next.get(mc) ?? null;
    const kind = kindOf(was, is);
    return kind === null ? [] : [{ mc, kind, before: was, after: is }];
  });
}

function kindOf(was: Assignment | null, is: Assignment | null): TimetableChange['kind'] | null {
  if (was === null) return 'added';
  if (is === null) return 'removed';
  if (was.bin !== is.bin) return 'moved';
  if (was.half !== is.half) {
    return was.half === undefined || is.half === undefined ? 'length' : 'moved';
  }
  return was.track === is.track ? null : 'track';
}
