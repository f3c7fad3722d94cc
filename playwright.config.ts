import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions } from './tests/tools/find-chromium.ts';

// Playwright reads this file once more in every worker. The port is therefore chosen once and handed
// down in the environment.
process.env.PLUMBLINE_E2E_PORT ??= String(await findFreePort());
const address = `http://127.0.0.1:${process.env.PLUMBLINE_E2E_PORT}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chromiumLaunchOptions(),
  },
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${process.env.PLUMBLINE_E2E_PORT} --strictPort`,
    url: address,
    env: { PATH: `node_modules/.bin:${process.env.PATH}` },
  },
});

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
