import {
  type CalendarLine,
  type CalendarProperty,
  parseCalendarProperty,
  readCalendarLines,
  readDuration,
} from '../lib/calendar-lines';
import { SourceError } from '../lib/source-error';
import { instantOf, isTimeZone, wallTimeIn } from '../lib/zoned-time';
import { cleanLine } from './clean-line';
import { isLocalTime, minuteOf } from './local-time';
import type { ImportedTimetable, ImportFinding, Session } from './session';
import { sortSessions } from './sort-sessions';

const WANTED = new Set(
  'SUMMARY DESCRIPTION STATUS UID LOCATION URL DTSTART DTEND DURATION RRULE'.split(' '),
);

/** The properties of one event, the first of each name, and the line it begins on. */
interface Entry {
  readonly line: number;
  readonly found: Map<string, CalendarProperty>;
}

/**
 * Reads the times of a calendar (RFC 5545): each VEVENT by SUMMARY, DTSTART, DTEND or DURATION,
 * and LOCATION; speakers as Indico writes them, `Speakers: Name (Affiliation), …` in DESCRIPTION.
 *
 * @throws SourceError naming the line of a time that cannot be read
 */
export function readICalendar(
  text: string,
  { timeZone }: { timeZone?: string } = {},
): ImportedTimetable {
  const { entries, title, zone } = collectEntries(text);
  const zones = [timeZone, zone, ...entries.map(({ found }) => zoneNamed(found.get('DTSTART')))];
  const shown = zones.find((one) => one !== undefined && isTimeZone(one));
  const findings: ImportFinding[] = [];
  const sessions = entries.flatMap((entry): Session[] => {
    const session = readEntry(entry, shown, zone);
    if (typeof session !== 'string') return [session];
    findings.push({ severity: 'note', message: session });
    return [];
  });
  if (sessions.length === 0) {
    throw new SourceError(
      'The calendar holds no event with a title and a time: export the timetable, not only its days.',
    );
  }
  if (entries.some(({ found }) => found.has('RRULE'))) {
    const message = 'Events of this calendar are repeated; only the first of each is read.';
    findings.push({ severity: 'warning', message });
  }
  return {
    kind: 'icalendar',
    ...(title === '' ? {} : { title }),
    ...(shown === undefined ? {} : { timeZone: shown }),
    sessions: sortSessions(sessions),
    findings,
  };
}

/** Events, without what stands in an alarm of theirs, and what the calendar says of itself. */
function collectEntries(text: string): { entries: Entry[]; title: string; zone?: string } {
  const entries: Entry[] = [];
  const open: string[] = [];
  let title = '';
  let zone: string | undefined;
  for (const line of readCalendarLines(text.replace(/^\uFEFF/, ''))) {
    const value = line.text.slice(line.name.length + 1).trim();
    if (line.name === 'BEGIN') {
      open.push(value.toUpperCase());
      if (open.at(-1) === 'VEVENT') entries.push({ line: line.lineAt(0), found: new Map() });
    } else if (line.name === 'END') open.pop();
    else if (open.at(-1) === 'VEVENT') addProperty(entries.at(-1), line);
    else if (line.name === 'X-WR-CALNAME' || line.name === 'NAME') {
      title ||= cleanLine(
        value.replace(/\\(.)/g, (_, letter) => (/n/i.test(letter) ? ' ' : letter)),
      );
    } else if (line.name === 'X-WR-TIMEZONE' && isTimeZone(value)) zone = value;
  }
  return { entries, title, ...(zone === undefined ? {} : { zone }) };
}

function addProperty(entry: Entry | undefined, line: CalendarLine): void {
  if (entry === undefined || !WANTED.has(line.name) || entry.found.has(line.name)) return;
  const property = parseCalendarProperty(line);
  if (property !== undefined) entry.found.set(line.name, property);
}

/** @returns a sentence, for what does not take place or has no time of day */
function readEntry(
  { line, found }: Entry,
  shown: string | undefined,
  zoneOfCalendar: string | undefined,
): Session | string {
  const textOf = (name: string): string => found.get(name)?.values[0] ?? '';
  const title = cleanLine(textOf('SUMMARY'));
  if (title === '') return `The event on line ${line} has no SUMMARY; it is left out.`;
  const name = `“${title}” (line ${line})`;
  if (cleanLine(textOf('STATUS')).toUpperCase() === 'CANCELLED') {
    return `${name} is cancelled; it is left out.`;
  }
  const start = readWhen(found.get('DTSTART'), shown, zoneOfCalendar);
  if (start === 'day') return `${name} lasts all day; it is left out.`;
  if (start === undefined) {
    throw new SourceError(
      `Line ${line}: “${title}” needs a DTSTART such as DTSTART;TZID=Europe/Vienna:20240918T100000.`,
    );
  }
  const end = readWhen(found.get('DTEND'), shown, zoneOfCalendar);
  const length = readDuration(textOf('DURATION'));
  const minutes =
    end !== undefined && end !== 'day'
      ? minuteOf(end) - minuteOf(start)
      : Math.round((length ?? 0) / 60_000);
  if (!(minutes > 0)) return `${name} has no end behind its start; it is left out.`;
  const uid = cleanLine(textOf('UID'));
  const mc = /^(.+)@[^@]+\.plumbline$/.exec(uid)?.[1];
  const url = cleanLine(textOf('URL'));
  return {
    id: uid,
    title,
    start,
    minutes,
    room: cleanLine(textOf('LOCATION')),
    speakers: readSpeakers(textOf('DESCRIPTION')),
    ...(url === '' ? {} : { url }),
    ...(mc === undefined ? {} : { mc }),
  };
}

/** A time in UTC or in a zone, told by the clocks of the shown zone; a floating one as it is. */
function readWhen(
  property: CalendarProperty | undefined,
  shown: string | undefined,
  zoneOfCalendar: string | undefined,
): string | 'day' | undefined {
  const value = property?.values[0] ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'day';
  const [, wall = '', isUtc] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):\d{2}(Z?)$/.exec(value) ?? [];
  if (!isLocalTime(wall)) return undefined;
  // A zone by a name that only its own VTIMEZONE explains is taken for that of the conference.
  const zone = isUtc === 'Z' ? 'UTC' : (zoneNamed(property) ?? zoneOfCalendar ?? shown);
  if (zone === undefined || shown === undefined) return wall;
  const instant = instantOf(wall.slice(0, 10), wall.slice(11), zone);
  return instant === undefined ? undefined : wallTimeIn(instant, shown);
}

/** Some programs write `/example.org/Europe/Vienna` for a zone. */
function zoneNamed(property: CalendarProperty | undefined): string | undefined {
  const name = property?.zone ?? '';
  return [name, name.split('/').slice(-2).join('/')].find(isTimeZone);
}

/** Names of the line that begins with "Speakers:", without what stands in parentheses. */
function readSpeakers(description: string): string[] {
  const list = /^[ \t]*Speakers?[ \t]*:(.*)$/im.exec(description)?.[1] ?? '';
  let names = list;
  for (let depth = 0; depth < 5; depth++) names = names.replace(/\([^()]*\)/g, '');
  return names
    .split(/[,;]/)
    .map(cleanLine)
    .filter((name) => /\p{L}/u.test(name));
}
