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
