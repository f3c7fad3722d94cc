import { type Box, boxesOverlap, cornersOf, otherBoxAt, type Point, pushBetween } from './boxes';
import { isInside, pushApart } from './hulls';
import { otherSize } from './label-box';

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

const ROUNDS = 120;
/** How strongly a node is drawn back to the barycentre of its microconferences per round. */
const HOME = 0.06;
const GAP_MC = 8;
const GAP_OTHER = 5;
/** Between the label of a node that ties communities and the regions it must stay out of. */
const GAP_REGION = 6;
const GRID = 9;
const GRID_REACH = 34;

/**
 * Places people and subsystems: at the barycentre of their microconferences, pushed off the boxes
 * of microconferences, out of every region they do not belong to — those that tie two communities
 * out of all of them, into the corridors — and off each other. What the forces leave overlapping
 * goes to the nearest free place.
 */
export function placeOthers(others: readonly OtherNode[], ground: Ground): Point[] {
  const nodes = others.map((other) => ({
    home: barycentre(other, ground),
    size: otherSize(other.label),
    foreign: foreignRegions(other, ground),
  }));
  const points = nodes.map(({ home }, index): Point => {
    // Nodes of one home start a little apart, each in its own direction.
    const angle = index * 2.399963;
    return [home[0] + 6 * Math.cos(angle), home[1] + 6 * Math.sin(angle)];
  });
  const solid = [...ground.mcs, ...ground.titles];
  for (let round = 0; round < ROUNDS; round++) {
    nodes.forEach((node, index) => {
      const at = points[index] ?? node.home;
      at[0] += (node.home[0] - at[0]) * HOME;
      at[1] += (node.home[1] - at[1]) * HOME;
      for (const hull of node.foreign) {
        const push = pushApart(hull, cornersOf(otherBoxAt(at, node.size)), GAP_REGION);
        if (push !== undefined) move(at, push, 0.7);
      }
      for (const box of solid) {
        const push = pushBetween(box, otherBoxAt(at, node.size), GAP_MC);
        if (push !== undefined) move(at, push, 0.7);
      }
      for (let other = 0; other < index; other++) {
        const there = points[other];
        const size = nodes[other]?.size;
        if (there === undefined || size === undefined) continue;
        const push = pushBetween(otherBoxAt(there, size), otherBoxAt(at, node.size), GAP_OTHER);
        if (push === undefined) continue;
        move(at, push, 0.5);
        move(there, push, -0.5);
      }
    });
  }
  return settle(nodes, points, solid);
}

interface Node {
  readonly home: Point;
  readonly size: { readonly width: number; readonly height: number };
  readonly foreign: readonly (readonly Point[])[];
}

/** Removes what overlap is left: each node, in order, to the nearest place that is free. */
function settle(nodes: readonly Node[], points: readonly Point[], solid: readonly Box[]): Point[] {
  const taken = [...solid];
  return nodes.map((node, index) => {
    const from = points[index] ?? node.home;
    const free = (at: Point): boolean => {
      const box = otherBoxAt(at, node.size);
      return !taken.some((other) => boxesOverlap(other, box, 2));
    };
    const allowed = (at: Point): boolean =>
      !node.foreign.some((hull) => touches(otherBoxAt(at, node.size), hull));
    const at =
      SPIRAL.map(([dx, dy]): Point => [from[0] + dx, from[1] + dy]).find(
        (place) => free(place) && allowed(place),
      ) ??
      SPIRAL.map(([dx, dy]): Point => [from[0] + dx, from[1] + dy]).find(free) ??
      from;
    taken.push(otherBoxAt(at, node.size));
    return at;
  });
}

/** The points of a grid around the origin, nearest first. */
const SPIRAL: readonly Point[] = buildSpiral();

function buildSpiral(): Point[] {
  const places: Point[] = [];
  for (let row = -GRID_REACH; row <= GRID_REACH; row++) {
    for (let column = -GRID_REACH; column <= GRID_REACH; column++) {
      places.push([column * GRID, row * GRID]);
    }
  }
  return places.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by));
}

function touches(box: Box, hull: readonly Point[]): boolean {
  return isInside([box.x, box.y], hull) || pushApart(hull, cornersOf(box), 0) !== undefined;
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

function move(point: Point, [dx, dy]: Point, factor: number): void {
  point[0] += dx * factor;
  point[1] += dy * factor;
}
