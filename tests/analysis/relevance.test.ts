import { describe, expect, it } from 'vitest';
import { findRelevance } from '../../src/analysis/relevance';
import { takeNearest } from '../../src/analysis/relevance-nearest';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { EntityId } from '../../src/dataset/types';
import { describeStep } from '../../src/graph/paths';
import { drawDataset } from '../builders/dataset-builder';

const dataset = drawDataset(`
  Sched has ann author, ben attendee
  Rust has cy author, ben mentioned
  Sched covers scheduler core, locking topic
  Rust covers locking mention
  ann at acme
  cy at acme
  Far alone
`);
const from = (...ids: EntityId[]) =>
  findRelevance(
    dataset,
    DEFAULT_POLICY,
    ids.map((id) => ({ id, weight: 1 })),
  );
const tell = (paths: ReturnType<ReturnType<typeof from>['pathsTo']>) =>
  paths.map((path) =>
    path.map((step) => describeStep(step, (id) => id.slice(id.indexOf(':') + 1))).join(', '),
  );

describe('relevance', () => {
  it('is largest for the origin, falls with the way, and is 0 where no way leads', () => {
    const { scoreOf } = from('subsystem:scheduler');
    const scores = ['subsystem:scheduler', 'mc:sched', 'person:ann', 'mc:rust'] as const;
    const [origin = 0, near = 0, next = 0, far = 0] = scores.map(scoreOf);
    expect(origin).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(next);
    expect(next).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0);
    expect(scoreOf('mc:far')).toBe(0);
    expect(scoreOf('mc:nowhere')).toBe(0);
  });

  it('is greater for who runs something than for who is wanted there', () => {
    const { scoreOf } = from('mc:sched');
    expect(scoreOf('person:ann')).toBeGreaterThan(scoreOf('person:ben'));
    expect(scoreOf('subsystem:scheduler')).toBeGreaterThan(scoreOf('subsystem:locking'));
  });

  it('solves the equation it is defined by', () => {
    const pair = drawDataset('Sched has ann author');
    const { scoreOf } = findRelevance(pair, DEFAULT_POLICY, [{ id: 'mc:sched', weight: 7 }]);
    // Two ends of one relation: r(origin) = 0.4 + 0.6 r(other), r(other) = 0.6 r(origin).
    expect(scoreOf('mc:sched')).toBeCloseTo(0.4 / (1 - 0.36), 6);
    expect(scoreOf('person:ann')).toBeCloseTo((0.6 * 0.4) / (1 - 0.36), 6);
  });

  it('does not pass through an employer, but does start from one', () => {
    expect(from('person:ann').stepsTo('org:acme')).toBe(1);
    // From ann to cy it is two steps by acme, and four by Sched, locking and Rust.
    expect(from('person:ann').stepsTo('person:cy')).toBe(4);
    expect(from('org:acme').stepsTo('person:cy')).toBe(1);
  });

  it('is explained by the strongest of the shortest ways, with their relations', () => {
    const { pathsTo } = from('subsystem:locking');
    expect(tell(pathsTo('person:ben', 3))).toEqual([
      'sched has a topic on locking, ben is wanted in sched',
      'rust mentions locking, ben is mentioned in rust',
    ]);
    expect(tell(pathsTo('person:ben', 1))).toHaveLength(1);
    expect(pathsTo('person:ben', 1)[0]?.[0]?.relation.evidence).toHaveLength(1);
    expect(pathsTo('subsystem:locking', 3)).toEqual([]);
    expect(pathsTo('mc:far', 3)).toEqual([]);
  });

  it('is shared by several origins by their weights', () => {
    const { scoreOf } = findRelevance(dataset, DEFAULT_POLICY, [
      { id: 'mc:sched', weight: 1 },
      { id: 'mc:rust', weight: 9 },
    ]);
    expect(scoreOf('person:cy')).toBeGreaterThan(scoreOf('person:ann'));
  });

  it('depends on the policy', () => {
    const policy = { ...DEFAULT_POLICY, presence: { ...DEFAULT_POLICY.presence, attendee: 1 } };
    const origins = [{ id: 'mc:sched', weight: 1 }] as const;
    const { scoreOf } = findRelevance(dataset, policy, origins);
    expect(scoreOf('person:ben')).toBeGreaterThan(from('mc:sched').scoreOf('person:ben'));
  });

  it('is nothing without an origin', () => {
    expect(from().scoreOf('mc:sched')).toBe(0);
    expect(from('mc:sched').scoreOf('mc:sched')).toBeGreaterThan(0);
  });
});

describe('the nearest', () => {
  const relevance = (
    scores: Readonly<Record<string, number>>,
    direct: Readonly<Record<string, number>> = {},
  ) => ({
    scoreOf: (id: EntityId) => scores[id] ?? 0,
    directTo: (id: EntityId) => direct[id] ?? 0,
    pathsTo: () => [],
    stepsTo: () => 1,
  });
  const ids = ['mc:a', 'mc:b', 'mc:c', 'mc:d'] as const;

  it('are those with at least a tenth of the first, as many as are wanted at least', () => {
    const scores = relevance({ 'mc:a': 1, 'mc:b': 0.5, 'mc:c': 0.01, 'mc:d': 0 });
    expect(takeNearest(ids, scores, { least: 1, most: 4 }).map(({ id }) => id)).toEqual([
      'mc:a',
      'mc:b',
    ]);
    expect(takeNearest(ids, scores, { least: 4, most: 4 }).map(({ id }) => id)).toEqual([
      'mc:a',
      'mc:b',
      'mc:c',
    ]);
    expect(takeNearest(ids, scores, { least: 0, most: 1 })).toEqual([{ id: 'mc:a', share: 1 }]);
  });

  it('are before all others those with a relation of their own, however far behind', () => {
    const scores = relevance({ 'mc:a': 1, 'mc:b': 0.9, 'mc:c': 0.01 }, { 'mc:c': 0.8, 'mc:b': 1 });
    expect(takeNearest(ids, scores, { least: 0, most: 3 }).map(({ id }) => id)).toEqual([
      'mc:b',
      'mc:c',
      'mc:a',
    ]);
  });

  it('are in the order of their ids where nothing tells them apart', () => {
    const scores = relevance({ 'mc:c': 0.1 + 0.2, 'mc:b': 0.3 });
    expect(
      takeNearest(['mc:c', 'mc:b'], scores, { least: 0, most: 4 }).map(({ id }) => id),
    ).toEqual(['mc:b', 'mc:c']);
  });
});
