import { describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../src/cli/highs-solver';
import { createRandom } from '../../src/lib/random';
import { countTooMany, describeTooMany } from '../../src/schedule/count-too-many';
import { LEVELS, type Problem } from '../../src/schedule/problem';
import { proveOptimal } from '../../src/schedule/prove-optimal';
import { drawPlaces } from '../../src/schedule/random-places';
import { searchPlaces } from '../../src/schedule/search-places';
import { medianOfRandom, type Setting, whatIf } from '../../src/schedule/what-if';
import { drawProblem, obeysRules } from './draw-problem';

const solver = await createHighsSolver();
const tools = {
  problemFor: ({ tracks, halves, periods }: Setting): Problem =>
    drawProblem({ items: 12, bins: 2 * periods, tracks, halves, density: 0.7, seed: 4 }),
  search: (problem: Problem) => searchPlaces(problem, { seed: 1, iterations: 300 }).places,
  prove: (problem: Problem, start: Int16Array) => proveOptimal(problem, start, solver),
};

describe('what if there were more tracks, halves or periods', () => {
  const settings = [
    { tracks: 2, halves: 0, periods: 2 },
    { tracks: 2, halves: 8, periods: 2 },
    { tracks: 3, halves: 0, periods: 2 },
    { tracks: 3, halves: 0, periods: 3 },
  ];
  const costs = [...whatIf(settings, tools, 1)];

  it('says how many are too many', () => {
    expect(costs.map(({ tooMany }) => tooMany)).toEqual([4, 0, 0, 0]);
    expect(describeTooMany(costs[0]?.tooMany ?? 0)).toBe('does not fit: 4 too many');
    expect(costs[0]).toMatchObject({ status: 'infeasible', cost: null, random: null });
  });

  it('costs less with more room, and never more than by lot', () => {
    for (const { status, cost, bound, random } of costs.slice(1)) {
      expect(status).toBe('optimal');
      expect(bound).toEqual(cost);
      const dearest = LEVELS.find((level) => cost?.[level] !== random?.[level]);
      expect(dearest && (cost?.[dearest] ?? 0)).toBeLessThan((dearest && random?.[dearest]) ?? 0);
    }
    const [, , narrow, wide] = costs;
    expect(wide?.cost?.wanted).toBeLessThan(narrow?.cost?.wanted ?? 0);
  });

  it('gives the same again', () => {
    expect([...whatIf(settings, tools, 1)]).toEqual(costs);
  });

  it('tells what fits by number, and not by other rules, from what is too many', () => {
    const problem = tools.problemFor({ tracks: 3, halves: 0, periods: 2 });
    const closed = { ...problem, allowed: Uint8Array.from(problem.allowed).fill(0, 0, 8) };
    const [only] = whatIf([settings[2] as Setting], { ...tools, problemFor: () => closed }, 1);
    expect(only).toMatchObject({ tooMany: 0, status: 'infeasible', cost: null, random: null });
  });
});

describe('timetables by lot', () => {
  it('obey every hard rule', () => {
    let drawn = 0;
    for (let seed = 0; seed < 40; seed++) {
      const size = { items: 12, bins: 4, tracks: 4, halves: seed % 7, rules: 0.3, seed };
      const problem = drawProblem(size);
      const places = drawPlaces(problem, createRandom(seed));
      if (places === undefined) continue;
      drawn++;
      expect(obeysRules(problem, places)).toBe(true);
    }
    expect(drawn).toBeGreaterThan(30);
  });

  it('put any two full items together as often as chance does', () => {
    const problem = drawProblem({ items: 6, bins: 3, tracks: 2, seed: 1 });
    const random = createRandom(2);
    let together = 0;
    for (let run = 0; run < 3000; run++) {
      const places = drawPlaces(problem, random);
      if (places?.[0] === places?.[1]) together++;
    }
    // Of the five other seats, one is beside the first item.
    expect(together / 3000).toBeGreaterThan(0.17);
    expect(together / 3000).toBeLessThan(0.23);
  });

  it('have a median at each level that one of them has', () => {
    const problem = drawProblem({ items: 4, bins: 2, tracks: 2, density: 1, seed: 3 });
    const pairs = [1, 2, 3].map((other) => {
      const [b, c] = [1, 2, 3].filter((one) => one !== other) as [number, number];
      const at = (i: number, j: number): number => problem.pairCost.subject[i * 4 + j] as number;
      return at(0, other) + at(b, c);
    });
    const middle = [...pairs].sort((a, b) => a - b)[1];
    expect(medianOfRandom(problem, 1)?.subject).toBe(middle);
  });

  it('are none where nothing fits', () => {
    const problem = drawProblem({ items: 5, bins: 2, tracks: 2, seed: 1 });
    expect(countTooMany(problem)).toBe(1);
    expect(drawPlaces(problem, createRandom(1))).toBeUndefined();
    expect(medianOfRandom(problem, 1)).toBeNull();
  });
});
