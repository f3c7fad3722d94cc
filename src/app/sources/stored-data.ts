import { parseDataset } from '../../dataset/parse-dataset';
import type { Dataset } from '../../dataset/types';
import type { DataRef } from '../../view-state/view-state';
import { type LoadedData, NOWHERE } from '../data-files';
import { listStored, readStored } from './dataset-shelf';
import { readBeside } from './reading';

/** A larger file is read beside the screen: reading takes about a second per 30 MB. */
const MOST_BYTES_ON_SCREEN = 4_000_000;

/**
 * The data that a link names, where this browser holds them: just these, or the newest edition of
 * the same event if it is not the one that ships.
 */
export async function loadStoredData(
  asked: DataRef,
  bundledEvent: string,
): Promise<LoadedData | undefined> {
  const exact = await readStored(asked);
  if (exact !== undefined) return open(asked.hash, exact);
  if (asked.event === bundledEvent) return undefined;
  const other = (await listStored()).find(({ event }) => event === asked.event);
  const file = other === undefined ? undefined : await readStored(other);
  return other === undefined || file === undefined ? undefined : open(other.hash, file);
}

async function open(hash: string, file: Blob): Promise<LoadedData> {
  return { dataset: await readStoredDataset(file), hash, arrangement: NOWHERE };
}

/** @throws Error naming what is wrong with the file, should it have been damaged */
export async function readStoredDataset(file: Blob): Promise<Dataset> {
  if (file.size > MOST_BYTES_ON_SCREEN) return readBeside(file);
  return parseDataset(JSON.parse(await file.text()));
}
