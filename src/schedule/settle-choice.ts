import type { McId } from '../dataset/types';
import { compareText } from '../lib/order';
import { NOWHERE } from './cost';
import type { PlanRequest } from './plan-request';
import type { Item, Places, Problem } from './problem';
import { searchPlaces } from './search-places';
import { selectItems, withLengths } from './select-items';

export interface SettledChoice {
  /** What takes place, in the length it has. */
  readonly problem: Problem;
  /** A good timetable of it; NOWHERE for what found no place. */
  readonly places: Places;
  /** The proposals that were left out because they cost most, by id. */
  readonly leftOut: readonly McId[];
}

/**
 * Decides what the request leaves to the planner, along with a first timetable: which proposals
 * take place (`choose`) and which are halved (`halvesBy: 'planner'`). Nothing counts but what is
 * lost. The choice is the search's best; a proof of the problem it gives is a proof for that choice.
 */
export function settleChoice(
  problem: Problem,
  request: PlanRequest,
  iterations?: number,
): SettledChoice {
  const count = problem.items.length;
  const halved = problem.items.filter(({ isHalf }) => isHalf).length;
  const found = searchPlaces(problem, {
    seed: request.seed,
    ...(iterations === undefined ? {} : { iterations }),
    freedom: {
      leaveOut: request.choose === null ? 0 : count - request.choose,
      needed: request.pins.map(({ mc }) => mc),
      moreHalves: request.halvesCount === null ? 0 : request.halvesCount - halved,
    },
  });
  const settled = withLengths(problem, found.isHalf);
  if (request.choose === null) return { problem: settled, places: found.places, leftOut: [] };
  const isIn = (item: number): boolean => found.places[item] !== NOWHERE;
  const all = [...problem.items.keys()];
  const missing = request.choose - all.filter(isIn).length;
  // Where not even those chosen fit, some without a place are among them, so that it shows.
  const extra = all.filter((item) => !isIn(item)).slice(0, missing);
  const kept = all.filter((item) => isIn(item) || extra.includes(item));
  return {
    problem: selectItems(settled, kept),
    places: Int16Array.from(kept, (item) => found.places[item] as number),
    leftOut: all
      .filter((item) => !kept.includes(item))
      .flatMap((item) => (problem.items[item] as Item).mcs)
      .sort(compareText),
  };
}
