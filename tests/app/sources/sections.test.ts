import { describe, expect, it } from 'vitest';
import {
  findInCovers,
  listConstraints,
  listCovers,
  sayOfConstraint,
  sayOfCovers,
} from '../../../src/app/sources/claims';
import { addCorrections, makeCorrectionsFile } from '../../../src/app/sources/corrections-file';
import { describeCorrection } from '../../../src/app/sources/describe-correction';
import { groupFindings } from '../../../src/app/sources/finding-advice';
import {
  findSomebody,
  sayName,
  sayOther,
  saySame,
} from '../../../src/app/sources/identity-corrections';
import { buildLedger, findInLedger, type LedgerRow } from '../../../src/app/sources/ledger';
import { applyCorrections } from '../../../src/dataset/corrections';
import { parseCorrections } from '../../../src/dataset/corrections-schema';
import type { Correction } from '../../../src/dataset/corrections-types';
import type { Dataset, Finding } from '../../../src/dataset/types';
import { LPC } from '../lpc';

const PROPOSAL: Finding = {
  id: 'finding:last/1',
  severity: 'note',
  code: 'last',
  message: 'They may be one.',
  entities: [],
  proposal: { kind: 'merge', keep: 'person:steven-rostedt', drop: 'person:greg-kroah-hartman' },
};
const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);
const people = buildLedger(LPC, 'person');

function rowOf(id: string, rows: readonly LedgerRow[] = people): LedgerRow {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`There is no ${id}.`);
  return row;
}

describe('findings', () => {
  it('stand by severity and by what they are about, what can be answered at once first', () => {
    const groups = groupFindings(LPC.findings);
    expect(groups.map(({ severity }) => severity)).toEqual(['warning', 'note']);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(LPC.findings.length);
    const others = LPC.findings.filter(({ proposal }) => proposal === undefined);
    const [, note] = groupFindings([...others, PROPOSAL]);
    expect(note?.kinds[0]?.findings).toContain(PROPOSAL);
  });

  it('all say what to do, also those of a code that nobody has heard of', () => {
    const [one] = LPC.findings;
    if (one === undefined) throw new Error('There are no findings.');
    const all = [...LPC.findings, { ...one, code: 'constructor' }, { ...one, code: 'odd-thing' }];
    const kinds = groupFindings(all).flatMap((group) => group.kinds);
    for (const { advice } of kinds) expect(advice.advice).toMatch(/\.$/);
    expect(kinds.map(({ advice }) => advice.title)).toContain('Odd thing');
  });
});

