import type { Overlap } from '../analysis/overlap';
import type { Dataset, McId } from '../dataset/types';
import { compareText } from '../lib/order';
import { assembleProblem } from './build-problem';
import { NOWHERE } from './cost';
import type { PlanRequest } from './plan-request';
import type { Item, Places, Problem } from './problem';
import { resolveRequest } from './resolve-request';
import type { Timetable } from './timetable';

export interface TimetableProblem {
  readonly problem: Problem;
  readonly places: Places;
  /** Resolved, with the bins and the tracks of the timetable. */
  readonly request: PlanRequest;
}

/**
 * Puts a timetable that exists, planned, imported or changed by hand, into numbers: its own bins,
 * tracks and lengths, what is in it, and the wishes of the request. `costOf` and `brokenRules` then
 * say what is lost in it.
 *
 * @throws RequestError for wishes about bins that the timetable does not have.
 */
export function problemOfTimetable(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  timetable: Timetable,
  asked: PlanRequest,
): TimetableProblem {
  const { bins, tracks } = timetable;
  const request = resolveRequest(dataset, { ...asked, tracks }, bins);
  const known = new Set(dataset.microconferences.map(({ id }) => id));
  const present = timetable.assignments.filter(({ mc }) => known.has(mc));
  const assignmentOf = new Map(present.map((one) => [one.mc, one]));
  const groups = groupPresent([...assignmentOf.keys()], request.merges);
  const items = groups.map((mcs): Item => {
    const pin = request.pins.find(({ mc, track }) => track !== undefined && mcs.includes(mc));
    const isHalf = assignmentOf.get(mcs[0] as McId)?.half !== undefined;
    return { mcs, isHalf, track: pin?.track === undefined ? null : pin.track - 1 };
  });
  const indexOf = new Map(bins.map(({ id }, index) => [id, index]));
  const places = Int16Array.from(items, ({ mcs }) => {
    const { bin, half } = assignmentOf.get(mcs[0] as McId) ?? { bin: '' };
    const index = indexOf.get(bin);
    return index === undefined ? NOWHERE : 2 * index + (half === 2 ? 1 : 0);
  });
  return { problem: assembleProblem(dataset, overlaps, { request, bins, items }), places, request };
}

/** Merged ones that stand in the timetable, together; everything by id. */
function groupPresent(present: readonly McId[], merges: PlanRequest['merges']): McId[][] {
  const groups = new Map<McId, McId[]>();
  for (const mc of [...present].sort(compareText)) {
    const group = merges.find((one) => one.includes(mc))?.filter((one) => present.includes(one));
    groups.set((group?.[0] ?? mc) as McId, group ?? [mc]);
  }
  return [...groups.values()];
}
