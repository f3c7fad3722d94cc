import { proxy, type Remote, wrap } from 'comlink';
import { parseDataset } from '../dataset/parse-dataset';
import type { Dataset } from '../dataset/types';
import { parseJsonBytes } from '../lib/json';
import type { ArrangeWorker } from './arrange-worker';
import { arrangementKey } from './arrangement';
import { type PackedDataset, packDataset, unpackGrouping } from './packed-dataset';
import type { AppStore, ReadyState } from './store';

/** What is worked out beside the screen, and the worker that does it, started when it is needed. */
export interface Background {
  /** Starts the worker before there is anything for it to do. */
  readonly start: () => void;
  /** Reads the dataset that ships, where everything has to be worked out; throws if it is none. */
  readonly read: (file: ArrayBuffer) => Promise<ReadDataset>;
  /** Keeps the groups and positions of the store those that its view asks for. */
  readonly bind: (store: AppStore) => () => void;
}

interface ReadDataset {
  readonly dataset: Dataset;
  readonly hash: string;
}

/** A table, and a page that nobody sees, have no picture to wait for. */
const MOST_FRAMES_OF_FIRST_PICTURE = 40;

export function createBackground(): Background {
  let remote: Remote<ArrangeWorker> | undefined;
  let opened: Dataset | undefined;
  let opening: Promise<Opened> | undefined;
  const worker = (): Remote<ArrangeWorker> => {
    remote ??= wrap<ArrangeWorker>(startWorker());
    return remote;
  };
  let isOpening = false;
  const hand = async (dataset: Dataset, isFirst: boolean): Promise<Opened> => {
    opened = dataset;
    isOpening = true;
    try {
      const packed = packDataset(dataset);
      await worker().open(packed, isFirst);
      return { worker: worker(), ids: packed.ids };
    } finally {
      isOpening = false;
    }
  };
  const open: Open = (dataset) => {
    if (opened !== dataset || opening === undefined) opening = hand(dataset, false);
    // All wait for the same, so that requests reach the worker in the order they were made.
    return opening;
  };
  const expect = (dataset: Dataset): void => {
    // Whoever waits for other data is about to ask for their groups.
    if (isOpening) return;
    opening = hand(dataset, true);
    opening.catch(() => {
      // Opened in earnest, it is handed over again.
      opening = undefined;
    });
  };
  return {
    start: () => void worker(),
    read: async (file) => {
      const unchecked = parseJsonBytes(file) as Dataset;
      // Its groups are sought while it is checked: of a faulty one, nothing is ever asked.
      expect(unchecked);
      const read = await check(unchecked, file);
      opened = read.dataset;
      return read;
    },
    bind: (store) => bind(store, open, expect),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * There is nothing on screen yet that could be kept waiting: what is checked here is there sooner
 * than what another worker would have to hand over.
 */
async function check(unchecked: unknown, file: ArrayBuffer): Promise<ReadDataset> {
  // A page that did not come by HTTPS has no SHA-256 of its browser.
  const { subtle } = globalThis.crypto;
  // What ships is written as its hash is taken: the bytes are those, and the browser hashes beside us.
  const hashing = subtle?.digest('SHA-256', file);
  const dataset = parseDataset(unchecked);
  // The data that ship with positions come with their hash: their first page has no use for this.
  const { hashDataset, toDatasetHash } = await import('../dataset/dataset-hash');
  const digest = await hashing;
  const hash = digest === undefined ? hashDataset(dataset) : toDatasetHash(new Uint8Array(digest));
  return { dataset, hash };
}

/** The worker with a dataset open, and the order of the ids that it answers in. */
interface Opened {
  readonly worker: Remote<ArrangeWorker>;
  readonly ids: PackedDataset['ids'];
}

type Open = (dataset: Dataset) => Promise<Opened>;

function bind(store: AppStore, open: Open, expect: (dataset: Dataset) => void): () => void {
  let [wanted, firm] = ['', ''];
  let seen: Dataset | undefined;
  let expected: Dataset | null = null;
  const fail = (error: unknown): void => {
    wanted = '';
    store.getState().addNotice(`The groups could not be found: ${(error as Error).message}`);
    store.setState({ busy: null });
  };
  const look = (): void => {
    const { load, busy, expected: next } = store.getState();
    // While it is looked through there is time to find its groups, once others have been found.
    if (next !== expected && busy === null) {
      expected = next;
      if (next !== null) expect(next);
    }
    if (load.status !== 'ready') return;
    if (load.dataset !== seen) {
      // Other data, or the same corrected: nothing that was asked for is of use any more.
      const wasWanted = wanted !== '';
      [seen, wanted, firm] = [load.dataset, '', ''];
      if (wasWanted) store.setState({ busy: null });
    }
    const key = arrangementKey(load.viewState);
    const isMissing = load.arrangement.key !== key || !load.arrangement.isSettled;
    if (!isMissing) {
      // The view has come back to what is there: what was asked for is not wanted any more.
      const wasWanted = wanted !== '';
      wanted = '';
      if (wasWanted) store.setState({ busy: null });
    } else if (wanted !== key) {
      wanted = key;
      arrange(store, load, key, open).catch(fail);
    }
    const isAsked = load.viewState.community !== null && load.arrangement.key === key;
    if (isAsked && load.stability?.key !== key && firm !== key) {
      firm = key;
      measure(store, load, key, open).catch(fail);
    }
  };
  look();
  return store.subscribe(look);
}

/** Asks for groups and positions, and shows them as they come unless the view has moved on. */
async function arrange(store: AppStore, load: ReadyState, key: string, open: Open): Promise<void> {
  const { policy, resolution, seed } = load.viewState;
  const isFirst = Object.keys(load.arrangement.layout.positions).length === 0;
  const busy = (share: number) => ({ words: 'Laying out the graph', share });
  const wanted = (): ReadyState | undefined => {
    const now = store.getState().load;
    if (now.status !== 'ready' || now.dataset !== load.dataset) return undefined;
    return arrangementKey(now.viewState) === key ? now : undefined;
  };
  store.setState({ busy: { words: 'Finding groups', share: 0 } });
  const { worker, ids } = await open(load.dataset);
  let isOver = false;
  const layout = await worker.arrange(
    { policy, resolution, seed, isFirst },
    proxy({
      onGrouping: async (packed, rough) => {
        const now = wanted();
        if (now === undefined) return;
        const grouping = unpackGrouping(packed, ids);
        const layout = rough ?? now.arrangement.layout;
        const arrangement = { ...grouping, key, layout, isSettled: false };
        store.setState({ load: { ...now, arrangement }, busy: busy(0) });
        // Drawing the first picture has the processor to itself.
        if (rough !== null) await firstPicture(store);
      },
      // It has a port of its own, so the last of them may come after the layout.
      onProgress: (share) => {
        if (!isOver && wanted() !== undefined) store.setState({ busy: busy(share) });
      },
    }),
  );
  isOver = true;
  if (layout === null) return;
  const now = wanted();
  if (now === undefined) return;
  const arrangement = { ...now.arrangement, layout, isSettled: true };
  store.setState({ load: { ...now, arrangement }, busy: null });
}

/** Resolves when a picture is there, or none is to be expected any more. */
async function firstPicture(store: AppStore): Promise<void> {
  for (let count = 0; count < MOST_FRAMES_OF_FIRST_PICTURE; count++) {
    if (document.hidden || store.getState().hasPicture) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function measure(store: AppStore, load: ReadyState, key: string, open: Open): Promise<void> {
  const { policy, resolution, seed } = load.viewState;
  const { worker } = await open(load.dataset);
  const stability = await worker.measureStability({ policy, resolution, seed });
  const now = store.getState().load;
  if (now.status !== 'ready' || now.dataset !== load.dataset) return;
  if (arrangementKey(now.viewState) !== key) return;
  store.setState({ load: { ...now, stability: { ...stability, key } } });
}
