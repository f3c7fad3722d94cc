import type { Pattern } from './pattern-space';
import type { LpSolver } from './problem';
import { findBound, type Patience, roundUp } from './prove-bound';
import { findCandidates, gapOf } from './prove-candidates';
import { findChoice } from './prove-choice';
import { findCover } from './prove-cover';
import { costOfChoice, isWithinCaps, type Stage } from './prove-stage';

/** What is known of a stage at its end. */
export interface StageResult {
  /** No timetable costs less; never more than what the best known one costs. */
  readonly bound: number;
  /** A timetable that costs less than `most`: the cheapest, if proven. */
  readonly better?: readonly Pattern[];
  readonly isProven: boolean;
  /** The patterns that were looked at, good ones among them. */
  readonly patterns: readonly Pattern[];
}

/**
 * Finds the cheapest timetable of a stage, or proves that the best known one is.
 *
 * First a bound. If it leaves a gap, all patterns that fit into the gap are listed: a better
 * timetable consists of these only. It is looked for among them, in whole numbers where they are
 * few, and by HiGHS where they are many.
 *
 * @param known Patterns to begin with, those of the best known timetable among them.
 */
export function proveStage(
  stage: Stage,
  known: readonly Pattern[],
  solver: LpSolver,
  patience: Patience,
  onBound: (bound: number) => void,
): StageResult {
  const { most } = stage;
  const within = known.filter((pattern) => isWithinCaps(stage, pattern));
  const { bound, patterns, isFinished } = findBound(stage, within, solver, patience, (one) => {
    onBound(Math.min(most, roundUp(stage, one.value)));
  });
  const lower = Math.min(most, roundUp(stage, bound.value));
  const unproven = { bound: lower, isProven: false, patterns };
  if (lower === most) return { ...unproven, isProven: true };
  if (!isFinished) return unproven;
  const candidates = findCandidates(stage, bound, patience.shouldStop);
  if (patience.shouldStop()) return unproven;
  if (candidates === undefined) {
    // Too many. A better timetable would leave less of a gap, and fewer that fit into it.
    const { better } = findChoice(stage, patterns, 'cover', solver, patience);
    return withBetter(unproven, better);
  }
  const proven = (better: readonly Pattern[] | undefined): StageResult =>
    better === undefined
      ? { bound: most, isProven: true, patterns }
      : { bound: costOfChoice(stage, better), better, isProven: true, patterns };
  const cover = findCover(stage, candidates, gapOf(stage, bound), patience.shouldStop);
  if (cover.isFinished) return proven(cover.better);
  if (patience.shouldStop()) return withBetter(unproven, cover.better);
  const all = candidates.map(({ pattern }) => pattern);
  const choice = findChoice(stage, all, 'partition', solver, patience);
  const better = choice.better ?? cover.better;
  if (choice.isFinished) return proven(better);
  const raised = Math.max(lower, Math.min(most, roundUp(stage, choice.bound)));
  return withBetter({ ...unproven, bound: raised }, better);
}

function withBetter(result: StageResult, better: readonly Pattern[] | undefined): StageResult {
  return better === undefined ? result : { ...result, better };
}
