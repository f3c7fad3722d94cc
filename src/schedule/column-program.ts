import { type BinClass, findBinClasses } from './bin-classes';
import { type FoundPatterns, findPatterns, type Pattern, type Prices } from './find-patterns';
import { type LpRow, writeLp } from './lp-text';
import { costOfPattern, PAIR_LEVELS, patternKey } from './pattern-costs';
import { patternsOf, placesOf } from './pattern-places';
import type { Cost, Level, LpSolver, Places, Problem } from './problem';

/** What a proof turns on: a level of cost; or, before all, how many items find no place. */
export type ProofLevel = Level | 'place';

/** When to give up, and whom to tell how far it is. */
export interface ProofWatch {
  readonly shouldStop: () => boolean;
  /** What is left, for the solver that cannot look up. */
  readonly secondsLeft: () => number;
  readonly onBound: (bound: number) => void;
}

export interface LevelTask {
  readonly problem: Problem;
  readonly level: ProofLevel;
  /** The proven values of the levels before: none of them may be exceeded. */
  readonly fixed: ReadonlyMap<Level, number>;
  /** The best known; it keeps the levels before. */
  readonly start: Places;
  readonly solver: LpSolver;
  readonly watch: ProofWatch;
}

/**
 * Duals are taken as whole multiples of 1/SCALE. With them every price is a whole number, and the
 * bound (Lagrange's, which holds for any duals whatever) is exact: rounding in the solver can make
 * it weaker, never wrong.
 */
const SCALE = 2 ** 20;
/** How far rounding can move the price of a pattern: half a unit per item and row. */
const MARGIN = 32;
/** Columns that come into the program at once, per class of bins. */
const MOST_NEW = 80;
const MOST_PRICED = 4000;
/** Columns that the last, integral program may have. */
const MOST_COLUMNS = 60_000;

interface Column {
  readonly pattern: Pattern;
  readonly cost: Cost;
}

/** Prices without what depends on the bin. */
type ClassPrices = Omit<Prices, 'place'>;

/** What one solution of the linear program says. */
export interface Priced {
  readonly prices: ClassPrices;
  /** Per class, what no pattern's price is below. */
  readonly floors: readonly number[];
  /** No timetable has a lower value; holds where `isComplete`. */
  readonly bound: number;
  /** How far a value may be above the bound, as the price of a column. */
  readonly slackTo: (value: number) => number;
  readonly isComplete: boolean;
  readonly newCount: number;
}

/**
 * The program over the columns found so far: each column is what one bin can hold, each item is in
 * just one of those chosen, and a class of equal bins has as many of them as bins (Dantzig and Wolfe,
 * Operations Research 8, 1960). On the level `place` an item may stay out, at a cost of 1.
 */
export class ColumnProgram {
  readonly #task: LevelTask;
  readonly #classes: readonly BinClass[];
  readonly #columns: Column[] = [];
  readonly #known = new Set<string>();
  readonly #apart: Uint8Array;
  /** Levels before that are not nothing: each is a row. */
  readonly #rows: readonly (readonly [Level, number])[];

