import { describe, expect, it } from 'vitest';
import { buildLayout } from '../../src/graph/layout';
import { nodesOf } from '../../src/graph/nodes';
import { listIds, placeOuter } from '../../src/graph/outer-positions';
import { lpcLayoutInput, readLpcDataset } from './lpc-layout';

const dataset = readLpcDataset();
const { positions } = buildLayout({ ...lpcLayoutInput(dataset), starts: 2, finish: 1 });
const edges = dataset.relations.map(({ from, to }) => [from, to] as const);
const outer = placeOuter(positions, listIds(dataset), edges);

describe('placeOuter', () => {
  it('gives a place to every entity that has none, and to no other', () => {
    const ids = [...nodesOf(dataset).keys()];
    expect(Object.keys(outer).sort()).toEqual(ids.filter((id) => !(id in positions)).sort());
  });

  it('puts no two in one place, nor near one that was given', () => {
    const places = Object.values(outer);
    expect(new Set(places.map(String)).size).toBe(places.length);
    for (const [x, y] of places) {
      for (const [givenX, givenY] of Object.values(positions)) {
        expect(Math.abs(x - givenX) >= 22 || Math.abs(y - givenY) >= 11).toBe(true);
      }
    }
  });

  it('gives the same places every time, even where nothing is placed yet', () => {
    expect(placeOuter(positions, listIds(dataset), edges)).toEqual(outer);
    expect(Object.keys(placeOuter({}, listIds(dataset), edges))).toHaveLength(
      Object.keys(outer).length + Object.keys(positions).length,
    );
  });
});
