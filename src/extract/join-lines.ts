import type { ReportLine } from '../report/report';
import { readPeopleLabel } from './people-label';
import { type Cell, readTables } from './read-table';
import { classifyIntro } from './section-kind';
import { splitSentences } from './sentences';

/** One heading, item or paragraph, its wrapped lines joined. */
export interface Draft {
  readonly line: ReportLine;
  text: string;
  endLine: number;
  /** Where each source line begins in the text. */
  readonly starts: { readonly offset: number; readonly line: number }[];
  /** It was the end of a sentence that looks back, in front of what introduces a list. */
  readonly looksBack?: boolean;
  /** It is a cell of a table, or its head. */
  readonly cell?: Cell;
}

/** No paragraph is longer; a longer one is read in parts, so that time stays linear. */
const MAX_PARAGRAPH = 4000;
/** How far from its beginning a list may have its label. */
const MAX_LABEL = 250;
/** How far a list may be indented against the text around it. */
const MOST_INDENT = 8;
const LOOKS_BACK =
  /^(?:last (?:year|time)|(?:in|over|at|during) the (?:last|past|previous)|previous\w*|in the past|at (?:last|the last)|since (?:last|the last|then))\b/i;

/**
 * Joins the lines that a page's width has broken. Where a list of people stands without bullets,
 * a line goes on only if the one before it was full, or ends as no entry does.
 */
export function joinLines(
  lines: readonly ReportLine[],
  isNameLine: (text: string) => boolean,
): Draft[] {
  const drafts: Draft[] = [];
  const width = lines.reduce(
    (most, { kind, text }) => (kind === 'text' ? Math.max(most, text.length) : most),
    0,
  );
  let inPeople = false;
  let lastLine = '';
  const tables = readTables(lines);
  for (const line of lines) {
    const cells = tables.get(line);
    if (cells !== undefined) {
      for (const cell of cells) drafts.push(startCell(line, cell));
      continue;
    }
    const last = drafts.at(-1);
    const continues =
      last !== undefined &&
      last.text.length < MAX_PARAGRAPH &&
      line.kind === 'text' &&
      continuesLast(last, lastLine, line, { inPeople, width, isNameLine });
    lastLine = line.text;
    if (continues) appendLine(last, line);
    else drafts.push(startDraft(line));
    const { text } = drafts.at(-1) as Draft;
    if (line.kind === 'heading' || endsAsIntro(text)) inPeople = isPeopleIntro(line, text);
    else if (line.gap && line.kind === 'text' && text === line.text) {
      // A blank line ends the list, unless it stands between its introduction and its names.
      const isFirst =
        last !== undefined &&
        (last.line.kind === 'heading' ||
          endsAsIntro(last.text) ||
          isPeopleIntro(last.line, last.text));
      inPeople = isPeopleIntro(line, text) || (inPeople && (isFirst || isNameLine(text)));
    }
  }
  return drafts.flatMap(splitIntro).flatMap(splitInlineTopics).flatMap(splitLabels);
}

/** `Label: value` at the beginning of a line. */
export function readInlineLabel(
  text: string,
): { readonly label: string; readonly valueAt: number } | undefined {
  const match =
    /^((?:[^:.?!]|(?<=\b(?:\p{Lu}|Dr|Prof))\.){2,100}):\s+(?=\S)/u.exec(text) ?? matchDashed(text);
  // A colon inside brackets ends no label.
  if (match === null || /[([][^)\]]*$/.test(match[1] ?? '')) return undefined;
  return { label: match[1] ?? '', valueAt: match[0].length };
}

/** `Attendees - Jane Doe`: four words at most, in front of the first dash. */
function matchDashed(text: string): RegExpExecArray | null {
  const dash = /\s[–—-]\s/.exec(text);
  if (dash === null || text.slice(0, dash.index).trimEnd().split(/\s/).length > 4) return null;
  return /^((?:[\p{L}-]+\s){0,3}[\p{L}-]+)\s+[–—-]\s+(?=\p{Lu})/u.exec(text);
}

/** A line that ends in a colon, whatever a bracket behind it adds. */
export function endsAsIntro(text: string): boolean {
  if (!text.includes(':')) return false;
  const bare = text.replace(/\s*\([^()]*\)\s*$/, '');
  return /:$/.test(bare) && !/https?:$/.test(bare);
}

