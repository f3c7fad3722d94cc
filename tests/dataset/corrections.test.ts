import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/dataset/corrections';
import { decodeCorrections } from '../../src/dataset/corrections-decode';
import { encodeCorrections } from '../../src/dataset/corrections-encode';
import { parseCorrections } from '../../src/dataset/corrections-schema';
import type { Correction, Wish } from '../../src/dataset/corrections-types';
import { parseDataset } from '../../src/dataset/parse-dataset';
import {
  type Dataset,
  type Evidence,
  type McId,
  type Mention,
  type PersonId,
  type Relation,
  ROLES,
  STRENGTHS,
  type SubsystemId,
} from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';

const LPC = parseDataset(JSON.parse(readFileSync('data/lpc-2024.dataset.json', 'utf8')));

/** A drawing in which every role stands on a line of its own, with a mention there. */
function drawPlaces(drawing: string): Dataset {
  const drawn = drawDataset(drawing);
  const mentions: Mention[] = [];
  let line = 0;
  const relations = drawn.relations.map((relation): Relation => {
    if (relation.kind !== 'participates') return relation;
    const mc = relation.to as McId;
    const text = drawn.people.find(({ id }) => id === relation.from)?.name ?? '';
    const evidence = (relation.roles ?? []).map((role): Evidence => {
      line += 1;
      const id = `mention:${mc.slice(3)}/${line}/1`;
      mentions.push({ id, kind: 'person', text, mc, line, entity: relation.from, reason: 'drawn' });
      return { line, mc, role, excerpt: text, rule: 'drawn' };
    });
    return { ...relation, evidence };
  });
  return parseDataset({ ...drawn, mentions, relations });
}

const SMALL = drawPlaces(`
  Sched has ann author presenter, ben attendee!, cy topic-lead
  Rust has ann attendee, ben author, dot
  Boot has cy author, dot coauthor
  Sched covers rt core, mm topic
  Rust covers mm mention
  Sched avoids Boot, Rust
  ann at acme    
  ben at acme
  cy at beta
  ben wrote t1
`);

const apply = (dataset: Dataset, ...corrections: Correction[]) => {
  const result = applyCorrections(dataset, corrections);
  expect(parseDataset(JSON.parse(JSON.stringify(result.dataset)))).toEqual(result.dataset);
  return result;
};
/** Applies what must apply. */
const corrected = (dataset: Dataset, ...corrections: Correction[]): Dataset => {
  const { dataset: result, unapplied } = apply(dataset, ...corrections);
  expect(unapplied).toEqual([]);
  return result;
};
const relationOf = (dataset: Dataset, from: string, to: string) =>
  dataset.relations.find((one) => one.from === from && one.to === to);
const relationsOf = (dataset: Dataset, id: string) =>
  dataset.relations.filter(({ from, to }) => from === id || to === id);

const MERGE: Correction = { kind: 'merge', keep: 'person:ann', drop: 'person:ben' };

describe('a merge', () => {
  const merged = corrected(SMALL, { ...MERGE, reason: 'Same  person (ann@example.org)' });

  it('leaves one entity with the names and former ids of both', () => {
    expect(merged.people.map(({ id }) => id)).toEqual(['person:ann', 'person:cy', 'person:dot']);
    expect(merged.people[0]).toEqual({
      id: 'person:ann',
      name: 'ann',
      aliases: ['ben'],
      formerIds: ['person:ben'],
    });
  });

  it('unites relations that become the same: roles, confirmation, evidence', () => {
    const note = { mc: 'mc:sched', excerpt: 'Same person (‹address›)', rule: 'correction' };
    expect(relationOf(merged, 'person:ann', 'mc:sched')).toMatchObject({
      roles: ['author', 'presenter', 'attendee'],
      confirmed: true,
    });
    const evidence = relationOf(merged, 'person:ann', 'mc:sched')?.evidence;
    expect(evidence).toContainEqual(note);
    expect(evidence).toHaveLength(4);
    expect(relationOf(merged, 'person:ann', 'thread:t1@example.org')?.kind).toBe('wrote');
    expect(relationsOf(merged, 'person:ben')).toEqual([]);
  });

  it('takes mentions along and says that a correction decided', () => {
    const moved = merged.mentions.filter(({ reason }) => reason === 'correction');
    expect(moved.map(({ text, entity }) => [text, entity])).toEqual([
      ['ben', 'person:ann'],
      ['ben', 'person:ann'],
    ]);
  });

  it('unites organizations, also by a former id, and in chains', () => {
    const chain: Correction[] = [
      { kind: 'merge', keep: 'org:acme', drop: 'org:beta' },
      { kind: 'rename', entity: 'org:beta', name: 'Acme Beta' },
    ];
    const result = corrected(SMALL, ...chain);
    expect(result.organizations).toEqual([
      { id: 'org:acme', name: 'Acme Beta', aliases: ['acme', 'beta'], formerIds: ['org:beta'] },
    ]);
    expect(relationOf(result, 'person:cy', 'org:acme')?.evidence).toHaveLength(2);
  });

  it('does nothing for two who are one already', () => {
    expect(corrected(merged, MERGE)).toBe(merged);
    expect(corrected(merged, { kind: 'merge', keep: 'person:ben', drop: 'person:ann' })).toBe(
      merged,
    );
  });

  it('answers a proposal of the real report: findings, mentions and the lone given name go', () => {
    const finding = LPC.findings.find(({ proposal }) => proposal !== undefined);
    const { keep, drop } = finding?.proposal ?? {};
    const merge = { kind: 'merge', keep, drop } as Correction;
    const result = corrected(LPC, merge);
    expect(result.people).toHaveLength(LPC.people.length - 1);
    expect(result.findings.map(({ id }) => id)).toEqual(
      LPC.findings
        .filter(({ entities, code }) => {
          const isAnswered = code === 'likely-same-person' || code === 'unresolved-person';
          return !(isAnswered && entities.includes(drop as PersonId));
        })
        .map(({ id }) => id),
    );
    expect(result.findings).toHaveLength(LPC.findings.length - 2);
    expect(JSON.stringify(result).split(`"${drop}"`)).toHaveLength(2);
    const one = result.people.find(({ id }) => id === keep);
    expect(one).toMatchObject({ formerIds: [drop] });
    expect(one).not.toHaveProperty('unresolved');
  });
});

