import { describe, expect, it } from 'vitest';
import { buildTitleShortener, shortenTitles } from '../../src/extract/short-title';
import { extractDrawn, KNOWLEDGE, relationsFrom } from '../builders/extracted';

const OTHERS = [
  { id: 2, title: 'Sched MC' },
  { id: 3, title: 'Real-time MC' },
  { id: 4, title: 'KVM Microconference' },
  { id: 5, title: 'Confidential Computing MC' },
];

function constraints(body: string) {
  const dataset = extractDrawn([{ body }, ...OTHERS]);
  const mc = dataset.microconferences.find(({ id }) => id === 'mc:example-mc');
  return (mc?.constraints ?? []).map(({ evidence, ...wish }) => wish);
}

describe('what a proposal asks of the timetable', () => {
  it('is a day, with the year of the event', () => {
    expect(
      constraints('P.S. We can only make it on September 18 because of another event.'),
    ).toEqual([{ kind: 'only-on', dates: ['2031-09-18'] }]);
  });

  it('is not to run beside others that it names or describes', () => {
    const body =
      'We talked to the sched or sched-RT microconferences. It would be great if we could schedule the scheduler-related MCs such that they don’t overlap.';
    expect(constraints(body)).toEqual([
      { kind: 'avoid-overlap', with: ['mc:real-time-mc', 'mc:sched-mc'] },
    ]);
  });

  it('is a length or a room, as a note', () => {
    expect(
      constraints(
        'We would like around 4 hours.\n\nIf we can get a room for a day it would be awesome.',
      ),
    ).toEqual([
      { kind: 'duration', minutes: 240 },
      { kind: 'room', text: 'If we can get a room for a day it would be awesome.' },
    ]);
  });

  it.each([
    'Submissions are recommended to be 15 - 45 minutes long.',
    'There may be some overlap with other distro-centric discussions.',
    'Last year the sessions did not conflict with the KVM MC.\n',
    'The people that would be great to have in the room are here.',
    'We can only thank the people of September 2023.',
  ])('is nothing in %j', (body) => {
    const kinds = constraints(body).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'avoid-overlap')).toEqual([]);
  });
});

/** Another conference of another year, with titles that nobody writes out. */
const MEADOW = [
  { id: 2, title: 'Small Devices, Big Buses Microconference' },
  { id: 3, title: 'Graphics and Displays MC' },
  { id: 4, title: 'Storage: Filesystems & Blocks' },
  { id: 5, title: 'RISC-V MC' },
  { id: 6, title: 'Kernel Debugging MC' },
  { id: 7, title: 'Interrupts & Timers MC' },
];

function atMeadow(body: string) {
  const dataset = extractDrawn(
    [{ title: 'Memory Safety MC', body }, ...MEADOW],
    KNOWLEDGE,
    'Meadow Kernel Days 2027',
  );
  const mc = dataset.microconferences.find(({ id }) => id === 'mc:memory-safety-mc');
  return (mc?.constraints ?? []).map(({ evidence, ...wish }) => wish);
}

function apartFrom(body: string): string[] {
  return atMeadow(body).flatMap((wish) =>
    wish.kind === 'avoid-overlap' ? wish.with.map((id) => id.slice('mc:'.length)) : [],
  );
}

const SMALL = 'small-devices-big-buses-microconference';
const GRAPHICS = 'graphics-and-displays-mc';
const STORAGE = 'storage-filesystems-blocks';
const RISCV = 'risc-v-mc';
const DEBUGGING = 'kernel-debugging-mc';
const INTERRUPTS = 'interrupts-timers-mc';