  constructor(task: LevelTask) {
    this.#task = task;
    this.#classes = findBinClasses(task.problem, task.level === 'moved');
    this.#apart = forbid(task);
    this.#rows = [...task.fixed].filter(([, value]) => value > 0);
    for (const pattern of patternsOf(task.problem, this.#classes, task.start)) this.#add(pattern);
  }

  /** The level's value of a timetable. */
  valueOf(places: Places): number {
    const { problem, level } = this.#task;
    const patterns = patternsOf(problem, this.#classes, places);
    if (level === 'place') {
      return problem.items.length - patterns.reduce((sum, { items }) => sum + items.length, 0);
    }
    return patterns.reduce((sum, pattern) => sum + this.#costOf(pattern)[level], 0);
  }

  /** Solves the linear program and adds the columns its duals ask for; null if it was stopped. */
  price(): Priced | null {
    const { problem, solver, watch, level } = this.#task;
    const solved = solver.solve(this.#write([]), { timeLimitSeconds: watch.secondsLeft() });
    if (solved.status !== 'optimal') return null;
    const dual = (row: string): number => Math.round(SCALE * (solved.duals.get(row) ?? 0));
    const worth = Float64Array.from(problem.items, (_, i) => {
      const own = dual(`item${i}`);
      return level === 'place' ? Math.min(SCALE, own) : own;
    });
    const weights = this.#rows.map(([row]) => Math.min(0, dual(row)));
    const prices = { pair: this.#pairPrices(weights), worth, apart: this.#apart };
    let newCount = 0;
    let isComplete = true;
    const floors = this.#classes.map((_, c) => {
      const floor = Math.min(0, dual(`class${c}`)) - MARGIN;
      const found = this.#find(c, prices, floor, MOST_PRICED);
      isComplete &&= found.isComplete;
      const cheapest = [...found.patterns].sort((a, b) => a.price - b.price);
      for (const pattern of cheapest.slice(0, MOST_NEW)) if (this.#add(pattern)) newCount++;
      return Math.min(floor, cheapest[0]?.price ?? 0);
    });
    const scaled = [
      ...worth,
      ...this.#rows.map(([, value], at) => value * (weights[at] as number)),
      ...this.#classes.map(({ bins }, c) => bins.length * (floors[c] as number)),
    ].reduce((sum, part) => sum + part, 0);
    return {
      prices,
      floors,
      bound: Math.max(0, Math.ceil(scaled / SCALE)),
      slackTo: (value) => SCALE * value - scaled,
      isComplete,
      newCount,
    };
  }

  /**
   * Adds every column that a timetable of at most this value can have; false if there are too many.
   * Each column of a timetable adds what its price is above the floor of its class to the bound.
   */
  gather({ prices, floors, slackTo }: Priced, value: number): boolean {
    let room = MOST_COLUMNS;
    for (const [c, floor] of floors.entries()) {
      const found = this.#find(c, prices, floor + slackTo(value), room);
      if (!found.isComplete) return false;
      room -= found.patterns.length;
      for (const pattern of found.patterns) this.#add(pattern);
    }
    return true;
  }

  /** The best timetable of at most this value that the columns there are can make. */
  solveIntegral(value: number): {
    readonly status: 'optimal' | 'infeasible' | 'stopped';
    readonly places: Places | null;
  } {
    const { problem, solver, watch } = this.#task;
    const cutoff: LpRow = {
      name: 'cutoff',
      terms: this.#objective(),
      relation: '<=',
      bound: value,
    };
    const { status, values } = solver.solve(this.#write([cutoff], true), {
      timeLimitSeconds: watch.secondsLeft(),
    });
    const chosen = this.#columns.filter((_, k) => (values.get(`x${k}`) ?? 0) > 0.5);
    if (status === 'infeasible' || chosen.length === 0) return { status, places: null };
    const patterns = chosen.map(({ pattern }) => pattern);
    return { status, places: placesOf(problem, this.#classes, patterns) };
  }

  #add(pattern: Pattern): boolean {
    const key = patternKey(pattern);
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    this.#columns.push({ pattern, cost: this.#costOf(pattern) });
    return true;
  }

  #costOf(pattern: Pattern): Cost {
    const binClass = this.#classes[pattern.binClass] as BinClass;
    return costOfPattern(this.#task.problem, binClass, pattern);
  }

  #find(c: number, prices: ClassPrices, price: number, most: number): FoundPatterns {
    const { problem, watch } = this.#task;
    const own = { ...prices, place: this.#placePrices(c) };
    const limits = { price, most, shouldStop: watch.shouldStop };
    return findPatterns(problem, this.#classes[c] as BinClass, c, own, limits);
  }

  /** What a concurrent pair costs: on this level, and on those that are rows by their duals. */
  #pairPrices(weights: readonly number[]): Float64Array {
    const { problem, level } = this.#task;
    const pair = new Float64Array(problem.items.length ** 2);
    const scaled = this.#rows.map(([row], at) => [row, -(weights[at] as number)] as const);
    for (const [one, scale] of level === 'place' ? scaled : [...scaled, [level, SCALE] as const]) {
      if (one === 'moved') continue;
      problem.pairCost[one].forEach((cost, cell) => {
        pair[cell] = (pair[cell] as number) + scale * cost;
      });
    }
    return pair;
  }

  /** What it costs on this level to stand in a bin of the class. */
  #placePrices(c: number): Float64Array {
    const { problem, level } = this.#task;
    const { items, bins, movedCost } = problem;
    const bin = this.#classes[c]?.bins[0] ?? 0;
    return Float64Array.from({ length: 2 * items.length }, (_, at) => {
      const place = (at >> 1) * 2 * bins.length + 2 * bin + (at & 1);
      return level === 'moved' ? SCALE * (movedCost[place] as number) : 0;
    });
  }

  #objective(): LpRow['terms'] {
    const { problem, level } = this.#task;
    if (level === 'place') return problem.items.map((_, i) => [1, `out${i}`] as const);
    return this.#columns.map(({ cost }, k) => [cost[level], `x${k}`] as const);
  }

  #write(more: readonly LpRow[], isIntegral = false): string {
    const { problem, level } = this.#task;
    const ofItem: [number, string][][] = problem.items.map((_, i) =>
      level === 'place' ? [[1, `out${i}`]] : [],
    );
    const ofClass: [number, string][][] = this.#classes.map(() => []);
    this.#columns.forEach(({ pattern }, k) => {
      for (const item of pattern.items) ofItem[item]?.push([1, `x${k}`]);
      ofClass[pattern.binClass]?.push([1, `x${k}`]);
    });
    const rows: LpRow[] = [
      ...ofItem.map((terms, i): LpRow => ({ name: `item${i}`, terms, relation: '=', bound: 1 })),
      ...ofClass.map((terms, c): LpRow => {
        const bound = this.#classes[c]?.bins.length ?? 0;
        return { name: `class${c}`, terms, relation: '<=', bound };
      }),
      ...this.#rows.map(([row, bound]): LpRow => {
        const terms = this.#columns.map(({ cost }, k) => [cost[row], `x${k}`] as const);
        return { name: row, terms, relation: '<=', bound };
      }),
      ...more,
    ];
    const binaries = isIntegral ? this.#columns.map((_, k) => `x${k}`) : [];
    const isSaid = ({ terms }: LpRow): boolean => terms.some(([coefficient]) => coefficient !== 0);
    return writeLp(this.#objective(), rows.filter(isSaid), binaries);
  }
}

/** Pairs that must not be concurrent: by rule, or because a level before is proven to be nothing. */
function forbid({ problem, fixed }: LevelTask): Uint8Array {
  const apart = Uint8Array.from(problem.apart);
  for (const level of PAIR_LEVELS) {
    if (fixed.get(level) !== 0) continue;
    problem.pairCost[level].forEach((cost, cell) => {
      if (cost > 0) apart[cell] = 1;
    });
  }
  return apart;
}
