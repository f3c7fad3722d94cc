import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Dataset, McId } from '../../src/dataset/types';
import { cleanLine } from '../../src/timetable/clean-line';
import {
  buildSessions,
  ExportError,
  type PlannedSession,
  sessionsOfPerson,
} from '../../src/timetable/planned-sessions';
import { readTimetable } from '../../src/timetable/read-timetable';
import type { Session } from '../../src/timetable/session';
import { PROPOSAL_NOTE, writeIcs } from '../../src/timetable/write-ics';
import { drawEventDataset, EVENT } from './drawn-event';
import { drawTimetable, HOSTILE_TITLES } from './drawn-timetable';

const STAMP = '2031-08-01T12:00:00Z';
const DATASET = drawEventDataset(
  'Ash has ann author, ben attendee\nBirch has ann topic-lead, cy author\nCedar has ben author',
);
const TIMETABLE = drawTimetable(
  DATASET,
  'ash 2031-09-17T10:00 1, birch 2031-09-17T10:00 2/1, cedar 2031-09-18T15:00 1/2',
);

const write = (
  sessions: readonly PlannedSession[],
  event: Partial<Dataset['event']> = {},
  isProposal = true,
): string =>
  writeIcs(sessions, {
    event: { ...EVENT, ...event },
    title: 'Drawn, 2031',
    stamp: STAMP,
    isProposal,
  });

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** What RFC 5545 asks of every line and every component. */
function checkLayout(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what may not be there.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  const open: string[] = [];
  for (const line of text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name, value = ''] = /^(BEGIN|END):(.*)$/.exec(line) ?? [];
    if (name === 'BEGIN') open.push(value);
    if (name === 'END') expect(open.pop()).toBe(value);
  }
  expect(open).toEqual([]);
}

