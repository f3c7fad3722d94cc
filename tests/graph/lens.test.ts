import { describe, expect, it } from 'vitest';
import { projectDataset } from '../../src/analysis/communities';
import type { EntityKind } from '../../src/dataset/types';
import { selectFirstLook } from '../../src/graph/first-look';
import { buildKnowledgeGraph } from '../../src/graph/knowledge-graph';
import { type LensView, selectLens } from '../../src/graph/lens';
import { readLpcDataset } from './lpc-layout';

const dataset = readLpcDataset();
const ties = projectDataset(dataset).mapEdges((_, { weight }, a, b) => ({ a, b, weight }));
const view: LensView = { lens: 'bridges', select: [], depth: 1, hide: [] };
const show = (change: Partial<LensView>) => selectLens(dataset, { ...view, ...change }, ties);
const LENSES = ['bridges', 'microconferences', 'everything', 'focus'] as const;

describe('buildKnowledgeGraph', () => {
  const graph = buildKnowledgeGraph(dataset);

  it('has a node for every entity and an edge for every relation', () => {
    const { people, organizations, microconferences, subsystems, threads } = dataset;
    const entities = [people, organizations, microconferences, subsystems, threads].flat();
    expect(graph.order).toBe(entities.length);
    expect(graph.size).toBe(dataset.relations.length);
  });

  it('knows kind and label of a node and the roles of an edge', () => {
    const relation = dataset.relations.find(({ kind }) => kind === 'participates');
    const edge = graph.getEdgeAttributes(`participates ${relation?.from} ${relation?.to}`);
    expect(edge).toEqual({ relation: 'participates', roles: relation?.roles });
    expect(graph.getNodeAttribute(relation?.from, 'kind')).toBe('person');
  });
});

describe('selectFirstLook', () => {
  const look = selectFirstLook(dataset);

  it('shows all microconferences and about seventy nodes', () => {
    expect(look.mcs).toHaveLength(dataset.microconferences.length);
    const nodes = look.mcs.length + look.people.length + look.subsystems.length;
    expect(nodes).toBeGreaterThan(55);
    expect(nodes).toBeLessThanOrEqual(80);
  });

  it('shows only people with a role in two microconferences', () => {
    for (const person of look.people) {
      const mcs = dataset.relations.filter(
        ({ kind, from, roles = [] }) =>
          kind === 'participates' && from === person && roles.some((role) => role !== 'mentioned'),
      );
      expect(mcs.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves no microconference without a line that has anything in common with another', () => {
    const { edges } = show({ lens: 'bridges' });
    const drawn = new Set(edges.flatMap(({ source, target }) => [source, target]));
    for (const mc of look.mcs) {
      const shares = ties.some(({ a, b }) => a === mc || b === mc);
      if (shares) expect(drawn.has(mc), mc).toBe(true);
    }
  });
});

describe('selectLens', () => {
  it.each(LENSES)('%s gives edges between shown nodes only, each id once', (lens) => {
    const { nodes, edges } = show({ lens, select: ['mc:sched-mc'], depth: 2 });
    const ids = new Set<string>(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    expect(nodes.length).toBeGreaterThan(0);
  });

  it.each(LENSES)('%s drops hidden kinds', (lens) => {
    const hide: EntityKind[] = ['person', 'thread'];
    const { nodes } = show({ lens, select: ['mc:sched-mc'], depth: 3, hide });
    expect(nodes.filter(({ kind }) => hide.includes(kind))).toEqual([]);
  });

  it('shows everything', () => {
    const { nodes, edges } = show({ lens: 'everything' });
    expect(nodes).toHaveLength(buildKnowledgeGraph(dataset).order);
    expect(edges).toHaveLength(dataset.relations.length);
  });

  it('shows microconferences with nothing but their overlaps', () => {
    const { nodes, edges } = show({ lens: 'microconferences' });
    expect(nodes.every(({ kind }) => kind === 'mc')).toBe(true);
    expect(edges).toHaveLength(ties.length);
    expect(edges.every(({ kind }) => kind === 'overlap')).toBe(true);
  });

  it('focuses on what lies within a number of steps, more with each', () => {
    const select = ['mc:sched-mc'];
    const sizes = [0, 1, 2, 3].map((depth) => show({ lens: 'focus', select, depth }).nodes.length);
    expect(sizes[0]).toBe(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    const direct = dataset.relations.flatMap(({ from, to }) =>
      from === 'mc:sched-mc' ? [to] : to === 'mc:sched-mc' ? [from] : [],
    );
    expect(sizes[1]).toBe(new Set(direct).size + 1);
  });

  it('focuses on nothing when nothing known is selected', () => {
    expect(show({ lens: 'focus', select: ['mc:unknown'] })).toEqual({ nodes: [], edges: [] });
  });

  it('says of a person whether they run something and how many microconferences they tie', () => {
    for (const node of show({ lens: 'bridges' }).nodes) {
      if (node.kind !== 'person') continue;
      expect(typeof node.runs).toBe('boolean');
    }
    const people = show({ lens: 'bridges', hide: ['subsystem', 'mc'] }).nodes;
    expect(people.filter(({ mcCount }) => mcCount >= 2).length).toBeGreaterThanOrEqual(
      selectFirstLook(dataset).people.length,
    );
  });
});