describe('a wish to be at another time', () => {
  it.each([
    'We must not be scheduled against the RISC-V MC.',
    'Please schedule us in a different slot than RISC-V.',
    'Any time will do, as long as it is not opposite the RISC-V microconference.',
    'Please keep us apart from the RISC-V MC.',
    'As most of us also go to the RISC-V MC, please do not schedule the two against each other.',
    'A clash with the RISC-V MC would be a pity, half of our speakers talk there.',
    'It would hurt both if we ran in parallel with RISC-V.',
    'We share most of our people with RISC-V, so please plan us for another day.',
    'Half of us run the RISC-V MC as well. Please do not put us at the same time.',
    'Could we avoid the slot of RISC-V?',
    'Not during the RISC-V MC, please.',
    'We cannot be held simultaneously with the RISC-V microconference.',
    'Please do not put us beside the RISC-V MC, half of our speakers are needed in both rooms.',
    'We should not run alongside the RISC-V MC.',
    'Please don’t schedule us side by side with RISC-V.',
    'Must not collide with RISC-V.',
    'The last time we sat beside the RISC-V MC and lost half of the speakers. Please avoid that.',
    'Never schedule it alongside RISC-V, please.',
    'Should not clash with the RISC-V microconference.',
    'Cannot be in parallel with RISC-V.',
    'Last year we were opposite the RISC-V MC, please avoid that clash this time.',
    'Scheduling conflicts: RISC-V MC',
    'Must not overlap with:\n\n- RISC-V MC',
    'No conflict with the RISC-V MC, please.',
    'Please try to avoid conflicts with the RISC-V MC, since its people know Graphics, too.',
  ])('is read from %j', (body) => {
    expect(apartFrom(body)).toEqual([RISCV]);
  });

  it.each([
    ['the MC on “Small Devices, Big Buses”', [SMALL]],
    ['Small Devices', [SMALL]],
    ['the Displays MC', [GRAPHICS]],
    ['the graphics people', [GRAPHICS]],
    ['the Storage MC or the Debugging MC', [DEBUGGING, STORAGE]],
    ['the Storage MC or the debugging MC', [DEBUGGING, STORAGE]],
    ['Storage, Debugging and Graphics', [GRAPHICS, DEBUGGING, STORAGE]],
    ['Interrupts & Timers', [INTERRUPTS]],
    ['the Interrupts & Timers and the RISC-V MCs', [INTERRUPTS, RISCV]],
    ['the “Filesystems & Blocks” session', [STORAGE]],
    ['Graphics/Displays', [GRAPHICS]],
    ['the SDBB MC', [SMALL]],
    ['RISC-V or Interrupts & Timers', [INTERRUPTS, RISCV]],
    ['the RISC-V MC nor the Debugging one', [DEBUGGING, RISCV]],
  ])('names the others as people do: %s', (name, expected) => {
    expect(apartFrom(`Please do not schedule us at the same time as ${name}.`)).toEqual(expected);
  });

  it('is one, however many a sentence names and however often it is repeated', () => {
    const body =
      'Please avoid the slot of "RISC-V", Kim cannot be in two places; and avoid the Debugging MC (Pat, Kim).\n\nAgain: please avoid the slot of “RISC-V” and of the Debugging MC.';
    expect(atMeadow(body)).toEqual([
      { kind: 'avoid-overlap', with: [`mc:${DEBUGGING}`, `mc:${RISCV}`] },
    ]);
  });

  it.each([
    'We want to be right before the Graphics MC, but must not clash with the RISC-V MC.',
    'Kim likes the Graphics MC, and it would be unlucky if RISC-V was at the same time.',
    'The Graphics MC lent us a speaker; please do not schedule us against RISC-V.',
  ])('is about those of its own clause only: %j', (body) => {
    expect(apartFrom(body)).toEqual([RISCV]);
  });

  it.each([
    'Last year the sessions did not conflict with the RISC-V MC.',
    'We had the same slot as the RISC-V MC in 2026, which was not ideal.',
    'We do not mind being in parallel with the RISC-V MC.',
    'An overlap with the RISC-V MC is fine.',
    'There is no conflict with the RISC-V MC.',
    'Topics should not overlap with those of the RISC-V MC.',
    'Please do not submit the same talk to the RISC-V MC.',
    'We coordinate with the RISC-V MC to avoid overlap of contents.',
    'We must not coincide with the RISC-V Summit, and avoid the slot of the Graphics Workshop.',
    'The RISC-V MC was great. Please avoid clashes with FOSDEM.',
    'We would like to be back to back with the RISC-V MC.',
    'Reclaim must not run in parallel with RISC-V page faults.',
    'We want to avoid RISC-V specials in the core.',
    'We are not against RISC-V.',
  ])('is not in %j', (body) => {
    expect(apartFrom(body)).toEqual([]);
  });
});

