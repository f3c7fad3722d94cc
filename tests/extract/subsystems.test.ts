import { describe, expect, it } from 'vitest';
import { buildSubsystemMatcher } from '../../src/extract/subsystem-matcher';
import { extractDrawn, KNOWLEDGE, relationsFrom } from '../builders/extracted';

const matcher = buildSubsystemMatcher(KNOWLEDGE.gazetteer);

function areas(text: string): string[] {
  return matcher.find(text).map(({ subsystem }) => subsystem.slice('subsystem:'.length));
}

describe('the gazetteer', () => {
  it.each([
    ['Support for KVM guests', 'kvm'],
    ['guest_memfd', 'kvm'],
    ['sched_ext schedulers', 'sched-ext'],
    ['zoned support in F2FS 4', 'f2fs'],
    ['now in UFS3', 'ufs'],
    ['the CAN subsystem', 'can'],
    ['cgroups support', 'cgroups'],
    ['eBPF programs', 'bpf'],
  ])('finds in %j the area %s', (text, area) => {
    expect(areas(text)).toContain(area);
  });

  it.each([
    ['patch tracking', 'tracing'],
    ['Educational material', 'media'],
    ['remote attestation', 'testing'],
    ['easier to resolve real-time', 'preempt-rt'],
    ['zoned rt sub volumes', 'preempt-rt'],
    ['The deadline scheduler is no longer required', 'sched-deadline'],
    ['We can do it', 'can'],
    ['https://example.org/kvm/cgroups', 'kvm'],
    ['BPF_PROG_TYPE', 'bpf'],
  ])('does not find in %j the area %s', (text, area) => {
    expect(areas(text)).not.toContain(area);
  });

  it('says how surely an area is covered: title, topics, or elsewhere', () => {
    const dataset = extractDrawn([
      {
        title: 'KVM MC',
        body: 'Much like CXL it grows.\n\nPotential topics:\n\n- cgroups support',
      },
    ]);
    const covers = relationsFrom(dataset, 'covers', 'mc:kvm-mc');
    expect(covers.map(({ to, strength }) => [to, strength])).toEqual([
      ['subsystem:cgroups', 'topic'],
      ['subsystem:cxl', 'mention'],
      ['subsystem:kvm', 'core'],
    ]);
  });
});
