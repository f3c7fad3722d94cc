import type { Dataset, McId } from '../../dataset/types';
import { compareBy } from '../../lib/order';
import { compareTimetables, type TimetableChange } from '../../schedule/compare-timetables';
import type { Assignment } from '../../schedule/timetable';
import { selectIndex } from '../insights';
import type { Board } from './board';
import { describePlace } from './place-words';
import { boardTimetable } from './plan-of-view';

/** Where a microconference stood, and where it stands. */
export interface ComparedRow {
  readonly mc: McId;
  readonly name: string;
  readonly before: string;
  readonly now: string;
  /** Null where nothing changed. */
  readonly change: TimetableChange['kind'] | null;
}

/** The earlier timetable beside that of the board: every microconference of either, by name. */
export function comparePlan(
  dataset: Dataset,
  { timetable, request }: Pick<Board, 'timetable' | 'request'>,
  was: readonly Assignment[],
): ComparedRow[] {
  const { nameOf } = selectIndex(dataset);
  const before = boardTimetable(dataset, request, was, timetable.bins);
  const kinds = new Map(compareTimetables(before, timetable).map((one) => [one.mc, one.kind]));
  const bins = [...timetable.bins, ...before.bins];
  const stood = new Map(before.assignments.map((one) => [one.mc, one]));
  const stands = new Map(timetable.assignments.map((one) => [one.mc, one]));
  return [...new Set([...stood.keys(), ...stands.keys()])]
    .map((mc) => ({
      mc,
      name: nameOf(mc),
      before: describePlace(stood.get(mc) ?? null, bins),
      now: describePlace(stands.get(mc) ?? null, bins),
      change: kinds.get(mc) ?? null,
    }))
    .sort(
      compareBy(
        ({ name }) => name,
        ({ mc }) => mc,
      ),
    );
}

/** "3 of 24 MCs moved, 2 changed only their track." */
export function describeMoves(rows: readonly ComparedRow[]): string {
  const changed = rows.filter(({ change }) => change !== null);
  const trackCount = changed.filter(({ change }) => change === 'track').length;
  const parts = [
    changed.length === trackCount
      ? []
      : `${changed.length - trackCount} of ${rows.length} MCs moved`,
    trackCount === 0 ? [] : `${trackCount} changed only their track`,
  ].flat();
  return parts.length === 0 ? 'Everything stands where it stood.' : `${parts.join(', ')}.`;
}