describe('the ledger', () => {
  it('has every mention of a person under one spelling of one person', () => {
    const mentions = people.flatMap(({ spellings }) => spellings.flatMap((one) => one.mentions));
    const wanted = LPC.mentions.filter(({ kind }) => kind === 'person').map(({ id }) => id);
    expect([...mentions].sort()).toEqual([...wanted].sort());
    expect(people).toHaveLength(LPC.people.length);
  });

  it('says why a spelling was read so, and leaves out that nobody was called so before', () => {
    const greg = rowOf('person:greg-kroah-hartman');
    expect(greg.spellings.find(({ text }) => text === 'Greg KH')?.why).toBe('a known spelling');
    const partial = LPC.people.filter(({ unresolved }) => unresolved).map(({ id }) => id);
    expect(
      people
        .filter((row) => row.isPartial)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(partial);
    for (const { spellings } of people) for (const { why } of spellings) expect(why).not.toBe('');
  });

  it('is searched by name and spelling, whatever case and accents', () => {
    expect(findInLedger(people, 'RODEL').map(({ id }) => id)).toEqual(['person:jorg-rodel']);
    expect(findInLedger(people, 'greg kh').map(({ id }) => id)).toEqual([
      'person:greg-kroah-hartman',
    ]);
    expect(findInLedger(people, ' ')).toBe(people);
  });
});

describe('what the reader knows better of somebody', () => {
  const steven = rowOf('person:steven-rostedt');

  it('is another name, with the reason', () => {
    expect(sayName(steven, '  Steve  Rostedt ', ' he says so ')).toEqual({
      correction: {
        kind: 'rename',
        entity: 'person:steven-rostedt',
        name: 'Steve Rostedt',
        reason: 'he says so',
      },
    });
    expect(sayName(steven, 'Steven Rostedt', '')).toHaveProperty('problem');
    expect(sayName(steven, 'steve@example.org', '')).toHaveProperty('problem');
    expect(sayName(steven, ' ', '')).toHaveProperty('problem');
  });

  it('is who is the same', () => {
    expect(findSomebody(LPC, rowOf('person:jorg-rodel'), 'rostedt ste', 3)).toEqual([
      { id: 'person:steven-rostedt', name: 'Steven Rostedt' },
    ]);
    expect(findSomebody(LPC, steven, 'rostedt', 3)).toEqual([]);
    expect(findSomebody(LPC, steven, 'a', 3)).toHaveLength(3);
    expect(saySame('person:jorg-rodel', steven.id, '')).toEqual({
      correction: { kind: 'merge', keep: 'person:jorg-rodel', drop: 'person:steven-rostedt' },
    });
  });

  it('is which places name somebody else, and that can be applied', () => {
    const [first, ...others] = steven.spellings.flatMap(({ mentions }) => mentions);
    if (first === undefined) throw new Error('He is named nowhere.');
    const said = sayOther(steven, [first], 'Another Steven', '');
    if ('problem' in said) throw new Error(said.problem);
    const { dataset, unapplied } = applyCorrections(LPC, [said.correction]);
    expect(unapplied).toEqual([]);
    expect(rowOf('person:another-steven', buildLedger(dataset, 'person')).spellings).toHaveLength(
      1,
    );
    expect(sayOther(steven, [], 'Another Steven', '')).toHaveProperty('problem');
    expect(sayOther(steven, [first, ...others], 'Another Steven', '')).toHaveProperty('problem');
    expect(sayOther(steven, [first], 'Steven Rostedt', '')).toHaveProperty('problem');
  });
});

describe('constraints', () => {
  const said = (corrections: readonly Correction[]) => {
    const { dataset } = applyCorrections(LPC, corrections);
    return listConstraints(LPC, dataset, corrections);
  };

  it('that are rejected stay in the list and can be taken up again', () => {
    const [first, ...others] = said([]);
    if (first === undefined) throw new Error('Nothing is asked for.');
    const rejected = sayOfConstraint([], first, 'rejected');
    expect(said(rejected).map(({ verdict }) => verdict)).toEqual([
      'rejected',
      ...others.map(() => 'open'),
    ]);
    expect(sayOfConstraint(rejected, first, 'open')).toEqual([]);
  });

  it('that are accepted after all leave one correction, not two', () => {
    const [first] = said([]);
    if (first === undefined) throw new Error('Nothing is asked for.');
    const accepted = sayOfConstraint(sayOfConstraint([], first, 'rejected'), first, 'accepted');
    expect(accepted).toHaveLength(1);
    expect(said(accepted)[0]?.verdict).toBe('accepted');
  });
});

describe('subsystem matches', () => {
  const said = (corrections: readonly Correction[], base: Dataset = LPC) =>
    listCovers(base, applyCorrections(base, corrections).dataset, corrections);

  it('that are rejected stay in the list, last of their microconference', () => {
    const before = said([]);
    const [first] = before;
    if (first === undefined) throw new Error('Nothing is covered.');
    const corrections = sayOfCovers(LPC, [], first, 'none');
    const after = said(corrections).filter(({ mc }) => mc === first.mc);
    expect(after.at(-1)).toMatchObject({ key: first.key, strength: 'none', isCorrected: true });
    expect(said(corrections)).toHaveLength(before.length);
  });

  it('need no correction to be as they were read', () => {
    const [first] = said([]);
    if (first === undefined) throw new Error('Nothing is covered.');
    const corrections = sayOfCovers(LPC, [], first, 'none');
    expect(sayOfCovers(LPC, corrections, first, first.strength)).toEqual([]);
  });

  it('are found by any name of the subsystem', () => {
    const subsystems = new Map(LPC.subsystems.map((one) => [one.id, one]));
    const claims = said([]);
    const many = LPC.subsystems.find(({ aliases }) => aliases.length > 0);
    const [alias = ''] = many?.aliases ?? [];
    const found = findInCovers(claims, alias.toUpperCase(), nameOf, subsystems);
    expect(found.some(({ subsystem }) => subsystem === many?.id)).toBe(true);
    expect(found.length).toBeLessThan(claims.length);
  });
});

describe('corrections', () => {
  const ALL: readonly Correction[] = [
    { kind: 'merge', keep: 'person:a', drop: 'person:b' },
    { kind: 'split', entity: 'person:a', to: 'person:c', name: 'C', mentions: ['m1', 'm2'] },
    { kind: 'rename', entity: 'org:a', name: 'A' },
    { kind: 'role', person: 'person:a', mc: 'mc:x', change: 'remove', roles: ['author'] },
    {
      kind: 'constraint',
      mc: 'mc:x',
      change: 'add',
      constraint: { kind: 'avoid-overlap', with: ['mc:y', 'mc:z'] },
    },
    { kind: 'covers', mc: 'mc:x', subsystem: 'subsystem:mm', strength: 'none' },
    { kind: 'dismiss', finding: 'finding:known-alias/87' },
  ];

  it('read as sentences that say how things are', () => {
    expect(ALL.map((one) => describeCorrection(one, nameOf))).toEqual([
      'b and a are one.',
      'C is not a, in 2 places.',
      'a is called A.',
      'a is not author in x.',
      'x asks not to run beside y and z.',
      'x is not about mm.',
      'A finding is put aside: known alias, line 87.',
    ]);
  });

  it('go out as a file and come in again, each once, for their own event only', () => {
    const { name, text } = makeCorrectionsFile('lpc-2024', ALL);
    expect(name).toBe('lpc-2024.corrections.json');
    const file = parseCorrections(JSON.parse(text));
    expect(addCorrections([], file, 'lpc-2024')).toEqual(ALL);
    expect(addCorrections(ALL.slice(0, 3), file, 'lpc-2024')).toEqual(ALL);
    expect(() => addCorrections([], file, 'lpc-2023')).toThrow('“lpc-2024”');
  });
});
