import { compareText } from '../lib/order';
import { costOf, NO_COST, NOWHERE } from './cost';
import { brokenRules } from './feasible';
import { findBinClasses, type Pattern, patternsOf, placesOf } from './pattern-space';
import { type Cost, LEVELS, type Level, type LpSolver, type Places, type Problem } from './problem';
import type { Patience } from './prove-bound';
import { proveStage } from './prove-level';
import { buildStage } from './prove-stage';
import { searchPlaces } from './search-places';
import { selectItems } from './select-items';

export interface Proof {
  /**
   * `optimal`: nothing costs less at any level. `feasible`: the proof was stopped, or given up.
   * `infeasible`: no timetable obeys the hard rules.
   */
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  /** The best that is known; what was given, if that broke rules and nothing better was found. */
  readonly places: Places;
  readonly cost: Cost;
  /** No timetable costs less: equal to the cost up to the first unproven level, 0 after it. */
  readonly bound: Cost;
  readonly firstUnproven?: Level;
  /** How much of the cost of the first unproven level is in doubt, 0 to 1. */
  readonly gap?: number;
}

export interface ProofProgress {
  readonly level: Level;
  readonly bound: Cost;
  readonly cost: Cost;
  /** How many of the levels are proven, 0 to 1. */
  readonly share: number;
}

/** The search for a start, where none was given. */
const SEARCH = { seed: 1, iterations: 2000 };

export interface ProofOptions {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: ProofProgress) => void;
  /** Counted from the start, if there is a clock. */
  readonly timeLimitSeconds?: number;
  /** The time in milliseconds, of any clock that only goes on. */
  readonly now?: () => number;
}

/**
 * Proves that a timetable costs least, level by level, or finds one that costs less and proves
 * that: an earlier level, once proven, is a limit for those after it. A level that costs nothing
 * is proven as it is.
 *
 * Each bin takes one **pattern**, a set of items that fit together; bins that are the same to all
 * items share their patterns. See `findBound` and `proveStage` for what follows from that. Where
 * nothing stops it, the same problem and start give the same proof, in whatever order the items are.
 */
export function proveOptimal(
  problem: Problem,
  start: Places,
  solver: LpSolver,
  options: ProofOptions = {},
): Proof {
  const order = [...problem.items.keys()].sort((one, other) =>
    compareText(problem.items[one]?.mcs[0] ?? '', problem.items[other]?.mcs[0] ?? ''),
  );
  const sorted = selectItems(problem, order);
  const places = Int16Array.from(order, (item) => start[item] as number);
  const proof = proveSorted(sorted, places, solver, options);
  const found = new Int16Array(order.length);
  order.forEach((item, index) => {
    found[item] = proof.places[index] as number;
  });
  return { ...proof, places: found };
}

function proveSorted(
  problem: Problem,
  start: Places,
  solver: LpSolver,
  options: ProofOptions,
): Proof {
  const patience = patienceOf(options);
  const classes = findBinClasses(problem);
  let places = start;
  let known: readonly Pattern[] = patternsOf(problem, classes, withoutFaults(problem, start));

  const proveOne = (level: Level | null, onBound: (bound: number) => void): Step => {
    for (;;) {
      const cost = costOf(problem, places);
      if (level !== null && cost[level] === 0) return { bound: 0, isProven: true };
      const stage = buildStage(problem, level, cost);
      const result = proveStage(stage, known, solver, patience, onBound);
      const { better, isProven } = result;
      if (better !== undefined) places = placesOf(problem, classes, better);
      known = [...result.patterns, ...patternsOf(problem, classes, places)];
      const isEnd = isProven || better === undefined || patience.shouldStop();
      // That everything has a place is all there is to prove of that.
      if (isEnd || level === null) return result;
    }
  };

  const isBroken = (): boolean => brokenRules(problem, places).length > 0;
  if (isBroken()) {
    const { bound } = proveOne(null, () => {});
    if (bound > 0)
      return { status: 'infeasible', places, cost: costOf(problem, places), bound: NO_COST };
    // What only fits is a poor start; the search may do better now that there is something to find.
    const { places: searched } = searchPlaces(problem, SEARCH);
    if (isBroken() || brokenRules(problem, searched).length === 0) places = searched;
    known = [...known, ...patternsOf(problem, classes, withoutFaults(problem, places))];
    if (isBroken()) {
      const cost = costOf(problem, places);
      return { status: 'feasible', places, cost, bound: NO_COST, firstUnproven: LEVELS[0], gap: 1 };
    }
  }
  let proven: Cost = NO_COST;
  for (const [index, level] of LEVELS.entries()) {
    const { bound, isProven } = proveOne(level, (one) => {
      const cost = costOf(problem, places);
      const share = index / LEVELS.length;
      options.onProgress?.({ level, bound: { ...proven, [level]: one }, cost, share });
    });
    proven = { ...proven, [level]: bound };
    if (isProven) continue;
    const cost = costOf(problem, places);
    const gap = (cost[level] - bound) / cost[level];
    return { status: 'feasible', places, cost, bound: proven, firstUnproven: level, gap };
  }
  return { status: 'optimal', places, cost: costOf(problem, places), bound: proven };
}

interface Step {
  readonly bound: number;
  readonly isProven: boolean;
}

/** The same without items that break a rule where they stand. */
function withoutFaults(problem: Problem, start: Places): Places {
  const places = Int16Array.from(start);
  for (;;) {
    const rule = brokenRules(problem, places).find(({ kind }) => kind !== 'place');
    const item = rule?.items.at(-1);
    if (item === undefined) return places;
    places[item] = NOWHERE;
  }
}

function patienceOf({ shouldStop, timeLimitSeconds, now }: ProofOptions): Patience {
  const end =
    now === undefined || timeLimitSeconds === undefined
      ? undefined
      : now() + timeLimitSeconds * 1000;
  const secondsLeft = (): number | undefined =>
    end === undefined || now === undefined ? undefined : Math.max(0, (end - now()) / 1000);
  return { secondsLeft, shouldStop: () => secondsLeft() === 0 || shouldStop?.() === true };
}
