import type { Page } from '@playwright/test';
import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const box = (page: Page) => page.getByRole('searchbox', { name: 'What do you care about?' });

test('leads a newcomer from the word cgroups to MCs, people and lists, each with its reason', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('cgroups');

  await expect(plumbline.summary).toHaveText('cgroups');
  const mcs = section(page, 'MCs to go to');
  expect(await mcs.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
  expect(
    await section(page, 'People to meet').getByRole('listitem').count(),
  ).toBeGreaterThanOrEqual(5);
  const list = section(page, 'Lists to join').getByRole('listitem').first();
  await expect(list).toContainText('cgroups@vger.kernel.org');
  await expect(
    list.getByRole('link', { name: 'cgroups@vger.kernel.org', exact: true }),
  ).toHaveAttribute('href', 'https://lore.kernel.org/cgroups/');

  await mcs.getByRole('button', { name: 'Why: Containers' }).click();
  await expect(mcs.getByText('Containers has a topic on cgroups')).toBeVisible();
  await expect.poll(() => plumbline.parameter('ask')).toBe('cgroups');

  await mcs.getByRole('link', { name: 'Show in graph: Containers' }).click();
  await expect(page.getByRole('application')).toBeVisible();
  expect(plumbline.parameter('lens')).toBe('path');
  await page.goBack();
  await expect(plumbline.summary).toHaveText('cgroups');
});

test('is walked by keys alone: words, title, evidence, the next guide and back', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?view=start');
  await page.keyboard.type('boot time');
  await expect(section(page, 'MCs to go to')).toContainText('System Boot');
  await page.keyboard.press('Enter');
  await expect(plumbline.summary).toBeFocused();

  const why = section(page, 'MCs to go to').getByRole('button', { name: 'Why: IoT & Embedded' });
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await section(page, 'MCs to go to').getByRole('link', { name: 'System Boot' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(plumbline.summary).toHaveText('System Boot');
  await expect(box(page)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue('boot time');
});

test('opens a guide, a choice and a comparison by link', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?view=start&ask=color%20management');
  await expect(plumbline.summary).toHaveText('“color management”');
  await expect(section(page, 'MCs to go to').getByRole('listitem').first()).toContainText(
    'Color management and HDR',
  );
  await plumbline.open('?view=start&select=mc:kvm-microconference');
  await expect(section(page, 'Read first').getByRole('listitem').first()).toContainText(
    'cover letter by',
  );
  await plumbline.open('?select=org:red-hat,org:suse');
  await expect(section(page, 'Compared')).toContainText(/Red Hat and SUSE share \d+/);
});

const BARRIERS = [
  ['the empty start', '?view=start', 'light'],
  ['a guide', '?view=start&ask=rust', 'light'],
  ['a comparison', '?view=start&select=org:red-hat,org:suse', 'dark'],
] as const;

for (const [what, query, colorScheme] of BARRIERS) {
  test.describe(`${what} in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('has no barrier', async ({ page }) => {
      await new PlumblinePage(page).open(query);
      const why = page.getByRole('button', { name: /^Why/ }).first();
      if (await why.isVisible()) await why.click();
      await expectAccessible(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('fits: nothing sideways, nothing too small for a finger, no barrier', async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    for (const [, query] of BARRIERS) {
      await plumbline.open(query);
      expect(await findSidewaysScroll(page)).toBe(0);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main :is(a, button, input, summary)')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .flatMap((element) => {
            const { width, height } = element.getBoundingClientRect();
            const name = element.getAttribute('aria-label') ?? element.textContent;
            return height >= 43.5 && width >= 28 ? [] : [`${name} ${width}×${height}`];
          }),
      );
      expect(small).toEqual([]);
    }
    await expectAccessible(page);
  });
});
