import { selectOverlaps } from '../../../src/app/insights';
import { type Board, buildBoard } from '../../../src/app/schedule/board';
import { requestOf } from '../../../src/app/schedule/plan-of-view';
import type { ReadyState } from '../../../src/app/store';
import { DEFAULT_POLICY } from '../../../src/dataset/policy';
import { planSchedule } from '../../../src/schedule/plan-schedule';
import { NO_PLAN, type PlanState } from '../../../src/view-state/plan-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from '../lpc';

/** The state of a screen that shows a plan of the committed dataset. */
export function readyWith(change: Partial<PlanState>): ReadyState {
  const plan = { ...NO_PLAN, tracks: 4, ...change };
  return {
    status: 'ready',
    dataset: LPC,
    arrangement: LPC_ARRANGEMENT,
    stability: null,
    viewState: lpcView({ view: 'schedule', plan }),
  };
}

const asked = requestOf(LPC, { ...NO_PLAN, tracks: 4 });

/** What the local search finds for four tracks: nobody is lost in it. */
export const PLANNED = planSchedule(LPC, selectOverlaps(LPC, DEFAULT_POLICY), asked).timetable;

export function boardOf(ready: ReadyState): Board {
  const board = buildBoard(ready);
  if (board === null) throw new Error('This view has no timetable.');
  return board;
}
