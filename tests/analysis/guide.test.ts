import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGuide } from '../../src/analysis/guide';
import { mailKindOf } from '../../src/analysis/guide-readings';
import { describeReasons, describeSuggestion } from '../../src/analysis/guide-text';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset, EntityId } from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';
import { DATA } from '../builders/extracted';

const drawn = drawDataset(`
  Sched has ann author, ben attendee, x attendee
  Rust has cy author
  Boot has dee author
  Sched covers scheduler core, locking topic
  Rust covers locking topic, toolchain core
  Sched cites t1, t2, t3, t4
  ann wrote t1
  ben maintains scheduler
  ann at acme
`);
const SUBJECTS: Readonly<Record<string, [string, string]>> = {
  t1: ['[PATCH 2/9] sched: idle', '2024-03-03'],
  t2: ['[RFC PATCH v3 00/12] sched: older', '2023-01-01'],
  t3: ['Re: [PATCH 0/3] sched: answer', '2024-05-05'],
  t4: ['[PATCH v2 0/4] sched: newer', '2024-02-02'],
};
const dataset: Dataset = parseDataset({
  ...drawn,
  people: drawn.people.map((one) => (one.id === 'person:x' ? { ...one, unresolved: true } : one)),
  microconferences: drawn.microconferences.map((mc) =>
    mc.id === 'mc:boot'
      ? { ...mc, references: [{ id: 'ref:1', url: 'https://example.org/boot', kind: 'web' }] }
      : // Line 5 of the drawing is where Sched covers what it covers.
        { ...mc, topics: [{ id: `topic:${mc.id}`, label: `About ${mc.shortTitle}`, line: 5 }] },
  ),
  subsystems: drawn.subsystems.map((one) => ({
    ...one,
    lists:
      { scheduler: ['sched@vger.kernel.org'], toolchain: ['tool@lists.example.org'] }[one.name] ??
      [],
    ...(one.name === 'locking' ? { parent: 'subsystem:scheduler' } : {}),
  })),
  threads: drawn.threads.map((one) => {
    const [subject, date] = SUBJECTS[one.id.replace(/^thread:|@.*/g, '')] ?? [];
    return { ...one, subject, date };
  }),
});
const nameOf = (id: EntityId): string => id.slice(id.indexOf(':') + 1);
const guideTo = (...ids: EntityId[]) =>
  buildGuide(
    dataset,
    ids.map((id) => ({ id, weight: 1 })),
  );
const tell = (reasons: Parameters<typeof describeReasons>[0]) =>
  describeReasons(reasons, nameOf, () => false);

describe('the guide to a subsystem', () => {
  const guide = guideTo('subsystem:locking');

  it('says what it is about in the words of its proposers, and what it is part of', () => {
    expect(guide.topics).toEqual([
      { mc: 'mc:sched', topic: { id: 'topic:mc:sched', label: 'About Sched', line: 5 } },
    ]);
    expect(guide.partOf).toEqual(['subsystem:scheduler']);
  });

  it('names the microconferences in order, each with its reason and evidence', () => {
    expect(guide.mcs.map(({ id, reasons }) => [id, tell(reasons)])).toEqual([
      ['mc:rust', 'has a topic on locking'],
      ['mc:sched', 'has a topic on locking'],
    ]);
    for (const { reasons } of guide.mcs) {
      expect(reasons.flat().flatMap(({ relation }) => relation.evidence)).not.toEqual([]);
    }
    expect(guide.mcs[0]?.relevance).toBe(1);
  });

  it('names people by what they do, and nobody known by a given name alone', () => {
    const told = new Map(guide.people.map(({ id, reasons }) => [id, tell(reasons)]));
    expect(told.get('person:cy')).toBe('runs rust, which has a topic on locking');
    expect(told.has('person:x')).toBe(false);
  });

  it('gives the list of what it is part of, with its archive and how to join', () => {
    expect(guide.lists).toEqual([
      {
        address: 'sched@vger.kernel.org',
        archive: 'https://lore.kernel.org/sched/',
        join: 'mailto:sched+subscribe@vger.kernel.org',
        subsystems: ['subsystem:scheduler'],
        reasons: [expect.any(Array)],
      },
    ]);
  });

  it('names areas next door, and who is at home in both', () => {
    const [first] = guide.neighbours;
    expect(first?.id).toBe('subsystem:toolchain');
    expect(first?.bridges).toEqual([{ person: 'person:cy', mcs: ['mc:rust'] }]);
    expect(guide.neighbours.map(({ id }) => id)).not.toContain('subsystem:scheduler');
  });
});

