import { describe, expect, it } from 'vitest';
import { changeLength, moveTo, swapWith, takeOut } from '../../../src/app/schedule/change-plan';
import type { McId } from '../../../src/dataset/types';
import type { Assignment, Timetable } from '../../../src/schedule/timetable';
import { NO_PLAN } from '../../../src/view-state/plan-state';

const [A, B, C, D] = ['mc:a', 'mc:b', 'mc:c', 'mc:d'] as [McId, McId, McId, McId];

function timetable(...assignments: Assignment[]): Timetable {
  const bins = [0, 1].map((period) => ({ id: `day-1/period-${period + 1}`, day: 0, period }));
  return { bins, tracks: 2, assignments };
}
const [FIRST, SECOND] = ['day-1/period-1', 'day-1/period-2'];
const placeOf = (all: readonly Assignment[], mc: McId) => all.find((one) => one.mc === mc);

describe('changing a plan by hand', () => {
  it('moves to the first free track of another bin', () => {
    const before = timetable({ mc: A, bin: FIRST, track: 2 }, { mc: B, bin: SECOND, track: 1 });
    const after = moveTo(before, [A], { bin: SECOND });
    expect(placeOf(after, A)).toEqual({ mc: A, bin: SECOND, track: 2 });
    expect(placeOf(after, B)).toEqual({ mc: B, bin: SECOND, track: 1 });
  });

  it('takes the wished track where it is free', () => {
    const after = moveTo(timetable({ mc: A, bin: FIRST, track: 1 }), [A], {
      bin: SECOND,
      track: 2,
    });
    expect(placeOf(after, A)?.track).toBe(2);
  });

  it('stands beyond the last track where the bin is full, so that everybody sees it', () => {
    const full = timetable(
      { mc: A, bin: FIRST, track: 1 },
      { mc: B, bin: SECOND, track: 1 },
      { mc: C, bin: SECOND, track: 2 },
    );
    expect(placeOf(moveTo(full, [A], { bin: SECOND }), A)?.track).toBe(3);
  });

  it('puts a half beside the half that leaves room for it', () => {
    const before = timetable(
      { mc: A, bin: FIRST, track: 1, half: 1 },
      { mc: B, bin: SECOND, track: 2, half: 1 },
      { mc: C, bin: SECOND, track: 1 },
    );
    const after = moveTo(before, [A], { bin: SECOND });
    expect(placeOf(after, A)).toEqual({ mc: A, bin: SECOND, track: 2, half: 2 });
  });

  it('moves merged ones together to one place', () => {
    const before = timetable({ mc: A, bin: FIRST, track: 1 }, { mc: B, bin: FIRST, track: 1 });
    const after = moveTo(before, [A, B], { bin: SECOND });
    expect(after.map(({ bin, track }) => `${bin} ${track}`)).toEqual([
      `${SECOND} 1`,
      `${SECOND} 1`,
    ]);
  });

  it('swaps places whole, halves and tracks included', () => {
    const before = timetable(
      { mc: A, bin: FIRST, track: 2, half: 1 },
      { mc: B, bin: SECOND, track: 1, half: 2 },
    );
    const after = swapWith(before, [A], [B]);
    expect(placeOf(after, A)).toEqual({ mc: A, bin: SECOND, track: 1, half: 2 });
    expect(placeOf(after, B)).toEqual({ mc: B, bin: FIRST, track: 2, half: 1 });
    expect(swapWith({ ...before, assignments: after }, [A], [B])).toEqual(before.assignments);
  });

  it('keeps lengths when a half and a whole one change places', () => {
    const before = timetable(
      { mc: A, bin: FIRST, track: 1, half: 1 },
      { mc: B, bin: SECOND, track: 1 },
    );
    const after = swapWith(before, [A], [B]);
    expect(placeOf(after, A)).toMatchObject({ bin: SECOND, half: 1 });
    expect(placeOf(after, B)).toEqual({ mc: B, bin: FIRST, track: 1 });
  });

  it('changes nothing when one of two has no place', () => {
    const before = timetable({ mc: A, bin: FIRST, track: 1 });
    expect(swapWith(before, [A], [D])).toBe(before.assignments);
  });

  it('takes out just what is meant', () => {
    const before = timetable({ mc: A, bin: FIRST, track: 1 }, { mc: B, bin: FIRST, track: 2 });
    expect(takeOut(before, [A])).toEqual([{ mc: B, bin: FIRST, track: 2 }]);
  });

  it('halves what stands in a bin, and makes it whole again', () => {
    const before = timetable({ mc: A, bin: FIRST, track: 1 });
    const halved = changeLength(NO_PLAN, before, A);
    expect(halved.halves).toEqual([A]);
    expect(halved.at).toEqual([{ mc: A, bin: FIRST, track: 1, half: 1 }]);
    const plan = { ...NO_PLAN, ...halved };
    const whole = changeLength(plan, { ...before, assignments: halved.at ?? [] }, A);
    expect(whole).toEqual({ halves: [], at: before.assignments });
  });
});
