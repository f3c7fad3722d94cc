import datasetUrl from '../../data/lpc-2024.dataset.json?url';
import layoutUrl from '../../data/lpc-2024.layout.json?url';
import { parseDataset } from '../dataset/parse-dataset';
import type { Dataset } from '../dataset/types';
import { type LayoutFile, parseLayoutFile } from './layout-file';

export interface BundledData {
  readonly dataset: Dataset;
  readonly layout: LayoutFile;
}

/**
 * The dataset and positions that ship with the app.
 *
 * @throws Error with a sentence for the reader, if a file is missing or is not what it should be
 */
export async function loadBundledData(): Promise<BundledData> {
  const [dataset, layout] = await Promise.all([fetchJson(datasetUrl), fetchJson(layoutUrl)]);
  return { dataset: parseDataset(dataset), layout: parseLayoutFile(layout) };
}

async function fetchJson(url: string): Promise<unknown> {
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
  return response.json();
}
