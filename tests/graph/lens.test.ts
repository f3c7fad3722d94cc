import { describe, expect, it } from 'vitest';
import { projectDataset } from '../../src/analysis/communities';
import type { EntityKind } from '../../src/dataset/types';
import { type Filter, filterDataset, NO_FILTER } from '../../src/graph/filter';
import { selectFirstLook } from '../../src/graph/first-look';
import { countHidden, type LensView, selectLens } from '../../src/graph/lens';
import { nodesOf } from '../../src/graph/nodes';
import { drawDataset } from '../builders/dataset-builder';
import { readLpcDataset } from './lpc-layout';

const dataset = readLpcDataset();
const ties = projectDataset(dataset).mapEdges((_, { weight }, a, b) => ({ a, b, weight }));
const view: LensView = {
  lens: 'bridges',
  select: [],
  depth: 1,
  from: null,
  to: null,
  hide: [],
  filter: NO_FILTER,
};
const show = (change: Partial<LensView>) => selectLens(dataset, { ...view, ...change }, ties);
const LENSES = ['bridges', 'microconferences', 'everything', 'focus', 'path'] as const;
const ENDS = { from: 'mc:sched-mc', to: 'mc:rust-mc' };

describe('nodesOf', () => {
  it('has a node for every entity, with its kind and label', () => {
    const { people, organizations, microconferences, subsystems, threads } = dataset;
    const entities = [people, organizations, microconferences, subsystems, threads].flat();
    expect([...nodesOf(dataset).keys()].sort()).toEqual(entities.map(({ id }) => id).sort());
    const { id, name: label } = people[0] as (typeof people)[number];
    expect(nodesOf(dataset).get(id)).toEqual({ kind: 'person', label });
  });

  it('is made once per dataset', () => {
    expect(nodesOf(dataset)).toBe(nodesOf(dataset));
    expect(nodesOf({ ...dataset })).not.toBe(nodesOf(dataset));
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
    const { nodes, edges } = show({ lens, select: ['mc:sched-mc'], depth: 2, ...ENDS });
    const ids = new Set<string>(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    expect(nodes.length).toBeGreaterThan(0);
  });

  it.each(LENSES)('%s drops hidden kinds', (lens) => {
    const hide: EntityKind[] = ['person', 'thread'];
    const { nodes } = show({ lens, select: ['mc:sched-mc'], depth: 3, ...ENDS, hide });
    expect(nodes.filter(({ kind }) => hide.includes(kind))).toEqual([]);
  });

  it('shows everything', () => {
    const { nodes, edges } = show({ lens: 'everything' });
    expect(nodes).toHaveLength(nodesOf(dataset).size);
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

const drawn = drawDataset(`
  Sched has ann author, ben attendee, cy
  Rust has ann attendee, dan author
  Sched covers rt core, mm mention
  Rust covers mm topic, rt mention
  Kvm covers mm topic
  ann at acme
  dan at other
`);
const drawnNumbers = new Map([
  ['mc:sched', 1],
  ['mc:rust', 1],
  ['mc:kvm', 2],
]);
const drawnTies = [
  { a: 'mc:rust', b: 'mc:sched', weight: 1.5 },
  { a: 'mc:kvm', b: 'mc:rust', weight: 0.5 },
];
const showDrawn = (change: Partial<LensView>) =>
  selectLens(drawn, { ...view, ...change }, drawnTies);
const idsOf = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('the path lens', () => {
  it('shows nothing when no end is chosen, and the one that is', () => {
    expect(showDrawn({ lens: 'path' })).toEqual({ nodes: [], edges: [] });
    expect(idsOf(showDrawn({ lens: 'path', from: 'mc:kvm' }))).toEqual(['mc:kvm']);
    expect(idsOf(showDrawn({ lens: 'path', to: 'mc:kvm' }))).toEqual(['mc:kvm']);
  });

  it('shows all found paths together', () => {
    const shown = showDrawn({ lens: 'path', from: 'mc:sched', to: 'mc:rust' });
    expect(idsOf(shown)).toEqual([
      'mc:rust',
      'mc:sched',
      'person:ann',
      'subsystem:mm',
      'subsystem:rt',
    ]);
    expect(shown.edges.map(({ id }) => id)).toEqual([
      'covers mc:rust subsystem:mm',
      'covers mc:rust subsystem:rt',
      'covers mc:sched subsystem:mm',
      'covers mc:sched subsystem:rt',
      'participates person:ann mc:rust',
      'participates person:ann mc:sched',
    ]);
  });

  it('leads around hidden kinds', () => {
    const ends = { from: 'mc:sched', to: 'mc:rust' };
    expect(idsOf(showDrawn({ lens: 'path', ...ends, hide: ['subsystem'] }))).toEqual([
      'mc:rust',
      'mc:sched',
      'person:ann',
    ]);
  });

  it('shows both ends when nothing leads from one to the other', () => {
    const ends = { from: 'mc:kvm', to: 'org:acme', hide: ['subsystem'] as const };
    expect(showDrawn({ lens: 'path', ...ends })).toMatchObject({
      nodes: [{ id: 'mc:kvm' }, { id: 'org:acme' }],
      edges: [],
    });
  });

  it('ignores ends it does not know', () => {
    expect(idsOf(showDrawn({ lens: 'path', from: 'mc:gone', to: 'mc:kvm' }))).toEqual(['mc:kvm']);
  });
});

describe('the filter in a lens', () => {
  it('leaves out overlaps below the least tie, and keeps those of just that weight', () => {
    const edgesFrom = (minTie: number) =>
      showDrawn({ lens: 'microconferences', filter: { ...NO_FILTER, minTie } }).edges.length;
    expect([0, 0.5, 1, 1.5, 2].map(edgesFrom)).toEqual([2, 2, 1, 1, 0]);
  });

  it('finds the first look anew in what is left', () => {
    const filter: Filter = { ...NO_FILTER, roles: ['author'] };
    const left = filterDataset(drawn, filter, drawnNumbers);
    expect(idsOf(showDrawn({}))).toContain('person:ann');
    expect(idsOf(selectLens(left, { ...view, filter }, drawnTies))).not.toContain('person:ann');
  });
});

describe('countHidden', () => {
  const count = (filter: Partial<Filter>, change: Partial<LensView> = {}) =>
    countHidden(
      drawn,
      { ...view, lens: 'everything', ...change, filter: { ...NO_FILTER, ...filter } },
      drawnTies,
      drawnNumbers,
    );

  it('has nothing to say when nothing is filtered', () => {
    expect(count({})).toEqual([]);
    expect(count({ hubs: true })).toEqual([]);
  });

  it('counts the nodes that a part hides', () => {
    expect(count({ roles: ['author'] })).toEqual([{ part: 'roles', count: 2, unit: 'node' }]);
    expect(count({ communities: ['mc:kvm'] })).toEqual([
      { part: 'communities', count: 5, unit: 'node' },
    ]);
  });

  it('counts for each part what the others would leave', () => {
    expect(count({ roles: ['author'], organizations: ['org:acme'], strengths: ['core'] })).toEqual([
      { part: 'roles', count: 0, unit: 'node' },
      { part: 'strengths', count: 1, unit: 'node' },
      { part: 'organizations', count: 2, unit: 'node' },
    ]);
  });

  it('counts hidden kinds like parts of the filter', () => {
    expect(count({ roles: ['author'] }, { hide: ['org', 'person'] })).toEqual([
      { part: 'roles', count: 0, unit: 'node' },
      { part: 'org', count: 2, unit: 'node' },
      { part: 'person', count: 2, unit: 'node' },
    ]);
  });

  it('counts the lines under the least tie, where lines are overlaps', () => {
    expect(count({ minTie: 1 }, { lens: 'microconferences' })).toEqual([
      { part: 'minTie', count: 1, unit: 'edge' },
    ]);
    expect(count({ minTie: 1 })).toEqual([{ part: 'minTie', count: 0, unit: 'edge' }]);
  });
});
