import { cleanText } from './clean-text';
import { isToBeNamed } from './layout-labels';
import { mixFamilyCase, mixGivenCase } from './name-case';
import type { BylineEntry, ReportFinding } from './report';

/**
 * A list of persons, joined by `;`:
 *
 *     list  = entry *( ";" entry )
 *     entry = [ title " " ] LAST ", " First [ " (" affiliation ")" ]
 *
 * for example `Mr BRAUNER, Christian; CAMERON, Jonathan (Huawei Technologies R&D (UK))`.
 * An affiliation is free text with commas, nested parentheses and even semicolons, so the list
 * is split only outside parentheses.
 */
const HONORIFIC = /^(?:mr|ms|mrs|miss|dr|prof|mx)\.?\s+/iu;

/** A name with its affiliation is never longer. */
const MAX_ENTRY = 1000;

/** A piece of a byline with the line it stands on. */
export interface BylinePiece {
  readonly text: string;
  readonly line: number;
}

export function parseByline(pieces: readonly BylinePiece[]): {
  entries: BylineEntry[];
  findings: ReportFinding[];
} {
  const { text, lineAt, findings } = joinPieces(pieces);
  const entries: BylineEntry[] = [];
  for (const [start, end] of splitOutsideParentheses(text, findings, lineAt)) {
    const raw = text.slice(start, end);
    const entry = raw.replace(/\s+/g, ' ').trim();
    // Brackets and marks alone name nobody.
    if (!/[\p{L}\p{N}]/u.test(entry) || isToBeNamed(entry)) continue;
    const lead = start + (raw.length - raw.trimStart().length);
    const place = { line: lineAt(lead), endLine: lineAt(start + raw.trimEnd().length - 1) };
    if (entry.length > MAX_ENTRY) {
      findings.push({
        severity: 'warning',
        code: 'byline-name',
        message: `“${entry.slice(0, 60)}…” in a byline is too long for a person; it is left out.`,
        line: place.line,
      });
      continue;
    }
    const person = parseEntry(entry);
    if (person.family === '' || person.given === '') {
      findings.push({
        severity: 'warning',
        code: 'byline-name',
        message: `“${entry}” in a byline is not of the form LAST, First; read as written.`,
        line: place.line,
      });
    }
    if (person.family !== '' || person.given !== '')
      entries.push({ text: entry, ...person, ...place });
  }
  return { entries, findings };
}

/** Joins the lines of a byline, closing a word that a line break cut with a hyphen. */
function joinPieces(pieces: readonly BylinePiece[]) {
  const findings: ReportFinding[] = [];
  const starts: { offset: number; line: number }[] = [];
  let text = '';
  // The end of the piece before: asking the whole text would copy it line by line.
  let tail = '';
  for (const { text: raw, line } of pieces) {
    const piece = cleanText(raw);
    if (piece === '') continue;
    const isCut = /\p{L}-$/u.test(tail);
    if (isCut && /^\p{Ll}/u.test(piece)) {
      text = text.slice(0, -1);
      findings.push({
        severity: 'note',
        code: 'broken-word',
        message: `A word was broken over two lines: “${lastWord(text)}-${firstWord(piece)}” is read as “${lastWord(text)}${firstWord(piece)}”.`,
        line,
      });
    } else if (/\p{Lu}-$/u.test(tail) && /^\p{Lu}/u.test(piece)) {
      findings.push({
        severity: 'note',
        code: 'broken-name',
        message: `A name was broken at a hyphen, which may be its own: it is read as “${lastWord(text.slice(0, -1))}-${firstWord(piece)}”.`,
        line,
      });
    } else if (text !== '' && !isCut) text += ' ';
    starts.push({ offset: text.length, line });
    text += piece;
    tail = piece.slice(-3);
  }
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.offset ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.line ?? pieces[0]?.line ?? 1;
  };
  return { text, lineAt, findings };
}

const lastWord = (text: string): string => /[\p{L}\p{N}]*$/u.exec(text.slice(-40))?.[0] ?? '';
const firstWord = (text: string): string => /^[\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';

function splitOutsideParentheses(
  text: string,
  findings: ReportFinding[],
  lineAt: (offset: number) => number,
): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let start = 0;
  let opened = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '(') {
      if (depth === 0) opened = at;
      depth++;
    } else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (letter === ';' && depth === 0) {
      parts.push([start, at]);
      start = at + 1;
    }
  }
  parts.push([start, text.length]);
  if (depth === 0) return parts;
  // A parenthesis that never closes would swallow everybody after it: read on without it.
  findings.push({
    severity: 'warning',
    code: 'open-parenthesis',
    message: 'A parenthesis in a byline is never closed; the persons after it are read one by one.',
    line: lineAt(opened),
  });
  const from = parts.pop()?.[0] ?? 0;
  for (const piece of text.slice(from).matchAll(/[^;]+/g)) {
    parts.push([from + piece.index, from + piece.index + piece[0].length]);
  }
  return parts;
}

function parseEntry(entry: string): { family: string; given: string; affiliation?: string } {
  const open = entry.indexOf('(');
  const name = (open < 0 ? entry : entry.slice(0, open)).trim().replace(HONORIFIC, '');
  const affiliation = open < 0 ? '' : entry.slice(open + 1, closingParenthesis(entry, open)).trim();
  const comma = name.indexOf(',');
  const family = comma < 0 ? '' : name.slice(0, comma).trim();
  const given = comma < 0 ? name : name.slice(comma + 1).trim();
  return {
    family: mixFamilyCase(family),
    given: mixGivenCase(given.replace(HONORIFIC, '').replace(/,$/, '')),
    ...(affiliation === '' ? {} : { affiliation }),
  };
}

function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}
