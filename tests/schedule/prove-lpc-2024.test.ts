import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../src/analysis/overlap';
import { createHighsSolver } from '../../src/cli/highs-solver';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { NO_COST } from '../../src/schedule/cost';
import { explainInfeasible } from '../../src/schedule/explain-infeasible';
import { brokenRules } from '../../src/schedule/feasible';
import { findWishes } from '../../src/schedule/find-wishes';
import { defaultRequest, type PlanRequest } from '../../src/schedule/plan-request';
import { planSchedule } from '../../src/schedule/plan-schedule';
import { proveOptimal } from '../../src/schedule/prove-optimal';
import { provePossible } from '../../src/schedule/prove-possible';
import { medianOfRandom } from '../../src/schedule/what-if';
import { readLpcDataset } from '../analysis/small-dataset';

const dataset = readLpcDataset();
const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
const solver = await createHighsSolver();
const plan = (wishes: Partial<PlanRequest>) =>
  planSchedule(dataset, overlaps, { ...defaultRequest(dataset), ...wishes });

describe('the proof for LPC 2024', () => {
  it.each([
    ['4 tracks × 6 bins', { tracks: 4 }],
    ['3 tracks × 6 bins with 12 halves', { halvesCount: 12 }],
    ['5 tracks × 5 bins', { tracks: 5, days: 5, periods: 1 }],
    ['6 tracks × 4 bins', { tracks: 6, days: 2 }],
  ])(
    'shows for %s that nobody is lost, and that no timetable has fewer subjects at once',
    (_, wishes) => {
      const { problem, places, cost } = plan(wishes);
      const proof = proveOptimal(problem, places, solver);
      expect(proof.status).toBe('optimal');
      expect(proof.cost).toEqual({ ...NO_COST, subject: proof.bound.subject });
      expect(proof.cost.subject).toBeGreaterThan(0);
      expect(brokenRules(problem, proof.places)).toEqual([]);
      expect(proof.cost).toEqual(cost);
      const random = medianOfRandom(problem, 1);
      expect(random?.wanted).toBeGreaterThan(0);
      expect(random?.subject).toBeGreaterThan(3 * proof.cost.subject);
    },
  );

  it('says that 24 do not fit into 3 tracks × 6 bins, and by how many', () => {
    const { problem, places, request } = plan({});
    expect(proveOptimal(problem, places, solver).status).toBe('infeasible');
    const { wishes, problemWith } = findWishes(dataset, overlaps, problem, request);
    const found = explainInfeasible(wishes, problemWith, (one) => provePossible(one, solver));
    expect(found?.sentence).toBe('The timetable does not fit: 6 too many.');
  });

  it('names the wishes that cannot hold together', () => {
    const bin = '2024-09-18T10:00';
    const pins = [
      { mc: 'mc:sched-mc', bin },
      { mc: 'mc:real-time-mc', bin },
    ] as const;
    const { problem, places, request } = plan({ tracks: 4, strict: true, pins });
    expect(proveOptimal(problem, places, solver).status).toBe('infeasible');
    const { wishes, problemWith } = findWishes(dataset, overlaps, problem, request);
    const found = explainInfeasible(wishes, problemWith, (one) => provePossible(one, solver));
    expect(found?.wishes.map(({ kind }) => kind)).toEqual(['strict', 'pin', 'pin']);
    expect(found?.sentence).toBe(
      'These cannot hold together: Real-time and Sched not at the same time; Real-time pinned to Wednesday 18 September, 10:00; Sched pinned to Wednesday 18 September, 10:00.',
    );
  });
});
