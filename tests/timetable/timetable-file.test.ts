import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { defaultRequest } from '../../src/schedule/plan-request';
import { RequestError } from '../../src/schedule/request-error';
import { readTimetable } from '../../src/timetable/read-timetable';
import { resolveTimetable } from '../../src/timetable/resolve-timetable';
import {
  encodeTimetableFile,
  parseTimetableFile,
  type TimetableFile,
} from '../../src/timetable/timetable-file';
import { drawEventDataset } from './drawn-event';
import { drawTimetable } from './drawn-timetable';

const DATASET = drawEventDataset('Ash has ann author\nBirch has ann author\nCedar avoids Ash');
const TIMETABLE = drawTimetable(DATASET, 'ash 2031-09-17T10:00 1, birch 2031-09-18T15:00 2/1');
const { from: _, tracks: __, ...request } = defaultRequest(DATASET);
const FILE: TimetableFile = {
  event: { id: 'drawn-2031', title: 'Drawn Conference 2031' },
  timetable: TIMETABLE,
  request: {
    ...request,
    halves: ['mc:birch'],
    merges: [['mc:ash', 'mc:birch']],
    pins: [{ mc: 'mc:ash', bin: '2031-09-17T10:00' }],
    absences: [{ person: 'person:ann', bin: '2031-09-18T10:00' }],
    switchedOff: ['mc:cedar/avoid-overlap'],
  },
  acknowledged: [
    { conflict: 'declared/mc:ash+mc:cedar', reason: 'Both =agreed\n.' },
    { conflict: 'absence/mc:ash' },
  ],
  policy: { ...DEFAULT_POLICY, subjectWeight: 3 },
};

describe('a timetable file', () => {
  it('comes back as it was, and to the same bytes', () => {
    const text = encodeTimetableFile(FILE);
    const back = parseTimetableFile(JSON.parse(text));
    const acknowledged = [...FILE.acknowledged].reverse();
    expect(back).toEqual({ ...FILE, acknowledged });
    expect(encodeTimetableFile(back)).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is opened by the same door as all timetables, with what was asked and accepted', () => {
    const imported = readTimetable(`\uFEFF${encodeTimetableFile(FILE)}`);
    expect(imported.kind).toBe('timetable-file');
    const resolved = resolveTimetable(DATASET, imported);
    expect(resolved.timetable).toEqual(TIMETABLE);
    expect(resolved.rules).toEqual({
      merges: [['mc:ash', 'mc:birch']],
      absences: FILE.request.absences,
      switchedOff: FILE.request.switchedOff,
    });
    expect(resolved.policy.subjectWeight).toBe(3);
    expect(resolved.review.unmatchedMcs).toEqual(['mc:cedar']);
  });

  it('ignores fields that it does not know', () => {
    const value = { ...JSON.parse(encodeTimetableFile(FILE)), later: true };
    expect(parseTimetableFile(value)).not.toHaveProperty('later');
  });

  it.each([
    ['assignments[0].mc', { assignments: [{ mc: 'ash', bin: '2031-09-17T10:00', track: 1 }] }],
    [
      'assignments[0].bin: no such bin: never',
      { assignments: [{ mc: 'mc:ash', bin: 'never', track: 1 }] },
    ],
    [
      'assignments[1].mc: placed twice: mc:ash',
      {
        assignments: [1, 2].map((track) => ({ mc: 'mc:ash', bin: '2031-09-17T10:00', track })),
      },
    ],
    ['bins[1].id: used twice: a', { bins: [1, 2].map(() => ({ id: 'a', day: 0, period: 0 })) }],
    ['tracks: expected at least', { tracks: 0 }],
    ['request.halvesBy', { request: { ...FILE.request, halvesBy: 'chance' } }],
    ['policy.confirmedPresence', { policy: { ...DEFAULT_POLICY, confirmedPresence: 2 } }],
    ['acknowledged[0].conflict', { acknowledged: [{ reason: 'x' }] }],
  ])('says where it is wrong: %s', (sentence, change) => {
    const value = { ...JSON.parse(encodeTimetableFile(FILE)), ...change };
    expect(() => parseTimetableFile(value)).toThrow(sentence);
    expect(() => readTimetable(JSON.stringify(value))).toThrow(sentence);
  });

  it('of another dataset is refused with the nearest name', () => {
    const other = drawEventDataset('Asch alone');
    const imported = readTimetable(encodeTimetableFile(FILE));
    expect(() => resolveTimetable(other, imported)).toThrow(RequestError);
    expect(() => resolveTimetable(other, imported)).toThrow('The nearest is “mc:asch”.');
  });
});

describe('a printed plan', () => {
  const read = (assignments: object[], event = {}) => {
    const dataset = drawEventDataset('Ash alone\nBirch alone', event);
    const imported = readTimetable(JSON.stringify({ status: 'optimal', assignments }));
    return resolveTimetable(dataset, imported).timetable;
  };

  it('stands in the bins of the event, ids with or without their prefix', () => {
    const { bins, tracks, assignments } = read([
      { mc: 'birch', bin: '2031-09-18T15:00', track: 3, half: 2 },
      { mc: 'mc:ash', bin: '2031-09-17T10:00', track: 1 },
    ]);
    expect(bins).toEqual(TIMETABLE.bins);
    expect(tracks).toBe(3);
    expect(assignments).toEqual([
      { mc: 'mc:ash', bin: '2031-09-17T10:00', track: 1 },
      { mc: 'mc:birch', bin: '2031-09-18T15:00', track: 3, half: 2 },
    ]);
  });

  it('may go beyond the event, have no dates, or times of its own', () => {
    const idsOf = (ids: string[], event = {}) =>
      read(
        ids.map((bin, at) => ({ mc: ['ash', 'birch'][at], bin, track: 1 })),
        event,
      ).bins.map(({ id, day, period }) => `${id} ${day}.${period}`);
    expect(idsOf(['2031-09-19T10:00'])).toHaveLength(6);
    expect(idsOf(['2031-09-17/period-3'])).toHaveLength(6);
    const undated = { start: undefined, end: undefined, periods: undefined } as object;
    expect(idsOf(['day-2/period-1', 'day-1/period-2'], undated)).toEqual([
      'day-1/period-1 0.0',
      'day-1/period-2 0.1',
      'day-2/period-1 1.0',
      'day-2/period-2 1.1',
    ]);
    expect(idsOf(['2031-09-18T12:00', '2031-09-18T09:00'])).toEqual([
      '2031-09-18T09:00 0.0',
      '2031-09-18T12:00 0.1',
    ]);
  });

  it('is refused for an id that stands twice or that nobody has', () => {
    const at = { bin: '2031-09-17T10:00', track: 1 };
    expect(() =>
      read([
        { mc: 'ash', ...at },
        { mc: 'mc:ash', ...at },
      ]),
    ).toThrow('stands twice');
    expect(() => read([{ mc: 'bich', ...at }])).toThrow('The nearest is “mc:birch”.');
  });
});
