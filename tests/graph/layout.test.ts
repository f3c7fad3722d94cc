import { describe, expect, it } from 'vitest';
import { type Box, boxesOverlap, otherBoxAt, type Point } from '../../src/graph/boxes';
import { hullsCross, isInside } from '../../src/graph/hulls';
import { labelLines, mcBox, otherSize, titleSize } from '../../src/graph/label-box';
import { buildLayout, type LayoutInput } from '../../src/graph/layout';
import { lpcLayoutInput, readLpcDataset } from './lpc-layout';

const input = lpcLayoutInput(readLpcDataset());
const layout = buildLayout(input);

function at(id: string): Point {
  const place = layout.positions[id];
  if (place === undefined) throw new Error(`${id} has no place`);
  return [...place];
}

function boxAt([x, y]: readonly [number, number], size: { width: number; height: number }): Box {
  return { x, y, ...size };
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

const mcs = input.mcs.map((mc) => ({ ...mc, box: boxAt(at(mc.id), mcBox(mc.label)) }));
const titles = layout.regions.map(({ title, titleAt }) => boxAt(titleAt, titleSize(title)));
const others = input.others.map(({ id, label }) => otherBoxAt(at(id), otherSize(label)));

describe('the layout of the first look of LPC 2024', () => {
  it('gives every node a place', () => {
    expect(Object.keys(layout.positions)).toHaveLength(input.mcs.length + input.others.length);
  });

  it('lets no two boxes of microconferences overlap', () => {
    expect(pairs(mcs).filter(([a, b]) => boxesOverlap(a.box, b.box))).toEqual([]);
  });

  it('keeps every microconference out of the regions of other communities', () => {
    const strays = mcs.filter(({ community, box }) =>
      layout.regions.some(
        (region) => region.community !== community && isInside([box.x, box.y], region.hull),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('holds every microconference in the region of its own community', () => {
    for (const { community, box } of mcs) {
      const own = layout.regions.find((region) => region.community === community);
      expect(isInside([box.x, box.y], own?.hull ?? [])).toBe(true);
    }
  });

  it('lets no two regions cross', () => {
    expect(pairs(layout.regions).filter(([a, b]) => hullsCross(a.hull, b.hull))).toEqual([]);
  });

  it('lets no label overlap a box, a title or another label', () => {
    const all = [...mcs.map(({ box }) => box), ...titles, ...others];
    expect(pairs(all).filter(([a, b]) => boxesOverlap(a, b))).toEqual([]);
  });

  it('draws what ties two communities outside of all regions', () => {
    const communityOf = new Map(input.mcs.map(({ id, community }) => [id, community]));
    const tying = input.others.filter(
      (other) => new Set(other.mcs.map((mc) => communityOf.get(mc))).size > 1,
    );
    expect(tying.length).toBeGreaterThan(0);
    const inside = tying.filter(({ id }) =>
      layout.regions.some(({ hull }) => isInside(at(id), hull)),
    );
    expect(inside).toEqual([]);
  });

  it('keeps every box, title and region inside the pane', () => {
    const reach = [...mcs.map(({ box }) => box), ...titles, ...others].flatMap((box) => [
      [box.x - box.width / 2, box.y - box.height / 2],
      [box.x + box.width / 2, box.y + box.height / 2],
    ]);
    for (const [x = -1, y = -1] of [...reach, ...layout.regions.flatMap(({ hull }) => hull)]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(layout.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
  });

  it('is wider than high', () => {
    expect(layout.width / layout.height).toBeGreaterThan(1.15);
    expect(layout.width / layout.height).toBeLessThan(1.9);
  });
});

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
