import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, McId } from '../../src/dataset/types';
import { type GivenMatches, matchSessions } from '../../src/timetable/match-sessions';
import type { Session } from '../../src/timetable/session';
import { stableGuid } from '../../src/timetable/stable-guid';
import { drawEventDataset } from './drawn-event';

type Named = readonly [title: string, short: string, contributionId?: number | null];

function drawMcs(...named: readonly Named[]): Dataset {
  const names = named.map((_, at) => `M${at}`);
  const dataset = drawEventDataset(names.map((name) => `${name} alone`).join('\n'));
  return {
    ...dataset,
    microconferences: dataset.microconferences.map((mc, at) => ({
      ...mc,
      title: named[at]?.[0] ?? '',
      shortTitle: named[at]?.[1] ?? '',
      contributionId: named[at]?.[2] ?? null,
    })),
  };
}

function drawSession(title: string, given: Partial<Session> = {}): Session {
  const when = { start: '2031-09-17T10:00', minutes: 210 };
  return { id: title, title, ...when, room: '', speakers: [], ...given };
}

function match(dataset: Dataset, sessions: readonly Session[], given?: GivenMatches) {
  const { matches } = matchSessions(dataset, { sessions }, given);
  return Object.fromEntries(
    matches.map(({ mc, sessions: blocks, reason, score }) => [
      mc,
      `${blocks.map(({ title }) => title).join(' + ')}: ${reason} ${score}`,
    ]),
  );
}

const KERNEL = drawMcs(
  ['Real-time MC', 'Real-time', 12],
  ['Sched MC', 'Sched', 13],
  ['Sched-Ext: The BPF extensible scheduler class', 'Sched-Ext', null],
  ['Compute Express Link MC', 'CXL', 20],
  ['Kernel Testing & Dependability MC', 'Testing', 6],
  ['Kernel Memory Management MC', 'Memory Management', 25],
);

