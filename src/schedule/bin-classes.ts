import type { Problem } from './problem';

/** Bins in which just the same may stand at the same cost: a set of items that fits one fits all. */
export interface BinClass {
  /** Indexes of its bins, ascending. The first stands for all. */
  readonly bins: readonly number[];
  /** A first half and a second half are open to the same, at the same cost. */
  readonly isMirrored: boolean;
}

/** Bins by what they are open to; with `countsMoves` also by what has moved if it stands there. */
export function findBinClasses(problem: Problem, countsMoves: boolean): BinClass[] {
  const { items, bins, allowed, movedCost } = problem;
  const places = 2 * bins.length;
  const column = (place: number): string =>
    items
      .map((_, i) => {
        const at = i * places + place;
        return `${allowed[at]}${countsMoves ? movedCost[at] : ''}`;
      })
      .join();
  const isMirrored = (bin: number): boolean =>
    items.every(({ isHalf }, i) => {
      const at = i * places + 2 * bin;
      const isSame = allowed[at] === allowed[at + 1];
      return !isHalf || (isSame && (!countsMoves || movedCost[at] === movedCost[at + 1]));
    });
  const classes = new Map<string, number[]>();
  bins.forEach((_, bin) => {
    const key = `${column(2 * bin)} ${column(2 * bin + 1)}`;
    classes.set(key, [...(classes.get(key) ?? []), bin]);
  });
  return [...classes.values()].map((own) => ({
    bins: own,
    isMirrored: isMirrored(own[0] as number),
  }));
}