describe('writeIcs', () => {
  it('writes a proposal: tentative, and every description says what it is', () => {
    const text = write(buildSessions(DATASET, TIMETABLE));
    checkLayout(text);
    const events = eventsOf(text);
    expect(
      events.map(({ uid, summary, location, description, component }) => ({
        uid,
        summary,
        location,
        description,
        status: component.getFirstPropertyValue('status'),
      })),
    ).toEqual([
      {
        uid: 'ash@drawn-2031.plumbline',
        summary: 'Ash MC',
        location: 'Track 1',
        description: `${PROPOSAL_NOTE}\nSpeakers: ann`,
        status: 'TENTATIVE',
      },
      {
        uid: 'birch@drawn-2031.plumbline',
        summary: 'Birch MC',
        location: 'Track 2',
        description: `${PROPOSAL_NOTE}\nSpeakers: cy`,
        status: 'TENTATIVE',
      },
      {
        uid: 'cedar@drawn-2031.plumbline',
        summary: 'Cedar MC',
        location: 'Track 1',
        description: `${PROPOSAL_NOTE}\nSpeakers: ben`,
        status: 'TENTATIVE',
      },
    ]);
    expect(write(buildSessions(DATASET, TIMETABLE))).toBe(text);
  });

  it('writes the timetable of a conference as what it is', () => {
    const text = write(buildSessions(DATASET, TIMETABLE), {}, false);
    expect(text).toContain('STATUS:CONFIRMED');
    expect(text).not.toContain('proposal');
  });

  it('tells times in the zone of the event, and halves by their part of the bin', () => {
    const text = write(buildSessions(DATASET, TIMETABLE));
    expect(text).toContain('DTSTART;TZID=Europe/Vienna:20310917T100000\r\n');
    expect(text).toContain('DTSTAMP:20310801T120000Z\r\n');
    const times = eventsOf(text).map(({ startDate, endDate }) =>
      [startDate, endDate].map((time) => time.toJSDate().toISOString().slice(5, 16)),
    );
    expect(times).toEqual([
      ['09-17T08:00', '09-17T11:30'],
      ['09-17T08:00', '09-17T09:30'],
      ['09-18T15:00', '09-18T16:30'],
    ]);
  });

  it.each([
    ['Europe/Vienna', '2031-10-25', ['10-25T08:00', '10-26T09:00']],
    ['America/New_York', '2031-03-08', ['03-08T15:00', '03-09T14:00']],
    ['Australia/Lord_Howe', '2031-04-05', ['04-04T23:00', '04-05T23:30']],
    ['Asia/Kolkata', '2031-06-01', ['06-01T04:30', '06-02T04:30']],
    ['UTC', '2031-06-01', ['06-01T10:00', '06-02T10:00']],
  ])(
    'describes %s so that a stranger to it finds the instant, also when clocks change',
    (timeZone, start, expected) => {
      const second = new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10);
      const dataset = drawEventDataset('Ash alone\nBirch alone', { timeZone, start, end: second });
      const timetable = drawTimetable(dataset, `ash ${start}T10:00 1, birch ${second}T10:00 1`);
      const text = write(buildSessions(dataset, timetable), { timeZone });
      checkLayout(text);
      ICAL.TimezoneService.reset();
      expect(
        eventsOf(text).map(({ startDate }) => startDate.toJSDate().toISOString().slice(5, 16)),
      ).toEqual(expected);
    },
  );

  it('lets times float for an event without a zone', () => {
    const { timeZone: _, ...event } = EVENT;
    const text = writeIcs(buildSessions(DATASET, TIMETABLE), {
      event,
      title: 'x',
      stamp: STAMP,
      isProposal: true,
    });
    expect(text).toContain('DTSTART:20310917T100000\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  it('is read back as the same sessions, whatever the titles', () => {
    const word = fc.oneof(
      fc.constantFrom(...HOSTILE_TITLES),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(word, fc.string({ maxLength: 30 }), (title, room) => {
        const planned = buildSessions(DATASET, TIMETABLE, [room || 'Hall']).map((session) => ({
          ...session,
          title: session.mc === 'mc:ash' ? title : session.title,
        }));
        const text = write(planned);
        checkLayout(text);
        const imported = readTimetable(text, { timeZone: 'Europe/Vienna' });
        expect(imported.findings).toEqual([]);
        expect(new Set(imported.sessions.map(toComparable))).toEqual(
          new Set(planned.map(toComparable)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('writes a calendar with nothing in it where nothing is planned', () => {
    checkLayout(write([]));
  });
});

/** What is to come back: everything on one line, and an id instead of a title with nothing in it. */
function toComparable({ title, start, minutes, room, speakers, mc = '' }: Session): string {
  return JSON.stringify([
    cleanLine(title) || mc,
    ...[start, minutes, cleanLine(room), ...speakers],
    mc.replace(/^mc:/, ''),
  ]);
}

describe('sessionsOfPerson', () => {
  it('is what one person is needed in, with the role and what runs at the same time', () => {
    const sessions = sessionsOfPerson(DATASET, TIMETABLE, 'person:ann');
    expect(sessions.map(({ mc, remarks }) => [mc, ...remarks])).toEqual([
      ['mc:ash', 'ann is here as: author.', 'At the same time ann is needed in Birch.'],
      ['mc:birch', 'ann is here as: topic-lead.', 'At the same time ann is needed in Ash.'],
    ]);
    expect(eventsOf(write(sessions)).map(({ uid }) => uid)).toEqual([
      'ash@drawn-2031.plumbline',
      'birch@drawn-2031.plumbline',
    ]);
  });

  it('is empty for who is in nothing', () => {
    expect(sessionsOfPerson(DATASET, TIMETABLE, 'person:nobody')).toEqual([]);
  });
});

describe('buildSessions', () => {
  it('refuses bins without a date and says what to do', () => {
    const timetable = {
      bins: [{ id: 'day-1/period-1', day: 0, period: 0 }],
      tracks: 1,
      assignments: [{ mc: 'mc:ash' as McId, bin: 'day-1/period-1', track: 1 }],
    };
    expect(() => buildSessions(DATASET, timetable)).toThrow(ExportError);
    expect(() => buildSessions(DATASET, timetable)).toThrow('give the event its first day');
  });
});
