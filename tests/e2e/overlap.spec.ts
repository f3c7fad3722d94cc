import { CURRENT_VERSION } from '../../src/view-state/upgrade';
import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

/** A link of today: older ones mean older defaults. */
const OVERLAP = `?v=${CURRENT_VERSION}&view=overlap`;

test('reads the answer, opens a pair from the list and from the matrix, and sends the link', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open(OVERLAP);
  await expect(plumbline.summary).toHaveText(
    /^\d+ of 276 pairs of microconferences need the same people$/,
  );
  const list = page.getByRole('list', { name: 'Pairs, strongest first' });
  await list.getByRole('button', { name: /^Real-time and Sched 3 people run both/ }).click();
  await expect(plumbline.heading('Real-time and Sched')).toBeVisible();
  await expect(plumbline.panel).toContainText('Juri Lelli');
  expect(plumbline.parameter('select')).toBe('mc:real-time-mc,mc:sched-mc');

  const grid = page.getByRole('grid', { name: 'What every two microconferences share' });
  const cell = grid.getByRole('button', { name: /Confidential Computing and KVM: 2 people/ });
  await cell.hover();
  const line = page
    .getByRole('region', { name: 'Matrix' })
    .getByText(/^Confidential Computing and/);
  await expect(line).toBeVisible();
  await cell.click();
  await expect(plumbline.heading('Confidential Computing and KVM')).toBeVisible();
  await page.getByText('most shared').click();
  await page.getByRole('button', { name: /^same subjects/ }).click();
  const link = page.url();
  expect(link).toContain('evidence=declared,runs,wanted');
  const titles = await grid.getByRole('rowheader').allTextContents();

  await page.goto('about:blank');
  await page.goto(link);
  await expect(plumbline.heading('Confidential Computing and KVM')).toBeVisible();
  expect(await grid.getByRole('rowheader').allTextContents()).toEqual(titles);
});

test('walks the matrix and weighs people by keys alone', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open(`${OVERLAP}&order=title`);
  const grid = page.getByRole('grid', { name: 'What every two microconferences share' });
  await grid.getByRole('rowheader').first().getByRole('button').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(plumbline.panel).toBeVisible();
  expect(plumbline.parameter('select')?.split(',')).toHaveLength(2);
  await page.keyboard.press('Escape');
  await expect(plumbline.panel).toBeHidden();

  await page.getByRole('radio', { name: 'Pairs' }).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => plumbline.parameter('part')).toBe('weights');
  await page.getByRole('slider', { name: 'wanted', exact: true }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => plumbline.parameter('policy')).toBe('attendee:0');
  await page.getByRole('button', { name: 'Back to the usual weights' }).press('Enter');
  await expect.poll(() => plumbline.parameter('policy')).toBeNull();
});

test('prints the brief that the link names, and nothing else', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await plumbline.open(`${OVERLAP}&part=brief&select=mc:system-boot-and-security-mc`);
  await page.getByRole('button', { name: 'Print brief' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  // The sheet is fetched once the page has come to rest.
  const sheet = page.locator('.print-sheet');
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(sheet).toBeAttached({ timeout: 200 });
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toContainText('You ask to run only on 18 September.');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveCount(1);
  await expect(sheet).toContainText('part=brief');
  await expect(page.getByRole('button', { name: 'Print brief' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no barrier in ${colorScheme} colours`, async ({ page }) => {
    // Every cell of the matrix is looked at for its contrast.
    test.slow();
    const plumbline = new PlumblinePage(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    const part = colorScheme === 'light' ? 'pairs' : 'weights';
    await plumbline.open(`${OVERLAP}&part=${part}&select=mc:real-time-mc,mc:sched-mc`);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await plumbline.open(`${OVERLAP}&part=brief&select=mc:sched-mc`);
    await expectAccessible(page);
  });
}

test('shows the list before the matrix on a phone, and nothing scrolls sideways but its frame', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await plumbline.open(`${OVERLAP}&order=mc:sched-mc`);
  const top = async (name: string) =>
    (await page.getByRole('region', { name }).boundingBox())?.y ?? Number.NaN;
  expect(await top('Overlap')).toBeLessThan(await top('Matrix'));
  expect(await findSidewaysScroll(page)).toBe(0);
  for (const part of ['Suggestions', 'Weights', 'Briefs']) {
    await page.getByText(part, { exact: true }).click();
    expect(await findSidewaysScroll(page)).toBe(0);
  }
  await page.getByLabel('A brief for').selectOption('Sched');
  await expect(page.getByRole('heading', { name: 'Sched MC' })).toBeVisible();
});
