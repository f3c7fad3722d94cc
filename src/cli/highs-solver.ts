import loadHighs from 'highs';
import { createLpSolver } from '../schedule/lp-solver';
import type { LpSolver } from '../schedule/problem';

/** HiGHS for a terminal. */
export async function createHighsSolver(): Promise<LpSolver> {
  return createLpSolver(await loadHighs());
}
