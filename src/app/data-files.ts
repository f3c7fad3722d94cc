import datasetUrl from '../../data/lpc-2024.dataset.json?url';
import layoutUrl from '../../data/lpc-2024.layout.json?url';
import { parseDataset } from '../dataset/parse-dataset';
import type { Dataset } from '../dataset/types';
import { parseJsonBytes } from '../lib/json';
import { DEFAULT_VIEW } from '../view-state/permalink';
import { type Arrangement, arrangementKey } from './arrangement';
import { parseArrangementFile } from './arrangement-file';
import type { Background } from './background';

export interface LoadedData {
  readonly dataset: Dataset;
  readonly hash: string;
  readonly arrangement: Arrangement;
}

/** Where a dataset stands that came without positions, until they are found. */
export const NOWHERE: Arrangement = {
  key: '',
  communities: {
    method: 'louvain',
    resolution: 0,
    seed: 0,
    modularity: 0,
    communities: [],
    numberOf: new Map(),
  },
  bridges: [],
  layout: { seed: 0, width: 1, height: 1, positions: {}, regions: [] },
  isSettled: false,
};

/**
 * The dataset that ships with the app, with its groups and positions where they ship too.
 *
 * @throws Error with a sentence for the reader, if a file is missing or is not what it should be
 */
export async function loadBundledData(background: Background): Promise<LoadedData> {
  const arranging = fetchFile(layoutUrl).catch(() => {
    // What reads instead starts up while the dataset is on its way.
    background.start();
    return null;
  });
  const [file, layout] = await Promise.all([fetchFile(datasetUrl), arranging]);
  if (layout === null) return { ...(await background.read(file)), arrangement: NOWHERE };
  const dataset = parseDataset(parseJsonBytes(file));
  const parsed = parseArrangementFile(parseJsonBytes(layout), dataset);
  const { policy, resolution, seed } = DEFAULT_VIEW;
  const arrangement: Arrangement = {
    ...parsed.grouping,
    key: arrangementKey({ policy, resolution, seed }),
    layout: parsed.layout,
    isSettled: true,
  };
  return { dataset, hash: parsed.datasetHash, arrangement };
}

/** The dataset that ships, without its positions: to compare another with it. */
export async function loadBundledDataset(): Promise<Dataset> {
  return parseDataset(parseJsonBytes(await fetchFile(datasetUrl)));
}

async function fetchFile(url: string): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error('The data could not be fetched. Check the connection, then reload the page.');
  }
  if (!response.ok) {
    throw new Error(
      `The data could not be fetched (the server answered ${response.status}). Reload the page.`,
    );
  }
  // Not as a blob, which goes to another process of the browser and comes back in pieces.
  return response.arrayBuffer();
}
