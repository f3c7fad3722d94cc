import { describe, expect, it } from 'vitest';
import { selectIndex, selectOverlaps } from '../../src/app/insights';
import { selectPair, selectSharedPeople } from '../../src/app/shared-people';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset, McId } from '../../src/dataset/types';
import { extractDrawn } from '../builders/extracted';
import { LPC } from './lpc';

const DRAWN = extractDrawn([
  {
    title: 'Alpha MC',
    body: 'MC Leads:\n\n- Kate Stewart\n\nAttendees:\n\n- Jane Example',
    trailer: 'Authors: BONZINI, Paolo (Red Hat)',
  },
  {
    id: 2,
    title: 'Beta MC',
    body: 'Attendees:\n\n- Paolo Bonzini\n- Jane Example',
    trailer: 'Authors: STEWART, Kate',
  },
  { id: 3, title: 'Gamma MC', body: 'Attendees:\n\n- Jane Example' },
  { id: 4, title: 'Lonely MC', trailer: 'Authors: NOBODY, Else' },
]);

function shared(mc: McId, dataset: Dataset = DRAWN) {
  return selectSharedPeople(selectOverlaps(dataset, DEFAULT_POLICY), selectIndex(dataset), mc);
}

function pair(a: McId, b: McId, dataset: Dataset = DRAWN) {
  return selectPair(selectOverlaps(dataset, DEFAULT_POLICY), selectIndex(dataset), a, b);
}

const rolesOf = (mc: McId, other: McId) =>
  Object.fromEntries(
    shared(mc)
      .find((row) => row.mc === other)
      ?.people.map(({ name, roles }) => [name, roles]) ?? [],
  );

describe('whom a microconference shares', () => {
  it('is grouped by the other microconference, most people first', () => {
    expect(shared('mc:alpha-mc').map(({ title, people }) => [title, people.length])).toEqual([
      ['Beta', 3],
      ['Gamma', 1],
    ]);
  });

  it('puts those who run both before the wanted', () => {
    const [beta] = shared('mc:alpha-mc');
    expect(beta?.people[0]?.name).toBe('Kate Stewart');
    expect(beta?.sentence).toBe('1 person runs both, 2 more are wanted in both');
  });

  it('says the role here before the role there, from both sides', () => {
    expect(rolesOf('mc:alpha-mc', 'mc:beta-mc')).toEqual({
      'Kate Stewart': 'MC lead here, author there',
      'Paolo Bonzini': 'author here, wanted there',
      'Jane Example': 'wanted here, wanted there',
    });
    expect(rolesOf('mc:beta-mc', 'mc:alpha-mc')).toEqual({
      'Kate Stewart': 'author here, MC lead there',
      'Paolo Bonzini': 'wanted here, author there',
      'Jane Example': 'wanted here, wanted there',
    });
  });

  it('gives the evidence of both proposals, this one first', () => {
    for (const [here, there] of [
      ['mc:alpha-mc', 'mc:beta-mc'],
      ['mc:beta-mc', 'mc:alpha-mc'],
    ] as const) {
      const row = shared(here).find(({ mc }) => mc === there);
      for (const { name, places } of row?.people ?? []) {
        expect(
          places.map(({ mc }) => mc),
          name,
        ).toEqual([here, there]);
        for (const { mc, evidence } of places) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(evidence.every((one) => one.mc === mc)).toBe(true);
        }
      }
    }
  });

  it('is nothing where nobody is wanted elsewhere', () => {
    expect(shared('mc:lonely-mc')).toEqual([]);
  });

  it('leaves out who is only mentioned', () => {
    for (const { id } of LPC.microconferences) {
      for (const { people } of shared(id, LPC)) {
        expect(people.length).toBeGreaterThan(0);
        for (const { roles } of people) expect(roles).not.toContain('mentioned');
      }
    }
  });

  it('is the same from both sides in the committed dataset', () => {
    for (const { id } of LPC.microconferences) {
      for (const { mc, people } of shared(id, LPC)) {
        const back = shared(mc, LPC).find((row) => row.mc === id);
        expect(back?.people.map((one) => one.id)).toEqual(people.map((one) => one.id));
        const turned = people.map(({ roles }) =>
          roles.replace(/^(.*) here, (.*) there$/, '$2 here, $1 there'),
        );
        expect(back?.people.map(({ roles }) => roles)).toEqual(turned);
      }
    }
  });

  it('is Paolo Bonzini and Sean Christopherson for KVM and Confidential Computing', () => {
    const row = shared('mc:kvm-microconference', LPC).find(
      ({ mc }) => mc === 'mc:confidential-computing-mc',
    );
    expect(row?.people.map(({ name, roles }) => [name, roles])).toEqual([
      ['Paolo Bonzini', 'author here, wanted there'],
      ['Sean Christopherson', 'author here, wanted there'],
    ]);
    expect(row?.people[0]?.places.map(({ evidence }) => evidence.map(({ line }) => line))).toEqual([
      [517, 519],
      [222],
    ]);
    expect(row?.people[0]?.lines).toBe('lines 517 and 222');
  });
});

describe('what two microconferences share', () => {
  it('is grouped: who runs both, who is wanted in both', () => {
    const found = pair('mc:alpha-mc', 'mc:beta-mc');
    expect(found.titles).toEqual(['Alpha', 'Beta']);
    expect(
      found.groups.map(({ title, people }) => [title, people.map(({ name }) => name)]),
    ).toEqual([
      ['Run both', ['Kate Stewart']],
      ['Wanted in both', ['Paolo Bonzini', 'Jane Example']],
    ]);
    expect(found.groups[1]?.people[0]?.roles).toBe('author in Alpha, wanted in Beta');
  });

  it('shows who is only mentioned in a group of its own, which the sentence does not count', () => {
    const relations = DRAWN.relations.map((relation) =>
      relation.kind === 'participates' && relation.to === 'mc:gamma-mc'
        ? { ...relation, roles: ['mentioned' as const] }
        : relation,
    );
    const found = pair('mc:alpha-mc', 'mc:gamma-mc', { ...DRAWN, relations });
    expect(found.groups.map(({ title, people }) => [title, people[0]?.roles])).toEqual([
      ['Only mentioned in one', 'wanted in Alpha, mentioned in Gamma'],
    ]);
    expect(found.sentence).toBe('nothing that counts');
    expect(shared('mc:gamma-mc', { ...DRAWN, relations })).toEqual([]);
  });

  it('says so where there is nothing', () => {
    const found = pair('mc:gamma-mc', 'mc:lonely-mc');
    expect(found.sentence).toBe('nothing that counts');
    expect(found.groups).toEqual([]);
  });

  it('carries the place where one asks not to run beside the other', () => {
    const found = pair('mc:sched-ext-the-bpf-extensible-scheduler-class', 'mc:sched-mc', LPC);
    expect(found.declared.map(({ line, rule }) => [line, rule])).toEqual([
      [831, 'asks-not-to-overlap'],
    ]);
    expect(found.sentence).toMatch(/^one asks not to run beside the other/);
  });
});
