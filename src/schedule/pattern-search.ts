import type { BinClass } from './pattern-space';
import type { Problem } from './problem';

/** What a pattern is worth: the gains of its items, less its pairs and places. Whole numbers. */
export interface Prices {
  /** n: what it is worth to have an item in a bin. */
  readonly gain: Float64Array;
  /** n × n: what it costs that two items are concurrent; infinite where they must not be. */
  readonly pair: Float64Array;
  /** n × 2: what it costs to stand at either side. */
  readonly place: Float64Array;
}

export interface PatternQuest {
  readonly binClass: BinClass;
  readonly prices: Prices;
  readonly threshold: number;
  /**
   * Told of each pattern worth more than the threshold; gives the threshold from there on. The
   * states are used again: whoever keeps them copies them.
   */
  readonly onPattern: (worth: number, states: Int16Array) => number;
  readonly shouldStop: () => boolean;
}

/** Looked at every so many steps, since a clock is slow. */
const STEPS_BETWEEN_LOOKS = 8192;

/**
 * Finds the patterns of a class of bins that are worth more than a threshold: all of them if the
 * threshold stays, the best if it rises with them. A **state** is 2 × item, one more in the second
 * half.
 *
 * It is a depth-first search over the states by falling gain. What an item would add only falls as
 * others join it, so that the gains left, of as many items as there is room for, bound what can
 * still come. All arithmetic is on whole numbers below 2^53, and so is exact.
 */
export class PatternSearch {
  private readonly isHalf: Uint8Array;
  private readonly trackBit: Uint8Array;
  private readonly tracks: number;
  private readonly itemCount: number;
  private readonly chosen: Int16Array;
  private readonly depths: Depth[] = [];
  private readonly top: Float64Array;
  private quest: PatternQuest | undefined;
  private pair = new Float64Array(0);
  private threshold = 0;
  private steps = 0;
  private isStopped = false;

  constructor({ items, tracks }: Problem) {
    this.itemCount = items.length;
    this.isHalf = Uint8Array.from(items, ({ isHalf }) => (isHalf ? 1 : 0));
    this.trackBit = Uint8Array.from(items, ({ isHalf, track }) =>
      isHalf && track !== null ? 1 << track : 0,
    );
    this.tracks = tracks;
    this.chosen = new Int16Array(2 * tracks);
    this.top = new Float64Array(2 * tracks + 1);
    for (let depth = 0; depth <= 2 * tracks; depth++) this.depths.push(newDepth(2 * items.length));
  }

  /** False if it was stopped before the end: more patterns may be worth as much. */
  run(quest: PatternQuest): boolean {
    this.quest = quest;
    this.pair = quest.prices.pair;
    this.threshold = quest.threshold;
    this.isStopped = false;
    const { gain, place } = quest.prices;
    const best = (item: number): number =>
      (gain[item] as number) - Math.min(place[2 * item] as number, place[2 * item + 1] as number);
    const order = Array.from({ length: this.itemCount }, (_, item) => item).sort(
      (one, other) => best(other) - best(one) || one - other,
    );
    const start = this.depths[0] as Depth;
    start.count = 0;
    for (const item of order) {
      for (let side = 0; side < 1 + (this.isHalf[item] as number); side++) {
        const state = 2 * item + side;
        if (quest.binClass.allowed[state] === 0) continue;
        start.states[start.count] = state;
        start.gains[start.count++] = (gain[item] as number) - (place[state] as number);
      }
    }
    this.explore(quest, 0, 0, { whole: 0, first: 0, second: 0, pinned: 0 });
    return !this.isStopped;
  }

