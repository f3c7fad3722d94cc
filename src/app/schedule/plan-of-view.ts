import type { Dataset } from '../../dataset/types';
import { buildBins } from '../../schedule/bins';
import { defaultRequest, type PlanRequest } from '../../schedule/plan-request';
import type { Bin } from '../../schedule/problem';
import { type Assignment, sortAssignments, type Timetable } from '../../schedule/timetable';
import { numberBins } from '../../timetable/derive-bins';
import { isLocalTime } from '../../timetable/local-time';
import { NO_PLAN, type PlanState } from '../../view-state/plan-state';

export { NO_PLAN };

/** What the view asks of the planner: its plan, and the event's own days, periods and tracks. */
export function requestOf(dataset: Dataset, plan: PlanState): PlanRequest {
  const usual = defaultRequest(dataset);
  const { at: _at, was, acknowledged: _acknowledged, ...asked } = plan;
  const request: PlanRequest = {
    ...asked,
    tracks: plan.tracks ?? usual.tracks,
    days: plan.days ?? usual.days,
    periods: plan.periods ?? usual.periods,
    from: null,
  };
  return was === null ? request : { ...request, from: timetableOf(dataset, request, was) };
}

/** Assignments as a timetable of the bins that a request asks for; others are left out. */
function timetableOf(
  dataset: Dataset,
  { days, periods, tracks }: Pick<PlanRequest, 'days' | 'periods' | 'tracks'>,
  assignments: readonly Assignment[],
): Timetable {
  const bins = buildBins(dataset.event, days, periods);
  const known = new Set(bins.map(({ id }) => id));
  const there = new Set<string>(dataset.microconferences.map(({ id }) => id));
  const kept = assignments.filter(({ mc, bin }) => known.has(bin) && there.has(mc));
  return { bins, tracks, assignments: sortAssignments(kept, bins) };
}

/** The timetable that the view shows; null until there is one. */
export function shownTimetable(
  dataset: Dataset,
  plan: PlanState,
  known: readonly Bin[] = [],
): Timetable | null {
  return plan.at === null
    ? null
    : boardTimetable(dataset, requestOf(dataset, plan), plan.at, known);
}

/**
 * Assignments as a timetable of its own: beside the bins that a request asks for also those that
 * it names by their time, since a real timetable keeps to its own hours. Where nothing stands in a
 * bin of the request, only the others are there.
 *
 * @param known Bins whose length somebody has told; a name says only when one begins.
 */
export function boardTimetable(
  dataset: Dataset,
  request: Pick<PlanRequest, 'days' | 'periods' | 'tracks'>,
  assignments: readonly Assignment[],
  known: readonly Bin[] = [],
): Timetable {
  const asked = timetableOf(dataset, request, assignments);
  const there = new Set(asked.bins.map(({ id }) => id));
  const others = assignments.flatMap(({ bin }) =>
    there.has(bin) ? [] : (known.find(({ id }) => id === bin) ?? readBin(dataset, bin) ?? []),
  );
  if (others.length === 0) return asked;
  const bins = numberBins([...(asked.assignments.length > 0 ? asked.bins : []), ...others]);
  const named = new Set(bins.map(({ id }) => id));
  const mcs = new Set<string>(dataset.microconferences.map(({ id }) => id));
  const kept = assignments.filter(({ mc, bin }) => named.has(bin) && mcs.has(mc));
  return { bins, tracks: request.tracks, assignments: sortAssignments(kept, bins) };
}

/** `2024-09-18T09:00`; as long as the period of the event that begins then, if there is one. */
function readBin({ event }: Dataset, id: string): Bin | undefined {
  if (!isLocalTime(id)) return undefined;
  const [date = '', start = ''] = id.split('T');
  const period = event.periods?.find((one) => one.start === start) ?? { start };
  return { id, day: 0, period: 0, date, ...period };
}

/** What a plan asks, without what stands where: equal keys have equal answers. */
export function requestKey(plan: PlanState): string {
  const { at: _at, acknowledged: _acknowledged, ...asked } = plan;
  return JSON.stringify(asked);
}
