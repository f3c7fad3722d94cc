import { describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../src/cli/highs-solver';
import { createRandom } from '../../src/lib/random';
import { costOf } from '../../src/schedule/cost';
import { formatLpModel } from '../../src/schedule/lp-model';
import { type Prices, searchPatterns } from '../../src/schedule/pattern-search';
import {
  buildPattern,
  findBinClasses,
  patternKey,
  patternsOf,
  placesOf,
} from '../../src/schedule/pattern-space';
import type { Problem } from '../../src/schedule/problem';
import { findBound, roundUp } from '../../src/schedule/prove-bound';
import { findCandidates, gapOf } from '../../src/schedule/prove-candidates';
import { findChoice } from '../../src/schedule/prove-choice';
import { findCover } from '../../src/schedule/prove-cover';
import { buildStage, costOfChoice, SCALE } from '../../src/schedule/prove-stage';
import { searchPlaces } from '../../src/schedule/search-places';
import { drawProblem, obeysRules } from './draw-problem';

const solver = await createHighsSolver();
const patience = { shouldStop: () => false, secondsLeft: () => undefined };

/** Every set of states of a bin that fits, with what it is worth, spelled out. */
function worthByHand(problem: Problem, allowed: Uint8Array, prices: Prices): Map<string, number> {
  const { items, tracks } = problem;
  const found = new Map<string, number>();
  const fill = (item: number, states: readonly number[]): void => {
    if (item < items.length) {
      fill(item + 1, states);
      for (const side of items[item]?.isHalf === true ? [0, 1] : [0]) {
        if (allowed[2 * item + side] === 1) fill(item + 1, [...states, 2 * item + side]);
      }
      return;
    }
    const isHalf = (state: number): boolean => items[state >> 1]?.isHalf === true;
    const whole = states.filter((state) => !isHalf(state)).length;
    const halves = [0, 1].map((side) => states.filter((s) => isHalf(s) && s % 2 === side).length);
    if (states.length === 0 || whole + Math.max(...halves) > tracks) return;
    let worth = 0;
    states.forEach((state, at) => {
      worth += (prices.gain[state >> 1] as number) - (prices.place[state] as number);
      for (const other of states.slice(at + 1)) {
        if (isHalf(state) && isHalf(other) && state % 2 !== other % 2) continue;
        worth -= prices.pair[(state >> 1) * items.length + (other >> 1)] as number;
      }
    });
    found.set(states.join(), worth);
  };
  fill(0, []);
  return found;
}

function drawPrices(problem: Problem, seed: number): Prices {
  const random = createRandom(seed);
  const n = problem.items.length;
  const pair = Float64Array.from(problem.pairCost.wanted, (cost) => cost);
  problem.apart.forEach((one, at) => {
    if (one === 1) pair[at] = Number.POSITIVE_INFINITY;
  });
  return {
    gain: Float64Array.from({ length: n }, () => Math.floor(random() * 1500)),
    pair,
    place: Float64Array.from({ length: 2 * n }, () => Math.floor(random() * 300)),
  };
}

describe('the search for patterns', () => {
  it('finds all that are worth more than a threshold, and what each is worth', () => {
    let count = 0;
    for (let seed = 0; seed < 40; seed++) {
      const size = { items: 8, bins: 2, tracks: 1 + (seed % 4), halves: seed % 5, rules: 0.3 };
      const problem = drawProblem({ ...size, density: 0.6, seed });
      const prices = drawPrices(problem, seed);
      const threshold = [-500, 0, 800][seed % 3] as number;
      for (const drawn of findBinClasses(problem)) {
        // Prices of places tell the halves apart.
        const binClass = { ...drawn, isEvenHanded: false };
        const found = new Map<string, number>();
        const onPattern = (worth: number, states: Int16Array): number => {
          const key = [...states].sort((a, b) => a - b).join();
          expect(found.has(key)).toBe(false);
          found.set(key, worth);
          return threshold;
        };
        const shouldStop = () => false;
        const quest = { binClass, prices, threshold, onPattern, shouldStop };
        expect(searchPatterns(problem, quest)).toBe(true);
        const expected = [...worthByHand(problem, drawn.allowed, prices)]
          .filter(([, worth]) => worth > threshold)
          .sort();
        expect([...found].sort()).toEqual(expected);
        count += expected.length;
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  it('finds the best, and one of two mirror images where the halves are alike', () => {
    for (let seed = 0; seed < 40; seed++) {
      const size = { items: 9, bins: 2, tracks: 3, halves: 6, density: 0.6, seed };
      const problem = { ...drawProblem(size), movedCost: new Uint8Array(9 * 4) };
      const prices = { ...drawPrices(problem, seed), place: new Float64Array(18) };
      const [binClass] = findBinClasses(problem);
      expect(binClass?.isEvenHanded).toBe(true);
      if (binClass === undefined) return;
      let best = 0;
      const firsts = new Set<string>();
      const onPattern = (worth: number, states: Int16Array): number => {
        best = Math.max(best, worth);
        firsts.add(String([...states].filter((state) => state < 12)[0] ?? 0));
        return best;
      };
      searchPatterns(problem, {
        ...{ binClass, prices, threshold: 0, onPattern },
        shouldStop: () => false,
      });
      expect(best).toBe(Math.max(...worthByHand(problem, binClass.allowed, prices).values()));
      expect([...firsts].every((state) => Number(state) % 2 === 0)).toBe(true);
    }
  });
});

describe('patterns', () => {
  it('say the same as places, and cost the same', () => {
    const problem = drawProblem({ items: 14, bins: 4, tracks: 3, halves: 6, rules: 0.2, seed: 3 });
    const { places } = searchPlaces(problem, { seed: 1, iterations: 200 });
    const classes = findBinClasses(problem);
    const patterns = patternsOf(problem, classes, places);
    const cost = costOf(problem, places);
    const sums = [0, 1, 2, 3, 4].map((l) =>
      patterns.reduce((sum, one) => sum + (one.costs[l] ?? 0), 0),
    );
    expect(sums).toEqual(Object.values(cost));
    expect(costOf(problem, placesOf(problem, classes, patterns))).toEqual(cost);
    const [one] = patterns;
    expect(
      one && patternKey(buildPattern(problem, classes, one.binClass, [...one.states].reverse())),
    ).toBe(one && patternKey(one));
  });
});

describe('what is left when the bound is known', () => {
  it('is settled alike by whole numbers and by HiGHS', () => {
    let better = 0;
    let none = 0;
    for (let seed = 0; seed < 20; seed++) {
      const size = { items: 12, bins: 4, tracks: 3, halves: seed % 6, rules: 0.1, density: 0.8 };
      const drawn = drawProblem({ ...size, seed });
      const { places, cost } = searchPlaces(drawn, { seed: 1, iterations: 8 + 20 * (seed % 3) });
      if (places.includes(-1) || cost.wanted === 0) continue;
      const stage = buildStage(drawn, 'wanted', cost);
      const start = patternsOf(drawn, stage.classes, places);
      const { bound, isFinished } = findBound(stage, start, solver, patience, () => {});
      expect(isFinished).toBe(true);
      if (roundUp(stage, bound.value) >= stage.most) continue;
      const candidates = findCandidates(stage, bound, patience.shouldStop) ?? [];
      const cover = findCover(stage, candidates, gapOf(stage, bound), patience.shouldStop);
      const patterns = candidates.map(({ pattern }) => pattern);
      const choice = findChoice(stage, patterns, 'partition', solver, patience);
      expect([cover.isFinished, choice.isFinished]).toEqual([true, true]);
      if (cover.better === undefined) {
        none++;
        expect(choice.better).toBeUndefined();
      } else {
        better++;
        const least = costOfChoice(stage, cover.better);
        expect(least).toBeLessThan(stage.most);
        expect(costOfChoice(stage, choice.better ?? [])).toBe(least);
        expect(choice.bound).toBeLessThanOrEqual(least * SCALE);
        expect(roundUp(stage, choice.bound)).toBe(least);
      }
    }
    expect(better).toBeGreaterThan(2);
    expect(none).toBeGreaterThan(1);
  });
});

describe('the patterns that a bound brings up', () => {
  it('hold a timetable that is better than a poor one', () => {
    for (let seed = 0; seed < 6; seed++) {
      const size = { items: 14, bins: 4, tracks: 4, halves: 4, density: 0.8, seed };
      const problem = drawProblem(size);
      const { places, cost } = searchPlaces(problem, { seed: 1, iterations: 1 });
      const stage = buildStage(problem, 'wanted', cost);
      const start = patternsOf(problem, stage.classes, places);
      const { patterns } = findBound(stage, start, solver, patience, () => {});
      const { better = [] } = findChoice(stage, patterns, 'cover', solver, patience);
      const made = placesOf(problem, stage.classes, better);
      expect(obeysRules(problem, made)).toBe(true);
      const found = costOf(problem, made);
      expect(found.wanted).toBeLessThan(cost.wanted);
      expect(found.declared).toBeLessThanOrEqual(cost.declared);
      expect(found.runs).toBeLessThanOrEqual(cost.runs);
    }
  });

  it('may hold an item twice, which then stands in one bin only', () => {
    const problem = drawProblem({ items: 3, bins: 2, tracks: 2, density: 1, seed: 1 });
    const stage = buildStage(problem, null, costOf(problem, new Int16Array(3).fill(-1)));
    const patterns = stage.classes.map((_, index) =>
      buildPattern(problem, stage.classes, index, [2, index === 0 ? 0 : 4]),
    );
    expect(findChoice(stage, patterns, 'partition', solver, patience).better).toBeUndefined();
    const { better = [] } = findChoice(stage, patterns, 'cover', solver, patience);
    expect(better).toEqual(patterns);
    expect([...placesOf(problem, stage.classes, better)]).toEqual([0, 0, 2]);
  });
});

describe('a linear program', () => {
  it('is written in the format that HiGHS reads, without rows that say nothing', () => {
    const model = formatLpModel({
      costs: [
        ['x', 3],
        ['y', -2],
      ],
      rows: [
        {
          name: 'sum',
          sense: '>=',
          right: 1,
          terms: [
            ['x', 1],
            ['y', 1],
          ],
        },
        { name: 'empty', sense: '<=', right: 0, terms: [] },
      ],
      binary: ['y'],
    });
    expect(model).toBe(
      'Minimize\n cost:\n  + 3 x - 2 y\nSubject To\n sum:\n  + 1 x + 1 y\n  >= 1\nBinary\n y\nEnd\n',
    );
    const { status, objective, values } = solver.solve(model);
    expect([status, objective, [...values]]).toEqual(['optimal', -2, [['y', 1]]]);
  });

  it('has duals by the names of its rows, and may have no solution', () => {
    const terms = [['x', 2]] as const;
    const rows = [{ name: 'least', sense: '>=', right: 3, terms }] as const;
    const solved = solver.solve(formatLpModel({ costs: [['x', 5]], rows, binary: [] }));
    expect(solved).toMatchObject({ status: 'optimal', objective: 7.5, bound: 7.5 });
    expect(solved.duals.get('least')).toBe(2.5);
    const whole = solver.solve(formatLpModel({ costs: [['x', 5]], rows, binary: ['x'] }));
    expect(whole.status).toBe('infeasible');
    expect(whole.values.size).toBe(0);
  });
});
