import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../src/schedule/build-problem';
import type { PlanRequest } from '../../src/schedule/plan-request';
import type { Problem } from '../../src/schedule/problem';
import { RequestError } from '../../src/schedule/request-error';
import {
  AFTERNOON,
  askOf,
  drawConference,
  MORNING,
  NEXT_AFTERNOON,
  NEXT_MORNING,
  overlapsOf,
} from './small-conference';

const SEPTEMBER_18 = { kind: 'only-on', dates: ['--09-18'], evidence: [] } as const;

const dataset = drawConference(
  `
  Sched has ann author, ben author, cy attendee
  Rt has ann coauthor, ben attendee!, cy topic-lead
  Sched covers rt core
  Rt covers rt core
  Ext avoids Sched, Rt
  Rust has dee author
  Boot has eve contact
  `,
  { Boot: SEPTEMBER_18 },
);
const overlaps = overlapsOf(dataset);

const build = (wishes: Partial<PlanRequest> = {}) =>
  buildProblem(dataset, overlaps, askOf(dataset, wishes));

const indexOf = ({ items }: Problem, title: string): number =>
  items.findIndex(({ mcs }) => mcs.some((mc) => mc === `mc:${title}`));

function costOfPair(problem: Problem, one: string, other: string) {
  const at = indexOf(problem, one) * problem.items.length + indexOf(problem, other);
  const { declared, runs, wanted, subject } = problem.pairCost;
  return [declared[at], runs[at], wanted[at], subject[at]];
}

/** The bins that are open to an item, by id. */
function openBins(problem: Problem, title: string): string[] {
  const from = indexOf(problem, title) * 2 * problem.bins.length;
  return problem.bins.flatMap(({ id }, bin) => (problem.allowed[from + 2 * bin] === 1 ? [id] : []));
}

