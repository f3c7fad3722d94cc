import type { BinClass } from './pattern-space';
import type { Item, Problem } from './problem';

/** What a pattern is worth: the gains of its items, less its pairs and places. Whole numbers. */
export interface Prices {
  /** n: what it is worth to have an item in a bin. */
  readonly gain: Float64Array;
  /** n × n: what it costs that two items are concurrent; infinite where they must not be. */
  readonly pair: Float64Array;
  /** n × 2: what it costs to stand at either side. */
  readonly place: Float64Array;
}

/** What is looked for. */
export interface PatternQuest {
  readonly binClass: BinClass;
  readonly prices: Prices;
  readonly threshold: number;
  /**
   * Told of each pattern worth more than the threshold; gives the threshold from there on. The
   * states are a view of what goes on changing: whoever keeps them copies them.
   */
  readonly onPattern: (worth: number, states: Int16Array) => number;
  readonly shouldStop: () => boolean;
}

/** What a bin holds so far. */
interface Held {
  readonly whole: number;
  readonly first: number;
  readonly second: number;
  /** The tracks that halves are pinned to, a bit each. */
  readonly pinned: number;
}

/** The states that can still join, at one depth of the search. */
interface Depth {
  readonly states: Int16Array;
  /** What each would add. */
  readonly gains: Float64Array;
  /** What each, and those after it, can add at most. */
  readonly bounds: Float64Array;
  count: number;
}

/** A clock is slow: it is looked at every so many steps. */
const STEPS_PER_LOOK = 4096;

/**
 * Finds the patterns of a class of bins that are worth more than a threshold: all of them if the
 * threshold stays, the best if it rises with them. A **state** is 2 × item, one more in the second
 * half.
 *
 * It is a depth-first search over the states by falling gain. What an item would add only falls as
 * others join it, so the gains that are left, of as many as there is room for, bound what can still
 * come. All arithmetic is on whole numbers (or halves of them) that are exact.
 *
 * @returns False if it was stopped before the end.
 */
export function searchPatterns(problem: Problem, quest: PatternQuest): boolean {
  const { items, tracks } = problem;
  const { prices, binClass, onPattern, shouldStop } = quest;
  const { pair } = prices;
  const n = items.length;
  const isHalf = Uint8Array.from(items, (item) => (item.isHalf ? 1 : 0));
  const trackBits = Uint8Array.from(items, trackBit);
  const chosen = new Int16Array(2 * tracks);
  const top = new Float64Array(2 * tracks);
  const depths = Array.from({ length: 2 * tracks + 1 }, () => newDepth(2 * n));
  let threshold = quest.threshold;
  let steps = 0;
  let isStopped = false;

  const explore = (depth: number, value: number, held: Held): void => {
    const { states, gains, bounds, count } = depths[depth] as Depth;
    setBounds(
      depths[depth] as Depth,
      isHalf,
      top,
      2 * (tracks - held.whole) - held.first - held.second,
    );
    for (let at = 0; at < count; at++) {
      if (value + (bounds[at] as number) <= threshold) continue;
      const state = states[at] as number;
      // Where sides are equal, the first half to come takes the first.
      if ((state & 1) === 1 && binClass.isEvenHanded && held.first === 0) continue;
      if (++steps % STEPS_PER_LOOK === 0 && shouldStop()) isStopped = true;
      if (isStopped) return;
      chosen[depth] = state;
      const worth = value + (gains[at] as number);
      if (worth > threshold) threshold = onPattern(worth, chosen.subarray(0, depth + 1));
      const next = hold(held, state);
      listOpen(depth, at, next);
      if (depths[depth + 1]?.count !== 0) explore(depth + 1, worth, next);
    }
  };

  const hold = ({ whole, first, second, pinned }: Held, state: number): Held => {
    const item = state >> 1;
    if (isHalf[item] === 0) return { whole: whole + 1, first, second, pinned };
    const bits = pinned | (trackBits[item] as number);
    if ((state & 1) === 0) return { whole, first: first + 1, second, pinned: bits };
    return { whole, first, second: second + 1, pinned: bits };
  };

  /** Lists what can join once one more has. */
  const listOpen = (depth: number, at: number, held: Held): void => {
    const { states, gains, count } = depths[depth] as Depth;
    const next = depths[depth + 1] as Depth;
    const state = states[at] as number;
    const item = state >> 1;
    const hasRoom = held.whole + Math.max(held.first, held.second, countBits(held.pinned)) < tracks;
    next.count = 0;
    for (let other = at + 1; other < count; other++) {
      const joining = states[other] as number;
      const joiningItem = joining >> 1;
      if (joiningItem === item) continue;
      const areHalves = isHalf[item] === 1 && isHalf[joiningItem] === 1;
      if (isHalf[joiningItem] === 0 ? !hasRoom : !hasRoomForHalf(held, joining)) continue;
      const isConcurrent = !areHalves || ((state ^ joining) & 1) === 0;
      const cost = isConcurrent ? (pair[item * n + joiningItem] as number) : 0;
      if (cost === Number.POSITIVE_INFINITY) continue;
      next.states[next.count] = joining;
      next.gains[next.count++] = (gains[other] as number) - cost;
    }
  };

  const hasRoomForHalf = ({ whole, first, second, pinned }: Held, state: number): boolean => {
    const halves = 1 + ((state & 1) === 0 ? first : second);
    const pins = countBits(pinned | (trackBits[state >> 1] as number));
    return whole + Math.max(halves, pins) <= tracks;
  };

  listAll(depths[0] as Depth, problem, quest);
  explore(0, 0, { whole: 0, first: 0, second: 0, pinned: 0 });
  return !isStopped;
}

