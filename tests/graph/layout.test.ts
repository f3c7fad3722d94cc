import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../../src/graph/boxes';
import { labelLines, mcBox } from '../../src/graph/label-box';
import { buildLayout, type LayoutInput, layOutRoughly } from '../../src/graph/layout';
import { lpcLayoutInput, readLpcDataset } from './lpc-layout';

const input = lpcLayoutInput(readLpcDataset());

describe('buildLayout', () => {
  const quick: LayoutInput = { ...input, starts: 4, finish: 2 };

  it('gives the same bytes for the same input and seed, in whatever order the input comes', () => {
    const once = JSON.stringify(buildLayout(quick));
    const turned = {
      ...quick,
      mcs: [...quick.mcs].reverse(),
      weights: [...quick.weights].reverse(),
      others: [...quick.others].reverse(),
      regions: [...quick.regions].reverse(),
    };
    expect(JSON.stringify(buildLayout(quick))).toBe(once);
    expect(JSON.stringify(buildLayout(turned))).toBe(once);
  });

  it('gives another drawing for another seed', () => {
    const one = JSON.stringify(buildLayout({ ...quick, starts: 1 }).positions);
    expect(JSON.stringify(buildLayout({ ...quick, starts: 1, seed: 2 }).positions)).not.toBe(one);
  });

  it('lays out nothing, and a single microconference', () => {
    const empty = { mcs: [], weights: [], others: [], regions: [], seed: 1 };
    expect(buildLayout(empty).positions).toEqual({});
    const one = buildLayout({
      ...empty,
      mcs: [{ id: 'mc:a', label: 'A', community: 1 }],
      regions: [{ community: 1, id: 'mc:a', title: 'A' }],
    });
    expect(one.regions[0]?.hull).toHaveLength(4);
    expect(one.positions['mc:a']?.every(Number.isFinite)).toBe(true);
  });
});

describe('layOutRoughly', () => {
  const rough = layOutRoughly(input);

  it('places everything that the final layout places, and no regions', () => {
    const ids = [...input.mcs, ...input.others].map(({ id }) => id).sort();
    expect(Object.keys(rough.positions).sort()).toEqual(ids);
    expect(rough.regions).toEqual([]);
  });

  it('keeps the microconferences apart', () => {
    const boxes = input.mcs.map(({ id, label }) => {
      const [x, y] = rough.positions[id] ?? [Number.NaN, Number.NaN];
      return { x, y, ...mcBox(label) };
    });
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => boxesOverlap(a, b))).toEqual([]);
  });
});

describe('labelLines', () => {
  it.each([
    ['Sched', ['Sched']],
    ['Build System', ['Build', 'System']],
    ['VFIO/IOMMU/PCI', ['VFIO/', 'IOMMU/PCI']],
    ['Kernel ↔ Userspace', ['Kernel ↔', 'Userspace']],
    ['Microconferences', ['Microconferences']],
  ])('splits %s at the space or slash nearest the middle', (label, lines) => {
    expect(labelLines(label)).toEqual(lines);
  });
});
