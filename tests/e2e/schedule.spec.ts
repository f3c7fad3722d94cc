import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { CURRENT_VERSION } from '../../src/view-state/upgrade';
import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

/** A link of today: older ones mean older defaults. */
const SCHEDULE = `?v=${CURRENT_VERSION}&view=schedule&plan=tracks:4`;
const NOBODY = 'Nobody has to be in two places at once.';

const cardOf = (page: Page, name: string): Locator =>
  page.getByRole('row', { name: new RegExp(`^${name}(,|$)`) });
const binOf = (page: Page, name: string): Locator =>
  page.getByRole('grid').filter({ has: cardOf(page, name) });
const titleOf = async (bin: Locator): Promise<string> =>
  (await bin.getAttribute('aria-label')) ?? '';

/** What stands where, as somebody reads it. */
async function readBoard(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const bin of await page.getByRole('grid').all()) {
    const cards = await bin
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => row.ariaLabel));
    found.push(`${await titleOf(bin)}: ${cards.join(', ')}`);
  }
  return found;
}

async function openPlanned(page: Page): Promise<PlumblinePage> {
  const plumbline = new PlumblinePage(page);
  await plumbline.open(SCHEDULE);
  await expect(plumbline.summary).toHaveText(NOBODY);
  return plumbline;
}

