import { describe, expect, it } from 'vitest';
import { compareEntities } from '../../src/analysis/compare-entities';
import type { EntityId } from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';

const dataset = drawDataset(`
  Sched has ann author, ben attendee, dee mentioned
  Rust has ann attendee, cy author
  Boot has cy author
  Sched covers scheduler core, locking topic
  Rust covers locking mention, toolchain core
  Boot covers toolchain topic
  Boot invites acme
  ann at acme
  dee at acme
  cy at best
  ben at best
`);

/** `aspect: both | only the first | only the second`, ids without their kind. */
function compare(a: EntityId, b: EntityId): string[] {
  const names = (list: readonly { readonly id: EntityId }[]): string =>
    list.map(({ id }) => id.slice(id.indexOf(':') + 1)).join(' ');
  return compareEntities(dataset, a, b).map(
    ({ aspect, shared, only }) =>
      `${aspect}: ${names(shared)} | ${names(only[0])} | ${names(only[1])}`,
  );
}

describe('two entities of one kind', () => {
  it('are two people by where they are and for whom they work', () => {
    expect(compare('person:ann', 'person:cy')).toEqual([
      'microconferences: rust | sched | boot',
      'organizations:  | acme | best',
    ]);
  });

  it('are two microconferences by people and subjects', () => {
    expect(compare('mc:sched', 'mc:rust')).toEqual([
      'people: ann | ben dee | cy',
      'subsystems: locking | scheduler | toolchain',
    ]);
  });

  it('are two organizations by where they are invited and where their people are wanted', () => {
    // dee is only mentioned in Sched, ann runs it.
    expect(compare('org:acme', 'org:best')).toEqual([
      'microconferences: boot rust sched |  | ',
      'people:  | ann dee | ben cy',
    ]);
  });

  it('are two subsystems by who runs what is about them', () => {
    expect(compare('subsystem:locking', 'subsystem:toolchain')).toEqual([
      'microconferences: rust | sched | boot',
      'people:  | ann | cy',
    ]);
  });

  it('keep the relations that tie each of them, with their evidence', () => {
    const [mcs] = compareEntities(dataset, 'org:acme', 'org:best');
    const boot = mcs?.shared.find(({ id }) => id === 'mc:boot');
    expect(boot?.relations.map((all) => all.map(({ kind }) => kind))).toEqual([
      ['invited'],
      ['affiliated', 'participates'],
    ]);
    expect(boot?.relations.flat().every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  it('are told apart either way round', () => {
    const [there] = compareEntities(dataset, 'person:ann', 'person:cy');
    const [back] = compareEntities(dataset, 'person:cy', 'person:ann');
    expect(back?.only).toEqual([there?.only[1], there?.only[0]]);
  });

  it('cannot be of two kinds', () => {
    expect(() => compareEntities(dataset, 'person:ann', 'org:acme')).toThrow(/not of one kind/);
  });
});
