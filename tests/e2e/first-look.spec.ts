import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type CoarsePicture, compareCoarse, readExpected, takeCoarse } from './coarse-picture';
import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

const SCREENS = 'tests/fixtures/screens';
/**
 * Measured: another sans or serif font moves the mean by 3 to 4 and one cell by up to 115; a picture
 * that is shifted by six cells, or in other colours, moves the mean by 13 to 57.
 */
const MOST_MEAN = 8;
const MOST_CELL = 260;

const SIZES = [
  { name: 'desktop', width: 1440, height: 900, columns: 72, rows: 45 },
  { name: 'phone', width: 390, height: 844, columns: 26, rows: 56 },
] as const;

async function openFirstLook(page: Page): Promise<void> {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  if ((page.viewportSize()?.width ?? 0) < 500) return;
  await expect(page.locator('svg > g[transform]').first()).toHaveAttribute('transform', /scale/);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].some((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels?.some((value, index) => index % 4 === 3 && value > 0) ?? false;
    }),
  );
}

for (const { name, width, height, columns, rows } of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });

      test('the first look is as it was', async ({ page }) => {
        await openFirstLook(page);
        const seen = await takeCoarse(page, columns, rows);
        const expected = readExpected(join(SCREENS, `${name}-${colorScheme}.json`), seen);
        const { mean, most } = compareCoarse(seen, expected);
        expect({ mean, isNear: mean <= MOST_MEAN && most <= MOST_CELL }).toMatchObject({
          isNear: true,
        });
        // A comparison that cannot fail would say nothing.
        const shifted = { ...seen, cells: seen.cells.slice(6 * 6) + seen.cells.slice(0, 6 * 6) };
        expect(isRefused(shifted, expected)).toBe(true);
        const recoloured = { ...seen, cells: seen.cells.replace(/(..)(..)(..)/g, '$3$1$2') };
        expect(isRefused(recoloured, expected)).toBe(true);
      });
    });
  }
}

function isRefused(seen: CoarsePicture, expected: CoarsePicture): boolean {
  const { mean, most } = compareCoarse(seen, expected);
  return mean > MOST_MEAN || most > MOST_CELL;
}

test('all region titles are inside the pane, and none is cut', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFirstLook(page);
  const pane = await page.getByRole('application').boundingBox();
  const titles = await page.locator('svg > g[transform] text').all();
  expect(titles).toHaveLength(7);
  for (const title of titles) {
    const box = await title.boundingBox();
    expect(box && pane && box.x >= pane.x && box.x + box.width <= pane.x + pane.width).toBe(true);
    expect(box && pane && box.y >= pane.y && box.y + box.height <= pane.y + pane.height).toBe(true);
  }
});

test('says without a click what is seen, which groups there are, and who ties them', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await expect(plumbline.summary).toHaveText(
    /^\d+ microconferences in \d+ groups\. \d+ people tie them together\.$/,
  );
  const overview = page.getByRole('region', { name: 'Overview' });
  await expect(overview.getByRole('button', { name: /Real-time & Sched/ })).toBeVisible();
  await expect(overview.getByRole('button', { name: /Peter Zijlstra.*3 MCs/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Signs' })).toBeVisible();
});
