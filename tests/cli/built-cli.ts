import { join } from 'node:path';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'test-results', 'cli');

/** The command line as one file. Started a hundred times, it must not be compiled each time. */
export const CLI = join(FOLDER, 'main.mjs');

/** Builds it once, before any test of it. */
export default async function setup(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    // Half of a start went into finding and reading packages. These two find files of their own.
    ssr: { noExternal: true, external: ['highs', 'pdfjs-dist'] },
    build: {
      ssr: 'src/cli/main.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
}
