import { createStore, delMany, entries, get, setMany } from 'idb-keyval';
import * as z from 'zod/mini';
import type { Dataset } from '../../dataset/types';
import { formatJson } from '../../lib/json';
import { compareBy } from '../../lib/order';
import type { DataRef } from '../../view-state/view-state';

/** A dataset that this browser holds, without the dataset itself. */
export interface StoredDataset extends DataRef {
  readonly title: string;
  /** The file it was read from. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly mcCount: number;
  readonly peopleCount: number;
  readonly bytes: number;
}

const aboutSchema = z.object({
  event: z.string(),
  hash: z.string(),
  title: z.string(),
  file: z.string(),
  savedAt: z.number(),
  mcCount: z.number(),
  peopleCount: z.number(),
  bytes: z.number(),
});

const shelf = createStore('plumbline', 'datasets');
const nameOf = ({ event, hash }: DataRef): string => `${event}~${hash}`;
const aboutKey = (ref: DataRef): string => `about/${nameOf(ref)}`;
const fileKey = (ref: DataRef): string => `file/${nameOf(ref)}`;

/**
 * Puts a dataset on the shelf, as the JSON that the command line would write.
 *
 * @param hash as a link names it by
 * @param file the name of the file it was read from
 * @throws where the browser forbids storage or has no room left
 */
export async function storeDataset(dataset: Dataset, hash: string, file: string): Promise<void> {
  const content = new Blob([formatJson(dataset)], { type: 'application/json' });
  const about: StoredDataset = {
    event: dataset.event.id,
    hash,
    title: dataset.event.title,
    file,
    savedAt: Date.now(),
    mcCount: dataset.microconferences.length,
    peopleCount: dataset.people.length,
    bytes: content.size,
  };
  await setMany(
    [
      [aboutKey(about), about],
      [fileKey(about), content],
    ],
    shelf,
  );
}

/** Everything on the shelf, by title, the newest edition of an event first; nothing where storage is forbidden. */
export async function listStored(): Promise<StoredDataset[]> {
  const all = await entries<string, unknown>(shelf).catch(() => []);
  const found = all.flatMap(([key, value]) => {
    const about = key.startsWith('about/') ? z.safeParse(aboutSchema, value) : undefined;
    return about?.success ? [about.data] : [];
  });
  return found.sort(
    compareBy(
      ({ title }) => title,
      ({ savedAt }) => -savedAt,
      ({ hash }) => hash,
    ),
  );
}

/** The file of one of them, if it is here. */
export async function readStored(ref: DataRef): Promise<Blob | undefined> {
  const file: unknown = await get(fileKey(ref), shelf).catch(() => undefined);
  return file instanceof Blob ? file : undefined;
}

export async function deleteStored(ref: DataRef): Promise<void> {
  await delMany([aboutKey(ref), fileKey(ref)], shelf);
}
