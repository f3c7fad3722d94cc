import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

const { layout } = JSON.parse(readFileSync('data/lpc-2024.layout.json', 'utf8'));

/** Where a place of the layout is on screen: the regions move with the graph. */
async function findOnScreen(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const { x: left, y: top, scale } = await new PlumblinePage(page).place();
  const pane = await page.getByRole('application').boundingBox();
  return { x: (pane?.x ?? 0) + left + scale * x, y: (pane?.y ?? 0) + top + scale * y };
}

const findNode = (page: Page, id: string) =>
  findOnScreen(page, layout.positions[id][0], layout.positions[id][1]);

async function press(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.mouse.click(at.x, at.y);
}

test('a press opens, Shift adds, and two microconferences open what they share', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await press(page, await findNode(page, 'mc:real-time-mc'));
  await expect(plumbline.heading('Real-time MC')).toBeVisible();
  await page.keyboard.down('Shift');
  await press(page, await findNode(page, 'mc:sched-mc'));
  await page.keyboard.up('Shift');
  await expect(plumbline.panel).toContainText('3 people run both');
  await plumbline.panel.getByRole('button', { name: 'How they are connected' }).click();
  const paths = page.getByRole('complementary', { name: /paths/i });
  await expect(paths).toContainText(/Path 1 · 2 steps/);
  await expect(paths).toContainText(/runs\s*Sched|runs\s*Real-time/);
});

test('a press on the line between two explains it', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?lens=microconferences');
  const [a, b] = ['mc:sched-mc', 'mc:real-time-mc'];
  const [from, to] = [layout.positions[a], layout.positions[b]];
  // The two boxes stand one above the other; between them there is nothing but the line.
  const share = 0.5;
  const at = await findOnScreen(
    page,
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
  );
  await press(page, at);
  await expect.poll(() => plumbline.parameter('select')).toBe(`${b},${a}`);
  await expect(plumbline.panel).toContainText('What two microconferences share');
});

test('wheel and drag move the picture; the whole comes back by a button', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  const middle = await findOnScreen(page, layout.width / 2, layout.height / 2);
  const before = await plumbline.place();
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, -400);
  await expect.poll(() => plumbline.movedFrom(before)).toBeGreaterThan(20);
  const zoomed = await plumbline.place();
  const ground = await findOnScreen(page, layout.width * 0.98, layout.height * 0.02);
  await page.mouse.move(ground.x - 200, ground.y + 150);
  await page.mouse.down();
  await page.mouse.move(ground.x - 300, ground.y + 220, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => plumbline.movedFrom(zoomed)).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Fit the graph to the pane' }).click();
  await expect.poll(() => plumbline.movedFrom(before)).toBeLessThan(3);
});

test('filters say how many they hide, and are cleared at once', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  const whole = await plumbline.summary.textContent();
  const overview = page.getByRole('region', { name: 'Overview' });
  await overview.locator('summary').filter({ hasText: 'Filter' }).click();
  await overview.locator('summary').filter({ hasText: /^Role/ }).click();
  await overview.getByRole('checkbox', { name: /^author/ }).check();
  await expect(page.getByRole('button', { name: /^Clear: Role: author, hides \d+/ })).toBeVisible();
  await expect(plumbline.summary).not.toHaveText(whole ?? '');
  await overview
    .locator('summary')
    .filter({ hasText: /^Organization/ })
    .click();
  await overview.getByRole('checkbox', { name: /^Red Hat/ }).check();
  await expect.poll(() => plumbline.parameter('filter')).toBe('org:red-hat,role:author');
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(plumbline.summary).toHaveText(whole ?? '');
  await expect.poll(() => plumbline.parameter('filter')).toBeNull();
});

test('finds other groups beside the screen, and says why one is one and how firm', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  const overview = page.getByRole('region', { name: 'Overview' });
  await overview.getByRole('button', { name: /^Android & Power Management/ }).click();
  await expect(overview.getByText(/^Why one group: 4 MCs held together by/)).toBeVisible();
  await expect(overview.getByText(/stay together in \d+ % of 200 runs/)).toBeVisible({
    timeout: 15_000,
  });
  await overview.locator('summary').filter({ hasText: 'How the groups are found' }).click();
  const slider = overview.getByRole('slider');
  await slider.focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await expect(plumbline.summary).toContainText(/in (8|9|\d\d) groups/, { timeout: 15_000 });
  await expect
    .poll(() => page.locator('svg > g[transform] text').count(), { timeout: 15_000 })
    .toBeGreaterThan(7);
});
