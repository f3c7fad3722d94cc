import { readLabel } from './layout-labels';
import { dropRunningHeads } from './pdf-heads';
import { type PdfLine, readPdfLines } from './pdf-lines';
import type { PdfPage } from './pdf-page';
import { mendLineEnds, type PdfTextLine, writeLinks } from './pdf-words';

/** The pages of a PDF as Markdown, and on which page each of its lines stands. */
export interface PdfText {
  readonly text: string;
  /** The page of line N at index N - 1. */
  readonly pageOf: readonly number[];
}

interface Line extends PdfLine, PdfTextLine {
  text: string;
  readonly edge: number;
}

/** A blank line stands where lines are farther apart than this times their usual distance. */
const GAP = 1.3;
/** The distance of lines in sizes, where the document does not tell: of few documents it is another. */
const [LEAST_LEADING, MOST_LEADING] = [1.1, 1.45];
/** From this ratio of sizes on, the larger text is a heading. */
const HEADING = 1.12;
/** What begins the entries of a list, in the signs of the usual programs. */
const BULLET = /^(?:[•◦▪▫∗·‣⁃▸▹►▶■□●○◆◇❖✓✔➢➤*+–-]\s*)(?=\s|\S)/u;
const ENUMERATED = /^\d{1,2}[.)]\s/;

/**
 * Lays the text of a PDF out as Markdown: paragraphs, headings (larger or bold), lists (their
 * depth by where they stand), without running heads, and with what line ends cut put together.
 */
export function writePdfText(pages: readonly PdfPage[]): PdfText {
  const read = pages.map((page, index) => readPdfLines(page, index + 1));
  const leading = findLeading(read);
  const isTight = (above: PdfLine, line: PdfLine): boolean =>
    line.y - above.y <= GAP * leading * Math.max(line.size, above.size) &&
    Math.max(line.size / above.size, above.size / line.size) < HEADING;
  const bodies = dropRunningHeads(read, isTight);
  const lines = joinPages(bodies, isTight);
  writeLinks(lines, pages);
  mendLineEnds(lines);
  const body = findBodySize(lines);
  const margin = lines.reduce((least, { x }) => Math.min(least, x), Infinity);
  const out: string[] = [];
  const pageOf: number[] = [];
  let above: Line | undefined;
  let isEntry = false;
  for (const line of lines) {
    if (line.text === '') continue;
    if (line.gap && above !== undefined) {
      out.push('');
      pageOf.push(line.page);
    }
    const isInside = above !== undefined && !isEntry && goesOnBelow(above, line);
    const written = writeLine(line, isInside, { body, margin });
    out.push(written);
    pageOf.push(line.page);
    isEntry = /^\s*(?:- |\d{1,2}[.)] )/.test(written);
    above = line;
  }
  return { text: out.map((line) => `${line}\n`).join(''), pageOf };
}

/** How far apart the lines of one paragraph are, in sizes: the nearer quarter of all lines is. */
function findLeading(pages: readonly (readonly PdfLine[])[]): number {
  const distances = pages
    .flatMap((lines) =>
      lines.slice(1).flatMap((line, index) => {
        const above = lines[index] as PdfLine;
        const distance = (line.y - above.y) / line.size;
        return line.size === above.size && distance > 0.9 && distance < 2.5 ? [distance] : [];
      }),
    )
    .sort((a, b) => a - b);
  const leading = distances[Math.floor(distances.length / 4)] ?? LEAST_LEADING;
  return Math.min(Math.max(leading, LEAST_LEADING), MOST_LEADING);
}

