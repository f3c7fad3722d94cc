import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { findConflicts } from '../../src/schedule/conflicts';
import { minuteOf } from '../../src/timetable/local-time';
import { matchSessions } from '../../src/timetable/match-sessions';
import { placeSessions } from '../../src/timetable/place-sessions';
import { findSessionConflicts } from '../../src/timetable/session-conflicts';
import { drawEventDataset, drawSessions } from './drawn-event';

const RULES = { merges: [], switchedOff: [], absences: [] };
const FOUR = drawEventDataset('Ash alone\nBirch alone\nCedar alone\nElm alone');
const UNTIMED = drawEventDataset('Ash alone\nBirch alone\nCedar alone\nElm alone', {
  periods: [],
  halfMinutes: 90,
});

function place(dataset: Dataset, drawing: string) {
  const { matches } = matchSessions(dataset, { sessions: drawSessions(drawing) });
  return placeSessions(dataset, matches);
}

function seats(dataset: Dataset, drawing: string): string[] {
  return place(dataset, drawing).timetable.assignments.map(
    ({ mc, bin, track, half }) => `${mc} ${bin} ${track}${half === undefined ? '' : `/${half}`}`,
  );
}

function conflictsOf(dataset: Dataset, drawing: string): string[] {
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  return findSessionConflicts(dataset, overlaps, place(dataset, drawing), RULES).map(
    ({ sentence }) => sentence,
  );
}

describe('placeSessions', () => {
  it('uses the bins of the event, one track per room, and halves for what fills half a period', () => {
    const drawing = `
      Ash MC @ 2031-09-17T10:00 210 Hall
      Birch MC @ 2031-09-17T10:00 90 Room
      Cedar MC @ 2031-09-17T12:00 90 Room
      Elm MC @ 2031-09-18T15:15 195 Hall`;
    const { timetable, byTheClock, notes } = place(FOUR, drawing);
    expect(timetable.bins.map(({ id }) => id)).toEqual([
      '2031-09-17T10:00',
      '2031-09-17T15:00',
      '2031-09-18T10:00',
      '2031-09-18T15:00',
    ]);
    expect(seats(FOUR, drawing)).toEqual([
      'mc:ash 2031-09-17T10:00 1',
      'mc:birch 2031-09-17T10:00 2/1',
      'mc:cedar 2031-09-17T10:00 2/2',
      'mc:elm 2031-09-18T15:00 1',
    ]);
    expect({ tracks: timetable.tracks, byTheClock, notes }).toEqual({
      tracks: 2,
      byTheClock: null,
      notes: [],
    });
  });

  it('counts a microconference in two blocks with a break between as one of full length', () => {
    const drawing = `
      Ash MC @ 2031-09-17T10:00 90 Hall
      Ash MC @ 2031-09-17T12:00 90 Hall`;
    expect(seats(FOUR, drawing)).toEqual(['mc:ash 2031-09-17T10:00 1']);
  });

  it('derives bins from the sessions where the event says nothing of periods', () => {
    const drawing = `
      Ash MC @ 2031-09-17T09:30 180 Hall
      Birch MC @ 2031-09-17T09:30 180 Room
      Cedar MC @ 2031-09-17T11:00 90 Nook
      Elm MC @ 2031-09-17T14:00 180 Hall`;
    const { timetable } = place(UNTIMED, drawing);
    expect(timetable.bins).toEqual([
      {
        id: '2031-09-17T09:30',
        day: 0,
        period: 0,
        date: '2031-09-17',
        start: '09:30',
        minutes: 180,
        breakMinutes: 0,
      },
      {
        id: '2031-09-17T14:00',
        day: 0,
        period: 1,
        date: '2031-09-17',
        start: '14:00',
        minutes: 180,
        breakMinutes: 0,
      },
    ]);
    expect(timetable.tracks).toBe(3);
    expect(seats(UNTIMED, drawing).slice(0, 3)).toEqual([
      'mc:ash 2031-09-17T09:30 1',
      'mc:cedar 2031-09-17T09:30 2/2',
      'mc:birch 2031-09-17T09:30 3',
    ]);
  });

  it('derives a bin for what lies in none of the event, beside those of the event', () => {
    const { timetable } = place(
      FOUR,
      'Ash MC @ 2031-09-17T10:00 210 Hall\nBirch MC @ 2031-09-19T20:00 60 Hall',
    );
    expect(timetable.bins.at(-1)).toMatchObject({ id: '2031-09-19T20:00', day: 2, period: 0 });
    expect(timetable.bins).toHaveLength(5);
  });

  it('says what runs beyond its bin, and who are in one room at one time', () => {
    const { notes, timetable } = place(
      FOUR,
      'Ash MC @ 2031-09-17T10:00 510 Hall\nBirch MC @ 2031-09-17T10:00 210 Hall',
    );
    expect(notes).toEqual([
      'Ash runs 10:00–18:30; the board shows it in the bin 10:00–13:30 of 2031-09-17.',
      'Ash and Birch are in one room (Hall) at one time.',
    ]);
    expect(new Set(timetable.assignments.map(({ track }) => track)).size).toBe(2);
  });

  it('gives nothing for nothing', () => {
    expect(placeSessions(FOUR, [])).toMatchObject({
      timetable: { bins: [], assignments: [] },
      byTheClock: null,
      notes: [],
    });
  });
});

