import { searchPatterns } from './pattern-search';
import { buildPattern, type Pattern } from './pattern-space';
import type { Bound } from './prove-bound';
import { pricesOf, SCALE, type Stage } from './prove-stage';

/** A pattern with what it costs beyond its part of a bound; in units of 1 / SCALE, whole. */
export interface Candidate {
  readonly pattern: Pattern;
  readonly excess: number;
}

/** A program of more patterns than this would not be solved anyway. */
const MOST_CANDIDATES = 40_000;

/** What a better timetable may cost beyond a bound, at most. */
export function gapOf({ most, step }: Stage, { value }: Bound): number {
  return (most - step) * SCALE - value;
}

/**
 * The patterns that a better timetable can consist of: what one of its patterns costs beyond its
 * part of the bound, the timetable costs, too, and so it fits into the gap (reduced cost fixing).
 * Of one set of items in a bin only the halves that cost least, dearest level first, are listed,
 * since they can take the place of all others. Undefined if there are too many, or if stopped.
 */
export function findCandidates(
  stage: Stage,
  bound: Bound,
  shouldStop: () => boolean,
): Candidate[] | undefined {
  const { problem, classes } = stage;
  const gap = gapOf(stage, bound);
  const bySet = new Map<string, Candidate>();
  const areAll = classes.every((binClass, index) => {
    const worth = bound.worth[index] as number;
    const threshold = worth - gap - 1;
    return searchPatterns(problem, {
      binClass,
      prices: pricesOf(stage, binClass, bound.multipliers),
      threshold,
      onPattern: (value, states) => {
        const pattern = buildPattern(problem, classes, index, states);
        const key = `${index}:${pattern.states.map((state) => state >> 1)}`;
        const old = bySet.get(key);
        if (old === undefined || isCheaper(pattern, old.pattern)) {
          bySet.set(key, { pattern, excess: worth - value });
        }
        return threshold;
      },
      shouldStop: () => bySet.size > MOST_CANDIDATES || shouldStop(),
    });
  });
  return areAll && bySet.size <= MOST_CANDIDATES ? [...bySet.values()] : undefined;
}

function isCheaper({ costs }: Pattern, other: Pattern): boolean {
  const level = costs.findIndex((cost, index) => cost !== other.costs[index]);
  return level !== -1 && (costs[level] as number) < (other.costs[level] as number);
}
