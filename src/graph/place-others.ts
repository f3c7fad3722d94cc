import { type Box, boxesOverlap, cornersOf, otherBoxAt, type Point, type Size } from './boxes';
import { hullsCross } from './hulls';
import { otherSize } from './label-box';
import { countLinesUnder, type Line } from './lines-under';

export interface OtherNode {
  readonly label: string;
  /** Indices into the boxes of the microconferences it is tied to. */
  readonly mcs: readonly number[];
}

export interface Ground {
  readonly mcs: readonly (Box & { readonly community: number })[];
  readonly regions: readonly { readonly community: number; readonly hull: readonly Point[] }[];
  readonly titles: readonly Box[];
}

/** Kept free around a label where there is room, and where there is little. */
const GAPS = [4, 1];
/** Between a label and the regions it must stay out of. */
const GAP_REGION = 1;
const GRID = 8;
const GRID_REACH = 45;

/**
 * Places people and subsystems, in the order given: each near the barycentre of its
 * microconferences where glyph and label touch no box, no title and no earlier label, and lie
 * outside of every region they do not belong to; of such places the one of least distance, where
 * a line that passes under a foreign microconference or a title counts as `detour` pixels. What ties two communities belongs to none, so it
 * goes to the nearest corridor. Where nothing is free, only boxes and labels count.
 */
export function placeOthers(others: readonly OtherNode[], ground: Ground, detour: number): Point[] {
  // Microconferences first, so that their indices are those of the nodes' ties.
  const boxes: readonly Box[] = [...ground.mcs, ...ground.titles];
  const taken = [...boxes];
  return others.map((other) => {
    const centre = barycentre(other, ground);
    const node = {
      centre,
      size: otherSize(other.label),
      foreign: foreignRegions(other, ground),
      own: other.mcs,
      boxes,
      detour,
    };
    let at: Point | undefined;
    for (const gap of GAPS) at ??= nearestPlace(node, taken, gap);
    at ??= nearestPlace({ ...node, foreign: [] }, taken, 0) ?? centre;
    taken.push(otherBoxAt(at, node.size));
    return at;
  });
}

interface Node {
  readonly centre: Point;
  readonly size: Size;
  readonly foreign: readonly (readonly Point[])[];
  readonly own: readonly number[];
  /** What lines had better not pass under. */
  readonly boxes: readonly Box[];
  readonly detour: number;
}

/** The best place that keeps away from boxes and from foreign regions. */
function nearestPlace(node: Node, taken: readonly Box[], gap: number): Point | undefined {
  const [x, y] = node.centre;
  let best: { at: Point; cost: number } | undefined;
  // A rough picture need not try every place.
  for (const [dx, dy] of node.detour === 0 ? COARSE_SPIRAL : SPIRAL) {
    const far = Math.hypot(dx, dy);
    if (best !== undefined && far >= best.cost) break;
    const at: Point = [x + dx, y + dy];
    const box = otherBoxAt(at, node.size);
    if (taken.some((other) => boxesOverlap(other, box, gap))) continue;
    const corners = cornersOf(box, GAP_REGION);
    if (node.foreign.some((hull) => hullsCross(hull, corners))) continue;
    if (node.detour === 0) return at;
    const cost = far + node.detour * countLinesUnder(linesOf(node, at), node.boxes);
    if (best === undefined || cost < best.cost) best = { at, cost };
  }
  return best?.at;
}

function linesOf({ own, boxes }: Node, at: Point): Line[] {
  return own.flatMap((index) => {
    const box = boxes[index];
    return box === undefined ? [] : [{ from: at, to: [box.x, box.y] as Point, own: [index] }];
  });
}

/** The points of a grid around the origin, nearest first. */
const SPIRAL = buildSpiral(1);
const COARSE_SPIRAL = buildSpiral(3);

function buildSpiral(step: number): readonly Point[] {
  const reach = Math.floor(GRID_REACH / step);
  const places: Point[] = [];
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      places.push([column * step * GRID, row * step * GRID]);
    }
  }
  return places.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by));
}

function barycentre({ mcs }: OtherNode, ground: Ground): Point {
  const own = mcs.flatMap((index) => ground.mcs[index] ?? []);
  if (own.length === 0) return [0, 0];
  const x = own.reduce((sum, box) => sum + box.x, 0) / own.length;
  const y = own.reduce((sum, box) => sum + box.y, 0) / own.length;
  return [x, y];
}

/** The hulls a node must stay out of: all but its own, and all when it ties communities. */
function foreignRegions({ mcs }: OtherNode, ground: Ground): (readonly Point[])[] {
  const communities = new Set(mcs.map((index) => ground.mcs[index]?.community));
  return ground.regions
    .filter(({ community }) => communities.size !== 1 || !communities.has(community))
    .map(({ hull }) => hull);
}
