import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/schedule/conflicts';
import { NO_COST } from '../../src/schedule/cost';
import { describeCost, describeCostChange, describePlan } from '../../src/schedule/describe-plan';
import type { PlanRequest } from '../../src/schedule/plan-request';
import { planSchedule } from '../../src/schedule/plan-schedule';
import { problemOfTimetable } from '../../src/schedule/timetable-problem';
import {
  AFTERNOON,
  askOf,
  drawConference,
  drawTimetable,
  MORNING,
  NEXT_MORNING,
  overlapsOf,
} from './small-conference';

const dataset = drawConference(`
  Sched has ann author, ben attendee
  Rt has ann author, ben attendee, cy author
  Tracing has ann author, cy topic-lead
  Ext avoids Sched, Rt
  Rust has dee author
  Cxl has dee author
  Rust covers mm core
  Cxl covers mm core
  Tracing covers mm mention
`);
const overlaps = overlapsOf(dataset);
const plan = (wishes: Partial<PlanRequest> = {}) =>
  planSchedule(dataset, overlaps, askOf(dataset, wishes), 500);

function describeAll(wishes: Partial<PlanRequest>): string[] {
  const made = plan(wishes);
  const conflicts = findConflicts(dataset, overlaps, made.timetable, made.request);
  return describePlan(made, conflicts, (mc) => mc.slice(3));
}

describe('planning', () => {
  it('loses nobody where nobody has to be lost', () => {
    const { cost, broken, timetable, request } = plan();
    expect(cost).toEqual(NO_COST);
    expect(broken).toEqual([]);
    expect(timetable.assignments.map(({ mc }) => mc).sort()).toEqual(
      dataset.microconferences.map(({ id }) => id).sort(),
    );
    expect(findConflicts(dataset, overlaps, timetable, request)).toEqual([]);
  });

  it('gives the same bytes for the same request, whatever the order of its lists', () => {
    const pins = [
      { mc: 'mc:rust', bin: AFTERNOON },
      { mc: 'mc:ext', track: 2 },
    ] as const;
    const one = plan({ pins, halves: ['mc:cxl', 'mc:rt'] });
    const other = plan({ pins: [...pins].reverse(), halves: ['mc:rt', 'mc:cxl'] });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(one.timetable.assignments.find(({ mc }) => mc === 'mc:ext')?.track).toBe(2);
    expect(one.timetable.assignments.find(({ mc }) => mc === 'mc:rust')?.bin).toBe(AFTERNOON);
  });

  it('puts merged microconferences into one place', () => {
    const { timetable } = plan({ merges: [['mc:rust', 'mc:cxl']] });
    const of = (id: string) => timetable.assignments.find(({ mc }) => mc === id);
    expect(of('mc:rust')?.bin).toBe(of('mc:cxl')?.bin);
    expect(of('mc:rust')?.track).toBe(of('mc:cxl')?.track);
  });

  it('chooses what loses least, and never leaves out what is pinned', () => {
    // One of ann’s three, one of dee’s two, and Ext: so Tracing, whose subject one of dee’s shares.
    const room = { days: 1, periods: 1, tracks: 4, choose: 3 };
    const free = plan(room);
    expect(free.leftOut).toHaveLength(3);
    expect(free.cost).toEqual({ ...NO_COST, subject: 1000 });
    expect(free.timetable.assignments.map(({ mc }) => mc)).toContain('mc:tracing');
    expect(free.problem.items).toHaveLength(3);
    const pins = [{ mc: 'mc:sched', track: 1 }] as const;
    const { leftOut, cost } = plan({ ...room, pins });
    expect(leftOut).not.toContain('mc:sched');
    // Whoever joins Sched and one of dee’s is asked for beside it, or shares somebody.
    expect(cost).toMatchObject({ declared: 0, runs: 1 });
  });

  it('halves what costs least where it is left to', () => {
    const wishes = { days: 1, periods: 1, tracks: 6, halvesCount: 4 };
    const byTopics = plan(wishes);
    const byPlanner = plan({ ...wishes, halvesBy: 'planner' });
    expect(byTopics.problem.items.filter(({ isHalf }) => isHalf)).toHaveLength(4);
    expect(byPlanner.problem.items.filter(({ isHalf }) => isHalf)).toHaveLength(4);
    expect(byPlanner.cost.declared + byPlanner.cost.runs).toBeLessThan(
      byTopics.cost.declared + byTopics.cost.runs,
    );
  });

  it('keeps to a given timetable where that costs nothing, and says what moved', () => {
    const from = plan({ seed: 7 }).timetable;
    const again = plan({ from, seed: 9 });
    expect(again.cost.moved).toBe(0);
    expect(again.timetable).toEqual(from);
    const pins = [{ mc: from.assignments[0]?.mc ?? 'mc:rt', bin: from.bins[3]?.id ?? '' }];
    const moved = plan({ from, pins });
    expect(moved.cost.moved).toBeGreaterThan(0);
    expect(moved.cost.moved).toBeLessThan(4);
  });

  it('names the rule that a timetable breaks where not everything fits', () => {
    const { broken, timetable } = plan({ days: 1, tracks: 2 });
    expect(broken.map(({ kind }) => kind)).toEqual(['place', 'place']);
    expect(timetable.assignments).toHaveLength(4);
  });
});

