import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { McId } from '../../src/dataset/types';
import { findConflicts } from '../../src/schedule/conflicts';
import { findUnavoidable } from '../../src/schedule/find-unavoidable';
import { lostPeople } from '../../src/schedule/person-timetable';
import { defaultRequest, type PlanRequest } from '../../src/schedule/plan-request';
import { type Plan, planSchedule } from '../../src/schedule/plan-schedule';
import { readLpcDataset } from '../analysis/small-dataset';

const dataset = readLpcDataset();
const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
const plan = (wishes: Partial<PlanRequest>): Plan =>
  planSchedule(dataset, overlaps, { ...defaultRequest(dataset), ...wishes });

const binOf = ({ timetable }: Plan, mc: McId) =>
  timetable.assignments.find((one) => one.mc === mc)?.bin;

const SIZES = [
  ['4 tracks × 6 bins', { tracks: 4 }],
  ['5 tracks × 5 bins', { tracks: 5, days: 5, periods: 1 }],
  ['6 tracks × 4 bins', { tracks: 6, days: 2 }],
] as const;

describe('LPC 2024', () => {
  it('has 6 bins of 3 tracks, and 24 full microconferences do not fit', () => {
    const { problem, broken } = plan({});
    expect(problem.bins).toHaveLength(6);
    expect(problem.tracks).toBe(3);
    expect(broken.map(({ kind }) => kind)).toEqual(Array(6).fill('place'));
  });

  describe.each(SIZES)('at %s', (_, size) => {
    const made = plan(size);

    it('loses nobody at all', () => {
      expect(made.broken).toEqual([]);
      expect(made.timetable.assignments).toHaveLength(24);
      expect(made.cost).toMatchObject({ declared: 0, runs: 0, wanted: 0 });
      expect(findConflicts(dataset, overlaps, made.timetable, made.request)).toEqual([]);
      expect(lostPeople(dataset, made.timetable)).toEqual([]);
      expect(findUnavoidable(dataset, overlaps, made.problem, made.request)).toEqual([]);
    });

    it('has System Boot on the day it asks for, and schedulers apart as they ask', () => {
      expect(binOf(made, 'mc:system-boot-and-security-mc')).toMatch(/^2024-09-18T/);
      const schedulers = (
        [
          'mc:sched-ext-the-bpf-extensible-scheduler-class',
          'mc:sched-mc',
          'mc:real-time-mc',
        ] as const
      ).map((mc) => binOf(made, mc));
      expect(new Set(schedulers).size).toBe(3);
    });
  });

  it('fits into 3 tracks with the 12 of fewest topics halved, and loses nobody', () => {
    const { cost, broken, problem } = plan({ halvesCount: 12 });
    expect(broken).toEqual([]);
    expect(problem.items.filter(({ isHalf }) => isHalf)).toHaveLength(12);
    expect(cost).toMatchObject({ declared: 0, runs: 0, wanted: 0 });
  });

  it('finds timetables that cost the same from every seed', () => {
    for (const wishes of [{ tracks: 4 }, { halvesCount: 12 }]) {
      const costs = [1, 2, 3].map((seed) => JSON.stringify(plan({ ...wishes, seed }).cost));
      expect(new Set(costs).size).toBe(1);
    }
  });

  it('chooses 18 for 3 tracks, and loses nobody', () => {
    const { leftOut, cost, broken } = plan({ choose: 18 });
    expect(leftOut).toHaveLength(6);
    expect(broken).toEqual([]);
    expect(cost).toMatchObject({ declared: 0, runs: 0, wanted: 0, subject: 0 });
  });
});
