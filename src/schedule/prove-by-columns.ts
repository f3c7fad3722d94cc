import { ColumnProgram, type LevelTask, type Priced } from './column-program';
import type { Places } from './problem';

export interface LevelResult {
  readonly places: Places;
  /** Nothing that keeps the levels before is below this. */
  readonly bound: number;
  readonly isProven: boolean;
}

const MOST_ROUNDS = 400;

/**
 * The least value of one level that keeps those before. Columns are generated until the linear
 * program is optimal; its bound then tells which columns a better timetable could have at all, and
 * the integral program over these settles it.
 */
export function proveLevel(task: LevelTask): LevelResult {
  const { start, watch } = task;
  const program = new ColumnProgram(task);
  const best = program.valueOf(start);
  if (best === 0) return { places: start, bound: 0, isProven: true };
  let bound = 0;
  let last: Priced | null = null;
  for (let round = 0; round < MOST_ROUNDS && !watch.shouldStop(); round++) {
    const priced = program.price();
    if (priced === null) break;
    if (priced.isComplete) {
      last = priced;
      if (priced.bound > bound) watch.onBound(priced.bound);
      bound = Math.max(bound, priced.bound);
      if (bound >= best) return { places: start, bound: best, isProven: true };
    }
    if (priced.newCount === 0) break;
  }
  const so: LevelResult = { places: start, bound, isProven: false };
  return last === null || watch.shouldStop() ? so : settle(program, last, so, best);
}

/** Gathers every column that a better timetable could have, and solves the integral program. */
function settle(
  program: ColumnProgram,
  priced: Priced,
  so: LevelResult,
  best: number,
): LevelResult {
  const hasAll = program.gather(priced, best - 1);
  const { status, places } = program.solveIntegral(best - 1);
  if (status === 'infeasible' && hasAll) return { ...so, bound: best, isProven: true };
  if (places === null) return so;
  const value = program.valueOf(places);
  if (hasAll && status === 'optimal') return { places, bound: value, isProven: true };
  if (value >= best) return so;
  // There were too many; a better timetable has narrowed the gap, so there may be fewer now.
  return hasAll ? { ...so, places } : settle(program, priced, { ...so, places }, value);
}
