import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../src/dataset/types';
import { type StaticHost, serveFolder } from '../tools/serve-folder';

/** Serves the built app with another dataset in place of the bundled one. */
export async function serveDataset(dataset: Dataset): Promise<StaticHost> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-hostile-'));
  cpSync('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const file = readdirSync(assets).find((name) => /\.dataset.*\.json$/.test(name));
  if (file === undefined) throw new Error('The build has no file of the dataset.');
  writeFileSync(join(assets, file), JSON.stringify(dataset));
  const host = await serveFolder(folder, '/hostile/');
  return {
    address: host.address,
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
