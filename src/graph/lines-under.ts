import type { Box, Point } from './boxes';

export interface Line {
  readonly from: Point;
  readonly to: Point;
  /** Indices of the boxes that the line belongs to: at its ends, or those of its own node. */
  readonly own: readonly number[];
}

/** How many lines pass under boxes that they do not belong to, each pair counted once. */
export function countLinesUnder(lines: readonly Line[], boxes: readonly Box[]): number {
  let count = 0;
  for (const { from, to, own } of lines) {
    boxes.forEach((box, index) => {
      if (!own.includes(index) && passesUnder(from, to, box)) count += 1;
    });
  }
  return count;
}

/** Whether a segment meets a box, after Liang and Barsky (1984). */
export function passesUnder(from: Point, to: Point, box: Box): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, from[0] - (box.x - box.width / 2)],
    [dx, box.x + box.width / 2 - from[0]],
    [-dy, from[1] - (box.y - box.height / 2)],
    [dy, box.y + box.height / 2 - from[1]],
  ] as const;
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return false;
      continue;
    }
    const at = distance / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return false;
  }
  return true;
}
