import { compareBy } from '../lib/order';
import { createRandom } from '../lib/random';
import { type Box, boundsOf, boxesOverlap, cornersOf, otherBoxAt, type Point } from './boxes';
import { hullOf, hullsCross, isInside } from './hulls';
import { mcBox, otherSize } from './label-box';
import { countLinesUnder } from './lines-under';
import { type OtherNode, placeOthers } from './place-others';
import { placeTitles } from './place-titles';
import { type GroupBox, separateBoxes, separateMembers } from './separate-boxes';
import { placeByStress, stretchTo, turnToPrincipalAxis } from './stress';

export interface LayoutInput {
  readonly mcs: readonly {
    readonly id: string;
    readonly label: string;
    readonly community: number;
  }[];
  /** How much two microconferences belong together, in people. */
  readonly weights: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
  /** What else the first look draws, with the microconferences each is tied to. */
  readonly others: readonly LayoutOther[];
  readonly regions: readonly {
    readonly community: number;
    readonly id: string;
    readonly title: string;
  }[];
  readonly seed: number;
  /** How many starts are tried, and how many of the best are finished (8). */
  readonly starts?: number;
  readonly finish?: number;
}

export interface LayoutOther {
  readonly id: string;
  readonly label: string;
  readonly mcs: readonly string[];
  readonly weight?: number;
  readonly kind: 'person' | 'subsystem' | 'org' | 'thread';
}

export interface LayoutRegion {
  readonly id: string;
  readonly community: number;
  readonly title: string;
  readonly hull: readonly Point[];
  /** The middle of the title. */
  readonly titleAt: Point;
}

/** Where the first look draws everything, in pixels at scale 1. Positions are centres of glyphs. */
export interface Layout {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly positions: Readonly<Record<string, Point>>;
  readonly regions: readonly LayoutRegion[];
}

const ASPECT = 1.5;
const MARGIN = 24;
/** How far out of the way a node may stand, in pixels, so that one line less passes under a box. */
const DETOUR = 110;
/** A line that passes under a foreign microconference weighs as much as so many pixels of line. */
const LINE_UNDER = 150;

/** Of the rounds of either step, those that do most. */
const ROUGH_ROUNDS = 40;

/** How far a layout has come, in steps of roughly equal length. */
export interface LayoutProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Lays out the first look in two stages: microconferences alone by stress majorization, turned,
 * stretched and pushed apart into disjoint regions; then everything else between them. Of many
 * seeded starts those with the shortest edges (Σ weight · distance) are finished, and the one
 * with the fewest faults is taken. The same input and seed give the same bytes. It rests after
 * every step, so that whoever runs it can show progress, or give up.
 */
export function* layOut(input: LayoutInput): Generator<LayoutProgress, Layout> {
  const starts = Math.max(1, input.starts ?? startsFor(input.mcs.length));
  const finish = Math.min(starts, Math.max(1, input.finish ?? 8));
  const total = starts + finish;
  const sorted = sortInput(input);
  const weights = weightMatrix(sorted);
  const begun: Begun[] = [];
  for (let start = 0; start < starts; start++) {
    begun.push(placeMcs(sorted, weights, start));
    yield { done: start + 1, total };
  }
  begun.sort(
    compareBy(
      ({ length }) => length,
      ({ start }) => start,
    ),
  );
  const finished: (Finished & Pick<Begun, 'length' | 'start'>)[] = [];
  for (const { boxes, length, start } of begun.slice(0, finish)) {
    finished.push({ ...finishLayout(sorted, boxes), length, start });
    yield { done: starts + finished.length, total };
  }
  finished.sort(
    compareBy(
      ({ faults }) => faults.overlaps,
      ({ faults }) => faults.strays,
      ({ faults }) => faults.crossings,
      ({ length, reach, faults }) => length + reach + LINE_UNDER * faults.under,
      ({ start }) => start,
    ),
  );
  return toLayout(sorted, finished[0] ?? finishLayout(sorted, []));
}

