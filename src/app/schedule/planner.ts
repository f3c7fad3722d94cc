import { proxy, wrap } from 'comlink';
import type { PlanState } from '../../view-state/plan-state';
import type { AppStore, ReadyState } from '../store';
import { requestKey, requestOf } from './plan-of-view';
import type { Found, PlanWorker, Solved } from './plan-worker';
import { type Planning, planningStore } from './planning';

type Best = Pick<Found, 'timetable'>;

let running: { readonly worker: Worker; readonly key: string } | null = null;

/** What the planner's answer depends on. */
export function planningKey({ viewState }: ReadyState): string {
  const { data, policy, plan, corrections } = viewState;
  return JSON.stringify([data, corrections, policy, requestKey(plan)]);
}

/**
 * Searches and proves what the view asks, beside the screen. The first answer is put on the board
 * if nothing stands there yet; a better one replaces it as long as nobody has changed the board.
 */
export function startPlanner(store: AppStore): void {
  const { load } = store.getState();
  if (load.status !== 'ready') return;
  const key = planningKey(load);
  if (running?.key === key) return;
  stopPlanner();
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  running = { worker, key };
  tell({ ...NOTHING_YET, key, phase: 'searching' });
  const remote = wrap<PlanWorker>(worker);
  const isCurrent = (): boolean => running?.worker === worker;
  let shown: Found | null = null;
  const show = (found: Found): void => {
    if (putOnBoard(store, key, found, shown)) shown = found;
  };
  const onFound = (found: Found): void => {
    if (!isCurrent()) return;
    const { timetable, cost, leftOut, notes } = found;
    change({ phase: 'proving', best: { timetable, cost }, leftOut, notes });
    show(found);
  };
  remote
    .solve(
      load.dataset,
      load.viewState.policy,
      requestOf(load.dataset, load.viewState.plan),
      proxy({ onFound, onProgress: ({ level, bound }) => isCurrent() && change({ level, bound }) }),
    )
    .then((solved) => {
      if (!isCurrent()) return;
      finish(solved);
      if (solved.status !== 'infeasible') show(solved);
      end(worker);
    })
    .catch((error: unknown) => {
      if (!isCurrent()) return;
      change({ phase: 'failed', message: (error as Error).message });
      end(worker);
    });
}

/** Gives up the proof; what was found stays. */
export function stopPlanner(): void {
  if (running === null) return;
  running.worker.terminate();
  running = null;
  const { planning } = planningStore.getState();
  if (planning?.phase === 'proving') change({ phase: 'unproven' });
  else if (planning?.phase === 'searching') planningStore.setState({ planning: null });
}

const NOTHING_YET: Omit<Planning, 'key' | 'phase'> = {
  best: null,
  bound: null,
  level: null,
  leftOut: [],
  notes: [],
  message: '',
};

function tell(planning: Planning): void {
  planningStore.setState({ planning });
}

function change(part: Partial<Planning>): void {
  const { planning } = planningStore.getState();
  if (planning !== null) tell({ ...planning, ...part });
}

function finish({
  status,
  timetable,
  cost,
  bound,
  firstUnproven,
  leftOut,
  notes,
  whyNot,
}: Solved): void {
  // What was found before breaks a rule, or leaves somebody without a place; it is the best there is to show.
  if (status === 'infeasible') change({ phase: 'impossible', message: whyNot });
  else {
    const phase = status === 'optimal' ? 'proven' : 'unproven';
    change({ phase, best: { timetable, cost }, bound, level: firstUnproven, leftOut, notes });
  }
}

function end(worker: Worker): void {
  worker.terminate();
  running = null;
}

/** Puts what the planner has found back where nothing stands, as after an undo. */
export function refillBoard(store: AppStore): void {
  const { planning } = planningStore.getState();
  if (planning?.best) putOnBoard(store, planning.key, planning.best, null);
}

/** Whether it was put there: not over what somebody has arranged, nor under another request. */
function putOnBoard(store: AppStore, key: string, found: Best, before: Best | null): boolean {
  const { load, fill } = store.getState();
  if (load.status !== 'ready' || planningKey(load) !== key) return false;
  const { plan } = load.viewState;
  const isUntouched = plan.at === null || (before !== null && isSame(plan, before));
  if (!isUntouched) return false;
  fill({ plan: { ...plan, at: found.timetable.assignments } });
  return true;
}

function isSame({ at }: PlanState, { timetable }: Best): boolean {
  return JSON.stringify(at) === JSON.stringify(timetable.assignments);
}