describe('a split', () => {
  it('by microconference gives all that stands there to another entity', () => {
    const result = corrected(SMALL, {
      kind: 'split',
      entity: 'person:ann',
      to: 'person:anna',
      name: 'Anna',
      mcs: ['mc:rust'],
    });
    expect(relationOf(result, 'person:ann', 'mc:rust')).toBeUndefined();
    expect(relationOf(result, 'person:anna', 'mc:rust')).toMatchObject({ roles: ['attendee'] });
    expect(relationOf(result, 'person:anna', 'mc:rust')?.evidence).toContainEqual({
      mc: 'mc:rust',
      excerpt: 'Anna is not ann.',
      rule: 'correction',
    });
    // The drawing does not say where she is said to work, so that stays.
    expect(relationOf(result, 'person:ann', 'org:acme')).toBeDefined();
    expect(result.people.map(({ id }) => id)).toContain('person:anna');
  });

  it('by mention parts the roles of one microconference', () => {
    const presenter = relationOf(SMALL, 'person:ann', 'mc:sched')?.evidence[1];
    const mention = SMALL.mentions.find(({ line }) => line === presenter?.line)?.id ?? '';
    const result = corrected(SMALL, {
      kind: 'split',
      entity: 'person:ann',
      to: 'person:anna',
      name: 'Anna',
      mentions: [mention],
    });
    expect(relationOf(result, 'person:ann', 'mc:sched')?.roles).toEqual(['author']);
    expect(relationOf(result, 'person:anna', 'mc:sched')?.roles).toEqual(['presenter']);
    expect(result.mentions.find(({ id }) => id === mention)?.entity).toBe('person:anna');
  });

  it('tells people of one line apart by what the evidence quotes', () => {
    const merge: Correction = {
      kind: 'merge',
      keep: 'person:adam-manzanares',
      drop: 'person:davidlohr-bueso',
    };
    const back: Correction = {
      kind: 'split',
      entity: 'person:adam-manzanares',
      to: 'person:davidlohr-bueso',
      name: 'Davidlohr Bueso',
      mentions: LPC.mentions.flatMap(({ id, entity }) => (entity === merge.drop ? [id] : [])),
    };
    const result = corrected(LPC, merge, back);
    for (const id of [merge.keep, merge.drop]) {
      expect(withoutCorrections(relationsOf(result, id))).toEqual(relationsOf(LPC, id));
    }
  });

  it('undoes a merge: the former id is an id again', () => {
    const back: Correction = {
      kind: 'split',
      entity: 'person:ann',
      to: 'person:ben',
      name: 'ben',
      mentions: SMALL.mentions.flatMap(({ id, entity }) => (entity === 'person:ben' ? [id] : [])),
    };
    const result = corrected(SMALL, MERGE, back);
    expect(result.people).toEqual(SMALL.people);
    expect(withoutCorrections(result.relations.filter(isParticipation))).toEqual(
      withoutCorrections(SMALL.relations.filter(isParticipation)),
    );
    expect(apply(result, MERGE, back).dataset).toEqual(result);
  });

  it.each([
    ['a mention that is not there', { mentions: ['mention:none/1/1'] }, 'no mention:none/1/1'],
    ['a mention of somebody else', { mentions: ['mention:boot/1/1'] }, 'boot/1/1'],
    ['a microconference that is not there', { mcs: ['mc:none'] }, 'no mc:none'],
    ['a microconference without that person', { mcs: ['mc:boot'] }, 'Nothing there'],
  ] as const)('does not apply to %s', (_, what, why) => {
    const split = { kind: 'split', entity: 'person:ann', to: 'person:x', name: 'X', ...what };
    const { dataset, unapplied } = apply(SMALL, split as Correction);
    expect(dataset).toBe(SMALL);
    expect(unapplied).toHaveLength(1);
    expect(unapplied[0]?.why).toContain(why);
  });
});