  private explore(
    depth: number,
    value: number,
    whole: number,
    first: number,
    second: number,
    pinned: number,
  ): void {
    const { states, gains, bounds, count } = this.depths[depth] as Depth;
    this.bound(depth, 2 * (this.tracks - whole) - first - second);
    for (let at = 0; at < count; at++) {
      if (value + (bounds[at] as number) <= this.threshold) continue;
      const state = states[at] as number;
      const item = state >> 1;
      const isHalf = this.isHalf[item] === 1;
      const side = state & 1;
      // The first half to come takes the first side where sides are equal.
      if (side === 1 && this.isEven && first === 0) continue;
      const nowWhole = isHalf ? whole : whole + 1;
      const nowFirst = isHalf && side === 0 ? first + 1 : first;
      const nowSecond = isHalf && side === 1 ? second + 1 : second;
      const nowPinned = pinned | (this.trackBit[item] as number);
      const worth = value + (gains[at] as number);
      this.chosen[depth] = state;
      if (worth > this.threshold) this.threshold = this.onPattern(worth, this.chosen, depth + 1);
      if (++this.steps % STEPS_BETWEEN_LOOKS === 0 && this.shouldStop()) this.isStopped = true;
      if (this.isStopped) return;
      if (this.open(depth, at, nowWhole, nowFirst, nowSecond, nowPinned) === 0) continue;
      this.explore(depth + 1, worth, nowWhole, nowFirst, nowSecond, nowPinned);
      if (this.isStopped) return;
    }
  }

  /** Lists the states that can join those chosen, and what each would add; gives their number. */
  private open(
    depth: number,
    at: number,
    whole: number,
    first: number,
    second: number,
    pinned: number,
  ): number {
    const { states, gains, count } = this.depths[depth] as Depth;
    const next = this.depths[depth + 1] as Depth;
    const { pair } = this.prices;
    const state = states[at] as number;
    const item = state >> 1;
    const isHalf = this.isHalf[item] === 1;
    const row = item * this.itemCount;
    const held = whole + Math.max(first, second, bitCount(pinned));
    next.count = 0;
    for (let other = at + 1; other < count; other++) {
      const otherState = states[other] as number;
      const otherItem = otherState >> 1;
      if (otherItem === item) continue;
      let gain = gains[other] as number;
      if (this.isHalf[otherItem] === 1) {
        const halves = (otherState & 1) === 0 ? first : second;
        const pins = bitCount(pinned | (this.trackBit[otherItem] as number));
        if (whole + Math.max(halves + 1, pins) > this.tracks) continue;
        if (!isHalf || ((state ^ otherState) & 1) === 0) gain -= pair[row + otherItem] as number;
      } else {
        if (held >= this.tracks) continue;
        gain -= pair[row + otherItem] as number;
      }
      if (gain === Number.NEGATIVE_INFINITY) continue;
      next.states[next.count] = otherState;
      next.gains[next.count++] = gain;
    }
    return next.count;
  }

  /**
   * Bounds, for each state of a depth, what it and those after it can add. Room counts in half
   * slots, of which a full item takes two, each at half its gain.
   */
  private bound(depth: number, slots: number): void {
    const { states, gains, bounds, count } = this.depths[depth] as Depth;
    const { top } = this;
    top.fill(0);
    for (let at = count - 1; at >= 0; at--) {
      const item = (states[at] as number) >> 1;
      const isHalf = this.isHalf[item] === 1;
      let most = gains[at] as number;
      bounds[at] = most + sumOf(top, slots - (isHalf ? 1 : 2));
      // Both sides of one item are bounded by what comes after the two, and only one of them counts.
      if (at > 0 && (states[at - 1] as number) >> 1 === item) {
        at--;
        bounds[at] = (gains[at] as number) + sumOf(top, slots - 1);
        most = Math.max(most, gains[at] as number);
      }
      if (most <= 0) continue;
      insert(top, isHalf ? most : most / 2, slots);
      if (!isHalf) insert(top, most / 2, slots);
    }
  }
}

interface Depth {
  readonly states: Int16Array;
  readonly gains: Float64Array;
  readonly bounds: Float64Array;
  count: number;
}

const newDepth = (size: number): Depth => ({
  states: new Int16Array(size),
  gains: new Float64Array(size),
  bounds: new Float64Array(size),
  count: 0,
});

const EMPTY: Prices = {
  gain: new Float64Array(0),
  pair: new Float64Array(0),
  place: new Float64Array(0),
};

function sumOf(top: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += top[at] as number;
  return sum;
}

/** Puts a value into a falling list, of which only the first so many count. */
function insert(top: Float64Array, value: number, count: number): void {
  let at = count - 1;
  if (at < 0 || value <= (top[at] as number)) return;
  while (at > 0 && (top[at - 1] as number) < value) {
    top[at] = top[at - 1] as number;
    at--;
  }
  top[at] = value;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
