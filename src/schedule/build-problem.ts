import type { Overlap } from '../analysis/overlap';
import type { Dataset } from '../dataset/types';
import { type BarriersOf, createBarriers } from './allowed-places';
import { buildBins } from './bins';
import { buildItems } from './build-items';
import { buildPairCost } from './pair-costs';
import { findPlanNotes } from './plan-notes';
import type { PlanRequest } from './plan-request';
import type { Bin, Item, Problem } from './problem';
import { resolveRequest } from './resolve-request';
import type { Timetable } from './timetable';

export interface BuiltProblem {
  readonly problem: Problem;
  /** The request with every id as the dataset has it. */
  readonly request: PlanRequest;
  /** What proposals ask that no rule of the plan stands for, each a sentence. */
  readonly notes: readonly string[];
}

/**
 * Puts a request into numbers. Where the planner is to choose what takes place or what is halved
 * (`choose`, `halvesBy: 'planner'`), the problem holds all candidates, in full: see `settleChoice`.
 *
 * @param overlaps What `findOverlaps` gives under the policy that people and subjects are
 *   weighed with.
 * @throws RequestError for what cannot be meant so.
 */
export function buildProblem(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  asked: PlanRequest,
): BuiltProblem {
  const request = resolveRequest(dataset, asked);
  const bins = buildBins(dataset.event, request.days, request.periods);
  const items = buildItems(dataset, request);
  const problem = assembleProblem(dataset, overlaps, { request, bins, items });
  return { problem, request, notes: findPlanNotes(dataset, problem, request) };
}

interface Parts {
  /** Resolved. */
  readonly request: PlanRequest;
  readonly bins: readonly Bin[];
  readonly items: readonly Item[];
}

/** The numbers of a problem whose bins and items are known. */
export function assembleProblem(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  { request, bins, items }: Parts,
): Problem {
  const pairCost = buildPairCost(dataset, overlaps, items, request.switchedOff);
  return {
    items,
    bins,
    tracks: request.tracks,
    allowed: findAllowed(items, bins, createBarriers(dataset, request)),
    apart: findApart(items, pairCost, request.strict),
    pairCost,
    movedCost: findMoved(items, bins, request.from),
  };
}

function findAllowed(items: readonly Item[], bins: readonly Bin[], barriers: BarriersOf) {
  const places = 2 * bins.length;
  const allowed = new Uint8Array(items.length * places);
  items.forEach((item, i) => {
    bins.forEach((bin, b) => {
      if (barriers(item, bin).length > 0) return;
      allowed[i * places + 2 * b] = 1;
      if (item.isHalf) allowed[i * places + 2 * b + 1] = 1;
    });
  });
  return allowed;
}

/** Under `strict`, pairs that are declared or run by the same people; always, one pinned track. */
function findApart(items: readonly Item[], cost: Problem['pairCost'], strict: boolean): Uint8Array {
  const n = items.length;
  const apart = new Uint8Array(n * n);
  items.forEach(({ track }, i) => {
    items.forEach((other, j) => {
      if (i === j) return;
      const isLoss = (cost.declared[i * n + j] ?? 0) > 0 || (cost.runs[i * n + j] ?? 0) > 0;
      const isSameTrack = track !== null && track === other.track;
      if ((strict && isLoss) || isSameTrack) apart[i * n + j] = 1;
    });
  });
  return apart;
}

/** An item has moved if one of its microconferences was at another time in the given timetable. */
function findMoved(
  items: readonly Item[],
  bins: readonly Bin[],
  from: Timetable | null,
): Uint8Array {
  const places = 2 * bins.length;
  const moved = new Uint8Array(items.length * places);
  const before = new Map(from?.assignments.map((one) => [one.mc, one]));
  items.forEach((item, i) => {
    for (const mc of item.mcs) {
      const was = before.get(mc);
      if (was === undefined) continue;
      for (let place = 0; place < places; place++) {
        const isSameBin = bins[place >> 1]?.id === was.bin;
        // A length that has changed is no move: either half of the bin will do, and all of it.
        const isSameHalf = !item.isHalf || was.half === undefined || was.half === (place & 1) + 1;
        if (!isSameBin || !isSameHalf) moved[i * places + place] = 1;
      }
    }
  });
  return moved;
}
