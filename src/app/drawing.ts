import type { Dataset, EntityId, EntityKind } from '../dataset/types';
import { placeAround } from '../graph/focus-layout';
import { labelLines, mcBox } from '../graph/label-box';
import { selectLens } from '../graph/lens';
import { placeOuter } from '../graph/outer-positions';
import type { ViewState } from '../view-state/view-state';
import { selectInsights } from './insights';
import type { LayoutFile } from './layout-file';
import { roundedPath } from './rounded-path';
import { countWord } from './words';

export interface DrawnNode {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** With a line break where the box has two lines. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Community number; 0 for none. */
  readonly community: number;
  /** Runs something, rather than being only wanted. */
  readonly runs: boolean;
  /** Ties three microconferences or more. */
  readonly bold: boolean;
  /** Not part of the first look: its label waits until there is room for it. */
  readonly outer: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly kind: string;
  readonly width: number;
  readonly community: number;
  readonly dotted: boolean;
}

export interface DrawnRegion {
  readonly id: string;
  readonly community: number;
  readonly title: string;
  /** The ground of the group, as an SVG path. */
  readonly path: string;
  readonly titleX: number;
  readonly titleY: number;
}

/** What the canvas shows, ready to draw; and the same in words. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Only where the drawing shows the grouping that the positions were built for. */
  readonly regions: readonly DrawnRegion[];
  readonly sentence: string;
}

const drawings = new WeakMap<LayoutFile, Map<string, Drawing>>();
/** Drawings kept to go back to; a session that shows more than these draws again. */
const KEPT_DRAWINGS = 24;
const CORNER_RADIUS = 30;
const places = new WeakMap<LayoutFile, Readonly<Record<string, readonly [number, number]>>>();

/** The same drawing for every view that differs only in what it highlights. */
export function selectDrawing(dataset: Dataset, layout: LayoutFile, view: ViewState): Drawing {
  const known = drawings.get(layout) ?? new Map<string, Drawing>();
  drawings.set(layout, known);
  const { lens, hide, resolution, seed, depth, select } = view;
  const key = JSON.stringify([lens, hide, resolution, seed, lens === 'focus' && [depth, select]]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= KEPT_DRAWINGS) known.clear();
  const made = draw(dataset, layout, view);
  known.set(key, made);
  return made;
}

function draw(dataset: Dataset, layout: LayoutFile, view: ViewState): Drawing {
  const { communities, ties, index } = selectInsights(dataset, view.resolution, view.seed);
  const { nodes, edges } = selectLens(dataset, view, ties);
  const numberOf = (id: string): number => communities.numberOf.get(id) ?? 0;
  const positions =
    view.lens === 'focus'
      ? placeAround(
          view.select,
          nodes.map(({ id, kind }) => ({ id, kind, group: numberOf(id) })),
          edges,
        )
      : selectPositions(dataset, layout);
  const drawnNodes = nodes.map((node): DrawnNode => {
    const [x, y] = positions[node.id] ?? [0, 0];
    const isMc = node.kind === 'mc';
    const box = isMc ? mcBox(node.label) : sizeOf(node.kind, node.mcCount);
    return {
      id: node.id,
      kind: node.kind,
      label: isMc ? labelLines(node.label).join('\n') : shorten(node.label),
      x,
      y,
      ...box,
      community: numberOf(node.id),
      runs: node.runs === true,
      bold: node.kind === 'person' && node.mcCount >= 3,
      outer: view.lens === 'everything' && layout.positions[node.id] === undefined,
    };
  });
  const drawnEdges = edges.map((edge): DrawnEdge => {
    const end = index.kindOf(edge.source) === 'mc' ? edge.source : edge.target;
    return { ...edge, community: numberOf(end), width: Math.min(7, 1 + 1.1 * edge.weight) };
  });
  const isBuiltGrouping =
    layout.resolution === view.resolution && layout.communitySeed === view.seed;
  return {
    nodes: drawnNodes,
    edges: drawnEdges,
    regions:
      isBuiltGrouping && view.lens !== 'focus' && !view.hide.includes('mc')
        ? drawRegions(layout)
        : [],
    sentence: describeDrawing(view, drawnNodes, communities.communities.length, index.nameOf),
  };
}

function selectPositions(dataset: Dataset, layout: LayoutFile) {
  const found = places.get(layout);
  if (found !== undefined) return found;
  const made = { ...placeOuter(layout.positions, dataset), ...layout.positions };
  places.set(layout, made);
  return made;
}

function sizeOf(kind: EntityKind, mcCount: number): { width: number; height: number } {
  const base = kind === 'person' ? 13 : 12;
  const size = base + 2.5 * Math.min(4, Math.max(0, mcCount - 1));
  return { width: size, height: size };
}

const shorten = (label: string): string =>
  label.length > 34 ? `${label.slice(0, 32).trim()}…` : label;

function drawRegions(layout: LayoutFile): DrawnRegion[] {
  return layout.regions.map(({ id, community, title, hull, titleAt }) => ({
    id,
    community,
    title,
    path: roundedPath(hull, CORNER_RADIUS),
    titleX: titleAt[0],
    titleY: titleAt[1],
  }));
}

/** One sentence that says what is being seen. */
function describeDrawing(
  view: ViewState,
  nodes: readonly DrawnNode[],
  groups: number,
  nameOf: (id: EntityId) => string,
): string {
  const count = (kind: EntityKind): number => nodes.filter((node) => node.kind === kind).length;
  // What the legend hides is not spoken of either.
  const isShown = (kind: EntityKind): boolean => !view.hide.includes(kind);
  const mcs = isShown('mc')
    ? `${countWord(count('mc'), 'mc')} in ${groups} groups`
    : 'No microconferences';
  const people = count('person');
  switch (view.lens) {
    case 'bridges': {
      if (!isShown('person')) return `${mcs}. The people who tie them are hidden.`;
      return `${mcs}. ${countWord(people, 'person')} ${people === 1 ? 'ties' : 'tie'} them together.`;
    }
    case 'microconferences':
      return `${mcs}. Lines join those that share people or subjects.`;
    case 'everything': {
      const parts = [
        ...(isShown('mc') ? [mcs] : []),
        ...(isShown('person') ? [countWord(people, 'person')] : []),
      ];
      const rest = nodes.length - count('mc') - people;
      const named = parts.length === 0 ? '' : `${parts.join(', ')} and `;
      return `Everything the report names: ${named}${rest} more.`;
    }
    case 'focus': {
      const around = nodes.filter(({ id }) => !view.select.includes(id)).length;
      if (view.select.length === 0) return 'Nothing is selected, so there is nothing to focus on.';
      const steps = view.depth === 1 ? 'one step' : `${view.depth} steps`;
      return `${view.select.map(nameOf).join(' and ')}, and ${around} around within ${steps}.`;
    }
  }
}