const isParticipation = ({ kind }: Relation) => kind === 'participates';

/** Relations as the source justifies them. */
function withoutCorrections(relations: readonly Relation[]) {
  return relations
    .map(({ confirmed: _, ...relation }) => ({
      ...relation,
      evidence: relation.evidence.filter(({ rule }) => rule !== 'correction'),
    }))
    .sort((a, b) => (`${a.kind} ${a.from} ${a.to}` < `${b.kind} ${b.from} ${b.to}` ? -1 : 1));
}

describe('a rename', () => {
  it('keeps the id and remembers the name before', () => {
    const result = corrected(SMALL, { kind: 'rename', entity: 'person:ann', name: 'Ann Ash' });
    expect(result.people[0]).toEqual({ id: 'person:ann', name: 'Ann Ash', aliases: ['ann'] });
    expect(corrected(result, { kind: 'rename', entity: 'person:ann', name: 'Ann Ash' })).toBe(
      result,
    );
  });

  it('settles that only part of a name was known', () => {
    const lone = LPC.people.find(({ unresolved }) => unresolved === true)?.id as PersonId;
    const result = corrected(LPC, { kind: 'rename', entity: lone, name: 'Known Fully' });
    expect(result.people.find(({ id }) => id === lone)).not.toHaveProperty('unresolved');
    expect(result.findings).toHaveLength(LPC.findings.length - 1);
    const partly = corrected(LPC, { kind: 'rename', entity: lone, name: 'Partly' });
    expect(partly.people.find(({ id }) => id === lone)).toHaveProperty('unresolved', true);
  });
});

describe('a correction of roles', () => {
  const role = (change: 'set' | 'remove', ...roles: (typeof ROLES)[number][]): Correction => ({
    kind: 'role',
    person: 'person:ann',
    mc: 'mc:sched',
    change,
    roles,
  });

  it('sets them, strongest first, with an evidence for each new one', () => {
    const result = corrected(SMALL, role('set', 'contact', 'author'));
    const relation = relationOf(result, 'person:ann', 'mc:sched');
    expect(relation?.roles).toEqual(['author', 'contact']);
    expect(relation?.evidence.map(({ role, rule }) => [role, rule])).toEqual([
      ['contact', 'correction'],
      ['author', 'drawn'],
    ]);
  });

  it('removes some or, with the last, the participation', () => {
    expect(
      relationOf(corrected(SMALL, role('remove', 'author')), 'person:ann', 'mc:sched')?.roles,
    ).toEqual(['presenter']);
    const none = corrected(SMALL, role('remove', 'author', 'presenter'));
    expect(relationOf(none, 'person:ann', 'mc:sched')).toBeUndefined();
    expect(corrected(none, role('remove', 'author'))).toBe(none);
  });

  it('makes a participation that was not there', () => {
    const result = corrected(SMALL, { ...role('set', 'attendee'), mc: 'mc:boot' } as Correction);
    expect(relationOf(result, 'person:ann', 'mc:boot')).toEqual({
      kind: 'participates',
      from: 'person:ann',
      to: 'mc:boot',
      roles: ['attendee'],
      evidence: [
        {
          mc: 'mc:boot',
          role: 'attendee',
          excerpt: 'The roles here are attendee.',
          rule: 'correction',
        },
      ],
    });
  });

  it('brings somebody whom the source does not name, once', () => {
    const eve = { ...role('set', 'mc-lead'), person: 'person:eve', name: 'Eve Ash' } as Correction;
    const result = corrected(SMALL, eve);
    expect(result.people.find(({ id }) => id === 'person:eve')).toEqual({
      id: 'person:eve',
      name: 'Eve Ash',
      aliases: [],
    });
    expect(relationOf(result, 'person:eve', 'mc:sched')?.roles).toEqual(['mc-lead']);
    expect(corrected(result, eve)).toBe(result);
    const gone = corrected(result, { ...eve, change: 'remove' } as Correction);
    expect(relationOf(gone, 'person:eve', 'mc:sched')).toBeUndefined();
  });

  it('leaves those who are there their name, and adds nobody who could have no role', () => {
    const named = { ...role('set', 'contact'), name: 'Another' } as Correction;
    expect(corrected(SMALL, named).people).toBe(SMALL.people);
    const nowhere = { ...named, person: 'person:eve', mc: 'mc:none' } as Correction;
    expect(apply(SMALL, nowhere)).toMatchObject({
      dataset: { people: SMALL.people },
      unapplied: [{ why: 'There is no mc:none in this dataset.' }],
    });
    const without = { ...role('set', 'contact'), person: 'person:eve' } as Correction;
    expect(apply(SMALL, without).unapplied).toHaveLength(1);
    const removed = { ...named, person: 'person:eve', change: 'remove' } as Correction;
    expect(apply(SMALL, removed).dataset.people).toBe(SMALL.people);
  });
});

