import { NOWHERE } from './cost';
import type { Problem } from './problem';
import { type Weighed, weighLevels } from './weigh-levels';

/**
 * A **seat** is a place with its length, for a search that may change lengths, too: `3 × bin` for
 * the whole bin, `3 × bin + 1` for its first half and `+ 2` for its second.
 */
export const SEATS_PER_BIN = 3;

export function placeOfSeat(seat: number): number {
  if (seat === NOWHERE) return NOWHERE;
  return 2 * Math.floor(seat / SEATS_PER_BIN) + (seat % SEATS_PER_BIN === 2 ? 1 : 0);
}

export function seatOfPlace(place: number, isHalf: boolean): number {
  if (place === NOWHERE) return NOWHERE;
  return SEATS_PER_BIN * (place >> 1) + (isHalf ? 1 + (place & 1) : 0);
}

/** A timetable under way, and for every item and seat what it would cost there as things stand. */
export interface DeltaTable {
  readonly itemCount: number;
  readonly seatCount: number;
  readonly tracks: number;
  readonly weighed: Weighed;
  /** Seat of each item, or NOWHERE. */
  readonly seats: Int16Array;
  /** How many items hold each seat. */
  readonly held: Uint8Array;
  /** items × seats: the pair costs with all that are concurrent there, and the cost of the place. */
  readonly costAt: Float64Array;
  /** The cost of the timetable in weighed levels; a rule's weight for each item that is nowhere. */
  total: number;
}

/** The table of a timetable in which nothing has a place yet. */
export function createDeltaTable(problem: Problem, weighed = weighLevels(problem)): DeltaTable {
  const itemCount = problem.items.length;
  const seatCount = SEATS_PER_BIN * problem.bins.length;
  const costAt = new Float64Array(itemCount * seatCount);
  const placeCount = 2 * problem.bins.length;
  for (let item = 0; item < itemCount; item++) {
    for (let seat = 0; seat < seatCount; seat++) {
      const cost = weighed.place[item * placeCount + placeOfSeat(seat)];
      costAt[item * seatCount + seat] = cost as number;
    }
  }
  return {
    itemCount,
    seatCount,
    tracks: problem.tracks,
    weighed,
    seats: new Int16Array(itemCount).fill(NOWHERE),
    held: new Uint8Array(seatCount),
    costAt,
    total: itemCount * weighed.rule,
  };
}

/** What an item costs where it is, or would cost at a seat. */
export function costAtSeat(table: DeltaTable, item: number, seat: number): number {
  if (seat === NOWHERE) return table.weighed.rule;
  return table.costAt[item * table.seatCount + seat] as number;
}

/** By how much the total changes if an item goes to a seat. */
export function moveDelta(table: DeltaTable, item: number, seat: number): number {
  return costAtSeat(table, item, seat) - costAtSeat(table, item, table.seats[item] as number);
}

/**
 * By how much the total changes if two items change seats. Each is counted as concurrent with the
 * other where it goes, since it is where the other still stands; after the exchange they are as
 * concurrent as they were.
 */
export function swapDelta(table: DeltaTable, one: number, other: number): number {
  const a = table.seats[one] as number;
  const b = table.seats[other] as number;
  const delta = moveDelta(table, one, b) + moveDelta(table, other, a);
  if (areSeatsConcurrent(a, b)) return delta;
  return delta - 2 * (table.weighed.pair[one * table.itemCount + other] as number);
}

/** One bin, and not its two halves. */
export function areSeatsConcurrent(a: number, b: number): boolean {
  if (a === NOWHERE || b === NOWHERE) return false;
  const bin = Math.floor(a / SEATS_PER_BIN);
  if (bin !== Math.floor(b / SEATS_PER_BIN)) return false;
  return a === b || a === SEATS_PER_BIN * bin || b === SEATS_PER_BIN * bin;
}

/** Puts an item on a seat, or nowhere, and keeps the table true; a step per item and seat touched. */
export function putItem(table: DeltaTable, item: number, seat: number): void {
  const { seats, held, itemCount } = table;
  const old = seats[item] as number;
  if (old === seat) return;
  table.total += moveDelta(table, item, seat);
  if (old !== NOWHERE) (held[old] as number)--;
  if (seat !== NOWHERE) (held[seat] as number)++;
  seats[item] = seat;
  const pairs = table.weighed.pair.subarray(item * itemCount, (item + 1) * itemCount);
  addAlong(table, pairs, old, -1);
  addAlong(table, pairs, seat, 1);
}

function addAlong(table: DeltaTable, pairs: Float64Array, seat: number, sign: 1 | -1): void {
  if (seat === NOWHERE) return;
  const { costAt, seatCount } = table;
  const length = seat % SEATS_PER_BIN;
  const whole = seat - length;
  for (let other = 0; other < pairs.length; other++) {
    const cost = sign * (pairs[other] as number);
    if (cost === 0) continue;
    const row = other * seatCount + whole;
    costAt[row] = (costAt[row] as number) + cost;
    if (length !== 2) costAt[row + 1] = (costAt[row + 1] as number) + cost;
    if (length !== 1) costAt[row + 2] = (costAt[row + 2] as number) + cost;
  }
}

/** Whether a bin has room for some more (or, negative, less) of each length. */
export function hasRoom(
  { held, tracks }: DeltaTable,
  bin: number,
  whole: number,
  first: number,
  second: number,
): boolean {
  const at = SEATS_PER_BIN * bin;
  const halves = Math.max((held[at + 1] as number) + first, (held[at + 2] as number) + second);
  return (held[at] as number) + whole + halves <= tracks;
}

/** Whether a seat can be taken by one more. */
export function isSeatFree(table: DeltaTable, seat: number): boolean {
  const length = seat % SEATS_PER_BIN;
  return hasRoom(
    table,
    (seat - length) / SEATS_PER_BIN,
    length === 0 ? 1 : 0,
    length === 1 ? 1 : 0,
    length === 2 ? 1 : 0,
  );
}
