import type { Dataset, EntityKind } from '../dataset/types';
import { type FoldedLens, foldLens, MOST_DRAWN } from '../graph/fold';
import { groupBox, labelLines, mcBox } from '../graph/label-box';
import type { Layout } from '../graph/layout';
import { selectLens } from '../graph/lens';
import type { ViewState } from '../view-state/view-state';
import { type Arrangement, awaitsGroups } from './arrangement';
import { describeDrawing, describeWaiting } from './describe-drawing';
import { selectFiltered, selectIndex, selectTies } from './insights';
import { placeDrawing } from './place-drawing';
import { roundedPath } from './rounded-path';
import { countWord } from './words';

/** What a node stands for: an entity, or a whole group that is folded into one node. */
export type DrawnKind = EntityKind | 'group';

export interface DrawnNode {
  readonly id: string;
  readonly kind: DrawnKind;
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
  /** How many microconferences it is tied to. */
  readonly mcCount: number;
  /** Not part of the first look: its label waits until there is room for it. */
  readonly outer: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly weight: number;
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
  /** Only where the positions were made for the groups on screen. */
  readonly regions: readonly DrawnRegion[];
  readonly sentence: string;
  /** Whether groups are folded into one node each, since there is too much to draw. */
  readonly isFolded: boolean;
}

const drawings = new WeakMap<Arrangement, Map<string, Drawing>>();
/** Drawings kept to go back to; a session that shows more than these draws again. */
const KEPT_DRAWINGS = 24;
const CORNER_RADIUS = 30;

/** The same drawing for every view that differs only in what it highlights. */
export function selectDrawing(
  dataset: Dataset,
  arrangement: Arrangement,
  view: ViewState,
): Drawing {
  const known = drawings.get(arrangement) ?? new Map<string, Drawing>();
  drawings.set(arrangement, known);
  const { lens, hide, filter, policy, depth, select, from, to, community } = view;
  const own =
    lens === 'focus'
      ? [depth, select]
      : lens === 'path'
        ? [from, to]
        : lens === 'microconferences'
          ? [policy]
          : [];
  const unfolded = isLarge(dataset) ? community : null;
  const key = JSON.stringify([lens, hide, filter, own, unfolded]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= KEPT_DRAWINGS) known.clear();
  const made = awaitsGroups(arrangement, dataset)
    ? { ...NOTHING, sentence: describeWaiting(dataset) }
    : draw(dataset, arrangement, view);
  known.set(key, made);
  return made;
}

const NOTHING: Omit<Drawing, 'sentence'> = { nodes: [], edges: [], regions: [], isFolded: false };

/** Finds what the first drawing of a view rests on, as far as that needs no groups. */
export function prepareDrawing(dataset: Dataset, view: ViewState): void {
  if (view.lens !== 'microconferences') selectLens(dataset, view, []);
  selectIndex(dataset);
}

/** Only such a dataset can have a lens that must be folded. */
function isLarge({ people, relations }: Dataset): boolean {
  return people.length + relations.length > MOST_DRAWN;
}

function draw(dataset: Dataset, arrangement: Arrangement, view: ViewState): Drawing {
  const { communities, layout, isSettled } = arrangement;
  const lens = selectShown(dataset, arrangement, view);
  const numberOf = (id: string): number => communities.numberOf.get(id) ?? 0;
  const positions = placeDrawing(dataset, arrangement, view, lens);
  const nodes = lens.nodes.map((node): DrawnNode => {
    const [x, y] = positions[node.id] ?? [0, 0];
    return {
      id: node.id,
      kind: node.kind,
      x,
      y,
      ...shapeOf(node),
      community: node.kind === 'group' ? node.community : numberOf(node.id),
      runs: node.kind === 'person' && node.runs === true,
      bold: node.kind === 'person' && node.mcCount >= 3,
      mcCount: node.mcCount,
      outer: view.lens === 'everything' && !(node.id in layout.positions),
    };
  });
  const communityOf = new Map(nodes.map(({ id, community }) => [id, community]));
  const edges = lens.edges.map((edge): DrawnEdge => {
    const end = edge.source.startsWith('mc:') ? edge.source : edge.target;
    const width = Math.min(7, 1 + 1.1 * edge.weight);
    return { ...edge, width, community: communityOf.get(end) ?? 0 };
  });
  const hasRegions =
    isSettled && !['focus', 'path'].includes(view.lens) && !view.hide.includes('mc');
  return {
    nodes,
    edges,
    regions: hasRegions ? drawRegions(layout, new Set(communityOf.values())) : [],
    sentence: describeDrawing({ dataset, arrangement, view, lens }),
    isFolded: lens.nodes.some(({ kind }) => kind === 'group'),
  };
}

/** What the lens shows under the filter, with groups folded where that is too much to draw. */
export function selectShown(
  dataset: Dataset,
  arrangement: Arrangement,
  view: ViewState,
): FoldedLens {
  const { communities } = arrangement;
  const { numberOf } = communities;
  const filtered = selectFiltered(dataset, arrangement, view.filter);
  const ties = view.lens === 'microconferences' ? selectTies(filtered, view.policy) : [];
  const lens = selectLens(filtered, view, ties);
  const inView = view.community === null ? undefined : numberOf.get(view.community);
  return foldLens(lens, {
    numberOf,
    titles: new Map(communities.communities.map(({ number, title }) => [number, title])),
    unfolded: new Set(inView === undefined ? [] : [inView]),
  });
}

function shapeOf(node: FoldedLens['nodes'][number]): Pick<DrawnNode, 'label' | 'width' | 'height'> {
  if (node.kind === 'group') {
    const label = `${node.label}\n${countWord(node.mcCount, 'mc')}`;
    return { label, ...groupBox(label) };
  }
  if (node.kind === 'mc') {
    return { label: labelLines(node.label).join('\n'), ...mcBox(node.label) };
  }
  const base = node.kind === 'person' ? 13 : 12;
  const size = base + 2.5 * Math.min(4, Math.max(0, node.mcCount - 1));
  return { label: shorten(node.label), width: size, height: size };
}

const shorten = (label: string): string =>
  label.length > 34 ? `${label.slice(0, 32).trim()}…` : label;

function drawRegions(layout: Layout, shown: ReadonlySet<number>): DrawnRegion[] {
  return layout.regions
    .filter(({ community }) => shown.has(community))
    .map(({ id, community, title, hull, titleAt }) => ({
      id,
      community,
      title,
      path: roundedPath(hull, CORNER_RADIUS),
      titleX: titleAt[0],
      titleY: titleAt[1],
    }));
}
