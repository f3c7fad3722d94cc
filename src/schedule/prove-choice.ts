import { formatMaster, type MasterKind, readChosen } from './pattern-master';
import type { Pattern } from './pattern-space';
import type { LpSolver } from './problem';
import type { Patience } from './prove-bound';
import { costOfChoice, SCALE, type Stage } from './prove-stage';

export interface Choice {
  /** The patterns that are taken; undefined if none that costs less than `most` was found. */
  readonly better: readonly Pattern[] | undefined;
  /** No timetable of these patterns costs less; in units of 1 / SCALE. */
  readonly bound: number;
  /** False if it was stopped: there may be a better one. */
  readonly isFinished: boolean;
}

/** What a solver's bound is taken to be wrong by at most, in units of cost. */
const DOUBT = 1e-3;

/**
 * The cheapest timetable of some patterns, as HiGHS finds it. It works to a tolerance of 1e-6, in
 * rows that add up variables, and with costs that are whole: what is better is better by 1 at least.
 * What it finds is counted again, by its patterns.
 */
export function findChoice(
  stage: Stage,
  patterns: readonly Pattern[],
  kind: Exclude<MasterKind, 'linear'>,
  solver: LpSolver,
  { secondsLeft }: Patience,
): Choice {
  const limit = secondsLeft();
  const options = limit === undefined ? {} : { timeLimitSeconds: limit };
  const result = solver.solve(formatMaster(stage, patterns, kind), options);
  const chosen = readChosen(result, patterns);
  const isBetter = isTimetable(stage, chosen) && costOfChoice(stage, chosen) < stage.most;
  return {
    better: isBetter ? chosen : undefined,
    bound: Math.floor((result.bound - DOUBT) * SCALE),
    isFinished: result.status !== 'stopped',
  };
}

/** Whether every item stands in a pattern, and bins and limits suffice. */
function isTimetable({ problem, classes, limits }: Stage, chosen: readonly Pattern[]): boolean {
  const placed = new Set(chosen.flatMap(({ states }) => states.map((state) => state >> 1)));
  const fits = classes.every(
    ({ bins }, index) => chosen.filter(({ binClass }) => binClass === index).length <= bins.length,
  );
  const isWithin = limits.every(
    ({ level, most }) =>
      chosen.reduce((sum, { costs }) => sum + (costs[level] as number), 0) <= most,
  );
  return placed.size === problem.items.length && fits && isWithin;
}
