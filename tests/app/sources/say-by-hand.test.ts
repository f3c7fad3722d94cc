import { describe, expect, it } from 'vitest';
import { listConstraints } from '../../../src/app/sources/claims';
import type { Said } from '../../../src/app/sources/identity-corrections';
import { buildLedger } from '../../../src/app/sources/ledger';
import { rolesIn, sayRoles, saySomebody } from '../../../src/app/sources/say-roles';
import { listEventDays, sayWish, type WishDraft } from '../../../src/app/sources/say-wish';
import { applyCorrections } from '../../../src/dataset/corrections';
import type { Correction } from '../../../src/dataset/corrections-types';
import type { McId } from '../../../src/dataset/types';
import { LPC } from '../lpc';

const KVM: McId = 'mc:kvm-microconference';
const SCHED: McId = 'mc:sched-mc';
const DRAFT: WishDraft = {
  mc: KVM,
  kind: 'avoid-overlap',
  with: [],
  dates: [],
  minutes: 90,
  room: '',
};

function saidBy(said: Said): Correction {
  if ('problem' in said) throw new Error(said.problem);
  return said.correction;
}

const problemOf = (said: Said): string => ('problem' in said ? said.problem : '');

describe('a wish by hand', () => {
  const say = (part: Partial<WishDraft>, reason = '') =>
    sayWish(LPC, { ...DRAFT, ...part }, reason);

  it('is a correction that says it, with the reason', () => {
    expect(saidBy(say({ with: [SCHED, 'mc:rust-mc'] }, ' told by mail '))).toEqual({
      kind: 'constraint',
      mc: KVM,
      change: 'add',
      constraint: { kind: 'avoid-overlap', with: ['mc:rust-mc', SCHED] },
      reason: 'told by mail',
    });
    const days = listEventDays(LPC);
    expect(days[0]).toEqual({ date: '2024-09-18', words: 'Wednesday 18 September' });
    expect(saidBy(say({ kind: 'only-on', dates: days.map(({ date }) => date) }))).toMatchObject({
      constraint: { kind: 'only-on', dates: ['2024-09-18', '2024-09-19', '2024-09-20'] },
    });
    expect(saidBy(say({ kind: 'duration' }))).toMatchObject({ constraint: { minutes: 90 } });
    expect(saidBy(say({ kind: 'room', room: ' a  screen ' }))).toMatchObject({
      constraint: { text: 'a screen' },
    });
  });

  it('says what is missing', () => {
    expect(problemOf(say({}))).toMatch(/^Choose whom/);
    expect(problemOf(say({ with: [KVM] }))).toMatch(/^Choose whom/);
    expect(problemOf(say({ kind: 'only-on' }))).toMatch(/^Choose the days/);
    for (const minutes of [Number.NaN, 0, 1.5, 10_000]) {
      expect(problemOf(say({ kind: 'duration', minutes }))).toMatch(/^Say how many minutes/);
    }
    expect(problemOf(say({ kind: 'room', room: ' ' }))).toMatch(/^Say what room/);
  });

  it('that is asked already is not asked again, and of several only what is new', () => {
    const asked = LPC.microconferences.flatMap((mc) =>
      mc.constraints.flatMap((one) => (one.kind === 'avoid-overlap' ? [{ mc, one }] : [])),
    )[0];
    if (asked === undefined) throw new Error('Nobody asks for anything.');
    const { mc, one } = asked;
    expect(problemOf(say({ mc: mc.id, with: one.with }))).toBe('That is asked already.');
    expect(saidBy(say({ mc: mc.id, with: [...one.with, 'mc:rust-mc'] }))).toMatchObject({
      constraint: { with: ['mc:rust-mc'] },
    });
  });

  it('stands in the list as added, and no claim of the source does', () => {
    const correction = saidBy(say({ with: [SCHED] }));
    const { dataset } = applyCorrections(LPC, [correction]);
    const added = listConstraints(LPC, dataset, [correction]).filter(({ isAdded }) => isAdded);
    expect(added.map(({ mc, wish }) => ({ mc, wish }))).toEqual([
      { mc: KVM, wish: { kind: 'avoid-overlap', with: [SCHED] } },
    ]);
    const [read] = listConstraints(LPC, LPC, []);
    if (read === undefined) throw new Error('Nobody asks for anything.');
    const accepted: Correction = {
      kind: 'constraint',
      mc: read.mc,
      change: 'add',
      constraint: read.wish,
    };
    expect(listConstraints(LPC, LPC, [accepted])[0]).toMatchObject({
      verdict: 'accepted',
      isAdded: false,
    });
  });
});

