import { UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { computeBetweenness } from '../../src/analysis/betweenness';
import { findBridges } from '../../src/analysis/bridges';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { generateDataset } from '../builders/generated-dataset';

/** Everybody in any microconference, as what does not matter here. */
function placesOf(dataset: Dataset): Map<string, { mc: string }[]> {
  const places = new Map<string, { mc: string }[]>();
  for (const { kind, from, to } of dataset.relations) {
    if (kind === 'participates') places.set(from, [...(places.get(from) ?? []), { mc: to }]);
  }
  return places;
}

/** By the library, over all people and microconferences. */
function computeExactly(places: ReadonlyMap<string, { mc: string }[]>, mcs: readonly string[]) {
  const graph = new UndirectedGraph();
  for (const mc of mcs) graph.addNode(mc);
  for (const [person, own] of places) {
    for (const { mc } of own) graph.mergeUndirectedEdge(person, mc);
  }
  return betweenness(graph, { normalized: true, getEdgeWeight: null });
}

const mcsOf = (dataset: Dataset): string[] => dataset.microconferences.map(({ id }) => id);

describe('betweenness without those who are in one microconference alone', () => {
  it('is what the library computes with them', () => {
    for (const seed of [1, 2, 3]) {
      const dataset = generateDataset({ mcs: 60, seed });
      const places = placesOf(dataset);
      const exact = computeExactly(places, mcsOf(dataset));
      const scores = computeBetweenness(places, mcsOf(dataset));
      expect(scores.size).toBeGreaterThan(20);
      for (const [person, score] of scores) expect(score).toBeCloseTo(exact[person] ?? -1, 12);
    }
  });

  it('is nothing where there is nobody', () => {
    expect(computeBetweenness(new Map(), []).size).toBe(0);
    expect(computeBetweenness(new Map([['person:p', [{ mc: 'mc:a' }]]]), ['mc:a']).size).toBe(0);
  });
});

describe('sampled betweenness', () => {
  const dataset = generateDataset({ mcs: 600, seed: 1 });
  const places = placesOf(dataset);
  const mcs = mcsOf(dataset);

  it('is near the exact one, most of all for those who matter', () => {
    const exact = computeExactly(places, mcs);
    const scores = [...computeBetweenness(places, mcs)];
    expect(scores.length + mcs.length).toBeGreaterThan(1024);
    const ranked = scores
      .map(([person, score]) => ({ score, truth: exact[person] ?? 0 }))
      .sort((a, b) => b.truth - a.truth)
      .slice(0, 50);
    const error = ranked.reduce((sum, { score, truth }) => sum + Math.abs(score - truth), 0);
    expect(error / ranked.reduce((sum, { truth }) => sum + truth, 0)).toBeLessThan(0.15);
  });

  it('is the same at every run', () => {
    expect(computeBetweenness(places, mcs)).toEqual(computeBetweenness(places, mcs));
  });

  it('ranks the bridges of a large dataset', () => {
    const bridges = findBridges(dataset, new Map(), DEFAULT_POLICY);
    const scores = bridges.map(({ betweenness: score }) => score);
    expect(Math.max(...scores)).toBeGreaterThan(0.01);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThan(1);
  });
});
