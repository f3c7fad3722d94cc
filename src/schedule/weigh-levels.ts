import type { Problem } from './problem';

/** The costs of all levels as one number each, so that a search adds and compares but once. */
export interface Weighed {
  /** n × n, symmetric: a concurrent pair. */
  readonly pair: Float64Array;
  /** n × 2m: standing at a place. */
  readonly place: Float64Array;
  /** A rule that is broken: a pair that must be apart, or an item that found no place. */
  readonly rule: number;
}

/**
 * Weighs each level by one more than all cheaper ones together can come to in any timetable, so
 * that the sums are in the order of `compareCost`. Sums are whole and exact up to 2^53, which LPC
 * 2024 stays far below; beyond, the cheapest levels of a broken timetable lose
 * digits: a search is then led a little less well, and what it finds is still reported by `costOf`.
 */
export function weighLevels(problem: Problem): Weighed {
  const { items, pairCost, movedCost, apart } = problem;
  const n = items.length;
  const count = maxConcurrentPairs(problem);
  const pair = new Float64Array(n * n);
  // Twice, since every pair of items stands twice in the table.
  let weight = 1 + sumOf(largest(movedCost, n));
  const place = Float64Array.from(movedCost);
  for (const level of ['subject', 'wanted', 'runs', 'declared'] as const) {
    const values = pairCost[level];
    const levelWeight = weight;
    values.forEach((value, at) => {
      pair[at] = (pair[at] as number) + levelWeight * value;
    });
    weight *= 1 + sumOf(largest(values, 2 * count)) / 2;
  }
  const rule = weight;
  apart.forEach((isApart, at) => {
    if (isApart === 1) pair[at] = (pair[at] as number) + rule;
  });
  return { pair, place, rule };
}

/** No timetable has more concurrent pairs: every bin as full as it can be. */
function maxConcurrentPairs({ items, bins, tracks }: Problem): number {
  const perBin = items.some(({ isHalf }) => isHalf) ? 2 * tracks : tracks;
  const all = (items.length * (items.length - 1)) / 2;
  return Math.min(all, (bins.length * perBin * (perBin - 1)) / 2);
}

function largest(values: Int32Array | Uint8Array, count: number): number[] {
  return [...values].sort((a, b) => b - a).slice(0, count);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
