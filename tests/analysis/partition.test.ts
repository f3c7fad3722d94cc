import { describe, expect, it } from 'vitest';
import {
  compact,
  computeModularity,
  countStarts,
  findBestPartition,
  runLeiden,
  runLouvain,
} from '../../src/analysis/partition';
import { createRandom } from '../../src/lib/random';
import { clique, drawProjection } from './small-dataset';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Two triangles, abc and def, joined by the edge cd. */
const TRIANGLES = drawProjection(NAMES, [
  ...clique('a', 'b', 'c'),
  ...clique('d', 'e', 'f'),
  ['c', 'd'],
]);
const NATURAL = [0, 0, 0, 1, 1, 1];
const ONE_START = { resolution: 1, seed: 1, starts: 1 };

describe('modularity', () => {
  it('of two triangles joined by one edge is 5/14 for the natural partition', () => {
    expect(computeModularity(TRIANGLES, NATURAL, 1)).toBeCloseTo(5 / 14, 12);
  });

  it('is 0 when everything is one group and negative when everybody is alone', () => {
    expect(computeModularity(TRIANGLES, [0, 0, 0, 0, 0, 0], 1)).toBeCloseTo(0, 12);
    // −Σ (k/14)², with strengths 2, 2, 3, 3, 2, 2.
    expect(computeModularity(TRIANGLES, [0, 1, 2, 3, 4, 5], 1)).toBeCloseTo(-34 / 196, 12);
  });

  it('falls with the resolution by the share that chance would give', () => {
    // 2 · (3/7 − 2 · (7/14)²)
    expect(computeModularity(TRIANGLES, NATURAL, 2)).toBeCloseTo(-1 / 7, 12);
  });

  it('does not change when all weights grow alike', () => {
    const doubled = drawProjection(NAMES, [
      ...[...clique('a', 'b', 'c'), ...clique('d', 'e', 'f')].map(
        ([one, other]) => [one, other, 2] as const,
      ),
      ['c', 'd', 2],
    ]);
    expect(computeModularity(doubled, NATURAL, 1)).toBeCloseTo(5 / 14, 12);
  });

  it('of a graph without edges is 0', () => {
    expect(computeModularity(drawProjection(['a', 'b'], []), [0, 1], 1)).toBe(0);
  });
});

describe('the partition of two triangles', () => {
  it('is found by Louvain', () => {
    expect(compact(runLouvain(TRIANGLES, 1, createRandom(1)))).toEqual(NATURAL);
  });

  it('is found by Leiden from everybody alone', () => {
    expect(compact(runLeiden(TRIANGLES, 1, [0, 1, 2, 3, 4, 5], 1))).toEqual(NATURAL);
  });

  it('is kept by Leiden once it is found, whatever its labels are called', () => {
    expect(compact(runLeiden(TRIANGLES, 1, [7, 7, 7, 3, 3, 3], 1))).toEqual(NATURAL);
  });

  it('is the best of several starts, with its modularity', () => {
    const best = findBestPartition(TRIANGLES, { ...ONE_START, starts: 20 });
    expect(compact(best.labels)).toEqual(NATURAL);
    expect(best.modularity).toBeCloseTo(5 / 14, 12);
  });

  it('falls apart at a high resolution', () => {
    const { labels } = findBestPartition(TRIANGLES, { ...ONE_START, resolution: 10 });
    expect(compact(labels)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('the best partition', () => {
  it('credits Louvain where Leiden finds nothing better', () => {
    expect(findBestPartition(TRIANGLES, ONE_START).method).toBe('louvain');
  });

  it('is the same for the same seed', () => {
    const options = { resolution: 1.8, seed: 7, starts: 20 };
    expect(findBestPartition(TRIANGLES, options)).toEqual(findBestPartition(TRIANGLES, options));
  });

  it('leaves everybody alone where there is no edge, and is empty where there is nobody', () => {
    expect(findBestPartition(drawProjection(['a', 'b'], []), ONE_START).labels).toEqual([0, 1]);
    expect(findBestPartition(drawProjection([], []), ONE_START).labels).toEqual([]);
  });
});

describe('the number of starts', () => {
  it('is what was asked for up to 150 nodes', () => {
    expect([0, 1, 24, 150].map((nodes) => countStarts(nodes, 20))).toEqual([20, 20, 20, 20]);
  });

  it('falls with the nodes above, down to one', () => {
    expect([300, 1000, 100_000].map((nodes) => countStarts(nodes, 20))).toEqual([10, 3, 1]);
  });

  it('is none where none was asked for', () => {
    expect(countStarts(24, 0)).toBe(0);
  });
});

describe('compact labels', () => {
  it('count from 0 in order of appearance', () => {
    expect(compact([9, 4, 9, -1, 4])).toEqual([0, 1, 0, 2, 1]);
  });
});
