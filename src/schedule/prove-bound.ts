import { formatMaster, readMultipliers } from './pattern-master';
import { searchPatterns } from './pattern-search';
import { buildPattern, type Pattern, patternKey } from './pattern-space';
import type { LpSolver } from './problem';
import { type Multipliers, pricesOf, SCALE, type Stage } from './prove-stage';

/** A bound of a stage, with what proves it. */
export interface Bound {
  /** No timetable that keeps to the limits costs less; in units of 1 / SCALE. */
  readonly value: number;
  readonly multipliers: Multipliers;
  /** For each class of bins, what no pattern is worth more than. */
  readonly worth: readonly number[];
}

/** What keeps a proof from going on for ever. */
export interface Patience {
  readonly shouldStop: () => boolean;
  /** Undefined for no limit. */
  readonly secondsLeft: () => number | undefined;
}

export interface BoundResult {
  readonly bound: Bound;
  /** The patterns that were looked at: among them are good ones. */
  readonly patterns: readonly Pattern[];
  /** False if it was stopped before the bound was as good as it gets. */
  readonly isFinished: boolean;
}

/** Patterns that are added in one round, over all classes. */
const PATTERNS_PER_ROUND = 80;
/** Duals are rounded, so that patterns of the master itself may seem worth a little. */
const TOLERANCE = 64;

/**
 * Bounds a stage from below by column generation (P. C. Gilmore and R. E. Gomory, Operations
 * Research 9, 1961): HiGHS solves the linear program over the patterns known so far, its duals
 * price all others, and those worth having join until there is none.
 *
 * The bound itself owes nothing to floating point. The duals, made whole, are no more than
 * multipliers of a Lagrangian relaxation, which bounds the costs whatever they are:
 *
 *     Σ items − Σ limits × what they may cost − Σ classes × bins × the most a pattern is worth
 *
 * and what a pattern is worth at most is found by `searchPatterns`, in whole numbers.
 */
export function findBound(
  stage: Stage,
  known: readonly Pattern[],
  solver: LpSolver,
  { shouldStop, secondsLeft }: Patience,
  onBound: (bound: Bound) => void,
): BoundResult {
  const patterns = new Map(known.map((pattern) => [patternKey(pattern), pattern]));
  let best: Bound | undefined;
  // The duals of a master that knows next to nothing are far off: an even share is a better start.
  let multipliers = evenShare(stage);
  let isFinished = false;
  let isStart = true;
  for (;;) {
    const priced = findWorth(stage, multipliers, shouldStop);
    if (priced === undefined) break;
    if (best === undefined || priced.bound.value > best.value) {
      best = priced.bound;
      onBound(best);
    }
    const before = patterns.size;
    for (const pattern of priced.patterns) patterns.set(patternKey(pattern), pattern);
    isFinished = roundUp(stage, best.value) >= stage.most || (patterns.size === before && !isStart);
    if (isFinished || shouldStop()) break;
    isStart = false;
    const limit = secondsLeft();
    const result = solver.solve(
      formatMaster(stage, [...patterns.values()], 'linear'),
      limit === undefined ? {} : { timeLimitSeconds: limit },
    );
    if (result.status !== 'optimal') break;
    // No later bound can be more than what the master costs now.
    isFinished = roundUp(stage, result.objective * SCALE - TOLERANCE) <= roundUp(stage, best.value);
    if (isFinished) break;
    multipliers = readMultipliers(stage, result);
  }
  return { bound: best ?? noBound(stage), patterns: [...patterns.values()], isFinished };
}

/** What is at least as dear and can be the cost of a timetable: a multiple of the step. */
export function roundUp({ step }: Stage, value: number): number {
  return Math.max(0, Math.ceil(value / SCALE / step) * step);
}

function evenShare({ problem, limits, classes, most }: Stage): Multipliers {
  const each = Math.min(most, (2 * most) / problem.items.length);
  return {
    items: new Float64Array(problem.items.length).fill(Math.round(each * SCALE)),
    limits: limits.map(() => 0),
    classes: classes.map(() => 0),
  };
}

/** Costs are never negative. */
function noBound({ problem, limits, classes }: Stage): Bound {
  const multipliers: Multipliers = {
    items: new Float64Array(problem.items.length),
    limits: limits.map(() => 0),
    classes: classes.map(() => 0),
  };
  return { value: 0, multipliers, worth: classes.map(() => 0) };
}

/** The bound that some multipliers give, and the patterns that are worth more than a bin. */
function findWorth(
  stage: Stage,
  multipliers: Multipliers,
  shouldStop: () => boolean,
): { readonly bound: Bound; readonly patterns: readonly Pattern[] } | undefined {
  const { problem, classes, limits } = stage;
  const limit = Math.max(8, Math.floor(PATTERNS_PER_ROUND / classes.length));
  const patterns: Pattern[] = [];
  const worth: number[] = [];
  let value = multipliers.items.reduce((sum, one) => sum + one, 0);
  limits.forEach(({ most }, at) => {
    value -= (multipliers.limits[at] as number) * most;
  });
  for (const [index, binClass] of classes.entries()) {
    const least = (multipliers.classes[index] as number) + TOLERANCE;
    const found: { readonly worth: number; readonly states: Int16Array }[] = [];
    let most = least;
    const onPattern = (one: number, states: Int16Array): number => {
      most = Math.max(most, one);
      const at = found.findIndex(({ worth }) => worth < one);
      found.splice(at === -1 ? found.length : at, 0, { worth: one, states: states.slice() });
      if (found.length > limit) found.pop();
      return found.length === limit ? (found.at(-1)?.worth as number) : least;
    };
    const prices = pricesOf(stage, binClass, multipliers);
    const quest = { binClass, prices, threshold: least, onPattern, shouldStop };
    if (!searchPatterns(problem, quest)) return undefined;
    worth.push(most);
    value -= binClass.bins.length * most;
    patterns.push(...found.map(({ states }) => buildPattern(problem, classes, index, states)));
  }
  // Beyond whole numbers that are exact, a bound would be a guess.
  if (!Number.isSafeInteger(value)) value = 0;
  return { bound: { value, multipliers, worth }, patterns };
}
