import { proxy, wrap } from 'comlink';
import type { McId } from '../../dataset/types';
import type { SettingCost } from '../../schedule/what-if';
import type { PlanState } from '../../view-state/plan-state';
import type { ReadyState } from '../store';
import { requestOf } from './plan-of-view';
import type { PlanWorker } from './plan-worker';

/** A size of the timetable, as the table of sizes asks for it. */
export interface WhatIfRow {
  readonly tracks: number;
  readonly periods: number;
  /** Half of the microconferences are of half length. */
  readonly isHalved: boolean;
}

const TRACKS = [3, 4, 5, 6, 7, 8];

/** The sizes that are compared, those with as many periods as now first. */
export function whatIfRows({ dataset, viewState }: ReadyState): WhatIfRow[] {
  const { periods } = requestOf(dataset, viewState.plan);
  const others = [periods - 1, periods + 1].filter((count) => count >= 1);
  return [periods, ...others].flatMap((count) =>
    [false, true].flatMap((isHalved) =>
      TRACKS.map((tracks) => ({ tracks, periods: count, isHalved })),
    ),
  );
}

export interface WhatIfRun {
  readonly stop: () => void;
}

/** Plans and proves every size beside the screen, one after the other; each is told once it is known. */
export function startWhatIf(
  { dataset, viewState }: ReadyState,
  rows: readonly WhatIfRow[],
  listener: {
    readonly onCost: (place: number, cost: SettingCost) => void;
    readonly onEnd: (message: string) => void;
  },
): WhatIfRun {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    worker.terminate();
  };
  const { plan, policy } = viewState;
  const mcCount = dataset.microconferences.filter(({ id }) => !plan.without.includes(id)).length;
  const settings = rows.map(({ tracks, periods, isHalved }) => ({
    tracks,
    periods,
    halves: isHalved ? Math.floor(mcCount / 2) : 0,
  }));
  wrap<PlanWorker>(worker)
    .whatIf(dataset, policy, requestOf(dataset, sizeless(plan)), settings, proxy(listener.onCost))
    .then(() => listener.onEnd(''))
    .catch((error: unknown) => {
      if (!isStopped) listener.onEnd((error as Error).message);
    })
    .finally(stop);
  return { stop };
}

/** What is asked besides the size: pins name bins and tracks that another size may not have. */
function sizeless(plan: PlanState): PlanState {
  const halves: readonly McId[] = [];
  return { ...plan, halves, halvesCount: null, pins: [], forbidden: [], absences: [], was: null };
}
