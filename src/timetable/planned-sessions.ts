import type { Dataset, McId, PersonId } from '../dataset/types';
import { listWords } from '../lib/list-words';
import { compareText } from '../lib/order';
import { findRunners } from '../schedule/allowed-places';
import { personTimetable } from '../schedule/person-timetable';
import type { PlanRequest } from '../schedule/plan-request';
import type { Bin } from '../schedule/problem';
import type { Assignment, Timetable } from '../schedule/timetable';
import { spanOfBin } from './derive-bins';
import { localOf } from './local-time';
import { halfLength } from './place-sessions';
import type { Session } from './session';
import { sortSessions } from './sort-sessions';

/** A timetable that cannot be written in the form that is asked for; the message says what to do. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** A microconference with the time and the room that a timetable gives it. */
export interface PlannedSession extends Session {
  readonly mc: McId;
  /** Sentences for the description of this session alone. */
  readonly remarks: readonly string[];
}

/** What the tracks are called, the first first; without a name they are "Track 1" and so on. */
type RoomNames = readonly string[];

/** How an assignment is called and when it is, in local time; no time in a bin without one. */
export interface AssignmentTimes {
  readonly room: string;
  readonly span?: { readonly start: string; readonly minutes: number };
}

/** A first half begins with its bin, a second half ends with it. */
export function timesOf(
  { bin: id, track, half }: Assignment,
  bins: ReadonlyMap<string, Bin>,
  { halfMinutes }: Pick<Dataset['event'], 'halfMinutes'>,
  rooms: RoomNames = [],
): AssignmentTimes {
  const room = rooms[track - 1] ?? `Track ${track}`;
  const bin = bins.get(id);
  const whole = bin === undefined ? undefined : spanOfBin(bin);
  if (bin === undefined || whole === undefined) return { room };
  const minutes = half === undefined ? whole.to - whole.from : halfLength(bin, halfMinutes);
  const from = half === 2 ? whole.to - minutes : whole.from;
  return { room, span: { start: localOf(from), minutes } };
}

/**
 * The sessions of a timetable, for publishing: with their times, rooms and the people who run them.
 *
 * @throws ExportError where a bin has no date or no time of day.
 */
export function buildSessions(
  dataset: Dataset,
  timetable: Timetable,
  rooms?: RoomNames,
): PlannedSession[] {
  const mcs = new Map(dataset.microconferences.map((mc) => [mc.id, mc]));
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const bins = new Map(timetable.bins.map((bin) => [bin.id, bin]));
  const runners = findRunners(dataset);
  const sessions = timetable.assignments.flatMap((assignment): PlannedSession[] => {
    const mc = mcs.get(assignment.mc);
    if (mc === undefined) return [];
    const { room, span } = timesOf(assignment, bins, dataset.event, rooms);
    if (span === undefined) {
      throw new ExportError(
        `${mc.shortTitle} stands in ${assignment.bin}, which has no date and time: give the event its first day and the start and length of its periods.`,
      );
    }
    const people = [...(runners.get(mc.id)?.keys() ?? [])].sort(compareText);
    const { contributionId } = mc;
    return [
      {
        id: mc.id,
        mc: mc.id,
        title: mc.title,
        ...span,
        room,
        speakers: people.map((person) => names.get(person) ?? person),
        remarks: [],
        ...(contributionId === null ? {} : { contributionId }),
      },
    ];
  });
  return sortSessions(sessions) as PlannedSession[];
}

/** One person's part of the sessions: what they are at least wanted in, and where they are lost. */
export function sessionsOfPerson(
  dataset: Dataset,
  timetable: Timetable,
  person: PersonId,
  { rooms, merges = [] }: { rooms?: RoomNames } & Partial<Pick<PlanRequest, 'merges'>> = {},
): PlannedSession[] {
  const titles = new Map(dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  const name = dataset.people.find(({ id }) => id === person)?.name ?? person;
  const entries = new Map(
    personTimetable(dataset, timetable, person, { merges }).map((entry) => [entry.mc, entry]),
  );
  return buildSessions(dataset, timetable, rooms).flatMap((session): PlannedSession[] => {
    const entry = entries.get(session.mc);
    if (entry === undefined) return [];
    const others = entry.concurrent.map((mc) => titles.get(mc) ?? mc);
    const beside =
      others.length === 0 ? [] : [`At the same time ${name} is needed in ${listWords(others)}.`];
    return [{ ...session, remarks: [`${name} is here as: ${entry.role}.`, ...beside] }];
  });
}
