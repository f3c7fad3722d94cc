type Point = readonly [number, number];

/** A closed polygon as an SVG path whose corners are rounded by up to `radius`. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const corners = points.map((corner, place) => {
    const before = points.at(place - 1) ?? corner;
    const after = points[(place + 1) % points.length] ?? corner;
    return { corner, start: towards(corner, before, radius), end: towards(corner, after, radius) };
  });
  const parts = corners.map(
    ({ corner, start, end }, place) =>
      `${place === 0 ? 'M' : 'L'}${write(start)}Q${write(corner)} ${write(end)}`,
  );
  return parts.length === 0 ? '' : `${parts.join('')}Z`;
}

/** The point `radius` away from `from`, but never past the middle of the side. */
function towards(from: Point, to: Point, radius: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return from;
  const share = Math.min(radius / length, 0.5);
  return [from[0] + dx * share, from[1] + dy * share];
}

const write = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;
