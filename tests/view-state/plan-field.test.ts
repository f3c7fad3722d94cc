import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planField } from '../../src/view-state/plan-field';
import { NO_PLAN, type PlanState } from '../../src/view-state/plan-state';
import { known } from './links';

const read = (text: string) => planField.read(text, known, NO_PLAN);
const BIN = '2024-09-18T10:00';

describe('the plan in a link', () => {
  it('is nothing where nothing is asked', () => {
    expect(planField.write(NO_PLAN)).toBe('');
    expect(read('')).toEqual({ value: NO_PLAN });
  });

  it('reads as words: what is asked, and what stands where', () => {
    const plan: PlanState = {
      ...NO_PLAN,
      tracks: 4,
      halvesCount: 12,
      merges: [['mc:rust-mc', 'mc:sched-mc']],
      pins: [{ mc: 'mc:rust-mc', day: '2024-09-18' }],
      absences: [{ person: 'person:juri-lelli', bin: BIN }],
      switchedOff: ['mc:rust-mc/only-on'],
      strict: true,
      at: [
        { mc: 'mc:rust-mc', bin: BIN, track: 1 },
        { mc: 'mc:sched-mc', bin: BIN, track: 2, half: 2 },
      ],
      acknowledged: ['rust-mc~sched-mc'],
    };
    const text =
      'tracks:4;halve:12;merge:rust-mc~sched-mc;pin:rust-mc~2024-09-18;' +
      `away:juri-lelli~${BIN};off:rust-mc/only-on;strict:yes;` +
      `at:${BIN}~rust-mc.1,sched-mc.2b;ok:rust-mc~sched-mc`;
    expect(planField.write(plan)).toBe(text);
    expect(read(text)).toEqual({ value: plan });
    expect(read(encodeURIComponent(text))).toEqual({ value: plan });
  });

  it('tells an empty timetable from none', () => {
    expect(planField.write({ ...NO_PLAN, at: [] })).toBe('at:');
    expect(read('at:').value?.at).toEqual([]);
    expect(read('seed:2').value?.at).toBeNull();
  });

  it('leaves out what it cannot read, says so, and keeps the rest', () => {
    const { value, notice } = read(`tracks:99;colour:red;at:${BIN}~rust-mc.1,gone-mc.2;seed:7`);
    expect(value?.tracks).toBeNull();
    expect(value?.seed).toBe(7);
    expect(value?.at).toEqual([{ mc: 'mc:rust-mc', bin: BIN, track: 1 }]);
    expect(notice).toContain('“tracks:99”');
    expect(notice).toContain('“gone-mc”');
  });

  it('places nothing twice', () => {
    const { value } = read(`at:${BIN}~rust-mc.1;at:day-1/period-1~rust-mc.2`);
    expect(value?.at).toEqual([{ mc: 'mc:rust-mc', bin: BIN, track: 1 }]);
  });

  it('fits 24 microconferences, pins and a timetable to depart from into 2,000 characters', () => {
    const file = new URL('../../data/lpc-2024.dataset.json', import.meta.url);
    const { microconferences } = JSON.parse(readFileSync(file, 'utf8'));
    const ids: `mc:${string}`[] = microconferences.map(({ id }: { id: string }) => id);
    const at = ids.map((mc, place) => ({
      mc,
      bin: `2024-09-${18 + (place % 3)}T${place % 2 === 0 ? '10:00' : '15:00'}`,
      track: 1 + (place % 4),
      half: 1 as const,
    }));
    const pins = ids.slice(0, 6).map((mc) => ({ mc, bin: BIN }));
    const acknowledged = ids.slice(0, 4).map((id) => `${id.slice(3)}~${ids[5]?.slice(3)}`);
    const text = planField.write({ ...NO_PLAN, tracks: 4, at, pins, acknowledged, halves: ids });
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text.length).toBeGreaterThan(800);
  });
});
