import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the first screen has no barrier', async ({ page }) => {
      const plumbline = new PlumblinePage(page);
      await plumbline.open();
      await expectAccessible(page);
    });

    test('the panel with its evidence open has no barrier', async ({ page }) => {
      const plumbline = new PlumblinePage(page);
      await plumbline.open();
      await plumbline.find('KVM Microconference');
      await plumbline.panel.getByRole('button', { name: /why/i }).first().click();
      await expectAccessible(page);
    });

    test('the open search has no barrier', async ({ page }) => {
      const plumbline = new PlumblinePage(page);
      await plumbline.open();
      await page.keyboard.press('Control+k');
      await plumbline.searchBox.fill('sched');
      await plumbline.results.first().waitFor();
      await expectAccessible(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('nothing scrolls sideways and nothing is a barrier', async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    await plumbline.open();
    expect(await findSidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
    await plumbline.find('KVM Microconference');
    expect(await findSidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
  });
});
