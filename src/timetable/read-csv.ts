import Papa from 'papaparse';
import { fold } from '../lib/fold';
import { SourceError } from '../lib/source-error';
import { isTimeZone } from '../lib/zoned-time';
import { cleanLine } from './clean-line';
import { readTableLength, readTableTime } from './csv-times';
import { minuteOf } from './local-time';
import type { ImportedTimetable, ImportFinding, Session } from './session';
import { sortSessions } from './sort-sessions';

/** What people call the columns; words folded, everything but letters left out. */
const COLUMNS = {
  title: [
    'title',
    'name',
    'session',
    'summary',
    'subject',
    'event',
    'talk',
    'microconference',
    'mc',
  ],
  start: ['start', 'starts', 'begin', 'begins', 'from', 'starttime', 'startdate', 'time'],
  end: ['end', 'ends', 'until', 'to', 'finish', 'endtime', 'enddate'],
  minutes: ['minutes', 'duration', 'length', 'durationminutes', 'lengthminutes', 'durationmin'],
  date: ['date', 'day'],
  room: ['room', 'location', 'venue', 'where', 'hall', 'track'],
  speakers: ['speakers', 'speaker', 'presenters', 'presenter', 'people', 'persons'],
  id: ['id', 'mcid', 'contributionid', 'contribution', 'number'],
  url: ['url', 'link'],
} as const;
type Column = keyof typeof COLUMNS;

const HOW =
  'a timetable in CSV has a first row that names its columns: title, start, end (or minutes) and room';

/**
 * Reads a table of sessions, whatever the order and the names of its columns:
 *
 *     title,start,end,room
 *     Sched MC,2024-09-18 10:00,2024-09-18 13:30,Hall L2
 *
 * @throws SourceError naming the line of what cannot be read
 */
export function readCsv(text: string, { timeZone }: { timeZone?: string } = {}): ImportedTimetable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data;
  const columns = findColumns(header);
  if (!columns.has('title') || !columns.has('start')) {
    throw new SourceError(`Line 1: no column is called title or start; ${HOW}.`);
  }
  if (!columns.has('end') && !columns.has('minutes')) {
    throw new SourceError(`Line 1: no column is called end or minutes; ${HOW}.`);
  }
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined;
  const findings: ImportFinding[] = [];
  const sessions = rows.flatMap((row, index): Session[] => {
    const cell = (column: Column): string => unquote(row[columns.get(column) ?? -1] ?? '');
    const session = readRow(cell, `Row ${index + 2}`, zone);
    if (typeof session !== 'string') return [{ ...session, id: session.id || `row ${index + 2}` }];
    findings.push({ severity: 'note', message: session });
    return [];
  });
  if (sessions.length === 0) throw new SourceError(`No row has a title and a time; ${HOW}.`);
  return {
    kind: 'csv',
    ...(zone === undefined ? {} : { timeZone: zone }),
    sessions: sortSessions(sessions),
    findings,
  };
}

/** Of several columns that mean the same, the one with the more usual name counts. */
function findColumns(header: readonly string[]): Map<Column, number> {
  const words = header.map((cell) => fold(cleanLine(cell)).replace(/[^a-z]/g, ''));
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = names.map((name) => words.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) columns.set(column, place);
  }
  return columns;
}

/** Takes away the apostrophe by which a table keeps a text from being run as a formula. */
function unquote(cell: string): string {
  return cleanLine(cell).replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
}

/** @returns a sentence, for a row that names no session or no time */
function readRow(
  cell: (column: Column) => string,
  row: string,
  zone: string | undefined,
): Session | string {
  const title = cell('title');
  if (title === '') return `${row} has no title; it is left out.`;
  if (cell('start') === '') return `${row}, “${title}”, has no start; it is left out.`;
  const start = readTableTime(cell('start'), cell('date'), zone);
  const end = readTableTime(cell('end'), cell('date') || start?.slice(0, 10), zone);
  const length =
    end === undefined || start === undefined ? undefined : minuteOf(end) - minuteOf(start);
  const minutes = length ?? readTableLength(cell('minutes'));
  if (start === undefined || (cell('end') !== '' && end === undefined)) {
    const wrong = start === undefined ? cell('start') : cell('end');
    throw new SourceError(
      `${row}, “${title}”: “${wrong}” is no time that can be read; write it as 2024-09-18 10:00.`,
    );
  }
  if (minutes === undefined || !(minutes > 0)) {
    throw new SourceError(`${row}, “${title}”: expected an end behind its start.`);
  }
  const id = cell('id');
  const url = cell('url');
  return {
    id,
    title,
    start,
    minutes: Math.round(minutes),
    room: cell('room'),
    speakers: cell('speakers')
      .split(/[;,]/)
      .map(cleanLine)
      .filter((name) => name !== ''),
    ...(/^\d{1,9}$/.test(id) ? { contributionId: Number(id) } : {}),
    ...(/^mc:/.test(id) ? { mc: id } : {}),
    ...(url === '' ? {} : { url }),
  };
}
