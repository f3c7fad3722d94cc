import { describe, expect, it } from 'vitest';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import type { Dataset } from '../../src/dataset/types';
import { type Filter, filterDataset, NO_FILTER } from '../../src/graph/filter';
import { drawDataset } from '../builders/dataset-builder';
import { readLpcDataset } from './lpc-layout';

const dataset = drawDataset(`
  Sched has ann author, ben attendee, cy
  Sched covers rt core, mm mention
  Sched cites t1
  Rust has dan author, ann attendee
  Rust covers mm topic
  Kvm has eve attendee
  Kvm invites other
  Lone alone
  Sched avoids Kvm
  ann at acme
  dan at other
  ann wrote t1
  ben joined t1
  cy maintains rt
`);
const numberOf = new Map([
  ['mc:sched', 1],
  ['mc:rust', 1],
  ['mc:kvm', 2],
  ['mc:lone', 3],
]);
const filtered = (filter: Partial<Filter>): Dataset =>
  filterDataset(dataset, { ...NO_FILTER, ...filter }, numberOf);

const entityIds = (data: Dataset): string[] =>
  [data.people, data.organizations, data.microconferences, data.subsystems, data.threads]
    .flat()
    .map(({ id }) => id);
const relationIds = ({ relations }: Dataset): string[] =>
  relations.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
const without = (data: Dataset, listOf: (data: Dataset) => string[]): string[] =>
  listOf(dataset).filter((id) => !listOf(data).includes(id));

describe('filterDataset', () => {
  it('returns the same dataset when nothing of it is filtered', () => {
    expect(filtered({})).toBe(dataset);
    expect(filtered({ hubs: true, minTie: 3 })).toBe(dataset);
  });

  it('keeps participations with one of the roles, and people who have any other relation', () => {
    const left = filtered({ roles: ['author'] });
    expect(without(left, relationIds)).toEqual([
      'participates person:ben mc:sched',
      'participates person:cy mc:sched',
      'participates person:ann mc:rust',
      'participates person:eve mc:kvm',
    ]);
    expect(without(left, entityIds)).toEqual(['person:eve']);
  });

  it('keeps subjects covered with one of the strengths', () => {
    const left = filtered({ strengths: ['core'] });
    expect(without(left, relationIds)).toEqual([
      'covers mc:sched subsystem:mm',
      'covers mc:rust subsystem:mm',
    ]);
    expect(without(left, entityIds)).toEqual(['subsystem:mm']);
    expect(without(filtered({ strengths: ['core', 'topic'] }), entityIds)).toEqual([]);
  });

  it('keeps all microconferences of the communities, and nothing that hangs on the others', () => {
    const left = filtered({ communities: ['mc:rust'] });
    expect(without(left, entityIds)).toEqual(['person:eve', 'mc:kvm', 'mc:lone']);
    expect(without(left, relationIds)).toEqual([
      'participates person:eve mc:kvm',
      'invited org:other mc:kvm',
    ]);
  });

  it('drops a microconference for its community only, not for having nothing left', () => {
    const nothing = { roles: ['contact'], organizations: ['org:acme'] } as const;
    expect(entityIds(filtered(nothing))).toEqual(expect.arrayContaining(['mc:kvm', 'mc:lone']));
    expect(entityIds(filtered({ ...nothing, communities: ['mc:kvm'] }))).toContain('mc:kvm');
    expect(entityIds(filtered({ ...nothing, communities: ['mc:sched'] }))).not.toContain('mc:kvm');
  });

  it('shows nothing for a community that does not exist', () => {
    expect(filtered({ communities: ['mc:gone'] }).microconferences).toEqual([]);
  });

  it('keeps the organizations and their people with all they do', () => {
    const left = filtered({ organizations: ['org:acme'] });
    expect(left.people.map(({ id }) => id)).toEqual(['person:ann']);
    expect(left.organizations.map(({ id }) => id)).toEqual(['org:acme']);
    expect(relationIds(left).filter((id) => id.includes('person:'))).toEqual(
      relationIds(dataset).filter((id) => id.includes('person:ann')),
    );
    expect(without(left, entityIds)).not.toContain('subsystem:rt');
  });

  it('wants every part to be satisfied at once', () => {
    const left = filtered({
      roles: ['attendee'],
      strengths: ['topic'],
      communities: ['mc:sched'],
      organizations: ['org:acme'],
    });
    expect(relationIds(left)).toEqual([
      'cites mc:sched thread:t1@example.org',
      'participates person:ann mc:rust',
      'covers mc:rust subsystem:mm',
      'affiliated person:ann org:acme',
      'wrote person:ann thread:t1@example.org',
    ]);
  });

  it('leaves the constraints of what remains alone', () => {
    const left = filtered({ communities: ['mc:sched'] });
    const sched = left.microconferences.find(({ id }) => id === 'mc:sched');
    expect(sched).toBe(dataset.microconferences.find(({ id }) => id === 'mc:sched'));
    expect(sched?.constraints).toHaveLength(1);
  });

  it('leaves no relation of the real dataset without its ends', () => {
    const lpc = readLpcDataset();
    const { communities, numberOf: numbers } = detectCommunities(lpc, projectDataset(lpc));
    const [first] = communities;
    const filters: Partial<Filter>[] = [
      { roles: ['author', 'contact'] },
      { strengths: ['core'] },
      { communities: first === undefined ? [] : [first.id] },
      { organizations: lpc.organizations.slice(0, 3).map(({ id }) => id) },
    ];
    for (const change of [...filters, Object.assign({}, ...filters) as Partial<Filter>]) {
      const left = filterDataset(lpc, { ...NO_FILTER, ...change }, numbers);
      const ids = new Set(entityIds(left));
      expect(left.relations.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
      expect(left.relations.length).toBeLessThan(lpc.relations.length);
    }
  });
});
