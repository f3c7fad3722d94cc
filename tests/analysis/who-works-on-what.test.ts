import { describe, expect, it } from 'vitest';
import { findWork } from '../../src/analysis/who-works-on-what';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { sketchDataset } from './small-dataset';

const sketch = sketchDataset({
  mcs: ['sched', 'boot'],
  people: {
    ann: { sched: 'author', boot: 'attendee' },
    bob: { boot: 'mentioned' },
  },
  covers: { scheduler: { sched: 'core', boot: 'topic' }, acpi: { boot: 'mention' } },
});

const workOf = (dataset: Dataset, person: string) =>
  findWork(dataset, DEFAULT_POLICY).filter((work) => work.person === `person:${person}`);

describe('findWork', () => {
  it('weighs a person and a subsystem by the surest microconference, and keeps every reason', () => {
    const [work, ...others] = workOf(sketch, 'ann');
    expect(others).toEqual([]);
    expect(work?.subsystem).toBe('subsystem:scheduler');
    // Author (1) of an MC that has it at its core (1); attendee (0.5) where it is a topic (0.8).
    expect(work?.weight).toBe(1);
    expect(work?.reasons.map(({ weight }) => weight)).toEqual([1, 0.4]);
  });

  it('takes neither a mere mention of the person nor one of the subsystem for work', () => {
    expect(workOf(sketch, 'bob')).toEqual([]);
    expect(
      findWork(sketch, DEFAULT_POLICY).some(({ subsystem }) => subsystem === 'subsystem:acpi'),
    ).toBe(false);
  });

  it('takes a maintainer for sure, whatever they do at the conference', () => {
    const dataset: Dataset = {
      ...sketch,
      relations: [
        ...sketch.relations,
        { kind: 'maintains', from: 'person:bob', to: 'subsystem:acpi', evidence: [] },
      ],
    };
    const [work] = workOf(dataset, 'bob');
    expect(work).toMatchObject({ subsystem: 'subsystem:acpi', weight: 1 });
    expect(work?.reasons[0]?.kind).toBe('maintains');
  });

  it('follows the policy', () => {
    const presence = { ...DEFAULT_POLICY.presence, author: 0.2, attendee: 1 };
    const [work] = findWork(sketch, { ...DEFAULT_POLICY, presence });
    expect(work?.weight).toBe(0.8);
  });
});
