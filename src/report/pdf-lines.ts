import type { PdfItem, PdfPage } from './pdf-page';

/** Text that stands together on a line, apart from what stands in another column. */
export interface PdfSegment {
  readonly x: number;
  readonly right: number;
  readonly text: string;
}

/** A line of a page as a reader sees it; points from the page's top left corner. */
export interface PdfLine {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** Every letter of it is. */
  readonly isBold: boolean;
  readonly text: string;
  readonly segments: readonly PdfSegment[];
  /** The right end of the widest line of its column; undefined where the page is one column. */
  readonly edge?: number;
  readonly isCentred: boolean;
}

/** Two baselines nearer than this share of the size are one line: a footnote's digit is raised. */
const SAME_LINE = 0.4;
/** Text farther apart than this, in sizes, is not of one sentence. */
const APART = 2;
/** Text farther apart than this, in sizes, is not of one word. */
const BLANK = 0.2;
/** Fewer lines side by side are a table, or chance. */
const LEAST_COLUMN_LINES = 8;

/** The lines of a page in reading order: from top to bottom, in columns where it has any. */
export function readPdfLines(page: PdfPage, number: number): PdfLine[] {
  const items = dropDoubles(page.items.filter(isPlaced));
  const read = (part: readonly PdfItem[]): PdfLine[] =>
    groupLines(part).flatMap((line) => joinItems(line, number, page.width) ?? []);
  const lines = read(items);
  const columns = findColumns(lines, page.width);
  if (columns === undefined) return lines;
  const { gutter, top, bottom } = columns;
  const inside = items.filter(({ y }) => y >= top && y <= bottom);
  const sides = [inside.filter(({ x }) => x < gutter), inside.filter(({ x }) => x >= gutter)].map(
    (side) => {
      const column = read(side);
      const edge = column.reduce((most, { right }) => Math.max(most, right), 0);
      return column.map((line) => ({ ...line, edge, isCentred: false }));
    },
  );
  return [
    ...lines.filter(({ y }) => y < top),
    ...sides.flat(),
    ...lines.filter(({ y }) => y > bottom),
  ];
}

/** What a damaged file places nowhere is not on the page. */
const isPlaced = ({ x, y, width, size }: PdfItem): boolean =>
  size > 0 && [x, y, width, size].every(Number.isFinite);

/** Some programs make text bold by printing it twice, a hair apart. */
function dropDoubles(items: readonly PdfItem[]): PdfItem[] {
  const seen = new Set<string>();
  return items.filter(({ text, x, y }) => {
    if (text.trim() === '') return true;
    const places = [0, 1].flatMap((dx) =>
      [0, 1].map((dy) => `${Math.floor(x + dx / 2)} ${Math.floor(y + dy / 2)} ${text}`),
    );
    const isDouble = places.some((place) => seen.has(place));
    for (const place of places) seen.add(place);
    return !isDouble;
  });
}

function groupLines(items: readonly PdfItem[]): PdfItem[][] {
  const sorted = items.filter(({ text }) => text !== '').toSorted((a, b) => a.y - b.y || a.x - b.x);
  const lines: PdfItem[][] = [];
  let base: PdfItem | undefined;
  for (const item of sorted) {
    const room = SAME_LINE * Math.max(item.size, base?.size ?? 0);
    if (base === undefined || item.y - base.y > room) {
      lines.push([item]);
      base = item;
    } else {
      lines.at(-1)?.push(item);
      if (item.size > base.size && item.text.trim() !== '') base = item;
    }
  }
  return lines;
}

/** A line of its items from left to right; undefined for white space. */
function joinItems(items: PdfItem[], page: number, pageWidth: number): PdfLine | undefined {
  const sorted = items.toSorted((a, b) => a.x - b.x);
  const visible = sorted.filter(({ text }) => text.trim() !== '');
  const [first, ...others] = visible;
  if (first === undefined) return undefined;
  const base = others.reduce((best, item) => (item.size > best.size ? item : best), first);
  const segments: { x: number; right: number; text: string }[] = [];
  let blank = false;
  for (const item of sorted) {
    if (item.text.trim() === '') {
      blank = true;
      continue;
    }
    const text = item.text.replace(/\s+/g, ' ');
    const right = item.x + item.width;
    const last = segments.at(-1);
    const distance = last === undefined ? 0 : item.x - last.right;
    if (last === undefined || distance > APART * base.size) {
      segments.push({ x: item.x, right, text: text.trim() });
    } else {
      const isParted = distance > (blank ? BLANK / 2 : BLANK) * item.size || text.startsWith(' ');
      last.text += isParted && !last.text.endsWith(' ') ? ` ${text.trimStart()}` : text;
      last.right = Math.max(last.right, right);
    }
    blank = false;
  }
  const right = segments.reduce((most, segment) => Math.max(most, segment.right), first.x);
  const parts = segments.map((segment) => ({ ...segment, text: segment.text.trim() }));
  const isCentred =
    parts.length === 1 &&
    Math.abs((first.x + right) / 2 - pageWidth / 2) < base.size / 4 &&
    right - first.x < 0.9 * pageWidth;
  return {
    page,
    x: first.x,
    right,
    y: base.y,
    size: base.size,
    isBold: visible.every((item) => item.isBold),
    text: parts.map(({ text }) => text).join(' '),
    segments: parts,
    isCentred,
  };
}

interface Columns {
  readonly gutter: number;
  /** The first and last baseline of the lines in columns. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where a page is set in two columns: a run of lines that leave a gap at one place in its middle,
 * with many lines at either side and most of those at the left full. A list or a table has a gap
 * too, but its lines end where they like.
 */
function findColumns(lines: readonly PdfLine[], pageWidth: number): Columns | undefined {
  let best: (Columns & { count: number }) | undefined;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const gutter = share * pageWidth;
    let run: PdfLine[] = [];
    for (const line of [...lines, undefined]) {
      if (line !== undefined && !crosses(line, gutter)) {
        run.push(line);
        continue;
      }
      const count = countColumnLines(run, gutter);
      if (count > (best?.count ?? 0)) {
        best = { gutter, top: run[0]?.y ?? 0, bottom: run.at(-1)?.y ?? 0, count };
      }
      run = [];
    }
  }
  return best;
}

const crosses = ({ segments, size }: PdfLine, gutter: number): boolean =>
  segments.some(({ x, right }) => x < gutter + size / 2 && right > gutter - size / 2);

/** How many lines stand at the left; 0 where these are no columns. */
function countColumnLines(lines: readonly PdfLine[], gutter: number): number {
  const left = lines.flatMap(({ segments }) => segments.filter(({ right }) => right <= gutter));
  const right = lines.filter(({ segments }) => segments.some(({ x }) => x >= gutter));
  if (Math.min(left.length, right.length) < LEAST_COLUMN_LINES) return 0;
  const start = left.reduce((least, { x }) => Math.min(least, x), gutter);
  const edge = left.reduce((most, segment) => Math.max(most, segment.right), 0);
  const full = left.filter((segment) => segment.right > edge - 0.15 * (edge - start));
  return full.length * 2 >= left.length ? left.length : 0;
}
