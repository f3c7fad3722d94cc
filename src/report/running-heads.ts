import { classifyLine } from './classify-line';
import type { SourceLine } from './source-lines';

/** What the running heads and feet of one report say. */
export interface RunningHeads {
  /** The conference's title. */
  readonly event: string;
  /** The title of the contribution whose ID line comes next: its first page may begin before that. */
  readonly next?: string;
}

/** `Page 3`, or with the date before it: `August 24, 2022 Page 3`. */
const PAGE = /^(?:.{0,30}\b\d{4}\W{1,3})?page\s+\d{1,4}$/iu;
/** The date of a foot, where a conversion put it on a line of its own. */
const DATE = /^(?:\p{L}+\s\d{1,2},|\d{1,2}\.?\s\p{L}+)\s\d{4}$/u;
/** The event's title before it, the contribution's behind it, each perhaps cut short. */
const REPORT = /^(.{0,120}?)[\s/|]*\breport of contributions\b[\s/|]*(.*)$/iu;
/** The name of the report, or the last thing on its line: the contribution's title is the next line. */
const REPORT_LAST = /\breport of contributions[\s/|]*$/iu;
/** So many lines behind a head's title the title itself begins, with code and type between. */
const AHEAD = 3;

/**
 * Whether a line is part of a running head or page foot that leaked into the text: the report's
 * own name, a page number and the date before it, or the conference's or contribution's title
 * cut short with `...`. A title that is not cut is one behind the report's name.
 */
export function isRunningHead(
  lines: readonly SourceLine[],
  at: number,
  heads: RunningHeads,
  title?: string,
): boolean {
  if (!mayBeHead(lines, at, heads)) return false;
  const text = textAt(lines, at);
  if (text === '' || text.length > MAX_LENGTH) return false;
  if (PAGE.test(text) || isReportHead(text, heads, title) || text === heads.event) return true;
  if (DATE.test(text)) return PAGE.test(textAt(lines, at + 1));
  const cut = cutTitle(text);
  if (cut !== undefined && (heads.event.startsWith(cut) || title?.startsWith(cut))) return true;
  return isHeadTitle(lines, at, text, heads, title);
}

/** No head is longer; in the source it may have as many escapes. */
const MAX_LENGTH = 160;

/** What every head or foot has, but for a title or a date on a line of its own. */
const SIGNS = ['page', 'report of', '...', '…'];

/** Most lines are none at first sight, before anything of them is read. */
function mayBeHead(lines: readonly SourceLine[], at: number, heads: RunningHeads): boolean {
  const raw = lines[at]?.raw.trim() ?? '';
  if (raw.length > 2 * MAX_LENGTH) return false;
  const small = raw.toLowerCase();
  if (SIGNS.some((sign) => small.includes(sign)) || /\d[\W_]*$/.test(raw.slice(-8))) return true;
  // As long as the conference's title, with escapes and marks.
  const { length } = heads.event;
  if (raw.length >= length && raw.length <= 2 * length + 12) return true;
  return (lines[at - 1]?.raw ?? '').toLowerCase().includes('report of');
}

/** A line's text; heading marks and bold do not matter to what a running head says. */
function textAt(lines: readonly SourceLine[], at: number): string {
  const source = lines[at];
  return source === undefined ? '' : classifyLine(source.raw, source.line, source.gap).text;
}

/** Less of a title may be anything. */
const LEAST_CUT = 8;
const cutTitle = (text: string): string | undefined => /^(.{8,}?)\s*(?:\.\.\.|…)$/u.exec(text)?.[1];

/** `Example Conference … / Report of Contributions     Sched MC`, on one line or in parts. */
function isReportHead(text: string, heads: RunningHeads, title?: string): boolean {
  if (!text.toLowerCase().includes('report of contributions')) return false;
  const parts = REPORT.exec(text);
  if (parts === null) return false;
  const before = (parts[1] ?? '').replace(/(?:\.\.\.|…)$/u, '').trim();
  const behind = (parts[2] ?? '').trim();
  if (before === '') return behind === '' || /(?:\.\.\.|…)$/u.test(behind);
  // In some exports the contribution's title stands before the report's name.
  const isOwn = (own: string | undefined): boolean =>
    own === before || (before.length >= LEAST_CUT && own?.startsWith(before) === true);
  return heads.event.startsWith(before) || (behind === '' && (isOwn(title) || isOwn(heads.next)));
}

/** The third part of a head, which has a line of its own behind the report's name. */
function isHeadTitle(
  lines: readonly SourceLine[],
  at: number,
  text: string,
  heads: RunningHeads,
  title: string | undefined,
): boolean {
  const above = textAt(lines, at - 1);
  if (!isReportHead(above, heads) || !REPORT_LAST.test(above)) return false;
  const start = cutTitle(text);
  const isOf = (other: string | undefined): boolean =>
    other !== undefined && (other === text || (start !== undefined && other.startsWith(start)));
  if (isOf(title) || isOf(heads.next)) return true;
  // A contribution that lost its ID line is known by its title alone, which is near.
  for (let ahead = 1; ahead <= AHEAD; ahead++) {
    if (isOf(textAt(lines, at + ahead))) return true;
  }
  return false;
}