describe('the days on which a proposal can be', () => {
  it.each([
    ['We can only be held on Thursday the 3rd of June, as Kim arrives late.', ['2027-06-03']],
    ['Only June 3 and 4 are possible for us.', ['2027-06-03', '2027-06-04']],
    ['We are only available on June 2-4, 2027.', ['2027-06-02', '2027-06-03', '2027-06-04']],
    ['This MC has to be on 3 June because of the visa of its leads.', ['2027-06-03']],
    ['The session works on no other day than Jun. 3rd.', ['2027-06-03']],
    ['We could make 2027-06-03 only.', ['2027-06-03']],
    [
      'We can only do it on Thursday, June 3: another meeting takes the other days.',
      ['2027-06-03'],
    ],
    [
      'We have to have this on Thursday, June 3, nothing else works for the two of us.',
      ['2027-06-03'],
    ],
  ])('are read from %j', (body, dates) => {
    expect(atMeadow(body)).toEqual([{ kind: 'only-on', dates }]);
  });

  it.each([
    'Kim can attend on June 3 only.',
    'Only June 3 is possible for Kim, though.',
    'We are glad that Pat Reed will be there, though Pat can only come on June 3.',
    'Kim has to leave on Thursday night, and cannot come before Tuesday.',
    'Any day but the first would suit us.',
    'Proposals can only be submitted until May 1.',
    'There were only few of us on May 3.',
  ])('are not in %j', (body) => {
    expect(atMeadow(body)).toEqual([]);
  });
});

describe('the length that a proposal wishes', () => {
  it.each([
    ['We would prefer four hours to three, but can do with less.', 240],
    ['A slot of 90 minutes would be enough.', 90],
    ['We ask for 1h30.', 90],
    ['We would love a slot of 2 hours and 30 minutes.', 150],
    ['Requested length: 3 hours', 180],
    ['This MC needs two and a half hours.', 150],
    ['An hour and a half is what we need.', 90],
    ['We would like a 3-hour slot.', 180],
    ['Please give us two slots of 90 minutes.', 180],
    ['We would like 20 minutes per talk, so about 2.5 hours in total.', 150],
    ['Last year’s three hours were too few, we would like four this time.', 240],
    ['We have always filled three and a half hours and ask for the same length again.', 210],
    ['An hour and a half is plenty.', 90],
    ['We are asking for a full 3 hour slot this time.', 180],
    ['We expect to need three and a half hours, as last year.', 210],
    ['Topics:\n\n- zones (20 min)\n- wrap-up\n\nThis needs a slot of 3.5 hours.', 210],
    ['We filled the slot of three and a half hours and ask for the same length again.', 210],
    ['Last year we had three hours, and would like the same again.', 180],
    ['Last year’s four hours were about right. We ask for the same.', 240],
    ['We had two hours last time. We would like just as long again.', 120],
    ['The two hours we had were fine, so need the same this year.', 120],
    ['We need half a day, that is four hours.', 240],
  ])('is read from %j', (body, minutes) => {
    expect(atMeadow(body)).toEqual([{ kind: 'duration', minutes }]);
  });

  it.each([
    'We intend to have short talks of ten minutes.',
    'We would like each talk to take 60 minutes.',
    'We would steal an hour of the Graphics people for that.',
    'If the MC could be split into two blocks of 90 minutes, that would be great.',
    'Last year we filled three hours.',
    'It filled three hours last year, and we ask for longer.',
    // How many hours half a day has, nobody says.
    'We need half a day.',
    'Please schedule us for a full day.',
    'The two share three hours of video. We want the same quality.',
    'Last year we filled three hours. We want the same people again.',
    'Speakers should plan 60 minutes for their submissions.',
    'It took three hours to build it all.',
    'We would like to spend 2 hours on topics and one on BoFs.',
    'Why would we need three hours for a build?',
  ])('is not in %j', (body) => {
    expect(atMeadow(body)).toEqual([]);
  });
});

