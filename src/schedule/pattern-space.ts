import { pushTo } from '../lib/multi-map';
import { LEVELS, type Places, type Problem } from './problem';

/** Bins that are the same to every item; what can stand in one can stand in each. */
export interface BinClass {
  /** Indices of bins, ascending. */
  readonly bins: readonly number[];
  /** n × 2: 1 where an item may stand at the start, or in the second half, of such a bin. */
  readonly allowed: Uint8Array;
  /** n × 2: 1 where it has moved then. */
  readonly moved: Uint8Array;
  /** The halves can be exchanged: nothing tells them apart. */
  readonly isEvenHanded: boolean;
}

/** What stands in one bin. */
export interface Pattern {
  /** Index of the class of its bin. */
  readonly binClass: number;
  /** 2 × item, one more where it stands in the second half; ascending. */
  readonly states: readonly number[];
  /** What it costs at each of LEVELS. */
  readonly costs: readonly number[];
}

/** Bins in classes of equals, by their first bin. */
export function findBinClasses({ items, bins, allowed, movedCost }: Problem): BinClass[] {
  const width = 2 * bins.length;
  const byKey = new Map<string, number[]>();
  const column = (table: Uint8Array, bin: number): Uint8Array =>
    Uint8Array.from(
      { length: 2 * items.length },
      (_, state) => table[(state >> 1) * width + 2 * bin + (state & 1)] as number,
    );
  bins.forEach((_, bin) => {
    pushTo(byKey, `${column(allowed, bin)} ${column(movedCost, bin)}`, bin);
  });
  return [...byKey.values()].map((same) => {
    const open = column(allowed, same[0] as number);
    const moved = column(movedCost, same[0] as number);
    const isEven = (table: Uint8Array): boolean =>
      items.every(({ isHalf }, i) => !isHalf || table[2 * i] === table[2 * i + 1]);
    return { bins: same, allowed: open, moved, isEvenHanded: isEven(open) && isEven(moved) };
  });
}

/** The pattern of some states, given in any order, with what it costs. */
export function buildPattern(
  problem: Problem,
  classes: readonly BinClass[],
  binClass: number,
  states: Iterable<number>,
): Pattern {
  const { items, pairCost } = problem;
  const sorted = [...states].sort((a, b) => a - b);
  const costs = LEVELS.map(() => 0);
  const add = (level: number, cost: number | undefined): void => {
    costs[level] = (costs[level] as number) + (cost as number);
  };
  sorted.forEach((state, at) => {
    const item = state >> 1;
    add(LEVELS.length - 1, classes[binClass]?.moved[state]);
    for (const other of sorted.slice(at + 1)) {
      const areHalves = items[item]?.isHalf === true && items[other >> 1]?.isHalf === true;
      if (areHalves && ((state ^ other) & 1) === 1) continue;
      const pair = item * items.length + (other >> 1);
      LEVELS.forEach((level, l) => {
        if (level !== 'moved') add(l, pairCost[level][pair]);
      });
    }
  });
  return { binClass, states: sorted, costs };
}

/** The same for equal patterns, also of problems in which the same items are listed. */
export const patternKey = ({ binClass, states }: Pattern): string => `${binClass}:${states}`;

/** What stands in each bin that is not empty. */
export function patternsOf(
  problem: Problem,
  classes: readonly BinClass[],
  places: Places,
): Pattern[] {
  return classes.flatMap(({ bins }, binClass) =>
    bins
      .map((bin) => {
        const states: number[] = [];
        places.forEach((place, item) => {
          if (place >= 0 && place >> 1 === bin) states.push(2 * item + (place & 1));
        });
        return buildPattern(problem, classes, binClass, states);
      })
      .filter(({ states }) => states.length > 0),
  );
}

/**
 * Puts patterns into bins of their classes, first come first served; of an item in several the
 * first counts, which costs no more. Places of items in none are -1.
 */
export function placesOf(
  { items }: Problem,
  classes: readonly BinClass[],
  patterns: readonly Pattern[],
): Places {
  const places = new Int16Array(items.length).fill(-1);
  const used = classes.map(() => 0);
  for (const { binClass, states } of patterns) {
    const bin = classes[binClass]?.bins[used[binClass] as number] as number;
    used[binClass] = (used[binClass] as number) + 1;
    for (const state of states) {
      if (places[state >> 1] === -1) places[state >> 1] = 2 * bin + (state & 1);
    }
  }
  return places;
}
