import type { ReportLine } from '../report/report';
import { type PeopleLabel, readPeopleLabel } from './people-label';
import { classifyIntro, isTableHead } from './section-kind';

/** What a column of a table holds. */
export interface Column {
  readonly kind: 'topics' | 'people' | 'other';
  /** What its head says of the people in it. */
  readonly people?: PeopleLabel;
  readonly head: string;
  /** People and their topics stand side by side. */
  readonly isOfTopics: boolean;
}

/** One cell, or the head of a table. */
export interface Cell {
  readonly text: string;
  /** None for the head. */
  readonly column?: Column;
}

const SEPARATOR = /^[\s|:+–—=-]*[–—=-][\s|:+–—=-]*$/u;
const TOPIC_HEAD =
  /^(?:(?:proposed|possible|potential|planned|suggested) )?(?:what|titles?|subjects?|items?|slots?|themes?|areas?|descriptions?|talks?|abstracts?|topics?)\??$/i;
const NAME_HEAD = /^(?:names?|persons?|people|who)\??$/i;
const BODY_HEAD = /^(?:company|companies|affiliations?|organi[sz]ations?|employers?|from)$/i;
/** No table has more columns. */
const MOST_CELLS = 20;

/**
 * Tables that have people in columns of their own, row by row as cells:
 *
 *     | Topic      | Proposed by       | Who should be in the room |
 *     |------------|-------------------|---------------------------|
 *     | Page pools | Jane Doe (Intel)  | Rob Roe, Ann Lee          |
 *
 * A table needs a column of topics and one of people, or two of people; bars at the edges and the
 * line below the head may be missing. One with a person per line is read as a list.
 */
export function readTables(lines: readonly ReportLine[]): ReadonlyMap<ReportLine, readonly Cell[]> {
  const cells = new Map<ReportLine, readonly Cell[]>();
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at] as ReportLine;
    if (head.kind === 'item' || !head.text.includes('|')) continue;
    const next = lines[at + 1];
    if (next === undefined || !next.text.includes('|')) continue;
    const heads = splitRow(head.text);
    const columns = readHead(heads);
    const guests = columns === undefined ? readGuestHead(heads) : undefined;
    if (columns === undefined && guests === undefined) continue;
    cells.set(head, [{ text: heads.join(' | ') }]);
    while (isRow(lines[at + 1], heads.length)) {
      const row = lines[++at] as ReportLine;
      const texts = splitRow(row.text);
      if (SEPARATOR.test(row.text)) cells.set(row, []);
      else if (columns !== undefined) cells.set(row, readRow(texts, columns));
      else if (guests !== undefined) cells.set(row, readGuest(texts, guests));
    }
  }
  return cells;
}

function isRow(line: ReportLine | undefined, width: number): boolean {
  if (line === undefined || !line.text.includes('|')) return false;
  return (
    line.text.startsWith('|') || SEPARATOR.test(line.text) || splitRow(line.text).length === width
  );
}

function splitRow(text: string): string[] {
  return text
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|', MOST_CELLS)
    .map((cell) => cell.replace(/\s*<br\s?\/?>\s*/gi, ', ').trim());
}

function readHead(heads: readonly string[]): Column[] | undefined {
  if (heads.length < 2 || heads.some((head) => head.length > LONGEST_HEAD)) return undefined;
  const columns = heads.map((head): Column => {
    const people = readPeopleLabel(NAME_HEAD.test(head) ? 'people' : head);
    if (people !== undefined && !people.past)
      return { kind: 'people', people, head, isOfTopics: false };
    const isTopic = TOPIC_HEAD.test(head) || (head !== '' && classifyIntro(head) === 'topics');
    return { kind: isTopic ? 'topics' : 'other', head, isOfTopics: false };
  });
  const ofPeople = columns.filter(({ kind }) => kind === 'people');
  const hasTopics = columns.some(({ kind }) => kind === 'topics');
  if (hasTopics && ofPeople.length > 0 && !NAME_HEAD.test(heads[0] ?? '') && !isOfGuests(columns))
    return columns.map((column) => leadTopics(column, ofPeople.length === 1));
  const areSure = ofPeople.filter(({ people }) => people?.certain === true).length > 1;
  return !hasTopics && areSure && !isTableHead(heads.join(' | ')) ? columns : undefined;
}

/** Where a table with a person per line says who, from where, and whether they come. */
interface GuestHead {
  readonly column: Column;
  readonly name: number;
  readonly body: number;
  readonly status: number;
}

/** `Name | Company | Topic | Coming?`: more than a list of names with bodies can be read as. */
function readGuestHead(heads: readonly string[]): GuestHead | undefined {
  const name = heads.findIndex((head) => GUEST_HEAD.test(head));
  const status = heads.findIndex((head) => STATUS_HEAD.test(head));
  const people = readPeopleLabel('attendees');
  if (name < 0 || status < 0 || heads.length < 3 || people === undefined) return undefined;
  const body = heads.findIndex((head) => BODY_HEAD.test(head));
  const column: Column = { kind: 'people', people, head: 'Attendees', isOfTopics: false };
  return { column, name, body, status };
}

const GUEST_HEAD = /^(?:names?|persons?|people|who|attendees?|participants?|invitees?|guests?)$/i;
const STATUS_HEAD =
  /^(?:status|confirmed|coming|attending|attends|answers?|replied|repl(?:y|ies)|rsvp|accepted|will (?:come|attend))\??$/i;
const SAYS_YES =
  /^(?:yes|y|ok|✓|✔|☑|x|\+1?|confirmed|coming|attending|accepted|agreed|sure|definitely)(?![\p{L}\d])/iu;

/** `Jane Doe (Example, confirmed)`, as a list has it. */
function readGuest(texts: readonly string[], { column, name, body, status }: GuestHead): Cell[] {
  const who = texts[name] ?? '';
  if (who === '') return [];
  // What stands in brackets behind a body is a part of it.
  const from = (texts[body] ?? '').replace(/\([^()]*\)/g, ' ').trim();
  const beside = [from, SAYS_YES.test(texts[status] ?? '') ? 'confirmed' : ''].filter(Boolean);
  return [{ text: beside.length === 0 ? who : `${who} (${beside.join(', ')})`, column }];
}

/** `Attendee | Topic`: a list of people, and what interests each. */
const isOfGuests = ([first]: readonly Column[]): boolean => first?.people?.kind === 'attendees';

const LONGEST_HEAD = 60;

/** Beside a topic, who leads it, is to be asked about it or is simply named leads that topic. */
function leadTopics(column: Column, isOnly: boolean): Column {
  const { people, head } = column;
  if (people === undefined) return { ...column, isOfTopics: true };
  const leads = people.kind !== 'attendees' || (isOnly && NAME_HEAD.test(head));
  return {
    ...column,
    people: leads ? { ...people, kind: 'speakers' } : people,
    isOfTopics: true,
  };
}

function readRow(texts: readonly string[], columns: readonly Column[]): Cell[] {
  return texts.flatMap((text, at): Cell[] => {
    const column = columns[at];
    if (text === '' || column === undefined) return [];
    const before = columns[at - 1];
    if (BODY_HEAD.test(column.head) && before?.kind === 'people') return [];
    // The body in the next column is that of the people beside it.
    const body = columns[at + 1];
    const isWithBody = column.kind === 'people' && body !== undefined && BODY_HEAD.test(body.head);
    const next = isWithBody ? (texts[at + 1] ?? '') : '';
    return [{ text: next === '' ? text : `${text} | ${next}`, column }];
  });
}
