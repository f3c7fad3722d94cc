import loadHighs from 'highs';
import wasmUrl from 'highs/runtime?url';
import { createLpSolver } from '../schedule/lp-solver';
import type { LpSolver } from '../schedule/problem';

/** HiGHS for a worker of the browser: 1.2 MB, fetched when the first proof begins. */
export async function createHighsSolver(): Promise<LpSolver> {
  return createLpSolver(await loadHighs({ locateFile: () => wasmUrl }));
}
