import { describe, expect, it } from 'vitest';
import { compareTimetables } from '../../src/schedule/compare-timetables';
import { type Conflict, conflictKey, findConflicts } from '../../src/schedule/conflicts';
import { lostPeople, personTimetable } from '../../src/schedule/person-timetable';
import type { PlanRequest } from '../../src/schedule/plan-request';
import { suggestMoves } from '../../src/schedule/suggest-moves';
import type { Timetable } from '../../src/schedule/timetable';
import {
  AFTERNOON,
  askOf,
  drawConference,
  drawTimetable,
  MORNING,
  NEXT_AFTERNOON,
  NEXT_MORNING,
  overlapsOf,
} from './small-conference';

const dataset = drawConference(
  `
  Sched has ann author, ben author, cy attendee
  Rt has ann coauthor, ben author, cy topic-lead, dee mentioned
  Tracing has ann topic-lead, dee author
  Ext avoids Sched
  Boot has eve contact
  Rust has gus author
  Sched covers rt core
  Boot covers rt core
  `,
  {
    Boot: {
      kind: 'only-on',
      dates: ['2024-09-18'],
      evidence: [{ line: 7, excerpt: 'Only the 18th', rule: 'drawn' }],
    },
  },
);
const overlaps = overlapsOf(dataset);

const timetable = drawTimetable(
  dataset,
  4,
  `Sched ${MORNING} 1`,
  `Rt ${MORNING} 2`,
  `Tracing ${MORNING} 3`,
  `Ext ${MORNING} 4`,
  `Boot ${NEXT_MORNING} 1`,
  `Rust ${NEXT_AFTERNOON} 1`,
);

const conflictsOf = (one: Timetable, wishes: Partial<PlanRequest> = {}): Conflict[] =>
  findConflicts(dataset, overlaps, one, askOf(dataset, wishes));

describe('conflicts', () => {
  const absences = [{ person: 'person:gus', bin: NEXT_AFTERNOON }] as const;
  const conflicts = conflictsOf(timetable, { absences });

  it('are sentences that name people, roles and microconferences, gravest first', () => {
    expect(conflicts.map(({ sentence }) => sentence)).toEqual([
      'Thursday 19 September, 10:00: Boot asks for 18 September only.',
      'Thursday 19 September, 15:00: gus (author of Rust) is not there when Rust runs.',
      'Wednesday 18 September, 10:00: Ext asks not to run beside Sched.',
      'Wednesday 18 September, 10:00: Rt and Sched both need ben (author of both).',
      'Wednesday 18 September, 10:00: Rt, Sched and Tracing all need ann (co-author of Rt, author of Sched and topic lead in Tracing).',
      'Wednesday 18 September, 10:00: Rt and Sched both need cy (topic lead in Rt and wanted in Sched).',
    ]);
  });

  it('count everybody once per bin, and nobody who is only mentioned', () => {
    const people = conflicts.flatMap((one) => one.people.map(({ id }) => id));
    expect(people).toEqual([...new Set(people)]);
    expect(people).not.toContain('person:dee');
    const ann = conflicts.find((one) => one.people.some(({ id }) => id === 'person:ann'));
    expect(ann).toMatchObject({
      kind: 'runs',
      bin: MORNING,
      mcs: ['mc:rt', 'mc:sched', 'mc:tracing'],
      people: [{ id: 'person:ann', roles: ['coauthor', 'author', 'topic-lead'] }],
    });
  });

  it('carry the places they rest on', () => {
    expect(conflicts.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(conflicts[0]?.evidence).toMatchObject([{ line: 7, excerpt: 'Only the 18th' }]);
    const ben = conflicts.find((one) => one.people.some(({ id }) => id === 'person:ben'));
    expect(ben?.evidence.map(({ excerpt }) => excerpt.slice(0, 5))).toEqual(['Rt ha', 'Sched']);
  });

  it('end where halves follow each other, groups are merged, or constraints are off', () => {
    const halved = drawTimetable(dataset, 2, `Sched ${MORNING} 1 1`, `Rt ${MORNING} 1 2`);
    expect(conflictsOf(halved)).toEqual([]);
    const beside = drawTimetable(dataset, 2, `Sched ${MORNING} 1 2`, `Rt ${MORNING} 2 2`);
    expect(conflictsOf(beside)).toHaveLength(2);
    const together = drawTimetable(dataset, 2, `Sched ${MORNING} 1`, `Rt ${MORNING} 1`);
    expect(conflictsOf(together, { merges: [['mc:rt', 'mc:sched']] })).toEqual([]);
    const switchedOff = ['mc:boot/only-on', 'mc:ext/avoid-overlap'];
    const kinds = conflictsOf(timetable, { switchedOff }).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['runs', 'wanted']));
  });

  it('are named by kind and microconferences, wherever they occur', () => {
    const first = conflicts.find(({ kind }) => kind === 'declared') as Conflict;
    expect(conflictKey(first)).toBe('declared/mc:ext+mc:sched');
  });
});

