import fc from 'fast-check';
import modularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import {
  compact,
  computeModularity,
  findBestPartition,
  runLeiden,
  runLouvain,
} from '../../src/analysis/partition';
import type { Projection } from '../../src/analysis/projection';
import { createRandom } from '../../src/lib/random';
import { drawProjection } from './drawn-projection';

const TRIANGLES = drawProjection('ab bc ac cd de ef df');

/** Every way to put n things into groups, as restricted growth strings. */
function everyPartition(n: number): number[][] {
  let partitions: number[][] = [[]];
  for (let node = 0; node < n; node++) {
    partitions = partitions.flatMap((labels) =>
      Array.from({ length: Math.max(-1, ...labels) + 2 }, (_, label) => [...labels, label]),
    );
  }
  return partitions;
}

function bestModularity(graph: Projection, resolution: number): number {
  const all = everyPartition(graph.order);
  return Math.max(...all.map((labels) => computeModularity(graph, labels, resolution)));
}

const anyGraph = fc
  .array(
    fc.tuple(
      fc.constantFrom(...'abcdef'),
      fc.constantFrom(...'abcdef'),
      fc.integer({ min: 1, max: 5 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((edges) =>
    drawProjection(
      edges
        .filter(([a, b]) => a !== b)
        .map(([a, b, weight]) => `${a}${b}${weight}`)
        .join(' '),
    ),
  );

describe('computeModularity', () => {
  it('is 5/14 for two triangles joined by an edge', () => {
    expect(computeModularity(TRIANGLES, [0, 0, 0, 1, 1, 1], 1)).toBeCloseTo(5 / 14, 12);
  });

  it('is 0 for one community of everything, and below 0 for nobody with anybody', () => {
    expect(computeModularity(TRIANGLES, [0, 0, 0, 0, 0, 0], 1)).toBeCloseTo(0, 12);
    expect(computeModularity(TRIANGLES, [0, 1, 2, 3, 4, 5], 1)).toBeLessThan(0);
  });

  it('agrees with graphology-metrics at any resolution', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (graph, labels, resolution) => {
          if (graph.size === 0) return;
          const theirs = modularity(graph, {
            getNodeCommunity: (node) => labels[graph.nodes().indexOf(node)] ?? 0,
            resolution,
          });
          expect(computeModularity(graph, labels, resolution)).toBeCloseTo(theirs, 9);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('findBestPartition', () => {
  const options = { resolution: 1, seed: 1, starts: 20 };

  it('finds the two triangles', () => {
    const { labels, modularity: quality } = findBestPartition(TRIANGLES, options);
    expect(compact(labels)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(quality).toBeCloseTo(5 / 14, 12);
  });

  it('finds what trying every partition finds', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(1, 1.8), (graph, resolution) => {
        const found = findBestPartition(graph, { ...options, resolution }).modularity;
        expect(found).toBeCloseTo(bestModularity(graph, resolution), 9);
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it('makes more groups at a higher resolution', () => {
    const groups = (resolution: number): number =>
      new Set(findBestPartition(TRIANGLES, { ...options, resolution }).labels).size;
    expect([groups(0.1), groups(1), groups(6)]).toEqual([1, 2, 6]);
  });

  it('is the same for the same seed, whatever Math.random gives', () => {
    // The library's constructors draw from it; what they drew must have no part in the result.
    const before = Math.random;
    const graph = drawProjection('ab2 bc1 cd2 da1 ac1 bd1 de1 ef1 fa1 ce1');
    const findWith = (drawn: number) => {
      Math.random = () => drawn;
      return findBestPartition(graph, { ...options, resolution: 1.8 });
    };
    try {
      const once = findWith(0.1);
      for (const drawn of [0.3, 0.5, 0.7, 0.9]) expect(findWith(drawn)).toEqual(once);
    } finally {
      Math.random = before;
    }
  });

  it('leaves every node alone where there is no edge, and takes nothing for an answer', () => {
    const bare = drawProjection('a b c');
    expect(new Set(findBestPartition(bare, options).labels).size).toBe(3);
    expect(findBestPartition(drawProjection(''), options).labels).toEqual([]);
  });
});

describe('runLeiden', () => {
  it('never makes a partition of Louvain worse', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 0, max: 1000 }), (graph, seed) => {
        const before = runLouvain(graph, 1.8, createRandom(seed));
        const after = runLeiden(graph, 1.8, before, seed);
        expect(computeModularity(graph, after, 1.8)).toBeGreaterThanOrEqual(
          computeModularity(graph, before, 1.8) - 1e-9,
        );
      }),
      { seed: 4 },
    );
  });

  it('improves on nothing but single nodes', () => {
    const labels = runLeiden(TRIANGLES, 1, [0, 1, 2, 3, 4, 5], 1);
    expect(compact(labels)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
