import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../src/cli/highs-solver';
import { createRandom, shuffled } from '../../src/lib/random';
import { compareCost, costOf, NO_COST, NOWHERE } from '../../src/schedule/cost';
import { type Cost, LEVELS, type LpSolver, type Problem } from '../../src/schedule/problem';
import { type ProofProgress, proveOptimal } from '../../src/schedule/prove-optimal';
import { searchPlaces } from '../../src/schedule/search-places';
import { selectItems } from '../../src/schedule/select-items';
import {
  allTimetables,
  costByHand,
  drawProblem,
  obeysRules,
  type ProblemSize,
} from './draw-problem';

const solver = await createHighsSolver();

const nowhere = (problem: Problem): Int16Array =>
  new Int16Array(problem.items.length).fill(NOWHERE);

/** What a timetable costs at least, and any that obeys the rules, good or bad. */
function exhaust(problem: Problem): { readonly best: Cost; readonly any: Int16Array } | undefined {
  let best: Cost | undefined;
  let any = nowhere(problem);
  for (const places of allTimetables(problem)) {
    const cost = costByHand(problem, places);
    if (best === undefined || compareCost(cost, best) < 0) best = cost;
    else any = Int16Array.from(places);
  }
  return best && { best, any };
}

const sizes = fc.record({
  items: fc.integer({ min: 2, max: 7 }),
  bins: fc.integer({ min: 1, max: 3 }),
  tracks: fc.integer({ min: 1, max: 4 }),
  halves: fc.integer({ min: 0, max: 3 }),
  rules: fc.constantFrom(0, 0, 0.3, 0.6),
  density: fc.constantFrom(0.4, 0.7, 1),
  seed: fc.integer(),
});

describe('a proof', () => {
  it('gives what exhaustive search gives, from a bad start and from none', () => {
    let optimal = 0;
    let improved = 0;
    let infeasible = 0;
    fc.assert(
      fc.property(sizes, fc.constantFrom(true, false, false), (size: ProblemSize, fromNothing) => {
        const problem = drawProblem(size);
        const found = exhaust(problem);
        const start = fromNothing ? nowhere(problem) : (found?.any ?? nowhere(problem));
        const proof = proveOptimal(problem, start, solver);
        if (found === undefined) {
          infeasible++;
          expect(proof.status).toBe('infeasible');
          return;
        }
        const { best } = found;
        optimal++;
        if (compareCost(best, costOf(problem, start)) < 0) improved++;
        expect(proof.status).toBe('optimal');
        expect(obeysRules(problem, proof.places)).toBe(true);
        expect(costByHand(problem, proof.places)).toEqual(best);
        expect(proof.cost).toEqual(best);
        expect(proof.bound).toEqual(best);
        expect(proof.firstUnproven).toBeUndefined();
      }),
      { seed: 11, numRuns: 240 },
    );
    expect(optimal).toBeGreaterThan(120);
    expect(improved).toBeGreaterThan(40);
    expect(infeasible).toBeGreaterThan(20);
  });

  it('gives what exhaustive search gives for nine items', () => {
    for (let seed = 0; seed < 8; seed++) {
      const halves = seed % 3;
      const size = { items: 9, bins: 3, tracks: 4, halves, rules: 0.2, density: 0.9, seed };
      const problem = drawProblem(size);
      const cost = exhaust(problem)?.best;
      const proof = proveOptimal(problem, searchPlaces(problem, { seed: 1 }).places, solver);
      if (cost === undefined) expect(proof.status).toBe('infeasible');
      else expect(proof).toMatchObject({ status: 'optimal', cost, bound: cost });
    }
  });

  it('keeps halves that are pinned to several tracks within the tracks there are', () => {
    const drawn = drawProblem({ items: 3, bins: 2, tracks: 2, halves: 2, density: 1, seed: 3 });
    const items = drawn.items.map((item, i) => ({ ...item, track: i < 2 ? i : null }));
    const problem: Problem = { ...drawn, items };
    // The two halves, one after the other, would leave the full item a track if it were theirs.
    for (let item = 0; item < 3; item++) problem.allowed.fill(0, 4 * item + 2, 4 * item + 4);
    expect(proveOptimal(problem, nowhere(problem), solver).status).toBe('infeasible');
    expect(proveOptimal(drawn, nowhere(drawn), solver).status).toBe('optimal');
  });
});

