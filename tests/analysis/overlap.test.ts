import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOverlap, findOverlaps, type Overlap } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { createRandom, shuffled } from '../../src/lib/random';
import { extractDrawn } from '../builders/extracted';
import { readLpcDataset, sketchDataset } from './small-dataset';

function overlapOf(dataset: Dataset, a: string, b: string, policy = DEFAULT_POLICY): Overlap {
  const found = findOverlaps(dataset, policy).find(
    (overlap) => overlap.a === `mc:${a}` && overlap.b === `mc:${b}`,
  );
  if (found === undefined) throw new Error(`${a} and ${b} share nothing.`);
  return found;
}

const peopleOf = (people: Overlap['runs']): string[] => people.map(({ person }) => person);
const pairsOf = (dataset: Dataset): string[] =>
  findOverlaps(dataset, DEFAULT_POLICY).map(({ a, b }) => `${a} ${b}`);

const DRAWN = extractDrawn([
  {
    id: 1,
    title: 'Alpha MC',
    body: 'Key attendees:\n\n- Dora Lind\n- Emil Falk',
    trailer: 'Primary authors: STONE, Anna; REED, Bert',
  },
  {
    id: 2,
    title: 'Beta MC',
    body: 'Key attendees:\n\n- Bert Reed\n- Dora Lind',
    trailer: 'Primary authors: STONE, Anna',
  },
  {
    id: 3,
    title: 'Gamma MC',
    body: 'Thanks to Anna Stone for the idea. It would be great not to overlap with the Beta MC.',
    trailer: 'Primary authors: FROST, Carl',
  },
  { id: 4, title: 'Delta MC', trailer: 'Primary authors: LONE, Wolf' },
]);

describe('the people two microconferences of a report share', () => {
  it('fall into those who run both, those wanted in both and those only mentioned in one', () => {
    const both = overlapOf(DRAWN, 'alpha-mc', 'beta-mc');
    expect(peopleOf(both.runs)).toEqual(['person:anna-stone']);
    expect(peopleOf(both.wanted)).toEqual(['person:bert-reed', 'person:dora-lind']);
    expect(both.mentioned).toEqual([]);
    expect(peopleOf(overlapOf(DRAWN, 'alpha-mc', 'gamma-mc').mentioned)).toEqual([
      'person:anna-stone',
    ]);
  });

  it('count by the product of their presence in each', () => {
    const both = overlapOf(DRAWN, 'alpha-mc', 'beta-mc');
    expect(both.wanted.map(({ presence, weight }) => [presence, weight])).toEqual([
      [[1, 0.5], 0.5],
      [[0.5, 0.5], 0.25],
    ]);
    expect(both.peopleLost).toBe(1.75);
  });

  it('count for nothing where they are only mentioned', () => {
    expect(overlapOf(DRAWN, 'alpha-mc', 'gamma-mc').peopleLost).toBe(0);
  });

  it('make no pair where there are none', () => {
    expect(pairsOf(DRAWN).filter((pair) => pair.includes('delta'))).toEqual([]);
  });

  it('keep their roles in the order of the pair, whichever comes first in the data', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b'],
      people: { zoe: { b: 'attendee', a: 'presenter' } },
    });
    expect(overlapOf(dataset, 'a', 'b').wanted).toMatchObject([
      { roles: ['presenter', 'attendee'], presence: [1, 0.5] },
    ]);
  });

  it('weigh more when an attendee is confirmed', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b'],
      people: { zoe: { a: 'topic-lead', b: 'attendee' } },
    });
    const confirmed = {
      ...dataset,
      relations: dataset.relations.map((one) =>
        one.to === 'mc:b' ? { ...one, confirmed: true } : one,
      ),
    };
    expect(overlapOf(dataset, 'a', 'b').peopleLost).toBe(0.4);
    expect(overlapOf(confirmed, 'a', 'b').peopleLost).toBe(0.64);
  });
});

