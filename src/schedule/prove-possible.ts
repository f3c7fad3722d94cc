import { canBeApart } from './can-be-apart';
import { NOWHERE } from './cost';
import { findFeasible } from './feasible';
import type { LpSolver, Problem } from './problem';
import { type ProofOptions, proveOptimal } from './prove-optimal';

/**
 * Whether some timetable obeys all hard rules: shown by one, or disproven; undefined if neither
 * was done before the proof was stopped.
 */
export function provePossible(
  problem: Problem,
  solver: LpSolver,
  options: ProofOptions = {},
): boolean | undefined {
  if (!canBeApart(problem, [])) return false;
  if (findFeasible(problem, 1) !== undefined) return true;
  const none = new Int32Array(problem.items.length ** 2);
  const free: Problem = {
    ...problem,
    pairCost: { declared: none, runs: none, wanted: none, subject: none },
    movedCost: new Uint8Array(problem.movedCost.length),
  };
  const nowhere = new Int16Array(problem.items.length).fill(NOWHERE);
  const { status } = proveOptimal(free, nowhere, solver, options);
  return status === 'feasible' ? undefined : status === 'optimal';
}
