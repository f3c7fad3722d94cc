import { JsonPlace } from '../lib/json-place';
import { SourceError } from '../lib/source-error';
import { cleanLine } from './clean-line';
import { readCsv } from './read-csv';
import { readICalendar } from './read-icalendar';
import { readIndicoEvent } from './read-indico-event';
import { readIndicoTimetable } from './read-indico-timetable';
import { readPlan } from './read-plan';
import { readScheduleJson } from './read-schedule-json';
import type { ImportedTimetable } from './session';
import { FORMAT, parseTimetableFile } from './timetable-file';

const KINDS =
  'Indico’s JSON export of a timetable or an event, schedule.json, iCalendar, a CSV table with the columns title, start, end and room, what “plan --json” prints, and timetable files of its own';

export interface ReadOptions {
  /** The file's name: only to say what is wrong with a file that is none of these. */
  readonly name?: string;
  /** The zone to tell the times by; without it, that of the file. Most often the event's. */
  readonly timeZone?: string;
}

/**
 * Reads a timetable, whichever kind it is. The content decides.
 *
 * @throws SourceError with a sentence that names the place and what was expected there
 */
export function readTimetable(text: string, options: ReadOptions = {}): ImportedTimetable {
  const { name = '' } = options;
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') throw new SourceError('The file is empty.');
  if (/^BEGIN:VCALENDAR\b/i.test(start)) return readICalendar(text, options);
  if (/^[{[]/.test(start)) return readJson(text, options);
  if (/^</.test(start)) {
    throw new SourceError(
      `Expected a timetable, found ${/^<\?xml|^<schedule/i.test(start) ? 'XML' : 'a web page'}; Plumbline reads ${KINDS}.`,
    );
  }
  if (/\.(?:ics|ical|icalendar)$/i.test(name)) {
    throw new SourceError('Expected a calendar, whose first line is BEGIN:VCALENDAR.');
  }
  // A list of lines without a comma, a tab or a semicolon is no table.
  const firstLine = /^[^\r\n]*/.exec(start)?.[0] ?? '';
  if (/\.(?:csv|tsv)$/i.test(name) || /[,;\t]/.test(firstLine)) return readCsv(text, options);
  throw new SourceError(`This is no timetable that Plumbline knows; it reads ${KINDS}.`);
}

function readJson(text: string, options: ReadOptions): ImportedTimetable {
  const root = JsonPlace.parse(text);
  if (root.get('format')?.text() === FORMAT) return readOwnFile(text);
  if (root.has('assignments')) {
    return {
      kind: 'plan',
      sessions: [],
      findings: [],
      plan: readPlan(JSON.parse(stripMark(text))),
    };
  }
  if (root.has('schedule')) return readScheduleJson(root, options);
  const results = root.get('results');
  if (results?.isObject()) return readIndicoTimetable(root, options);
  if (results?.isList()) return readIndicoEvent(root, options);
  const problem = root.get('message')?.text();
  if (problem !== undefined) {
    throw new SourceError(
      `This is no export but an answer that says “${cleanLine(problem).slice(0, 120)}”; log in to Indico, or check the number of the event.`,
    );
  }
  if (root.has('microconferences')) {
    throw new SourceError(
      'This is a dataset, not a timetable; name it first and the timetable second.',
    );
  }
  throw new SourceError(
    `Expected an object with “results”, “schedule” or “assignments”, found ${root.kindName} without; Plumbline reads ${KINDS}.`,
  );
}

function readOwnFile(text: string): ImportedTimetable {
  try {
    const file = parseTimetableFile(JSON.parse(stripMark(text)));
    return { kind: 'timetable-file', title: file.event.title, sessions: [], findings: [], file };
  } catch (error) {
    throw new SourceError((error as Error).message);
  }
}

const stripMark = (text: string): string => text.replace(/^\uFEFF/, '');
