import { countTooMany, describeTooMany } from './count-too-many';
import type { Problem } from './problem';

/** Something that is asked of a timetable and could be given up. */
export interface Wish {
  /** "System Boot only on 18 September". */
  readonly label: string;
}

/** Why no timetable obeys the hard rules. */
export interface Infeasible<W extends Wish> {
  /** How many full microconferences do not fit, whatever else is given up. */
  readonly tooMany: number;
  /**
   * Wishes that cannot hold together, though they could with any one less. None where it takes no
   * wish to make a timetable impossible.
   */
  readonly wishes: readonly W[];
  /** False if there may be wishes among them that could stay: not all could be found out. */
  readonly isCertain: boolean;
  readonly sentence: string;
}

/**
 * Finds out why no timetable is possible: too little room, or a set of wishes of which none can be
 * left out. A deletion filter (J. W. Chinneck and E. W. Dravnieks, ORSA Journal on Computing 3,
 * 1991): wishes in turn are given up for good if what is left is still too much. Which of several such
 * sets it finds depends on the order: what is rather not to be blamed stands first.
 *
 * @param problemWith The problem under some of the wishes only.
 * @param isPossible Whether a problem has a timetable; undefined if that could not be found out.
 * @returns Undefined if all wishes can hold together, or nobody knows.
 */
export function explainInfeasible<W extends Wish>(
  wishes: readonly W[],
  problemWith: (kept: readonly W[]) => Problem,
  isPossible: (problem: Problem) => boolean | undefined,
): Infeasible<W> | undefined {
  const tooMany = countTooMany(problemWith([]));
  if (tooMany > 0) {
    const sentence = `The timetable ${describeTooMany(tooMany)}.`;
    return { tooMany, wishes: [], isCertain: true, sentence };
  }
  if (isPossible(problemWith(wishes)) !== false) return undefined;
  let kept = wishes;
  let isCertain = true;
  // Many at once first: most have nothing to do with it.
  const giveUp = (some: readonly W[]): void => {
    const without = kept.filter((wish) => !some.includes(wish));
    const answer = isPossible(problemWith(without));
    const half = some.length >> 1;
    if (answer === false) kept = without;
    else if (half > 0) for (const part of [some.slice(0, half), some.slice(half)]) giveUp(part);
    else if (answer === undefined) isCertain = false;
  };
  if (wishes.length > 0) giveUp(wishes);
  return { tooMany, wishes: kept, isCertain, sentence: describe(kept) };
}

function describe(wishes: readonly Wish[]): string {
  const [first, ...others] = wishes.map(({ label }) => label);
  if (first === undefined) return 'No timetable is possible, even without any wish.';
  if (others.length === 0) return `This cannot be: ${first}.`;
  return `These cannot hold together: ${[first, ...others].join('; ')}.`;
}