describe('a proof that is stopped', () => {
  const problem = drawProblem({ items: 20, bins: 5, tracks: 4, halves: 6, density: 1, seed: 5 });
  const start = searchPlaces(problem, { seed: 1, iterations: 50 }).places;

  it('gives bounds that hold, whenever it is stopped', () => {
    const small = drawProblem({ items: 7, bins: 3, tracks: 3, halves: 2, density: 1, seed: 8 });
    const { best, any: first } = exhaust(small) as NonNullable<ReturnType<typeof exhaust>>;
    const statuses = new Set<string>();
    for (let looks = 0; looks < 2000; looks = Math.ceil(looks * 1.4 + 1)) {
      let left = looks;
      const proof = proveOptimal(small, first, solver, { shouldStop: () => left-- <= 0 });
      statuses.add(proof.status);
      expect(obeysRules(small, proof.places)).toBe(true);
      expect(compareCost(proof.bound, best)).toBeLessThanOrEqual(0);
      expect(compareCost(proof.cost, best)).toBeGreaterThanOrEqual(0);
      expect(proof.status === 'optimal').toBe(proof.firstUnproven === undefined);
    }
    expect([...statuses].sort()).toEqual(['feasible', 'optimal']);
  });

  it('stops at its time limit, and passes on to the solver what is left of it', () => {
    let time = 0;
    const limits: (number | undefined)[] = [];
    const watched: LpSolver = {
      solve: (model, options) => {
        limits.push(options?.timeLimitSeconds);
        time += 1500;
        return solver.solve(model, options);
      },
    };
    const proof = proveOptimal(problem, start, watched, {
      now: () => time,
      timeLimitSeconds: 4,
    });
    expect(limits).toEqual([4, 2.5, 1]);
    expect(proof.status).toBe('feasible');
    const level = proof.firstUnproven as keyof Cost;
    expect(proof.gap).toBe((proof.cost[level] - proof.bound[level]) / proof.cost[level]);
    for (const later of LEVELS.slice(LEVELS.indexOf(level) + 1)) expect(proof.bound[later]).toBe(0);
  });

  it('takes a solver that gives up for what it is', () => {
    const none = new Map<string, number>();
    const result = {
      status: 'stopped',
      objective: 0,
      bound: 0,
      values: none,
      duals: none,
    } as const;
    const proof = proveOptimal(problem, start, { solve: () => result });
    expect(proof.status).toBe('feasible');
    expect(proof.places).toEqual(start);
  });
});

describe('progress and order', () => {
  const problem = drawProblem({ items: 16, bins: 4, tracks: 4, halves: 4, density: 0.7, seed: 2 });
  const start = searchPlaces(problem, { seed: 1, iterations: 100 }).places;

  it('tells of bounds that only rise, level by level, up to the proof', () => {
    const told: ProofProgress[] = [];
    const proof = proveOptimal(problem, start, solver, { onProgress: (one) => told.push(one) });
    expect(proof.status).toBe('optimal');
    expect(told.length).toBeGreaterThan(2);
    told.reduce((before, one) => {
      expect(compareCost(one.bound, before)).toBeGreaterThanOrEqual(0);
      expect(compareCost(one.bound, proof.cost)).toBeLessThanOrEqual(0);
      return one.bound;
    }, NO_COST);
  });

  it('gives the same bytes again, and the same places in whatever order the items are', () => {
    const proof = proveOptimal(problem, start, solver);
    expect(proveOptimal(problem, start, solver)).toEqual(proof);
    const order = shuffled([...problem.items.keys()], createRandom(4));
    const turned = selectItems(problem, order);
    const turnedStart = Int16Array.from(order, (item) => start[item] as number);
    const again = proveOptimal(turned, turnedStart, solver);
    expect([...again.places]).toEqual(order.map((item) => proof.places[item]));
    expect(again.bound).toEqual(proof.bound);
  });
});
