import { describe, expect, it } from 'vitest';
import { buildPeopleGraph, findBridges } from '../../src/analysis/bridges';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { drawDataset } from '../builders/dataset-builder';

const DATASET = drawDataset(`
  A has ann author, ben attendee, cy mentioned, dee author
  B has ann topic-lead, cy author
  C has ann attendee, ben contact
  D has ben attendee
`);
const NUMBERS = new Map([
  ['mc:a', 1],
  ['mc:b', 1],
  ['mc:c', 2],
  ['mc:d', 2],
]);

describe('findBridges', () => {
  const bridges = findBridges(DATASET, NUMBERS, DEFAULT_POLICY);

  it('lists people wanted in two or more, and nobody who is only mentioned in the second', () => {
    expect(bridges.map(({ person }) => person).sort()).toEqual(['person:ann', 'person:ben']);
  });

  it('gives the reasons: which microconferences, in which role, of which groups', () => {
    expect(bridges.find(({ person }) => person === 'person:ann')).toMatchObject({
      mcs: [
        { mc: 'mc:a', role: 'author' },
        { mc: 'mc:b', role: 'topic-lead' },
        { mc: 'mc:c', role: 'attendee' },
      ],
      runs: true,
      communities: [1, 2],
    });
  });

  it('ranks by how many, then by betweenness', () => {
    // A chain A – p – B – q – C and a side way A – r – D: p carries more ways than q or r.
    const chain = drawDataset(`
      A has p author, r author
      B has p author, q author
      C has q author
      D has r author
    `);
    const ranked = findBridges(chain, new Map(), DEFAULT_POLICY);
    expect(ranked[0]?.person).toBe('person:p');
    const scores = ranked.map(({ betweenness }) => betweenness);
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
  });

  it('gives betweenness 1 to whom every way leads through', () => {
    const star = drawDataset('A has ann author\nB has ann author');
    expect(findBridges(star, new Map(), DEFAULT_POLICY)[0]?.betweenness).toBe(1);
  });

  it('finds nobody in an empty dataset', () => {
    expect(findBridges(drawDataset(''), new Map(), DEFAULT_POLICY)).toEqual([]);
  });
});

describe('buildPeopleGraph', () => {
  it('holds who is at least an attendee, weighed by presence', () => {
    const graph = buildPeopleGraph(DATASET, DEFAULT_POLICY);
    expect(graph.getEdgeAttribute('person:ann', 'mc:b', 'weight')).toBe(0.8);
    expect(graph.hasEdge('person:cy', 'mc:a')).toBe(false);
    expect(graph.order).toBe(8);
  });
});
