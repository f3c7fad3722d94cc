import type { BinClass } from './bin-classes';
import type { Problem } from './problem';

/** How an item stands in a bin: all of it, or one of its halves. */
export type Seat = 0 | 1 | 2;

/** What one bin of a class holds: an item and how it stands, item by item. */
export interface Pattern {
  readonly binClass: number;
  readonly items: readonly number[];
  readonly seats: readonly Seat[];
}

/** What a set of items is worth while columns are looked for; all whole numbers. */
export interface Prices {
  /** n × n, symmetric, not negative: what it costs that two items are concurrent. */
  readonly pair: Float64Array;
  /** n × 2: what it costs that an item stands in the bin, at its first or second place. */
  readonly place: Float64Array;
  /** n: what placing an item is worth. */
  readonly worth: Float64Array;
  /** n × n: 1 where two items must not be concurrent. */
  readonly apart: Uint8Array;
}

export interface FoundPattern extends Pattern {
  /** Σ pair + Σ place − Σ worth. */
  readonly price: number;
}

export interface FoundPatterns {
  readonly patterns: readonly FoundPattern[];
  /** Whether these are all: neither `most` was reached, nor was the search stopped. */
  readonly isComplete: boolean;
}

export interface PatternLimits {
  /** Patterns that cost at most this are found. */
  readonly price: number;
  /** The search ends at so many. */
  readonly most: number;
  readonly shouldStop: () => boolean;
}

/** Nodes between two looks at the clock. */
const NODES_PER_LOOK = 4096;

/**
 * The sets of items that one bin of a class can hold and that cost at most `limits.price`.
 *
 * Depth first over the items, dearest worth first. What an item would still be worth beside those
 * chosen only falls as more are chosen, since no pair cost is negative; so the sum of the highest
 * remaining worths, as many as there is room for, bounds what a branch can still reach.
 */
export function findPatterns(
  problem: Problem,
  binClass: BinClass,
  classIndex: number,
  prices: Prices,
  limits: PatternLimits,
): FoundPatterns {
  const { tracks } = problem;
  const n = problem.items.length;
  const { pair, apart } = prices;
  const members = listMembers(problem, binClass, prices);
  const count = members.length;
  const hasHalves = members.some(({ seat }) => seat !== 0);
  const found: FoundPattern[] = [];
  const chosen: Member[] = [];
  // One row of worths per depth: a set holds at most two members per track.
  const worths = Array.from({ length: 2 * tracks + 1 }, () => new Float64Array(count));
  worths[0]?.set(members.map(({ worth }) => worth));
  const top = new Float64Array(2 * tracks + 1);
  const filled = [0, 0, 0];
  let nodes = 0;
  let isStopped = false;

  const roomAfter = (seat: Seat): number => {
    const full = (filled[0] as number) + (seat === 0 ? 1 : 0);
    const first = (filled[1] as number) + (seat === 1 ? 1 : 0);
    const second = (filled[2] as number) + (seat === 2 ? 1 : 0);
    const free = tracks - full - Math.max(first, second);
    return free < 0 ? -1 : hasHalves ? 2 * free + Math.abs(first - second) : free;
  };

  const visit = (depth: number, from: number, price: number): void => {
    const worth = worths[depth] as Float64Array;
    for (let at = from; at < count; at++) {
      const own = worth[at] as number;
      if (own === Number.NEGATIVE_INFINITY) continue;
      const member = members[at] as Member;
      // Of a set and its mirror image, one is enough.
      const isMirror = member.seat === 2 && binClass.isMirrored && filled[1] === 0;
      if (isMirror) continue;
      const room = roomAfter(member.seat);
      if (room < 0) continue;
      if (++nodes % NODES_PER_LOOK === 0 && limits.shouldStop()) isStopped = true;
      if (isStopped) return;
      const next = price - own;
      chosen.push(member);
      filled[member.seat] = (filled[member.seat] as number) + 1;
      if (next <= limits.price) {
        found.push({
          binClass: classIndex,
          items: chosen.map(({ item }) => item),
          seats: chosen.map(({ seat }) => seat),
          price: next,
        });
        if (found.length >= limits.most) isStopped = true;
      }
      if (room > 0 && !isStopped) {
        const rest = lower(members, worth, worths[depth + 1] as Float64Array, at, n, pair, apart);
        if (next - sumTop(rest, at + 1, room, top) <= limits.price) visit(depth + 1, at + 1, next);
      }
      filled[member.seat] = (filled[member.seat] as number) - 1;
      chosen.pop();
      if (isStopped) return;
    }
  };
  visit(0, 0, 0);
  return { patterns: found, isComplete: !isStopped };
}

interface Member {
  readonly item: number;
  readonly seat: Seat;
  readonly worth: number;
}

function listMembers(
  { items, bins, allowed }: Problem,
  binClass: BinClass,
  { place, worth }: Prices,
): Member[] {
  const bin = binClass.bins[0] as number;
  const members: Member[] = [];
  items.forEach(({ isHalf }, item) => {
    const at = item * 2 * bins.length + 2 * bin;
    const worthAt = (half: number): number =>
      (worth[item] as number) - (place[2 * item + half] as number);
    if (allowed[at] === 1) members.push({ item, seat: isHalf ? 1 : 0, worth: worthAt(0) });
    if (isHalf && allowed[at + 1] === 1) members.push({ item, seat: 2, worth: worthAt(1) });
  });
  return members.sort((a, b) => b.worth - a.worth || a.item - b.item || a.seat - b.seat);
}

/** What every later member is worth once one more is chosen. */
function lower(
  members: readonly Member[],
  worth: Float64Array,
  into: Float64Array,
  at: number,
  n: number,
  pair: Float64Array,
  apart: Uint8Array,
): Float64Array {
  const { item, seat } = members[at] as Member;
  for (let other = at + 1; other < members.length; other++) {
    const { item: otherItem, seat: otherSeat } = members[other] as Member;
    const cell = item * n + otherItem;
    if (otherItem === item) into[other] = Number.NEGATIVE_INFINITY;
    else if (seat !== 0 && otherSeat !== 0 && seat !== otherSeat)
      into[other] = worth[other] as number;
    else if (apart[cell] === 1) into[other] = Number.NEGATIVE_INFINITY;
    else into[other] = (worth[other] as number) - (pair[cell] as number);
  }
  return into;
}

/** The sum of the highest positive worths from a place on, at most so many. */
function sumTop(worth: Float64Array, from: number, room: number, top: Float64Array): number {
  let size = 0;
  let sum = 0;
  for (let at = from; at < worth.length; at++) {
    const own = worth[at] as number;
    if (own <= 0) continue;
    if (size === room && own <= (top[size - 1] as number)) continue;
    if (size === room) sum -= top[--size] as number;
    let place = size++;
    while (place > 0 && (top[place - 1] as number) < own) {
      top[place] = top[place - 1] as number;
      place--;
    }
    top[place] = own;
    sum += own;
  }
  return sum;
}
