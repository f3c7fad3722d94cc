import { type Cost, LEVELS, type Level, type Places, type Problem } from './problem';

/** The place of an item that takes no place: it was not chosen, or nothing was free. */
export const NOWHERE = -1;

export const NO_COST: Cost = { declared: 0, runs: 0, wanted: 0, subject: 0, moved: 0 };

/** Two items run at the same time: one bin, and not opposite halves of it. */
export function areItemsConcurrent(
  { items }: Problem,
  places: Places,
  one: number,
  other: number,
): boolean {
  const a = places[one] as number;
  const b = places[other] as number;
  if (a === NOWHERE || b === NOWHERE || a >> 1 !== b >> 1) return false;
  return a === b || items[one]?.isHalf !== true || items[other]?.isHalf !== true;
}

/** Sums of the pair costs over concurrent pairs, and the items that have moved. */
export function costOf(problem: Problem, places: Places): Cost {
  const { items, bins, pairCost, movedCost } = problem;
  const n = items.length;
  const cost: Record<Level, number> = { ...NO_COST };
  for (let i = 0; i < n; i++) {
    const place = places[i] as number;
    if (place !== NOWHERE) cost.moved += movedCost[i * 2 * bins.length + place] as number;
    for (let j = i + 1; j < n; j++) {
      if (!areItemsConcurrent(problem, places, i, j)) continue;
      cost.declared += pairCost.declared[i * n + j] as number;
      cost.runs += pairCost.runs[i * n + j] as number;
      cost.wanted += pairCost.wanted[i * n + j] as number;
      cost.subject += pairCost.subject[i * n + j] as number;
    }
  }
  return cost;
}

/** Negative where the first costs less: by the dearest level in which they differ. */
export function compareCost(one: Cost, other: Cost): number {
  for (const level of LEVELS) {
    if (one[level] !== other[level]) return one[level] - other[level];
  }
  return 0;
}
