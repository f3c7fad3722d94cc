import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/dataset/corrections';
import type { Correction } from '../../src/dataset/corrections-types';
import { describeDiff } from '../../src/dataset/describe-diff';
import { diffDatasets, isSame } from '../../src/dataset/diff-datasets';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset, PersonId } from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';
import { generateDataset } from '../builders/generated-dataset';

const LPC = parseDataset(JSON.parse(readFileSync('data/lpc-2024.dataset.json', 'utf8')));
const SMALL = drawDataset(`
  Sched has ann author, ben attendee
  Rust has ann topic-lead
  Sched covers rt topic
  Sched avoids Rust, Boot
  Sched cites t1
  ann at acme
`);

const wordsOf = (before: Dataset, after: Dataset) => describeDiff(diffDatasets(before, after));
const afterwards = (dataset: Dataset, ...corrections: Correction[]): Dataset => {
  const result = applyCorrections(dataset, corrections);
  expect(result.unapplied).toEqual([]);
  return result.dataset;
};

describe('diffDatasets', () => {
  it.each([
    ['the real report', LPC],
    ['a drawing', SMALL],
    ['a generated one', generateDataset({ mcs: 12, seed: 1 })],
  ])('finds nothing between a dataset and itself: %s', (_, dataset) => {
    const diff = diffDatasets(dataset, JSON.parse(JSON.stringify(dataset)));
    expect(isSame(diff)).toBe(true);
    expect(describeDiff(diff)).toEqual([]);
  });

  it('tells what came and what went', () => {
    const after = drawDataset(`
      Sched has ann author topic-lead, cy attendee!
      Rust has ann topic-lead
      Sched covers rt core, mm
      Sched avoids Rust
      Boot alone
      Sched cites t2
      ann at acme
      cy at beta
    `);
    expect(wordsOf(SMALL, after)).toEqual([
      'cy: new',
      'ben: gone',
      'beta (organization): new',
      'mm (subsystem): new',
      'thread:t2@example.org (thread): new',
      'thread:t1@example.org (thread): gone',
      'Sched MC: no longer asks not to run beside Boot MC',
      'cy, Sched MC: new, attendee, confirmed',
      'Sched MC, mm: new, mention',
      'Sched MC, thread:t2@example.org: new, cites',
      'cy, beta: new, affiliated',
      'Sched MC, thread:t1@example.org: gone, cites',
      'ben, Sched MC: gone, attendee',
      'Sched MC, rt: topic → core',
      'ann, Sched MC: author → author, topic-lead',
      'Only on other lines of the source: 1',
    ]);
  });

  it('knows an entity by id, then by former ids of either side, then by name', () => {
    const renamed = (id: PersonId, formerIds?: PersonId[]): Dataset => {
      const text = JSON.stringify(SMALL).replaceAll('"person:ann"', `"${id}"`);
      const dataset: Dataset = JSON.parse(text);
      const people = dataset.people.map((one) =>
        one.id === id && formerIds ? { ...one, formerIds } : one,
      );
      return parseDataset({ ...dataset, people });
    };
    expect(wordsOf(SMALL, renamed('person:a', ['person:ann']))).toEqual([
      'ann: id: person:ann → person:a; formerIds: +“person:ann”',
    ]);
    expect(wordsOf(renamed('person:a', ['person:ann']), SMALL)).toEqual([
      'ann: id: person:a → person:ann; formerIds: −“person:ann”',
    ]);
    expect(wordsOf(SMALL, renamed('person:a'))).toEqual(['ann: id: person:ann → person:a']);
  });

  it('does not take two of one name for one', () => {
    const twins = (...ids: PersonId[]): Dataset => ({
      ...SMALL,
      people: [...SMALL.people, ...ids.map((id) => ({ id, name: 'Kim', aliases: [] }))],
    });
    expect(wordsOf(twins('person:k1', 'person:k2'), twins('person:k3'))).toEqual([
      'Kim: new',
      'Kim: gone',
      'Kim: gone',
    ]);
  });

  it('knows a thread by a shared Message-ID', () => {
    const named = (id: string, messageIds: string[]): Dataset => {
      const dataset: Dataset = JSON.parse(
        JSON.stringify(SMALL).replaceAll('thread:t1@example.org', `thread:${id}`),
      );
      return { ...dataset, threads: dataset.threads.map((one) => ({ ...one, messageIds })) };
    };
    const diff = diffDatasets(SMALL, named('t0@example.org', ['t0@example.org', 't1@example.org']));
    expect(diff.threads).toMatchObject({ added: [], removed: [] });
    expect(diff.threads.changed[0]?.fields.map(({ field }) => field)).toEqual(['id', 'messageIds']);
    expect(diff.relations).toEqual({ added: [], removed: [], changed: [] });
  });

  it('counts what only moved to another line', () => {
    const moved: Dataset = {
      ...SMALL,
      microconferences: SMALL.microconferences.map((mc) => ({ ...mc, line: 7, endLine: 8 })),
    };
    expect(isSame(diffDatasets(SMALL, moved))).toBe(false);
    expect(wordsOf(SMALL, moved)).toEqual(['Only on other lines of the source: 3']);
  });

  it('sees a difference of the event and of the source', () => {
    const other: Dataset = { ...SMALL, event: { ...SMALL.event, tracks: 4 } };
    expect(wordsOf(SMALL, other)).toEqual(['event.tracks: none → 4']);
    expect(isSame(diffDatasets(SMALL, other))).toBe(false);
  });

  it('takes fields in another order for the same', () => {
    const turned = SMALL.people.map((one) => Object.fromEntries(Object.entries(one).reverse()));
    expect(isSame(diffDatasets(SMALL, { ...SMALL, people: turned as never }))).toBe(true);
  });
});

