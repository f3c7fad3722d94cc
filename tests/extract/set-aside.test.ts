import { describe, expect, it } from 'vitest';
import { extractDrawn, KNOWLEDGE, relationsFrom } from '../builders/extracted';

/** The areas that a proposal is about, as `area` or, for its core, `AREA`; mentions are left away. */
function subjects(body: string, title = 'Odds and Ends MC'): string[] {
  const dataset = extractDrawn([{ title, body }], KNOWLEDGE, 'Meadow Kernel Days 2027');
  const [mc] = dataset.microconferences;
  return relationsFrom(dataset, 'covers', mc?.id ?? '').flatMap(({ to, strength }) => {
    const area = to.slice('subsystem:'.length);
    return strength === 'mention' ? [] : [strength === 'core' ? area.toUpperCase() : area];
  });
}

const TOPICS = 'Topics:\n\n- Something else\n';

describe('what a proposal leaves out', () => {
  it.each([
    'Out of scope: NFS, and everything about Ceph.',
    'What we will not talk about: NFS, CAN (please), Ceph.',
    'NFS is not on our list this time, since its people meet separately.',
    'We will not discuss NFS.',
    'NFS will not be covered.',
    'NFS goes to the Networking MC, as in other years.',
    'For NFS there is the storage summit; NFS is discussed elsewhere.',
    'NFS has its own session on Friday.',
    'NFS is for the Storage MC; we coordinate.',
    'Everything is welcome, except NFS.',
    'NFS is off-topic.',
    'We leave NFS to the storage people.',
    'There is NFS; we leave that to them.',
  ])('is no subject of it: %j', (body) => {
    expect(subjects(body)).toEqual([]);
  });

  it('is all below a heading that says so, up to the next', () => {
    expect(
      subjects('### Not topics\n\n- NFS\n- Ceph\n\nNor SMB.\n\n### Topics\n\n- EROFS\n'),
    ).toEqual(['erofs']);
    expect(subjects('### Topics\n\n- EROFS\n\n### Non-goals\n\n- NFS\n')).toEqual(['erofs']);
  });

  it.each([
    'We will not only discuss NFS.',
    'We will talk about NFS, but not about Ceph: that belongs to the Storage MC.',
    'Topics:\n\n- NFS is not covered by any test',
    'Topics:\n\n- NFS for those who do not have it (out of scope of the Storage MC)',
  ])('is not the rest of the sentence, nor a gap that a topic tells of: %j', (body) => {
    expect(subjects(body)).toEqual(['nfs']);
  });
});

describe('what a proposal only speaks of in passing', () => {
  it.each([
    'Unlike NFS, ours has no server.',
    'It should work, compared to NFS, without a daemon.',
    'It is simply done as NFS does it.',
    'The NFS folks are invited.',
    'Please do not schedule us at the same time as NFS.',
    'We look forward to the NFS MC.',
    'In the past the NFS talks were long.',
    'Last year NFS was merged.',
    'Last year NFS was merged, but much remains open.',
  ])('is no subject: %j', (body) => {
    expect(subjects(body)).toEqual([]);
  });

  it('is an example, unless examples are all the agenda, or are of what is named', () => {
    expect(subjects('Topics:\n\n- Testing of servers, such as NFS')).not.toContain('nfs');
    expect(subjects('Topics:\n\n- Slow things (e.g. NFS, Ceph)')).toEqual([]);
    expect(subjects('We discuss slow things such as NFS.')).toEqual(['nfs']);
    expect(subjects('Topics:\n\n- Compilers and codegen (e.g. LLVM)')).toContain('llvm');
  });

  it('is a subject where the proposal takes it up again', () => {
    expect(subjects('Last year we spoke of NFS. We want to continue that discussion.')).toEqual([
      'nfs',
    ]);
    expect(subjects('Last year NFS was left open, and this year it is due.')).toEqual(['nfs']);
  });
});

describe('words of everyday language', () => {
  it('name areas where they are a part of the title of their own', () => {
    expect(subjects('Words.', 'Heat, Clocks and Scheduling MC')).toEqual([
      'CLK',
      'SCHEDULER',
      'THERMAL',
    ]);
    expect(subjects('Words.', 'Lots of Heat MC')).toEqual([]);
    expect(subjects('Words.', 'Odds: Memory & Power')).toEqual([
      'MEMORY-MANAGEMENT',
      'POWER-MANAGEMENT',
    ]);
    expect(subjects('Words.', 'KVM: Memory & Power')).toEqual([
      'KVM',
      'memory-management',
      'power-management',
    ]);
  });

  it.each([
    'We can do it, and so can you.',
    'Bring a USB stick and an Ethernet cable.',
    'Could we swap slots with them?',
    'It was found to work by regulators.',
    'The type1 container stays.',
    'A configfs-based interface for it.',
    'See Documentation/nfs/index.rst.',
    'My IDE is slow.',
  ])('name none in %j', (body) => {
    expect(subjects(body)).toEqual([]);
  });
});

describe('the agenda of a proposal without a list of topics', () => {
  it('is its prose, also behind a heading that is none of another thing', () => {
    expect(subjects('### Scope\n\nIt is about NFS.')).toEqual(['nfs']);
    expect(subjects('### Logistics\n\nThe NFS server for the slides is here.')).toEqual([]);
  });

  it('is told in counted paragraphs, whatever else is a list', () => {
    const numbered = 'Topic 1: NFS\n\nTopic 2: What is in EROFS?\n\n';
    expect(subjects(`It all began with Ceph.\n\n${numbered}${TOPICS}`)).toEqual(['erofs', 'nfs']);
    const body = `First, NFS. It is slow.\n\nSecond, what is in EROFS.\n\n${TOPICS}`;
    expect(subjects(body)).toEqual(['erofs', 'nfs']);
  });

  it('is a list of what is to be spoken about, which leaves the text around it aside', () => {
    const list = 'What we would like to talk about:\n\n- EROFS\n- NFS\n';
    expect(subjects(`It all began with Ceph.\n\n${list}`)).toEqual(['erofs', 'nfs']);
  });

  it.each(['This time we mainly deal with NFS.', 'Talks on NFS are welcome.'])(
    'is announced in the text beside it: %j',
    (text) => {
      expect(subjects(`${text} It was Ceph.\n\n${TOPICS}`)).toContain('nfs');
    },
  );

  it('is what is said to be missing', () => {
    expect(subjects(`Bindings are missing: for NFS and EROFS.\n\n${TOPICS}`)).toEqual([
      'erofs',
      'nfs',
    ]);
  });
});
