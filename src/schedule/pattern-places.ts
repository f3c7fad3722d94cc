import type { BinClass } from './bin-classes';
import { NOWHERE } from './cost';
import type { Pattern, Seat } from './find-patterns';
import type { Places, Problem } from './problem';

/**
 * What each bin of a timetable holds, bin by bin. Items that stand where they may not, beside what
 * they may not, or beyond the last track, are left out.
 */
export function patternsOf(
  problem: Problem,
  classes: readonly BinClass[],
  places: Places,
): Pattern[] {
  const { items, bins } = problem;
  return classes.flatMap((binClass, c) =>
    binClass.bins.map((bin): Pattern => {
      const own: number[] = [];
      const seats: Seat[] = [];
      items.forEach(({ isHalf }, item) => {
        const place = places[item] as number;
        if (place === NOWHERE || place >> 1 !== bin) return;
        const seat: Seat = isHalf ? (((place & 1) + 1) as Seat) : 0;
        const isOpen = problem.allowed[item * 2 * bins.length + place] === 1;
        if (!isOpen || !fits(problem, own, seats, item, seat)) return;
        own.push(item);
        seats.push(seat);
      });
      return { binClass: c, items: own, seats };
    }),
  );
}

function fits(
  { items, tracks, apart }: Problem,
  own: readonly number[],
  seats: readonly Seat[],
  item: number,
  seat: Seat,
): boolean {
  const count = (kind: Seat): number =>
    seats.filter((one) => one === kind).length + (seat === kind ? 1 : 0);
  if (count(0) + Math.max(count(1), count(2)) > tracks) return false;
  return own.every((other, at) => {
    const isConcurrent = seat === 0 || seats[at] === 0 || seats[at] === seat;
    return !isConcurrent || apart[item * items.length + other] === 0;
  });
}

/** A timetable of one pattern per bin, the bins of a class in order; NOWHERE for what is in none. */
export function placesOf(
  { items }: Problem,
  classes: readonly BinClass[],
  patterns: readonly Pattern[],
): Places {
  const places = new Int16Array(items.length).fill(NOWHERE);
  const taken = classes.map(() => 0);
  for (const { binClass, items: own, seats } of patterns) {
    const bin = classes[binClass]?.bins[taken[binClass] as number];
    if (bin === undefined) continue;
    taken[binClass] = (taken[binClass] as number) + 1;
    own.forEach((item, at) => {
      places[item] = 2 * bin + (seats[at] === 2 ? 1 : 0);
    });
  }
  return places;
}
