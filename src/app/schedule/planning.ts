import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { McId } from '../../dataset/types';
import type { Cost, Level } from '../../schedule/problem';
import type { Timetable } from '../../schedule/timetable';

/** How far the planner is with what a plan asks. */
export type PlanningPhase =
  | 'searching'
  | 'proving'
  | 'proven'
  | 'unproven'
  | 'impossible'
  | 'failed';

/** What the planner has found out, beside what the board shows. */
export interface Planning {
  /** Of what is asked, on which data, under which policy: see `planningKey`. */
  readonly key: string;
  readonly phase: PlanningPhase;
  /** The best timetable so far, and what it costs. */
  readonly best: { readonly timetable: Timetable; readonly cost: Cost } | null;
  /** No timetable costs less than this; null until something is known. */
  readonly bound: Cost | null;
  /** The level of cost that the proof is at, or that it could not prove. */
  readonly level: Level | null;
  /** Proposals that the planner left out where it was to choose. */
  readonly leftOut: readonly McId[];
  /** What proposals ask that no timetable stands for. */
  readonly notes: readonly string[];
  /** What is wrong, or which wishes cannot hold together. */
  readonly message: string;
}

/**
 * Of the schedule alone, and fetched with it: what the planner is at is no part of a view, and the
 * first page need not know of it.
 */
export const planningStore = createStore<{ readonly planning: Planning | null }>(() => ({
  planning: null,
}));

export function usePlanning(): Planning | null {
  return useStore(planningStore, ({ planning }) => planning);
}
