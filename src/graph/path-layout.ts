import { compareBy } from '../lib/order';
import type { Path } from './paths';

const STEP_WIDTH = 210;
const ROW_HEIGHT = 150;

/** Nearer than this, one label would cover the other. */
const NEAR = { x: STEP_WIDTH / 2, y: 56 };

/** What would stand on something else moves down until it does not; the order is that of the picture. */
function partNear(positions: Record<string, [number, number]>): void {
  const placed: [number, number][] = [];
  const ids = Object.keys(positions).sort(
    compareBy(
      (id) => positions[id]?.[0] ?? 0,
      (id) => positions[id]?.[1] ?? 0,
      (id) => id,
    ),
  );
  for (const id of ids) {
    const place = positions[id];
    if (place === undefined) continue;
    const isTaken = (): boolean =>
      placed.some(([x, y]) => Math.abs(x - place[0]) < NEAR.x && Math.abs(y - place[1]) < NEAR.y);
    while (isTaken()) place[1] += NEAR.y;
    placed.push(place);
  }
}

/**
 * Positions for paths: the two ends left and right, every path a row of its own between them. An
 * entity on two paths stands between their rows.
 */
export function placePaths(
  from: string | null,
  to: string | null,
  paths: readonly Path[],
): Record<string, [number, number]> {
  const longest = Math.max(2, ...paths.map(({ steps }) => steps.length));
  const width = longest * STEP_WIDTH;
  const places = new Map<string, [number, number][]>();
  paths.forEach(({ steps }, row) => {
    const y = (row - (paths.length - 1) / 2) * ROW_HEIGHT;
    steps.slice(0, -1).forEach((step, index) => {
      const x = ((index + 1) / steps.length) * width;
      places.set(step.to, [...(places.get(step.to) ?? []), [x, y]]);
    });
  });
  const positions: Record<string, [number, number]> = {};
  for (const [id, found] of places) {
    const mean = (at: 0 | 1): number =>
      Math.round(found.reduce((sum, place) => sum + place[at], 0) / found.length);
    positions[id] = [mean(0), mean(1)];
  }
  partNear(positions);
  if (from !== null) positions[from] = [0, 0];
  if (to !== null) positions[to] = [width, 0];
  return positions;
}
