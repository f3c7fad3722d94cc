import { afterEach, expect, it } from 'vitest';
import {
  deleteStored,
  listStored,
  readStored,
  storeDataset,
} from '../../../src/app/sources/dataset-shelf';
import { loadStoredData } from '../../../src/app/sources/stored-data';
import type { Dataset } from '../../../src/dataset/types';
import { LPC } from '../../views/render-app';

const OTHER: Dataset = { ...LPC, event: { id: 'epc-2031', title: 'Example 2031' } };
const REF = { event: 'epc-2031', hash: '0a0b0c0d' };

afterEach(async () => {
  for (const one of await listStored()) await deleteStored(one);
});

it('keeps a dataset under the name that a link names it by, and lists it without reading it', async () => {
  await storeDataset(OTHER, REF.hash, 'mine.md');
  expect(await listStored()).toMatchObject([
    {
      ...REF,
      title: 'Example 2031',
      file: 'mine.md',
      mcCount: LPC.microconferences.length,
      peopleCount: LPC.people.length,
    },
  ]);
  const found = await loadStoredData(REF, 'lpc-2024');
  expect(found?.dataset).toEqual(OTHER);
  expect(found?.hash).toBe(REF.hash);
});

it('gives the newest edition of the same event where just this one is not here', async () => {
  await storeDataset(OTHER, '00000001', 'old.md');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await storeDataset(OTHER, '00000002', 'new.md');
  const found = await loadStoredData({ event: 'epc-2031', hash: 'ffffffff' }, 'lpc-2024');
  expect(found?.hash).toBe('00000002');
  expect(await loadStoredData({ event: 'none', hash: 'ffffffff' }, 'lpc-2024')).toBeUndefined();
});

it('leaves the event that ships to what ships', async () => {
  await storeDataset(LPC, '00000001', 'mine.md');
  const asked = { event: 'lpc-2024', hash: 'ffffffff' };
  expect(await loadStoredData(asked, 'lpc-2024')).toBeUndefined();
});

it('forgets what is deleted', async () => {
  await storeDataset(OTHER, REF.hash, 'mine.md');
  await deleteStored(REF);
  expect(await listStored()).toEqual([]);
  expect(await readStored(REF)).toBeUndefined();
});