describe('a correction of what is covered', () => {
  const covers = (strength: 'core' | 'mention' | 'none', subsystem = 'subsystem:mm') =>
    ({ kind: 'covers', mc: 'mc:sched', subsystem, strength }) as Correction;

  it('sets the strength, adds what is missing and rejects what is wrong', () => {
    const core = corrected(SMALL, covers('core'));
    expect(relationOf(core, 'mc:sched', 'subsystem:mm')?.strength).toBe('core');
    expect(relationOf(core, 'mc:sched', 'subsystem:mm')?.evidence).toHaveLength(2);
    const none = corrected(SMALL, covers('none'));
    expect(relationOf(none, 'mc:sched', 'subsystem:mm')).toBeUndefined();
    expect(corrected(none, covers('none'))).toBe(none);
    expect(relationOf(corrected(none, covers('core')), 'mc:sched', 'subsystem:mm')).toBeDefined();
  });

  it('does not apply to a subsystem that the dataset does not hold', () => {
    expect(apply(SMALL, covers('core', 'subsystem:none')).unapplied).toMatchObject([
      { why: 'There is no subsystem:none in this dataset.' },
    ]);
  });
});

describe('a correction of a constraint', () => {
  const constraint = (change: 'add' | 'remove', wish: Wish): Correction => ({
    kind: 'constraint',
    mc: 'mc:sched',
    change,
    constraint: wish,
    reason: 'They said so',
  });
  const constraintsOf = (dataset: Dataset) =>
    dataset.microconferences.find(({ id }) => id === 'mc:sched')?.constraints ?? [];

  it.each([
    { kind: 'only-on', dates: ['2024-09-18', '2024-09-19'] },
    { kind: 'duration', minutes: 90 },
    { kind: 'room', text: 'A large room' },
  ] as Wish[])('adds and removes $kind by its content', (wish) => {
    const added = corrected(SMALL, constraint('add', wish));
    expect(constraintsOf(added)).toHaveLength(2);
    expect(constraintsOf(added)[1]).toEqual({
      ...wish,
      evidence: [{ mc: 'mc:sched', excerpt: 'They said so', rule: 'correction' }],
    });
    expect(corrected(added, constraint('add', wish))).toBe(added);
    expect(corrected(added, constraint('remove', wish))).toEqual(SMALL);
    expect(corrected(SMALL, constraint('remove', wish))).toBe(SMALL);
  });

  it('takes one of several microconferences out of a wish, and the wish with the last', () => {
    const one = corrected(
      SMALL,
      constraint('remove', { kind: 'avoid-overlap', with: ['mc:boot'] }),
    );
    expect(constraintsOf(one)).toMatchObject([{ kind: 'avoid-overlap', with: ['mc:rust'] }]);
    expect(constraintsOf(one)[0]?.evidence).toHaveLength(2);
    const none = corrected(one, constraint('remove', { kind: 'avoid-overlap', with: ['mc:rust'] }));
    expect(constraintsOf(none)).toEqual([]);
    const again = corrected(
      one,
      constraint('add', { kind: 'avoid-overlap', with: ['mc:rust', 'mc:boot'] }),
    );
    expect(constraintsOf(again).map((wish) => 'with' in wish && wish.with)).toEqual([
      ['mc:rust'],
      ['mc:boot'],
    ]);
  });

  it('follows former ids, and refuses a wish against oneself', () => {
    const moved: Dataset = {
      ...SMALL,
      microconferences: SMALL.microconferences.map((mc) =>
        mc.id === 'mc:boot' ? { ...mc, formerIds: ['mc:start'] } : mc,
      ),
    };
    const wish: Wish = { kind: 'avoid-overlap', with: ['mc:start'] };
    expect(constraintsOf(corrected(moved, constraint('remove', wish)))).toMatchObject([
      { with: ['mc:rust'] },
    ]);
    const self: Wish = { kind: 'avoid-overlap', with: ['mc:sched'] };
    expect(apply(SMALL, constraint('add', self)).unapplied).toHaveLength(1);
  });
});

