import { describe, expect, it } from 'vitest';
import { placeInColumns } from '../../src/graph/column-layout';
import { foldLens } from '../../src/graph/fold';
import { placeUnfolded } from '../../src/graph/fold-layout';
import { selectLens } from '../../src/graph/lens';
import { placePaths } from '../../src/graph/path-layout';
import { findPaths } from '../../src/graph/paths';
import { DEFAULT_VIEW } from '../../src/view-state/permalink';
import { generateDataset } from '../builders/generated-dataset';
import { readLpcDataset } from './lpc-layout';

const places = (positions: Record<string, [number, number]>) =>
  Object.values(positions).map(String);

describe('placePaths', () => {
  const dataset = readLpcDataset();
  const [from, to] = ['mc:kvm-microconference', 'mc:sched-mc'];
  const paths = findPaths(dataset, from, to, { hubs: false });

  it('puts the ends left and right and everything else between them, each in a place of its own', () => {
    const positions = placePaths(from, to, paths);
    const ids = new Set(
      paths.flatMap(({ steps }) => steps.flatMap((step) => [step.from, step.to])),
    );
    expect(new Set(Object.keys(positions))).toEqual(ids);
    expect(new Set(places(positions)).size).toBe(ids.size);
    const right = positions[to]?.[0] ?? 0;
    for (const [id, [x]] of Object.entries(positions)) {
      if (id !== from && id !== to) expect(x > 0 && x < right, id).toBe(true);
    }
  });

  it('stands with one end, and with none', () => {
    expect(placePaths(from, null, [])).toEqual({ [from]: [0, 0] });
    expect(placePaths(null, null, [])).toEqual({});
  });
});

describe('placeInColumns', () => {
  it('puts the selection on top and every other node below it, two in a row', () => {
    const nodes = ['mc:a', 'mc:b', 'person:c', 'person:d', 'org:e'].map((id) => ({
      id,
      kind: id.slice(0, id.indexOf(':')),
      label: id,
    }));
    const positions = placeInColumns(['mc:a'], nodes);
    expect(positions['mc:a']).toEqual([0, 0]);
    expect(new Set(places(positions)).size).toBe(5);
    const below = Object.entries(positions).filter(([id]) => id !== 'mc:a');
    expect(Math.min(...below.map(([, [, y]]) => y))).toBeGreaterThan(50);
    expect(new Set(below.map(([, [x]]) => x)).size).toBe(2);
  });
});

describe('placeUnfolded', () => {
  const dataset = generateDataset({ mcs: 360, seed: 1 });
  const numbers = new Map(dataset.microconferences.map(({ id }, index) => [id, 1 + (index % 40)]));
  const numberOf = new Map<string, number>(numbers);
  for (const { kind, from, to } of dataset.relations) {
    if (kind === 'participates') numberOf.set(from, numberOf.get(to) ?? 0);
    if (kind === 'covers') numberOf.set(to, numberOf.get(from) ?? 0);
  }
  const lens = selectLens(dataset, { ...DEFAULT_VIEW, lens: 'everything' }, []);
  const positions = Object.fromEntries(
    Array.from({ length: 40 }, (_, index): [string, [number, number]] => [
      `group:${index + 1}`,
      [300 * (index % 8), 200 * Math.floor(index / 8)],
    ]),
  );
  const placeOf = (id: string): number => numberOf.get(id) ?? 0;

  it('puts folded groups where the layout has them', () => {
    const folded = foldLens(lens, { numberOf, titles: new Map(), unfolded: new Set() });
    const placed = placeUnfolded(folded, positions, placeOf);
    expect(placed['group:9']).toEqual([0, 200]);
    expect(new Set(places(placed)).size).toBe(folded.nodes.length);
  });

  it('makes room for the members of an unfolded group, and keeps the others around them', () => {
    const folded = foldLens(lens, { numberOf, titles: new Map(), unfolded: new Set([20]) });
    const placed = placeUnfolded(folded, positions, placeOf);
    expect(Object.keys(placed).sort()).toEqual(folded.nodes.map(({ id }) => id).sort());
    expect(new Set(places(placed)).size).toBe(folded.nodes.length);
    const members = folded.nodes.filter(({ kind }) => kind !== 'group').map(({ id }) => placed[id]);
    const [left, right] = [
      Math.min(...members.map((at) => at?.[0] ?? 0)),
      Math.max(...members.map((at) => at?.[0] ?? 0)),
    ];
    const [top, bottom] = [
      Math.min(...members.map((at) => at?.[1] ?? 0)),
      Math.max(...members.map((at) => at?.[1] ?? 0)),
    ];
    for (const { id, kind } of folded.nodes) {
      const [x, y] = placed[id] ?? [0, 0];
      const isInside = x > left && x < right && y > top && y < bottom;
      if (kind === 'group' && id in positions) expect(isInside, id).toBe(false);
    }
  });
});
