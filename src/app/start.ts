import { bindAddressBar, readAddress } from './address-bar';
import { loadBundledData } from './data-files';
import type { AppStore } from './store';
import { applyTheme, storeTheme } from './theme';

/** Loads the data, opens what the address asks for, and keeps address and theme up to date. */
export async function startApp(store: AppStore): Promise<void> {
  applyTheme(store.getState().theme);
  store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    applyTheme(state.theme);
    storeTheme(state.theme);
  });
  try {
    const { dataset, layout } = await loadBundledData();
    const data = { event: dataset.event.id, hash: layout.datasetHash };
    const { viewState, notices } = readAddress(dataset, data);
    bindAddressBar(store);
    store.setState({
      load: { status: 'ready', dataset, layout, viewState },
      notices,
      historyStep: 'replace',
    });
  } catch (error) {
    store.setState({ load: { status: 'error', message: (error as Error).message } });
  }
}
