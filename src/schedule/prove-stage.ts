import type { Prices } from './pattern-search';
import { type BinClass, findBinClasses, type Pattern } from './pattern-space';
import { type Cost, LEVELS, type Level, type Problem } from './problem';

/**
 * One step of a proof: whether any timetable costs less than `most` at a level, while the dearer
 * levels stay within their limits. Level `null` comes before the first: nothing costs anything, but
 * an item without a place costs 1, so that the question is whether all items fit.
 */
export interface Stage {
  readonly problem: Problem;
  readonly classes: readonly BinClass[];
  readonly level: Level | null;
  /** n × n: what a concurrent pair costs at the level. */
  readonly pairCost: Int32Array;
  /** What the dearer levels may cost, if more than nothing; nothing is a matter of `apart`. */
  readonly limits: readonly Limit[];
  /** n × n: 1 for pairs that no timetable which is better, and within the limits, can have. */
  readonly apart: Uint8Array;
  /** What the best known timetable costs, which is more than nothing; a missing place costs it, too. */
  readonly most: number;
  /** All costs of the level are multiples of this. */
  readonly step: number;
  /** What a pattern may cost at each of LEVELS up to this one, in a timetable that is better. */
  readonly caps: readonly number[];
}

export interface Limit {
  readonly pairCost: Int32Array;
  /** Index of the level. */
  readonly level: number;
  readonly most: number;
}

/** @param best What the best known timetable costs; more than nothing at the level. */
export function buildStage(problem: Problem, level: Level | null, best: Cost): Stage {
  const none = new Int32Array(problem.items.length ** 2);
  const pairCost = level === null || level === 'moved' ? none : problem.pairCost[level];
  const most = level === null ? 1 : best[level];
  const step = level === null || level === 'moved' ? 1 : commonDivisor(pairCost);
  const apart = Uint8Array.from(problem.apart);
  const forbid = (costs: Int32Array, limit: number): void => {
    costs.forEach((cost, pair) => {
      if (cost > limit) apart[pair] = 1;
    });
  };
  if (level !== null) forbid(pairCost, most - step);
  const limits: Limit[] = [];
  const dearerLevels = level === null ? [] : LEVELS.slice(0, LEVELS.indexOf(level));
  for (const dearer of dearerLevels) {
    if (dearer === 'moved') continue;
    const costs = problem.pairCost[dearer];
    forbid(costs, best[dearer]);
    if (best[dearer] === 0) continue;
    limits.push({ pairCost: costs, level: LEVELS.indexOf(dearer), most: best[dearer] });
  }
  const caps = dearerLevels.map((dearer) => best[dearer]);
  if (level !== null) caps.push(most - step);
  const classes = findBinClasses(problem);
  return { problem, classes, level, pairCost, limits, apart, most, step, caps };
}

/** The largest number that divides all of them; 1 if all are 0. */
function commonDivisor(values: Int32Array): number {
  let divisor = 0;
  for (const value of values) {
    let [a, b] = [divisor, value];
    while (b !== 0) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor === 0 ? 1 : divisor;
}

/**
 * Prices of the rules that a bound does without, in units of 1 / SCALE; whole and not negative. Any
 * prices give a bound, good ones a good bound.
 */
export interface Multipliers {
  /** For each item, that it has a place; at most what it costs to have none. */
  readonly items: Float64Array;
  /** For each limit. */
  readonly limits: readonly number[];
  /** For each class of bins, how much a bin more would be worth. */
  readonly classes: readonly number[];
}

/**
 * Costs are counted in units of 1 / SCALE, so that multipliers are whole numbers, too. They are
 * small enough (`readMultipliers`) for all sums to be whole numbers below 2^53, which are exact.
 */
export const SCALE = 2 ** 18;

/** What patterns in bins of a class are worth under multipliers. */
export function pricesOf(
  { level, pairCost, limits, apart }: Stage,
  { moved }: BinClass,
  multipliers: Multipliers,
): Prices {
  const pair = Float64Array.from(pairCost, (cost, at) =>
    apart[at] === 1 ? Number.POSITIVE_INFINITY : SCALE * cost,
  );
  limits.forEach((limit, index) => {
    const multiplier = multipliers.limits[index] as number;
    limit.pairCost.forEach((cost, at) => {
      pair[at] = (pair[at] as number) + multiplier * cost;
    });
  });
  const place = Float64Array.from(moved, (cost) => (level === 'moved' ? SCALE * cost : 0));
  return { gain: multipliers.items, pair, place };
}

/** Whether a pattern can be part of a timetable that is better and keeps to the limits. */
export function isWithinCaps({ caps }: Stage, { costs }: Pattern): boolean {
  return caps.every((cap, level) => (costs[level] as number) <= cap);
}

/** What some patterns cost at the level of a stage. */
export function costOfChoice({ level }: Stage, patterns: readonly Pattern[]): number {
  if (level === null) return 0;
  const index = LEVELS.indexOf(level);
  return patterns.reduce((sum, { costs }) => sum + (costs[index] as number), 0);
}
