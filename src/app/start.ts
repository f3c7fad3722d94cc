import { bindAddressBar, readAddress, readDataRef } from './address-bar';
import { type Background, createBackground } from './background';
import { type LoadedData, loadBundledData } from './data-files';
import { selectOverlaps } from './insights';
import { followMarks, restoreMarks } from './marks/kept-marks';
import { watchDroppedFiles } from './sources/dropped-files';
import { hasKeptCorrections } from './sources/kept-key';
import type { AppStore, ReadyState } from './store';
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
    const bundled = await loadBundledData(background);
    const { id: event, title } = bundled.dataset.event;
    store.setState({ bundled: { event, title, hash: bundled.hash } });
    const data = await chooseData(bundled, background);
    const { ready, notices } = await openAsAsked(store, data);
    bindAddressBar(store);
    store.setState({ load: restoreMarks(ready), notices, historyStep: 'replace' });
    followMarks(store);
    background.bind(store);
    watchDroppedFiles(store);
    prepare(store);
  } catch (error) {
    store.setState({ load: { status: 'error', message: (error as Error).message } });
  }
}

/** What ships, unless the address names data that this browser holds. */
async function chooseData(bundled: LoadedData, background: Background): Promise<LoadedData> {
  const asked = readDataRef();
  const { dataset, hash } = bundled;
  if (asked === null || (asked.event === dataset.event.id && asked.hash === hash)) return bundled;
  background.start();
  const { loadStoredData } = await import('./sources/stored-data');
  return (await loadStoredData(asked, dataset.event.id)) ?? bundled;
}

/** The view that the address asks for, of the data as the reader, or the link, corrects them. */
async function openAsAsked(
  store: AppStore,
  { dataset, hash, arrangement }: LoadedData,
): Promise<{ ready: ReadyState; notices: readonly string[] }> {
  const data = { event: dataset.event.id, hash };
  const { viewState, notices } = readAddress(dataset, data);
  // What was said of other data has no meaning here.
  const corrections = (readDataRef() ?? data).event === data.event ? viewState.corrections : '';
  const ready: ReadyState = {
    status: 'ready',
    dataset,
    arrangement,
    stability: null,
    viewState: { ...viewState, corrections },
  };
  if (corrections === '' && !hasKeptCorrections(data.event)) return { ready, notices };
  const { restoreCorrections } = await import('./sources/restore-corrections');
  const restored = restoreCorrections(store, ready);
  // The link may name somebody who is there only since the data were corrected.
  const again = readAddress(restored.ready.dataset, data);
  const corrected = { corrections: restored.ready.viewState.corrections };
  return {
    ready: { ...restored.ready, viewState: { ...again.viewState, ...corrected } },
    notices: [...again.notices, ...restored.notices],
  };
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
