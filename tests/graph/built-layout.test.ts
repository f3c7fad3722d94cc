import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Box, boxesOverlap, otherBoxAt, type Point } from '../../src/graph/boxes';
import { hullsCross, isInside } from '../../src/graph/hulls';
import { mcBox, otherSize, titleSize } from '../../src/graph/label-box';
import type { Layout } from '../../src/graph/layout';
import { countLinesUnder } from '../../src/graph/lines-under';
import { DATA } from '../builders/extracted';
import { lpcLayoutInput, readLpcDataset } from './lpc-layout';

// The positions that ship, as they ship: this is what every reader sees first.
const file = JSON.parse(readFileSync(join(DATA, 'lpc-2024.layout.json'), 'utf8'));
const layout: Layout = file.layout;
const input = lpcLayoutInput(readLpcDataset());

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

describe('the built positions of LPC 2024', () => {
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

  it('lets few lines pass under microconferences they do not belong to', ({ annotate }) => {
    const ids = mcs.map(({ id }) => id);
    const lines = input.others.flatMap((other) =>
      other.mcs.map((mc) => ({ from: at(other.id), to: at(mc), own: [ids.indexOf(mc)] })),
    );
    const under = countLinesUnder(
      lines,
      mcs.map(({ box }) => box),
    );
    annotate(`${under} of ${lines.length} lines pass under a foreign microconference`);
    expect(lines.length).toBeGreaterThan(100);
    expect(under).toBeLessThanOrEqual(3);
  });
});
