import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOverlap, findOverlaps, type Overlap } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { type Dataset, ROLES, STRENGTHS } from '../../src/dataset/types';
import { drawDataset } from '../builders/dataset-builder';

function onlyOverlap(drawing: string, policy = DEFAULT_POLICY): Overlap {
  const [overlap, ...rest] = findOverlaps(drawDataset(drawing), policy);
  if (overlap === undefined || rest.length > 0) throw new Error('not exactly one pair');
  return overlap;
}

function pairsOf(dataset: Dataset): string[] {
  return findOverlaps(dataset, DEFAULT_POLICY).map(({ a, b }) => `${a.slice(3)} ${b.slice(3)}`);
}

describe('who would be lost', () => {
  it('counts each person by the product of their presence in both', () => {
    const overlap = onlyOverlap(`
      A has ann author,     ben topic-lead, cy attendee!, di attendee, ed mentioned
      B has ann mc-lead,    ben contact,    cy attendee,  di attendee, ed author
    `);
    expect(overlap.runs.map(({ person, weight }) => [person, weight])).toEqual([['person:ann', 1]]);
    expect(overlap.wanted.map(({ person, weight }) => [person, weight])).toEqual([
      ['person:ben', 0.8],
      ['person:cy', 0.4],
      ['person:di', 0.25],
    ]);
    expect(overlap.mentioned.map(({ person }) => person)).toEqual(['person:ed']);
    expect(overlap.peopleLost).toBe(2.45);
  });

  it('takes the strongest role a person has in each', () => {
    const { runs } = onlyOverlap(`
      A has ann attendee presenter
      B has ann mentioned topic-lead author
    `);
    expect(runs[0]?.roles).toEqual(['presenter', 'author']);
  });

  it('lets confirmation raise an attendee only', () => {
    const presence = (role: string) =>
      onlyOverlap(`
        A has ann ${role}
        B has ann author
      `).peopleLost;
    expect(presence('attendee')).toBe(0.5);
    expect(presence('attendee!')).toBe(0.8);
    expect(presence('topic-lead!')).toBe(0.8);
    expect(presence('mentioned!')).toBe(0);
  });

  it('counts the author of a thread that the other one cites for nothing', () => {
    const [overlap] = findOverlaps(
      drawDataset(`
        A has ann author
        B cites t1
        ann wrote t1
      `),
      DEFAULT_POLICY,
    );
    expect(overlap).toBeUndefined();
  });

  it('follows the policy that it is given', () => {
    const policy = {
      ...DEFAULT_POLICY,
      presence: { ...DEFAULT_POLICY.presence, 'topic-lead': 0.2 },
    };
    const drawing = `
      A has ann topic-lead
      B has ann topic-lead
    `;
    expect(onlyOverlap(drawing).peopleLost).toBe(0.64);
    expect(onlyOverlap(drawing, policy).peopleLost).toBe(0.04);
  });
});

describe('what two speak of', () => {
  it('is the cosine of s/n over subsystems, in three decimals', () => {
    // A = (kvm 1/2, mm 0.8), B = (kvm 0.8/2, rust 1): 0.2 / √(0.89 · 1.16) = 0.19684.
    const overlap = onlyOverlap(`
      A covers kvm core,  mm topic
      B covers kvm topic, rust core
    `);
    expect(overlap.subjectOverlap).toBe(0.197);
    expect(overlap.subsystems).toEqual([
      { subsystem: 'subsystem:kvm', strengths: ['core', 'topic'], weight: 0.197 },
    ]);
  });

  it('tells less the more microconferences share it', () => {
    const shared = (others: string) =>
      findOverlaps(
        drawDataset(`
          A covers kvm core, a core
          B covers kvm core, b core
          ${others}
        `),
        DEFAULT_POLICY,
      ).find(({ a, b }) => a === 'mc:a' && b === 'mc:b')?.subjectOverlap;
    expect(shared('C covers kvm core, c core')).toBeLessThan(shared('') ?? 0);
  });

  it('counts a thread that both cite', () => {
    // A = (t1 1/2, mm 1), B = (t1 1/2): 0.25 / (√1.25 · 0.5) = 0.4472.
    const overlap = onlyOverlap(`
      A cites t1
      A covers mm core
      B cites t1
    `);
    expect(overlap.threads).toEqual(['thread:t1@example.org']);
    expect(overlap.subjectOverlap).toBe(0.447);
  });

  it('is 0, and never NaN, where there is no subject', () => {
    const overlap = onlyOverlap(`
      A has ann author
      B has ann author
    `);
    expect(overlap.subjectOverlap).toBe(0);
  });
});

