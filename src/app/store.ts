import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset, EntityId } from '../dataset/types';
import type { ViewState } from '../view-state/view-state';
import type { LayoutFile } from './layout-file';
import type { Theme } from './theme';

/** What a change of view does to the browser's history. */
type HistoryStep = 'push' | 'replace';

export interface ReadyState {
  readonly status: 'ready';
  readonly dataset: Dataset;
  readonly layout: LayoutFile;
  readonly viewState: ViewState;
}

export type LoadState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly message: string }
  | ReadyState;

export interface AppState {
  readonly load: LoadState;
  readonly notices: readonly string[];
  readonly theme: Theme;
  /** How the last change of view is to be written to the history; read by the address bar. */
  readonly historyStep: HistoryStep;
  /** Goes somewhere else: a step that "back" undoes. */
  readonly navigate: (change: Partial<ViewState>) => void;
  /** Adjusts what is seen: no step of its own. */
  readonly adjust: (change: Partial<ViewState>) => void;
  readonly select: (...ids: EntityId[]) => void;
  readonly dismissNotice: (notice: string) => void;
  readonly setTheme: (theme: Theme) => void;
}

export type AppStore = StoreApi<AppState>;

/** The one store. It knows nothing of the window: `start` and the address bar feed it. */
export function createAppStore(theme: Theme): AppStore {
  return createStore<AppState>((set, get) => {
    const change = (part: Partial<ViewState>, historyStep: HistoryStep): void => {
      const { load } = get();
      if (load.status !== 'ready') return;
      set({ load: { ...load, viewState: { ...load.viewState, ...part } }, historyStep });
    };
    return {
      load: { status: 'loading' },
      notices: [],
      theme,
      historyStep: 'replace',
      navigate: (part) => change(part, 'push'),
      adjust: (part) => change(part, 'replace'),
      select: (...ids) => change({ select: [...new Set(ids)].sort() }, 'push'),
      dismissNotice: (notice) =>
        set({ notices: get().notices.filter((other) => other !== notice) }),
      setTheme: (next) => set({ theme: next }),
    };
  });
}

const StoreContext = createContext<AppStore | null>(null);
export const StoreProvider = StoreContext.Provider;

/** A part of the app's state. The selector must give the same value for the same state. */
export function useApp<T>(selector: (state: AppState) => T): T {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('useApp needs a StoreProvider above it.');
  return useStore(store, selector);
}

/** The state once the data is there; views below the loading screen may count on it. */
export function useReady(): ReadyState {
  const load = useApp((state) => state.load);
  if (load.status !== 'ready') throw new Error('The data is not there yet.');
  return load;
}
