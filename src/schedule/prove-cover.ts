import type { Pattern } from './pattern-space';
import type { Candidate } from './prove-candidates';
import { costOfChoice, SCALE, type Stage } from './prove-stage';

export interface CoverResult {
  /** The best choice that costs less than the stage's most; undefined if there is none. */
  readonly better: readonly Pattern[] | undefined;
  /** False if it was given up: there may be a better choice. */
  readonly isFinished: boolean;
}

/** Candidates looked at, before a solver for programs of any size takes over. */
const MOST_STEPS = 30_000_000;

/**
 * Finds the cheapest choice of candidates in which every item stands once, if it costs less than
 * `most`. A depth-first search: the item with fewest candidates left is covered by each of them in
 * turn, and what is left must fit into the budget, which is what a better timetable may cost beyond
 * the bound. All in whole numbers.
 */
export function findCover(
  stage: Stage,
  candidates: readonly Candidate[],
  budget: number,
  shouldStop: () => boolean,
): CoverResult {
  const { problem, classes, limits } = stage;
  const n = problem.items.length;
  const sorted = [...candidates].sort((a, b) => a.excess - b.excess);
  const items = sorted.map(({ pattern }) => pattern.states.map((state) => state >> 1));
  const covered = new Uint8Array(n);
  const binsLeft = classes.map(({ bins }) => bins.length);
  const limitLeft = limits.map(({ most }) => most);
  const chosen: number[] = [];
  let coveredCount = 0;
  let left = budget;
  let most = stage.most;
  let best: Pattern[] | undefined;
  let steps = 0;

  const take = (index: number, sign: 1 | -1): void => {
    const { pattern, excess } = sorted[index] as Candidate;
    left -= sign * excess;
    coveredCount += sign * pattern.states.length;
    for (const item of items[index] as number[]) covered[item] = sign === 1 ? 1 : 0;
    binsLeft[pattern.binClass] = (binsLeft[pattern.binClass] as number) - sign;
    limits.forEach(({ level }, at) => {
      limitLeft[at] = (limitLeft[at] as number) - sign * (pattern.costs[level] as number);
    });
    if (sign === 1) chosen.push(index);
    else chosen.pop();
  };
  const fits = (index: number): boolean => {
    const { pattern, excess } = sorted[index] as Candidate;
    if (excess > left || binsLeft[pattern.binClass] === 0) return false;
    if ((items[index] as number[]).some((item) => covered[item] === 1)) return false;
    return limits.every(
      ({ level }, at) => (pattern.costs[level] as number) <= (limitLeft[at] as number),
    );
  };
  const keep = (): void => {
    const patterns = chosen.map((index) => (sorted[index] as Candidate).pattern);
    const cost = costOfChoice(stage, patterns);
    if (cost >= most) return;
    left -= (most - cost) * SCALE;
    most = cost;
    best = patterns;
  };
  /** False if it was given up. */
  const cover = (open: readonly number[]): boolean => {
    if (coveredCount === n) {
      keep();
      return true;
    }
    steps += open.length + 1;
    if (steps > MOST_STEPS || shouldStop()) return false;
    const counts = new Int32Array(n);
    const shares = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    for (const index of open) {
      const own = items[index] as number[];
      const share = Math.floor((sorted[index] as Candidate).excess / own.length);
      for (const item of own) {
        counts[item] = (counts[item] as number) + 1;
        shares[item] = Math.min(shares[item] as number, share);
      }
    }
    let rarest = -1;
    let least = 0;
    for (let item = 0; item < n; item++) {
      if (covered[item] === 1) continue;
      least += shares[item] as number;
      if (rarest === -1 || (counts[item] as number) < (counts[rarest] as number)) rarest = item;
    }
    if (least > left) return true;
    for (const index of open) {
      if (!(items[index] as number[]).includes(rarest) || !fits(index)) continue;
      take(index, 1);
      const isDone = cover(open.filter(fits));
      take(index, -1);
      if (!isDone) return false;
    }
    return true;
  };
  const isFinished = cover([...sorted.keys()].filter(fits));
  return { better: best, isFinished };
}
