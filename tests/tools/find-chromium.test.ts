import { expect, it } from 'vitest';
import { findChromium } from './find-chromium';

const PLAYWRIGHTS = '/cache/chrome';

const find = (present: string[], env: Record<string, string> = {}) =>
  findChromium({
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    playwrightPath: () => PLAYWRIGHTS,
    isExecutable: (path) => present.includes(path),
  });

it('takes CHROMIUM_PATH first, then Playwright’s own browser, then the system’s', () => {
  const all = ['/opt/mine', PLAYWRIGHTS, '/usr/bin/chromium', '/usr/local/bin/google-chrome'];
  expect(find(all, { CHROMIUM_PATH: '/opt/mine' })).toBe('/opt/mine');
  expect(find(all)).toBe(PLAYWRIGHTS);
  expect(find(['/usr/bin/chromium', '/usr/local/bin/google-chrome'])).toBe('/usr/bin/chromium');
  expect(find(['/usr/local/bin/google-chrome'])).toBe('/usr/local/bin/google-chrome');
  expect(find([])).toBeUndefined();
});

it('does not look further when CHROMIUM_PATH leads nowhere', () => {
  expect(() => find([PLAYWRIGHTS], { CHROMIUM_PATH: '/opt/gone' })).toThrow(
    'CHROMIUM_PATH is /opt/gone, which is not a program that can be run.',
  );
});
