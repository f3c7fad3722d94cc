import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import datasetJson from '../../data/lpc-2024.dataset.json';
import layoutJson from '../../data/lpc-2024.layout.json';
import { type LayoutFile, parseLayoutFile } from '../../src/app/layout-file';
import { type AppState, createAppStore, StoreProvider } from '../../src/app/store';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { defaultViewState } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import '../../src/views/tokens.css';

/** The committed data, as the app reads it. */
export const LPC: Dataset = parseDataset(datasetJson);
const LAYOUT: LayoutFile = parseLayoutFile(layoutJson);

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
  const data = { event: dataset.event.id, hash: LAYOUT.datasetHash };
  const viewState = { ...defaultViewState(data), ...view };
  store.setState({ load: { status: 'ready', dataset, layout: LAYOUT, viewState }, ...state });
  const screen = await render(<StoreProvider value={store}>{part}</StoreProvider>);
  /** What the view state is now. */
  const viewNow = (): ViewState => {
    const { load } = store.getState();
    if (load.status !== 'ready') throw new Error('The store is not ready.');
    return load.viewState;
  };
  return { screen, store, viewNow };
}
