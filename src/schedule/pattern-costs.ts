import type { BinClass } from './bin-classes';
import type { Pattern } from './find-patterns';
import { type Cost, LEVELS, type Level, type Problem } from './problem';

/** What a pattern costs on every level, in the level's whole numbers. */
export function costOfPattern(
  { items, bins, pairCost, movedCost }: Problem,
  { bins: ownBins }: BinClass,
  pattern: Pattern,
): Cost {
  const n = items.length;
  const bin = ownBins[0] as number;
  const cost: Record<Level, number> = { declared: 0, runs: 0, wanted: 0, subject: 0, moved: 0 };
  pattern.items.forEach((i, at) => {
    const seat = pattern.seats[at];
    cost.moved += movedCost[i * 2 * bins.length + 2 * bin + (seat === 2 ? 1 : 0)] as number;
    for (let later = at + 1; later < pattern.items.length; later++) {
      const otherSeat = pattern.seats[later];
      if (seat !== 0 && otherSeat !== 0 && seat !== otherSeat) continue;
      const cell = i * n + (pattern.items[later] as number);
      cost.declared += pairCost.declared[cell] as number;
      cost.runs += pairCost.runs[cell] as number;
      cost.wanted += pairCost.wanted[cell] as number;
      cost.subject += pairCost.subject[cell] as number;
    }
  });
  return cost;
}

/** Names a pattern: equal sets, standing equally, are the same text. */
export function patternKey({ binClass, items, seats }: Pattern): string {
  const members = items.map((item, at) => `${item}.${seats[at]}`).sort();
  return `${binClass}:${members.join()}`;
}

export const PAIR_LEVELS = LEVELS.filter(
  (level): level is Exclude<Level, 'moved'> => level !== 'moved',
);
