import { NOWHERE } from './cost';
import {
  areSeatsConcurrent,
  costAtSeat,
  type DeltaTable,
  hasRoom,
  isSeatFree,
  putItem,
  SEATS_PER_BIN,
  swapDelta,
} from './delta-table';
import { type Choice, NOBODY } from './search-choice';
import { fitsLength, type SearchSpace } from './search-space';

/**
 * Offers every next step from a timetable: one item to a free seat, two that change seats, one from
 * outside for one inside; and where none of these saves anything, a full one for one or two halves.
 */
export function offerMoves(space: SearchSpace, choice: Choice): void {
  const { seats, itemCount } = space.table;
  let outCount = 0;
  for (const seat of seats) if (seat === NOWHERE) outCount++;
  offerSeats(space, outCount > space.leaveOut, choice);
  offerSwaps(space, choice);
  for (let item = 0; outCount > 0 && item < itemCount; item++) {
    if (seats[item] === NOWHERE) offerReplacements(space, item, choice);
  }
  if (choice.delta >= 0) offerTrades(space, choice);
}

/** Takes the step that was chosen; false where there was none. */
export function applyMove({ table, isHalf }: SearchSpace, { steps }: Choice): boolean {
  let leaving = NOBODY;
  for (let at = 0; at < steps.length; at += 2) {
    const item = steps[at] as number;
    const seat = steps[at + 1] as number;
    if (item === NOBODY) return at > 0;
    putItem(table, item, seat);
    if (seat === NOWHERE) {
      leaving = item;
      continue;
    }
    // As many items are halves as before: who leaves takes the length that the newcomer had.
    const length = seat % SEATS_PER_BIN === 0 ? 0 : 1;
    if (leaving !== NOBODY && isHalf[item] !== length) isHalf[leaving] = isHalf[item] as number;
    isHalf[item] = length;
  }
  return true;
}

function offerSeats(space: SearchSpace, mayEnter: boolean, choice: Choice): void {
  const { table, openSeats } = space;
  const { seats, costAt, seatCount } = table;
  for (let item = 0; item < table.itemCount; item++) {
    const old = seats[item] as number;
    if (old === NOWHERE && !mayEnter) continue;
    const now = costAtSeat(table, item, old);
    const open = openSeats[item] as Int16Array;
    for (let at = 0; at < open.length; at++) {
      const seat = open[at] as number;
      const delta = (costAt[item * seatCount + seat] as number) - now;
      if (seat === old || delta > choice.delta || !fitsLength(space, item, seat)) continue;
      if (hasRoomFor(table, old, seat)) choice.offer(delta, item, seat);
    }
  }
}

/** Whether one item can go from a seat to another, which may be in the same bin. */
function hasRoomFor(table: DeltaTable, from: number, to: number): boolean {
  const bin = Math.floor(to / SEATS_PER_BIN);
  if (from === NOWHERE || Math.floor(from / SEATS_PER_BIN) !== bin) return isSeatFree(table, to);
  const [old, next] = [from % SEATS_PER_BIN, to % SEATS_PER_BIN];
  return hasRoom(
    table,
    bin,
    Number(next === 0) - Number(old === 0),
    Number(next === 1) - Number(old === 1),
    Number(next === 2) - Number(old === 2),
  );
}

function offerSwaps({ table, open }: SearchSpace, choice: Choice): void {
  const { seats, seatCount } = table;
  for (let one = 0; one < table.itemCount; one++) {
    const a = seats[one] as number;
    if (a === NOWHERE) continue;
    for (let other = one + 1; other < table.itemCount; other++) {
      const b = seats[other] as number;
      if (b === a || b === NOWHERE) continue;
      if (open[one * seatCount + b] === 0 || open[other * seatCount + a] === 0) continue;
      choice.offer(swapDelta(table, one, other), one, b, other, a);
    }
  }
}

