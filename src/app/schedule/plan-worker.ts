import { expose } from 'comlink';
import { findOverlaps } from '../../analysis/overlap';
import type { Policy } from '../../dataset/policy';
import type { Dataset, McId } from '../../dataset/types';
import type { PlanRequest } from '../../schedule/plan-request';
import { finishPlan, planSchedule } from '../../schedule/plan-schedule';
import type { Cost, Level } from '../../schedule/problem';
import { type Proof, proveOptimal } from '../../schedule/prove-optimal';
import type { Timetable } from '../../schedule/timetable';
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
    };
  },
};

export type PlanWorker = typeof worker;

expose(worker);
