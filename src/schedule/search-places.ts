import { compareBy, compareText } from '../lib/order';
import { createRandom, type Random, shuffled } from '../lib/random';
import { costOf, NOWHERE } from './cost';
import { placeOfSeat } from './delta-table';
import type { Cost, Item, Places, Problem } from './problem';
import { Choice, NOBODY, type Tabu } from './search-choice';
import { applyMove, offerMoves } from './search-moves';
import {
  createSearchSpace,
  type Freedom,
  fillTable,
  NO_FREEDOM,
  type SearchSpace,
} from './search-space';
import { selectItems, withLengths } from './select-items';

export interface SearchOptions {
  readonly seed: number;
  /** Steps in all: the search stops by these and by nothing else, so that it can be repeated. */
  readonly iterations?: number;
  /** What may be decided beside the places. */
  readonly freedom?: Freedom;
}

export interface SearchResult {
  /** In the order of the problem's items; NOWHERE for what stays out or found no place. */
  readonly places: Places;
  /** 1 for an item of half length, which is the item's own length unless lengths are free. */
  readonly isHalf: Uint8Array;
  readonly cost: Cost;
}

/** Steps for 24 items, twice what LPC 2024 needs; with the square of their number up to a limit. */
const BASE_ITERATIONS = 8000;
const BASE_ITEMS = 24;
/** Steps × items²: what a browser does in about a second. */
const MAX_EFFORT = 72_000_000;

function defaultIterations(itemCount: number): number {
  const growth = Math.max(1, itemCount / BASE_ITEMS) ** 2;
  const limit = Math.min(BASE_ITERATIONS * growth, MAX_EFFORT / Math.max(1, itemCount) ** 2);
  return Math.max(1, Math.round(limit));
}

/** A start is given up after this many steps per item without a better timetable. */
const PATIENCE_PER_ITEM = 30;
/** Steps for which an item may not return, at least; up to half the number of items more. */
const MIN_TENURE = 3;

/**
 * Searches for a timetable that costs little: from several starts, each time the best of all steps
 * to a neighbour (`offerMoves`), also where it costs more, but not back to where an item has just
 * been (tabu search: F. Glover, ORSA Journal on Computing 1, 1989). Rules weigh more than any cost,
 * so that a timetable that breaks one is found only where none other was.
 *
 * The same problem and seed give the same places, in whatever order the items are.
 */
export function searchPlaces(problem: Problem, options: SearchOptions): SearchResult {
  const order = [...problem.items.keys()].sort((i, j) =>
    compareText(nameOf(problem.items[i]), nameOf(problem.items[j])),
  );
  const sorted = selectItems(problem, order);
  const found = searchSorted(sorted, options);
  const places = new Int16Array(order.length);
  const isHalf = new Uint8Array(order.length);
  order.forEach((item, index) => {
    places[item] = placeOfSeat(found.seats[index] as number);
    isHalf[item] = found.isHalf[index] as number;
  });
  return { places, isHalf, cost: costOf(withLengths(problem, isHalf), places) };
}

const nameOf = (item: Item | undefined): string => item?.mcs[0] ?? '';

interface Found {
  readonly seats: Int16Array;
  readonly isHalf: Uint8Array;
  readonly total: number;
}

function searchSorted(problem: Problem, options: SearchOptions): Found {
  const { freedom = NO_FREEDOM, iterations = defaultIterations(problem.items.length) } = options;
  const random = createRandom(options.seed);
  const space = createSearchSpace(problem, freedom);
  let best: Found | undefined;
  let left = iterations;
  do {
    startAnew(space, problem, freedom, random);
    const run = improve(space, left, best?.total ?? Number.POSITIVE_INFINITY, random);
    if (run.best !== undefined) best = run.best;
    left -= run.steps;
  } while (left > 0 && best !== undefined && best.total > 0);
  return best ?? snapshot(space);
}

/** Fills the table in an order that chance gives, what has least choice first. */
function startAnew(
  space: SearchSpace,
  { items }: Problem,
  { moreHalves }: Freedom,
  random: Random,
): void {
  const order = shuffled([...items.keys()], random);
  items.forEach(({ isHalf }, item) => {
    space.isHalf[item] = isHalf ? 1 : 0;
  });
  for (const item of order.filter((one) => space.isHalf[one] === 0).slice(0, moreHalves)) {
    space.isHalf[item] = 1;
  }
  fillTable(
    space,
    order.sort(
      compareBy(
        (item) => -(space.isNeeded[item] as number),
        (item) => space.openSeats[item]?.length ?? 0,
        (item) => space.isHalf[item] as number,
      ),
    ),
    random,
  );
}

/** Steps from one start until patience ends; gives the best timetable below `record`, if any. */
function improve(
  space: SearchSpace,
  maxSteps: number,
  record: number,
  random: Random,
): { readonly best: Found | undefined; readonly steps: number } {
  const { table } = space;
  const { itemCount, seatCount } = table;
  const tabu: Tabu = { until: new Int32Array(itemCount * seatCount), seatCount, step: 0 };
  const choice = new Choice(tabu, random);
  const patience = PATIENCE_PER_ITEM * itemCount;
  let best = excess(space) < record ? snapshot(space) : undefined;
  let lowest = table.total;
  let since = 0;
  while (tabu.step < maxSteps && since < patience && excess(space) > 0) {
    tabu.step++;
    since++;
    choice.begin(lowest - table.total);
    offerMoves(space, choice);
    forbidReturn(space, choice, tabu, random);
    if (!applyMove(space, choice) || table.total >= lowest) continue;
    since = 0;
    lowest = table.total;
    if (excess(space) < (best?.total ?? record)) best = snapshot(space);
  }
  return { best, steps: Math.max(1, tabu.step) };
}

/** Some steps, by lot, so that the search does not go round in circles. */
function forbidReturn(
  { table: { seats, itemCount } }: SearchSpace,
  { steps }: Choice,
  tabu: Tabu,
  random: Random,
): void {
  for (let at = 0; at < steps.length; at += 2) {
    const item = steps[at] as number;
    if (item === NOBODY) return;
    const old = seats[item] as number;
    if (old === NOWHERE) continue;
    const length = MIN_TENURE + Math.floor((random() * itemCount) / 2);
    tabu.until[item * tabu.seatCount + old] = tabu.step + length;
  }
}

/** The total without what staying out weighs where staying out is allowed. */
function excess({ table, leaveOut }: SearchSpace): number {
  return table.total - leaveOut * table.weighed.rule;
}

function snapshot(space: SearchSpace): Found {
  return {
    seats: Int16Array.from(space.table.seats),
    isHalf: Uint8Array.from(space.isHalf),
    total: excess(space),
  };
}