describe('a role by hand', () => {
  const steven = 'person:steven-rostedt';

  it('is set beside those that are there, or taken away with the last', () => {
    const now = rolesIn(LPC, steven, KVM);
    expect(now).toEqual([]);
    const set = saidBy(
      sayRoles(LPC, LPC, { person: steven, mc: KVM, roles: ['attendee', 'contact'] }, ''),
    );
    expect(set).toEqual({
      kind: 'role',
      person: steven,
      mc: KVM,
      change: 'set',
      roles: ['contact', 'attendee'],
    });
    const { dataset } = applyCorrections(LPC, [set]);
    const none = saidBy(sayRoles(LPC, dataset, { person: steven, mc: KVM, roles: [] }, ''));
    expect(applyCorrections(dataset, [none]).dataset.relations).toEqual(LPC.relations);
    expect(
      problemOf(
        sayRoles(LPC, dataset, { person: steven, mc: KVM, roles: ['contact', 'attendee'] }, ''),
      ),
    ).toMatch(/already/);
    expect(problemOf(sayRoles(LPC, LPC, { person: steven, mc: KVM, roles: [] }, ''))).toBe(
      'Choose a role.',
    );
  });

  it('brings somebody new, whose later roles stand without the earlier ones', () => {
    const said = saySomebody(LPC, LPC, { name: ' Ada  Ashe ', mc: KVM, roles: ['mc-lead'] }, '');
    const first = saidBy(said);
    const { dataset } = applyCorrections(LPC, [first]);
    const row = buildLedger(dataset, 'person').find(({ id }) => id === 'person:ada-ashe');
    expect(row).toMatchObject({ name: 'Ada Ashe', knownFrom: 'correction', spellings: [] });
    const second = saidBy(
      sayRoles(LPC, dataset, { person: 'person:ada-ashe', mc: SCHED, roles: ['contact'] }, ''),
    );
    expect(applyCorrections(LPC, [second]).unapplied).toEqual([]);
  });

  it('goes to somebody who is here already, under any of their names, beside what they are', () => {
    const said = saySomebody(LPC, LPC, { name: 'greg kh', mc: KVM, roles: ['mc-lead'] }, '');
    expect(saidBy(said)).toMatchObject({ person: 'person:greg-kroah-hartman', mc: KVM });
    expect(saidBy(said)).not.toHaveProperty('name');
  });

  it('says what is missing', () => {
    const say = (name: string, roles: readonly 'contact'[] = ['contact']) =>
      problemOf(saySomebody(LPC, LPC, { name, mc: KVM, roles }, ''));
    expect(say('')).toMatch(/^A name has/);
    expect(say('ada@example.org')).toMatch(/no @/);
    expect(say('Ada Ashe', [])).toBe('Choose a role.');
    const twice = {
      ...LPC,
      people: [...LPC.people, { ...LPC.people[0], id: 'person:x', name: 'Jörg Rödel' }],
    };
    expect(
      problemOf(
        saySomebody(
          LPC,
          twice as typeof LPC,
          { name: 'Jörg Rödel', mc: KVM, roles: ['contact'] },
          '',
        ),
      ),
    ).toMatch(/^2 people/);
  });
});
