import { type Random, shuffled } from '../lib/random';
import type { Point } from './boxes';

/** After so many nothing moves that could be seen. */
const ITERATIONS = 150;
/** A weight of three people brings two microconferences as near as they get. */
const FULL_WEIGHT = 3;
const START_RADIUS = 400;

export interface StressNode {
  readonly community: number;
}

/**
 * The distance two microconferences should have. With s = min(1, w / 3): 90 to 180 px within a
 * community, 230 to 560 px between communities, where the first ties draw nearest.
 */
function idealDistance(sameCommunity: boolean, weight: number): number {
  const s = Math.min(1, weight / FULL_WEIGHT);
  return sameCommunity ? 90 + 90 * (1 - s) : 230 + 330 * (1 - Math.sqrt(s));
}

/**
 * Stress majorization (SMACOF; Gansner, Koren, North 2004): moves every node to where its
 * distances to all others, weighted with 1/d², fit best, again and again. Starts from the
 * communities in random order on a circle.
 */
export function placeByStress(
  nodes: readonly StressNode[],
  weights: readonly (readonly number[])[],
  random: Random,
  iterations = ITERATIONS,
): Point[] {
  const points = startOnCircle(nodes, random);
  const ideal = nodes.map((one, i) =>
    nodes.map((other, j) => idealDistance(one.community === other.community, weights[i]?.[j] ?? 0)),
  );
  for (let iteration = 0; iteration < iterations; iteration++) {
    for (let i = 0; i < points.length; i++) points[i] = bestPlace(points, i, ideal[i] ?? []);
  }
  return points;
}

function startOnCircle(nodes: readonly StressNode[], random: Random): Point[] {
  const communities = [...new Set(nodes.map(({ community }) => community))].sort((a, b) => a - b);
  const order = shuffled(communities, random);
  return nodes.map(({ community }) => {
    const angle = (2 * Math.PI * order.indexOf(community)) / order.length;
    // A little apart, for two nodes in one point have no direction from each other.
    return [
      START_RADIUS * Math.cos(angle) + 60 * (random() - 0.5),
      START_RADIUS * Math.sin(angle) + 60 * (random() - 0.5),
    ];
  });
}

function bestPlace(points: readonly Point[], i: number, ideal: readonly number[]): Point {
  const [x, y] = points[i] ?? [0, 0];
  let [sumX, sumY, total] = [0, 0, 0];
  for (let j = 0; j < points.length; j++) {
    if (j === i) continue;
    const [otherX, otherY] = points[j] ?? [0, 0];
    const distance = ideal[j] ?? 0;
    const weight = 1 / (distance * distance);
    const [dx, dy] = [x - otherX, y - otherY];
    const factor = distance / Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
    sumX += weight * (otherX + dx * factor);
    sumY += weight * (otherY + dy * factor);
    total += weight;
  }
  return total === 0 ? [x, y] : [sumX / total, sumY / total];
}

/** Turns points so that they spread most from left to right, around their centre. */
export function turnToPrincipalAxis(points: readonly Point[]): Point[] {
  const n = Math.max(1, points.length);
  const centreX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const centreY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - centreX) ** 2;
    yy += (y - centreY) ** 2;
    xy += (x - centreX) * (y - centreY);
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => {
    const [dx, dy] = [x - centreX, y - centreY];
    return [dx * cos - dy * sin, dx * sin + dy * cos];
  });
}

/** Stretches points towards a ratio of width to height, keeping the area. */
export function stretchTo(points: readonly Point[], aspect: number): Point[] {
  const spread = (at: 0 | 1): number => {
    const values = points.map((point) => point[at]);
    return Math.max(...values) - Math.min(...values);
  };
  const [width, height] = [spread(0), spread(1)];
  if (points.length < 2 || width === 0 || height === 0) return [...points];
  const factor = Math.min(1.5, Math.max(0.75, Math.sqrt((aspect * height) / width)));
  return points.map(([x, y]) => [x * factor, y / factor]);
}
