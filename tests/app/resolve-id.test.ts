import { describe, expect, it } from 'vitest';
import { resolverOf } from '../../src/app/resolve-id';
import type { Dataset } from '../../src/dataset/types';
import { extractDrawn } from '../builders/extracted';
import { LPC } from './lpc';

const DRAWN = extractDrawn([
  { title: 'KVM MC', trailer: 'Authors: BONZINI, Paolo (Red Hat)' },
  { id: 2, title: 'Sched MC' },
]);

/** The drawn dataset with the former ids that a later edition would give. */
function withFormerIds(): Dataset {
  const rename = <T extends { readonly id: string }>(list: readonly T[], former: string[]): T[] =>
    list.map((entity, place) => (place === 0 ? { ...entity, formerIds: former } : entity));
  return {
    ...DRAWN,
    people: rename(DRAWN.people, ['person:p-bonzini', 'person:bonzini']),
    organizations: rename(DRAWN.organizations, ['org:redhat']),
    microconferences: rename(DRAWN.microconferences, ['mc:virtualization-mc', 'mc:sched-mc']),
  };
}

describe('resolverOf', () => {
  it('finds every entity of the committed dataset by its id', () => {
    const resolve = resolverOf(LPC);
    const { people, organizations, microconferences, subsystems, threads } = LPC;
    for (const { id } of [people, organizations, microconferences, subsystems, threads].flat()) {
      expect(resolve(id)).toBe(id);
    }
  });

  it.each([
    ['person:p-bonzini', 'person:paolo-bonzini'],
    ['person:bonzini', 'person:paolo-bonzini'],
    ['org:redhat', 'org:red-hat'],
    ['mc:virtualization-mc', 'mc:kvm-mc'],
  ])('follows the former id %s to %s', (former, id) => {
    expect(resolverOf(withFormerIds())(former)).toBe(id);
  });

  it('prefers whoever has an id today to whoever had it before', () => {
    expect(resolverOf(withFormerIds())('mc:sched-mc')).toBe('mc:sched-mc');
  });

  it.each(['person:nobody', '', 'toString', '__proto__'])('finds nothing for %j', (id) => {
    expect(resolverOf(DRAWN)(id)).toBeUndefined();
  });
});
