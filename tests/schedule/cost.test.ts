import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/lib/random';
import { compareCost, costOf, NO_COST, NOWHERE } from '../../src/schedule/cost';
import {
  costAtSeat,
  createDeltaTable,
  moveDelta,
  placeOfSeat,
  putItem,
  seatOfPlace,
  swapDelta,
} from '../../src/schedule/delta-table';
import type { Places, Problem } from '../../src/schedule/problem';
import { weighLevels } from '../../src/schedule/weigh-levels';
import { costByHand, drawProblem } from './draw-problem';

const SIZE = { items: 9, bins: 3, tracks: 3, halves: 4, density: 0.7 };

function drawPlaces(problem: Problem, seed: number): Places {
  const random = createRandom(seed);
  return Int16Array.from(problem.items, ({ isHalf }) => {
    if (random() < 0.1) return NOWHERE;
    const place = Math.floor(random() * 2 * problem.bins.length);
    return isHalf ? place : place - (place % 2);
  });
}

/** The weighed total, from the definition: the levels' weights, and a rule's. */
function totalByHand(problem: Problem, places: Places): number {
  const n = problem.items.length;
  const { pair, place: ofPlace, rule } = weighLevels(problem);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const place = places[i] as number;
    total += place < 0 ? rule : (ofPlace[i * 2 * problem.bins.length + place] as number);
    for (let j = 0; j < i; j++) {
      const a = places[j] as number;
      if (place < 0 || a < 0 || place >> 1 !== a >> 1) continue;
      const bothHalf = problem.items[i]?.isHalf && problem.items[j]?.isHalf;
      if (!bothHalf || a === place) total += pair[i * n + j] as number;
    }
  }
  return total;
}

describe('the cost of a timetable', () => {
  it('is the sum over concurrent pairs, and the items that have moved', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, other) => {
        const problem = drawProblem({ ...SIZE, seed });
        const places = drawPlaces(problem, other);
        expect(costOf(problem, places)).toEqual(costByHand(problem, places));
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('counts halves of a bin only with those of the same half, and a full one with both', () => {
    const problem = drawProblem({ items: 3, bins: 1, tracks: 2, halves: 2, density: 1, seed: 1 });
    const { wanted } = problem.pairCost;
    const opposite = costOf(problem, Int16Array.of(0, 1, 0));
    expect(opposite.wanted).toBe((wanted[2] as number) + (wanted[5] as number));
    const same = costOf(problem, Int16Array.of(1, 1, 0));
    expect(same.wanted).toBe(opposite.wanted + (wanted[1] as number));
  });

  it('is compared by the dearest level in which two differ', () => {
    const cheap = { ...NO_COST, wanted: 9000, subject: 9000 };
    const dear = { ...NO_COST, runs: 1 };
    expect(compareCost(cheap, dear)).toBeLessThan(0);
    expect(compareCost(dear, { ...dear, moved: 1 })).toBeLessThan(0);
    expect(compareCost(dear, { ...dear })).toBe(0);
  });

  it('is in the same order when its levels are weighed into one number', () => {
    const sign = (value: number): number => Math.sign(value);
    let differing = 0;
    for (let seed = 0; seed < 300; seed++) {
      const problem = drawProblem({ ...SIZE, tracks: 9, seed: seed % 10 });
      const drawAll = (lot: number): Places =>
        drawPlaces(problem, lot).map((place) => Math.max(place, 0));
      const [one, other] = [drawAll(seed), drawAll(seed + 1000)];
      const byLevel = compareCost(costOf(problem, one), costOf(problem, other));
      if (byLevel !== 0) differing++;
      expect(sign(totalByHand(problem, one) - totalByHand(problem, other))).toBe(sign(byLevel));
    }
    expect(differing).toBeGreaterThan(250);
  });
});

describe('the delta table', () => {
  it('knows every seat as a place with a length', () => {
    for (const [place, isHalf, seat] of [
      [NOWHERE, true, NOWHERE],
      [4, false, 6],
      [4, true, 7],
      [5, true, 8],
    ] as const) {
      expect(seatOfPlace(place, isHalf)).toBe(seat);
      expect(placeOfSeat(seat)).toBe(place);
    }
  });

  it('has the total and the change of every move and swap as brute force has them', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, walk) => {
        const problem = drawProblem({ ...SIZE, rules: 0.3, seed });
        const table = createDeltaTable(problem);
        const places = drawPlaces(problem, walk);
        const seatOf = (item: number): number =>
          seatOfPlace(places[item] as number, problem.items[item]?.isHalf === true);
        // Some items go twice, so that what is taken away is tried, too.
        for (const item of problem.items.keys()) putItem(table, item, seatOfPlace(0, false));
        for (const item of problem.items.keys()) putItem(table, item, seatOf(item));
        const total = totalByHand(problem, places);
        expect(table.total).toBe(total);
        for (const item of problem.items.keys()) {
          for (let bin = 0; bin < problem.bins.length; bin++) {
            const moved = Int16Array.from(places);
            moved[item] = 2 * bin;
            const seat = seatOfPlace(2 * bin, problem.items[item]?.isHalf === true);
            expect(moveDelta(table, item, seat)).toBe(totalByHand(problem, moved) - total);
          }
          for (let other = 0; other < item; other++) {
            if (problem.items[item]?.isHalf !== problem.items[other]?.isHalf) continue;
            if (places[item] === NOWHERE || places[other] === NOWHERE) continue;
            if (places[item] === places[other]) continue;
            const swapped = Int16Array.from(places);
            [swapped[item], swapped[other]] = [places[other] as number, places[item] as number];
            const delta = totalByHand(problem, swapped) - total;
            expect(swapDelta(table, item, other)).toBe(delta);
          }
        }
        expect(costAtSeat(table, 0, NOWHERE)).toBe(weighLevels(problem).rule);
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