describe('findSessionConflicts', () => {
  const SHARED = drawEventDataset(`
    Ash has ann author, ben author
    Birch has ann author, cy attendee
    Cedar has ann attendee, ben author, cy author
    Elm avoids Ash
    Fir alone`);

  it('says what the grid says where the grid says the truth', () => {
    const drawing = 'Ash MC @ 2031-09-17T10:00 210\nBirch MC @ 2031-09-17T10:00 210';
    const placement = place(SHARED, drawing);
    const overlaps = findOverlaps(SHARED, DEFAULT_POLICY);
    expect(placement.byTheClock).toBeNull();
    expect(findSessionConflicts(SHARED, overlaps, placement, RULES)).toEqual(
      findConflicts(SHARED, overlaps, placement.timetable, RULES),
    );
    expect(conflictsOf(SHARED, drawing)).toEqual([
      'Wednesday 17 September, 10:00: Ash and Birch both need ann (author of both).',
    ]);
  });

  it('finds those that only partly run side by side, at the time from which they do', () => {
    expect(
      conflictsOf(
        SHARED,
        `Ash MC @ 2031-09-17T10:00 210
         Birch MC @ 2031-09-17T13:00 210
         Elm MC @ 2031-09-17T09:00 75`,
      ),
    ).toEqual([
      'Wednesday 17 September, 10:00: Elm asks not to run beside Ash.',
      'Wednesday 17 September, 13:00: Ash and Birch both need ann (author of both).',
    ]);
  });

  it('does not blame those that share a bin but follow each other', () => {
    expect(
      conflictsOf(
        SHARED,
        `Ash MC @ 2031-09-17T10:00 60
         Birch MC @ 2031-09-17T11:00 60
         Cedar MC @ 2031-09-17T12:00 60`,
      ),
    ).toEqual([]);
  });

  it('names everybody once for the same microconferences, however long they run', () => {
    const sentences = conflictsOf(
      SHARED,
      `Ash MC @ 2031-09-17T10:00 400
       Birch MC @ 2031-09-17T10:30 100
       Cedar MC @ 2031-09-17T11:00 300
       Fir MC @ 2031-09-17T15:00 210`,
    );
    expect(sentences).toEqual([
      'Wednesday 17 September, 11:00: Ash, Birch and Cedar all need ann (author of Ash and Birch and wanted in Cedar).',
      'Wednesday 17 September, 11:00: Ash and Cedar both need ben (author of both).',
      'Wednesday 17 September, 11:00: Birch and Cedar both need cy (wanted in Birch and author of Cedar).',
    ]);
  });

  it('finds by the clock exactly the pairs whose times meet, whatever the times', () => {
    const names = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir'];
    const dataset = drawEventDataset(names.map((name) => `${name} has ann author`).join('\n'));
    const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
    const time = fc.record({
      hour: fc.integer({ min: 8, max: 18 }),
      quarter: fc.integer({ min: 0, max: 3 }),
      minutes: fc.integer({ min: 1, max: 20 }).map((count) => 15 * count),
    });
    fc.assert(
      fc.property(fc.array(time, { minLength: 5, maxLength: 5 }), (times) => {
        const drawing = times
          .map(({ hour, quarter, minutes }, at) => {
            const clock = `${String(hour).padStart(2, '0')}:${String(15 * quarter).padStart(2, '0')}`;
            return `${names[at]} MC @ 2031-09-17T${clock} ${minutes} R${at}`;
          })
          .join('\n');
        const sessions = drawSessions(drawing);
        const expected = new Set<string>();
        sessions.forEach((one, i) => {
          sessions.slice(i + 1).forEach((other, j) => {
            const [a, b] = [minuteOf(one.start), minuteOf(other.start)];
            if (a < b + other.minutes && b < a + one.minutes) expected.add(`${i} ${i + 1 + j}`);
          });
        });
        const conflicts = findSessionConflicts(dataset, overlaps, place(dataset, drawing), RULES);
        const found = new Set(
          conflicts.flatMap(({ mcs }) => {
            const at = mcs.map((mc) =>
              names.findIndex((name) => mc === `mc:${name.toLowerCase()}`),
            );
            return at.flatMap((i) => at.filter((j) => j > i).map((j) => `${i} ${j}`));
          }),
        );
        // Everybody is named once per bin: of halves on both sides of a full one, all three are.
        for (const pair of expected) expect(found).toContain(pair);
        if (place(dataset, drawing).byTheClock !== null) expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