/** An item from outside takes a seat, and another goes out for it. */
function offerReplacements(space: SearchSpace, item: number, choice: Choice): void {
  const { table, openSeats, isNeeded, isLengthFree } = space;
  const { seats, weighed, itemCount } = table;
  for (let leaving = 0; leaving < itemCount; leaving++) {
    const old = seats[leaving] as number;
    if (old === NOWHERE || (isNeeded[leaving] === 1 && isNeeded[item] === 0)) continue;
    const pair = weighed.pair[item * itemCount + leaving] as number;
    const saved = costAtSeat(table, leaving, old);
    for (const seat of openSeats[item] as Int16Array) {
      const shared = areSeatsConcurrent(old, seat) ? pair : 0;
      const delta = costAtSeat(table, item, seat) - shared - saved;
      if (delta > choice.delta) continue;
      if (fitsLength(space, item, seat)) {
        if (seat !== old && !hasRoomFor(table, old, seat)) continue;
      } else if (seat !== old || !(isLengthFree[leaving] && isLengthFree[item])) continue;
      choice.offer(delta, leaving, NOWHERE, item, seat);
    }
  }
}

/**
 * Trades a full item for a first half, a second half, or both, of another bin. Where every bin is
 * full, only this changes how many halves a bin holds.
 */
function offerTrades(space: SearchSpace, choice: Choice): void {
  if (!space.isHalf.includes(1)) return;
  const { table, open } = space;
  const on = itemsOnSeats(table);
  for (let a = 0; a < table.seatCount; a += SEATS_PER_BIN) {
    for (let b = 0; b < table.seatCount; b += SEATS_PER_BIN) {
      if (a === b || on[a]?.length === 0) continue;
      const firsts = findTradable(space, on[b + 1] as number[], a + 1);
      const seconds = findTradable(space, on[b + 2] as number[], a + 2);
      for (const full of on[a] as number[]) {
        if (open[full * table.seatCount + b] === 0) continue;
        offerTradesOf(table, { full, a, b, firsts, seconds }, choice);
      }
    }
  }
}

function itemsOnSeats({ seats, seatCount }: DeltaTable): number[][] {
  const on = Array.from({ length: seatCount }, (): number[] => []);
  for (let item = 0; item < seats.length; item++) on[seats[item] as number]?.push(item);
  return on;
}

/** Halves that may go to a seat, and what each would cost more there than where it is. */
interface Tradable {
  readonly items: number[];
  readonly changes: number[];
}

/** The halves of a seat that may go to another; and none of them, for free. */
function findTradable(
  { table, open }: SearchSpace,
  items: readonly number[],
  seat: number,
): Tradable {
  const found: Tradable = { items: [NOBODY], changes: [0] };
  for (const item of items) {
    if (open[item * table.seatCount + seat] === 0) continue;
    const now = costAtSeat(table, item, table.seats[item] as number);
    found.items.push(item);
    found.changes.push(costAtSeat(table, item, seat) - now);
  }
  return found;
}

interface Trade {
  readonly full: number;
  readonly a: number;
  readonly b: number;
  readonly firsts: Tradable;
  readonly seconds: Tradable;
}

function offerTradesOf(table: DeltaTable, trade: Trade, choice: Choice): void {
  const { full, a, b, firsts, seconds } = trade;
  const base = costAtSeat(table, full, b) - costAtSeat(table, full, a);
  for (let x = 0; x < firsts.items.length; x++) {
    const first = firsts.items[x] as number;
    const withFirst = base + (firsts.changes[x] as number) - 2 * pairCost(table, full, first);
    for (let y = x === 0 ? 1 : 0; y < seconds.items.length; y++) {
      const second = seconds.items[y] as number;
      // The halves do not meet the full one where they come to, nor it them.
      const delta = withFirst + (seconds.changes[y] as number) - 2 * pairCost(table, full, second);
      if (delta > choice.delta) continue;
      const [j, k] = [Number(first !== NOBODY), Number(second !== NOBODY)];
      if (!hasRoom(table, a / SEATS_PER_BIN, -1, j, k)) continue;
      if (!hasRoom(table, b / SEATS_PER_BIN, 1, -j, -k)) continue;
      if (first === NOBODY) choice.offer(delta, full, b, second, a + 2);
      else choice.offer(delta, full, b, first, a + 1, second, a + 2);
    }
  }
}

function pairCost({ weighed, itemCount }: DeltaTable, one: number, other: number): number {
  return other === NOBODY ? 0 : (weighed.pair[one * itemCount + other] as number);
}
