import type { Overlap } from '../analysis/overlap';
import type { Dataset, McId } from '../dataset/types';
import { assignTracks } from './assign-tracks';
import { buildProblem } from './build-problem';
import { costOf } from './cost';
import { type BrokenRule, brokenRules } from './feasible';
import { findPlanNotes } from './plan-notes';
import type { PlanRequest } from './plan-request';
import type { Cost, Places, Problem } from './problem';
import { settleChoice } from './settle-choice';
import type { Timetable } from './timetable';

/** A first answer to a request: a very good timetable, not yet proven to be the best. */
export interface Plan {
  /** The request with every id as the dataset has it. */
  readonly request: PlanRequest;
  /** What was searched, and what a proof is to prove. */
  readonly problem: Problem;
  readonly places: Places;
  readonly timetable: Timetable;
  readonly cost: Cost;
  /** Hard rules that this timetable breaks: the search found none that keeps them all. */
  readonly broken: readonly BrokenRule[];
  /** Proposals that the planner left out (`choose`), by id. */
  readonly leftOut: readonly McId[];
  readonly notes: readonly string[];
}

/**
 * Searches for the timetable that loses fewest. The same dataset, request and seed give the same
 * bytes, in whatever order their lists are.
 *
 * @param iterations Steps of the search; by default enough for a conference of 60 in a second.
 * @throws RequestError for what cannot be meant so.
 */
export function planSchedule(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  asked: PlanRequest,
  iterations?: number,
): Plan {
  const built = buildProblem(dataset, overlaps, asked);
  const { problem, places, leftOut } = settleChoice(built.problem, built.request, iterations);
  return {
    ...finishPlan(problem, places, built.request),
    leftOut,
    notes: findPlanNotes(dataset, problem, built.request),
  };
}

/** What a plan says of the places that a search, or a proof, has found for its problem. */
export function finishPlan(
  problem: Problem,
  places: Places,
  request: PlanRequest,
): Omit<Plan, 'leftOut' | 'notes'> {
  return {
    request,
    problem,
    places,
    timetable: assignTracks(problem, places, request.from),
    cost: costOf(problem, places),
    broken: brokenRules(problem, places),
  };
}
