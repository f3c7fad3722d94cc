import { describe, expect, it } from 'vitest';
import { projectDataset } from '../../src/analysis/communities';
import { findOverlaps } from '../../src/analysis/overlap';
import { buildProjection, type Projection } from '../../src/analysis/projection';
import { weigh } from '../../src/analysis/weigh';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { drawDataset } from '../builders/dataset-builder';

const DATASET = drawDataset(`
  A has ann author, ben topic-lead
  B has ann contact, ben attendee
  A covers kvm core, mm topic
  B covers kvm topic, rust core
  C has dee author
  D has dee author, ben attendee
  E alone
`);

describe('buildProjection', () => {
  it('weighs an edge by people lost and five times the subject overlap', () => {
    // 1 + 0.8 · 0.5 people, and a cosine of 0.197.
    const graph = projectDataset(DATASET);
    expect(graph.getEdgeAttribute('mc:a', 'mc:b', 'weight')).toBe(2.385);
  });

  it('keeps with every edge what makes it', () => {
    const { overlap } = projectDataset(DATASET).getEdgeAttributes('mc:a', 'mc:b');
    expect(overlap.runs.map(({ person }) => person)).toEqual(['person:ann']);
    expect(overlap.wanted.map(({ person }) => person)).toEqual(['person:ben']);
    expect(overlap.subsystems.map(({ subsystem }) => subsystem)).toEqual(['subsystem:kvm']);
  });

  it('has a node for a microconference that shares nothing', () => {
    expect(projectDataset(DATASET).degree('mc:e')).toBe(0);
  });

  it('takes subject overlap below the threshold for none', () => {
    const policy = { ...DEFAULT_POLICY, minSubjectOverlap: 0.2 };
    expect(projectDataset(DATASET, policy).getEdgeAttribute('mc:a', 'mc:b', 'weight')).toBe(1.4);
  });

  it('draws no edge for people who are only mentioned', () => {
    const graph = projectDataset(drawDataset('A has ann mentioned\nB has ann author'));
    expect(graph.size).toBe(0);
  });

  it('gives the same graph in whatever order pairs and microconferences come', () => {
    const overlaps = findOverlaps(DATASET, DEFAULT_POLICY);
    const mcs = DATASET.microconferences.map(({ id }) => id);
    const turned = buildProjection([...overlaps].reverse(), [...mcs].reverse(), DEFAULT_POLICY);
    const once = buildProjection(overlaps, mcs, DEFAULT_POLICY);
    const edgesOf = (graph: Projection) => graph.mapEdges((_, edge, a, b) => ({ a, b, edge }));
    expect(turned.nodes()).toEqual(once.nodes());
    expect(edgesOf(turned)).toEqual(edgesOf(once));
  });
});

describe('weigh', () => {
  it('adds the weight of a declared wish only where there is one', () => {
    const [declared] = findOverlaps(drawDataset('A avoids B'), DEFAULT_POLICY);
    if (declared === undefined) throw new Error('no pair');
    expect(weigh(declared, DEFAULT_POLICY)).toBe(DEFAULT_POLICY.declaredWeight);
    expect(weigh(declared, { ...DEFAULT_POLICY, declaredWeight: 0 })).toBe(0);
  });
});
