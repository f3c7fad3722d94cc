import { describe, expect, it } from 'vitest';
import type { Community } from '../../src/analysis/communities';
import { LOOSE_BELOW, measureStability } from '../../src/analysis/stability';
import type { McId } from '../../src/dataset/types';
import { drawProjection } from './drawn-projection';

function groups(drawing: string): Community[] {
  return drawing.split(' ').map((letters, index) => {
    const members = [...letters].map((letter): McId => `mc:${letter}`);
    const text = { title: letters, explanation: '' };
    return {
      number: index + 1,
      id: members[0] ?? 'mc:',
      members,
      people: [],
      subsystems: [],
      ...text,
    };
  });
}

const OPTIONS = { resolution: 1, seed: 1 };

describe('measureStability', () => {
  it('is 1 where no noise can part a group', () => {
    const graph = drawProjection('ab9 bc9 ac9 cd1 de9 ef9 df9');
    const { ofMc, ofCommunity } = measureStability(graph, groups('abc def'), OPTIONS);
    expect([...ofMc.values()].every(({ stability, loose }) => stability === 1 && !loose)).toBe(
      true,
    );
    expect([...ofCommunity]).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('finds what hangs between two groups loose, and says where it would go instead', () => {
    const graph = drawProjection('ab9 bc9 ac9 cx2 dx2 de9 ef9 df9');
    const stability = measureStability(graph, groups('abcx def'), OPTIONS).ofMc.get('mc:x');
    expect(stability?.loose).toBe(true);
    expect(stability?.stability).toBeLessThan(LOOSE_BELOW);
    expect(stability?.elsewhere).toBe(2);
  });

  it('takes one that is always alone for stable', () => {
    const graph = drawProjection('ab9 x');
    const { ofMc } = measureStability(graph, groups('ab x'), OPTIONS);
    expect(ofMc.get('mc:x')).toEqual({ stability: 1, loose: false });
  });

  it('is the same for the same seed and leaves the projection as it was', () => {
    const graph = drawProjection('ab3 bc2 cd3 da1 ac1');
    const before = JSON.stringify(graph.export());
    const measure = () => measureStability(graph, groups('ab cd'), OPTIONS);
    expect(measure()).toEqual(measure());
    expect(JSON.stringify(graph.export())).toBe(before);
  });
});
