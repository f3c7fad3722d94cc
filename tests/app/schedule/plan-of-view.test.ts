import { describe, expect, it } from 'vitest';
import {
  boardTimetable,
  NO_PLAN,
  requestKey,
  requestOf,
  shownTimetable,
} from '../../../src/app/schedule/plan-of-view';
import type { McId } from '../../../src/dataset/types';
import { LPC } from '../lpc';

const SCHED = 'mc:sched-mc' as McId;
const REAL_TIME = 'mc:real-time-mc' as McId;

describe('the plan of a view', () => {
  it('asks for the event’s own days, periods and tracks unless it says otherwise', () => {
    const { event } = LPC;
    expect(requestOf(LPC, NO_PLAN)).toMatchObject({
      tracks: event.tracks,
      days: 3,
      periods: event.periods?.length,
    });
    expect(requestOf(LPC, { ...NO_PLAN, tracks: 5, days: 2 })).toMatchObject({
      tracks: 5,
      days: 2,
    });
  });

  it('shows nothing before something is planned', () => {
    expect(shownTimetable(LPC, NO_PLAN)).toBeNull();
    expect(shownTimetable(LPC, { ...NO_PLAN, at: [] })?.assignments).toEqual([]);
  });

  it('leaves out what the data do not know, and bins that are none', () => {
    const at = [
      { mc: SCHED, bin: '2024-09-18T10:00', track: 1 },
      { mc: 'mc:nothing' as McId, bin: '2024-09-18T10:00', track: 2 },
      { mc: REAL_TIME, bin: 'somewhere', track: 1 },
    ];
    const shown = shownTimetable(LPC, { ...NO_PLAN, at });
    expect(shown?.assignments).toEqual([at[0]]);
    expect(shown?.bins).toHaveLength(6);
  });

  it('shows hours that are not the event’s, beside its own', () => {
    const at = [
      { mc: SCHED, bin: '2024-09-18T10:00', track: 1 },
      { mc: REAL_TIME, bin: '2024-09-19T08:15', track: 1 },
    ];
    const shown = shownTimetable(LPC, { ...NO_PLAN, at });
    expect(shown?.assignments).toHaveLength(2);
    expect(shown?.bins).toHaveLength(7);
    expect(shown?.bins.find(({ id }) => id === '2024-09-19T08:15')).toEqual({
      id: '2024-09-19T08:15',
      day: 1,
      period: 0,
      date: '2024-09-19',
      start: '08:15',
    });
  });

  it('shows only a timetable’s own hours where it keeps none of the event’s', () => {
    const bin = { id: '2024-09-19T08:15', day: 7, period: 7, date: '2024-09-19', start: '08:15' };
    const known = [{ ...bin, minutes: 90, breakMinutes: 0 }];
    const at = [{ mc: REAL_TIME, bin: bin.id, track: 1 }];
    const shown = boardTimetable(LPC, requestOf(LPC, NO_PLAN), at, known);
    expect(shown.bins).toEqual([{ ...known[0], day: 0, period: 0 }]);
  });

  it('departs from the earlier timetable only where one is to be kept', () => {
    const was = [{ mc: SCHED, bin: '2024-09-18T10:00', track: 1 }];
    expect(requestOf(LPC, NO_PLAN).from).toBeNull();
    expect(requestOf(LPC, { ...NO_PLAN, was }).from?.assignments).toEqual(was);
  });

  it('asks the same whatever stands where, and whatever is accepted', () => {
    const at = [{ mc: SCHED, bin: '2024-09-18T10:00', track: 1 }];
    expect(requestKey({ ...NO_PLAN, at, acknowledged: ['x'] })).toBe(requestKey(NO_PLAN));
    expect(requestKey({ ...NO_PLAN, tracks: 5 })).not.toBe(requestKey(NO_PLAN));
  });
});
