import type { McId, PersonId } from '../dataset/types';
import type { Pin } from '../schedule/plan-request';
import type { Assignment } from '../schedule/timetable';

/** A timetable in the making: what is asked of it, what stands where, and what was accepted. */
export interface PlanState {
  /** Null: as the event has them. */
  readonly tracks: number | null;
  readonly days: number | null;
  readonly periods: number | null;
  readonly halves: readonly McId[];
  readonly halvesCount: number | null;
  readonly halvesBy: 'topics' | 'planner';
  readonly without: readonly McId[];
  readonly merges: readonly (readonly McId[])[];
  readonly choose: number | null;
  readonly pins: readonly Pin[];
  readonly forbidden: readonly { readonly mc: McId; readonly bin: string }[];
  readonly absences: readonly { readonly person: PersonId; readonly bin: string }[];
  /** Keys of constraints that are not to be kept. */
  readonly switchedOff: readonly string[];
  readonly strict: boolean;
  readonly seed: number;
  /** What stands where; null until it is planned. */
  readonly at: readonly Assignment[] | null;
  /** The timetable to depart from as little as possible. */
  readonly was: readonly Assignment[] | null;
  /** Keys of conflicts that somebody has looked at and accepts. */
  readonly acknowledged: readonly string[];
}

export const NO_PLAN: PlanState = {
  tracks: null,
  days: null,
  periods: null,
  halves: [],
  halvesCount: null,
  halvesBy: 'topics',
  without: [],
  merges: [],
  choose: null,
  pins: [],
  forbidden: [],
  absences: [],
  switchedOff: [],
  strict: false,
  seed: 1,
  at: null,
  was: null,
  acknowledged: [],
};
