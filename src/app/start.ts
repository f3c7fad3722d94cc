import { bindAddressBar, readAddress } from './address-bar';
import { createBackground } from './background';
import { loadBundledData } from './data-files';
import { selectOverlaps } from './insights';
import type { AppStore } from './store';
import { applyTheme, isDark, storeTheme, watchSystemTheme } from './theme';

/** Loads the data, opens what the address asks for, and keeps address and theme up to date. */
export async function startApp(store: AppStore): Promise<void> {
  const show = (): void => {
    const { theme } = store.getState();
    applyTheme(theme);
    store.setState({ isDark: isDark(theme) });
  };
  show();
  watchSystemTheme(show);
  store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    show();
    storeTheme(state.theme);
  });
  try {
    const background = createBackground();
    const { dataset, hash, arrangement } = await loadBundledData(background);
    const data = { event: dataset.event.id, hash };
    const { viewState, notices } = readAddress(dataset, data);
    bindAddressBar(store);
    store.setState({
      load: { status: 'ready', dataset, arrangement, stability: null, viewState },
      notices,
      historyStep: 'replace',
    });
    background.bind(store);
    prepare(store);
  } catch (error) {
    store.setState({ load: { status: 'error', message: (error as Error).message } });
  }
}

/** Of more, finding all overlaps takes longer than a frame. */
const MOST_PREPARED = 60;
const AFTER_FIRST_FRAMES_MS = 1500;

/** Works out, while nothing is going on, what the first press on a microconference will need. */
function prepare(store: AppStore): void {
  setTimeout(() => {
    const { load } = store.getState();
    if (load.status !== 'ready' || load.dataset.microconferences.length > MOST_PREPARED) return;
    selectOverlaps(load.dataset, load.viewState.policy);
  }, AFTER_FIRST_FRAMES_MS);
}