function isPeopleIntro({ kind }: ReportLine, text: string): boolean {
  if (kind === 'item') return false;
  const isHead = kind === 'heading' || endsAsIntro(text) || text.split(' ').length <= 4;
  return isHead && readPeopleLabel(lastSentence(text)) !== undefined;
}

/** What a line says of the list below it stands in its last sentence. */
export function lastSentence(text: string): string {
  return splitSentences(text).at(-1)?.text ?? text;
}

interface Context {
  readonly inPeople: boolean;
  readonly width: number;
  readonly isNameLine: (text: string) => boolean;
}

function continuesLast(
  last: Draft,
  lastLine: string,
  line: ReportLine,
  { inPeople, width, isNameLine }: Context,
): boolean {
  if (last.line.kind === 'heading' || endsAsIntro(last.text)) return false;
  if (/https?:\/\/\S+$/.test(last.text.slice(last.text.lastIndexOf(' ') + 1))) return false;
  if (/^\[\d{1,2}\]\s/.test(line.text) || line.text.startsWith('|')) return false;
  // A row of a table ends on its line.
  if (last.line.text.startsWith('|') || last.cell !== undefined) return false;
  if (endsAsIntro(line.text) && readPeopleLabel(line.text) !== undefined) return false;
  const ownLabel = readInlineLabel(line.text);
  if (ownLabel !== undefined && readPeopleLabel(ownLabel.label) !== undefined) return false;
  // `Jane Doe: what she speaks about`, `Drivers: Jane Doe`.
  const isInRun = /:\s[–—*-]\s/.test(last.text.slice(0, MAX_LABEL));
  const isShort =
    ownLabel !== undefined && !isInRun && /^\p{Lu}\S*(?: \S+){0,2}$/u.test(ownLabel.label);
  if (inPeople && ownLabel !== undefined && (isShort || isNameLine(ownLabel.label))) return false;
  const label = readInlineLabel(last.text);
  const isLabelled = label !== undefined && readPeopleLabel(label.label) !== undefined;
  if (isLabelled && !isInRun && ownLabel !== undefined && /^\p{Lu}/u.test(ownLabel.label))
    return false;
  const isOpen = isOpenEnded(last.text);
  // A page may end inside a list of people, and even inside a name.
  if (line.gap) {
    // `(Example); Jane Doe`: the body of the name that the page before ended with.
    const isBracket = /^\([^()]{2,60}\)\s?[;,]/.test(line.text);
    return (inPeople || isLabelled) && (isBracket || (isOpen && /^[\p{L}(]/u.test(line.text)));
  }
  const word = line.text.slice(0, (line.text.indexOf(' ') + line.text.length) % line.text.length);
  const wasFull = lastLine.length + 1 + word.length > width - MOST_INDENT;
  if (isNameLine(line.text) && isNameLine(last.text))
    return isOpen || (wasFull && isRunTogether(lastLine));
  if (!inPeople || isLabelled || isOpen || last.line.kind === 'item') return true;
  return wasFull;
}

/** So many words with nothing between them are several names. */
function isRunTogether(text: string): boolean {
  return text.split(' ').length > 5 && !/[,;/|&]/.test(text);
}

/** A separator, a broken word or an open bracket: more of the list must follow. */
function isOpenEnded(text: string): boolean {
  const tail = text.slice(-200);
  if (/(?:[,;&/+]|\p{L}-|\b(?:and|or|from|of|at|with))$/u.test(tail)) return true;
  return tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

function startDraft(line: ReportLine): Draft {
  const starts = [{ offset: 0, line: line.line }];
  const isRow = line.text.startsWith('|');
  const text = isRow ? line.text.replace(/^\|\s?|\s?\|$/g, '') : line.text;
  return { line, text, endLine: line.line, starts };
}

function startCell(line: ReportLine, cell: Cell): Draft {
  const { text } = cell;
  const kind = cell.column?.kind === 'other' || cell.column === undefined ? 'text' : 'item';
  const own: ReportLine = { line: line.line, kind, level: 0, gap: true, text };
  return { line: own, text, endLine: line.line, starts: [{ offset: 0, line: line.line }], cell };
}

/** A hyphen before a small letter was the line break's, before a capital it is the name's. */
function appendLine(last: Draft, line: ReportLine): void {
  const end = last.text.slice(-3);
  const isBroken = /\p{L}-$/u.test(end);
  if (isBroken && /^\p{Ll}/u.test(line.text) && /\p{Ll}-$/u.test(end))
    last.text = last.text.slice(0, -1);
  else if (!(isBroken && /^\p{Lu}/u.test(line.text))) last.text = `${last.text} `;
  last.starts.push({ offset: last.text.length, line: line.line });
  last.text += line.text;
  last.endLine = line.line;
}

/** What a paragraph says before the sentence that introduces a list is no part of that list. */
function splitIntro(draft: Draft): Draft[] {
  if (draft.line.kind !== 'text' || draft.cell !== undefined) return [draft];
  if (!endsAsIntro(draft.text)) return [draft];
  const sentences = splitSentences(draft.text);
  const intro = sentences.at(-1);
  if (intro === undefined || sentences.length < 2) return [draft];
  const before = cut(draft, 0, intro.index);
  if (!LOOKS_BACK.test(before.text)) return [draft];
  return [{ ...before, looksBack: true }, cut(draft, intro.index, draft.text.length)];
}

/** `Topics: locking (Jane) / a second one / a third`: an item each. */
function splitInlineTopics(draft: Draft): Draft[] {
  if (draft.line.kind === 'heading' || draft.cell !== undefined) return [draft];
  const label = readInlineLabel(draft.text);
  if (label === undefined || label.label.split(' ').length > 4) return [draft];
  if (classifyIntro(label.label) !== 'topics') return [draft];
  const parts = splitTopics(draft.text, label.valueAt);
  if (parts.length < 2) return [draft];
  const items = parts.map(([from, to]): Draft => {
    const part = cut(draft, from, to);
    return { ...part, line: { ...part.line, kind: 'item' } };
  });
  return [cut(draft, 0, label.valueAt), ...items];
}

/** `Leads: Jane Doe; attendees: Rob Roe, Ann Lee. Contact: Ida Moe`: a list each. */
function splitLabels(draft: Draft): Draft[] {
  const hasTwo = draft.text.includes(':', draft.text.indexOf(':') + 1);
  if (!hasTwo || draft.line.kind === 'heading' || draft.cell !== undefined) return [draft];
  const own = readInlineLabel(draft.text);
  if (own === undefined || readPeopleLabel(own.label) === undefined) return [draft];
  const starts = [...draft.text.slice(own.valueAt).matchAll(NEXT_LABEL)]
    .filter(({ 1: label = '' }) => readPeopleLabel(label) !== undefined)
    .map(({ index, 0: all, 1: label = '' }) => own.valueAt + index + all.indexOf(label));
  return [0, ...starts].map((from, at) => {
    return at === 0 && starts.length === 0
      ? draft
      : cut(draft, from, (starts[at] ?? draft.text.length + 1) - 1);
  });
}

const NEXT_LABEL = /(?<=[.;|/]\s{1,3}|\s[–—-]\s)([\p{L}][^:.;|/,()–—]{2,60}):\s/gu;

/** Parted by ` / `, `;` or `•` outside brackets. */
function splitTopics(text: string, from: number): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
    const isSpaced = text[at - 1] === ' ' && text[at + 1] === ' ';
    if (depth > 0 || !(letter === ';' || letter === '•' || (letter === '/' && isSpaced))) continue;
    parts.push([start, at]);
    start = at + 1;
  }
  parts.push([start, text.length]);
  return parts.filter(([begin, end]) => text.slice(begin, end).trim() !== '');
}

/** A stretch of a draft as one of its own. */
function cut(draft: Draft, from: number, to: number): Draft {
  const raw = draft.text.slice(from, to);
  const begin = from + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  const first = draft.starts.findLast(({ offset }) => offset <= begin) ?? draft.starts[0];
  const inside = draft.starts.filter(
    ({ offset }) => offset > begin && offset < begin + text.length,
  );
  const line = first?.line ?? draft.line.line;
  return {
    line: { ...draft.line, line, text, gap: from === 0 && draft.line.gap },
    text,
    endLine: inside.at(-1)?.line ?? line,
    starts: [
      { offset: 0, line },
      ...inside.map(({ offset, line: at }) => ({ offset: offset - begin, line: at })),
    ],
  };
}
