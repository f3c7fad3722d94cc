import { describe, expect, it } from 'vitest';
import bundled from '../../data/lpc-2024.dataset.json';
import { buildArrangement } from '../../src/analysis/arrangement';
import {
  packDataset,
  packGrouping,
  unpackDataset,
  unpackGrouping,
} from '../../src/app/packed-dataset';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { generateDataset } from '../builders/generated-dataset';

describe.each([
  ['the bundled dataset', parseDataset(bundled)],
  ['a generated one', generateDataset({ mcs: 30, seed: 4 })],
  ['one that has nothing but groups of boxes', generateDataset({ mcs: 210, seed: 5 })],
])('%s, packed for a worker and unpacked there', (_, dataset) => {
  const packed = structuredClone(packDataset(dataset));
  const own = buildArrangement(dataset);
  const other = buildArrangement(unpackDataset(packed));

  it('has the same groups and the same people between them', () => {
    expect(other.grouping).toEqual(own.grouping);
  });

  it('has the same first picture', () => {
    expect(other.layOutRoughly()).toEqual(own.layOutRoughly());
  });

  it('has them still when they come back', () => {
    const back = structuredClone(packGrouping(other.grouping, packed.ids));
    expect(unpackGrouping(back, packed.ids)).toEqual(own.grouping);
  });
});

describe('packDataset', () => {
  it('leaves behind what groups do not follow from', () => {
    const size = (value: unknown): number => JSON.stringify(value).length;
    const { relations, ...rest } = packDataset(parseDataset(bundled));
    expect(size(rest) + relations.byteLength).toBeLessThan(size(bundled) / 4);
  });
});
