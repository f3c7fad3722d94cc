import { readHtml } from './read-html';
import { readMarkdown } from './read-markdown';
import type { ReportLine } from './report';
import { readSourceLines } from './source-lines';

/** A line of a description before its report has given it a number. */
export interface RichLine extends Omit<ReportLine, 'line'> {
  /** 0-based line of the description's own text on which it begins. */
  readonly row: number;
}

/** What only HTML has: a tag of its own, a comment, or an entity. */
const HTML = /<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>|<!--|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i;

/** Reads a description, whichever of HTML, Markdown or plain text it is written in, or a mixture. */
export function readRichText(text: string): RichLine[] {
  const lines = text.replace(/\r\n?/g, '\n');
  return HTML.test(lines) ? readHtml(lines) : readMarkdown(lines, 0);
}

/** A text of one line, such as a title or a name: white space collapsed, nothing invisible. */
export function readOneLine(text: string): string {
  return readSourceLines(text.split(/\r\n|\r|\n/))
    .map(({ raw }) => raw.trim())
    .join(' ');
}