async function save(page: Page, name: RegExp): Promise<{ file: string; text: string }> {
  await page.getByRole('button', { name: 'Save …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the timetable' });
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name }).click();
  const download = await started;
  await page.keyboard.press('Escape');
  return {
    file: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

async function openFile(page: Page, name: string, text: string): Promise<Locator> {
  await page
    .getByLabel('Timetable to open')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const dialog = page.getByRole('dialog', { name: 'Open a timetable' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('plans and proves, shows who is lost after a drag, and the way out; a link and a file bring all of it back', async ({
  page,
  browser,
}) => {
  // Three plans are proven on the way.
  test.slow();
  // The whole board is in sight, wherever the plan puts what is dragged.
  await page.setViewportSize({ width: 1280, height: 1300 });
  const plumbline = await openPlanned(page);
  await expect(page.getByText('Proven: no timetable of this size is better.')).toBeVisible();
  const planned = await readBoard(page);

  const target = binOf(page, 'Real-time');
  const bin = await titleOf(target);
  // Between two cards: on a card, the two would change places.
  const [first, second] = [target.getByRole('row').nth(0), target.getByRole('row').nth(1)];
  const [above, below] = [await first.boundingBox(), await second.boundingBox()];
  const box = await target.boundingBox();
  if (above === null || below === null || box === null) throw new Error('The bin is not there.');
  const gap = (above.y + above.height + below.y) / 2 - box.y;
  await cardOf(page, 'Sched').dragTo(target, { targetPosition: { x: box.width / 2, y: gap } });
  await expect(plumbline.summary).toHaveText(/people have to be in two places at once/);
  const conflict = page
    .getByRole('listitem')
    .filter({ hasText: /Real-time and Sched both need .*Juri Lelli/ })
    .first();
  await expect(conflict).toBeVisible();
  expect(await titleOf(binOf(page, 'Sched'))).toBe(bin);

  await conflict.getByRole('button', { name: 'Ways out' }).click();
  await conflict.getByRole('listitem').first().getByRole('button').click();
  await expect(plumbline.summary).toHaveText(NOBODY);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(plumbline.summary).toHaveText(/people have to be in two places/);
  await undo.click();
  await expect(plumbline.summary).toHaveText(NOBODY);
  expect(await readBoard(page)).toEqual(planned);

  await page.getByRole('button', { name: 'Redo' }).click();
  await conflict.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByLabel('Reason').fill('They asked for it.');
  const changed = await readBoard(page);
  const link = page.url();
  expect(link.length).toBeLessThan(2000);
  const plan = await save(page, /^Plan, JSON/);
  expect(plan.file).toBe('lpc-2024-plan.json');

  const fresh = await (await browser.newContext()).newPage();
  const other = new PlumblinePage(fresh);
  await fresh.goto(link);
  await other.waitUntilReady();
  await expect(fresh.getByRole('heading', { name: 'Accepted' })).toBeVisible();
  expect(await readBoard(fresh)).toEqual(changed);
  await expect(fresh.getByLabel('Reason')).toHaveValue('');
  await fresh.goto('about:blank');
  await other.page.goto(new URL(`./${SCHEDULE}`, page.url()).href);
  await expect(other.summary).toHaveText(NOBODY);
  const dialog = await openFile(fresh, plan.file, plan.text);
  await expect(dialog).toContainText('24 of 24 MCs have a place in it');
  await dialog.getByRole('button', { name: 'Show it' }).click();
  await expect(fresh.getByLabel('Reason')).toHaveValue('They asked for it.');
  expect(await readBoard(fresh)).toEqual(changed);
  await fresh.context().close();
});

test('saves a calendar that a calendar program reads, and one for a person', async ({ page }) => {
  const plumbline = await openPlanned(page);
  const calendar = await save(page, /^Calendar, ICS/);
  expect(calendar.file).toBe('lpc-2024-timetable.ics');
  const events = new ICAL.Component(ICAL.parse(calendar.text)).getAllSubcomponents('vevent');
  expect(events).toHaveLength(24);
  const boot = events.map((one) => new ICAL.Event(one)).find(({ uid }) => /boot/.test(uid));
  expect(boot?.startDate.toString()).toMatch(/^2024-09-18T1[05]:00:00$/);
  expect(boot?.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Vienna');
  expect(boot?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  expect(boot?.description).toContain('This is a proposal by Plumbline');

  await plumbline.find('Juri Lelli');
  const started = page.waitForEvent('download');
  await plumbline.panel.getByRole('button', { name: 'Save as calendar' }).click();
  expect((await started).suggestedFilename()).toBe('lpc-2024-juri-lelli.ics');
});

test('opens a real timetable after a look at what was recognised, and tells what moved since', async ({
  page,
}) => {
  const plumbline = await openPlanned(page);
  const wrong = await openFile(page, 'notes.json', '{"hello": "world"}');
  await expect(wrong.getByRole('alert')).toContainText('Expected an object with');
  await page.keyboard.press('Escape');
  await expect(wrong).toBeHidden();

  const rows = [
    'title,start,end,room',
    'Sched MC,2024-09-18 10:00,2024-09-18 13:30,Hall A',
    'Real-time MC,2024-09-18 12:00,2024-09-18 14:00,Hall B',
    'The lunch,2024-09-18 13:30,2024-09-18 15:00,Hall C',
  ];
  const dialog = await openFile(page, 'real.csv', rows.join('\n'));
  await expect(dialog).toContainText('2 of 24 MCs have a place in it');
  await expect(dialog).toContainText('Real-time runs 12:00–14:00');
  await expectAccessible(page);
  await dialog.getByLabel('Which MC is “The lunch”?').selectOption({ label: 'Rust' });
  await expect(dialog).toContainText('3 of 24 MCs have a place in it');
  await dialog.getByRole('button', { name: 'Show it' }).click();
  await expect(plumbline.summary).toHaveText(/people have to be in two places at once/);
  await expect(page.getByText('Everything stands where it stood.').first()).toBeVisible();

  await page.getByRole('button', { name: 'Sched', exact: true }).or(cardOf(page, 'Sched')).click();
  const bin = 'Friday 20 September, 10:00';
  await plumbline.panel.getByRole('button', { name: bin }).click();
  await plumbline.panel.getByRole('button', { name: 'Close the details' }).click();
  const moved = page.getByRole('region', { name: 'What moved' });
  await expect(moved).toContainText('1 of 3 MCs moved.');
  await moved.getByRole('button', { name: 'Before and now, side by side' }).click();
  const row = page.getByRole('dialog').getByRole('row', { name: /^Sched/ });
  await expect(row).toContainText('Wednesday 18 September, 10:00');
  await expect(row).toContainText(bin);
});

test('takes back and plans again, and keeps a wish that the proposals forgot', async ({ page }) => {
  const { summary } = await openPlanned(page);
  const planned = await readBoard(page);
  const side = page.getByRole('region', { name: 'Plan' });
  await side.getByRole('button', { name: 'Tracks side by side: one less' }).click();
  await expect(summary).toHaveText(/6 MCs have no place/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(summary).toHaveText(NOBODY);
  expect(await readBoard(page)).toEqual(planned);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(summary).toHaveText(/6 MCs have no place/);
  await side.getByRole('button', { name: 'Start over' }).click();
  await expect(summary).toHaveText(/6 MCs have no place/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await side.getByRole('button', { name: 'Plan again' }).click();
  await expect(summary).toHaveText(NOBODY);
  expect(await readBoard(page)).toEqual(planned);

  const day = /^Friday/;
  await expect(binOf(page, 'KVM')).not.toHaveAccessibleName(day);
  await side.getByRole('button', { name: 'Add a wish …' }).click();
  const form = side.getByRole('form', { name: 'Add a wish' });
  await form.getByRole('combobox', { name: 'Who asks' }).selectOption('KVM');
  await form.getByRole('radio', { name: 'Only certain days' }).check();
  await form.getByRole('checkbox', { name: day }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(binOf(page, 'KVM')).toHaveAccessibleName(day);
  await expect(side.getByRole('checkbox', { name: /^KVM: only on/ })).toBeChecked();
});

test('moves a card by keys alone', async ({ page }) => {
  await openPlanned(page);
  const before = await titleOf(binOf(page, 'Sched'));
  await cardOf(page, 'Sched').focus();
  await page.keyboard.press('ArrowRight');
  const handle = page.getByRole('button', { name: 'Move Sched', exact: true });
  await expect(handle).toBeFocused();
  await page.keyboard.press('Enter');
  // Only places to drop at can be reached now; the next one after the first is in another bin.
  await expect(handle).not.toBeFocused();
  const place = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('Tab');
  await page.waitForFunction((first) => document.activeElement !== first, place);
  await page.keyboard.press('Enter');
  await expect.poll(() => titleOf(binOf(page, 'Sched'))).not.toBe(before);
});

test('prints the board and the conflicts, and nothing else', async ({ page }) => {
  const plumbline = await openPlanned(page);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  // The sheet is fetched once the page has come to rest.
  const sheet = page.locator('.print-sheet');
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(sheet).toBeAttached({ timeout: 200 });
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByRole('columnheader')).toHaveText([
    'Wednesday 18 September',
    'Thursday 19 September',
    'Friday 20 September',
  ]);
  await expect(sheet.getByRole('table').getByRole('listitem')).toHaveCount(24);
  await expect(sheet.getByRole('heading', { name: 'No conflicts' })).toBeVisible();
  await expect(plumbline.copyLink).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 84\d(?:\.\d+)? 59\d/);
});

test('has no barrier at a desk in light colours, nor on a phone in dark ones', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  const plumbline = await openPlanned(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await cardOf(page, 'Sched').click();
  await expect(plumbline.heading('Move Sched to')).toBeVisible();
  await plumbline.panel.getByRole('button', { name: 'Thursday 19 September, 10:00' }).click();
  await expect(plumbline.heading('Conflicts')).toBeVisible();
  await expectAccessible(page);
  expect(await findSidewaysScroll(page)).toBe(0);
});
