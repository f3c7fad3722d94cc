import {
  expect,
  expectAccessible,
  expectReadableInTheDark,
  findSidewaysScroll,
  test,
} from './fixtures';
import { PlumblinePage } from './plumbline-page';

test('lists people, narrows, sorts and shows columns, all of it in the link', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?v=2&view=directory');
  await expect(plumbline.summary).toHaveText('209 people');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toContainText('Daniel Bristot de Oliveira');

  await page.getByRole('searchbox', { name: 'Find among the people' }).fill('rodel');
  await expect(plumbline.summary).toHaveText('1 of 209 people');
  await expect(rows.nth(1)).toContainText('Jörg Rödel');
  await page.getByRole('searchbox', { name: 'Find among the people' }).fill('');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: /^Wrote/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Wrote' }).click();
  await expect(page.getByRole('columnheader', { name: 'Wrote' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const first = await rows.nth(1).textContent();
  const link = page.url();
  expect(link).toContain('sort=-wrote');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(rows.nth(1)).toHaveText(first ?? '');
});

test('walks thousands of rows by keys alone and opens one', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?v=2&view=directory');
  const rows = page.getByRole('table').getByRole('row');
  await rows.nth(1).getByRole('button').focus();
  await page.keyboard.press('End');
  const last = page.locator('[data-place="208"]');
  await expect(last).toBeFocused();
  // Far fewer rows are in the page than in the list.
  expect(await rows.count()).toBeLessThan(80);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-place="207"]')).toBeFocused();
  const name = await page.locator('[data-place="207"]').textContent();
  await page.keyboard.press('Enter');
  await expect(plumbline.heading(name ?? '')).toBeVisible();
  await page.getByRole('button', { name: 'Show only what is around it' }).click();
  await expect.poll(() => plumbline.parameter('view')).toBe('graph');
  expect(plumbline.parameter('lens')).toBe('focus');
});

test('tells who works on what, by keys alone', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?v=2&view=directory&list=work');
  await page.getByRole('searchbox', { name: 'Find a person or a subsystem' }).fill('scheduler');
  await expect(plumbline.summary).toContainText('and the 1 subsystem they work on');
  const cells = page.getByRole('gridcell');
  await cells.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cells.nth(1)).toBeFocused();
  const sentence = (await cells.nth(1).getAttribute('aria-label')) ?? '';
  await expect(page.getByText(sentence)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(plumbline.panel).toContainText('Scheduler');
  expect(plumbline.parameter('select')).toContain('subsystem:scheduler');
});

// A table is checked on a part of its rows: the checks take seconds per thousand cells.
const CHECKED = ['list=mcs&find=boot', 'list=work&find=f2fs'];
for (const width of [1440, 390]) {
  test(`has no barrier ${width} pixels wide, in light and in the dark`, async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    await page.setViewportSize({ width, height: 844 });
    for (const parameters of CHECKED) {
      await page.emulateMedia({ colorScheme: 'light' });
      await plumbline.open(`?v=2&view=directory&${parameters}`);
      await page.getByRole('columnheader').first().waitFor();
      await expectAccessible(page);
      expect(await findSidewaysScroll(page)).toBe(0);
      await expectReadableInTheDark(page);
    }
  });
}
