import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { tsImport } from 'tsx/esm/api';
import { defineConfig, type Plugin } from 'vite';

/** A static page per entity of the bundled dataset, for link previews and readers without JavaScript. */
function entityPages(): Plugin {
  return {
    name: 'entity-pages',
    apply: 'build',
    async generateBundle() {
      // Only a build needs the program's own code; a static import would be part of this file.
      const own = (path: string) => tsImport(path, import.meta.url);
      const { buildEntityPages } = await own('./src/cli/entity-pages.ts');
      const { parseDataset } = await own('./src/dataset/parse-dataset.ts');
      const file = new URL('data/lpc-2024.dataset.json', import.meta.url);
      const dataset = parseDataset(JSON.parse(readFileSync(file, 'utf8')));
      for (const { path, text } of buildEntityPages(dataset, process.env.SITE_URL)) {
        this.emitFile({ type: 'asset', fileName: path, source: text });
      }
    },
  };
}

export default defineConfig({
  // Relative addresses, so that the built files work from any sub-path of any static host.
  base: './',
  plugins: [react(), entityPages()],
  build: {
    target: 'es2022',
    // The size budget follows this file from chunk to chunk.
    manifest: true,
    // A data file is fetched when it is wanted; inlined it would sit in the first script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' },
});
