import type { Dataset, McId, PersonId } from '../dataset/types';
import type { Timetable } from './timetable';

/** Where a microconference has to stand; at least one of the three. */
export interface Pin {
  readonly mc: McId;
  /** Id of a bin. */
  readonly bin?: string;
  /** `YYYY-MM-DD`; `day-1` for an event without dates. */
  readonly day?: string;
  /** Counts from 1. */
  readonly track?: number;
}

/** What an organizer asks of the planner, as one plain value. Lists are sets: order says nothing. */
export interface PlanRequest {
  readonly tracks: number;
  readonly days: number;
  /** Periods of each day. */
  readonly periods: number;
  /** Microconferences of half length. */
  readonly halves: readonly McId[];
  /** How many are of half length in all, those of `halves` among them; null: no more than these. */
  readonly halvesCount: number | null;
  /** Who says which the others are: `topics`, those with fewest; `planner`, whichever cost least. */
  readonly halvesBy: 'topics' | 'planner';
  /** Left out. */
  readonly without: readonly McId[];
  /** Groups that are held as one. */
  readonly merges: readonly (readonly McId[])[];
  /** How many take place, whichever lose fewest people; null: all. What is pinned takes place. */
  readonly choose: number | null;
  readonly pins: readonly Pin[];
  readonly forbidden: readonly { readonly mc: McId; readonly bin: string }[];
  /** Bins in which somebody is not there: what they run cannot stand in them. */
  readonly absences: readonly { readonly person: PersonId; readonly bin: string }[];
  /** Keys of constraints that are not to be kept (see `constraintKeys`). */
  readonly switchedOff: readonly string[];
  /** Declared pairs and people who run both are kept apart at any price. */
  readonly strict: boolean;
  readonly seed: number;
  /** A timetable to depart from as little as possible. */
  readonly from: Timetable | null;
}

/** Tracks of an event that does not say how many it has. */
const DEFAULT_TRACKS = 3;

/** What the event itself offers: its days, periods and tracks, everything full and nothing pinned. */
export function defaultRequest({ event }: Dataset): PlanRequest {
  return {
    tracks: event.tracks ?? DEFAULT_TRACKS,
    days: countDays(event.start, event.end),
    periods: Math.max(1, event.periods?.length ?? 0),
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
    from: null,
  };
}

const DAY_MILLISECONDS = 86_400_000;

function countDays(start: string | undefined, end: string | undefined): number {
  if (start === undefined || end === undefined) return 1;
  const days = (Date.parse(end) - Date.parse(start)) / DAY_MILLISECONDS + 1;
  return Number.isFinite(days) && days >= 1 ? Math.round(days) : 1;
}
