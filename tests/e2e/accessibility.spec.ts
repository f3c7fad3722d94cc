import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectReadableInTheDark,
  findSidewaysScroll,
  test,
} from './fixtures';
import { PlumblinePage } from './plumbline-page';

/** Every view, lens and panel, by link. */
const VIEWS = [
  ['the first look', ''],
  [
    'microconferences and what two of them share',
    '?lens=microconferences&select=mc:real-time-mc,mc:sched-mc',
  ],
  [
    'everything, with a thread',
    '?lens=everything&select=thread:170073688055.398.12687414937207369825.tip-bot2@tip-bot2',
  ],
  ['the focus on a person', '?lens=focus&select=person:paolo-bonzini'],
  ['a path with its steps', '?lens=path&from=mc:kvm-microconference&to=mc:sched-mc'],
  ['a path without its end', '?lens=path&from=mc:kvm-microconference'],
  ['the table, filtered and sorted', '?view=table&sort=-ties&filter=role:author'],
  ['an open group', '?community=mc:android-mc'],
  ['an organization', '?select=org:red-hat'],
  ['a damaged link', '?lens=zzz&select=foo'],
] as const;

async function openEverything(page: Page): Promise<void> {
  for (const summary of await page.locator('details:not([open]) > summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
}

for (const [what, query] of VIEWS) {
  test(`${what}: no barrier, in light and in the dark`, async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    await plumbline.open(query);
    await openEverything(page);
    const why = page.getByRole('button', { name: /^Why/ }).first();
    if (await why.isVisible()) await why.click();
    await expectAccessible(page);
    await expectReadableInTheDark(page);
  });
}

test('the open search and the help: no barrier, in light and in the dark', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await page.keyboard.press('Control+k');
  await plumbline.searchBox.fill('sched');
  await plumbline.results.first().waitFor();
  await expectAccessible(page);
  await expectReadableInTheDark(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys and signs' }).waitFor();
  await expectReadableInTheDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  // What is laid out otherwise there; the rest differs in nothing but its rows.
  const [look, , everything, focus, path, , table] = VIEWS;
  for (const [what, query] of [look, everything, focus, path, table]) {
    test(`${what}: nothing scrolls sideways, no barrier`, async ({ page }) => {
      const plumbline = new PlumblinePage(page);
      await plumbline.open(query);
      expect(await findSidewaysScroll(page)).toBe(0);
      await expectAccessible(page);
    });
  }
});

test('at 200 % everything is still there, and nothing scrolls sideways', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 720, height: 450 },
    deviceScaleFactor: 2,
  });
  const plumbline = new PlumblinePage(await context.newPage());
  await plumbline.open();
  for (const [, query] of VIEWS.slice(0, 7)) {
    await plumbline.goBackTo(query);
    await expect(plumbline.summary).toBeVisible();
    await expect(plumbline.searchBox).toBeVisible();
    expect(await findSidewaysScroll(plumbline.page)).toBe(0);
  }
  await context.close();
});

test('nothing moves for those who want no motion', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((text) =>
          text.split(',').some((one) => Number.parseFloat(one) > 0),
        );
      }).length,
  );
  expect(moving).toBe(0);
});