describe('applyCorrections', () => {
  it('dismisses a finding by its id', () => {
    const { id } = LPC.findings[3] as { id: string };
    const result = corrected(LPC, { kind: 'dismiss', finding: id });
    expect(result.findings).toEqual(LPC.findings.filter((one) => one.id !== id));
    expect(corrected(result, { kind: 'dismiss', finding: id })).toBe(result);
  });

  it('applies what it can and lists the rest with the reason', () => {
    const gone: Correction = { kind: 'merge', keep: 'person:ann', drop: 'person:gone' };
    const { dataset, unapplied } = apply(SMALL, gone, MERGE);
    expect(dataset).toEqual(corrected(SMALL, MERGE));
    expect(unapplied).toEqual([
      { correction: gone, why: 'There is no person:gone in this dataset.' },
    ]);
  });

  it('applies one of each kind together to the real report', () => {
    const { dataset, unapplied } = apply(LPC, ...TEN);
    expect(unapplied).toEqual([]);
    expect(apply(dataset, ...TEN)).toEqual({ dataset, unapplied: [] });
  });

  it('cuts a long reason where no letter is halved', () => {
    const reason = `${'x'.repeat(118)}😀😀`;
    const evidence = corrected(SMALL, { ...MERGE, reason }).relations[0]?.evidence;
    expect(evidence?.at(0)?.excerpt).toBe(`${'x'.repeat(118)}…`);
  });

  it('is not taken in by __proto__', () => {
    const before = Object.keys(Object.prototype);
    const odd = ['__proto__', 'person:__proto__', 'mc:__proto__', 'constructor'] as const;
    for (const id of odd) {
      const given = id as PersonId;
      const mc = id as unknown as McId;
      const { dataset, unapplied } = apply(
        SMALL,
        { kind: 'merge', keep: given, drop: 'person:ann' },
        { kind: 'merge', keep: 'person:ann', drop: given },
        { kind: 'rename', entity: given, name: 'X' },
        { kind: 'role', person: given, mc, change: 'set', roles: ['author'] },
        { kind: 'covers', mc, subsystem: id as unknown as SubsystemId, strength: 'core' },
        { kind: 'split', entity: given, to: 'person:x', name: 'X', mentions: [id], mcs: [mc] },
      );
      expect(dataset).toBe(SMALL);
      expect(unapplied).toHaveLength(6);
    }
    expect(corrected(SMALL, { kind: 'dismiss', finding: '__proto__' })).toBe(SMALL);
    const to = 'person:__proto__' as const;
    const named = corrected(SMALL, {
      kind: 'split',
      entity: 'person:ann',
      to,
      name: '__proto__',
      mcs: ['mc:rust'],
    });
    expect(named.people.map(({ id }) => id)).toContain(to);
    expect(Object.keys(Object.prototype)).toEqual(before);
    expect({}).not.toHaveProperty('roles');
  });
});

const person = fc.constantFrom<PersonId>('person:ann', 'person:ben', 'person:cy', 'person:dot');
const mc = fc.constantFrom<McId>('mc:sched', 'mc:rust', 'mc:boot');
const subsystem = fc.constantFrom<SubsystemId>('subsystem:rt', 'subsystem:mm');
const reason = fc.option(fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }), {
  nil: undefined,
});
const wish: fc.Arbitrary<Wish> = fc.oneof(
  mc.map((id): Wish => ({ kind: 'avoid-overlap', with: [id] })),
  fc.constant<Wish>({ kind: 'only-on', dates: ['2024-09-18'] }),
  fc.integer({ min: 1, max: 300 }).map((minutes): Wish => ({ kind: 'duration', minutes })),
  fc
    .constantFrom('A room', 'Ein Räumchen / 2. Stock')
    .map((text): Wish => ({ kind: 'room', text })),
);
const mention = fc.constantFrom(...SMALL.mentions.map(({ id }) => id));
const newPerson = fc.constantFrom<PersonId>('person:eve', 'person:fay', 'person:ben');
const one = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), keep: person, drop: person, reason }),
  fc.record({
    kind: fc.constant('split' as const),
    entity: person,
    to: newPerson,
    name: fc.constantFrom('Eve', 'Jörg Rödel'),
    mentions: fc.array(mention, { minLength: 1, maxLength: 3 }),
    mcs: fc.array(mc, { minLength: 1, maxLength: 2 }),
    reason,
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    entity: person,
    name: fc.constantFrom('Ann Ash', 'ann', 'Łukasz'),
    reason,
  }),
  fc.record({
    kind: fc.constant('role' as const),
    person: fc.oneof(person, newPerson),
    name: fc.option(fc.constantFrom('Eve', 'Jörg Rödel'), { nil: undefined }),
    mc,
    change: fc.constantFrom('set' as const, 'remove' as const),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }),
    reason,
  }),
  fc.record({
    kind: fc.constant('constraint' as const),
    mc,
    change: fc.constantFrom('add' as const, 'remove' as const),
    constraint: wish,
    reason,
  }),
  fc.record({
    kind: fc.constant('covers' as const),
    mc,
    subsystem,
    strength: fc.constantFrom(...STRENGTHS, 'none' as const),
    reason,
  }),
  fc.record({ kind: fc.constant('dismiss' as const), finding: fc.constant('finding:x/1'), reason }),
);
/** Only what a file may hold, and without fields that are undefined. */
const correction = one
  .map((raw) => JSON.parse(JSON.stringify(raw)) as Correction)
  .filter((made) => isReadable(made));

