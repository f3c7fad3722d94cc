import { cleanText } from './clean-text';
import type { ReportLine } from './report';

/**
 * A line mark or several in a row: `- `, `- · `, `• `, `* `, `$\bullet \ \ `, `o `, `a) `, `(2) `, and
 * the time of an agenda's line (`10:30  Welcome`), which no sentence begins with.
 */
const BULLET =
  /^(\s*)(?:\$?\\bullet(?:\s|\\)*|(?:[-*+•·▪▫◦●○■□◆‣⁃–—]\s+)|(?:\d{1,2}[.)]\s+)|(?:\(?(?:[a-z]|\d{1,2}|[ivx]{2,4})\)\s+)|(?:o\s+(?=\S))|(?:\d{1,2}:\d{2}(?:\s?[-–]\s?\d{1,2}:\d{2})?:?(?:\s{2,20}(?=\S)|\s(?:[-–]\s)?(?=\p{Lu}))))+/u;
const HEADING = /^\s*(#{1,6})\s+(.*)$/;
const ALL_BOLD = /^\s*\*\*(?:[^*]|\*(?!\*))+\*\*:?\s*$/;

/** Reads one non-blank source line; `gap` says whether a blank line stands before it. */
export function classifyLine(raw: string, line: number, gap: boolean): ReportLine {
  const heading = HEADING.exec(raw);
  if (heading !== null) {
    const text = cleanText(withoutClosingHashes(heading[2] ?? '').replace(BULLET, ''));
    return { line, kind: 'heading', level: (heading[1] ?? '#').length, gap, text };
  }
  if (ALL_BOLD.test(raw)) return { line, kind: 'heading', level: 7, gap, text: cleanText(raw) };
  const bullet = BULLET.exec(raw);
  if (bullet !== null) {
    const text = cleanText(raw.slice(bullet[0].length).replace(/\$\s*$/, ''));
    const mark = /[*+](?=\s*$)/.exec(bullet[0])?.[0];
    const item = { line, kind: 'item' as const, level: (bullet[1] ?? '').length, gap, text };
    return mark === undefined ? item : { ...item, mark };
  }
  return { line, kind: 'text', level: 0, gap, text: cleanText(raw) };
}

/** `## Title ##`: the hashes behind a title, without a pattern that could try every one of them. */
function withoutClosingHashes(text: string): string {
  let end = text.trimEnd().length;
  while (text[end - 1] === '#') end--;
  return text.slice(0, end);
}
