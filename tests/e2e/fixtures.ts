import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

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

interface Fixtures {
  /** Whether this reader has never been here; all others have been offered the tours before. */
  readonly isNewcomer: boolean;
  readonly strictBrowser: undefined;
}

/**
 * The `test` of every spec: it fails on any console error, uncaught error or request to another host,
 * whatever else the test asserts. Every page of every context of the test is watched.
 */
export const test = base.extend<Fixtures>({
  isNewcomer: [false, { option: true }],
  strictBrowser: [
    async ({ context, browser, isNewcomer }, use) => {
      const faults: string[] = [];
      const isOwn = (url: URL) => url.hostname === '127.0.0.1';
      const seen = new Set<Page>();
      const watchOnce = (page: Page) => {
        if (!seen.has(page)) watch(page, faults, isOwn);
        seen.add(page);
      };
      const prepare = async (made: BrowserContext): Promise<void> => {
        made.on('page', watchOnce);
        // A stored state would be put in by a page of its own, half a second for every test.
        if (!isNewcomer) await made.addInitScript(rememberTours);
      };
      await prepare(context);
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const made = await newContext(options);
        await prepare(made);
        return made;
      };
      await use(undefined);
      browser.newContext = newContext;
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Runs in the page before anything of it does. */
function rememberTours(): void {
  try {
    localStorage.setItem('plumbline-tour-offered', 'yes');
  } catch {
    // A page without an address keeps nothing.
  }
}

export { expect };

/**
 * The checker in one pass within the page. Its other way gathers the results of frames in a page of
 * their own, which takes three times as long, and there are no frames here.
 */
async function check(page: Page): Promise<AxeBuilder> {
  // Half a megabyte of program is not put into a page that has it.
  const isThere = await page.evaluate(() => 'axe' in window);
  const checker = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) });
  return checker.setLegacyMode(true).options({ resultTypes: ['violations'] });
}

/** Fails with the rule, the words and the places of every violation of WCAG 2.1 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const checker = await check(page);
  const { violations } = await checker
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
  const checker = await check(page);
  const { violations } = await checker.withRules(['color-contrast']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.failureSummary))).toEqual([]);
}

/** How many pixels of the page lie to the right of the window. */
export function findSidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