function isReadable(made: Correction): boolean {
  try {
    parseCorrections({ correctionsVersion: 1, event: 'x', corrections: [made] });
    return true;
  } catch {
    return false;
  }
}

describe('any corrections', () => {
  const RUNS = { numRuns: 300, seed: 8 };

  it('give a valid dataset, sorted, and leave the one they were given alone', () => {
    const before = JSON.stringify(SMALL);
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 8 }), (list) => {
        const { dataset, unapplied } = apply(SMALL, ...list);
        expect(unapplied.every(({ correction }) => list.includes(correction))).toBe(true);
        const keys = dataset.people.map(({ id }) => id);
        expect(keys).toEqual([...keys].sort());
        const changed = dataset.relations.filter((one) => !SMALL.relations.includes(one));
        for (const { kind, from, to, evidence } of changed) {
          const same = SMALL.relations.find(
            (two) => two.kind === kind && two.from === from && two.to === to,
          );
          if (JSON.stringify(same?.evidence) === JSON.stringify(evidence)) continue;
          expect(evidence.map(({ rule }) => rule)).toContain('correction');
        }
      }),
      RUNS,
    );
    expect(JSON.stringify(SMALL)).toBe(before);
  });

  it('change nothing the second time, one by one', () => {
    fc.assert(
      fc.property(correction, (made) => {
        const { dataset, unapplied } = applyCorrections(SMALL, [made]);
        expect(applyCorrections(dataset, [made])).toEqual({ dataset, unapplied });
      }),
      RUNS,
    );
  });

  it('change nothing the second time, as a file that does not undo itself', () => {
    fc.assert(
      fc.property(apartFromEachOther, (list) => {
        const { dataset, unapplied } = applyCorrections(SMALL, list);
        expect(unapplied).toEqual([]);
        expect(applyCorrections(dataset, list)).toEqual({ dataset, unapplied });
      }),
      RUNS,
    );
  });

  it('change nothing the second time where what was corrected has become one with another', () => {
    const file: Correction[] = [
      { kind: 'rename', entity: 'person:ben', name: 'Ben Bay' },
      { kind: 'role', person: 'person:ben', mc: 'mc:sched', change: 'remove', roles: ['attendee'] },
      { kind: 'role', person: 'person:ben', mc: 'mc:boot', change: 'set', roles: ['contact'] },
      MERGE,
    ];
    const result = corrected(SMALL, ...file);
    expect(result.people[0]).toMatchObject({ name: 'ann', aliases: ['Ben Bay', 'ben'] });
    expect(corrected(result, ...file)).toEqual(result);
  });

  it('may stand in any order where no two touch the same entity', () => {
    fc.assert(
      fc.property(apartFromEachOther, (list) => {
        const { dataset } = applyCorrections(SMALL, list);
        expect(applyCorrections(SMALL, [...list].reverse()).dataset).toEqual(dataset);
        expect(applyCorrections(SMALL, [...list.slice(2), ...list.slice(0, 2)]).dataset).toEqual(
          dataset,
        );
      }),
      RUNS,
    );
  });

  it('merge and split back: everybody has the participations of before', () => {
    fc.assert(
      fc.property(person, person, (keep, drop) => {
        fc.pre(keep !== drop);
        const mentions = SMALL.mentions.flatMap(({ id, entity }) => (entity === drop ? [id] : []));
        const name = SMALL.people.find(({ id }) => id === drop)?.name ?? '';
        const result = corrected(
          SMALL,
          { kind: 'merge', keep, drop },
          { kind: 'split', entity: keep, to: drop, name, mentions },
        );
        expect(result.people).toEqual(SMALL.people);
        expect(withoutCorrections(result.relations.filter(isParticipation))).toEqual(
          withoutCorrections(SMALL.relations.filter(isParticipation)),
        );
        expect(result.mentions.map(({ entity }) => entity)).toEqual(
          SMALL.mentions.map(({ entity }) => entity),
        );
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('come back from a link as they were', () => {
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 12 }), (list) => {
        const text = encodeCorrections(list);
        expect(text).toMatch(/^[A-Za-z0-9._~-]*$/);
        expect(decodeCorrections(text)).toEqual({ corrections: list, notices: [] });
      }),
      RUNS,
    );
  });

  it('of a damaged link are left out, and never come back as something else that cannot be', () => {
    fc.assert(
      fc.property(
        fc.array(correction, { minLength: 1, maxLength: 6 }),
        fc.nat(400),
        fc.string({ maxLength: 3 }),
        (list, at, noise) => {
          const text = encodeCorrections(list);
          const place = at % text.length;
          const damaged = text.slice(0, place) + noise + text.slice(place + 1);
          const { corrections, notices } = decodeCorrections(damaged);
          expect(corrections.every(isReadable)).toBe(true);
          if (corrections.length < damaged.split('.').length && damaged !== '') {
            expect(notices).toHaveLength(1);
          }
        },
      ),
      RUNS,
    );
  });
});

