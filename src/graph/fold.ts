import type { EntityId } from '../dataset/types';
import { compareBy } from '../lib/order';
import type { LensEdge, LensNode, LensResult } from './lens';

/** `group:3`, `group:0` for what has no group, `group:more` for the smallest groups together. */
export type GroupId = `group:${string}`;

/** One or several groups drawn as one node. */
export interface FoldedNode {
  readonly id: GroupId;
  readonly kind: 'group';
  /** 0 for what has no group and for several groups together. */
  readonly community: number;
  /** The communities in it: one, or several in `group:more`; ascending. */
  readonly communities: readonly number[];
  readonly label: string;
  /** Entities in it, microconferences included. */
  readonly memberCount: number;
  readonly mcCount: number;
}

/** All edges between two nodes of which at least one is folded. */
export interface FoldedEdge {
  readonly id: string;
  readonly source: EntityId | GroupId;
  readonly target: EntityId | GroupId;
  readonly kind: 'folded';
  /** The sum of their weights. */
  readonly weight: number;
  readonly count: number;
  readonly dotted: false;
}

export interface FoldedLens {
  readonly nodes: readonly (LensNode | FoldedNode)[];
  readonly edges: readonly (LensEdge | FoldedEdge)[];
  /** Nodes and edges of the lens that are neither drawn nor within what is drawn. */
  readonly left: { readonly nodes: number; readonly edges: number };
}

export interface FoldOptions {
  /** The community of an entity; none or 0 for those without a group. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<number, string>;
  /** Communities whose members are drawn one by one. */
  readonly unfolded: ReadonlySet<number>;
  /** The most nodes and edges together that a screen can take. */
  readonly most?: number;
}

/** The most nodes and edges together that a screen can take. */
export const MOST_DRAWN = 1500;
/** Edges are dropped down to this share of what is drawn; then nodes have to go as well. */
const EDGE_SHARE = 1 / 3;
const MORE: GroupId = 'group:more';

/**
 * A lens with no more than `most` nodes and edges. One that has no more is left as it is. Otherwise:
 *
 * 1. Every community that is not unfolded becomes one node; so do the entities without a group
 *    (number 0, "without a group").
 * 2. The edges between two nodes of which one is folded become one edge with the sum of their
 *    weights; edges within a folded community are inside it. Edges between two entities that are
 *    drawn stay what they are, also where there are two.
 * 3. If that is too much, the weakest edges are dropped: of the folded ones those of least weight,
 *    and then, since somebody has asked to see them, those of unfolded communities. A third of
 *    `most` is kept for edges, since dots without a line say nothing.
 * 4. If that is not enough, nodes of unfolded communities other than microconferences are dropped,
 *    those tied to the fewest microconferences first, then those with the fewest edges.
 * 5. Then the smallest groups become one node, "12 more groups"; and then, with every group in it,
 *    the microconferences of unfolded communities with the fewest edges are dropped.
 *
 * `left` counts nodes and edges of the lens: those of 3 to 5, and the edges that went with a node.
 * What ties is decided by the order of ids, so the same lens gives the same drawing. Entities are in
 * the order of the lens, then groups by number; edges likewise, then folded ones by their ends.
 */
export function foldLens(lens: LensResult, options: FoldOptions): FoldedLens {
  const { most = MOST_DRAWN } = options;
  if (lens.nodes.length + lens.edges.length <= most)
    return { ...lens, left: { nodes: 0, edges: 0 } };
  const ends = findEnds(lens);
  const parts = partNodes(lens, options);
  const nodeCount = parts.own.length + parts.groups.length;
  let edges = joinEdges(lens, ends, parts.placeOf);
  if (nodeCount + edges.own.length + edges.folded.length > most) {
    const keptEdges = Math.min(edges.own.length + edges.folded.length, most * EDGE_SHARE);
    const room = most - Math.floor(keptEdges);
    if (nodeCount > room) {
      dropNodes(lens, ends, parts, room);
      edges = joinEdges(lens, ends, parts.placeOf);
    }
    dropEdges(lens, edges, most - parts.own.length - parts.groups.length);
  }
  return finish(lens, parts, edges);
}

