import type { Dataset } from '../dataset/types';
import { countLeftOut, MOST_CORRECTION_LETTERS } from '../view-state/corrections-field';
import { decodePermalink, encodePermalink } from '../view-state/permalink';
import type { DataRef, ViewState } from '../view-state/view-state';
import { resolverOf } from './resolve-id';
import type { AppStore } from './store';

/** What the address says now. */
export function readAddress(dataset: Dataset, data: DataRef) {
  return decodePermalink(window.location.search, { data, resolve: resolverOf(dataset) });
}

/** Which data the address names, before any are there to read it against; null for none. */
export function readDataRef(): DataRef | null {
  const word = new URLSearchParams(window.location.search).get('data') ?? '';
  const [, event, hash] = /^(.+)~([0-9a-f]{8})$/s.exec(word) ?? [];
  return event === undefined || hash === undefined ? null : { event, hash };
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
    const { data, corrections, marks } = load.viewState;
    const asked = readDataRef();
    if (asked !== null && (asked.event !== data.event || asked.hash !== data.hash)) {
      window.location.reload();
      return;
    }
    const { viewState, notices } = readAddress(load.dataset, data);
    // Going back is to another view, not to what was thought of the data or marked before.
    store.setState({
      load: { ...load, viewState: { ...viewState, corrections, marks } },
      notices,
      historyStep: 'replace',
    });
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

/** Leaves for another address of the app: other data start anew. */
export function leaveFor(viewState: ViewState): void {
  window.location.assign(hrefOf(viewState));
}

/** Copies the address of what is seen. Resolves to false where the browser forbids it. */
export function copyLink(): Promise<boolean> {
  return copyText(window.location.href);
}

/** Copies a text. Resolves to false where the browser forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What the link to a view does not carry, as a notice for whoever copies it. */
export function describeLeftOut({ corrections }: ViewState): string | null {
  const left = countLeftOut(corrections);
  if (left === 0) return null;
  return `The link does not carry your ${left} corrections: they need more than ${MOST_CORRECTION_LETTERS} letters. Export them under Sources and send the file along.`;
}
