import { expect, it } from 'vitest';
import { findMeetings } from '../../../src/app/marks/meetings';
import type { Assignment, Timetable } from '../../../src/schedule/timetable';

const at = (name: string, bin: string, track: number, half?: 1 | 2): Assignment => ({
  mc: `mc:${name}`,
  bin,
  track,
  ...(half === undefined ? {} : { half }),
});

function timetable(...assignments: Assignment[]): Timetable {
  const bins = [
    { id: 'early', day: 0, period: 0 },
    { id: 'late', day: 0, period: 1 },
  ];
  return { bins, tracks: 3, assignments };
}

it('names all that is at the same time in one meeting, in order of time', () => {
  const given = timetable(
    at('a', 'early', 1),
    at('b', 'early', 2),
    at('c', 'early', 3),
    at('d', 'late', 1),
    at('e', 'late', 2),
  );
  expect(findMeetings(given, [])).toEqual([
    { bin: 'early', items: [['mc:a'], ['mc:b'], ['mc:c']] },
    { bin: 'late', items: [['mc:d'], ['mc:e']] },
  ]);
});

it('finds none where everything has a bin of its own', () => {
  expect(findMeetings(timetable(at('a', 'early', 1), at('b', 'late', 1)), [])).toEqual([]);
});

it('keeps opposite halves apart: both meet the whole, and not each other', () => {
  const given = timetable(
    at('whole', 'early', 1),
    at('first', 'early', 2, 1),
    at('second', 'early', 2, 2),
  );
  expect(findMeetings(given, [])).toEqual([
    { bin: 'early', items: [['mc:whole'], ['mc:first']] },
    { bin: 'early', items: [['mc:whole'], ['mc:second']] },
  ]);
  const halves = timetable(at('first', 'early', 2, 1), at('second', 'early', 2, 2));
  expect(findMeetings(halves, [])).toEqual([]);
});

it('says once what holds for both halves', () => {
  const given = timetable(at('a', 'early', 1), at('b', 'early', 2), at('c', 'early', 3, 1));
  expect(findMeetings(given, [])).toEqual([
    { bin: 'early', items: [['mc:a'], ['mc:b'], ['mc:c']] },
  ]);
});

it('counts merged microconferences as one', () => {
  const given = timetable(at('a', 'early', 1), at('b', 'early', 1), at('c', 'early', 2));
  const merges = [['mc:a', 'mc:b']] as const;
  expect(findMeetings(given, merges)).toEqual([
    { bin: 'early', items: [['mc:a', 'mc:b'], ['mc:c']] },
  ]);
  expect(findMeetings(timetable(at('a', 'early', 1), at('b', 'early', 1)), merges)).toEqual([]);
});
