import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What a page did that no page of ours may do: errors on the console, uncaught ones, foreign hosts. */
function watch(page: Page, faults: string[], isOwn: (url: URL) => boolean): void {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`The console says: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`Uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && !isOwn(url)) faults.push(`Asked another host: ${url}`);
  });
}

/**
 * The `test` of every spec: it fails on any console error, uncaught error or request to another host,
 * whatever else the test asserts. Every page of every context of the test is watched.
 */
export const test = base.extend<{ strictBrowser: undefined }>({
  strictBrowser: [
    async ({ context, browser }, use) => {
      const faults: string[] = [];
      const isOwn = (url: URL) => url.hostname === '127.0.0.1';
      const seen = new Set<Page>();
      const watchOnce = (page: Page) => {
        if (!seen.has(page)) watch(page, faults, isOwn);
        seen.add(page);
      };
      context.on('page', watchOnce);
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const made = await newContext(options);
        made.on('page', watchOnce);
        return made;
      };
      await use(undefined);
      browser.newContext = newContext;
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * The checker in one pass within the page. Its other way gathers the results of frames in a page of
 * their own, which takes three times as long, and there are no frames here.
 */
function check(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

/** Fails with the rule, the words and the places of every violation of WCAG 2.1 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await check(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target}\n${failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** The same in the dark: there only the colours are others, so only they are checked. */
export async function expectReadableInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const { violations } = await check(page).withRules(['color-contrast']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.failureSummary))).toEqual([]);
}

/** How many pixels of the page lie to the right of the window. */
export function findSidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
