/** A point of the drawing: x to the right, y down, in pixels at scale 1. */
export type Point = [number, number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle by its centre. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The label hangs under its glyph, so the middle of both lies below the glyph's own centre. */
const OTHER_DROP = 10;

/** The box of glyph and label of a node whose glyph is centred at a point. */
export function otherBoxAt([x, y]: Point, size: Size): Box {
  return { x, y: y + OTHER_DROP, ...size };
}

/** Whether two boxes come nearer than `gap` to each other. */
export function boxesOverlap(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  );
}

/** The corners of a box grown by `padding` on every side. */
export function cornersOf(box: Box, padding = 0): Point[] {
  const w = box.width / 2 + padding;
  const h = box.height / 2 + padding;
  return [
    [box.x - w, box.y - h],
    [box.x + w, box.y - h],
    [box.x + w, box.y + h],
    [box.x - w, box.y + h],
  ];
}

/** The smallest box that holds all of the points. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}

/** How `b` must move from `a` to keep `gap` between them, along the shorter way; else undefined. */
export function pushBetween(a: Box, b: Box, gap: number): Point | undefined {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const overX = (a.width + b.width) / 2 + gap - Math.abs(dx);
  const overY = (a.height + b.height) / 2 + gap - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return undefined;
  if (overX < overY) return [dx < 0 ? -overX : overX, 0];
  return [0, dy < 0 ? -overY : overY];
}