const newDepth = (size: number): Depth => ({
  states: new Int16Array(size),
  gains: new Float64Array(size),
  bounds: new Float64Array(size),
  count: 0,
});

const trackBit = ({ isHalf, track }: Item): number => (isHalf && track !== null ? 1 << track : 0);

/** All states of a class, by what their items add at best; the two of an item side by side. */
function listAll(start: Depth, { items }: Problem, { prices, binClass }: PatternQuest): void {
  const { gain, place } = prices;
  const best = items.map(
    (_, item) =>
      (gain[item] as number) - Math.min(place[2 * item] as number, place[2 * item + 1] as number),
  );
  const order = [...items.keys()].sort(
    (one, other) => (best[other] as number) - (best[one] as number) || one - other,
  );
  for (const item of order) {
    for (const state of items[item]?.isHalf === true ? [2 * item, 2 * item + 1] : [2 * item]) {
      if (binClass.allowed[state] === 0) continue;
      start.states[start.count] = state;
      start.gains[start.count++] = (gain[item] as number) - (place[state] as number);
    }
  }
}

/**
 * Bounds what each state and those after it can add. Room counts in halves, of which a full item
 * takes two, each at half its gain.
 */
function setBounds(
  { states, gains, bounds, count }: Depth,
  isHalf: Uint8Array,
  top: Float64Array,
  room: number,
): void {
  top.fill(0);
  for (let at = count - 1; at >= 0; at--) {
    const item = (states[at] as number) >> 1;
    const size = isHalf[item] === 1 ? 1 : 2;
    const others = sumOf(top, room - size);
    let most = gains[at] as number;
    bounds[at] = most + others;
    // Of the two states of one item only one counts, and neither stands beside the other.
    if (at > 0 && (states[at - 1] as number) >> 1 === item) {
      at--;
      bounds[at] = (gains[at] as number) + others;
      most = Math.max(most, gains[at] as number);
    }
    for (let part = 0; most > 0 && part < size; part++) insert(top, most / size, room);
  }
}

function sumOf(top: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += top[at] as number;
  return sum;
}

/** Puts a value into a falling list of which only the first so many count. */
function insert(top: Float64Array, value: number, count: number): void {
  let at = count - 1;
  if (at < 0 || value <= (top[at] as number)) return;
  for (; at > 0 && (top[at - 1] as number) < value; at--) top[at] = top[at - 1] as number;
  top[at] = value;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