/** Corrections of different things, each of which applies whatever the others did. */
const apartFromEachOther: fc.Arbitrary<Correction[]> = fc.shuffledSubarray<Correction>([
  { kind: 'merge', keep: 'person:dot', drop: 'person:cy' },
  {
    kind: 'split',
    entity: 'person:ann',
    to: 'person:anna',
    name: 'Anna',
    mcs: ['mc:rust'],
    reason: 'Another Ann',
  },
  { kind: 'rename', entity: 'subsystem:rt', name: 'Real-time' },
  { kind: 'merge', keep: 'org:acme', drop: 'org:beta' },
  { kind: 'role', person: 'person:ben', mc: 'mc:boot', change: 'set', roles: ['attendee'] },
  { kind: 'role', person: 'person:ben', mc: 'mc:sched', change: 'remove', roles: ['attendee'] },
  {
    kind: 'role',
    person: 'person:gil',
    name: 'Gil Gray',
    mc: 'mc:boot',
    change: 'set',
    roles: ['mc-lead'],
  },
  { kind: 'covers', mc: 'mc:sched', subsystem: 'subsystem:mm', strength: 'none' },
  { kind: 'covers', mc: 'mc:boot', subsystem: 'subsystem:rt', strength: 'topic' },
  {
    kind: 'constraint',
    mc: 'mc:boot',
    change: 'add',
    constraint: { kind: 'duration', minutes: 90 },
  },
  { kind: 'dismiss', finding: 'finding:none/1' },
]);

/** About ten corrections as somebody makes them while reading. */
const TEN: readonly Correction[] = [
  { kind: 'merge', keep: 'person:alex-williamson', drop: 'person:alex' },
  { kind: 'merge', keep: 'person:arnd-bergmann', drop: 'person:arnd' },
  { kind: 'merge', keep: 'org:samsung', drop: 'org:zabbly' },
  {
    kind: 'split',
    entity: 'person:atish-patra',
    to: 'person:atish-other',
    name: 'Atish Other',
    mcs: ['mc:risc-v-mc'],
  },
  { kind: 'rename', entity: 'person:carlos', name: 'Carlos Bilbao' },
  {
    kind: 'role',
    person: 'person:alex-williamson',
    mc: 'mc:vfio-iommu-pci-mc',
    change: 'set',
    roles: ['author', 'mc-lead'],
  },
  { kind: 'covers', mc: 'mc:risc-v-mc', subsystem: 'subsystem:kvm', strength: 'core' },
  { kind: 'covers', mc: 'mc:sched-mc', subsystem: 'subsystem:accel', strength: 'none' },
  {
    kind: 'constraint',
    mc: 'mc:sched-mc',
    change: 'add',
    constraint: { kind: 'avoid-overlap', with: ['mc:real-time-mc'] },
  },
  { kind: 'dismiss', finding: 'finding:known-alias/87' },
];