/** Where the two ends of each edge of the lens are in its list of nodes: 2i and 2i + 1. */
function findEnds({ nodes, edges }: LensResult): Int32Array {
  const indexOf = new Map<string, number>();
  for (let index = 0; index < nodes.length; index++) indexOf.set(nodes[index]?.id ?? '', index);
  const ends = new Int32Array(2 * edges.length);
  edges.forEach(({ source, target }, edge) => {
    ends[2 * edge] = indexOf.get(source) ?? -1;
    ends[2 * edge + 1] = indexOf.get(target) ?? -1;
  });
  return ends;
}

interface Group {
  readonly id: GroupId;
  readonly communities: readonly number[];
  readonly label: string;
  readonly members: readonly number[];
  readonly mcCount: number;
}

/** What is drawn; dropping changes it. */
interface Parts {
  /** Nodes drawn one by one, as indices of the lens. */
  own: readonly number[];
  groups: readonly Group[];
  /** Per node of the lens: itself, or the number of its nodes + the index of its group, or −1. */
  readonly placeOf: Int32Array;
}

function partNodes({ nodes }: LensResult, { numberOf, titles, unfolded }: FoldOptions): Parts {
  const own: number[] = [];
  const members = new Map<number, number[]>();
  const placeOf = new Int32Array(nodes.length);
  nodes.forEach(({ id }, index) => {
    placeOf[index] = index;
    const number = numberOf.get(id) ?? 0;
    const list = members.get(number);
    if (unfolded.has(number)) own.push(index);
    else if (list === undefined) members.set(number, [index]);
    else list.push(index);
  });
  const groups = [...members].map(([number, list]): Group => {
    const title = titles.get(number) ?? (number === 0 ? 'Without a group' : `Group ${number}`);
    return makeGroup(nodes, `group:${number}`, [number], title, list);
  });
  const parts: Parts = { own, groups: [], placeOf };
  setGroups(parts, groups.sort(compareBy(({ communities }) => communities[0] ?? 0)));
  return parts;
}

function makeGroup(
  nodes: LensResult['nodes'],
  id: GroupId,
  communities: readonly number[],
  label: string,
  members: readonly number[],
): Group {
  const mcCount = members.filter((index) => nodes[index]?.kind === 'mc').length;
  return { id, communities, label, members, mcCount };
}

function setGroups(parts: Parts, groups: readonly Group[]): void {
  parts.groups = groups;
  groups.forEach(({ members }, place) => {
    for (const index of members) parts.placeOf[index] = parts.placeOf.length + place;
  });
}

/** What edges become; of a folded edge the ends are places. */
interface Joined {
  /** Edges of the lens drawn as they are, as its indices. */
  own: readonly number[];
  folded: readonly Bundle[];
  /** Edges of the lens that are not drawn. */
  left: number;
}

interface Bundle {
  readonly low: number;
  readonly high: number;
  weight: number;
  count: number;
}

function joinEdges(lens: LensResult, ends: Int32Array, placeOf: Int32Array): Joined {
  const own: number[] = [];
  const bundles = new Map<number, Bundle>();
  const nodeCount = placeOf.length;
  let left = 0;
  lens.edges.forEach(({ weight }, edge) => {
    const source = placeOf[ends[2 * edge] ?? -1] ?? -1;
    const target = placeOf[ends[2 * edge + 1] ?? -1] ?? -1;
    if (source < 0 || target < 0) left++;
    else if (source < nodeCount && target < nodeCount) own.push(edge);
    else if (source !== target) {
      const [low, high] = source < target ? [source, target] : [target, source];
      // There are at most as many groups as nodes, so this is one number per pair.
      const key = high * 2 * nodeCount + low;
      const found = bundles.get(key);
      if (found === undefined) bundles.set(key, { low, high, weight, count: 1 });
      else {
        found.weight += weight;
        found.count++;
      }
    }
  });
  const order = compareBy<Bundle>(
    ({ low }) => low,
    ({ high }) => high,
  );
  return { own, folded: [...bundles.values()].sort(order), left };
}

