import type { McId } from '../dataset/types';
import type { Random } from '../lib/random';
import { NOWHERE } from './cost';
import {
  createDeltaTable,
  type DeltaTable,
  isSeatFree,
  putItem,
  SEATS_PER_BIN,
} from './delta-table';
import type { Problem } from './problem';

/** What the planner may decide beside the places. */
export interface Freedom {
  /** How many items stay out, whichever cost least without them. */
  readonly leaveOut: number;
  /** Microconferences that may not stay out. */
  readonly needed: readonly McId[];
  /** How many items beside those that are halves already become halves, of those inside or out. */
  readonly moreHalves: number;
}

export const NO_FREEDOM: Freedom = { leaveOut: 0, needed: [], moreHalves: 0 };

/** Where a search goes: the table, and which seats are open to which item. */
export interface SearchSpace {
  readonly table: DeltaTable;
  readonly leaveOut: number;
  /** items × seats: 1 where the item may sit. */
  readonly open: Uint8Array;
  /** The open seats of each item. */
  readonly openSeats: readonly Int16Array[];
  /** 1 for an item that may not stay out. */
  readonly isNeeded: Uint8Array;
  /** 1 for an item whose length the planner decides. */
  readonly isLengthFree: Uint8Array;
  /** 1 for an item of half length, also while it is nowhere. */
  readonly isHalf: Uint8Array;
}

export function createSearchSpace(problem: Problem, freedom: Freedom): SearchSpace {
  const { items, bins, allowed } = problem;
  const table = createDeltaTable(problem);
  const { seatCount } = table;
  const open = new Uint8Array(items.length * seatCount);
  items.forEach((item, i) => {
    for (let bin = 0; bin < bins.length; bin++) {
      const from = i * 2 * bins.length + 2 * bin;
      const at = i * seatCount + SEATS_PER_BIN * bin;
      const [first = 0, second = 0] = allowed.subarray(from, from + 2);
      if (!item.isHalf) open[at] = first;
      if (item.isHalf || freedom.moreHalves > 0) {
        open[at + 1] = first;
        open[at + 2] = item.isHalf ? second : first;
      }
    }
  });
  return {
    table,
    leaveOut: freedom.leaveOut,
    open,
    openSeats: items.map((_, i) =>
      Int16Array.from({ length: seatCount }, (_, seat) => seat).filter(
        (seat) => open[i * seatCount + seat] === 1,
      ),
    ),
    isNeeded: Uint8Array.from(items, ({ mcs }) =>
      mcs.some((mc) => freedom.needed.includes(mc)) ? 1 : 0,
    ),
    isLengthFree: Uint8Array.from(items, ({ isHalf }) =>
      freedom.moreHalves > 0 && !isHalf ? 1 : 0,
    ),
    isHalf: Uint8Array.from(items, ({ isHalf }) => (isHalf ? 1 : 0)),
  };
}

/** Whether an item may take a seat as long as it is now. */
export function fitsLength({ isHalf }: SearchSpace, item: number, seat: number): boolean {
  return (seat % SEATS_PER_BIN === 0) === (isHalf[item] === 0);
}

/**
 * Empties the table and fills it again: in the given order, each item where it costs least as things
 * stand, by lot among equals. What finds no free seat stays nowhere.
 */
export function fillTable(space: SearchSpace, order: readonly number[], random: Random): void {
  const { table, openSeats } = space;
  for (const item of order) putItem(table, item, NOWHERE);
  let room = order.length - space.leaveOut;
  for (const item of order) {
    if (room === 0) return;
    let best = NOWHERE;
    let bestCost = Number.POSITIVE_INFINITY;
    let equals = 0;
    for (const seat of openSeats[item] as Int16Array) {
      const cost = table.costAt[item * table.seatCount + seat] as number;
      if (cost > bestCost || !fitsLength(space, item, seat) || !isSeatFree(table, seat)) continue;
      equals = cost < bestCost ? 1 : equals + 1;
      if (equals > 1 && random() * equals >= 1) continue;
      best = seat;
      bestCost = cost;
    }
    if (best === NOWHERE) continue;
    putItem(table, item, best);
    room--;
  }
}
