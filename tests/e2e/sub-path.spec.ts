import { serveFolder } from '../tools/serve-folder';
import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

test('works and survives a reload under a sub-path of a plain static host', async ({ page }) => {
  const host = await serveFolder('dist', '/some/sub/path/');
  try {
    const plumbline = new PlumblinePage(page);
    await page.goto(host.address);
    await plumbline.waitUntilReady();
    await plumbline.find('Sean Christopherson');
    expect(page.url()).toContain('/some/sub/path/?');
    await page.reload();
    await plumbline.waitUntilReady();
    await expect(plumbline.heading('Sean Christopherson')).toBeVisible();
  } finally {
    await host.close();
  }
});

test('opens on a slow line, where the data are still arriving when they are asked for', async ({
  page,
}) => {
  const host = await serveFolder('dist', '/', 30);
  try {
    await page.goto(host.address);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('microconferences');
  } finally {
    await host.close();
  }
});
