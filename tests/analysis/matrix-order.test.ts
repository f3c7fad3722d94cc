import { describe, expect, it } from 'vitest';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import { type MatrixOrder, orderMatrix } from '../../src/analysis/matrix-order';
import { findOverlaps } from '../../src/analysis/overlap';
import { weigh } from '../../src/analysis/weigh';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset, McId } from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';
import { readLpcDataset } from './small-dataset';

const DRAWN = drawDataset(`
  Zeta has ann author, ben author
  beta has ann author
  Gamma has ben author, cy attendee
  Delta has cy attendee
  Alone alone
`);

function order(dataset: Dataset, groups: readonly (readonly string[])[], by: MatrixOrder) {
  const communities = groups.map((names) => ({ members: names.map((name): McId => `mc:${name}`) }));
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  const found = orderMatrix(dataset.microconferences, overlaps, communities, DEFAULT_POLICY, by);
  return found.map((mc) => mc.slice(3));
}

describe('the order of the matrix', () => {
  it('is by title, whatever the case', () => {
    expect(order(DRAWN, [], 'title')).toEqual(['alone', 'beta', 'delta', 'gamma', 'zeta']);
  });

  it('is by what each shares in all, then by title', () => {
    expect(order(DRAWN, [], 'total')).toEqual(['zeta', 'gamma', 'beta', 'delta', 'alone']);
  });

  it('is by hand as far as the list goes, then by title', () => {
    const list: McId[] = ['mc:zeta', 'mc:gone', 'mc:alone', 'mc:zeta'];
    expect(order(DRAWN, [], list)).toEqual(['zeta', 'alone', 'beta', 'delta', 'gamma']);
  });

  it('keeps the members of a community together, and ties between two communities short', () => {
    const found = order(DRAWN, [['beta', 'zeta'], ['delta', 'gamma'], ['alone']], 'group');
    const [turned, straight] = [
      ['delta', 'gamma', 'zeta', 'beta'],
      ['beta', 'zeta', 'gamma', 'delta'],
    ];
    expect([turned, straight]).toContainEqual(found.filter((mc) => mc !== 'alone'));
    expect([0, 4]).toContain(found.indexOf('alone'));
  });

  it('has everybody once where there are no communities, or where they name who is not there', () => {
    expect(order(DRAWN, [], 'group').sort()).toEqual(['alone', 'beta', 'delta', 'gamma', 'zeta']);
    const found = order(DRAWN, [['gone', 'beta']], 'group');
    expect(found.sort()).toEqual(['alone', 'beta', 'delta', 'gamma', 'zeta']);
    expect(order(drawDataset(''), [], 'group')).toEqual([]);
  });

  it('of LPC 2024 keeps strong pairs nearer to the diagonal than the order by title', () => {
    const dataset = readLpcDataset();
    const { communities } = detectCommunities(dataset, projectDataset(dataset));
    const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
    const spread = (by: MatrixOrder): number => {
      const found = orderMatrix(
        dataset.microconferences,
        overlaps,
        communities,
        DEFAULT_POLICY,
        by,
      );
      const place = new Map(found.map((mc, at) => [mc, at]));
      return overlaps.reduce((sum, pair) => {
        const way = Math.abs((place.get(pair.a) ?? 0) - (place.get(pair.b) ?? 0));
        return sum + way * weigh(pair, DEFAULT_POLICY);
      }, 0);
    };
    expect(spread('group')).toBeLessThan(0.6 * spread('title'));
    expect(spread('group')).toBeLessThan(spread('total'));
  });
});
