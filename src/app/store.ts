import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Stability } from '../analysis/stability';
import type { Unapplied } from '../dataset/corrections';
import type { Correction } from '../dataset/corrections-types';
import type { Dataset, EntityId } from '../dataset/types';
import type { Marks } from '../view-state/marks-field';
import type { DataRef, ViewState } from '../view-state/view-state';
import type { Arrangement } from './arrangement';
import type { Theme } from './theme';
import type { TourName } from './tour/tour-name';
import { NO_CHANGES, record, redo, undo, type ViewHistory } from './view-history';

/** What a change of view does to the browser's history. */
type HistoryStep = 'push' | 'replace';

/** What the reader says of the data, and what there was before. */
export interface Corrected {
  /** The dataset as it was read, and its groups as they were when the first correction was made. */
  readonly base: Dataset;
  readonly arrangement: Arrangement;
  readonly corrections: readonly Correction[];
  /** The same as the view state says them. */
  readonly text: string;
  readonly unapplied: readonly Unapplied[];
  /** They came with a link, and this browser does not keep them. */
  readonly isBorrowed: boolean;
  /** What can be undone and redone of them alone, the newest last. */
  readonly past: readonly string[];
  readonly future: readonly string[];
}

export interface ReadyState {
  readonly status: 'ready';
  /** As corrected. */
  readonly dataset: Dataset;
  readonly arrangement: Arrangement;
  /** How firm the groups are, once somebody has asked; `key` as in the arrangement. */
  readonly stability: (Stability & { readonly key: string }) | null;
  readonly viewState: ViewState;
  /** Absent as long as nothing was ever corrected. */
  readonly corrected?: Corrected;
}

export type LoadState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly message: string }
  | ReadyState;

/** Work that goes on beside the screen. */
export interface Busy {
  readonly words: string;
  /** 0 to 1. */
  readonly share: number;
}

export interface AppState {
  readonly load: LoadState;
  readonly notices: readonly string[];
  readonly theme: Theme;
  /** Whether the screen is dark, be it chosen or the system's. */
  readonly isDark: boolean;
  readonly busy: Busy | null;
  /** Whether the canvas has drawn anything yet. */
  readonly hasPicture: boolean;
  /** The data that ship with the app, whichever are open. */
  readonly bundled: (DataRef & { readonly title: string }) | null;
  /** A file that was dropped on the page, until the sources open it. */
  readonly handed: File | null;
  /** Data that are being looked through, and may be opened next. */
  readonly expected: Dataset | null;
  /** The tour that is being given. */
  readonly tour: TourName | null;
  /** How the last change of view is to be written to the history; read by the address bar. */
  readonly historyStep: HistoryStep;
  /** What can be undone and redone: every change of view, adjustments too. */
  readonly changes: ViewHistory;
  /** Goes somewhere else: a step that "back" undoes. */
  readonly navigate: (change: Partial<ViewState>) => void;
  /** Adjusts what is seen: no step of its own in the browser's history. */
  readonly adjust: (change: Partial<ViewState>) => void;
  /** Fills in what the app found for the view that was asked for: nothing of its own to undo. */
  readonly fill: (found: Partial<ViewState>) => void;
  /** Marks otherwise: each time a change that can be undone, but no step to go back. */
  readonly mark: (marks: Marks) => void;
  /** Selects just these; while the path lens waits for an end, one entity becomes that end. */
  readonly select: (...ids: EntityId[]) => void;
  /** Shows the data corrected otherwise: that can be undone, but is no step to go back. */
  readonly correct: (corrected: ReadyState) => void;
  /** Shows other data; what was done to those before is not to be undone here. */
  readonly open: (data: ReadyState) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly addNotice: (notice: string) => void;
  readonly dismissNotice: (notice: string) => void;
  readonly setTheme: (theme: Theme) => void;
}

export type AppStore = StoreApi<AppState>;

