import { createHash } from 'node:crypto';
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

/**
 * Style elements that libraries put into the page, allowed by their exact text. When a library
 * changes one, the test of the policy names it.
 */
const STYLES_OF_LIBRARIES = [
  // cytoscape: its container
  '.__________cytoscape_container { position: relative; }',
  // react-aria: what can be pressed
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  // react-aria: what lies below a dialog, on iOS
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing runs in the page but our own files; only WebAssembly, for the optimiser, is compiled in it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${STYLES_OF_LIBRARIES.map(hashOf).join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The built page forbids itself what it does not need. The development server puts scripts into the page. */
function contentSecurityPolicy(): Plugin {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: POLICY };
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
  };
}

/** The data are on their way while the program that will ask for them is still being read. */
function preloadData(): Plugin {
  return {
    name: 'preload-data',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /\.(dataset|layout)-[^/]*\.json$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: `./${file}` },
            injectTo: 'head',
          })),
    },
  };
}

export default defineConfig({
  // Relative addresses, so that the built files work from any sub-path of any static host.
  base: './',
  plugins: [react(), entityPages(), contentSecurityPolicy(), preloadData()],
  build: {
    target: 'es2022',
    // The size budget follows this file from chunk to chunk.
    manifest: true,
    // A data file is fetched when it is wanted; inlined it would sit in the first script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What the first page needs comes in one file, not in one per set of others that share it.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
    },
  },
  worker: { format: 'es' },
});
