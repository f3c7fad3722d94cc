import { expose } from 'comlink';
import { buildArrangement } from '../analysis/arrangement';
import { DEFAULT_RESOLUTION, DEFAULT_SEED } from '../analysis/communities';
import { measureStability, type Stability } from '../analysis/stability';
import { DEFAULT_POLICY, type Policy } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import type { Layout } from '../graph/layout';
import {
  type PackedDataset,
  type PackedGrouping,
  packGrouping,
  unpackDataset,
} from './packed-dataset';

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
  readonly onGrouping: (grouping: PackedGrouping, rough: Layout | null) => Promise<void>;
  /** How far the layout has come, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

let dataset: Dataset | undefined;
let ids: PackedDataset['ids'] = [];
/** Counts requests: an older one gives up as soon as it looks up. */
let latest = 0;

/** Everything that takes longer than a frame, away from the screen. */
const worker = {
  /** The groups of a dataset that nothing is on screen of yet are sought before they are asked for. */
  open(packed: PackedDataset, isFirst: boolean): void {
    dataset = unpackDataset(packed);
    ids = packed.ids;
    if (!isFirst) return;
    setTimeout(() => {
      try {
        roughLayoutOf(arrangementOf(FIRST));
      } catch {
        // Whoever checks the dataset says what is wrong.
        dataset = undefined;
      }
    });
  },

  /** Groups first, then positions; null if something else has been asked for meanwhile. */
  async arrange(
    { isFirst, ...options }: ArrangeOptions,
    { onGrouping, onProgress }: ArrangeListener,
  ): Promise<Layout | null> {
    latest += 1;
    const own = latest;
    const arranged = arrangementOf(options);
    const { grouping, layOut } = arranged.made;
    await onGrouping(packGrouping(grouping, ids), isFirst ? roughLayoutOf(arranged) : null);
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
    const { grouping, projection } = arrangementOf({ policy, resolution, seed }).made;
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

interface Arranged {
  readonly of: Dataset;
  readonly key: string;
  readonly made: ReturnType<typeof buildArrangement>;
  rough?: Layout;
}

let last: Arranged | undefined;

/** The groups of the open dataset; the last ones are kept, since stability is asked of the same. */
function arrangementOf(choice: GroupingChoice): Arranged {
  const of = theDataset();
  const { policy, resolution, seed } = choice;
  const key = JSON.stringify([policy, resolution, seed]);
  if (last?.of !== of || last.key !== key) last = { of, key, made: buildArrangement(of, choice) };
  return last;
}

function roughLayoutOf(arranged: Arranged): Layout {
  arranged.rough ??= arranged.made.layOutRoughly();
  return arranged.rough;
}

function theDataset(): Dataset {
  if (dataset === undefined) throw new Error('No dataset is open.');
  return dataset;
}

expose(worker);
