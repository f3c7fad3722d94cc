import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timetable } from '../../src/schedule/timetable';
import { matchSessions } from '../../src/timetable/match-sessions';
import { placeSessions } from '../../src/timetable/place-sessions';
import { buildSessions, ExportError } from '../../src/timetable/planned-sessions';
import { readTimetable } from '../../src/timetable/read-timetable';
import { writeScheduleJson } from '../../src/timetable/write-schedule-json';
import { drawEventDataset, EVENT } from './drawn-event';
import { drawTimetable, HOSTILE_TITLES } from './drawn-timetable';
import { findSchemaFaults } from './schema-checker';

const SCHEMA = process.env.PLUMBLINE_SCHEDULE_SCHEMA;
const hasSchema = SCHEMA !== undefined && SCHEMA !== '';
const readSchema = () => JSON.parse(readFileSync(SCHEMA ?? '', 'utf8'));

const DATASET = drawEventDataset(
  'Ash has ann author, ben attendee\nBirch has ann topic-lead, cy author\nCedar has cy author',
);
const TIMETABLE = drawTimetable(
  DATASET,
  'ash 2031-09-17T10:00 1, birch 2031-09-17T10:00 2/1, cedar 2031-09-18T15:00 1/2',
);
const SESSIONS = buildSessions(DATASET, TIMETABLE);
const write = (event = EVENT, sessions = SESSIONS): string =>
  writeScheduleJson(sessions, { event, isProposal: true });

/** Which track a room is depends on its name. */
const seatsOf = ({ assignments }: Timetable): string[] =>
  assignments.map(({ mc, bin, half = 0 }) => `${mc} ${bin} ${half}`).sort();

describe('writeScheduleJson', () => {
  it('writes every session under its day and its room, with what the format promises', () => {
    const { conference, version } = JSON.parse(write()).schedule;
    expect(version).toBe('proposal');
    expect(conference).toMatchObject({
      acronym: 'drawn2031',
      start: '2031-09-17',
      end: '2031-09-18',
      daysCount: 2,
      time_zone_name: 'Europe/Vienna',
    });
    expect(conference.days[0]).toMatchObject({
      index: 1,
      day_start: '2031-09-17T00:00:00+02:00',
      day_end: '2031-09-17T23:59:00+02:00',
    });
    expect(conference.days[0].rooms['Track 2'][0]).toMatchObject({
      id: 2,
      slug: 'birch',
      date: '2031-09-17T10:00:00+02:00',
      end: '2031-09-17T11:30:00+02:00',
      duration: '01:30',
      abstract: expect.stringContaining('proposal by Plumbline'),
      persons: [{ id: 2, public_name: 'cy' }],
    });
    expect(conference.days[1].rooms['Track 1'][0]).toMatchObject({ start: '17:00' });
    expect(write()).toBe(write());
  });

  it('gives who has no number, or one that is taken, a number of their own', () => {
    const sessions = SESSIONS.map(({ contributionId: _, ...session }, at) =>
      at === 0
        ? { ...session, contributionId: 7 }
        : at === 1
          ? { ...session, contributionId: 7 }
          : session,
    );
    const { days } = JSON.parse(write(EVENT, sessions)).schedule.conference;
    const ids = days.flatMap(({ rooms }: { rooms: Record<string, { id: number }[]> }) =>
      Object.values(rooms).flatMap((events) => events.map(({ id }) => id)),
    );
    expect(ids.sort()).toEqual([7, 8, 9]);
  });

  it('is read back as the same timetable, whatever the titles', () => {
    const word = fc.oneof(fc.constantFrom(...HOSTILE_TITLES), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(word, fc.string({ maxLength: 20 }), (title, room) => {
        const planned = buildSessions(DATASET, TIMETABLE, [room, 'Second']).map((session) => ({
          ...session,
          title: session.mc === 'mc:ash' ? title : session.title,
        }));
        const imported = readTimetable(write(EVENT, planned), { timeZone: 'Europe/Vienna' });
        const { matches } = matchSessions(DATASET, imported);
        expect(matches.map(({ reason }) => reason)).toEqual(['id', 'id', 'id']);
        const { timetable } = placeSessions(DATASET, matches);
        expect(seatsOf(timetable)).toEqual(seatsOf(TIMETABLE));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses an event without a time zone', () => {
    const { timeZone: _, ...event } = EVENT;
    expect(() => writeScheduleJson(SESSIONS, { event, isProposal: true })).toThrow(ExportError);
  });

  it.runIf(hasSchema).each([
    ['usual', EVENT],
    ['with a short id', { ...EVENT, id: 'x' }],
    ['in a zone of three parts', { ...EVENT, timeZone: 'America/Argentina/Buenos_Aires' }],
    ['in a zone that the schema does not know', { ...EVENT, timeZone: 'Etc/GMT+1' }],
    ['without days', { ...EVENT, start: undefined, end: undefined } as unknown as typeof EVENT],
    ['with days that cannot be', { ...EVENT, start: '1970-01-01' }],
  ])('keeps to the published schema: %s', (_, event) => {
    const text = writeScheduleJson(SESSIONS, {
      event,
      isProposal: false,
      baseUrl: 'https://plumbline.example/',
    });
    expect(findSchemaFaults(JSON.parse(text), readSchema())).toEqual([]);
    expect(findSchemaFaults(JSON.parse(write(event)), readSchema())).toEqual([]);
    expect(findSchemaFaults(JSON.parse(write(event, [])), readSchema())).toEqual([]);
  });

  it.runIf(hasSchema)('is seen to break the published schema where it would', () => {
    const file = JSON.parse(write());
    const { conference } = file.schedule;
    conference.acronym = 'lpc-2024';
    conference.days[0].rooms['Track 1'][0].id = 'one';
    delete conference.days[0].rooms['Track 1'][0].slug;
    conference.days[0].rooms['Track 1'][0].persons[0].name = 'Ann';
    expect(
      findSchemaFaults(file, readSchema()).map((fault) => fault.replace(/^.*\.(?=\w)/, '')),
    ).toEqual([
      expect.stringContaining('acronym: expected ^[a-z0-9_-]'),
      'id: expected integer',
      expect.stringContaining('fits 2 forms, not one'),
      expect.stringContaining('“slug” is missing'),
    ]);
  });
});
