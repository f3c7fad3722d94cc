import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, shuffled } from '../../src/lib/random';
import { compareCost, costOf, NOWHERE } from '../../src/schedule/cost';
import { brokenRules, describeBrokenRule, findFeasible } from '../../src/schedule/feasible';
import type { Cost, Problem } from '../../src/schedule/problem';
import { searchPlaces } from '../../src/schedule/search-places';
import { selectItems, withLengths } from '../../src/schedule/select-items';
import {
  allTimetables,
  costByHand,
  drawProblem,
  obeysRules,
  type ProblemSize,
} from './draw-problem';

function cheapest(problem: Problem): Cost | undefined {
  let best: Cost | undefined;
  for (const places of allTimetables(problem)) {
    const cost = costByHand(problem, places);
    if (best === undefined || compareCost(cost, best) < 0) best = cost;
  }
  return best;
}

const sizes = fc.record({
  items: fc.integer({ min: 2, max: 6 }),
  bins: fc.integer({ min: 2, max: 3 }),
  tracks: fc.integer({ min: 2, max: 3 }),
  halves: fc.integer({ min: 0, max: 6 }),
  rules: fc.constantFrom(0, 0, 0.3, 0.6),
  density: fc.constantFrom(0.5, 0.8, 1),
  seed: fc.integer(),
});

describe('the local search', () => {
  it('finds what exhaustive search finds, or a timetable whose broken rules are named', () => {
    let optimal = 0;
    let infeasible = 0;
    fc.assert(
      fc.property(sizes, (size: ProblemSize) => {
        const problem = drawProblem(size);
        const { places, cost } = searchPlaces(problem, { seed: 1, iterations: 600 });
        const best = cheapest(problem);
        if (best === undefined) {
          infeasible++;
          expect(brokenRules(problem, places).length).toBeGreaterThan(0);
        } else {
          optimal++;
          expect(brokenRules(problem, places)).toEqual([]);
          expect(obeysRules(problem, places)).toBe(true);
          expect(cost).toEqual(best);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
    expect(optimal).toBeGreaterThan(100);
    expect(infeasible).toBeGreaterThan(5);
  });

  it('decides what stays out and what is halved as exhaustive search does', () => {
    for (let seed = 0; seed < 12; seed++) {
      const problem = drawProblem({ items: 5, bins: 2, tracks: 2, density: 0.9, seed });
      const needed = problem.items[seed % 5]?.mcs ?? [];
      const freedom = { leaveOut: 1, needed, moreHalves: 1 };
      const found = searchPlaces(problem, { seed: 1, iterations: 800, freedom });
      const all = [...problem.items.keys()];
      let best: Cost | undefined;
      for (const out of all.filter((i) => !needed.includes(problem.items[i]?.mcs[0] as never))) {
        const kept = all.filter((i) => i !== out);
        for (const half of kept) {
          const isHalf = Uint8Array.from(all, (i) => (i === half ? 1 : 0));
          const cost = cheapest(selectItems(withLengths(problem, isHalf), kept));
          if (cost !== undefined && (best === undefined || compareCost(cost, best) < 0))
            best = cost;
        }
      }
      expect(found.cost).toEqual(best);
      expect(found.places.filter((place) => place === NOWHERE)).toHaveLength(1);
    }
  });

  it('gives the same bytes for the same seed, and obeys every hard rule at any size', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, lot) => {
        const size = { items: 20, bins: 5, tracks: 4, halves: 8, rules: 0.15, density: 0.6 };
        const problem = drawProblem({ ...size, seed });
        const options = { seed: lot, iterations: 300 };
        const first = searchPlaces(problem, options);
        expect(searchPlaces(problem, options)).toEqual(first);
        expect(first.cost).toEqual(costOf(problem, first.places));
        expect(brokenRules(problem, first.places).length === 0).toBe(
          obeysRules(problem, first.places),
        );
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  it('finds the same places in whatever order the items are', () => {
    const problem = drawProblem({ items: 14, bins: 4, tracks: 3, halves: 6, rules: 0.2, seed: 3 });
    const first = searchPlaces(problem, { seed: 5, iterations: 400 });
    const order = shuffled([...problem.items.keys()], createRandom(9));
    const turned = searchPlaces(selectItems(problem, order), { seed: 5, iterations: 400 });
    expect([...turned.places]).toEqual(order.map((item) => first.places[item]));
    expect(order).not.toEqual([...problem.items.keys()]);
  });
});

describe('hard rules', () => {
  const problem = drawProblem({ items: 4, bins: 2, tracks: 1, seed: 1 });

  it('are named with what breaks them', () => {
    const strict: Problem = { ...problem, apart: Uint8Array.from(problem.apart) };
    strict.apart[1] = 1;
    strict.apart[4] = 1;
    strict.allowed[2 * 4 + 2] = 0;
    const broken = brokenRules(strict, Int16Array.of(0, 0, 2, NOWHERE));
    expect(broken).toEqual([
      { kind: 'bin', items: [2], bin: 1 },
      { kind: 'place', items: [3], bin: null },
      { kind: 'apart', items: [0, 1], bin: 0 },
      { kind: 'capacity', items: [0, 1], bin: 0 },
    ]);
    const words = broken.map((rule) => describeBrokenRule(strict, rule, ({ mcs }) => mcs.join()));
    expect(words).toEqual([
      'mc:02 may not stand on day 2, period 1.',
      'mc:03 finds no place.',
      'mc:00 and mc:01 are not to run at the same time, and do on day 1, period 1.',
      'mc:00 and mc:01 do not fit into one track on day 1, period 1.',
    ]);
  });

  it('are obeyed by a feasible timetable, and there is none where too much is asked', () => {
    const easy = drawProblem({ items: 12, bins: 4, tracks: 4, halves: 4, rules: 0.2, seed: 4 });
    const places = findFeasible(easy, 1);
    expect(places && obeysRules(easy, places)).toBe(true);
    expect(findFeasible(problem, 1)).toBeUndefined();
  });
});
