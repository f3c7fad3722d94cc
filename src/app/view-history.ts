import type { ViewState } from '../view-state/view-state';

/** Views one can go back to, and views one has come back from; the newest last. */
export interface ViewHistory {
  readonly past: readonly ViewState[];
  readonly future: readonly ViewState[];
  /** The fields that the last change adjusted: adjusting the same again is one change. */
  readonly adjusted: string | null;
}

export const NO_CHANGES: ViewHistory = { past: [], future: [], adjusted: null };

const KEPT = 100;

/** Remembers the view before a change. A slider that is dragged is one change, not fifty. */
export function record(
  history: ViewHistory,
  before: ViewState,
  after: ViewState,
  isAdjusting: boolean,
): ViewHistory {
  const fields = (Object.keys(after) as (keyof ViewState)[])
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .join(' ');
  if (fields === '') return history;
  const adjusted = isAdjusting ? fields : null;
  if (adjusted !== null && adjusted === history.adjusted) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-KEPT), future: [], adjusted };
}

interface Step {
  readonly viewState: ViewState;
  readonly changes: ViewHistory;
}

export function undo({ past, future }: ViewHistory, now: ViewState): Step | undefined {
  const viewState = past.at(-1);
  if (viewState === undefined) return undefined;
  const changes = { past: past.slice(0, -1), future: [...future, now], adjusted: null };
  return { viewState, changes };
}

export function redo({ past, future }: ViewHistory, now: ViewState): Step | undefined {
  const viewState = future.at(-1);
  if (viewState === undefined) return undefined;
  const changes = { past: [...past, now], future: future.slice(0, -1), adjusted: null };
  return { viewState, changes };
}
