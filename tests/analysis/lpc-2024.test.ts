import { describe, expect, it } from 'vitest';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import { describeOverlap, findOverlaps } from '../../src/analysis/overlap';
import { measureStability } from '../../src/analysis/stability';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { readLpcDataset } from '../graph/lpc-layout';

const dataset = readLpcDataset();
const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
const projection = projectDataset(dataset);
const found = detectCommunities(dataset, projection);

function overlapOf(a: string, b: string) {
  return overlaps.find((one) => one.a === `mc:${a}` && one.b === `mc:${b}`);
}

describe('LPC 2024, checked by hand', () => {
  it('has three people who run both Real-time and Sched', () => {
    const overlap = overlapOf('real-time-mc', 'sched-mc');
    expect(overlap?.runs).toHaveLength(3);
    expect(overlap?.peopleLost).toBe(3);
    expect(overlap && describeOverlap(overlap)).toMatch(/^3 people run both/);
  });

  it('has two people who run Confidential Computing or KVM and are wanted in the other', () => {
    const overlap = overlapOf('confidential-computing-mc', 'kvm-microconference');
    expect(overlap?.runs).toHaveLength(0);
    expect(overlap?.wanted).toHaveLength(2);
    expect(overlap?.peopleLost).toBe(1);
  });

  it('puts every microconference in one group, schedulers and tracing together', () => {
    expect(found.communities.flatMap(({ members }) => members)).toHaveLength(24);
    const number = (mc: string) => found.numberOf.get(`mc:${mc}`);
    expect(number('real-time-mc')).toBe(number('sched-mc'));
    expect(number('tracing-perf-events-microconference')).toBe(number('sched-mc'));
    expect(number('kvm-microconference')).toBe(number('confidential-computing-mc'));
    expect(number('rust-mc')).not.toBe(number('kernel-memory-management-mc'));
  });

  it('says of every loose microconference where it would go instead', () => {
    const { ofMc } = measureStability(projection, found.communities, { resolution: 1.8, seed: 1 });
    expect(ofMc.size).toBe(24);
    for (const [mc, { loose, elsewhere }] of ofMc) {
      if (loose) expect(elsewhere, mc).not.toBe(found.numberOf.get(mc));
    }
  });
});