describe('a problem', () => {
  const { problem } = build();

  it('has the bins of the event by local start, and the items by id', () => {
    const ids = problem.bins.map(({ id }) => id);
    expect(ids).toEqual([MORNING, AFTERNOON, NEXT_MORNING, NEXT_AFTERNOON]);
    expect(problem.items.map(({ mcs }) => mcs)).toEqual([
      ['mc:boot'],
      ['mc:ext'],
      ['mc:rt'],
      ['mc:rust'],
      ['mc:sched'],
    ]);
  });

  it('names bins by day and period where the event gives no dates or too few periods', () => {
    const bins = (wishes: Partial<PlanRequest>) => build(wishes).problem.bins.map(({ id }) => id);
    expect(bins({ days: 1, periods: 3 })).toEqual([MORNING, AFTERNOON, '2024-09-18/period-3']);
    expect(bins({ days: 3, periods: 1 })[2]).toBe('2024-09-20T10:00');
    const { start: _, ...undated } = dataset.event;
    const other = buildProblem({ ...dataset, event: undated }, overlaps, askOf(dataset));
    expect(other.problem.bins[3]?.id).toBe('day-2/period-2');
  });

  it('counts declared wishes and people who run both, and weighs the others in thousandths', () => {
    // ann runs both; ben 1 × 0.8 (confirmed) and cy 0.5 × 0.8 are wanted; one subsystem in common.
    expect(costOfPair(problem, 'rt', 'sched')).toEqual([0, 1, 1200, 1000]);
    expect(costOfPair(problem, 'sched', 'rt')).toEqual([0, 1, 1200, 1000]);
    expect(costOfPair(problem, 'ext', 'sched')).toEqual([1, 0, 0, 0]);
    expect(costOfPair(problem, 'rt', 'ext')).toEqual([1, 0, 0, 0]);
  });

  it('leaves a switched-off constraint out of account', () => {
    const { problem: without } = build({
      switchedOff: ['mc:ext/avoid-overlap', 'mc:boot/only-on'],
    });
    expect(costOfPair(without, 'ext', 'sched')).toEqual([0, 0, 0, 0]);
    expect(openBins(without, 'boot')).toHaveLength(4);
  });

  it('adds up what merged microconferences cost, and counts nothing between them', () => {
    const { problem: merged } = build({ merges: [['mc:rt', 'mc:sched']] });
    expect(merged.items).toHaveLength(4);
    expect(costOfPair(merged, 'ext', 'sched')).toEqual([2, 0, 0, 0]);
    expect(costOfPair(merged, 'rt', 'sched')).toEqual([0, 0, 0, 0]);
  });

  it('opens only the bins that pins, forbidden bins, absences and wished-for days leave', () => {
    expect(openBins(problem, 'boot')).toEqual([MORNING, AFTERNOON]);
    const { problem: narrow } = build({
      pins: [
        { mc: 'mc:sched', bin: AFTERNOON },
        { mc: 'mc:ext', day: '2024-09-19' },
      ],
      forbidden: [{ mc: 'mc:rust', bin: NEXT_MORNING }],
      absences: [
        { person: 'person:dee', bin: MORNING },
        { person: 'person:cy', bin: MORNING },
      ],
    });
    expect(openBins(narrow, 'sched')).toEqual([AFTERNOON]);
    expect(openBins(narrow, 'ext')).toEqual([NEXT_MORNING, NEXT_AFTERNOON]);
    expect(openBins(narrow, 'rust')).toEqual([AFTERNOON, NEXT_AFTERNOON]);
    // cy runs nothing: their absence forbids nothing.
    expect(openBins(narrow, 'rt')).toHaveLength(4);
  });

  it('lets only halves stand in a second half', () => {
    const { problem: halved } = build({ halves: ['mc:rust'] });
    const rows = (title: string) => {
      const from = indexOf(halved, title) * 8;
      return [...halved.allowed.subarray(from, from + 8)];
    };
    expect(rows('rust')).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(rows('ext')).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('halves those with fewest topics, ties by id, the named ones among them', () => {
    const halves = (wishes: Partial<PlanRequest>) =>
      build(wishes).problem.items.flatMap(({ mcs, isHalf }) => (isHalf ? mcs : []));
    expect(halves({ halvesCount: 2 })).toEqual(['mc:boot', 'mc:ext']);
    expect(halves({ halvesCount: 2, halves: ['mc:sched'] })).toEqual(['mc:boot', 'mc:sched']);
    expect(halves({ halvesCount: 3, halvesBy: 'planner' })).toEqual([]);
  });

  it('keeps apart what shares a pinned track, and under strict what is declared or run by one', () => {
    const apartOf = (wishes: Partial<PlanRequest>, one: string, other: string) => {
      const made = build(wishes).problem;
      return made.apart[indexOf(made, one) * made.items.length + indexOf(made, other)];
    };
    const pins = [
      { mc: 'mc:rust', track: 2 },
      { mc: 'mc:boot', track: 2 },
    ] as const;
    expect(apartOf({ pins }, 'rust', 'boot')).toBe(1);
    expect(apartOf({ pins }, 'rust', 'ext')).toBe(0);
    expect(apartOf({}, 'rt', 'sched')).toBe(0);
    expect(apartOf({ strict: true }, 'rt', 'sched')).toBe(1);
    expect(apartOf({ strict: true }, 'ext', 'sched')).toBe(1);
    expect(apartOf({ strict: true }, 'rust', 'sched')).toBe(0);
  });

  it('says what moves from a given timetable, and that a new length does not', () => {
    const from = {
      bins: [],
      tracks: 2,
      assignments: [
        { mc: 'mc:rust', bin: AFTERNOON, track: 1 },
        { mc: 'mc:ext', bin: MORNING, track: 1, half: 2 },
      ],
    } as const;
    const { problem: made } = build({ from, halves: ['mc:rust', 'mc:ext'] });
    const moved = (title: string) => {
      const at = indexOf(made, title) * 8;
      return [...made.movedCost.subarray(at, at + 8)].join('');
    };
    expect(moved('rust')).toBe('11001111');
    expect(moved('ext')).toBe('10111111');
    expect(moved('sched')).toBe('00000000');
  });

  it('notes the lengths, rooms and days that no rule of a plan stands for', () => {
    const asking = drawConference('A alone\nB alone\nC alone', {
      A: { kind: 'duration', minutes: 240, evidence: [] },
      B: { kind: 'room', text: 'A big room, please.', evidence: [] },
      C: { kind: 'only-on', dates: ['2024-09-25'], evidence: [] },
    });
    expect(buildProblem(asking, [], askOf(asking)).notes).toEqual([
      'A asks for 240 minutes; its place here has 210.',
      'B asks: “A big room, please.”',
      'C asks for 2024-09-25, which is no day of this timetable.',
    ]);
  });

  it('is the same whatever the order of the dataset and of the request', () => {
    const turned = {
      ...dataset,
      microconferences: [...dataset.microconferences].reverse(),
      relations: [...dataset.relations].reverse(),
    };
    const halves = ['mc:rust', 'mc:ext'] as const;
    const one = build({ halves, without: ['mc:boot'] });
    const other = buildProblem(
      turned,
      overlapsOf(turned),
      askOf(turned, { halves: [...halves].reverse(), without: ['mc:boot'] }),
    );
    expect(other).toEqual(one);
  });
});

describe('a request', () => {
  it('takes ids without their prefix, and those an entity had before', () => {
    const renamed = {
      ...dataset,
      microconferences: dataset.microconferences.map((mc) =>
        mc.id === 'mc:rust' ? { ...mc, formerIds: ['mc:oxide'] } : mc,
      ),
    };
    const wishes = { without: ['rust', 'mc:oxide', 'boot'] as never[] };
    const { request } = buildProblem(renamed, overlaps, askOf(dataset, wishes));
    expect(request.without).toEqual(['mc:boot', 'mc:rust']);
  });

  it.each<[string, Partial<PlanRequest>]>([
    ['There is no microconference “mc:shed”. The nearest is “mc:sched”.', { without: ['mc:shed'] }],
    [
      'There is no bin “2024-09-18T11:00”. The nearest is “2024-09-18T10:00”.',
      { pins: [{ mc: 'mc:rust', bin: '2024-09-18T11:00' }] },
    ],
    [
      'There is no day “2024-09-29”. The nearest is “2024-09-19”.',
      { pins: [{ mc: 'mc:rust', day: '2024-09-29' }] },
    ],
    [
      'There is no person “person:anne”. The nearest is “person:ann”.',
      { absences: [{ person: 'person:anne', bin: MORNING }] },
    ],
    [
      'There is no constraint “mc:ext/avoid”. The nearest is “mc:ext/avoid-overlap”.',
      { switchedOff: ['mc:ext/avoid'] },
    ],
    [
      'mc:rust is pinned to track 3, but the tracks are 1 to 2.',
      { pins: [{ mc: 'mc:rust', track: 3 }] },
    ],
    ['The pin of mc:rust names no bin, day or track.', { pins: [{ mc: 'mc:rust' }] }],
    [
      'mc:rust is pinned to two tracks.',
      {
        pins: [
          { mc: 'mc:rust', track: 1 },
          { mc: 'mc:rust', track: 2 },
        ],
      },
    ],
    ['The number of tracks is a whole number from 1 to 8, not 9.', { tracks: 9 }],
    ['The number of days is a whole number from 1 to 14, not 0.', { days: 0 }],
    [
      'mc:rust is both left out and pinned.',
      { without: ['mc:rust'], pins: [{ mc: 'mc:rust', track: 1 }] },
    ],
    [
      'mc:rust is both left out and merged.',
      { without: ['mc:rust'], merges: [['mc:rust', 'mc:ext']] },
    ],
    ['Merging takes two microconferences or more, not 1.', { merges: [['mc:rust']] }],
    ['6 cannot be chosen from 5 microconferences; choose 1 to 5.', { choose: 6 }],
    [
      '2 microconferences are pinned, so 1 is too few.',
      {
        choose: 1,
        pins: [
          { mc: 'mc:rust', track: 1 },
          { mc: 'mc:ext', track: 1 },
        ],
      },
    ],
    [
      '2 microconferences are named as halves, which is more than 1.',
      { halves: ['mc:rust', 'mc:ext'], halvesCount: 1 },
    ],
    ['There are 5 microconferences; 6 of them cannot be halved.', { halvesCount: 6 }],
  ])('that cannot be meant so is refused: %s', (message, wishes) => {
    expect(() => build(wishes)).toThrow(new RequestError(message));
  });

  it('joins groups to merge that share a member', () => {
    const merges = [
      ['mc:rust', 'mc:ext'],
      ['mc:boot', 'mc:rust'],
    ] as const;
    expect(build({ merges }).request.merges).toEqual([['mc:boot', 'mc:ext', 'mc:rust']]);
  });
});
