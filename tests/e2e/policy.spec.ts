import { test as base } from '@playwright/test';
import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';
import { watchPolicy } from './policy';

test('keeps to its own security policy through graph, table, files, print and colours', async ({
  page,
}) => {
  const violations = await watchPolicy(page);
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await expect(page.locator('canvas').first()).toBeVisible();
  await plumbline.find('KVM Microconference');
  for (const lens of [/everything/i, /microconferences/i]) {
    await plumbline.lens(lens).first().click();
  }
  await page.getByRole('button', { name: /^Colours are/ }).click();
  for (const word of ['Table', 'Overlap', 'Directory', 'Sources', 'Schedule', 'Graph']) {
    const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: word });
    if ((await link.count()) === 0) continue;
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await page.waitForLoadState('networkidle');
  }
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Take away', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /take away/i });
  for (const name of [/^SVG/, /^PNG/, /^GEXF/, /^GraphML/, /^CSV, nodes/, /^Dataset/]) {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name }).first().click();
    await download;
  }
  await dialog.getByRole('button', { name: /^Print/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  expect(await violations()).toEqual([]);
});

base(
  'forbids scripts and styles that stand in the page, and code made of text',
  async ({ page }) => {
    const violations = await watchPolicy(page);
    await page.goto('./');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranHostileCode = 1';
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.ranHostileCode = 1');
      image.src = 'https://127.0.0.1:9/x.png';
      document.body.append(script, style, image);
    });
    await expect
      .poll(async () => (await violations()).map((one) => one.split(' ')[0]))
      .toEqual(expect.arrayContaining(['script-src-elem', 'style-src-elem', 'img-src']));
    expect(await page.evaluate(() => 'ranHostileCode' in window)).toBe(false);
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*/);
  },
);
