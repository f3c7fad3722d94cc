import type { Dataset } from '../../dataset/types';
import { buildBins } from '../../schedule/bins';
import { defaultRequest, type PlanRequest } from '../../schedule/plan-request';
import { type Assignment, sortAssignments, type Timetable } from '../../schedule/timetable';
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
export function timetableOf(
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
export function shownTimetable(dataset: Dataset, plan: PlanState): Timetable | null {
  return plan.at === null ? null : timetableOf(dataset, requestOf(dataset, plan), plan.at);
}

/** What a plan asks, without what stands where: equal keys have equal answers. */
export function requestKey(plan: PlanState): string {
  const { at: _at, acknowledged: _acknowledged, ...asked } = plan;
  return JSON.stringify(asked);
}