describe('a correction', () => {
  /** The parts of a diff that say anything. */
  const partsOf = (before: Dataset, after: Dataset) => {
    const { names: _, ...parts } = diffDatasets(before, after);
    return Object.entries(parts)
      .filter(([, part]) => Object.values(part).flat().length > 0)
      .map(([name]) => name);
  };

  const CASES: readonly [Correction, readonly string[], readonly string[]][] = [
    [
      { kind: 'rename', entity: 'person:ann', name: 'Ann Ash' },
      ['people'],
      ['ann: now called Ann Ash', 'Ann Ash: aliases: +“ann”'],
    ],
    [
      { kind: 'role', person: 'person:ann', mc: 'mc:rust', change: 'set', roles: ['author'] },
      ['relations'],
      ['ann, Rust MC: topic-lead → author'],
    ],
    [
      { kind: 'role', person: 'person:ben', mc: 'mc:sched', change: 'remove', roles: ['attendee'] },
      ['relations'],
      ['ben, Sched MC: gone, attendee'],
    ],
    [
      { kind: 'covers', mc: 'mc:sched', subsystem: 'subsystem:rt', strength: 'core' },
      ['relations'],
      ['Sched MC, rt: topic → core'],
    ],
    [
      { kind: 'covers', mc: 'mc:boot', subsystem: 'subsystem:rt', strength: 'mention' },
      ['relations'],
      ['Boot MC, rt: new, mention'],
    ],
    [
      {
        kind: 'constraint',
        mc: 'mc:boot',
        change: 'add',
        constraint: { kind: 'duration', minutes: 90 },
      },
      ['constraints'],
      ['Boot MC: now asks for 90 minutes'],
    ],
    [
      {
        kind: 'constraint',
        mc: 'mc:sched',
        change: 'remove',
        constraint: { kind: 'avoid-overlap', with: ['mc:boot', 'mc:rust'] },
      },
      ['constraints'],
      [
        'Sched MC: no longer asks not to run beside Rust MC',
        'Sched MC: no longer asks not to run beside Boot MC',
      ],
    ],
    [
      { kind: 'merge', keep: 'person:ann', drop: 'person:ben' },
      ['people', 'relations'],
      [
        'ben: now one with ann',
        'ann: aliases: +“ben”; formerIds: +“person:ben”',
        'ann, Sched MC: evidence: +1',
      ],
    ],
    [
      { kind: 'split', entity: 'person:ann', to: 'person:anna', name: 'Anna', mcs: ['mc:rust'] },
      ['people', 'relations'],
      ['Anna: new', 'Anna, Rust MC: new, topic-lead', 'ann, Rust MC: gone, topic-lead'],
    ],
  ];

  it.each(CASES)('shows as just what it did: %o', (correction, parts, words) => {
    const after = afterwards(SMALL, correction);
    expect(partsOf(SMALL, after)).toEqual(parts);
    expect(wordsOf(SMALL, after)).toEqual(words);
  });

  it('of one thing shows beside those of other things as it does alone', () => {
    const independent = CASES.filter(([{ kind }]) => kind !== 'merge' && kind !== 'split').filter(
      ([one]) => one.kind !== 'rename',
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(independent), (cases) => {
        const after = afterwards(SMALL, ...cases.map(([correction]) => correction));
        expect(wordsOf(SMALL, after).sort()).toEqual(cases.flatMap(([, , words]) => words).sort());
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('that answers a proposal of the real report shows the merge and nothing else', () => {
    const { keep, drop } = LPC.findings.find(({ proposal }) => proposal)?.proposal ?? {};
    const after = afterwards(LPC, { kind: 'merge', keep, drop } as Correction);
    const diff = diffDatasets(LPC, after);
    expect(diff.people).toMatchObject({ added: [], removed: [], renamed: [] });
    expect(diff.people.merged).toMatchObject([{ before: { id: drop }, into: { id: keep } }]);
    expect(diff.relations).toMatchObject({ added: [], removed: [] });
    expect(
      diff.relations.changed.every(({ fields }) =>
        fields.every(({ field }) => field === 'evidence'),
      ),
    ).toBe(true);
    expect(diff.findings).toMatchObject({ added: [], changed: [] });
    expect(describeDiff(diff)).toEqual([
      'Alex: now one with Alex Williamson',
      'Alex Williamson: aliases: +“Alex”; formerIds: +“person:alex”',
      'Alex Williamson, RISC-V MC: evidence: +1',
      'Finding: Alex Williamson is the only Alex known by full name: they may be one person, and are kept apart until somebody decides.: gone',
      'Finding: “Alex” is only part of a name; nobody in the same proposal fits, so this person is kept apart.: gone',
      'Mentions: 1 read otherwise',
    ]);
  });

  it('of a finding shows as that finding', () => {
    const finding = LPC.findings[0];
    const after = afterwards(LPC, { kind: 'dismiss', finding: finding?.id ?? '' });
    const diff = diffDatasets(LPC, after);
    expect(diff.findings).toEqual({ added: [], removed: [finding], changed: [] });
    expect(partsOf(LPC, after)).toEqual(['findings']);
  });
});