describe('a wish not to run beside another', () => {
  it('declares the pair, with the sentence that says so', () => {
    const { declared } = overlapOf(DRAWN, 'beta-mc', 'gamma-mc');
    expect(declared).toMatchObject([
      { mc: 'mc:gamma-mc', excerpt: 'It would be great not to overlap with the Beta MC.' },
    ]);
    expect(overlapOf(DRAWN, 'alpha-mc', 'beta-mc').declared).toEqual([]);
  });
});

describe('subject overlap', () => {
  // Vectors (scheduler, memory): a (1/2, 0.8/3), b (1/2, 0.3/3), c (0, 1/3).
  const dataset = sketchDataset({
    mcs: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    covers: {
      scheduler: { a: 'core', b: 'core' },
      memory: { a: 'topic', b: 'mention', c: 'core' },
      lonely: { f: 'core' },
    },
    cites: { first: ['d', 'e'], second: ['d', 'f'], third: ['d', 'g'] },
  });

  it.each([
    ['a', 'b', 0.958],
    ['a', 'c', 0.471],
    ['b', 'c', 0.196],
    // Threads: d cites three, each 1/2, and e one of them: 1/√3. f has a subject of its own besides.
    ['d', 'e', 0.577],
    ['d', 'f', 0.258],
  ])('of %s and %s is the cosine %d of their subject vectors', (a, b, cosine) => {
    expect(overlapOf(dataset, a, b).subjectOverlap).toBe(cosine);
  });

  it('tells the share of every subsystem, the largest first', () => {
    expect(overlapOf(dataset, 'a', 'b').subsystems).toEqual([
      { subsystem: 'subsystem:scheduler', strengths: ['core', 'core'], weight: 0.865 },
      { subsystem: 'subsystem:memory', strengths: ['topic', 'mention'], weight: 0.092 },
    ]);
  });

  it('names the threads that both cite', () => {
    expect(overlapOf(dataset, 'd', 'e').threads).toEqual(['thread:first']);
  });

  it('is 0 for two that share people alone', () => {
    const people = sketchDataset({
      mcs: ['a', 'b'],
      people: { zoe: { a: 'author', b: 'author' } },
    });
    expect(overlapOf(people, 'a', 'b').subjectOverlap).toBe(0);
  });
});