describe('what to read first', () => {
  it('is cover letters before answers before patches, and among them the recent first', () => {
    const { threads, references } = guideTo('subsystem:scheduler').readings;
    expect(threads.map(({ thread }) => thread.replace(/^thread:|@.*/g, ''))).toEqual([
      't4',
      't2',
      't3',
      't1',
    ]);
    expect(threads.map(({ mail }) => mail)).toEqual([
      'cover letter',
      'cover letter',
      'reply',
      'patch',
    ]);
    expect(references).toEqual([]);
  });

  it('begins with what the subject wrote', () => {
    const [first, second] = guideTo('person:ann').readings.threads;
    expect(first).toEqual({
      thread: 'thread:t1@example.org',
      mail: 'patch',
      authors: ['person:ann'],
      citedBy: ['mc:sched'],
    });
    expect(second?.mail).toBe('cover letter');
  });

  it('is other links where no thread is cited', () => {
    const { threads, references } = guideTo('mc:boot').readings;
    expect(threads).toEqual([]);
    expect(references.map(({ reference }) => reference.url)).toEqual(['https://example.org/boot']);
  });

  it('is nothing where there is nothing', () => {
    expect(guideTo('subsystem:toolchain').readings).toEqual({ threads: [], references: [] });
  });

  it.each([
    ['[PATCH 0/9] x', 'cover letter'],
    ['[RFC PATCH v3 00/12] x', 'cover letter'],
    ['[RESEND][PATCH v8 0/7] x', 'cover letter'],
    ['[PATCH net-next 2/9] x', 'patch'],
    ['[PATCH] x', 'message'],
    ['[tip: sched/core] x', 'message'],
    ['Re: [PATCH v11 0/8] x', 'reply'],
    ['Ratio 0/1 of things', 'message'],
    ['', 'message'],
  ])('takes %j for a %s', (subject, kind) => {
    expect(mailKindOf(subject)).toBe(kind);
  });
});

describe('the guide to anything else', () => {
  it('puts a microconference itself first, then what it shares most with', () => {
    const { mcs, topics } = guideTo('mc:sched');
    expect(mcs.map(({ id, isSubject }) => [id, isSubject])).toEqual([
      ['mc:sched', true],
      ['mc:rust', false],
    ]);
    expect(tell(mcs[1]?.reasons ?? [])).toBe('has a topic on locking, which is a topic of sched');
    expect(topics.map(({ mc }) => mc)).toEqual(['mc:sched']);
  });

  it('says of a person first what that person does', () => {
    const { people } = guideTo('person:ben');
    expect(people[0]).toMatchObject({ id: 'person:ben', isSubject: true });
    expect(tell(people[0]?.reasons ?? [])).toBe('is wanted in sched; maintains scheduler');
    expect(people.map(({ id }) => id)).toContain('person:ann');
  });

  it('finds what the people of an organization do', () => {
    const { mcs, readings } = guideTo('org:acme');
    expect(mcs.map(({ id, reasons }) => [id, tell(reasons)])[0]).toEqual([
      'mc:sched',
      'is run by ann, who works for acme',
    ]);
    expect(readings.threads.map(({ thread }) => thread)).toEqual(['thread:t1@example.org']);
  });

  it('finds who wrote a thread and who cites it', () => {
    const { mcs, people, readings } = guideTo('thread:t1@example.org');
    expect(tell(mcs[0]?.reasons ?? [])).toBe('cites “t1@example.org”');
    expect(tell(people[0]?.reasons ?? [])).toContain('wrote “t1@example.org”');
    expect(readings.threads[0]?.thread).toBe('thread:t1@example.org');
  });

  it('keeps to the topics that were asked for', () => {
    const guide = buildGuide(dataset, [{ id: 'mc:sched', weight: 1, topics: ['About Sched'] }]);
    const [first] = guide.mcs;
    expect(first?.topics).toEqual(['About Sched']);
    expect(first && describeSuggestion(first, nameOf, () => false)).toBe(
      'has the topic “About Sched”',
    );
  });

  it('is empty, and no error, for an entity without relations', () => {
    const guide = buildGuide(drawDataset('Far alone'), [{ id: 'mc:far', weight: 1 }]);
    expect(guide.mcs).toHaveLength(1);
    expect(guide.people).toEqual([]);
    expect(guide.lists).toEqual([]);
    expect(guide.neighbours).toEqual([]);
  });
});

describe('a reason', () => {
  it('ends at what the reader knows already, and says of things alike only once how', () => {
    const { people } = guideTo('subsystem:locking');
    const ann = people.find(({ id }) => id === 'person:ann')?.reasons ?? [];
    expect(describeReasons(ann, nameOf, (id) => id === 'mc:sched')).toBe('runs sched');
    expect(describeReasons([...ann, ...ann], nameOf, () => true)).toBe('runs sched');
    expect(describeReasons([], nameOf, () => true)).toBe('');
  });
});

describe('the guide to LPC 2024', () => {
  const lpc = parseDataset(JSON.parse(readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8')));

  it('leads from cgroups to microconferences, people and the list', () => {
    const guide = buildGuide(lpc, [{ id: 'subsystem:cgroups', weight: 1 }]);
    expect(guide.mcs.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'mc:containers-and-checkpoint-restore-mc',
        'mc:kernel-userspace-init-system-management-boundaries-and-apis-mc',
        'mc:graphics-drm-mc',
      ]),
    );
    expect(guide.people.length).toBeGreaterThanOrEqual(5);
    expect(guide.lists[0]?.address).toBe('cgroups@vger.kernel.org');
  });

  it('is the same twice, and leaves nothing without its reason', () => {
    for (const { id } of [...lpc.subsystems, ...lpc.microconferences]) {
      const guide = buildGuide(lpc, [{ id, weight: 1 }]);
      expect(buildGuide(lpc, [{ id, weight: 1 }])).toEqual(guide);
      const suggestions = [...guide.mcs, ...guide.people, ...guide.neighbours];
      for (const one of suggestions) {
        const isAsked = 'isSubject' in one && one.isSubject;
        const places = one.reasons.flat().flatMap(({ relation }) => relation.evidence);
        expect(isAsked || places.length > 0, `${id} → ${one.id}`).toBe(true);
      }
    }
  });
});