describe('a plan in words', () => {
  it('says that nobody is lost, and which subjects run side by side', () => {
    expect(
      describeAll({ tracks: 3, days: 1, periods: 2, without: ['mc:rt'], halves: ['mc:ext'] }),
    ).toEqual([
      '5 microconferences, 1 of half length, in 2 bins of 3 tracks.',
      'Nobody has to be in two places.',
      '1 pair of related subjects runs side by side; closest are cxl and tracing (1).',
    ]);
  });

  it('counts who is lost, what does not fit, what is left out and what moved', () => {
    const from = drawTimetable(
      dataset,
      6,
      ...['Sched', 'Rt'].map((mc, at) => `${mc} ${NEXT_MORNING} ${at + 1}`),
    );
    expect(describeAll({ days: 1, periods: 1, tracks: 6, from })).toEqual([
      '6 microconferences in 1 bin of 6 tracks.',
      '2 wishes not to run side by side broken, 2 people run two at once and 2 more are wanted in two at once.',
      '3 pairs of related subjects run side by side; closest are cxl and rust (1).',
      '2 microconferences have moved.',
    ]);
    expect(describeAll({ days: 1, periods: 1, tracks: 2, choose: 3 })).toContainEqual(
      expect.stringMatching(/^1 too many: \w+ finds no place\.$/),
    );
    expect(describeAll({ choose: 5, pins: [{ mc: 'mc:sched', bin: MORNING }] })[1]).toMatch(
      /^Left out: \w+\.$/,
    );
  });

  it('says a cost, and what differs between two', () => {
    expect(describeCost({ ...NO_COST, subject: 30 })).toBe(
      'Nobody has to be in two places; overlap of subjects side by side: 0.03',
    );
    expect(describeCost({ ...NO_COST, runs: 2, wanted: 800 })).toBe(
      'times somebody runs two at once: 2; people lost who are wanted in both: 0.8',
    );
    expect(describeCostChange({ ...NO_COST, runs: 2 }, { ...NO_COST, moved: 1 })).toBe(
      'times somebody runs two at once: 2 → 0; microconferences moved: 0 → 1',
    );
    expect(describeCostChange(NO_COST, NO_COST)).toBe('costs the same');
  });
});

describe('a timetable in numbers', () => {
  it('has its own bins and lengths, and what is in it', () => {
    const timetable = drawTimetable(
      dataset,
      3,
      `Sched ${MORNING} 1 1`,
      `Rt ${MORNING} 1 2`,
      `Tracing ${MORNING} 2`,
      `Rust ${NEXT_MORNING} 1`,
      `Gone ${NEXT_MORNING} 2`,
    );
    const wishes = askOf(dataset, { days: 7, periods: 1, merges: [['mc:cxl', 'mc:rust']] });
    const { problem, places, request } = problemOfTimetable(dataset, overlaps, timetable, wishes);
    expect(problem.items.map(({ mcs, isHalf }) => [mcs.join(), isHalf])).toEqual([
      ['mc:rt', true],
      ['mc:rust', false],
      ['mc:sched', true],
      ['mc:tracing', false],
    ]);
    expect([...places]).toEqual([1, 4, 0, 0]);
    expect(problem.bins).toEqual(timetable.bins);
    expect(request.tracks).toBe(3);
  });
});
