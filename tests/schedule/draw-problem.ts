import { createRandom } from '../../src/lib/random';
import type { Cost, Item, Level, Places, Problem } from '../../src/schedule/problem';

export interface ProblemSize {
  readonly items: number;
  readonly bins: number;
  readonly tracks: number;
  /** How many of the items are of half length. */
  readonly halves?: number;
  /** How likely an item is kept to two of the bins, and a pair apart. */
  readonly rules?: number;
  /** How likely a pair costs something at a level. */
  readonly density?: number;
  readonly seed: number;
}

/** A problem by lot: costs, rules and a timetable to depart from. */
export function drawProblem(size: ProblemSize): Problem {
  const { items: n, bins: m, tracks, halves = 0, rules = 0, density = 0.5, seed } = size;
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const items = Array.from({ length: n }, (_, i): Item => {
    return { mcs: [`mc:${String(i).padStart(2, '0')}`], isHalf: i < halves, track: null };
  });
  const pairs = (max: number, share: number): Int32Array => {
    const table = new Int32Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const value = random() < share ? 1 + below(max) : 0;
        table[i * n + j] = value;
        table[j * n + i] = value;
      }
    }
    return table;
  };
  const allowed = new Uint8Array(n * 2 * m);
  const movedCost = new Uint8Array(n * 2 * m);
  const apart = new Uint8Array(n * n);
  items.forEach(({ isHalf }, i) => {
    const kept = random() < rules ? [below(m), below(m)] : null;
    const was = below(2 * m);
    for (let place = 0; place < 2 * m; place++) {
      const isOpen = kept === null || kept.includes(place >> 1);
      allowed[i * 2 * m + place] = isOpen && (isHalf || place % 2 === 0) ? 1 : 0;
      movedCost[i * 2 * m + place] = place === was ? 0 : 1;
    }
    for (let j = 0; j < i; j++) {
      if (random() >= rules / 4) continue;
      apart[i * n + j] = 1;
      apart[j * n + i] = 1;
    }
  });
  return {
    items,
    bins: Array.from({ length: m }, (_, i) => ({
      id: `day-${i + 1}/period-1`,
      day: i,
      period: 0,
    })),
    tracks,
    allowed,
    apart,
    pairCost: {
      declared: pairs(1, density / 6),
      runs: pairs(3, density / 3),
      wanted: pairs(1500, density),
      subject: pairs(700, density),
    },
    movedCost,
  };
}

/** What a pair costs if it is concurrent, spelled out: one bin, and not its opposite halves. */
export function areConcurrentByHand(problem: Problem, places: Places, i: number, j: number) {
  const [a, b] = [places[i] as number, places[j] as number];
  if (a < 0 || b < 0) return false;
  if (Math.floor(a / 2) !== Math.floor(b / 2)) return false;
  const bothHalf = problem.items[i]?.isHalf === true && problem.items[j]?.isHalf === true;
  return !(bothHalf && a !== b);
}

/** The cost of a timetable, summed as its definition says. */
export function costByHand(problem: Problem, places: Places): Cost {
  const n = problem.items.length;
  const sum: Record<Level, number> = { declared: 0, runs: 0, wanted: 0, subject: 0, moved: 0 };
  for (let i = 0; i < n; i++) {
    const place = places[i] as number;
    if (place >= 0) sum.moved += problem.movedCost[i * 2 * problem.bins.length + place] as number;
    for (let j = 0; j < i; j++) {
      if (!areConcurrentByHand(problem, places, i, j)) continue;
      for (const level of ['declared', 'runs', 'wanted', 'subject'] as const) {
        sum[level] += problem.pairCost[level][i * n + j] as number;
      }
    }
  }
  return sum;
}

/** Whether a timetable obeys every hard rule, spelled out. */
export function obeysRules(problem: Problem, places: Places): boolean {
  const { items, bins, tracks, allowed, apart } = problem;
  const n = items.length;
  const all = [...items.keys()];
  const isOpen = all.every((i) => allowed[i * 2 * bins.length + (places[i] as number)] === 1);
  const isApart = all.every((i) =>
    all.every((j) => apart[i * n + j] === 0 || !areConcurrentByHand(problem, places, i, j)),
  );
  const fits = bins.every((_, bin) => {
    const count = (place: number, isHalf: boolean): number =>
      all.filter((i) => places[i] === place && items[i]?.isHalf === isHalf).length;
    const halves = Math.max(count(2 * bin, true), count(2 * bin + 1, true));
    return count(2 * bin, false) + halves <= tracks;
  });
  return isOpen && isApart && fits;
}

/** Every timetable that obeys the rules, one after the other. */
export function* allTimetables(problem: Problem): Generator<Places> {
  const { items, bins } = problem;
  const places = new Int16Array(items.length).fill(-1);
  function* fill(item: number): Generator<Places> {
    if (item === items.length) {
      if (obeysRules(problem, places)) yield places;
      return;
    }
    for (let place = 0; place < 2 * bins.length; place++) {
      if (problem.allowed[item * 2 * bins.length + place] === 0) continue;
      places[item] = place;
      yield* fill(item + 1);
    }
    places[item] = -1;
  }
  yield* fill(0);
}