describe('suggestions', () => {
  const conflict = { mcs: ['mc:rt', 'mc:sched'] } as const;
  const tight = drawTimetable(
    dataset,
    2,
    `Sched ${MORNING} 1`,
    `Rt ${MORNING} 2`,
    `Boot ${AFTERNOON} 1`,
    `Ext ${AFTERNOON} 2`,
    `Tracing ${NEXT_MORNING} 1`,
    `Rust ${NEXT_MORNING} 2`,
  );
  const request = askOf(dataset, { tracks: 2, pins: [{ mc: 'mc:sched', bin: MORNING }] });
  const suggestions = suggestMoves(dataset, overlaps, tight, request, conflict);

  it('are the cheapest moves and swaps that end the conflict, in words', () => {
    // Rust’s place is the dearest of the three: there ann would be wanted in Tracing at once.
    expect(suggestions.map(({ sentence }) => sentence)).toEqual([
      'Move Rt to Thursday 19 September, 15:00.',
      'Swap Rt with Boot: Rt to Wednesday 18 September, 15:00.',
      'Swap Rt with Rust: Rt to Thursday 19 September, 10:00.',
    ]);
    expect(suggestions[0]?.change).toBe(
      'times somebody runs two at once: 2 → 0; people lost who are wanted in both: 0.4 → 0',
    );
  });

  it('say what each would end and begin, and keep pins and days', () => {
    expect(suggestions[0]?.solves.map(({ kind }) => kind)).toEqual(['runs', 'wanted']);
    expect(suggestions[0]?.makes).toEqual([]);
    for (const { timetable: after, moved } of suggestions) {
      expect(after.assignments.find(({ mc }) => mc === 'mc:sched')?.bin).toBe(MORNING);
      expect(after.assignments.find(({ mc }) => mc === 'mc:boot')?.bin).toMatch(/^2024-09-18/);
      expect(moved).toEqual(compareTimetables(tight, after));
      expect(moved.length).toBeLessThanOrEqual(2);
    }
  });

  it('bring back to a wished-for day what stands on another', () => {
    const found = suggestMoves(dataset, overlaps, timetable, askOf(dataset), { mcs: ['mc:boot'] });
    expect(found).toHaveLength(3);
    for (const { timetable: after, solves, moved } of found) {
      expect(after.assignments.find(({ mc }) => mc === 'mc:boot')?.bin).toMatch(/^2024-09-18/);
      expect(solves.map(({ kind }) => kind)).toContain('only-on');
      expect(moved.some(({ mc }) => mc === 'mc:boot')).toBe(true);
    }
  });
});

describe('one person’s timetable', () => {
  it('goes where their role is stronger, and tells where they are lost', () => {
    const entries = personTimetable(dataset, timetable, 'person:cy');
    expect(
      entries.map(({ mc, role, isLost, concurrent }) => [mc, role, isLost, concurrent]),
    ).toEqual([
      ['mc:rt', 'topic-lead', false, ['mc:sched']],
      ['mc:sched', 'attendee', true, ['mc:rt']],
    ]);
  });

  it('lists what is not in the timetable last, and nothing they are only mentioned in', () => {
    const part = drawTimetable(dataset, 2, `Tracing ${MORNING} 1`);
    expect(personTimetable(dataset, part, 'person:ann').map(({ mc }) => mc)).toEqual([
      'mc:tracing',
      'mc:rt',
      'mc:sched',
    ]);
    expect(personTimetable(dataset, part, 'person:dee').map(({ mc }) => mc)).toEqual([
      'mc:tracing',
    ]);
  });

  it('finds everybody who is lost, those who are lost most often first', () => {
    expect(
      lostPeople(dataset, timetable).map(({ person, lostCount }) => [person, lostCount]),
    ).toEqual([
      ['person:ann', 2],
      ['person:ben', 1],
      ['person:cy', 1],
    ]);
    const merges = [['mc:rt', 'mc:sched', 'mc:tracing']] as const;
    expect(lostPeople(dataset, timetable, { merges })).toEqual([]);
  });
});

describe('two timetables', () => {
  it('differ in what was added, removed, moved, or given another length or track', () => {
    const before = drawTimetable(
      dataset,
      4,
      `Sched ${MORNING} 1`,
      `Rt ${MORNING} 2`,
      `Boot ${MORNING} 3`,
      `Rust ${MORNING} 4 1`,
      `Ext ${AFTERNOON} 1`,
    );
    const after = drawTimetable(
      dataset,
      4,
      `Sched ${AFTERNOON} 1`,
      `Rt ${MORNING} 1`,
      `Boot ${MORNING} 3 1`,
      `Rust ${MORNING} 4 2`,
      `Tracing ${AFTERNOON} 2`,
    );
    expect(compareTimetables(before, after).map(({ mc, kind }) => `${mc} ${kind}`)).toEqual([
      'mc:boot length',
      'mc:ext removed',
      'mc:rt track',
      'mc:rust moved',
      'mc:sched moved',
      'mc:tracing added',
    ]);
    expect(compareTimetables(before, before)).toEqual([]);
  });
});
