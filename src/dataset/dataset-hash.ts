import { formatJson } from '../lib/json';
import { sha256 } from '../lib/sha256';
import type { Dataset } from './types';

/** The first eight hex digits of the dataset's canonical JSON: what a link names it by. */
export function hashDataset(dataset: Dataset): string {
  return sha256(formatJson(dataset)).slice(0, 8);
}
