import type { Page } from '@playwright/test';
import { HOSTILE_TEXTS, makeHostileDataset } from '../builders/hostile-dataset';
import { expect, test } from './fixtures';
import { serveDataset } from './hostile-site';
import { PlumblinePage } from './plumbline-page';
import { watchPolicy } from './policy';

const DATASET = makeHostileDataset();

/** Every address of the page that is neither of the web nor of the page itself. */
function findOddAddresses(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[href], [src], [action], [formaction]')]
      .flatMap((element) =>
        ['href', 'src', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
      )
      // An address is what the browser makes of it: it takes out line breaks before it looks.
      .filter((address) => {
        const { protocol } = new URL(address, location.href);
        return !['http:', 'https:'].includes(protocol) && !address.startsWith('data:image/');
      }),
  );
}

/** Elements and attributes that only somebody's text can have made. */
function findMarkup(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelectorAll(
        'body script, img[src="x"], [onerror], [onload], [onmouseover], iframe, object, embed',
      ).length,
  );
}

async function expectHarmless(page: Page): Promise<void> {
  expect(await findOddAddresses(page)).toEqual([]);
  expect(await findMarkup(page)).toBe(0);
  expect(await page.evaluate(() => 'ranHostileCode' in window)).toBe(false);
}

const withMarkup = (text: string): boolean => text.includes('<script>');

test('shows names, titles and addresses that carry code as text, on every page', async ({
  page,
}) => {
  test.slow();
  const host = await serveDataset(DATASET);
  const violations = await watchPolicy(page);
  try {
    const plumbline = new PlumblinePage(page);
    const person = DATASET.people.find(({ id }) => id === 'person:paolo-bonzini');
    const mc = DATASET.microconferences[0];
    for (const query of [
      '?v=2&view=graph&lens=everything',
      `?v=2&view=graph&select=${person?.id}`,
      `?v=2&view=graph&select=${mc?.id}`,
      `?v=2&view=table`,
      '?v=2&view=overlap',
      '?v=2&view=directory',
      '?v=2&view=sources',
    ]) {
      await page.goto(host.address + query);
      await plumbline.waitUntilReady();
      await page.waitForLoadState('networkidle');
      await expectHarmless(page);
    }
    const citing = DATASET.microconferences.find(({ references }) => references.length > 3);
    await page.goto(`${host.address}?v=2&view=graph&select=${citing?.id}`);
    // What is an address of the web is still a link.
    await expect(plumbline.panel.locator('a[href^="https://a.example/"]').first()).toBeVisible();
    await expectHarmless(page);
    await page.goto(`${host.address}?v=2&view=graph&select=${person?.id}`);
    await expect(plumbline.heading(person?.name.replace(/\s+/g, ' ') ?? '')).toBeVisible();
    await page.goto(`${host.address}?v=2&view=table`);
    const table = page.getByRole('table').or(page.getByRole('grid')).first();
    const titled = DATASET.microconferences.find(({ shortTitle }) => withMarkup(shortTitle));
    await expect(table).toContainText(titled?.shortTitle ?? '');
    expect(await violations()).toEqual([]);
  } finally {
    await host.close();
  }
});

test('finds and prints them as text, and gives files that carry them as text', async ({ page }) => {
  test.slow();
  const host = await serveDataset(DATASET);
  const violations = await watchPolicy(page);
  try {
    const plumbline = new PlumblinePage(page);
    await page.goto(host.address);
    await plumbline.waitUntilReady();
    await page.keyboard.press('Control+k');
    for (const words of ['Ann', 'Ben', '__proto__', 'constructor']) {
      await plumbline.searchBox.fill(words);
      await expect(plumbline.results.first()).toBeVisible();
    }
    await expectHarmless(page);
    await page.keyboard.press('Escape');
    await page.goto(`${host.address}?v=2&view=graph&select=${DATASET.microconferences[0]?.id}`);
    await plumbline.waitUntilReady();
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await page.getByRole('button', { name: 'Take away', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /take away/i });
    const started = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^PNG/ }).first().click();
    await started;
    await dialog.getByRole('button', { name: /^Print/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    await page.emulateMedia({ media: 'print' });
    await expectHarmless(page);
    await expect(page.locator('body')).toContainText(HOSTILE_TEXTS[0].slice(0, 12));
    expect(await violations()).toEqual([]);
  } finally {
    await host.close();
  }
});
