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

describe('the words between', () => {
  it('belong to an alias whose last word they share in the plural', () => {
    expect(areas('the mount or cgroup or pidfd APIs')).toEqual(['vfs', 'cgroups', 'pidfd']);
    expect(areas('expansion memory and accelerators management')).not.toContain(
      'memory-management',
    );
  });

  it('may be two where a phrase of the gazetteer says so', () => {
    expect(areas('intercepting system calls')).toContain('seccomp');
    expect(areas('intercepting complex, nested system calls')).not.toContain('seccomp');
    expect(areas('intercepting very complex system calls')).toContain('seccomp');
    expect(areas('intercepting some very complex system calls')).not.toContain('seccomp');
  });
});

describe('how surely an area is covered', () => {
  function covers(body: string, title = 'Example MC'): Record<string, string | undefined> {
    const [mc] = extractDrawn([{ title, body }]).microconferences;
    const dataset = extractDrawn([{ title, body }]);
    return Object.fromEntries(
      relationsFrom(dataset, 'covers', mc?.id ?? '').map(({ to, strength }) => [
        to.slice('subsystem:'.length),
        strength,
      ]),
    );
  }
  const TOPICS = '\n\nTopics:\n\n- Something else';

  it('is a topic where a sentence announces it, with what follows in the paragraph', () => {
    expect(covers(`This year we focus on boot time. It needs TPMs.${TOPICS}`)).toEqual({
      boot: 'topic',
      tpm: 'topic',
    });
    expect(covers(`It needs TPMs. One topic we'd like to cover is boot time.${TOPICS}`)).toEqual({
      boot: 'topic',
      tpm: 'mention',
    });
  });

  it('is a mention for news of last year, unless the proposal sums them up', () => {
    const news = 'Since last year, this has happened:\n\n- UBLK is merged';
    expect(covers(`${news}${TOPICS}`)).toEqual({ ublk: 'mention' });
    const takesUp = 'We would spend half of the time summing up where we are.';
    expect(covers(`${news}\n\nWords.\n\n${takesUp}${TOPICS}`)).toEqual({ ublk: 'topic' });
  });

  it('is the core for the name in a title, and a topic for what explains it', () => {
    expect(covers('Words.', 'Sched-Ext: The BPF extensible scheduler class')).toMatchObject({
      'sched-ext': 'core',
      bpf: 'topic',
    });
    expect(covers('Words.', 'New: KVM MC')).toEqual({ kvm: 'core' });
  });

  it('is the core by count only where the title names nothing', () => {
    const body = `Topics:\n\n${'- KVM guests\n'.repeat(6)}`;
    expect(covers(body).kvm).toBe('core');
    expect(covers(body, 'CXL MC')).toMatchObject({ cxl: 'core', kvm: 'topic' });
  });

  it('counts a general word where it is all that a topic says', () => {
    expect(covers('Topics:\n\n- Testing\n- Docs (all)').testing).toBe('topic');
    expect(covers('Topics:\n\n- Testing and emulation').testing).toBe('topic');
    expect(covers('Topics:\n\n- Testing a thing').testing).toBeUndefined();
    const long = 'in particular of what has no hardware of its own anywhere';
    expect(covers(`Topics:\n\n- Testing, ${long}`).testing).toBe('topic');
    expect(covers('Topics:\n\n- Testing: what next?').testing).toBe('topic');
    expect(covers(`Topics:\n\n- Testing a thing, ${long}`).testing).toBeUndefined();
  });

  it('counts a word of many meanings where the proposal is about the area it belongs to', () => {
    const body = 'Topics:\n\n- Hot remove';
    expect(covers(body, 'CXL MC')['memory-hotplug']).toBe('topic');
    expect(covers(body, 'PCI MC')['memory-hotplug']).toBeUndefined();
    expect(covers('Topics:\n\n- PCI hotplug', 'CXL MC')['memory-hotplug']).toBeUndefined();
  });

  it('is told for what stands below a talk, however long', () => {
    const long = `${'Words and words. '.repeat(12)}It is about KVM.`;
    const body = `#### Discussions\n\nJane Doe (j@x.example): A thing\n\n- Item\n\n${long}\n\n### Notes\n\nSee CXL.`;
    expect(covers(body)).toEqual({ kvm: 'topic', cxl: 'mention' });
  });
});