/** One list of lines, each with whether it begins something new. */
function joinPages(
  pages: readonly (readonly PdfLine[])[],
  isTight: (above: PdfLine, line: PdfLine) => boolean,
): Line[] {
  const all = pages.flat();
  const edge = findEdge(all);
  const bottom = all.reduce((most, { y }) => Math.max(most, y), 0);
  return all.map((line, index): Line => {
    const above = all[index - 1];
    const own = { ...line, edge: line.edge ?? edge };
    if (above === undefined) return { ...own, gap: true };
    if (above.page === line.page && line.y > above.y) {
      return { ...own, gap: !isTight(above, line) || isIndented(above, line, all[index + 1]) };
    }
    // At the end of a page or column a paragraph goes on where its last line had no room for more.
    const wasLow = above.page === line.page || above.y > bottom - 3 * above.size;
    const isFull = above.right + widthOfFirstWord(line) > (above.edge ?? edge);
    return { ...own, gap: !(wasLow && isFull && above.size === line.size) };
  });
}

/** How far the lines reach; those with an address that has no room reach farther. */
function findEdge(lines: readonly PdfLine[]): number {
  const ends = lines
    .flatMap(({ text, right }) => (/\S{25}/.test(text) ? [] : right))
    .sort((a, b) => b - a);
  return ends[Math.floor(ends.length / 30)] ?? 0;
}

/** Where no space parts paragraphs, the first line of each stands a little to the right. */
function isIndented(above: PdfLine, line: PdfLine, below: PdfLine | undefined): boolean {
  const depth = line.x - above.x;
  return (
    depth > line.size / 2 &&
    depth < 3 * line.size &&
    !BULLET.test(above.text) &&
    !ENUMERATED.test(above.text) &&
    below !== undefined &&
    Math.abs(below.x - above.x) < 1 &&
    !line.isCentred
  );
}

function widthOfFirstWord({ text, x, right }: PdfLine): number {
  const [word = ''] = text.split(' ', 1);
  return ((word.length + 1) / Math.max(1, text.length)) * (right - x);
}

/** The size of the text: that of the labels, else that of most letters. */
function findBodySize(lines: readonly Line[]): number {
  const labels = lines.filter(({ text }) => readLabel(text)?.kind === 'id');
  const letters = new Map<number, number>();
  for (const { size, text } of labels.length > 0 ? labels : lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 10;
}

function writeLine(
  line: Line,
  isInside: boolean,
  { body, margin }: { body: number; margin: number },
): string {
  const text = literal(line.text);
  if (/\p{L}/u.test(line.text) && readLabel(line.text) === undefined) {
    const level = headingLevel(line.size / body);
    if (level > 0) return `${'#'.repeat(level)} ${text}`;
    if (line.isBold) return `**${text}**`;
  }
  const mark = isInside ? '' : (BULLET.exec(line.text)?.[0] ?? '');
  const indent = ' '.repeat(Math.min(40, Math.round(((line.x - margin) / line.size) * 2)));
  const rest = line.text.slice(mark.length).trimStart();
  if (mark !== '' && rest !== '' && (mark.endsWith(' ') || !/^[*+–-]/.test(mark))) {
    return `${indent}- ${literal(rest)}`;
  }
  if (!isInside && ENUMERATED.test(line.text)) return indent + text;
  const plain = text
    .replace(/^([*+•·▪◦–-]\s|#{1,6}\s)/, '\\$1')
    .replace(/^(\d{1,2})([.)]\s)/, '$1\\$2');
  // A title that is neither bold nor large is known by its place in the middle.
  return line.isCentred && line.x > margin + 2 * line.size ? ' '.repeat(10) + plain : plain;
}

/** What begins like an entry of a list but goes on with a paragraph is a dash or a number of it. */
const goesOnBelow = (above: Line, line: Line): boolean =>
  !line.gap && /^[\d*+–-]/.test(line.text) && Math.abs(above.x - line.x) < 1;

/** From the size in sizes of the text: 0 for the text itself. */
function headingLevel(ratio: number): number {
  if (ratio >= 1.6) return 1;
  if (ratio >= 1.35) return 2;
  return ratio >= HEADING ? 3 : 0;
}

/** A PDF has no markup: what looks like it is text. */
const literal = (text: string): string => text.replace(/[*_$]/g, '\\$&');
