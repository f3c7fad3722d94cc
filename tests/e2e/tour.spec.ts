import type { Page } from '@playwright/test';
import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

test.use({ isNewcomer: true });

const card = (page: Page) => page.getByRole('dialog').filter({ hasText: 'A tour for' });
const TOURS = ['planning a timetable', 'finding your way in', 'sending what you see'];

/** Takes every step of a tour by key; gives the titles, and where its cards were not on the screen. */
async function walk(page: Page): Promise<{ titles: string[]; outside: string[] }> {
  const titles: string[] = [];
  const outside: string[] = [];
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (let step = 0; step < 6; step++) {
    await expect(card(page)).toBeFocused();
    const title = await card(page).getByRole('heading').innerText();
    titles.push(title);
    await expect
      .poll(async () => {
        const box = await card(page).boundingBox();
        return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width;
      })
      .toBe(true);
    const box = await card(page).boundingBox();
    if (box === null || box.y + box.height > height) outside.push(title);
    await page.keyboard.press('Tab');
    const isLast = await card(page).getByRole('button', { name: 'Done' }).isVisible();
    await page.keyboard.press('Enter');
    if (isLast) break;
    await expect(card(page).getByRole('heading')).not.toHaveText(title);
  }
  return { titles, outside };
}

test('is offered once, as a line that is in nobody’s way', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  const offer = page.getByRole('region', { name: 'Tours' });
  await expect(offer).toBeVisible();
  await expect(card(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'No tour, thank you' }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await plumbline.waitUntilReady();
  await expect(offer).toBeHidden();
});

test('shows each kind of reader their controls, by keys alone', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  const walked: string[] = [];
  for (const tour of TOURS) {
    await page.getByRole('button', { name: 'Help and keys' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: tour }).press('Enter');
    const { titles, outside } = await walk(page);
    expect(titles.length).toBeGreaterThanOrEqual(4);
    expect(outside).toEqual([]);
    await expect(page.getByRole('button', { name: 'Help and keys' })).toBeFocused();
    walked.push(...titles);
  }
  expect(new Set(walked).size).toBe(walked.length);
});

test('goes back, leaves the page usable, and ends with Esc', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await page.getByRole('button', { name: 'sending what you see' }).click();
  await expect(card(page)).toContainText('The address is the link');
  await expectAccessible(page);
  await card(page).getByRole('button', { name: 'Next' }).click();
  await expect(card(page)).toContainText('Choose what is seen');
  await page.getByRole('radio', { name: /^MCs/ }).check({ force: true });
  expect(plumbline.parameter('lens')).toBe('microconferences');
  await card(page).getByRole('button', { name: 'Back' }).click();
  await expect(card(page)).toContainText('The address is the link');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('points at what is there, and fits', async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    await plumbline.open();
    await page.getByRole('button', { name: 'finding your way in' }).click();
    const { titles, outside } = await walk(page);
    expect(titles.length).toBeGreaterThanOrEqual(4);
    expect(outside).toEqual([]);
    expect(await findSidewaysScroll(page)).toBe(0);
  });
});
