import { describe, expect, it } from 'vitest';
import { findBridges } from '../../src/analysis/bridges';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { sketchDataset } from './small-dataset';

const NO_COMMUNITIES = new Map<string, number>();

function bridgesOf(dataset: Dataset, numberOf: ReadonlyMap<string, number> = NO_COMMUNITIES) {
  return findBridges(dataset, numberOf, DEFAULT_POLICY);
}

describe('bridges', () => {
  it('rank the person between two groups first', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b', 'c', 'd'],
      people: {
        inA: { a: 'author', b: 'author' },
        inAToo: { a: 'author', b: 'attendee' },
        inB: { c: 'author', d: 'author' },
        inBToo: { c: 'attendee', d: 'author' },
        zoe: { b: 'attendee', c: 'attendee' },
      },
    });
    const [first, ...others] = bridgesOf(dataset);
    expect(first?.person).toBe('person:zoe');
    for (const other of others) expect(other.betweenness).toBeLessThan(first?.betweenness ?? 0);
  });

  it('have the share of shortest ways between any two that lead through them', () => {
    // a – p – b – q – c: of the six pairs without p, three lead through p (a to b, q and c).
    const chain = sketchDataset({
      mcs: ['a', 'b', 'c'],
      people: { p: { a: 'author', b: 'author' }, q: { b: 'author', c: 'author' } },
    });
    expect(bridgesOf(chain).map(({ person, betweenness }) => [person, betweenness])).toEqual([
      ['person:p', 0.5],
      ['person:q', 0.5],
    ]);
  });

  it('come first who are wanted in more microconferences', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b', 'c'],
      people: {
        two: { a: 'author', b: 'author' },
        zwei: { a: 'author', c: 'author' },
        zz: { a: 'attendee', b: 'attendee', c: 'attendee' },
      },
    });
    expect(bridgesOf(dataset)[0]).toMatchObject({ person: 'person:zz', runs: false });
  });

  it('come first who connect more communities, among those wanted in as many', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b', 'c', 'd'],
      people: { p: { a: 'author', b: 'author' }, q: { c: 'author', d: 'author' } },
    });
    const numberOf = new Map([
      ['mc:a', 2],
      ['mc:b', 2],
      ['mc:c', 2],
      ['mc:d', 1],
    ]);
    expect(
      bridgesOf(dataset, numberOf).map(({ person, communities }) => [person, communities]),
    ).toEqual([
      ['person:q', [1, 2]],
      ['person:p', [2]],
    ]);
  });

  it('tell their roles by microconference, and whether they run one', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b'],
      people: { p: { b: 'contact', a: 'attendee' } },
    });
    expect(bridgesOf(dataset)).toMatchObject([
      {
        mcs: [
          { mc: 'mc:a', role: 'attendee' },
          { mc: 'mc:b', role: 'contact' },
        ],
        runs: true,
      },
    ]);
  });

  it('are nobody who is in one microconference, or only mentioned in the others', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b'],
      people: { p: { a: 'author' }, q: { a: 'author', b: 'mentioned' } },
    });
    expect(bridgesOf(dataset)).toEqual([]);
  });

  it('are none in an empty dataset', () => {
    expect(bridgesOf(sketchDataset({ mcs: [] }))).toEqual([]);
  });
});
