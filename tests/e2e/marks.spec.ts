import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, findSidewaysScroll, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

const PLAN =
  'plan=at:2024-09-18T10:00~kvm-microconference.1,sched-mc.2;at:2024-09-18T15:00~rust-mc.1';
const ALL_PLACED =
  'plan=tracks:4;at:2024-09-18T10:00~graphics-drm-mc.1,containers-and-checkpoint-restore-mc.2;' +
  'at:2024-09-18T15:00~kernel-userspace-init-system-management-boundaries-and-apis-mc.1,tracing-perf-events-microconference.2';
const MARKED = `?view=mine&${PLAN}&marks=mc:kvm-microconference,mc:rust-mc,person:steven-rostedt`;

test('gathers what is marked, keeps it, and sends it as a link that others may keep', async ({
  page,
  browser,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?select=mc:kvm-microconference');
  await page.getByRole('button', { name: 'Mark KVM for my plan' }).click();
  await plumbline.find('Steven Rostedt');
  await page.getByRole('button', { name: 'Mark Steven Rostedt for my plan' }).click();
  expect(plumbline.parameter('marks')).toBeNull();

  await page.getByRole('link', { name: 'My plan', exact: true }).click();
  await expect(plumbline.summary).toHaveText('My plan: 1 microconference and 1 person');
  await expect
    .poll(() => plumbline.parameter('marks'))
    .toBe('mc:kvm-microconference,person:steven-rostedt');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.reload();
  await expect(plumbline.summary).toHaveText('My plan: 1 microconference and 1 person');

  const context = await browser.newContext();
  const other = new PlumblinePage(await context.newPage());
  await other.page.goto(page.url());
  await expect(other.summary).toHaveText('A plan from a link: 1 microconference and 1 person');
  await other.page.getByRole('link', { name: 'Graph', exact: true }).click();
  await other.page.goto('./?view=mine');
  await expect(other.summary).toHaveText('Nothing is marked yet');
  await other.page.goto(page.url());
  await other.page.getByRole('button', { name: 'Keep them with mine' }).click();
  await other.page.goto('./?view=mine');
  await expect(other.summary).toHaveText('My plan: 1 microconference and 1 person');
  await context.close();
});

test('tells when everything is, what is at the same time, and makes a calendar of it', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open(MARKED);
  await expect(page.getByRole('region', { name: 'Conflicts' })).toContainText(
    'Wednesday 18 September, 10:00: KVM and Sched (run by Steven Rostedt) run at the same time.',
  );
  const day = page.getByRole('region', { name: 'Wednesday 18 September' });
  await expect(day.getByRole('listitem')).toHaveCount(3);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as calendar (ICS)' }).press('Enter');
  const file = await saving;
  expect(file.suggestedFilename()).toBe('lpc-2024-my-plan.ics');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  await expect(page.getByText('lpc-2024-my-plan.ics is made')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('has no barrier', async ({ page }) => {
      const plumbline = new PlumblinePage(page);
      await plumbline.open(colorScheme === 'light' ? '?view=mine' : MARKED);
      await expectAccessible(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('fits, and nothing is too small for a finger', async ({ page }) => {
    const plumbline = new PlumblinePage(page);
    await plumbline.open(MARKED);
    await page.getByRole('button', { name: 'Keep them with mine' }).click();
    expect(await findSidewaysScroll(page)).toBe(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(a, button)')]
        .map((element) => ({ name: element.innerText, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 28)
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
    await expectAccessible(page);
  });
});

test('leads a newcomer from one word to a calendar in six actions', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  // A timetable is there already.
  await plumbline.open(`?v=2&view=start&${ALL_PLACED}`);
  // 1: the word.
  await page.getByRole('searchbox', { name: 'What do you care about?' }).fill('cgroups');
  const mcs = page.getByRole('region', { name: 'MCs to go to', exact: true });
  await expect(mcs.getByRole('listitem').first()).toBeVisible();
  const lists = page.getByRole('region', { name: 'Lists to join', exact: true });
  await expect(lists).toContainText('cgroups@vger.kernel.org');
  // 2 to 4: three MCs.
  const marks = mcs.getByRole('button', { name: /^Mark .* for my plan$/ });
  await marks.first().click();
  await marks.first().click();
  await marks.first().click();
  // 5: the plan.
  await page.getByRole('link', { name: 'My plan', exact: true }).click();
  await expect(plumbline.summary).toHaveText('My plan: 3 microconferences');
  // 6: the calendar.
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as calendar (ICS)' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
});
