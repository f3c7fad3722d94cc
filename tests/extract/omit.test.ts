import { describe, expect, it } from 'vitest';
import { type Knowledge, parseOmit } from '../../src/extract/knowledge';
import {
  describePeople,
  extractDrawn,
  findingCodes,
  KNOWLEDGE,
  relationsTo,
} from '../builders/extracted';

const ONE = 'mc:example-mc';
const REASON = 'Asked not to be shown.';
const BODY = [
  'We thank Jane',
  'Doe, and Jane’s work. Jane Doe wrote https://lore.kernel.org/r/a@host.example here.',
  '',
  'Topics:',
  '',
  '- What Jane Doe proposed',
  '',
  'Key attendees:',
  '',
  '- Jane Doe (jane@x.example)',
  '- Rob Roe, Jane Doe, Ann Lee',
].join('\n');

function omit(...rows: NonNullable<Knowledge['omit']>): Knowledge {
  return {
    ...KNOWLEDGE,
    omit: rows,
    threads: [
      {
        messageId: 'a@host.example',
        kind: 'patch',
        subject: '[PATCH] For Jane Doe',
        author: 'Jane Doe',
        date: '2031-01-02',
        participants: ['Jane Doe', 'Rob Roe'],
      },
    ],
    maintainers: [{ title: 'BTRFS FILE SYSTEM', maintainers: ['Jane Doe'], reviewers: [] }],
  };
}

const CONTRIBUTIONS = [
  { body: BODY, trailer: 'Authors: DOE, Jane (Acme); ROE, Rob' },
  { id: 2, title: 'Jane Doe on Btrfs MC', trailer: 'Presenters: DOE, JANE' },
];

describe('somebody who asks not to be shown', () => {
  it.each([
    ['by name', { name: 'Jane Doe', reason: REASON }],
    ['by an alias', { name: 'J. D.', aliases: ['Doe Jane'], reason: REASON }],
    ['by id', { id: 'person:jane-doe', reason: REASON }],
  ])('is in nothing that is written, named %s', (_, row) => {
    const dataset = extractDrawn(CONTRIBUTIONS, omit(row));
    expect(JSON.stringify(dataset)).not.toMatch(/jane|doe/i);
    expect(describePeople(dataset, ONE)).toEqual([
      'Ann Lee [attendee]',
      'Rob Roe [author, attendee]',
    ]);
  });

  it('leaves a mark where the name stood', () => {
    const dataset = extractDrawn(CONTRIBUTIONS, omit({ name: 'Jane Doe', reason: REASON }));
    const mc = dataset.microconferences.find(({ id }) => id === ONE);
    expect(mc?.topics.map(({ label }) => label)).toEqual(['What ‹name› proposed']);
    expect(dataset.microconferences.map(({ title }) => title)).toContain('‹name› on Btrfs MC');
    expect(dataset.threads[0]?.subject).toBe('[PATCH] For ‹name›');
  });

  it('leaves no finding that a name could not be read, and the places of all others', () => {
    const dataset = extractDrawn(CONTRIBUTIONS, omit({ name: 'Jane Doe', reason: REASON }));
    const whole = extractDrawn(CONTRIBUTIONS, { ...omit(), omit: [] });
    expect(findingCodes(dataset)).not.toContain('unread-name');
    const linesOf = ({ relations }: typeof dataset) =>
      relations
        .filter(({ kind, from }) => kind === 'participates' && from === 'person:rob-roe')
        .flatMap(({ evidence }) => evidence.map(({ line }) => line));
    expect(linesOf(dataset)).toEqual(linesOf(whole));
    const thread = 'thread:a@host.example';
    expect(relationsTo(dataset, 'wrote', thread)).toEqual([]);
    expect(relationsTo(dataset, 'joined', thread)).toMatchObject([
      { from: 'person:rob-roe', evidence: [{ path: 'threads[0].participants[1]' }] },
    ]);
  });

  it('takes nobody else along', () => {
    const others = [{ trailer: 'Authors: DOE, John; DOERING, Jane' }];
    const dataset = extractDrawn(others, omit({ name: 'Jane Doe', reason: REASON }));
    expect(dataset.people.map(({ name }) => name)).toEqual(['Jane Doering', 'John Doe']);
  });

  it('is told from an empty list, which changes nothing', () => {
    const dataset = extractDrawn(CONTRIBUTIONS, omit());
    expect(dataset.people.map(({ name }) => name)).toContain('Jane Doe');
  });

  it('is a row with a name or an id, and a reason', () => {
    expect(parseOmit([{ name: 'Jane Doe', reason: REASON }])).toHaveLength(1);
    expect(() => parseOmit([{ reason: REASON }])).toThrow('[0]: names nobody');
    expect(() => parseOmit([{ id: 'org:acme', reason: REASON }])).toThrow('[0].id');
    expect(() => parseOmit([{ name: 'Jane Doe' }])).toThrow('[0].reason');
  });
});
