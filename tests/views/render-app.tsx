import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import datasetJson from '../../data/lpc-2024.dataset.json';
import layoutJson from '../../data/lpc-2024.layout.json';
import { type Arrangement, arrangementKey } from '../../src/app/arrangement';
import { parseArrangementFile } from '../../src/app/arrangement-file';
import { type AppState, createAppStore, StoreProvider } from '../../src/app/store';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { DEFAULT_VIEW, defaultViewState } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import '../../src/views/tokens.css';

/** The committed data, as the app reads it. */
export const LPC: Dataset = parseDataset(datasetJson);
const file = parseArrangementFile(layoutJson, LPC);
export const ARRANGEMENT: Arrangement = {
  ...file.grouping,
  key: arrangementKey(DEFAULT_VIEW),
  layout: file.layout,
  isSettled: true,
};

interface Given {
  readonly dataset?: Dataset;
  readonly view?: Partial<ViewState>;
  readonly state?: Partial<AppState>;
}

/** Renders a part of the app with the data there; what the tests look at is what is on screen. */
export async function renderApp(
  part: ReactNode,
  { dataset = LPC, view = {}, state = {} }: Given = {},
) {
  const store = createAppStore('light');
  const data = { event: dataset.event.id, hash: file.datasetHash };
  const viewState = { ...defaultViewState(data), ...view };
  const load = {
    status: 'ready',
    dataset,
    arrangement: ARRANGEMENT,
    stability: null,
    viewState,
  } as const;
  store.setState({ load, ...state });
  const screen = await render(<StoreProvider value={store}>{part}</StoreProvider>);
  /** What the view state is now. */
  const viewNow = (): ViewState => {
    const { load: now } = store.getState();
    if (now.status !== 'ready') throw new Error('The store is not ready.');
    return now.viewState;
  };
  return { screen, store, viewNow };
}