describe('matchSessions', () => {
  it('knows a title whatever its case, accents, hyphens and words for a microconference', () => {
    const titles = ['REALTIME Microconference', 'Schéd micro-conference', 'The Sched-Ext MC'];
    expect(
      match(
        KERNEL,
        titles.map((title) => drawSession(title)),
      ),
    ).toEqual({
      'mc:m0': 'REALTIME Microconference: title 1',
      'mc:m1': 'Schéd micro-conference: title 1',
      'mc:m2': 'The Sched-Ext MC: short-title 0.9',
    });
  });

  it('takes a title much like one, and says how much', () => {
    const titles = ['Compute Express Link (CXL)', 'Kernel Testting and Dependability'];
    expect(
      match(
        KERNEL,
        titles.map((title) => drawSession(title)),
      ),
    ).toEqual({
      'mc:m3': 'Compute Express Link (CXL): near-title 0.857',
      'mc:m4': 'Kernel Testting and Dependability: near-title 0.958',
    });
  });

  it('leaves to a person what is a little like one, and what is as like another', () => {
    const sessions = ['Kernel Summit', 'Kernel Dependability Management'].map((title) =>
      drawSession(title),
    );
    const review = matchSessions(KERNEL, { sessions });
    expect(review.matches).toEqual([]);
    expect(
      review.unmatchedSessions.map(({ session, nearest }) => [session.title, nearest]),
    ).toEqual([
      ['Kernel Dependability Management', { mc: 'mc:m4', score: 0.667 }],
      ['Kernel Summit', { mc: 'mc:m4', score: 0.4 }],
    ]);
    expect(review.unmatchedMcs).toEqual(KERNEL.microconferences.map(({ id }) => id));
  });

  it('believes numbers only where they agree with titles in most places', () => {
    const agreeing = [
      drawSession('Preemption without limits', { contributionId: 12 }),
      drawSession('Sched MC', { contributionId: 13 }),
      drawSession('CXL', { contributionId: 20 }),
    ];
    expect(match(KERNEL, agreeing)).toEqual({
      'mc:m0': 'Preemption without limits: number 0.7',
      'mc:m1': 'Sched MC: number 1',
      'mc:m3': 'CXL: number 1',
    });
    const ofAnotherYear = [
      drawSession('Toolchains MC', { contributionId: 12 }),
      drawSession('Networking MC', { contributionId: 13 }),
      drawSession('Real-time MC', { contributionId: 20 }),
    ];
    expect(match(KERNEL, ofAnotherYear)).toEqual({ 'mc:m0': 'Real-time MC: title 1' });
  });

  it('knows our own ids, in a field, an address, a former form or a published identifier', () => {
    const old = { ...KERNEL.microconferences[5], formerIds: ['mc:mm-mc'] };
    const dataset = {
      ...KERNEL,
      microconferences: [...KERNEL.microconferences.slice(0, 5), old],
    } as Dataset;
    const sessions = [
      drawSession('One', { mc: 'm0' }),
      drawSession('Two', { id: 'mc:m1' }),
      drawSession('Three', { url: 'https://plumbline.example/?select=mc%3Am2&view=graph' }),
      drawSession('Four', { id: stableGuid('drawn-2031/mc:m3') }),
      drawSession('Five', { mc: 'mc:mm-mc' }),
    ];
    expect(match(dataset, sessions)).toEqual({
      'mc:m0': 'One: id 1',
      'mc:m1': 'Two: id 1',
      'mc:m2': 'Three: id 1',
      'mc:m3': 'Four: id 1',
      'mc:m5': 'Five: id 1',
    });
  });

  it('keeps blocks of one session together', () => {
    const sessions = [
      drawSession('Sched MC', { id: 'a' }),
      drawSession('Sched MC', { id: 'b', start: '2031-09-18T10:00' }),
    ];
    expect(match(KERNEL, sessions)).toEqual({ 'mc:m1': 'Sched MC + Sched MC: title 1' });
  });

  it('finds a microconference inside of a session, but not by a short title', () => {
    const track = drawSession('Track A', {
      talks: [drawSession('Sched MC'), drawSession('Testing')],
    });
    expect(match(KERNEL, [track])).toEqual({ 'mc:m1': 'Sched MC: title 1' });
    expect(matchSessions(KERNEL, { sessions: [track] }).unmatchedSessions).toEqual([]);
  });

  it('looks at no talk of a session that is one itself', () => {
    const session = drawSession('Real-time MC', { talks: [drawSession('Sched MC')] });
    expect(match(KERNEL, [session])).toEqual({ 'mc:m0': 'Real-time MC: title 1' });
  });

  it('takes the decisions of a person first, also that a session is none', () => {
    const sessions = [drawSession('Sched MC', { id: 'a' }), drawSession('Other', { id: 'b' })];
    const given = new Map<string, McId | null>([
      ['a', null],
      ['Other', 'mc:m1'],
    ]);
    expect(match(KERNEL, sessions, given)).toEqual({ 'mc:m1': 'Other: given 1' });
  });

  it('matches each once, accounts for all, and asks nothing of the order of microconferences', () => {
    const words = ['sched', 'kernel', 'testing', 'memory', 'management', 'realtime', 'link', 'mc'];
    const title = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const sessions = titles.map((one, at) => drawSession(one, { id: `${at}` }));
        const review = matchSessions(KERNEL, { sessions });
        const mcs = review.matches.map(({ mc }) => mc);
        expect(new Set(mcs).size).toBe(mcs.length);
        expect([...mcs, ...review.unmatchedMcs].sort()).toEqual(
          KERNEL.microconferences.map(({ id }) => id),
        );
        const found = [
          ...review.matches.flatMap((one) => one.sessions),
          ...review.unmatchedSessions.map(({ session }) => session),
        ];
        expect(found.map(({ id }) => id).sort()).toEqual(sessions.map(({ id }) => id).sort());
        const turned = { ...KERNEL, microconferences: [...KERNEL.microconferences].reverse() };
        expect(matchSessions(turned, { sessions })).toEqual(review);
      }),
    );
  });
});