/** The same at one go. */
export function buildLayout(input: LayoutInput): Layout {
  const steps = layOut(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * A first picture, until there is a better one: the boxes of one start kept apart, and everything
 * else in the nearest free place, whatever lines that leads under boxes. It has no regions.
 */
export function layOutRoughly(input: LayoutInput): Layout {
  const sorted = sortInput(input);
  const scattered = scatterMcs(sorted, weightMatrix(sorted), 0, ROUGH_ROUNDS);
  const boxes = separateMembers(scattered, ROUGH_ROUNDS);
  const points = placeOthers(tiesOf(sorted), { mcs: boxes, regions: [], titles: [] }, 0);
  return toLayout(sorted, { boxes, points, regions: [], titles: [] });
}

/** A start costs the square of the microconferences: 64 up to 40 of them, fewer beyond. */
function startsFor(mcs: number): number {
  return Math.max(2, Math.round(64 * Math.min(1, (40 / Math.max(1, mcs)) ** 2)));
}

/** The order of the input must not matter. */
function sortInput(input: LayoutInput): LayoutInput {
  return {
    ...input,
    mcs: [...input.mcs].sort(compareBy(({ id }) => id)),
    others: [...input.others].sort(
      compareBy(
        ({ weight = 0 }) => -weight,
        ({ id }) => id,
      ),
    ),
    regions: [...input.regions].sort(
      compareBy(
        ({ community }) => community,
        ({ id }) => id,
      ),
    ),
  };
}

function weightMatrix({ mcs, weights }: LayoutInput): number[][] {
  const indexOf = new Map(mcs.map(({ id }, index) => [id, index]));
  const matrix = mcs.map(() => mcs.map(() => 0));
  for (const { a, b, weight } of weights) {
    const [i, j] = [indexOf.get(a) ?? -1, indexOf.get(b) ?? -1];
    const [rowI, rowJ] = [matrix[i], matrix[j]];
    if (rowI === undefined || rowJ === undefined || i === j) continue;
    rowI[j] = weight;
    rowJ[i] = weight;
  }
  return matrix;
}

interface Begun {
  readonly start: number;
  readonly boxes: readonly GroupBox[];
  readonly length: number;
}

/** The microconferences by stress alone: their boxes may overlap. */
function scatterMcs(
  input: LayoutInput,
  weights: readonly number[][],
  start: number,
  iterations?: number,
): GroupBox[] {
  const random = createRandom(Math.imul(input.seed, 7919) + start);
  const points = placeByStress(input.mcs, weights, random, iterations);
  const stretched = stretchTo(turnToPrincipalAxis(points), ASPECT);
  return input.mcs.map(({ label, community }, index) => {
    const [x, y] = stretched[index] ?? [0, 0];
    return { x, y, ...mcBox(label), community };
  });
}

function placeMcs(input: LayoutInput, weights: readonly number[][], start: number): Begun {
  const boxes = separateBoxes(scatterMcs(input, weights, start), ASPECT);
  let length = 0;
  boxes.forEach((a, i) => {
    boxes.forEach((b, j) => {
      if (i < j) length += (weights[i]?.[j] ?? 0) * Math.hypot(a.x - b.x, a.y - b.y);
    });
  });
  return { start, boxes, length };
}

interface Finished {
  readonly boxes: readonly GroupBox[];
  readonly points: readonly Point[];
  readonly regions: readonly (LayoutInput['regions'][number] & { readonly hull: Point[] })[];
  readonly titles: readonly Box[];
  /** Σ distance from everything else to the microconferences it is tied to. */
  readonly reach: number;
  readonly faults: { overlaps: number; strays: number; crossings: number; under: number };
}

function finishLayout(input: LayoutInput, boxes: readonly GroupBox[]): Finished {
  const regions = input.regions.flatMap((region) => {
    const members = boxes.filter(({ community }) => community === region.community);
    return members.length === 0 ? [] : [{ ...region, hull: hullOf(members) }];
  });
  const titles = placeTitles(regions, boxes);
  const others = tiesOf(input);
  const points = placeOthers(others, { mcs: boxes, regions, titles }, DETOUR);
  const labels = points.map((at, index) =>
    otherBoxAt(at, otherSize(input.others[index]?.label ?? '')),
  );
  const faults = {
    overlaps: countPairs([...boxes, ...titles, ...labels], (a, b) => boxesOverlap(a, b)),
    strays: boxes.filter(({ x, y, community }) =>
      regions.some((region) => region.community !== community && isInside([x, y], region.hull)),
    ).length,
    crossings: countPairs(regions, (a, b) => hullsCross(a.hull, b.hull)),
    under: countLinesUnder(
      others.flatMap(({ mcs }, index) =>
        mcs.flatMap((mc) => {
          const [from, box] = [points[index], boxes[mc]];
          return from && box ? [{ from, to: [box.x, box.y] as Point, own: [mc] }] : [];
        }),
      ),
      [...boxes, ...titles],
    ),
  };
  let reach = 0;
  others.forEach(({ mcs }, index) => {
    const [x, y] = points[index] ?? [0, 0];
    for (const mc of mcs) reach += Math.hypot((boxes[mc]?.x ?? x) - x, (boxes[mc]?.y ?? y) - y);
  });
  return { boxes, points, regions, titles, reach, faults };
}

/** Everything but the microconferences, with the indices of those it is tied to. */
function tiesOf({ mcs: all, others }: LayoutInput): OtherNode[] {
  const indexOf = new Map(all.map(({ id }, index) => [id, index]));
  return others.map(({ label, mcs }) => ({
    label,
    mcs: mcs.flatMap((mc) => indexOf.get(mc) ?? []),
  }));
}

function countPairs<T>(items: readonly T[], test: (a: T, b: T) => boolean): number {
  return items.reduce(
    (count, a, index) => count + items.slice(index + 1).filter((b) => test(a, b)).length,
    0,
  );
}

/** Moves everything to positive coordinates with a margin, and rounds to a tenth of a pixel. */
function toLayout(
  input: LayoutInput,
  { boxes, points, regions, titles }: Omit<Finished, 'reach' | 'faults'>,
): Layout {
  const labels = points.map((at, index) =>
    otherBoxAt(at, otherSize(input.others[index]?.label ?? '')),
  );
  // Something even for a dataset without a microconference.
  const origin: Point[] = boxes.length === 0 ? [[0, 0]] : [];
  const corners = [...boxes, ...titles, ...labels].flatMap((box) => cornersOf(box));
  const bounds = boundsOf([...origin, ...corners, ...regions.flatMap(({ hull }) => hull)]);
  const left = bounds.x - bounds.width / 2 - MARGIN;
  const top = bounds.y - bounds.height / 2 - MARGIN;
  const put = ([x, y]: Point): Point => [round(x - left), round(y - top)];
  const placed = [
    ...input.mcs.map(({ id }, index) => ({ id, at: boxes[index] })),
    ...input.others.map(({ id }, index) => {
      const [x, y] = points[index] ?? [0, 0];
      return { id, at: { x, y } };
    }),
  ].sort(compareBy(({ id }) => id));
  return {
    seed: input.seed,
    width: round(bounds.width + 2 * MARGIN),
    height: round(bounds.height + 2 * MARGIN),
    positions: Object.fromEntries(placed.map(({ id, at }) => [id, put([at?.x ?? 0, at?.y ?? 0])])),
    regions: regions.map(({ id, community, title, hull }, index) => ({
      id,
      community,
      title,
      hull: hull.map(put),
      titleAt: put([titles[index]?.x ?? 0, titles[index]?.y ?? 0]),
    })),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
