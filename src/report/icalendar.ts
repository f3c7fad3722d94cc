import { parseCalendarProperty, readCalendarLines } from '../lib/calendar-lines';
import { sha256 } from '../lib/sha256';
import { isTimeZone } from '../lib/zoned-time';
import { CalendarEvent } from './calendar-event';
import { cutText } from './cut-text';
import { SourceError } from './decode-source';
import { countLines, PlaceBook } from './place-book';
import type { Contribution, Report, ReportFinding } from './report';
import { readOneLine } from './rich-text';

/**
 * Reads a calendar (RFC 5545), each event as a contribution:
 *
 *     BEGIN:VCALENDAR
 *     X-WR-CALNAME:Example Conference
 *     BEGIN:VEVENT
 *     UID:indico-contribution-3@indico.example
 *     DTSTART;TZID=Europe/Vienna:20310918T100000
 *     SUMMARY:Sched MC
 *     CATEGORIES:Microconferences
 *     DESCRIPTION:Speakers: Jane Doe (Example\, Inc.)\, John Roe\nWhat it is about.
 *     END:VEVENT
 *     END:VCALENDAR
 *
 * @throws SourceError for a calendar with no event that takes place
 */
export function parseICalendar(text: string): Report {
  const places = new PlaceBook();
  const findings: ReportFinding[] = [];
  const contributions: Contribution[] = [];
  const seen = new Set<string>();
  const days: string[] = [];
  let title = '';
  let zone = '';
  let event: CalendarEvent | undefined;
  let inner = 0;
  const note = (severity: ReportFinding['severity'], code: string, message: string, line: number) =>
    findings.push({ severity, code, message, line: places.add(line) });
  const finish = (endLine: number): void => {
    if (event === undefined) return;
    const read = event.finish({ places, note, seen, zone, endLine });
    event = undefined;
    if (read === undefined) return;
    contributions.push(read.contribution);
    if (read.day !== undefined) days.push(read.day);
  };
  const lines = readCalendarLines(text.replace(/^\uFEFF/, ''));
  for (const line of lines) {
    const value = line.text
      .slice(line.name.length + 1)
      .trim()
      .toUpperCase();
    if (line.name === '') {
      note(
        'warning',
        'unreadable-line',
        'A line is no property of a calendar; it is left out.',
        line.lineAt(0),
      );
    } else if (line.name === 'BEGIN') {
      if (event !== undefined && value !== 'VEVENT') inner++;
      else if (value === 'VEVENT') {
        // An event inside an event can only be one after an event that is never closed.
        finish(line.lineAt(0));
        event = new CalendarEvent(line.lineAt(0));
        inner = 0;
      }
    } else if (line.name === 'END') {
      if (inner > 0) inner--;
      else if (value === 'VEVENT') finish(line.lineAt(0));
    } else if (event !== undefined) {
      // What stands in an alarm of the event is not the event's.
      if (inner === 0) event.add(line);
    } else if (line.name === 'X-WR-CALNAME' || line.name === 'NAME') {
      title ||= cutText(readOneLine(unescapeText(parseCalendarProperty(line)?.values[0] ?? '')));
    } else if (line.name === 'X-WR-TIMEZONE') {
      const name = parseCalendarProperty(line)?.values[0]?.trim() ?? '';
      if (isTimeZone(name)) zone = name;
    }
  }
  finish(lines.at(-1)?.lineAt(0) ?? 1);
  if (contributions.length === 0) {
    throw new SourceError(
      'The calendar holds no event that takes place: no part from BEGIN:VEVENT to END:VEVENT has a SUMMARY and is not cancelled.',
    );
  }
  days.sort();
  const [start, end] = [days[0], days.at(-1)];
  return {
    kind: 'icalendar',
    title: title === '' ? 'Untitled conference' : title,
    sha256: sha256(text),
    lineCount: countLines(text),
    contributions,
    findings: findings.sort((a, b) => a.line - b.line),
    event: {
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(zone === '' ? {} : { timeZone: zone }),
    },
    places: places.places,
  };
}

/** The values of properties that the standard does not know are left as they are. */
function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? ' ' : letter));
}
