import { readFileSync } from 'node:fs';
import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

const REPORT = `## Example Plumbing Conference 2031

# **Report of Contributions**

Contribution ID: 1 Type: not specified

### **Pipes MC**

We talk about BPF and tracing.

Attendees:

- Ann Arbor
- Ben Bolt
- Cy

Primary authors: ARBOR, Ann (Acme Corp)

Track Classification: LPC Microconference Proposals

Contribution ID: 2 Type: not specified

### **Taps MC**

Taps and memory management.

Attendees:

- Ann Arbor

Primary authors: BOLT, Ben; COLE, Cyrus

Track Classification: LPC Microconference Proposals
`;

test.use({ acceptDownloads: true });

test('opens a report, corrects it, keeps both, gives them away and forgets them', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?v=2&view=sources&section=datasets');
  const file = { name: 'invented.md', mimeType: 'text/markdown', buffer: Buffer.from(REPORT) };
  await page.getByLabel('Report to open').setInputFiles(file);
  const review = page.getByRole('dialog');
  await expect(review).toContainText('2 microconferences, 4 people');
  await expect(review).toContainText('“Cy” is only part of a name');
  expect(plumbline.parameter('data')).toContain('lpc-2024');
  await review.getByRole('button', { name: 'Open these data' }).click();

  // The graph of what was just read.
  await expect.poll(() => plumbline.parameter('data')).toMatch(/^epc-2031~[0-9a-f]{8}$/);
  await expect(plumbline.summary).toContainText('2 microconferences');
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 15_000 });

  // Cy is Cyrus Cole: the reader knows, the report does not say.
  await page.getByRole('link', { name: 'Sources' }).click();
  await page.getByRole('radio', { name: /^Findings/ }).check();
  await page.getByRole('button', { name: 'Correct Cy under Names' }).click();
  await page.getByRole('button', { name: 'Correct: Cy', exact: true }).click();
  await page.getByRole('radio', { name: 'Cyrus Cole' }).first().check();
  await page.getByRole('textbox', { name: /How you know/ }).fill('met him');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cy and Cyrus Cole are one.')).toBeVisible();
  const data = plumbline.parameter('data');
  expect(plumbline.parameter('corrections')).toBe('1mpcyrus-cole_pcy_met~~him');

  // Both are there after a reload, also where the link says nothing of the correction.
  await page.goto(`./?v=2&data=${data}&view=directory`);
  await expect(plumbline.summary).toHaveText('3 people');
  await expect.poll(() => plumbline.parameter('corrections')).not.toBeNull();

  await page.goto(`./?v=2&data=${data}&view=sources&section=corrections`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('epc-2031.corrections.json');
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({
    event: 'epc-2031',
    corrections: [{ kind: 'merge', keep: 'person:cyrus-cole', reason: 'met him' }],
  });

  // Whoever does not hold the data is told what to do.
  await plumbline.copyLink.click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const fresh = await browser.newContext();
  const other = new PlumblinePage(await fresh.newPage());
  await other.page.goto(link);
  await expect(other.notice.first()).toContainText('epc-2031');
  await expect(other.notice.first()).toContainText('open it under Sources');
  await fresh.close();

  await page.getByRole('radio', { name: 'Datasets' }).check();
  await page.getByRole('button', { name: 'Delete Example Plumbing Conference 2031' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => plumbline.parameter('data')).toContain('lpc-2024');
  await page.goto(`./?v=2&data=${data}&view=sources&section=datasets`);
  await expect(plumbline.summary).toHaveText('1 dataset to look at');
});

test('takes a paste and a drop, says what is wrong, and carries corrections in a link', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  // A file that is dropped on the graph goes to the sources.
  const transfer = await page.evaluateHandle(() => {
    const made = new DataTransfer();
    made.items.add(new File(['Dear all, see you there.'], 'letter.txt'));
    return made;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('alert')).toContainText('Plumbline reads');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: 'Paste …' }).click();
  await page.getByRole('textbox', { name: 'The report’s text' }).fill(REPORT);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('dialog')).toContainText('Example Plumbing Conference 2031');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).click();

  await plumbline.open('?v=2&view=sources&section=constraints&corrections=1q');
  await expect(plumbline.notice.first()).toContainText('cannot be read');
  await page.getByRole('button', { name: /^Reject: System Boot/ }).click();
  const link = page.url();
  expect(link).toContain('corrections=1k');
  await page.evaluate(() => localStorage.clear());
  await page.goto(link);
  await expect(page.getByText('rejected: does not count')).toBeVisible();
  await expect(page.getByText('They came with a link', { exact: false })).toBeVisible();
});

for (const [colorScheme, width, sections] of [
  ['light', 1440, ['section=source', 'section=subsystems&find=rust']],
  ['light', 390, ['section=findings', 'section=names&find=rostedt']],
  ['dark', 1440, ['section=names&find=rostedt', 'section=datasets']],
] as const) {
  test(`has no barrier in ${colorScheme} colours at ${width} pixels`, async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    for (const section of sections) {
      await plumbline.open(`?v=2&view=sources&${section}`);
      const correct = page.getByRole('button', { name: /^Correct: / });
      if (section.includes('names')) await correct.first().click();
      await expectAccessible(page);
      expect(await findSidewaysScroll(page)).toBe(0);
    }
  });
}
