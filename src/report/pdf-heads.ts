import { readLabel } from './layout-labels';
import type { PdfLine } from './pdf-lines';

/** Heads and feet are printed at the same height on every page. */
const SAME_HEIGHT = 1.5;
/** A head or foot has no more lines. */
const MOST_LINES = 4;

/**
 * Takes the running heads and feet off the pages. A line is one where it is the outermost of its
 * page, stands at the same height on at least half of the pages, and says the same there but for
 * numbers, at least in a part: a head may name the contribution, too. The front page has none.
 *
 * @param pages the lines of each page
 * @param isTight whether a line stands right below another, as the lines of one paragraph do
 */
export function dropRunningHeads(
  pages: readonly (readonly PdfLine[])[],
  isTight: (above: PdfLine, line: PdfLine) => boolean,
): PdfLine[][] {
  const ends = [
    findEnds(
      pages.map((lines) => byHeight(lines, 1)),
      (outer, line) => isTight(outer, line),
    ),
    findEnds(
      pages.map((lines) => byHeight(lines, -1)),
      (outer, line) => isTight(line, outer),
    ),
  ];
  return pages.map((lines) => lines.filter((line) => !ends.some((end) => end.has(line))));
}

/** The outer lines of a page, outermost first; a page in columns is not in the order of heights. */
function byHeight(lines: readonly PdfLine[], direction: 1 | -1): PdfLine[] {
  return lines.toSorted((a, b) => direction * (a.y - b.y)).slice(0, MOST_LINES + 1);
}

function findEnds(
  pages: readonly (readonly PdfLine[])[],
  isTight: (outer: PdfLine, line: PdfLine) => boolean,
): Set<PdfLine> {
  const found = new Set<PdfLine>();
  const least = Math.max(2, (pages.length - 1) / 2);
  for (let depth = 0; depth < MOST_LINES; depth++) {
    // A line is a head only where everything between it and the edge is one, too.
    const outer = pages.flatMap((lines) => {
      const line = lines[depth];
      const isNext = depth === 0 || found.has(lines[depth - 1] as PdfLine);
      return line !== undefined && isNext && !isOwn(line)
        ? [{ line, above: lines[depth - 1], below: lines[depth + 1] }]
        : [];
    });
    const sorted = outer.toSorted((a, b) => a.line.y - b.line.y);
    for (let from = 0; from < sorted.length; ) {
      const top = sorted[from]?.line.y ?? 0;
      let to = from;
      while (to < sorted.length && (sorted[to]?.line.y ?? 0) - top <= SAME_HEIGHT) to++;
      const level = sorted.slice(from, to);
      from = to;
      if (level.length < least) continue;
      const repeated = repeatedShapes(level.map(({ line }) => line));
      for (const { line, above, below } of level) {
        const isHead = shapesOf(line).some((shape) => repeated.has(shape));
        // The contribution's title on a line of its own hangs below the rest of the head.
        const hangs =
          above !== undefined &&
          isTight(above, line) &&
          (below === undefined || !isTight(line, below));
        if (isHead || hangs) found.add(line);
      }
    }
  }
  return found;
}

/** What the layout prints once, at the height of a page's first or last line. A title may look like a type. */
function isOwn({ text }: PdfLine): boolean {
  const kind = readLabel(text)?.kind;
  return kind !== undefined && kind !== 'type' && kind !== 'code';
}

function repeatedShapes(lines: readonly PdfLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const shape of new Set(shapesOf(line))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const least = Math.max(2, lines.length / 2);
  return new Set([...counts].flatMap(([shape, count]) => (count >= least ? [shape] : [])));
}

/** What each part of a line says, whatever the number of the page. */
const shapesOf = (line: PdfLine): string[] =>
  line.segments.map(({ text }) => text.replace(/\d+/g, '0').toLowerCase());
