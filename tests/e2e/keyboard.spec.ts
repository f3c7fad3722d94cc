import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

const graphOf = (page: Page) => page.getByRole('application', { name: /^Graph\./ });
/** What a screen reader was told last of the node under the keyboard. */
const heard = (page: Page) => page.getByText(/\d+ of \d+( around .+)?\.$/);

test('walks, opens, focuses, finds a path and goes back by keys alone', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await graphOf(page).focus();
  await page.keyboard.press('j');
  await expect(heard(page)).toContainText(
    /microconference in the group .+, \d+ neighbours, 1 of 24/,
  );
  await page.keyboard.press('k');
  await expect(heard(page)).toContainText('24 of 24');
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(heard(page)).toContainText(/person in the group .+, 1 of \d+ around/);
  await page.keyboard.press('h');
  await expect(heard(page)).toContainText('1 of 24');

  await page.keyboard.press('Enter');
  await expect(plumbline.panel).toBeVisible();
  await expect(page.getByText(/^Selected: .+ shown\.$/)).toBeAttached();
  const first = plumbline.parameter('select');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => plumbline.parameter('select')).toContain(`${first},`);

  await page.keyboard.press('Escape');
  await expect.poll(() => plumbline.parameter('select')).toBeNull();
  await page.keyboard.press('f');
  await expect.poll(() => plumbline.parameter('lens')).toBe('focus');
  await page.keyboard.press('Escape');
  await expect.poll(() => plumbline.parameter('lens')).toBeNull();

  await page.keyboard.press('j');
  await page.keyboard.press('p');
  await expect.poll(() => plumbline.parameter('from')).toMatch(/^mc:/);
  await page.keyboard.press('Escape');
  await expect.poll(() => plumbline.parameter('from')).toBeNull();
});

test('moves and zooms the picture by keys, and shows all again', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await graphOf(page).focus();
  const before = await plumbline.place();
  for (const key of ['+', '-', 'ArrowLeft', 'ArrowUp']) {
    const last = await plumbline.place();
    await page.keyboard.press(key);
    await expect.poll(() => plumbline.movedFrom(last)).toBeGreaterThan(20);
  }
  await page.keyboard.press('0');
  await expect.poll(() => plumbline.movedFrom(before)).toBeLessThan(3);
});

test('lists the keys, and undoes and redoes changes of view', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys and signs' });
  await expect(help).toContainText('Start a path here');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await plumbline.lens(/everything/i).check();
  await expect.poll(() => plumbline.parameter('lens')).toBe('everything');
  await plumbline.find('KVM Microconference');
  await page.keyboard.press('Control+z');
  await expect.poll(() => plumbline.parameter('select')).toBeNull();
  await page.keyboard.press('Control+z');
  await expect.poll(() => plumbline.parameter('lens')).toBeNull();
  await page.keyboard.press('Control+y');
  await expect.poll(() => plumbline.parameter('lens')).toBe('everything');
  await page.keyboard.press('Control+y');
  await expect.poll(() => plumbline.parameter('select')).toBe('mc:kvm-microconference');
});

test('sorts the table and opens a row by keys', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?view=table');
  const table = page.getByRole('table');
  const rows = table.getByRole('rowheader');
  await expect(rows).toHaveCount(72);
  await table.getByRole('columnheader', { name: /^Name/ }).getByRole('button').press('Enter');
  await expect.poll(() => plumbline.parameter('sort')).toBe('name');
  await rows.first().getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(rows.last().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(plumbline.panel).toBeVisible();
});
