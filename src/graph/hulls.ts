import { polygonContains, polygonHull } from 'd3-polygon';
import { type Box, cornersOf, type Point } from './boxes';

/** How far a region reaches beyond the boxes of its members. */
const REGION_PADDING = 22;

/** The convex hull around boxes, padded; a single box gives a rectangle. */
export function hullOf(boxes: readonly Box[], padding = REGION_PADDING): Point[] {
  const corners = boxes.flatMap((box) => cornersOf(box, padding));
  return polygonHull(corners) ?? corners;
}

export function isInside(point: Point, hull: readonly Point[]): boolean {
  return polygonContains([...hull], point);
}

/**
 * How `b` must move to keep `gap` from `a`, both convex: the shortest way over all axes that
 * could part them (separating axis theorem), or undefined when they are that far apart already.
 */
export function pushApart(
  a: readonly Point[],
  b: readonly Point[],
  gap: number,
): Point | undefined {
  let best: { push: Point; depth: number } | undefined;
  // Most pairs are parted by an upright or level line, which is quicker to see.
  if (PLAIN_AXES.some((axis) => areParted(a, b, axis, gap))) return undefined;
  for (const axis of [...axesOf(a), ...axesOf(b)]) {
    const [fromA, toA] = extentOn(a, axis);
    const [fromB, toB] = extentOn(b, axis);
    const forward = toA + gap - fromB;
    const backward = toB + gap - fromA;
    if (forward <= 0 || backward <= 0) return undefined;
    const depth = Math.min(forward, backward);
    if (best !== undefined && depth >= best.depth) continue;
    const way = forward < backward ? depth : -depth;
    best = { depth, push: [axis[0] * way, axis[1] * way] };
  }
  return best?.push;
}

const PLAIN_AXES: readonly Point[] = [
  [1, 0],
  [0, 1],
];

function areParted(a: readonly Point[], b: readonly Point[], axis: Point, gap: number): boolean {
  const [fromA, toA] = extentOn(a, axis);
  const [fromB, toB] = extentOn(b, axis);
  return toA + gap <= fromB || toB + gap <= fromA;
}

export function hullsCross(a: readonly Point[], b: readonly Point[]): boolean {
  return pushApart(a, b, 0) !== undefined;
}

function axesOf(hull: readonly Point[]): Point[] {
  return hull.flatMap(([x, y], index): Point[] => {
    const [nextX, nextY] = hull[(index + 1) % hull.length] ?? [x, y];
    const length = Math.hypot(nextX - x, nextY - y);
    return length === 0 ? [] : [[(nextY - y) / length, (x - nextX) / length]];
  });
}

function extentOn(hull: readonly Point[], axis: Point): [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const [x, y] of hull) {
    const at = x * axis[0] + y * axis[1];
    if (at < from) from = at;
    if (at > to) to = at;
  }
  return [from, to];
}
