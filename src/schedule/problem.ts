import type { McId } from '../dataset/types';

/** A block of time: one period of one day. */
export interface Bin {
  /** Its local start, `2024-09-18T10:00`; `day-1/period-1` for an event without dates. */
  readonly id: string;
  /** Both count from 0. */
  readonly day: number;
  readonly period: number;
  /** `YYYY-MM-DD` and `HH:MM`, local to the event. */
  readonly date?: string;
  readonly start?: string;
  readonly minutes?: number;
  readonly breakMinutes?: number;
}

/** What is put into a bin as one: a microconference, or several that are merged. */
export interface Item {
  /** Sorted; the first names the item. */
  readonly mcs: readonly McId[];
  /** Takes half of a bin, before or after its break. */
  readonly isHalf: boolean;
  /** The track it is pinned to, from 0; null where any will do. */
  readonly track: number | null;
}

/** What a timetable costs, dearest first: no sum of a later level outweighs one of an earlier. */
export const LEVELS = ['declared', 'runs', 'wanted', 'subject', 'moved'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Sums over concurrent pairs of items (and over items, for `moved`). `declared`, `runs` and `moved`
 * are counts; `wanted` (people) and `subject` are in thousandths. All whole numbers.
 */
export type Cost = Readonly<Record<Level, number>>;

/**
 * The planning problem in numbers, for the search and for the proof; n items, m bins.
 *
 * A **place** is where an item can stand: `2 × bin` for a full item or a first half, `2 × bin + 1`
 * for a second half. Two items are concurrent if they share a bin and are not in opposite halves.
 * A bin holds fulls + max(first halves, second halves) ≤ tracks.
 */
export interface Problem {
  readonly items: readonly Item[];
  readonly bins: readonly Bin[];
  readonly tracks: number;
  /** n × 2m: 1 where item i may stand at a place; pins, forbidden bins, absences, `only-on`. */
  readonly allowed: Uint8Array;
  /** n × n, symmetric: 1 where two items must not be concurrent (`strict`, or one track pinned). */
  readonly apart: Uint8Array;
  /** n × n each, symmetric, zero diagonal: what it costs that two items are concurrent. */
  readonly pairCost: Readonly<Record<Exclude<Level, 'moved'>, Int32Array>>;
  /** n × 2m: 1 where standing there means that the item has moved from a given timetable. */
  readonly movedCost: Uint8Array;
}

/** A place for every item, in the order of `problem.items`. */
export type Places = Int16Array;

/**
 * Solves linear and mixed-integer programs in CPLEX's LP format, as HiGHS does. Passed in, so that
 * this room knows no wasm; values by name of variable, duals by name of row.
 */
export interface LpSolver {
  solve(model: string, options?: { readonly timeLimitSeconds?: number }): LpResult;
}

export interface LpResult {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly objective: number;
  /** Proven bound of a mixed-integer program; equal to the objective of a linear one. */
  readonly bound: number;
  readonly values: ReadonlyMap<string, number>;
  readonly duals: ReadonlyMap<string, number>;
}
