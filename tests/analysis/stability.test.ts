import { describe, expect, it } from 'vitest';
import type { Community } from '../../src/analysis/communities';
import { LOOSE_BELOW, measureStability } from '../../src/analysis/stability';
import type { McId } from '../../src/dataset/types';
import { clique, drawProjection } from './small-dataset';

const OPTIONS = { resolution: 1, seed: 1 };

function group(number: number, ...names: string[]): Community {
  const members = names.map((name): McId => `mc:${name}`);
  const id = members[0] ?? 'mc:none';
  return { number, id, members, title: '', explanation: '', people: [], subsystems: [] };
}

describe('stability', () => {
  const cliques = drawProjection(
    ['a', 'b', 'c', 'd', 'e', 'f', 'lone'],
    [...clique('a', 'b', 'c'), ...clique('d', 'e', 'f')],
  );
  const groups = [group(1, 'a', 'b', 'c'), group(2, 'd', 'e', 'f'), group(3, 'lone')];

  it('is 1 for two cliques with nothing between them', () => {
    const { ofMc, ofCommunity } = measureStability(cliques, groups, OPTIONS);
    expect([...ofCommunity]).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(ofMc.get('mc:a')).toEqual({ stability: 1, loose: false });
  });

  it('of a microconference alone is the share of runs in which it stays alone', () => {
    const { ofMc } = measureStability(cliques, [group(1, 'a'), group(2, 'lone')], OPTIONS);
    expect(ofMc.get('mc:lone')).toEqual({ stability: 1, loose: false });
    expect(ofMc.get('mc:a')?.stability).toBe(0);
  });

  it('is low, with a place to go instead, for a microconference tied to two groups alike', () => {
    const between = drawProjection(
      ['a', 'b', 'c', 'd', 'e', 'f', 'torn'],
      [...clique('a', 'b', 'c'), ...clique('d', 'e', 'f'), ['torn', 'a'], ['torn', 'd']],
    );
    const torn = [group(1, 'a', 'b', 'c', 'torn'), group(2, 'd', 'e', 'f')];
    const { ofMc, ofCommunity } = measureStability(between, torn, OPTIONS);
    const found = ofMc.get('mc:torn');
    expect(found?.stability).toBeGreaterThan(0.2);
    expect(found?.stability).toBeLessThan(LOOSE_BELOW);
    expect(found).toMatchObject({ loose: true, elsewhere: 2 });
    expect(ofMc.get('mc:e')).toEqual({ stability: 1, loose: false });
    expect(ofCommunity.get(1)).toBeLessThan(1);
  });

  it('names no other place for a loose microconference that is with nobody else', () => {
    const apart = drawProjection(['a', 'b'], []);
    const { ofMc } = measureStability(apart, [group(1, 'a', 'b')], OPTIONS);
    expect(ofMc.get('mc:a')).toEqual({ stability: 0, loose: true });
  });

  it('is the same for the same seed', () => {
    expect(measureStability(cliques, groups, OPTIONS)).toEqual(
      measureStability(cliques, groups, OPTIONS),
    );
  });

  it('leaves the weights of the projection as they were', () => {
    measureStability(cliques, groups, { ...OPTIONS, runs: 3 });
    expect(cliques.mapEdges((_, { weight }) => weight)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