describe('the text of a link', () => {
  it('takes at most 500 letters for ten corrections', () => {
    const text = encodeCorrections(TEN);
    expect(text.length).toBeLessThan(500);
    expect(encodeURIComponent(text)).toBe(text);
    expect(text).toBe(
      [
        '1mpalex-williamson_palex',
        'mparnd-bergmann_parnd',
        'mosamsung_ozabbly',
        'spatish-patra__Atish~~Other__crisc-v-mc',
        'npcarlos_Carlos~~Bilbao',
        'rA_cvfio-iommu-pci-mc_sad',
        'cH_skvm_a',
        'ccsched-mc_saccel_x',
        'kL_av__creal-time-mc',
        'dknown-alias~-87',
      ].join('.'),
    );
  });

  it('is empty for none', () => {
    expect(encodeCorrections([])).toBe('');
    expect(decodeCorrections('')).toEqual({ corrections: [], notices: [] });
  });

  it('counts references beyond the 26th', () => {
    const list = Array.from({ length: 40 }, (_, index): Correction[] => [
      { kind: 'rename', entity: `person:p${index}`, name: 'A' },
      { kind: 'rename', entity: `person:p${index}`, name: 'B' },
    ]).flat();
    expect(decodeCorrections(encodeCorrections(list)).corrections).toEqual(list);
  });

  it('says what it left out', () => {
    expect(decodeCorrections('1mpalex-williamson_palex.zwhat.mpx')).toEqual({
      corrections: [{ kind: 'merge', keep: 'person:alex-williamson', drop: 'person:alex' }],
      notices: ['2 of 3 corrections in this link cannot be read; left out: 2, 3.'],
    });
    expect(decodeCorrections('1dx.?').notices).toEqual([
      'Correction 2 of 2 in this link cannot be read; left out.',
    ]);
    expect(decodeCorrections('2abc')).toEqual({
      corrections: [],
      notices: ['The corrections of this link are in a form that this version does not know.'],
    });
  });

  it('refers to nobody once it has lost count', () => {
    const { corrections } = decodeCorrections('1npann_Ann.mpx.nA_Anna.npben_Ben');
    expect(corrections).toEqual([
      { kind: 'rename', entity: 'person:ann', name: 'Ann' },
      { kind: 'rename', entity: 'person:ben', name: 'Ben' },
    ]);
  });
});

describe('parseCorrections', () => {
  const fileOf = (...corrections: unknown[]) => ({
    correctionsVersion: 1,
    event: 'lpc-2024',
    corrections,
  });

  it('gives back what it accepts', () => {
    expect(parseCorrections(fileOf(...TEN))).toEqual(fileOf(...TEN));
  });

  it.each([
    ['no object', null, 'corrections: expected object'],
    ['a later version', { correctionsVersion: 2 }, 'Open them with a newer Plumbline'],
    [
      'no event',
      { correctionsVersion: 1, corrections: [] },
      'event: expected string, found nothing',
    ],
    ['an unknown field of the file', { ...fileOf(), more: 1 }, 'more: no such field'],
    [
      'an unknown kind',
      fileOf(TEN[0], { kind: 'dance' }),
      'corrections[1].kind: expected "merge" or "split"',
    ],
    ['an unknown field', fileOf({ ...TEN[0], keeep: 1 }), 'corrections[0].keeep: no such field'],
    [
      'an unknown role',
      fileOf({ ...TEN[5], roles: ['boss'] }),
      'corrections[0].roles[0]: expected "author" or',
    ],
    [
      'a merge of two kinds',
      fileOf({ kind: 'merge', keep: 'person:a', drop: 'org:a' }),
      'corrections[0].drop: expected another id of the same kind as keep',
    ],
    [
      'a split of nothing',
      fileOf({ kind: 'split', entity: 'person:a', to: 'person:b', name: 'B' }),
      'corrections[0].mentions: expected mentions or mcs, found neither',
    ],
    [
      'an address for a name',
      fileOf({ kind: 'rename', entity: 'person:a', name: 'a@example.org' }),
      'corrections[0].name: expected a name, found an address',
    ],
    [
      'a constraint of no known kind',
      fileOf({ kind: 'constraint', mc: 'mc:a', change: 'add', constraint: { kind: 'x' } }),
      'corrections[0].constraint.kind: expected "only-on" or',
    ],
    [
      'a day that is none',
      fileOf({
        kind: 'constraint',
        mc: 'mc:a',
        change: 'add',
        constraint: { kind: 'only-on', dates: ['18 Sept'] },
      }),
      'corrections[0].constraint.dates[0]: expected text of the form',
    ],
    [
      'a field called __proto__',
      JSON.parse(
        '{"correctionsVersion":1,"event":"x","corrections":[{"kind":"dismiss","finding":"__proto__"}]}',
      ),
      'corrections[0].finding: expected text of the form',
    ],
  ])('refuses %s with its path', (_, value, message) => {
    expect(() => parseCorrections(value)).toThrow(message);
  });
});
