import { describe, expect, it } from 'vitest';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import type { Dataset } from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';

const TWO_GROUPS = drawDataset(
  `
  Rt     has ann author, ben author, cy author
  Sched  has ann author, ben author, dee author
  Trace  has ann author
  Kvm    has eve author, fay author
  Cxl    has eve author, fay author
  Rt     covers rt core
  Sched  covers rt core
  Kvm    covers kvm core
  Hermit alone
  Rt     cites t1
  ann    at acme
`,
);

/** So small a projection falls apart at the default resolution, which is for a dense one. */
const COARSE = { resolution: 1 };

const detect = (dataset: Dataset, options = {}) =>
  detectCommunities(dataset, projectDataset(dataset), options);

describe('detectCommunities', () => {
  const found = detect(TWO_GROUPS, COARSE);

  it('numbers groups by size, then by smallest member id, and names each by that id', () => {
    expect(found.communities.map(({ number, id, members }) => [number, id, members])).toEqual([
      [1, 'mc:rt', ['mc:rt', 'mc:sched', 'mc:trace']],
      [2, 'mc:cxl', ['mc:cxl', 'mc:kvm']],
      [3, 'mc:hermit', ['mc:hermit']],
    ]);
  });

  it('titles a group by the two with most weight inside it', () => {
    expect(found.communities.map(({ title }) => title)).toEqual([
      'Rt & Sched',
      'Cxl & Kvm',
      'Hermit',
    ]);
  });

  it('says what holds a group together, in the singular where there is one', () => {
    expect(found.communities.map(({ explanation }) => explanation)).toEqual([
      '3 MCs held together by 2 people and 1 subsystem',
      '2 MCs held together by 2 people',
      '1 MC that stands on its own',
    ]);
  });

  it('lists the people of two or more members, most telling first', () => {
    expect(found.communities[0]?.people).toEqual(['person:ann', 'person:ben']);
    expect(found.communities[0]?.subsystems).toEqual(['subsystem:rt']);
  });

  it('gives everything else the group that holds most of its edge weight', () => {
    expect(found.numberOf.get('person:ann')).toBe(1);
    expect(found.numberOf.get('person:eve')).toBe(2);
    expect(found.numberOf.get('subsystem:kvm')).toBe(2);
    expect(found.numberOf.get('thread:t1@example.org')).toBe(1);
    expect(found.numberOf.get('org:acme')).toBe(1);
  });

  it('puts every microconference in exactly one group', () => {
    const members = found.communities.flatMap((community) => community.members);
    expect([...members].sort()).toEqual(TWO_GROUPS.microconferences.map(({ id }) => id).sort());
  });

  it('is the same for the same seed, and in whatever order relations come', () => {
    const turned = {
      ...TWO_GROUPS,
      microconferences: [...TWO_GROUPS.microconferences].reverse(),
      relations: [...TWO_GROUPS.relations].reverse(),
    };
    expect(detect(TWO_GROUPS, COARSE)).toEqual(found);
    expect(detect(turned, COARSE)).toEqual(found);
  });

  it('says by which resolution and seed it was made', () => {
    expect(detect(TWO_GROUPS, { resolution: 0.5, seed: 7 })).toMatchObject({
      resolution: 0.5,
      seed: 7,
    });
  });

  it('gives no group for a dataset without a microconference', () => {
    expect(detect(drawDataset('')).communities).toEqual([]);
  });
});
