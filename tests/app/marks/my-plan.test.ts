import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildMyPlan } from '../../../src/app/marks/my-plan';
import { writePlanIcs } from '../../../src/app/marks/plan-calendar';
import { keepShared, toggleMark } from '../../../src/app/marks/toggle-mark';
import type { ReadyState } from '../../../src/app/store';
import type { McId } from '../../../src/dataset/types';
import type { Assignment } from '../../../src/schedule/timetable';
import type { Marks } from '../../../src/view-state/marks-field';
import { NO_PLAN } from '../../../src/view-state/plan-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from '../lpc';

const SCHED: McId = 'mc:sched-mc';
const KVM: McId = 'mc:kvm-microconference';
const RUST: McId = 'mc:rust-mc';
const FIRST = '2024-09-18T10:00';
const SECOND = '2024-09-18T15:00';

function ready(marks: Marks, at: Assignment[] | null = null): ReadyState {
  return {
    status: 'ready',
    dataset: LPC,
    arrangement: LPC_ARRANGEMENT,
    stability: null,
    viewState: lpcView({ view: 'mine', marks, plan: { ...NO_PLAN, at } }),
  };
}

const own = (...ids: Marks['own'][number][]): Marks => ({ own: [...ids].sort(), shared: null });

describe('my plan', () => {
  it('gathers what is marked, with what each is', () => {
    const plan = buildMyPlan(ready(own(KVM, 'person:steven-rostedt')));
    expect(plan).toMatchObject({
      sentence: '1 microconference and 1 person',
      isShared: false,
      hasTimetable: false,
      days: [],
      conflicts: [],
    });
    expect(plan.placeless.map(({ name }) => name)).toEqual(['KVM']);
    expect(plan.placeless[0]?.lines).toContain('About KVM');
    expect(plan.people[0]?.lines[0]).toMatch(/^Runs .*Sched/);
  });

  it('leaves out what these data do not have', () => {
    expect(buildMyPlan(ready(own('mc:gone', 'person:gone'))).sentence).toBe('');
  });

  it('stands in order of time, with the place, and names what is without one', () => {
    const at = [
      { mc: RUST, bin: SECOND, track: 1 },
      { mc: KVM, bin: FIRST, track: 2 },
    ];
    const plan = buildMyPlan(ready(own(KVM, RUST, SCHED), at));
    expect(plan.days.map(({ title, rows }) => [title, rows.map(({ id }) => id)])).toEqual([
      ['Wednesday 18 September', [KVM, RUST]],
    ]);
    expect(plan.days[0]?.rows[0]?.place).toBe('10:00–13:30, Track 2');
    expect(plan.placeless.map(({ id }) => id)).toEqual([SCHED]);
    expect(plan.conflicts).toEqual([]);
  });

  it('says as a sentence what is marked and at the same time', () => {
    const at = [
      { mc: KVM, bin: FIRST, track: 1 },
      { mc: RUST, bin: FIRST, track: 2 },
    ];
    expect(
      buildMyPlan(ready(own(KVM, RUST), at)).conflicts.map(({ sentence }) => sentence),
    ).toEqual(['Wednesday 18 September, 10:00: KVM and Rust run at the same time.']);
  });

  it('shows where marked people are, and that they are elsewhere at that time', () => {
    const at = [
      { mc: KVM, bin: FIRST, track: 1 },
      { mc: SCHED, bin: FIRST, track: 2 },
    ];
    const plan = buildMyPlan(ready(own(KVM, 'person:steven-rostedt'), at));
    const sched = plan.days[0]?.rows.find(({ id }) => id === SCHED);
    expect(sched).toMatchObject({ isMarked: false });
    expect(sched?.lines).toContain('Steven Rostedt runs it');
    expect(plan.conflicts[0]?.sentence).toBe(
      'Wednesday 18 September, 10:00: KVM and Sched (run by Steven Rostedt) run at the same time.',
    );
  });

  it('shows the marks of a link in place of the own ones', () => {
    const plan = buildMyPlan(ready({ own: [KVM], shared: [RUST] }));
    expect(plan).toMatchObject({ isShared: true, sentence: '1 microconference' });
    expect(plan.placeless.map(({ id }) => id)).toEqual([RUST]);
  });
});

it('writes a calendar of just the plan, which says what else of it is at that time', () => {
  const state = ready(own(KVM, SCHED), [
    { mc: KVM, bin: FIRST, track: 1 },
    { mc: SCHED, bin: FIRST, track: 2 },
    { mc: RUST, bin: SECOND, track: 1 },
  ]);
  const text = writePlanIcs(state, buildMyPlan(state), '2024-08-01T12:00:00Z');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const values = events.map((event) => [
    event.getFirstPropertyValue('summary'),
    String(event.getFirstPropertyValue('dtstart')),
  ]);
  expect(values).toEqual([
    ['KVM Microconference', '2024-09-18T10:00:00'],
    ['Sched MC', '2024-09-18T10:00:00'],
  ]);
  expect(events[0]?.getFirstPropertyValue('description')).toContain('At the same time: Sched.');
});

describe('a mark', () => {
  it('is made and taken away, and the list stays sorted', () => {
    const both = toggleMark(toggleMark(own(), SCHED), KVM);
    expect(both.own).toEqual([KVM, SCHED]);
    expect(toggleMark(both, SCHED).own).toEqual([KVM]);
  });

  it('of a link is added to the own ones when it is kept', () => {
    expect(keepShared({ own: [SCHED], shared: [KVM, SCHED] })).toEqual(own(KVM, SCHED));
  });
});