describe('the room that a proposal wishes', () => {
  it.each([
    'We need a room with a whiteboard.',
    'Please give us a larger room than last year.',
    'We expect many, so a big room would be great.',
    'Last time the room was too small, we need space for 80.',
    'We would like to have a projector and two microphones.',
    'The room should have seats for 60.',
    'The room needs a projector.',
    'A room with round tables and not a theatre, if there is one.',
    'Things that would help us: a room in which one can solder.',
  ])('is read from %j', (body) => {
    expect(atMeadow(body).map(({ kind }) => kind)).toEqual(['room']);
  });

  it.each([
    'We had a full room last year.',
    'There is room for improvement, and we need more.',
    'We’d like to do it again, the last one was fun and the room was way too small.',
    'We think a room where the people doing this meet the maintainers would be great.',
    'We would like to have everybody in one room.',
    'We want to have all parties in one room for an afternoon and leave it with a list.',
    'We hope to get the maintainers into a room for an evening.',
    'It needs the people of both sides in the same room for half a day, we want that.',
    'Speakers should use the microphone, please.',
    'We want to discuss drivers for projectors.',
    'This should leave room for discussion.',
  ])('is not in %j', (body) => {
    expect(atMeadow(body)).toEqual([]);
  });
});

describe('references between microconferences', () => {
  function refers(body: string) {
    const dataset = extractDrawn([{ body }, ...OTHERS]);
    return relationsFrom(dataset, 'refers', 'mc:example-mc').map(({ to }) => to);
  }

  it('are hand-offs of scope', () => {
    expect(
      refers(
        'All is on topic, except where there is a more focused discussion, like around Confidential Computing or KVM.',
      ),
    ).toEqual(['mc:confidential-computing-mc', 'mc:kvm-microconference']);
  });

  it('are not last year’s edition of the same microconference', () => {
    expect(refers('Following the success of the 2023 Example MC, we meet again.')).toEqual([]);
  });
});

describe('short titles', () => {
  it.each([
    ['KVM Microconference', 'KVM'],
    ['Sched-Ext: The BPF extensible scheduler class', 'Sched-Ext'],
    ['Safe Systems with Linux', 'Safe Systems'],
    ['Compute Express Link MC', 'CXL'],
    ['Internet of Things & Embedded MC', 'IoT & Embedded'],
    ['Kernel <-> Userspace/Init/System Management boundaries and APIs MC', 'Kernel ↔ Userspace'],
    ['Kernel Memory Management MC', 'Memory Management'],
    ['Power Management and Thermal Control MC', 'Power Management'],
    ['Zoned Storage Devices MC', 'Zoned Storage'],
    ['Confidential Computing MC', 'Confidential Computing'],
  ])('of %j is %j', (title, short) => {
    expect(buildTitleShortener(KNOWLEDGE.gazetteer)(title)).toBe(short);
  });

  it('keep the longer form where two would be equal', () => {
    const titles = ['Tracing / Perf events in depth MC', 'Tracing / Ring buffers in depth MC'];
    expect(shortenTitles(titles, [])).toEqual([
      'Tracing / Perf events in depth',
      'Tracing / Ring buffers in depth',
    ]);
  });
});
