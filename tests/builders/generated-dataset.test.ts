import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset, RelationKind } from '../../src/dataset/types';
import { generateDataset } from './generated-dataset';

const countEntities = (dataset: Dataset): number =>
  [
    dataset.people,
    dataset.organizations,
    dataset.microconferences,
    dataset.subsystems,
    dataset.threads,
  ].reduce((sum, list) => sum + list.length, 0);

/** How many relations of a kind each entity at one end has. */
function degrees(dataset: Dataset, kind: RelationKind, end: 'from' | 'to'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const relation of dataset.relations) {
    if (relation.kind !== kind) continue;
    counts.set(relation[end], (counts.get(relation[end]) ?? 0) + 1);
  }
  return counts;
}

const sizes = [
  { mcs: 36, nodes: 600 },
  { mcs: 360, nodes: 6000 },
  { mcs: 3600, nodes: 60_000 },
];
const MIDDLE = generateDataset({ mcs: 360, seed: 1 });

describe('a generated dataset', () => {
  it.each(sizes)('of $mcs microconferences has $nodes entities, give or take a tenth', (size) => {
    const dataset = generateDataset({ mcs: size.mcs, seed: 3 });
    expect(dataset.microconferences).toHaveLength(size.mcs);
    expect(Math.abs(countEntities(dataset) / size.nodes - 1)).toBeLessThan(0.1);
    // 600 relations per 24 microconferences, as LPC 2024 has.
    expect(Math.abs(dataset.relations.length / size.mcs / 25 - 1)).toBeLessThan(0.1);
  });

  it.each([1, 2, 3, 24, 36, 360])('of %i microconferences is valid', (mcs) => {
    for (const seed of [1, 2, 3]) {
      const dataset = generateDataset({ mcs, seed });
      expect(parseDataset(dataset)).toEqual(dataset);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const [first, again, other] = [5, 5, 6].map((seed) => generateDataset({ mcs: 36, seed }));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('has about one person in nine in 2 to 4 microconferences, and nobody in more', () => {
    const counts = [...degrees(MIDDLE, 'participates', 'from').values()];
    const several = counts.filter((count) => count > 1).length;
    expect(several / MIDDLE.people.length).toBeGreaterThan(0.09);
    expect(several / MIDDLE.people.length).toBeLessThan(0.13);
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  });

  it('has many small microconferences and a few large ones', () => {
    const counts = [...degrees(MIDDLE, 'participates', 'to').values()].sort((a, b) => a - b);
    expect(counts[0]).toBeGreaterThanOrEqual(2);
    const middle = counts[Math.floor(counts.length / 2)] ?? 0;
    const large = counts[Math.floor(counts.length * 0.95)] ?? 0;
    expect(large / middle).toBeGreaterThan(4);
  });

  it('has subsystems that several microconferences speak of, and some that only one does', () => {
    const counts = [...degrees(MIDDLE, 'covers', 'to').values()];
    const shared = counts.filter((count) => count > 1).length / MIDDLE.subsystems.length;
    expect(shared).toBeGreaterThan(0.4);
    expect(shared).toBeLessThan(0.9);
  });

  it('gives every name and short title once', () => {
    for (const names of [
      MIDDLE.people.map(({ name }) => name),
      MIDDLE.microconferences.map(({ shortTitle }) => shortTitle),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { name } of MIDDLE.people) expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  it('gives each relation one short evidence within the lines of its microconference', () => {
    const placeOf = new Map(MIDDLE.microconferences.map((mc) => [mc.id, mc]));
    for (const { evidence } of MIDDLE.relations) {
      expect(evidence).toHaveLength(1);
      const place = placeOf.get(evidence[0]?.mc ?? 'mc:none');
      expect(evidence[0]?.line).toBeGreaterThan(place?.line ?? Number.POSITIVE_INFINITY);
      expect(evidence[0]?.line).toBeLessThan(place?.endLine ?? 0);
    }
  });
});
