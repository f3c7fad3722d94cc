import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

test('opens with its name, one sentence about the whole, and the graph', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await expect(page).toHaveTitle(/Plumbline/);
  await expect(plumbline.summary).toContainText(
    /24 microconferences in \d groups\. \d+ people tie them together\./,
  );
  await expect(page.locator('canvas').first()).toBeVisible();
});

for (const key of ['Control+k', '/']) {
  test(`finds a person from the keyboard with ${key}, whatever the accents`, async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    await plumbline.open();
    await page.keyboard.press(key);
    await expect(plumbline.searchBox).toBeFocused();
    await page.keyboard.type('rodel');
    await expect(plumbline.results.first()).toContainText('Jörg Rödel');
    await page.keyboard.press('Enter');
    await expect(plumbline.heading('Jörg Rödel')).toBeVisible();
    expect(plumbline.parameter('select')).toMatch(/^person:/);
  });
}

test('answers which MCs share people with the KVM MC, who they are, and where it says so', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await plumbline.find('KVM Microconference');
  await expect(plumbline.heading(/KVM/).first()).toBeVisible();

  const shared = plumbline.panel.getByRole('region', { name: /shares people with/i });
  const row = shared.getByRole('listitem').filter({ hasText: 'Confidential Computing' }).first();
  await expect(row).toContainText('Paolo Bonzini');
  await expect(row).toContainText('Sean Christopherson');

  await row.getByRole('button', { name: /why/i }).first().click();
  await expect(row.getByText(/line \d+/i).first()).toBeVisible();
  await expect(row.getByText(/BONZINI, Paolo|Paolo Bonzini ‹address›/).first()).toBeVisible();
});

test('shows the evidence of a relation as line, words and rule', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await plumbline.find('Sean Christopherson');
  await plumbline.panel.getByRole('button', { name: /why/i }).first().click();
  await expect(plumbline.panel.getByText(/line \d+/i).first()).toBeVisible();
  await expect(plumbline.panel.getByText(/CHRISTOPHERSON, Sean/).first()).toBeVisible();
});

test('leads from a cited thread to the public archive', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await plumbline.find('KVM Microconference');
  const thread = plumbline.panel.locator('a[href^="https://lore.kernel.org/r/"]').first();
  await expect(thread).toBeVisible();
});
