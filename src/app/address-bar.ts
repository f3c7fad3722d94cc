import type { Dataset } from '../dataset/types';
import { decodePermalink, encodePermalink } from '../view-state/permalink';
import type { DataRef, ViewState } from '../view-state/view-state';
import { resolverOf } from './resolve-id';
import type { AppStore } from './store';

/** What the address says now. */
export function readAddress(dataset: Dataset, data: DataRef) {
  return decodePermalink(window.location.search, { data, resolve: resolverOf(dataset) });
}

/**
 * Keeps address and store the same: navigation pushes a step, adjustment replaces it, and "back"
 * puts the old view into the store. The one place that touches `window.history`.
 */
export function bindAddressBar(store: AppStore): () => void {
  const write = (viewState: ViewState, step: 'push' | 'replace'): void => {
    const search = encodePermalink(viewState);
    if (search === window.location.search) return;
    const url = `${window.location.pathname}${search}`;
    if (step === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  };
  const unsubscribe = store.subscribe(({ load, historyStep }) => {
    if (load.status === 'ready') write(load.viewState, historyStep);
  });
  const onPop = (): void => {
    const { load } = store.getState();
    if (load.status !== 'ready') return;
    const { viewState, notices } = readAddress(load.dataset, load.viewState.data);
    store.setState({ load: { ...load, viewState }, notices, historyStep: 'replace' });
  };
  window.addEventListener('popstate', onPop);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', onPop);
  };
}

/** The address of a view, for a link that can be opened in a new tab. */
export function hrefOf(viewState: ViewState): string {
  return encodePermalink(viewState);
}

/** Copies the address of what is seen. Resolves to false where the browser forbids it. */
export async function copyLink(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    return true;
  } catch {
    return false;
  }
}
