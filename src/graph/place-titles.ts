import { type Box, boundsOf, boxesOverlap, type Point } from './boxes';
import { isInside } from './hulls';
import { titleSize } from './label-box';

/** Between a hull and its title: the hull is drawn with a round stroke. */
const AWAY = 16;
/** Places along the width of a hull, above and below it. */
const PLACES_ALONG = 10;

export interface TitledHull {
  readonly title: string;
  readonly hull: readonly Point[];
}

/**
 * Finds a place for the title of every region: some twenty above and below its hull, of which the
 * nearest to the middle of the upper side wins that is free of boxes, other titles and regions.
 */
export function placeTitles(regions: readonly TitledHull[], boxes: readonly Box[]): Box[] {
  const placed: Box[] = [];
  for (const region of regions) {
    const candidates = titlePlaces(region);
    const scored = candidates.map((box, index) => ({
      box,
      cost: index + costOf(box, [...boxes, ...placed], regions),
    }));
    const best = scored.reduce((one, other) => (other.cost < one.cost ? other : one));
    placed.push(best.box);
  }
  return placed;
}

/** Best first: above before below, the middle before the ends. */
function titlePlaces({ title, hull }: TitledHull): [Box, ...Box[]] {
  const bounds = boundsOf(hull);
  const size = titleSize(title);
  const reach = Math.max(0, (bounds.width - size.width) / 2) + size.width / 3;
  const at = (offset: number, side: 1 | -1): Box => {
    const x = bounds.x + offset * reach;
    const edge = edgeAt(hull, x, size.width, side);
    return { x, y: edge + side * AWAY, ...size };
  };
  const offsets: number[] = [];
  for (let step = 1; step <= PLACES_ALONG / 2; step++) {
    offsets.push((2 * step) / PLACES_ALONG, (-2 * step) / PLACES_ALONG);
  }
  return [
    at(0, -1),
    ...offsets.slice(0, 4).map((offset) => at(offset, -1)),
    at(0, 1),
    ...offsets.slice(4).map((offset) => at(offset, -1)),
    ...offsets.map((offset) => at(offset, 1)),
  ];
}

/** The outermost height of a convex hull over the width of a title. */
function edgeAt(hull: readonly Point[], x: number, width: number, side: 1 | -1): number {
  const [left, right] = [x - width / 2, x + width / 2];
  const heights: number[] = [];
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from;
    const [a, b] = from[0] <= to[0] ? [from, to] : [to, from];
    const [start, end] = [Math.max(left, a[0]), Math.min(right, b[0])];
    if (start > end) return;
    for (const at of [start, end]) {
      const share = b[0] === a[0] ? 0 : (at - a[0]) / (b[0] - a[0]);
      heights.push(a[1] + share * (b[1] - a[1]));
    }
  });
  if (heights.length === 0) heights.push(...hull.map(([, y]) => y));
  return side < 0 ? Math.min(...heights) : Math.max(...heights);
}

function costOf(title: Box, boxes: readonly Box[], regions: readonly TitledHull[]): number {
  const covered = boxes.filter((box) => boxesOverlap(box, title, 4)).length;
  const samples = [-0.5, -0.25, 0, 0.25, 0.5].flatMap((along): Point[] => [
    [title.x + along * title.width, title.y - title.height / 2],
    [title.x + along * title.width, title.y + title.height / 2],
  ]);
  const inRegions = regions.filter(({ hull }) => samples.some((at) => isInside(at, hull))).length;
  return 1000 * covered + 100 * inRegions;
}
