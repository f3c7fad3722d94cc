import { expose } from 'comlink';
import { buildArrangement, type Grouping } from '../analysis/arrangement';
import { DEFAULT_RESOLUTION, DEFAULT_SEED } from '../analysis/communities';
import { measureStability, type Stability } from '../analysis/stability';
import { hashDataset } from '../dataset/dataset-hash';
import { parseDataset } from '../dataset/parse-dataset';
import { DEFAULT_POLICY, type Policy } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import type { Layout } from '../graph/layout';

/** What groups are to be found with. */
export interface ArrangeOptions {
  readonly policy: Policy;
  readonly resolution: number;
  readonly seed: number;
  /** Also gives a rough layout at once: there is nothing on screen yet. */
  readonly isFirst: boolean;
}

export interface ArrangeListener {
  /** Answered before the positions are begun: the two go through ports of their own. */
  readonly onGrouping: (grouping: Grouping, rough: Layout | null) => Promise<void>;
  /** How far the layout has come, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

let dataset: Dataset | undefined;
/** Counts requests: an older one gives up as soon as it looks up. */
let latest = 0;

/** Everything that takes longer than a frame, away from the screen. */
const worker = {
  /** Reads a dataset that is too large to be read between two frames. */
  async read(file: Blob): Promise<{ dataset: Dataset; hash: string }> {
    dataset = parseDataset(JSON.parse(await file.text()));
    const hash = hashDataset(dataset);
    // What the screen will ask for first is worked out while the dataset is on its way there.
    setTimeout(() => arrangementOf(FIRST), 0);
    return { dataset, hash };
  },

  open(opened: Dataset): void {
    dataset = opened;
  },

  hash: (): string => hashDataset(theDataset()),

  /** Groups first, then positions; null if something else has been asked for meanwhile. */
  async arrange(
    { isFirst, ...options }: ArrangeOptions,
    { onGrouping, onProgress }: ArrangeListener,
  ): Promise<Layout | null> {
    latest += 1;
    const own = latest;
    const { grouping, layOut } = arrangementOf(options);
    await onGrouping(grouping, isFirst ? drain(layOut(true)) : null);
    if (own !== latest) return null;
    const steps = layOut();
    for (let rest = performance.now(); ; ) {
      const { done, value } = steps.next();
      if (done === true) return value;
      if (performance.now() - rest < 40) continue;
      onProgress(value.done / value.total);
      // Lets a newer request in.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (own !== latest) return null;
      rest = performance.now();
    }
  },

  measureStability({ policy, resolution, seed }: GroupingChoice): Stability {
    const { grouping, projection } = arrangementOf({ policy, resolution, seed });
    return measureStability(projection, grouping.communities.communities, { resolution, seed });
  },
};

export type ArrangeWorker = typeof worker;

type GroupingChoice = Omit<ArrangeOptions, 'isFirst'>;

const FIRST: GroupingChoice = {
  policy: DEFAULT_POLICY,
  resolution: DEFAULT_RESOLUTION,
  seed: DEFAULT_SEED,
};
let last: { of: Dataset; key: string; made: ReturnType<typeof buildArrangement> } | undefined;

/** The groups of the open dataset; the last ones are kept, since stability is asked of the same. */
function arrangementOf(choice: GroupingChoice): ReturnType<typeof buildArrangement> {
  const of = theDataset();
  const { policy, resolution, seed } = choice;
  const key = JSON.stringify([policy, resolution, seed]);
  if (last?.of !== of || last.key !== key) last = { of, key, made: buildArrangement(of, choice) };
  return last.made;
}

function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value as T;
  }
}

function theDataset(): Dataset {
  if (dataset === undefined) throw new Error('No dataset is open.');
  return dataset;
}

expose(worker);