/** Rules 4 and 5: down to as many nodes as there is room for. */
function dropNodes(lens: LensResult, ends: Int32Array, parts: Parts, room: number): void {
  const degreeOf = countDegrees(ends, lens.nodes.length);
  const weakest = compareBy<number>(
    (index) => lens.nodes[index]?.mcCount ?? 0,
    (index) => degreeOf[index] ?? 0,
    (index) => -index,
  );
  const drop = (isDroppable: (index: number) => boolean): void => {
    const excess = parts.own.length + parts.groups.length - room;
    if (excess <= 0) return;
    const dropped = new Set(parts.own.filter(isDroppable).sort(weakest).slice(0, excess));
    for (const index of dropped) parts.placeOf[index] = -1;
    parts.own = parts.own.filter((index) => !dropped.has(index));
  };
  drop((index) => lens.nodes[index]?.kind !== 'mc');
  mergeGroups(lens, parts, Math.max(1, room - parts.own.length));
  drop(() => true);
  if (parts.own.length + parts.groups.length <= room) return;
  // Only where nothing at all may be drawn.
  parts.placeOf.fill(-1);
  parts.groups = [];
}

function countDegrees(ends: Int32Array, nodeCount: number): Int32Array {
  const degreeOf = new Int32Array(nodeCount);
  for (const end of ends) if (end >= 0) degreeOf[end] = (degreeOf[end] ?? 0) + 1;
  return degreeOf;
}

/** What has no group is no group to be counted, and the last to be merged. */
function mergeGroups({ nodes }: LensResult, parts: Parts, room: number): void {
  const excess = parts.groups.length - room;
  if (excess <= 0) return;
  const isGroup = ({ id }: Group): boolean => id !== 'group:0';
  const bySize = [...parts.groups].sort(
    compareBy(
      (group) => (isGroup(group) ? 0 : 1),
      ({ members }) => members.length,
      ({ communities }) => -(communities[0] ?? 0),
    ),
  );
  const merged = new Set(bySize.slice(0, excess + 1));
  const count = [...merged].filter(isGroup).length;
  const some = parts.groups.filter((group) => merged.has(group));
  const rest = makeGroup(
    nodes,
    MORE,
    some.flatMap(({ communities }) => communities),
    `${count} more ${count === 1 ? 'group' : 'groups'}`,
    some.flatMap(({ members }) => members),
  );
  setGroups(parts, [...parts.groups.filter((group) => !merged.has(group)), rest]);
}

/** Rule 3: the weakest edges go. */
function dropEdges(lens: LensResult, edges: Joined, room: number): void {
  const weightOf = (edge: number): number => lens.edges[edge]?.weight ?? 0;
  const excess = edges.own.length + edges.folded.length - room;
  const goneFolded = weakestOf(edges.folded, excess, ({ weight }) => weight);
  const goneOwn = weakestOf(edges.own, excess - goneFolded.size, weightOf);
  edges.folded = edges.folded.filter((bundle) => !goneFolded.has(bundle));
  edges.own = edges.own.filter((edge) => !goneOwn.has(edge));
  edges.left += goneOwn.size;
  for (const { count } of goneFolded) edges.left += count;
}

/** The weakest of a list, later ones first where that ties. */
function weakestOf<T>(items: readonly T[], count: number, weightOf: (item: T) => number): Set<T> {
  if (count <= 0) return new Set();
  if (count >= items.length) return new Set(items);
  // The sort is stable, so a list turned round gives up its later ones first.
  const sorted = [...items].reverse().sort((a, b) => weightOf(a) - weightOf(b));
  return new Set(sorted.slice(0, count));
}

function finish(lens: LensResult, { own, groups, placeOf }: Parts, edges: Joined): FoldedLens {
  const nodeCount = lens.nodes.length;
  const nodes = own.map((index) => lens.nodes[index] as LensNode);
  const idOf = (place: number): EntityId | GroupId =>
    place < nodeCount
      ? (lens.nodes[place] as LensNode).id
      : (groups[place - nodeCount]?.id ?? MORE);
  const folded = edges.folded.map(({ low, high, weight, count }): FoldedEdge => {
    const [source, target] = [idOf(low), idOf(high)];
    const id = `folded ${source} ${target}`;
    return { id, source, target, kind: 'folded', weight, count, dotted: false };
  });
  let leftNodes = 0;
  for (const place of placeOf) if (place < 0) leftNodes++;
  return {
    nodes: [...nodes, ...groups.map(toNode)],
    edges: [...edges.own.map((edge) => lens.edges[edge] as LensEdge), ...folded],
    left: { nodes: leftNodes, edges: edges.left },
  };
}

function toNode({ id, communities, label, members, mcCount }: Group): FoldedNode {
  const community = id === MORE ? 0 : (communities[0] ?? 0);
  const memberCount = members.length;
  return { id, kind: 'group', community, communities, label, memberCount, mcCount };
}
