import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './tests/tools/find-chromium.ts';

// Time zone and locale are part of what a test asserts, so they are pinned for every way of starting
// Vitest and not only for `npm test`.
process.env.TZ = 'UTC';
process.env.LC_ALL = 'C';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.*', 'tests/e2e/**'],
          maxWorkers: 2,
          // The core keeps no state in its modules, so every file may use those of the one before; a
          // third of the time went into loading them anew.
          isolate: false,
          globalSetup: ['tests/cli/built-cli.ts'],
          // The command line is tested by starting it, which takes its time on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        // Listed here because a dependency that Vite discovers in the middle of a run reloads the
        // page, and the test that was running then fails for no reason of its own.
        optimizeDeps: {
          include: [
            ...['react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime'],
            ...['react/jsx-runtime', 'react-error-boundary', 'vitest-browser-react'],
            ...[
              'zustand',
              'zustand/vanilla',
              'zod/mini',
              'comlink',
              'cytoscape',
              'lucide-react',
              'idb-keyval',
            ],
            ...['minisearch', 'graphology', 'graphology-communities-louvain', 'java-random'],
            ...['networkanalysis-ts', 'd3-polygon'],
            ...['papaparse', 'graphology-gexf/common/writer.js'],
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.tsx'],
          fileParallelism: false,
          testTimeout: 15_000,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: chromiumLaunchOptions(),
              contextOptions: { locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' },
            }),
            viewport: { width: 1280, height: 800 },
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
