import { expose } from 'comlink';
import { findOverlaps } from '../../analysis/overlap';
import type { Policy } from '../../dataset/policy';
import type { Dataset, McId } from '../../dataset/types';
import { buildProblem } from '../../schedule/build-problem';
import { explainInfeasible } from '../../schedule/explain-infeasible';
import { findWishes } from '../../schedule/find-wishes';
import type { PlanRequest } from '../../schedule/plan-request';
import { finishPlan, type Plan, planSchedule } from '../../schedule/plan-schedule';
import type { Cost, Level, LpSolver, Places, Problem } from '../../schedule/problem';
import { type Proof, proveOptimal } from '../../schedule/prove-optimal';
import { provePossible } from '../../schedule/prove-possible';
import { searchPlaces } from '../../schedule/search-places';
import type { Timetable } from '../../schedule/timetable';
import { type Setting, type SettingCost, whatIf } from '../../schedule/what-if';
import { createHighsSolver } from '../highs-solver';

/** A first answer, or the last: a timetable and what it costs. */
export interface Found {
  readonly timetable: Timetable;
  readonly cost: Cost;
  readonly leftOut: readonly McId[];
  readonly notes: readonly string[];
}

export interface ProofProgress {
  readonly level: Level;
  readonly bound: Cost;
}

export interface PlanListener {
  readonly onFound: (found: Found) => void;
  readonly onProgress: (progress: ProofProgress) => void;
}

/** The last answer, with what is known of it. */
export interface Solved extends Found {
  readonly status: Proof['status'];
  readonly bound: Cost;
  readonly firstUnproven: Level | null;
  /** Which wishes cannot hold together, where no timetable is possible. */
  readonly whyNot: string;
}

/** A size that takes longer is shown with what is known of it. */
const MOST_SECONDS_PER_SIZE = 20;

/** Each step of an explanation gets so long; what is not found out by then may be named too much. */
const SECONDS_PER_WISH = 5;

function explain(
  dataset: Dataset,
  overlaps: ReturnType<typeof findOverlaps>,
  { problem, request }: Plan,
  solver: LpSolver,
): string {
  const { wishes, problemWith } = findWishes(dataset, overlaps, problem, request);
  const limits = { timeLimitSeconds: SECONDS_PER_WISH, now: () => performance.now() };
  const isPossible = (one: Problem) => provePossible(one, solver, limits);
  return explainInfeasible(wishes, problemWith, isPossible)?.sentence ?? '';
}

const worker = {
  /** Searches, tells what it found, and goes on to prove it or to find something better. */
  async solve(
    dataset: Dataset,
    policy: Policy,
    request: PlanRequest,
    { onFound, onProgress }: PlanListener,
  ): Promise<Solved> {
    const overlaps = findOverlaps(dataset, policy);
    const plan = planSchedule(dataset, overlaps, request);
    const { leftOut, notes, problem } = plan;
    onFound({ timetable: plan.timetable, cost: plan.cost, leftOut, notes });
    const solver = await createHighsSolver();
    const proof = proveOptimal(problem, plan.places, solver, {
      onProgress: ({ level, bound }) => onProgress({ level, bound }),
    });
    const { timetable, cost } = finishPlan(problem, proof.places, plan.request);
    return {
      timetable,
      cost,
      leftOut,
      notes,
      status: proof.status,
      bound: proof.bound,
      firstUnproven: proof.firstUnproven ?? null,
      whyNot: proof.status === 'infeasible' ? explain(dataset, overlaps, plan, solver) : '',
    };
  },

  /** What each size costs when it is arranged as well as can be, and by lot. */
  async whatIf(
    dataset: Dataset,
    policy: Policy,
    request: PlanRequest,
    settings: readonly Setting[],
    onCost: (place: number, cost: SettingCost) => void,
  ): Promise<void> {
    const overlaps = findOverlaps(dataset, policy);
    const solver = await createHighsSolver();
    const tools = {
      problemFor: ({ tracks, halves, periods }: Setting) => {
        const halvesCount = halves === 0 ? null : halves;
        return buildProblem(dataset, overlaps, { ...request, tracks, periods, halvesCount })
          .problem;
      },
      search: (problem: Problem) => searchPlaces(problem, { seed: request.seed }).places,
      prove: (problem: Problem, start: Places) => {
        return proveOptimal(problem, start, solver, {
          timeLimitSeconds: MOST_SECONDS_PER_SIZE,
          now: () => performance.now(),
        });
      },
    };
    let place = 0;
    for (const cost of whatIf(settings, tools, request.seed)) onCost(place++, cost);
  },
};

export type PlanWorker = typeof worker;

expose(worker);
