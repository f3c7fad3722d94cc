import { describe, expect, it } from 'vitest';
import { findMergeCandidates } from '../../src/analysis/merge-candidates';
import { findOverlaps } from '../../src/analysis/overlap';
import { describeApart, suggestApart } from '../../src/analysis/suggest-apart';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { drawDataset } from '../builders/dataset-builder';
import { readLpcDataset } from './small-dataset';

const suggest = (drawing: string) =>
  suggestApart(findOverlaps(drawDataset(drawing), DEFAULT_POLICY)).map((one) => ({
    pair: `${one.overlap.a} ${one.overlap.b}`,
    reasons: one.reasons,
    sentence: describeApart(one),
  }));

const merge = (drawing: string) => {
  const dataset = drawDataset(drawing);
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  return findMergeCandidates(dataset, overlaps, DEFAULT_POLICY);
};

describe('pairs to keep apart that nobody asked for', () => {
  it('are those where somebody runs both', () => {
    expect(suggest('A has ann author\n B has ann contact')).toEqual([
      {
        pair: 'mc:a mc:b',
        reasons: ['runs', 'lost'],
        sentence: 'These two share 1 person who runs both, and nobody asked to keep them apart.',
      },
    ]);
  });

  it('are those where a whole person would be lost, and no less', () => {
    const three = 'ann attendee, ben attendee, cy attendee';
    expect(suggest(`A has ${three}\n B has ${three}`)).toEqual([]);
    const [found] = suggest(`A has ${three}, dee attendee\n B has ${three}, dee attendee`);
    expect(found?.reasons).toEqual(['lost']);
    expect(found?.sentence).toBe(
      'These two share 4 wanted people, and nobody asked to keep them apart.',
    );
  });

  it('are those that speak of the same without sharing anybody', () => {
    const [found] = suggest('A covers mm core\n B covers mm core\n C covers rust core');
    expect(found).toEqual({
      pair: 'mc:a mc:b',
      reasons: ['subject'],
      sentence: 'These two speak of much the same, and nobody asked to keep them apart.',
    });
  });

  it('are none that somebody did ask for', () => {
    expect(suggest('A has ann author\n B has ann author\n B avoids A')).toEqual([]);
  });

  it('tell of both kinds of people and of subjects at once', () => {
    const drawing = `
      A has ann author, ben attendee
      B has ann author, ben author
      A covers mm core
      B covers mm core
    `;
    expect(suggest(drawing)[0]?.sentence).toBe(
      'These two share 1 person who runs both and 1 more wanted person and speak of much the same, and nobody asked to keep them apart.',
    );
  });

  it('of LPC 2024 begin with Real-time and Sched, whom three people run', () => {
    const [first] = suggestApart(findOverlaps(readLpcDataset(), DEFAULT_POLICY));
    expect(first?.overlap).toMatchObject({ a: 'mc:real-time-mc', b: 'mc:sched-mc' });
    expect(first?.overlap.runs).toHaveLength(3);
  });
});

describe('pairs that one bin could hold', () => {
  it('are told by the mean of two cosines', () => {
    // People: 1 / √(4 · 1); subjects: the same single one.
    const [found] = merge(
      'A has ann author, ben author, cy author, dee author\n B has ann author\n A covers mm core\n B covers mm core',
    );
    expect(found?.peopleOverlap).toBe(0.5);
    expect(found?.overlap.subjectOverlap).toBe(1);
    expect(found?.likeness).toBe(0.75);
  });

  it('are not made alike by a long list of people', () => {
    const crowd = (name: string): string =>
      Array.from({ length: 20 }, (_, at) => `${name}${at} attendee`).join(', ');
    expect(
      merge(`A has both attendee, ${crowd('x')}\n B has both attendee, ${crowd('y')}`),
    ).toEqual([]);
  });

  it('may be a pair that asks to be kept apart: in one bin it is', () => {
    const found = merge('A has ann author\n B has ann author\n B avoids A');
    expect(found).toHaveLength(1);
  });

  it('come most alike first, with the topics of each', () => {
    const found = merge(`
      A has ann author
      B has ann author
      C has cy author, dee author
      D has cy author, eve author
    `);
    expect(found.map(({ overlap, likeness }) => [overlap.a, likeness])).toEqual([
      ['mc:a', 0.5],
      ['mc:c', 0.25],
    ]);
    expect(found[0]?.topicCounts).toEqual([0, 0]);
  });

  it('of LPC 2024 begin with Real-time and Sched, and are few', () => {
    const dataset = readLpcDataset();
    const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
    const found = findMergeCandidates(dataset, overlaps, DEFAULT_POLICY);
    expect(found[0]?.overlap).toMatchObject({ a: 'mc:real-time-mc', b: 'mc:sched-mc' });
    expect(found[0]?.peopleOverlap).toBeGreaterThan(0.6);
    expect(found.length).toBeLessThan(12);
  });
});
