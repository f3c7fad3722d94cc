import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { formatJson } from '../../src/lib/json';
import { generateDataset } from '../builders/generated-dataset';
import { type StaticHost, serveFolder } from '../tools/serve-folder';

/** Microconferences of a generated conference, by about how many entities it has. */
export const MCS_OF = { 600: 34, 6000: 360, 60000: 3600 } as const;
export type GeneratedSize = keyof typeof MCS_OF;

const ROOT = join(import.meta.dirname, '..', '..');
const SUB_PATH = '/bench/';

/** What is opened in the browser, each on an address of its own. */
export interface BenchSites {
  /** The app as it is published. */
  readonly app: string;
  /** One React component that says one sentence, built the same way. */
  readonly empty: string;
  /** The app with a generated dataset in place of the bundled one, and without its positions. */
  readonly generated: (size: GeneratedSize) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Builds the sites into a temporary folder. `isReadable` keeps the names of functions for a profile. */
export async function buildSites(isReadable: boolean): Promise<BenchSites> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const hosts: StaticHost[] = [];
  const serve = async (name: string): Promise<string> => {
    const host = await serveFolder(join(folder, name), SUB_PATH);
    hosts.push(host);
    return host.address;
  };
  const close = async (): Promise<void> => {
    await Promise.all(hosts.map((host) => host.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  const minify = isReadable ? { minify: false } : {};
  try {
    await build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: join(folder, 'app'), emptyOutDir: true, ...minify },
    });
    await build(makeEmptyPage(folder, minify));
    const [app, empty] = [await serve('app'), await serve('empty')];
    const made = new Map<GeneratedSize, Promise<string>>();
    const generated = (size: GeneratedSize): Promise<string> => {
      const known = made.get(size) ?? serve(copyWithGenerated(folder, size));
      made.set(size, known);
      return known;
    };
    return { app, empty, generated, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function makeEmptyPage(folder: string, minify: object): InlineConfig {
  const root = join(folder, 'empty-source');
  mkdirSync(root);
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Empty</title></head>' +
      '<body><div id="root"></div><script type="module" src="./main.tsx"></script></body></html>',
  );
  writeFileSync(
    join(root, 'main.tsx'),
    `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
const App = () => <h1>A page with nothing on it.</h1>;
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
`,
  );
  const modules = join(ROOT, 'node_modules');
  return {
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    // The source stands outside the project, where no package is found.
    resolve: {
      alias: { react: join(modules, 'react'), 'react-dom': join(modules, 'react-dom') },
    },
    build: { target: 'es2022', outDir: join(folder, 'empty'), emptyOutDir: true, ...minify },
  };
}

/** Another dataset is another file on the disk: nothing stands between the browser and the server. */
function copyWithGenerated(folder: string, size: GeneratedSize): string {
  const name = `generated-${size}`;
  cpSync(join(folder, 'app'), join(folder, name), { recursive: true });
  const assets = join(folder, name, 'assets');
  const named = (kind: string): string => {
    const found = readdirSync(assets).find((file) => file.includes(`.${kind}`));
    if (found === undefined) throw new Error(`The build has no ${kind} file.`);
    return join(assets, found);
  };
  const dataset = generateDataset({ mcs: MCS_OF[size], seed: 1 });
  writeFileSync(named('dataset'), formatJson(dataset));
  rmSync(named('layout'));
  return name;
}
