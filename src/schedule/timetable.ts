import type { McId } from '../dataset/types';
import { compareBy } from '../lib/order';
import type { Bin } from './problem';

/** Which part of a bin a half-length microconference takes; the second begins after the break. */
export type Half = 1 | 2;

/** A microconference in a bin. */
export interface Assignment {
  readonly mc: McId;
  /** The id of the bin. */
  readonly bin: string;
  /** Counts from 1. */
  readonly track: number;
  readonly half?: Half;
}

/** Who is where, and when: what is planned, imported, changed by hand and published. */
export interface Timetable {
  /** In order of time. */
  readonly bins: readonly Bin[];
  readonly tracks: number;
  /** By time, track and id. */
  readonly assignments: readonly Assignment[];
}

/** Two microconferences run at the same time: in one bin, and not in opposite halves of it. */
export function areConcurrent(one: Assignment, other: Assignment): boolean {
  if (one.bin !== other.bin) return false;
  return one.half === undefined || other.half === undefined || one.half === other.half;
}

/** Puts assignments in order of time, track and id, so that equal timetables are equal bytes. */
export function sortAssignments(
  assignments: readonly Assignment[],
  bins: readonly Bin[],
): Assignment[] {
  const order = new Map(bins.map(({ id }, index) => [id, index]));
  return [...assignments].sort(
    compareBy(
      ({ bin }) => order.get(bin) ?? bins.length,
      ({ bin }) => bin,
      ({ track }) => track,
      ({ half }) => half ?? 0,
      ({ mc }) => mc,
    ),
  );
}
