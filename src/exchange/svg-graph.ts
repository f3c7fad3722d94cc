import {
  fillOf,
  type Picture,
  type PictureColours,
  type PictureEdge,
  type PictureKind,
  type PictureNode,
} from './picture';
import { element, line, number } from './svg-text';

const OFFSET_OF_CURVE = 14;
/** Nodes nearer than this are joined by a straight line, as on screen. */
const SHORT = 110;
const FAINT_KINDS = new Set(['affiliated', 'invited', 'cites', 'wrote', 'joined', 'refers']);

/** Whether the words stand in the sign instead of under it. */
export const isBox = (kind: PictureKind): boolean => kind === 'mc' || kind === 'group';

/** Grounds first, then lines, signs, and the words over everything. */
export function drawGraph({ nodes, edges, regions, colours }: Picture): string[] {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const others = nodes.filter(({ kind }) => !isBox(kind));
  const boxes = nodes.filter(({ kind }) => isBox(kind));
  return [
    ...regions.flatMap(({ path, title, community, titleX, titleY }) => {
      const fill = fillOf(colours, community);
      return [
        `<path d="${line(path)}" fill="${line(fill)}" stroke="${line(fill)}" stroke-width="16" stroke-linejoin="round" opacity="${colours.regionOpacity}"/>`,
        element(
          'text',
          {
            x: titleX,
            y: titleY + 4.5,
            'font-size': 13,
            'font-weight': 700,
            'text-anchor': 'middle',
            fill: colours.texts[community % 11] ?? colours.ink2,
          },
          line(title),
        ),
      ];
    }),
    ...edges.map((edge) => drawEdge(edge, at.get(edge.source), at.get(edge.target), colours)),
    ...others.map((node) => drawSign(node, colours)),
    `<g text-anchor="middle" stroke="${line(colours.page)}" stroke-width="4" stroke-opacity="0.9" stroke-linejoin="round" paint-order="stroke">`,
    ...others.map((node) => drawLabel(node, colours)),
    '</g>',
    ...boxes.map((node) => drawSign(node, colours)),
    '<g text-anchor="middle" font-size="13" font-weight="600">',
    ...boxes.flatMap((node) => drawBoxLabel(node, colours)),
    '</g>',
  ].filter((part) => part !== '');
}

function drawEdge(
  edge: PictureEdge,
  from: PictureNode | undefined,
  to: PictureNode | undefined,
  colours: PictureColours,
): string {
  if (from === undefined || to === undefined) return '';
  const isOuter = from.outer || to.outer;
  const { width, opacity } = looksOf(edge, isOuter);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const isStraight = isOuter || edge.kind === 'covers' || edge.kind === 'overlap' || length < SHORT;
  const start = `M${number(from.x)} ${number(from.y)}`;
  const end = `${number(to.x)} ${number(to.y)}`;
  // The control point stands beside the middle, to the right of the way as on screen.
  const bendX = (from.x + to.x) / 2 - (dy / length) * OFFSET_OF_CURVE;
  const bendY = (from.y + to.y) / 2 + (dx / length) * OFFSET_OF_CURVE;
  const bend = isStraight ? 'L' : `Q${number(bendX)} ${number(bendY)} `;
  const colour = edge.kind === 'overlap' ? colours.edge : fillOf(colours, edge.community);
  const dashes = edge.dotted ? ' stroke-dasharray="2 4"' : '';
  return `<path d="${start}${bend}${end}" fill="none" stroke="${line(colour)}" stroke-width="${number(width)}" stroke-opacity="${opacity}"${dashes}/>`;
}

function looksOf({ kind, width }: PictureEdge, isOuter: boolean) {
  if (kind === 'overlap') return { width, opacity: 0.55 };
  if (isOuter) return { width: 1, opacity: 0.16 };
  if (kind === 'covers') return { width: 1, opacity: 0.26 };
  if (FAINT_KINDS.has(kind)) return { width: 1, opacity: 0.3 };
  return { width, opacity: 0.5 };
}

/** Where a sign stands and how it is painted; a node is one, and so is a line of the legend. */
export interface Sign {
  readonly kind: PictureKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly community: number;
  readonly runs: boolean;
}

/** Shape says kind, colour says group. */
export function drawSign(sign: Sign, colours: PictureColours): string {
  const { kind, x, y, width, height, runs } = sign;
  const [left, top] = [x - width / 2, y - height / 2];
  const box = { x: left, y: top, width, height };
  switch (kind) {
    case 'mc':
    case 'group':
      return drawBox(box, fillOf(colours, sign.community), colours);
    case 'person': {
      const paint = runs
        ? { fill: colours.node }
        : { fill: colours.page, stroke: colours.node, 'stroke-width': 2 };
      return element('ellipse', { cx: x, cy: y, rx: width / 2, ry: height / 2, ...paint });
    }
    case 'org':
      return element('rect', { ...box, fill: colours.ink2 });
    case 'subsystem': {
      const corners = [
        ...[left, y, x - width / 4, top, x + width / 4, top],
        ...[left + width, y, x + width / 4, top + height, x - width / 4, top + height],
      ];
      const paint = { fill: colours.page, stroke: colours.ink2, 'stroke-width': 1.5 };
      return element('polygon', { points: corners.map(number).join(' '), ...paint });
    }
    case 'thread': {
      const shoulder = x + width / 8;
      const corners = [
        ...[left, top, shoulder, top, left + width, y],
        ...[shoulder, top + height, left, top + height],
      ];
      return element('polygon', { points: corners.map(number).join(' '), fill: colours.ink2 });
    }
  }
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

function drawBox(box: Box, fill: string, { surface, isDark }: PictureColours): string {
  // A box of the legend is too low for the corners of the others.
  const shape = { ...box, rx: Math.min(8, box.height / 4) };
  if (!isDark) return element('rect', { ...shape, fill, stroke: surface, 'stroke-width': 1.5 });
  // A tint is the colour, thinly, on the surface: nobody has to know how to mix the two.
  const tint = { fill, 'fill-opacity': 0.3, stroke: fill, 'stroke-width': 2 };
  return element('rect', { ...shape, fill: surface }) + element('rect', { ...shape, ...tint });
}

function drawLabel(
  { kind, label, x, y, height, bold, outer }: PictureNode,
  colours: PictureColours,
) {
  // On screen these wait for room; on paper they are there for whoever enlarges it.
  const size = outer ? 6 : bold ? 12 : 11;
  return element(
    'text',
    {
      x,
      y: y + height / 2 + 2 + size,
      'font-size': size,
      'font-weight': bold ? 700 : undefined,
      'stroke-width': outer ? 2 : undefined,
      fill: kind === 'person' ? colours.ink : colours.ink2,
    },
    line(label),
  );
}

function drawBoxLabel({ label, x, y }: PictureNode, { ink, isDark }: PictureColours): string[] {
  const lines = label.split('\n');
  return lines.map((text, index) => {
    const baseline = y + 4.5 + (index - (lines.length - 1) / 2) * 15.6;
    return element('text', { x, y: baseline, fill: isDark ? ink : '#ffffff' }, line(text));
  });
}
