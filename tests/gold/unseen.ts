import { join } from 'node:path';
import { extractFile } from '../../src/cli/extract-command';
import type { Dataset } from '../../src/dataset/types';
import { type Gold, readGold } from './gold';

/**
 * A report on which nothing was developed, read the way `plumbline extract` reads any file, and
 * what a careful reader finds in it. How it was made stands in this folder's README.
 */
export async function readUnseen(): Promise<{ readonly dataset: Dataset; readonly gold: Gold }> {
  const path = join(import.meta.dirname, 'kernel-gathering-2026.txt');
  return { dataset: await extractFile(path, {}), gold: readGold('kernel-gathering-2026') };
}
