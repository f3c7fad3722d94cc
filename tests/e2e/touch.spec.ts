import type { Page } from '@playwright/test';
import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Controls that are smaller than a finger; links within a sentence aside. */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, summary, nav a, label')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        // A check box is pressed by its label.
        const target = element.closest('label') ?? element;
        const { width, height, right } = target.getBoundingClientRect();
        const isHidden = width <= 1 || right <= 0;
        if (isHidden || (height >= 43.5 && width >= 28)) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim();
        return [`${element.tagName} “${name}” ${Math.round(width)}×${Math.round(height)}`];
      }),
  );
}

async function expectFitForFingers(page: Page): Promise<void> {
  expect(await findSidewaysScroll(page)).toBe(0);
  expect(await findSmallTargets(page)).toEqual([]);
}

test('shows groups first, then one of them drawn, and filters in a sheet', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await expectFitForFingers(page);

  await page.getByRole('button', { name: 'KVM', exact: true }).tap();
  await expect(plumbline.heading('KVM Microconference')).toBeVisible();
  await expectFitForFingers(page);
  await plumbline.panel.getByRole('button', { name: 'Close the details' }).tap();

  await page
    .getByRole('button', { name: /^Draw the group/ })
    .first()
    .tap();
  await expect(page.getByRole('application')).toBeVisible();
  await expectFitForFingers(page);

  await page.getByRole('button', { name: 'Filter' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Lens and filters' });
  await expect(sheet).toBeVisible();
  await expectFitForFingers(page);
  await expectAccessible(page);
  await sheet.getByRole('button', { name: /^Close/ }).tap();
  await expect(sheet).toBeHidden();

  await page.getByRole('button', { name: /^More/ }).tap();
  await expect(page.getByRole('button', { name: 'Undo the last change of view' })).toBeVisible();
  await expectAccessible(page);
});

test('draws a selection at a size that can be read; a tap opens, a long press adds', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?lens=focus&select=person:paolo-bonzini');
  await plumbline.panel.getByRole('button', { name: 'Close the details' }).waitFor();
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('There is no graph.');
  const { x, y, scale } = await plumbline.place();
  // The selection stands on top, in the origin; the first node around it left below it.
  const at = { x: box.x + x - scale * 92, y: box.y + y + scale * 90 };
  const session = await page.context().newCDPSession(page);
  const touch = (type: string, points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points });
  await touch('touchStart', [at]);
  await page.waitForTimeout(800);
  await touch('touchEnd', []);
  await expect.poll(() => plumbline.parameter('select')).toContain(',person:paolo-bonzini');
  await expectFitForFingers(page);
});

test('zooms by pinching', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?lens=microconferences');
  const before = (await plumbline.place()).scale;
  const session = await page.context().newCDPSession(page);
  const pinch = (type: string, apart: number) =>
    session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints:
        apart === 0
          ? []
          : [
              { x: 195 - apart, y: 480 },
              { x: 195 + apart, y: 480 },
            ],
    });
  await pinch('touchStart', 30);
  for (const apart of [40, 55, 70, 90]) await pinch('touchMove', apart);
  await pinch('touchEnd', 0);
  await expect.poll(async () => (await plumbline.place()).scale).toBeGreaterThan(before * 1.3);
});