/** The one store. It knows nothing of the window: `start` and the address bar feed it. */
export function createAppStore(theme: Theme): AppStore {
  return createStore<AppState>((set, get) => {
    const show = (viewState: ViewState, changes: ViewHistory, historyStep: HistoryStep): void => {
      const { load } = get();
      if (load.status === 'ready') set({ load: { ...load, viewState }, changes, historyStep });
    };
    const change = (part: Partial<ViewState>, historyStep: HistoryStep): void => {
      const { load, changes } = get();
      if (load.status !== 'ready') return;
      const viewState = { ...load.viewState, ...part };
      const isAdjusting = historyStep === 'replace';
      show(viewState, record(changes, load.viewState, viewState, isAdjusting), historyStep);
    };
    const travel = (step: typeof undo): void => {
      const { load, changes } = get();
      if (load.status !== 'ready') return;
      const found = step(changes, load.viewState);
      if (found === undefined) return;
      const { corrections, marks } = found.viewState;
      const isSameView =
        corrections !== load.viewState.corrections || marks !== load.viewState.marks;
      show(found.viewState, found.changes, isSameView ? 'replace' : 'push');
    };
    return {
      load: { status: 'loading' },
      notices: [],
      theme,
      isDark: theme === 'dark',
      busy: null,
      hasPicture: false,
      bundled: null,
      handed: null,
      expected: null,
      tour: null,
      historyStep: 'replace',
      changes: NO_CHANGES,
      navigate: (part) => change(part, 'push'),
      adjust: (part) => change(part, 'replace'),
      fill: (part) => {
        const { load, changes } = get();
        if (load.status === 'ready') show({ ...load.viewState, ...part }, changes, 'replace');
      },
      mark: (marks) => {
        const { load, changes } = get();
        if (load.status !== 'ready') return;
        const viewState = { ...load.viewState, marks };
        show(viewState, record(changes, load.viewState, viewState, false), 'replace');
      },
      select: (...ids) => {
        const { load } = get();
        const end = load.status === 'ready' ? missingEnd(load.viewState) : undefined;
        const [only] = ids;
        if (end !== undefined && ids.length === 1 && only !== undefined) {
          // A path leads somewhere else: pressing its one end again chooses nothing.
          if (!isEnd(get().load, only)) change({ [end]: only }, 'push');
        } else change({ select: [...new Set(ids)].sort() }, 'push');
      },
      correct: (corrected) => {
        const { load, changes } = get();
        if (load.status !== 'ready') return;
        set({
          load: corrected,
          changes: record(changes, load.viewState, corrected.viewState, false),
          historyStep: 'replace',
        });
      },
      open: (data) => set({ load: data, changes: NO_CHANGES, historyStep: 'push', notices: [] }),
      undo: () => travel(undo),
      redo: () => travel(redo),
      addNotice: (notice) =>
        set({ notices: [...get().notices.filter((other) => other !== notice), notice] }),
      dismissNotice: (notice) =>
        set({ notices: get().notices.filter((other) => other !== notice) }),
      setTheme: (next) => set({ theme: next }),
    };
  });
}

function isEnd(load: LoadState, id: EntityId): boolean {
  return load.status === 'ready' && [load.viewState.from, load.viewState.to].includes(id);
}

/** The end of the path that is still to be chosen. */
function missingEnd({ lens, from, to }: ViewState): 'from' | 'to' | undefined {
  if (lens !== 'path') return undefined;
  if (from === null) return 'from';
  return to === null ? 'to' : undefined;
}

const StoreContext = createContext<AppStore | null>(null);
export const StoreProvider = StoreContext.Provider;

/** The store itself, for what goes on longer than one change. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('The store needs a StoreProvider above it.');
  return store;
}

/** A part of the app's state. The selector must give the same value for the same state. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}

/** The state once the data is there; views below the loading screen may count on it. */
export function useReady(): ReadyState {
  const load = useApp((state) => state.load);
  if (load.status !== 'ready') throw new Error('The data is not there yet.');
  return load;
}
