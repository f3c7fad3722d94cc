import {
  type CalendarLine,
  type CalendarProperty,
  findTextRows,
  parseCalendarProperty,
  readDuration,
} from '../lib/calendar-lines';
import { dayIn, instantOf, isTimeZone } from '../lib/zoned-time';
import { cutText } from './cut-text';
import { parseSpeakers } from './parse-speakers';
import type { PlaceBook } from './place-book';
import type { Byline, Contribution, ReportFinding, ReportLine } from './report';
import { readOneLine, readRichText } from './rich-text';

const WANTED = new Set(
  'SUMMARY DESCRIPTION STATUS UID CATEGORIES DTSTART DTEND DURATION'.split(' '),
);

/** What one event needs to know of its calendar. */
interface CalendarContext {
  readonly places: PlaceBook;
  readonly note: (
    severity: ReportFinding['severity'],
    code: string,
    message: string,
    line: number,
  ) => void;
  /** The UIDs of the events before. */
  readonly seen: Set<string>;
  readonly zone: string;
  readonly endLine: number;
}

interface Found extends CalendarProperty {
  readonly source: CalendarLine;
}

/** The properties of one event, collected line by line. */
export class CalendarEvent {
  private readonly line: number;
  private readonly found = new Map<string, Found>();

  constructor(line: number) {
    this.line = line;
  }

  /** Of a property that stands twice, the first counts; categories may come line by line. */
  add(source: CalendarLine): void {
    if (!WANTED.has(source.name)) return;
    const property = parseCalendarProperty(source);
    if (property === undefined) return;
    const known = this.found.get(source.name);
    if (known === undefined) this.found.set(source.name, { ...property, source });
    else if (source.name === 'CATEGORIES') {
      this.found.set(source.name, { ...known, values: [...known.values, ...property.values] });
    }
  }

  /** The contribution and its day; undefined for an event that does not take place. */
  finish(context: CalendarContext): { contribution: Contribution; day?: string } | undefined {
    const { places, note, seen, zone, endLine } = context;
    const title = cutText(readOneLine(this.valueOf('SUMMARY')));
    const uid = this.valueOf('UID').trim();
    if (title === '') {
      note('warning', 'no-title', 'An event has no SUMMARY; it is left out.', this.line);
      return undefined;
    }
    if (this.valueOf('STATUS').trim().toUpperCase() === 'CANCELLED') {
      note('note', 'cancelled-event', `“${title}” is cancelled; it is left out.`, this.line);
      return undefined;
    }
    if (uid === '') {
      note(
        'warning',
        'missing-field',
        `“${title}” has no UID; it is read all the same.`,
        this.line,
      );
    } else if (seen.has(uid)) {
      const message = `“${title}” has the UID of an event before it, as a repetition has; it is left out.`;
      note('note', 'repeated-event', message, this.line);
      return undefined;
    }
    seen.add(uid);
    const line = places.add(this.found.get('SUMMARY')?.source.lineAt(0) ?? this.line);
    const { description, bylines } = this.readDescription(places);
    const track = cutText(readOneLine((this.found.get('CATEGORIES')?.values ?? []).join(', ')));
    const from = readWhen(this.found.get('DTSTART'), zone);
    if (from === undefined) {
      note('warning', 'missing-field', `“${title}” has no DTSTART that can be read.`, this.line);
    }
    const end = readWhen(this.found.get('DTEND'), zone)?.instant ?? this.endAfter(from?.instant);
    return {
      contribution: {
        contributionId: null,
        title,
        line,
        endLine: places.add(endLine),
        description,
        bylines,
        ...(track === '' ? {} : { track }),
        ...(from?.instant === undefined ? {} : { start: from.instant }),
        ...(end === undefined ? {} : { end }),
      },
      ...(from === undefined ? {} : { day: from.day }),
    };
  }

  private valueOf(name: string): string {
    return this.found.get(name)?.values[0] ?? '';
  }

  private endAfter(start: string | undefined): string | undefined {
    const length = readDuration(this.valueOf('DURATION'));
    if (start === undefined || length === undefined) return undefined;
    const end = Date.parse(start) + length;
    return Number.isFinite(end) && Math.abs(end) < 8.64e15
      ? new Date(end).toISOString()
      : undefined;
  }

  /** Lines of the description; the first that begins with "Speakers:" is a byline. */
  private readDescription(places: PlaceBook): { description: ReportLine[]; bylines: Byline[] } {
    const found = this.found.get('DESCRIPTION');
    if (found === undefined) return { description: [], bylines: [] };
    const starts = findTextRows(found.source);
    const description: ReportLine[] = [];
    const bylines: Byline[] = [];
    for (const { row, ...rest } of readRichText(found.values[0] ?? '')) {
      const line = places.add(found.source.lineAt(starts[row] ?? 0));
      const named = /^Speakers?\s*:\s*(.+)$/i.exec(rest.text)?.[1];
      if (named !== undefined && bylines.length === 0) {
        const entries = parseSpeakers(named, line);
        if (entries.length > 0) bylines.push({ role: 'presenter', line, endLine: line, entries });
      } else description.push({ line, ...rest });
    }
    return { description, bylines };
  }
}

/** A time in UTC, in a zone, or floating: of the last, only the day is known. */
function readWhen(
  found: Found | undefined,
  zoneOfCalendar: string,
): { day: string; instant?: string } | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(Z?))?$/.exec(found?.values[0] ?? '');
  if (parts === null || Number.isNaN(Date.parse(parts[0]))) return undefined;
  const [, day = '', time, isUtc] = parts;
  if (time === undefined) return { day };
  const named = isUtc === 'Z' ? 'UTC' : zoneNamed(found?.zone ?? '', zoneOfCalendar);
  const instant = instantOf(day, time, named);
  if (instant === undefined) return { day };
  const local = isUtc === 'Z' && zoneOfCalendar !== '' ? dayIn(instant, zoneOfCalendar) : day;
  return { day: local ?? day, instant };
}

/** Some programs write `/example.org/Europe/Vienna` for a zone. */
function zoneNamed(name: string, otherwise: string): string {
  if (name === '') return otherwise;
  if (isTimeZone(name)) return name;
  const short = name.split('/').slice(-2).join('/');
  return isTimeZone(short) ? short : '';
}
