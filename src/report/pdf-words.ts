import { pushTo } from '../lib/multi-map';
import type { PdfLink, PdfPage } from './pdf-page';

/** A line on its way into the text; what a line break cut is put together in place. */
export interface PdfTextLine {
  text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** It does not continue the line above. */
  readonly gap: boolean;
  /** How far the lines of its column reach. */
  readonly edge: number;
}

/**
 * Puts together what the ends of lines cut: words with a hyphen, and addresses.
 *
 * A hyphen at the end of a line may be the word's own. It goes where the document has the word
 * in one piece elsewhere, or has nothing else that decides; it stays where the document writes
 * the word with it, or has both halves as words (`open-`, `source`).
 */
export function mendLineEnds(lines: readonly PdfTextLine[]): void {
  const words = new Set(
    lines.flatMap(({ text }, index) => {
      // The halves of a broken word are no words.
      const isRest = /[-\u00AD]$/.test(lines[index - 1]?.text ?? '');
      const whole = (isRest ? text.replace(/^\S+/, '') : text).replace(/\S+[-\u00AD]$/, '');
      return whole.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
    }),
  );
  let above: PdfTextLine | undefined;
  for (const line of lines) {
    if (above !== undefined && !line.gap) mendPair(above, line, words);
    if (line.text !== '') above = line;
  }
  for (const line of lines) line.text = line.text.replace(/\u00AD/g, '');
}

function mendPair(above: PdfTextLine, line: PdfTextLine, words: ReadonlySet<string>): void {
  const [token = ''] = line.text.split(' ', 1);
  const begin = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*[-\u00AD]$/u.exec(above.text.slice(-80))?.[0];
  const rest = /^[\p{L}\p{N}]+/u.exec(token)?.[0];
  const take = (kept: number): void => {
    above.text = above.text.slice(0, above.text.length - kept) + token;
    line.text = line.text.slice(token.length).trimStart();
  };
  if (isCutAddress(above, line, token)) take(0);
  else if (begin !== undefined && rest !== undefined) {
    if (begin.endsWith('\u00AD') || isHyphenOfLine(begin.slice(0, -1), rest, words)) take(1);
  }
}

function isHyphenOfLine(begin: string, rest: string, words: ReadonlySet<string>): boolean {
  const [half, other] = [begin.toLowerCase(), rest.toLowerCase()];
  if (words.has(`${half}-${other}`)) return false;
  if (words.has(half + other)) return true;
  // In a name in capitals the hyphen may be its own: nothing but the name itself tells.
  if (!/\p{Ll}{2}$/u.test(begin) || !/^\p{Ll}{2}/u.test(rest)) return false;
  return !(words.has(half) && words.has(other));
}

/** So wide is a letter, in sizes, on average over a word. */
const LETTER = 0.6;

/** An address breaks behind one of its signs, and only where its next piece has no room. */
function isCutAddress(above: PdfTextLine, line: PdfTextLine, token: string): boolean {
  if (!/https?:\/\/[^\s]*[-/._=?&%@+~:]$/i.test(above.text.slice(-2000))) return false;
  if (/^https?:/i.test(token) || !/[\p{L}\p{N}][@/=][\p{L}\p{N}]|\d{4}/u.test(token)) return false;
  const piece = /^.[^-/._=?&%@+~:]*[-/._=?&%@+~:]?/.exec(token)?.[0] ?? token;
  return above.right + (piece.length + 1) * LETTER * line.size > above.edge;
}

/**
 * Writes addresses that the page only links to: behind a label, and whole where the page shows
 * but parts of one, on two lines or cut short.
 */
export function writeLinks(lines: readonly PdfTextLine[], pages: readonly PdfPage[]): void {
  const linesOf = new Map<number, number[]>();
  for (const [at, { page }] of lines.entries()) pushTo(linesOf, page, at);
  const placed = pages
    .flatMap(({ links }, index) =>
      links.flatMap((link): PlacedLink[] => {
        const text = link.text.replace(/\s+/g, ' ').trim();
        if (!/^https?:\/\//i.test(link.url) || text === '') return [];
        const at = (linesOf.get(index + 1) ?? []).find((own) => isOn(link, lines[own]));
        return at === undefined ? [] : [{ url: link.url, text, at, x: link.x }];
      }),
    )
    .sort((a, b) => a.at - b.at || a.x - b.x);
  for (let from = 0; from < placed.length; ) {
    const first = placed[from] as PlacedLink;
    let to = from + 1;
    while (goesOn(lines, placed[to - 1], placed[to])) to++;
    writeLink(lines, first.url, placed.slice(from, to));
    from = to;
  }
}

interface PlacedLink {
  readonly url: string;
  readonly text: string;
  /** The index of its line. */
  readonly at: number;
  readonly x: number;
}

/** Whether a link is the rest of another: that ends its line unfinished, and this begins the next. */
function goesOn(
  lines: readonly PdfTextLine[],
  link: PlacedLink | undefined,
  next: PlacedLink | undefined,
): boolean {
  if (link === undefined || next === undefined) return false;
  return (
    link.url === next.url &&
    link.at + 1 === next.at &&
    link.text !== link.url &&
    lines[link.at]?.text.endsWith(link.text) === true &&
    lines[next.at]?.text.startsWith(next.text) === true
  );
}

/** Whether a link's box lies on a line: its baseline runs through the box. */
function isOn({ x, y, width, height }: PdfLink, line: PdfTextLine | undefined): boolean {
  if (line === undefined || line.y <= y - height - 1 || line.y >= y + 1) return false;
  return line.x < x + width && line.right > x;
}

/** @param parts the link's parts on lines one below the other */
function writeLink(lines: readonly PdfTextLine[], url: string, parts: readonly PlacedLink[]): void {
  const label = parts.map(({ text }) => text).join('');
  // Whole on one line, it stands there already.
  if (label === url && parts.length === 1) return;
  const isAddress = /^(?:https?:\/\/|www\.)/i.test(label) || url.includes(label);
  for (const [index, part] of parts.entries()) {
    const line = lines[part.at] as PdfTextLine;
    // Of several parts the first ends its line, and the others begin theirs.
    const place =
      index > 0
        ? line.text.indexOf(part.text)
        : parts.length > 1
          ? line.text.lastIndexOf(part.text)
          : findNearest(line, part);
    if (place < 0) return;
    const before = line.text.slice(0, place);
    const behind = line.text.slice(place + part.text.length);
    if (isAddress) line.text = index === 0 ? before + url + behind : before + behind.trimStart();
    else if (index === parts.length - 1) line.text = `${before}${part.text} (${url})${behind}`;
  }
}

/** Where a text that may stand in a line more than once lies under a link, as far as letters are of one width. */
function findNearest({ text, x, right }: PdfTextLine, link: PlacedLink): number {
  const expected = ((link.x - x) / Math.max(1, right - x)) * text.length;
  let nearest = -1;
  for (let at = text.indexOf(link.text); at >= 0; at = text.indexOf(link.text, at + 1)) {
    if (nearest < 0 || Math.abs(at - expected) < Math.abs(nearest - expected)) nearest = at;
  }
  return nearest;
}
