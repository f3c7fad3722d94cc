import { fillOf, type Picture } from './picture';
import { drawGraph, drawSign, isBox } from './svg-graph';
import { element, line, number, wrap } from './svg-text';

const MARGIN = 24;
const MIN_WIDTH = 640;
const FONTS = 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif';
/** Generous widths per character, since nobody measures here. */
const CHAR_11 = 7;
const CHAR_12 = 6.9;
const CHAR_12_BOLD = 8.2;
const CHAR_13 = 7.6;
const CHAR_18 = 10.5;
const ROW = 22;

/** Part of the sheet: what is drawn in it, and how far down it reaches. */
interface Block {
  readonly parts: readonly string[];
  readonly bottom: number;
}

/**
 * The picture as one SVG that stands for itself: no script, nothing to load, every text a text.
 * Above it its title and sentence, below it the signs, the groups and the link.
 */
export function writeSvg(picture: Picture): string {
  const { title, sentence, colours } = picture;
  const bounds = findBounds(picture);
  const inner = Math.max(MIN_WIDTH, bounds.right - bounds.left);
  const width = inner + 2 * MARGIN;
  const head = drawHead(picture, inner);
  const shiftX = MARGIN + (inner - (bounds.right - bounds.left)) / 2 - bounds.left;
  const shiftY = head.bottom + MARGIN - bounds.top;
  const foot = drawFoot(picture, inner, shiftY + bounds.bottom + MARGIN);
  const size = { width: number(width), height: number(foot.bottom + MARGIN) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="${line(FONTS)}">`,
    `<title>${line(title)}</title>`,
    `<desc>${line(sentence)}</desc>`,
    `<rect width="100%" height="100%" fill="${line(colours.page)}"/>`,
    ...head.parts,
    `<g transform="translate(${number(shiftX)} ${number(shiftY)})">`,
    ...drawGraph(picture),
    '</g>',
    ...foot.parts,
    '</svg>',
    '',
  ].join('\n');
}

function drawHead({ title, sentence, colours: { ink, ink2 } }: Picture, width: number): Block {
  const titles = wrap(title, Math.floor(width / CHAR_18));
  const sentences = wrap(sentence, Math.floor(width / CHAR_13));
  const below = MARGIN + titles.length * 24;
  return {
    parts: [
      ...titles.map((text, index) =>
        write(text, MARGIN, MARGIN + 18 + index * 24, {
          'font-size': 18,
          'font-weight': 700,
          fill: ink,
        }),
      ),
      ...sentences.map((text, index) =>
        write(text, MARGIN, below + 16 + index * 19, { 'font-size': 13, fill: ink2 }),
      ),
    ],
    bottom: below + sentences.length * 19,
  };
}

interface Entry {
  readonly label: string;
  /** The sign before the words, for a place on the sheet. */
  readonly draw: (x: number, y: number) => string;
}

function drawFoot(picture: Picture, width: number, top: number): Block {
  const { legend, groups, address, colours } = picture;
  const signs = drawEntries(
    legend.map(({ kind, label, runs = true }) => ({
      label,
      draw: (x, y) => {
        const [wide, high] = isBox(kind) ? [18, 11] : [12, 12];
        return drawSign({ kind, x, y, width: wide, height: high, community: 0, runs }, colours);
      },
    })),
    { width, top: top + 12, ink: colours.ink },
  );
  const colourRow = drawEntries(
    groups.map(({ community, title }) => ({
      label: title,
      draw: (x, y) =>
        element('rect', {
          ...{ x: x - 6, y: y - 6, width: 12, height: 12, rx: 3 },
          fill: fillOf(colours, community),
        }),
    })),
    { width, top: signs.bottom, ink: colours.ink },
  );
  const addressLines = wrap(address ?? '', Math.floor(width / CHAR_11));
  return {
    parts: [
      element('line', {
        ...{ x1: MARGIN, y1: top, x2: MARGIN + width, y2: top },
        stroke: colours.line,
      }),
      ...signs.parts,
      ...colourRow.parts,
      ...addressLines.map((text, index) =>
        write(text, MARGIN, colourRow.bottom + 16 + index * 16, {
          'font-size': 11,
          fill: colours.ink2,
        }),
      ),
    ],
    bottom: colourRow.bottom + addressLines.length * 16,
  };
}

/** Signs with their words, side by side, in as many rows as they need. */
function drawEntries(
  entries: readonly Entry[],
  { width, top, ink }: { width: number; top: number; ink: string },
): Block {
  const parts: string[] = [];
  let [x, y] = [MARGIN, top + ROW / 2];
  for (const { label, draw } of entries) {
    const needed = 24 + [...label].length * CHAR_12 + 18;
    if (x > MARGIN && x + needed > MARGIN + width) [x, y] = [MARGIN, y + ROW];
    parts.push(draw(x + 9, y), write(label, x + 24, y + 4, { 'font-size': 12, fill: ink }));
    x += needed;
  }
  return { parts, bottom: entries.length === 0 ? top : y + ROW / 2 };
}

function write(text: string, x: number, y: number, looks: Record<string, string | number>): string {
  return element('text', { x, y, ...looks }, line(text));
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the signs, their words and the grounds need. */
function findBounds({ nodes, regions }: Picture): Bounds {
  const boxes = [
    ...nodes.map(({ kind, label, x, y, width, height, bold, outer }) => {
      const character = outer ? CHAR_11 / 2 : bold ? CHAR_12_BOLD : CHAR_11;
      const words = isBox(kind) ? 0 : label.length * character;
      const half = Math.max(width, words) / 2;
      const under = isBox(kind) ? 2 : 18;
      return [x - half, y - height / 2 - 2, x + half, y + height / 2 + under];
    }),
    ...regions.flatMap(({ path, title, titleX, titleY }) => [
      boundsOfPath(path),
      [
        titleX - (title.length * 8.6) / 2,
        titleY - 9,
        titleX + (title.length * 8.6) / 2,
        titleY + 9,
      ],
    ]),
  ].filter((box) => box.length === 4 && box.every(Number.isFinite));
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const side = (index: number): number[] => boxes.map((box) => box[index] ?? 0);
  return {
    left: least(side(0)),
    top: least(side(1)),
    right: -least(side(2).map((value) => -value)),
    bottom: -least(side(3).map((value) => -value)),
  };
}

/** The path names absolute points only, and never leaves the polygon of them. */
function boundsOfPath(path: string): number[] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  if (ys.length === 0) return [];
  const stroke = 8;
  return [
    least(xs) - stroke,
    least(ys) - stroke,
    stroke - least(xs.map((value) => -value)),
    stroke - least(ys.map((value) => -value)),
  ];
}

/** Not by spreading into `Math.min`, which fails on long lists. */
function least(values: readonly number[]): number {
  return values.reduce((low, value) => (value < low ? value : low), Number.POSITIVE_INFINITY);
}
