import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { conflictKey, findConflicts } from '../../src/schedule/conflicts';
import { checkTalks } from '../../src/timetable/check-timetable';
import { cleanLine } from '../../src/timetable/clean-line';
import { readTimetable } from '../../src/timetable/read-timetable';
import { resolveTimetable } from '../../src/timetable/resolve-timetable';
import {
  writeConflictsCsv,
  writeTalkConflictsCsv,
  writeTimetableCsv,
} from '../../src/timetable/write-timetable-csv';
import { drawEventDataset } from './drawn-event';
import { drawTimetable, HOSTILE_TITLES } from './drawn-timetable';

const DATASET = drawEventDataset('Ash has ann author\nBirch has ann author\nCedar avoids Ash');
const TIMETABLE = drawTimetable(
  DATASET,
  'ash 2031-09-17T10:00 1, birch 2031-09-17T10:00 2/1, cedar 2031-09-17T10:00 2/2',
);
const RULES = { merges: [], switchedOff: [], absences: [] };
const CONFLICTS = findConflicts(DATASET, findOverlaps(DATASET, DEFAULT_POLICY), TIMETABLE, RULES);

function read(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** A dataset in which a microconference, a person and nothing else is called so. */
function rename(text: string) {
  const name = text === '' ? 'x' : text;
  return {
    ...DATASET,
    people: DATASET.people.map((person) => ({ ...person, name })),
    microconferences: DATASET.microconferences.map((mc) =>
      mc.id === 'mc:ash' ? { ...mc, title: name, shortTitle: name } : mc,
    ),
  };
}

const word = fc.oneof(fc.constantFrom(...HOSTILE_TITLES), fc.string({ unit: 'binary' }));

describe('writeTimetableCsv', () => {
  it('is a row per microconference, halves with their own times', () => {
    expect(writeTimetableCsv(DATASET, TIMETABLE, ['Hall'])).toBe(
      [
        'id,title,start,end,room,track,half,bin,speakers',
        'mc:ash,Ash MC,2031-09-17 10:00,2031-09-17 13:30,Hall,1,,2031-09-17T10:00,ann',
        'mc:birch,Birch MC,2031-09-17 10:00,2031-09-17 11:30,Track 2,2,1,2031-09-17T10:00,ann',
        'mc:cedar,Cedar MC,2031-09-17 12:00,2031-09-17 13:30,Track 2,2,2,2031-09-17T10:00,',
        '',
      ].join('\r\n'),
    );
  });

  it('is read back as the same timetable, and no title is a formula', () => {
    fc.assert(
      fc.property(word, (title) => {
        const dataset = rename(title);
        const csv = writeTimetableCsv(dataset, TIMETABLE);
        for (const row of read(csv)) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        }
        const imported = readTimetable(csv, { timeZone: 'Europe/Vienna' });
        const shown = imported.sessions.map((session) => session.title);
        expect(shown).toContain(
          cleanLine(title === '' ? 'x' : title).replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '') ||
            'mc:ash',
        );
        expect(resolveTimetable(dataset, imported).timetable).toEqual(TIMETABLE);
      }),
    );
  });

  it('leaves times empty in a bin that has none', () => {
    const bins = [{ id: 'day-1/period-1', day: 0, period: 0 }];
    const assignments = [{ mc: 'mc:ash' as const, bin: 'day-1/period-1', track: 1 }];
    const [row] = read(writeTimetableCsv(DATASET, { bins, tracks: 1, assignments }));
    expect(row).toMatchObject({ start: '', end: '', bin: 'day-1/period-1' });
  });
});

describe('writeConflictsCsv', () => {
  it('is a row per conflict with people, sentence, lines, and why it is accepted', () => {
    const declared = CONFLICTS.find(({ kind }) => kind === 'declared');
    const key = conflictKey(declared ?? { kind: 'runs', mcs: [] });
    const rows = read(
      writeConflictsCsv(DATASET, CONFLICTS, [{ conflict: key, reason: 'Both agreed.' }]),
    );
    expect(rows).toEqual([
      {
        kind: 'declared',
        bin: '2031-09-17T10:00',
        microconferences: 'Ash; Cedar',
        people: '',
        sentence: 'Wednesday 17 September, 10:00: Cedar asks not to run beside Ash.',
        acknowledged: 'yes',
        reason: 'Both agreed.',
        lines: '1',
      },
      {
        kind: 'runs',
        bin: '2031-09-17T10:00',
        microconferences: 'Ash; Birch',
        people: 'ann (author, author)',
        sentence: 'Wednesday 17 September, 10:00: Ash and Birch both need ann (author of both).',
        acknowledged: 'no',
        reason: '',
        lines: '1; 2',
      },
    ]);
  });

  it('holds no formula, whoever is called what', () => {
    fc.assert(
      fc.property(word, (name) => {
        const csv = writeConflictsCsv(rename(name), CONFLICTS, [
          { conflict: conflictKey(CONFLICTS[0] as (typeof CONFLICTS)[number]), reason: name },
        ]);
        const rows = read(csv);
        expect(rows).toHaveLength(CONFLICTS.length);
        for (const row of rows) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        }
      }),
    );
  });
});

describe('writeTalkConflictsCsv', () => {
  it('is a row per talk of each conflict', () => {
    const when = { start: '2031-09-17T10:00', minutes: 30, speakers: ['=Ann Lee'] };
    const sessions = [
      { id: '1', title: 'One', room: 'A', ...when },
      { id: '2', title: '@Two', room: 'B', ...when },
    ];
    expect(writeTalkConflictsCsv(checkTalks({ sessions }))).toBe(
      [
        'conflict,person,title,start,end,room',
        `1,"'=Ann Lee","'@Two",2031-09-17 10:00,2031-09-17 10:30,B`,
        `1,"'=Ann Lee",One,2031-09-17 10:00,2031-09-17 10:30,A`,
        '',
      ].join('\r\n'),
    );
  });
});
