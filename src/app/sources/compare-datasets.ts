import { describeDiff } from '../../dataset/describe-diff';
import { diffDatasets } from '../../dataset/diff-datasets';
import type { Dataset } from '../../dataset/types';
import { loadBundledDataset } from '../data-files';
import { readStored } from './dataset-shelf';
import { readStoredDataset } from './stored-data';

/** One of two data that are compared: what is open, as read or as corrected, what ships, or what is stored. */
export type Comparable =
  | { readonly kind: 'open'; readonly dataset: Dataset }
  | { readonly kind: 'bundled' }
  | { readonly kind: 'stored'; readonly event: string; readonly hash: string };

/**
 * What came, went or changed from one to the other, in lines.
 *
 * @throws Error with a sentence if one of them is not there any more
 */
export async function compareDatasets(older: Comparable, newer: Comparable): Promise<string[]> {
  const [before, after] = await Promise.all([load(older), load(newer)]);
  return describeDiff(diffDatasets(before, after));
}

async function load(one: Comparable): Promise<Dataset> {
  if (one.kind === 'open') return one.dataset;
  if (one.kind === 'bundled') return loadBundledDataset();
  const file = await readStored(one);
  if (file === undefined) {
    throw new Error('One of the two is not stored in this browser any more. Choose another one.');
  }
  return readStoredDataset(file);
}
