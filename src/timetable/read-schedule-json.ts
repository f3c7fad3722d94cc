import type { JsonPlace } from '../lib/json-place';
import { SourceError } from '../lib/source-error';
import { isTimeZone, wallTimeIn } from '../lib/zoned-time';
import { readUrl } from './indico-entry';
import { needObject, readMembers, readNumber, readObjects, readText } from './json-fields';
import { isLocalTime } from './local-time';
import type { ImportedTimetable, ImportFinding, Session } from './session';
import { sortSessions } from './sort-sessions';

/** What our own files say of their maker; in them, `slug` is a microconference's id. */
export const GENERATOR = 'Plumbline';

/**
 * Reads the times of a schedule.json, as frab, pretalx and the c3voc tools publish it:
 *
 *     { schedule: { conference: { title, time_zone_name, days: [ { rooms: { ROOM: [ event ] } } ] } } }
 *     event = { id, guid, slug, title, date: "2024-09-18T10:00:00+02:00", duration: "01:30",
 *               persons: [ { public_name | name } ], url }
 *
 * @throws SourceError naming the path of what cannot be read
 */
export function readScheduleJson(
  root: JsonPlace,
  { timeZone }: { timeZone?: string } = {},
): ImportedTimetable {
  const schedule = root.get('schedule');
  const conference = schedule?.get('conference');
  const days = conference?.get('days');
  if (conference === undefined || days === undefined) {
    throw new SourceError(
      'schedule.conference.days: nothing stands here; a schedule.json has its days there.',
    );
  }
  const isOurs = root.get('generator')?.get('name')?.text() === GENERATOR;
  const named = readText(conference, 'time_zone_name');
  const zone = [timeZone, named].find((one) => one !== undefined && isTimeZone(one));
  const findings: ImportFinding[] = [];
  const sessions = readObjects(conference, 'days').flatMap((day) => {
    const rooms = day.get('rooms');
    return (rooms === undefined ? [] : readMembers(rooms)).flatMap(([room]) =>
      readObjects(rooms as JsonPlace, room).flatMap((event): Session[] => {
        const session = readEvent(event, { room, zone, isOurs });
        if (typeof session !== 'string') return [session];
        findings.push({ severity: 'note', message: `${event.path} ${session}; it is left out.` });
        return [];
      }),
    );
  });
  if (sessions.length === 0) {
    throw new SourceError(`${days.path}: no event of this timetable has a title and a time.`);
  }
  const title = readText(conference, 'title', 'acronym');
  return {
    kind: 'schedule-json',
    ...(title === '' ? {} : { title }),
    ...(zone === undefined ? {} : { timeZone: zone }),
    sessions: sortSessions(sessions),
    findings,
  };
}

interface EventContext {
  readonly room: string;
  readonly zone: string | undefined;
  readonly isOurs: boolean;
}

/** @returns why it is left out, for what does not take place */
function readEvent(event: JsonPlace, { room, zone, isOurs }: EventContext): Session | string {
  const title = readText(needObject(event), 'title');
  if (title === '') return 'has no title';
  const date = readText(event, 'date');
  if (date === '') return 'has no date';
  const start = readStart(date, zone);
  const [, hours, rest] =
    /^(\d{1,3}):([0-5]\d)(?::\d{2})?$/.exec(readText(event, 'duration')) ?? [];
  if (start === undefined || hours === undefined) {
    const path = event.pathOf(start === undefined ? 'date' : 'duration');
    const expected =
      start === undefined ? 'a date such as 2024-09-18T10:00:00+02:00' : 'a duration such as 01:30';
    throw new SourceError(`${path} (line ${event.line}): expected ${expected}.`);
  }
  const minutes = Number(hours) * 60 + Number(rest);
  if (minutes === 0) return 'takes no time';
  const contributionId = readNumber(event, 'id');
  const slug = readText(event, 'slug');
  return {
    id: readText(event, 'guid', 'code', 'id'),
    title,
    start,
    minutes,
    room: readText(event, 'room') || room,
    speakers: readObjects(event, 'persons').flatMap((person) => {
      const name = readText(person, 'public_name', 'name', 'full_public_name');
      return name === '' ? [] : [name];
    }),
    ...readUrl(event),
    ...(contributionId === undefined ? {} : { contributionId }),
    ...(isOurs && slug !== '' ? { mc: slug } : {}),
  };
}

/** In the zone asked for; without one, as the clocks of the file's own offset show it. */
function readStart(date: string, zone: string | undefined): string | undefined {
  const [, wall = '', offset] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(date) ?? [];
  if (!isLocalTime(wall)) return undefined;
  if (zone === undefined || offset === undefined) return wall;
  return wallTimeIn(date, zone);
}
