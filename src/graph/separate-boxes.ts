import { type Box, type Point, pushBetween } from './boxes';
import { hullOf, pushApart } from './hulls';

const GAP_WITHIN = 18;
const GAP_BETWEEN = 104;
/** Between two padded regions: wide enough for a person with their label. */
const GAP_REGIONS = 54;
const ROUNDS = 300;
/** How far, of its way to the middle, a region is drawn in each round while there is room. */
const PULL = 0.03;
const PULL_ROUNDS = 80;

export interface GroupBox extends Box {
  readonly community: number;
}

/**
 * Pushes boxes apart until 18 px lie between members of a community and 104 px between those of
 * different ones; then moves whole communities until their regions keep apart as well, drawing
 * them towards the middle as long as there is room. Corridors stay open, and no two regions cross.
 */
export function separateBoxes(boxes: readonly GroupBox[], aspect: number): GroupBox[] {
  const apart = separateMembers(boxes);
  // Where every box is a group of its own, there are no regions to part.
  const groups = new Set(boxes.map(({ community }) => community));
  return groups.size === boxes.length ? apart : separateGroups(apart, aspect);
}

/** The first half of it: the boxes keep apart if the rounds are enough, their regions may cross. */
export function separateMembers(boxes: readonly GroupBox[], rounds = ROUNDS): GroupBox[] {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < rounds; round++) {
    let still = true;
    forPairs(moved, (a, b) => {
      const gap = a.community === b.community ? GAP_WITHIN : GAP_BETWEEN;
      const push = pushBetween(a, b, gap);
      if (push === undefined) return;
      still = false;
      moveBy(a, push, -0.5);
      moveBy(b, push, 0.5);
    });
    if (still) break;
  }
  return moved;
}

function separateGroups(boxes: readonly GroupBox[], aspect: number): GroupBox[] {
  const numbers = [...new Set(boxes.map(({ community }) => community))].sort((a, b) => a - b);
  const groups = numbers.map((number) => {
    const members = boxes.filter(({ community }) => community === number);
    return { number, hull: hullOf(members), members: members.length, x: 0, y: 0 };
  });
  for (let round = 0; round < ROUNDS + PULL_ROUNDS; round++) {
    if (round < PULL_ROUNDS) pullIn(groups, aspect);
    let still = round >= PULL_ROUNDS;
    forPairs(groups, (a, b) => {
      const push = pushApart(shifted(a), shifted(b), GAP_REGIONS);
      if (push === undefined || Math.hypot(push[0], push[1]) < 0.01) return;
      still = false;
      // The larger region gives way less.
      const share = a.members / (a.members + b.members);
      moveBy(a, push, share - 1);
      moveBy(b, push, share);
    });
    if (still) break;
  }
  const shiftOf = new Map(groups.map((group) => [group.number, group]));
  return boxes.map((box) => {
    const { x, y } = shiftOf.get(box.community) ?? { x: 0, y: 0 };
    return { ...box, x: box.x + x, y: box.y + y };
  });
}

interface Group {
  readonly hull: readonly Point[];
  x: number;
  y: number;
}

function shifted({ hull, x, y }: Group): Point[] {
  return hull.map(([hullX, hullY]) => [hullX + x, hullY + y]);
}

/** Draws groups towards the middle, less along the axis the pane is longer in. */
function pullIn(groups: readonly Group[], aspect: number): void {
  const centres = groups.map((group): Point => {
    const hull = shifted(group);
    const sum = hull.reduce(([sx, sy], [x, y]): Point => [sx + x, sy + y], [0, 0] as Point);
    return [sum[0] / hull.length, sum[1] / hull.length];
  });
  const middleX = centres.reduce((sum, [x]) => sum + x, 0) / centres.length;
  const middleY = centres.reduce((sum, [, y]) => sum + y, 0) / centres.length;
  groups.forEach((group, index) => {
    const [x, y] = centres[index] ?? [middleX, middleY];
    group.x += ((middleX - x) * PULL) / aspect;
    group.y += (middleY - y) * PULL * aspect;
  });
}

function moveBy(item: { x: number; y: number }, [dx, dy]: Point, factor: number): void {
  item.x += dx * factor;
  item.y += dy * factor;
}

function forPairs<T>(items: readonly T[], visit: (a: T, b: T) => void): void {
  for (let first = 0; first < items.length; first++) {
    for (let second = first + 1; second < items.length; second++) {
      visit(items[first] as T, items[second] as T);
    }
  }
}
