import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../../src/app/overlap/brief-conflicts';
import { NO_PLAN } from '../../../src/view-state/plan-state';
import { LPC, lpcView } from '../lpc';

const bin = '2024-09-18T10:00';
const at = ['mc:sched-mc', 'mc:real-time-mc', 'mc:rust-mc'].map((mc, place) => ({
  mc: mc as `mc:${string}`,
  bin,
  track: place + 1,
}));
const conflicts = (mc: `mc:${string}`, acknowledged: string[] = []) => {
  const plan = { ...NO_PLAN, at, acknowledged };
  return conflictsOf({ dataset: LPC, viewState: lpcView({ plan }) }, mc);
};

describe('the conflicts that a brief tells of', () => {
  it('are those of its microconference in the timetable on the board', () => {
    expect(conflicts('mc:sched-mc')).toEqual([
      expect.stringContaining('Real-time and Sched both need Daniel Bristot de Oliveira'),
    ]);
    expect(conflicts('mc:rust-mc')).toEqual([]);
  });

  it('are none without a timetable, and none that are accepted', () => {
    expect(conflictsOf({ dataset: LPC, viewState: lpcView() }, 'mc:sched-mc')).toEqual([]);
    expect(conflicts('mc:sched-mc', ['runs/mc:real-time-mc+mc:sched-mc'])).toEqual([]);
  });
});