describe('the order of pairs', () => {
  it('puts declared before runs, before wanted, before subject, before ids', () => {
    const dataset = drawDataset(`
      A avoids B
      C has ann author
      D has ann author
      E has ben topic-lead, cy topic-lead, di topic-lead
      F has ben topic-lead, cy topic-lead, di topic-lead
      G covers kvm core
      H covers kvm core
      I covers mm core, i core
      J covers mm core, j core
      K covers rust core, k core
      L covers rust core, l core
    `);
    expect(pairsOf(dataset)).toEqual(['a b', 'c d', 'e f', 'g h', 'i j', 'k l']);
  });

  it('never lets a sum of wanted people outvote one who runs both', () => {
    const { runs, peopleLost } = findOverlaps(
      drawDataset(`
        A has ann author
        B has ann author
        C has b topic-lead, c topic-lead, d topic-lead, e topic-lead
        D has b topic-lead, c topic-lead, d topic-lead, e topic-lead
      `),
      DEFAULT_POLICY,
    )[0] as Overlap;
    expect([runs.length, peopleLost]).toEqual([1, 1]);
  });

  it('declares a pair from whichever side asks', () => {
    expect(onlyOverlap('Zebra avoids Ape')).toMatchObject({ a: 'mc:ape', b: 'mc:zebra' });
    expect(onlyOverlap('Zebra avoids Ape').declared).toHaveLength(1);
  });

  it('leaves out pairs that share nothing', () => {
    expect(pairsOf(drawDataset('A covers kvm core\nB covers mm core\nC alone'))).toEqual([]);
  });
});

describe('describeOverlap', () => {
  it.each([
    ['A has ann author\nB has ann author', '1 person runs both'],
    ['A has ann author, ben contact\nB has ann author, ben author', '2 people run both'],
    [
      'A has ann author, ben contact\nB has ann attendee, ben attendee',
      '2 people are wanted in both',
    ],
    ['A has ann attendee\nB has ann attendee', '1 person is wanted in both'],
    ['A has ann mentioned\nB has ann author', 'nothing that counts'],
    ['A covers mm core\nB covers mm core', '1 subsystem in common'],
    ['A avoids B', 'one asks not to run beside the other'],
  ])('says of %j: %s', (drawing, sentence) => {
    expect(describeOverlap(onlyOverlap(drawing))).toBe(sentence);
  });
});

/** Any small conference of four microconferences, four people and three subsystems. */
const anyDrawing = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.constantFrom('p', 'q', 'r', 's'),
        fc.constantFrom(...ROLES),
      ),
      { maxLength: 12 },
    ),
    fc.array(
      fc.tuple(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.constantFrom('x', 'y', 'z'),
        fc.constantFrom(...STRENGTHS),
      ),
      { maxLength: 10 },
    ),
  )
  .map(([people, subjects]) => [
    ...people.map(([mc, person, role]) => `${mc} has ${person} ${role}`),
    ...subjects.map(([mc, subsystem, strength]) => `${mc} covers ${subsystem} ${strength}`),
  ]);

describe('any overlap', () => {
  it('does not depend on the order in which relations come', () => {
    fc.assert(
      fc.property(anyDrawing, (lines) => {
        const dataset = drawDataset(lines.join('\n'));
        const turned = { ...dataset, relations: [...dataset.relations].reverse() };
        expect(findOverlaps(turned, DEFAULT_POLICY)).toEqual(findOverlaps(dataset, DEFAULT_POLICY));
      }),
      { seed: 1 },
    );
  });

  it('names each pair once, smaller id first, with every person in one class and figures in range', () => {
    fc.assert(
      fc.property(anyDrawing, (lines) => {
        const overlaps = findOverlaps(drawDataset(lines.join('\n')), DEFAULT_POLICY);
        expect(new Set(overlaps.map(({ a, b }) => `${a} ${b}`)).size).toBe(overlaps.length);
        for (const { a, b, runs, wanted, mentioned, peopleLost, subjectOverlap } of overlaps) {
          expect(a < b).toBe(true);
          const people = [...runs, ...wanted, ...mentioned];
          expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
          expect(peopleLost).toBeLessThanOrEqual(people.length);
          expect(subjectOverlap).toBeGreaterThanOrEqual(0);
          expect(subjectOverlap).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 2 },
    );
  });
});
