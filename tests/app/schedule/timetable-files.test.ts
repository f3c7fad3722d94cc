import { describe, expect, it } from 'vitest';
import { isProposal } from '../../../src/app/schedule/imported';
import {
  keepTimetable,
  matchByHand,
  openTimetable,
  viewOfTimetable,
} from '../../../src/app/schedule/open-timetable';
import { makePersonCalendar, makeTimetableFile } from '../../../src/app/schedule/save-timetable';
import { DEFAULT_POLICY } from '../../../src/dataset/policy';
import type { McId, PersonId } from '../../../src/dataset/types';
import { boardOf, PLANNED, readyWith } from './lpc-board';

const SCHED = 'mc:sched-mc' as McId;
const OPTIONS = { isProposal: true, stamp: '2024-08-01T12:00:00Z' };
const policy = { ...DEFAULT_POLICY, subjectWeight: 3 };
const asked = readyWith({
  at: PLANNED.assignments,
  pins: [{ mc: SCHED, day: '2024-09-18' }],
  absences: [{ person: 'person:juri-lelli' as PersonId, bin: '2024-09-20T15:00' }],
  acknowledged: ['a conflict'],
});
const ready = { ...asked, viewState: { ...asked.viewState, policy } };
const board = boardOf(ready);
const make = (kind: Parameters<typeof makeTimetableFile>[0]) =>
  makeTimetableFile(kind, ready, board, OPTIONS);

describe('timetable files of the screen', () => {
  it('brings a saved plan back as it was, with wishes, weights and what was accepted', () => {
    const { name, text } = make('plan');
    expect(name).toBe('lpc-2024-plan.json');
    const opened = openTimetable(ready, name, text);
    const view = viewOfTimetable(ready, opened);
    expect(view.plan).toEqual(ready.viewState.plan);
    expect(view.policy).toEqual(policy);
    expect(keepTimetable(opened).isReal).toBe(false);
  });

  it.each(['ics', 'schedule-json', 'csv'] as const)('reads back what it wrote as %s', (kind) => {
    const { name, text } = make(kind);
    const opened = openTimetable(ready, name, text);
    const { plan } = viewOfTimetable(ready, opened);
    expect(plan.at).toEqual(PLANNED.assignments);
    expect(plan.was).toEqual(PLANNED.assignments);
    expect(plan.without).toEqual([]);
    expect(plan.tracks).toBe(4);
    expect(opened.clockConflicts).toEqual([]);
  });

  it('takes a calendar that calls itself a proposal for one, and any other for the real timetable', () => {
    const { text } = make('ics');
    expect(openTimetable(ready, 'a.ics', text).isProposal).toBe(true);
    const real = makeTimetableFile('ics', ready, board, { ...OPTIONS, isProposal: false });
    const opened = openTimetable(ready, 'a.ics', real.text);
    expect(opened.isProposal).toBe(false);
    const imported = keepTimetable(opened);
    expect(isProposal(imported, board.timetable)).toBe(false);
    const [, ...others] = board.timetable.assignments;
    expect(isProposal(imported, { ...board.timetable, assignments: others })).toBe(true);
    expect(isProposal(null, board.timetable)).toBe(true);
  });

  it('lets a reader say what a session is, and that it is none', () => {
    const csv =
      'title,start,end,room\nScheduling as we know it,2024-09-18 10:00,2024-09-18 13:30,A\nSched MC,2024-09-19 10:00,2024-09-19 13:30,A\n';
    const opened = openTimetable(ready, 'a.csv', csv);
    const [own] = opened.resolved.review.matches;
    expect(own?.mc).toBe(SCHED);
    const refused = matchByHand(ready, opened, own?.sessions[0]?.id ?? '', null);
    expect(refused.resolved.review.matches).toEqual([]);
    const [other] = opened.resolved.review.unmatchedSessions;
    const given = matchByHand(ready, refused, other?.session.id ?? '', SCHED);
    expect(given.resolved.review.matches.map(({ reason }) => reason)).toEqual(['given']);
    expect(viewOfTimetable(ready, given).plan.at).toEqual([
      { mc: SCHED, bin: '2024-09-18T10:00', track: 1 },
    ]);
  });

  it('shows hours of its own, says so, and tells conflicts by the clock', () => {
    const csv = [
      'title,start,end,room',
      'Sched MC,2024-09-18 08:00,2024-09-18 09:40,A',
      'Real-time MC,2024-09-18 09:00,2024-09-18 11:00,B',
    ].join('\n');
    const opened = openTimetable(ready, 'a.csv', csv);
    expect(opened.notes.join(' ')).toContain('hours of its own');
    expect(opened.clockConflicts.map(({ sentence }) => sentence).join(' ')).toContain('Juri Lelli');
    const { plan } = viewOfTimetable(ready, opened);
    expect(plan.at).toHaveLength(2);
    expect(plan.without).toHaveLength(22);
    const shown = boardOf(readyWith(plan));
    expect(shown.timetable.assignments).toEqual(opened.resolved.timetable.assignments);
  });

  it('says what is wrong with a file that is no timetable', () => {
    expect(() => openTimetable(ready, 'a.json', '{"a": 1}')).toThrow(/results.*schedule/);
    expect(() => openTimetable(ready, 'a.ics', '')).toThrow('The file is empty.');
  });

  it('lists every conflict with what was accepted', () => {
    const { text } = make('csv-conflicts');
    expect(text.split('\r\n')[0]).toContain('acknowledged,reason');
  });

  it('writes one person’s calendar with only what they are needed in', () => {
    const person = 'person:juri-lelli' as PersonId;
    const { name, text } = makePersonCalendar(ready, board, person, OPTIONS);
    expect(name).toBe('lpc-2024-juri-lelli.ics');
    const count = text.match(/BEGIN:VEVENT/g)?.length ?? 0;
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(24);
    expect(text).toContain('UID:sched-mc@lpc-2024.plumbline');
  });
});