describe('pairs of microconferences', () => {
  it('are ordered by declared, who runs both, who is wanted in both, subjects and ids', () => {
    expect(pairsOf(DRAWN)).toEqual([
      'mc:beta-mc mc:gamma-mc',
      'mc:alpha-mc mc:beta-mc',
      'mc:alpha-mc mc:gamma-mc',
    ]);
    const dataset = sketchDataset({
      mcs: ['a', 'b', 'c', 'd', 'e'],
      people: {
        runner: { d: 'author', e: 'contact' },
        lead: { b: 'topic-lead', c: 'author' },
        guest: { b: 'attendee', d: 'attendee' },
        other: { a: 'mentioned', e: 'author' },
        another: { a: 'mentioned', d: 'author' },
      },
      covers: { memory: { a: 'core', b: 'core', c: 'core' } },
    });
    expect(pairsOf(dataset)).toEqual([
      'mc:d mc:e',
      'mc:b mc:c',
      'mc:b mc:d',
      'mc:a mc:b',
      'mc:a mc:c',
      'mc:a mc:d',
      'mc:a mc:e',
    ]);
  });

  it('put one person who runs both before any subject', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b', 'c'],
      people: { zoe: { b: 'author', c: 'author' } },
      covers: { memory: { a: 'core', b: 'core' }, scheduler: { a: 'core', b: 'core' } },
    });
    expect(pairsOf(dataset)[0]).toBe('mc:b mc:c');
  });

  it('do not depend on the order of the relations', () => {
    const dataset = readLpcDataset();
    const expected = findOverlaps(dataset, DEFAULT_POLICY);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const relations = shuffled(dataset.relations, createRandom(seed));
        expect(findOverlaps({ ...dataset, relations }, DEFAULT_POLICY)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('share the same when two microconferences swap their names', () => {
    const names = ['a', 'b', 'c', 'd'] as const;
    const role = fc.constantFrom('author', 'topic-lead', 'attendee', 'mentioned' as const);
    const strength = fc.constantFrom('core', 'topic', 'mention' as const);
    const perMc = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom(...names), value);
    const sketches = fc.record({
      people: fc.dictionary(fc.constantFrom('p', 'q', 'r'), perMc(role)),
      covers: fc.dictionary(fc.constantFrom('s', 't', 'u'), perMc(strength)),
    });
    const swap = (name: string): string => (name === 'a' ? 'd' : name === 'd' ? 'a' : name);
    const swapKeys = <T>(rows: Record<string, Record<string, T>>) =>
      Object.fromEntries(
        Object.entries(rows).map(([name, row]) => [
          name,
          Object.fromEntries(Object.entries(row).map(([mc, value]) => [swap(mc), value])),
        ]),
      );
    const figures = (dataset: Dataset, rename: (name: string) => string) =>
      findOverlaps(dataset, DEFAULT_POLICY)
        .map(({ a, b, runs, wanted, mentioned, subsystems, peopleLost, subjectOverlap }) => ({
          pair: [a, b].map((id) => rename(id.slice(3))).sort(),
          people: [runs, wanted, mentioned].map((some) => peopleOf(some)),
          subsystems: subsystems.map(({ subsystem, weight }) => [subsystem, weight]),
          peopleLost,
          subjectOverlap,
        }))
        .sort((x, y) => (x.pair.join() < y.pair.join() ? -1 : 1));
    fc.assert(
      fc.property(sketches, ({ people, covers }) => {
        const swapped = { people: swapKeys(people), covers: swapKeys(covers) };
        expect(figures(sketchDataset({ mcs: names, ...swapped }), swap)).toEqual(
          figures(sketchDataset({ mcs: names, people, covers }), (name) => name),
        );
      }),
    );
  });
});

describe('an overlap in words', () => {
  it('counts one as one and several as several', () => {
    expect(describeOverlap(overlapOf(DRAWN, 'alpha-mc', 'beta-mc'))).toBe(
      '1 person runs both, 2 more are wanted in both',
    );
    const several = sketchDataset({
      mcs: ['a', 'b'],
      people: {
        p: { a: 'author', b: 'author' },
        q: { a: 'author', b: 'author' },
        r: { a: 'attendee', b: 'author' },
      },
      covers: { memory: { a: 'core', b: 'core' } },
      cites: { first: ['a', 'b'] },
    });
    expect(describeOverlap(overlapOf(several, 'a', 'b'))).toBe(
      '2 people run both, 1 more is wanted in both, 1 subsystem in common, 1 thread cited by both',
    );
  });

  it('says so where nothing counts', () => {
    expect(describeOverlap(overlapOf(DRAWN, 'alpha-mc', 'gamma-mc'))).toBe('nothing that counts');
  });
});

describe('the microconferences of LPC 2024', () => {
  const dataset = readLpcDataset();
  const idOf = (start: string): string => {
    const mc = dataset.microconferences.find(({ id }) => id.startsWith(`mc:${start}`));
    return mc?.id.slice(3) ?? start;
  };

  it('Real-time and Sched share three people who run both', () => {
    const { runs, peopleLost } = overlapOf(dataset, idOf('real-time'), idOf('sched-mc'));
    expect([runs.length, peopleLost]).toEqual([3, 3]);
  });

  it('Confidential Computing and KVM share two people who run one and are wanted in the other', () => {
    const { runs, wanted, peopleLost } = overlapOf(dataset, idOf('confidential'), idOf('kvm'));
    expect([runs.length, wanted.length, peopleLost]).toEqual([0, 2, 1]);
  });
});
