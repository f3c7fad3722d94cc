import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';

test('a copied link opens the same in a fresh browser', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await plumbline.find('Sean Christopherson');
  await plumbline.lens(/microconferences/i).click();
  await expect.poll(() => plumbline.parameter('lens')).toBe('microconferences');
  await plumbline.copyLink.click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());

  const fresh = await browser.newContext();
  const other = new PlumblinePage(await fresh.newPage());
  await other.page.goto(link);
  await other.waitUntilReady();
  await expect(other.heading('Sean Christopherson')).toBeVisible();
  await expect(other.lens(/microconferences/i)).toBeChecked();
  expect(other.page.url()).toBe(link);
  await fresh.close();
});

test('the address always says version, data and view, and leaves defaults out', async ({
  page,
}) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await expect.poll(() => plumbline.parameter('v')).toBe('2');
  expect(plumbline.parameter('data')).toMatch(/^lpc-2024~[0-9a-f]{8}$/);
  expect(plumbline.parameter('view')).toBe('graph');
  expect(plumbline.parameter('lens')).toBeNull();
});

test('back and forward walk through what was selected', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await plumbline.find('Sean Christopherson');
  await plumbline.find('Paolo Bonzini');
  await expect(plumbline.heading('Paolo Bonzini')).toBeVisible();
  await page.goBack();
  await expect(plumbline.heading('Sean Christopherson')).toBeVisible();
  await page.goForward();
  await expect(plumbline.heading('Paolo Bonzini')).toBeVisible();
});

test('a reload keeps what is on screen', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await plumbline.find('Sean Christopherson');
  const before = page.url();
  await page.reload();
  await plumbline.waitUntilReady();
  await expect(plumbline.heading('Sean Christopherson')).toBeVisible();
  expect(page.url()).toBe(before);
});

test('a broken link opens with a notice of what was dropped', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?v=1&data=nonsense&lens=zzz&select=foo');
  await expect(plumbline.notice.first()).toBeVisible();
  await expect(page.getByText(/zzz/)).toBeVisible();
  await expect(page.getByText(/foo/)).toBeVisible();
});

test('a link from a future version is refused in a sentence', async ({ page }) => {
  await page.goto('./?v=99&view=graph');
  await expect(page.getByText(/version 99|newer version/i).first()).toBeVisible();
});

test('data that is not what it should be is named in plain words', async ({ page }) => {
  await page.route(/lpc-2024\.dataset.*\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"schemaVersion":2}' }),
  );
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('Open it with a newer Plumbline');
});

test('a press on a sign of the legend hides its kind, in the link too', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open();
  await page.getByRole('button', { name: /subsystems/ }).click();
  await expect.poll(() => plumbline.parameter('hide')).toBe('subsystem');
  await page.getByRole('button', { name: /^Clear: Hidden/ }).click();
  await expect.poll(() => plumbline.parameter('hide')).toBeNull();
});

test('the microconferences lens explains an edge by what two share', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?v=1&lens=microconferences&select=mc:real-time-mc,mc:sched-mc');
  await expect(plumbline.panel).toContainText('3 people run both');
  await expect(plumbline.panel.getByRole('region', { name: /run both/i })).toContainText(
    'Steven Rostedt',
  );
});

const PUBLISHED: { search: string }[] = JSON.parse(
  readFileSync('tests/fixtures/permalinks.json', 'utf8'),
);

const kindOf = (search: string): string => {
  const asked = new URLSearchParams(search);
  return ['v', 'view'].map((name) => asked.get(name)).join();
};
const KINDS = [...new Set(PUBLISHED.map(({ search }) => kindOf(search)))];
const PARTS = [0, 1, 2];

for (const part of PARTS) {
  test(`every published form of link opens, with the data of today in it (${part + 1} of ${PARTS.length})`, async ({
    page,
  }) => {
    test.setTimeout(60_000);
    const plumbline = new PlumblinePage(page);
    await plumbline.open();
    await expect.poll(() => plumbline.parameter('data')).not.toBeNull();
    const data = plumbline.parameter('data') ?? '';
    const seen = new Set<string>();
    for (const { search } of PUBLISHED) {
      const kind = kindOf(search);
      if (KINDS.indexOf(kind) % PARTS.length !== part) continue;
      const link = search.replace('lpc-2024~1a2b3c4d', data);
      const asked = new URLSearchParams(link).get('data') ?? data;
      // One of each kind in a new page, the others by way of the history, which reads them alike.
      if (seen.has(kind) && asked === data) await plumbline.goBackTo(link);
      else await plumbline.open(link);
      seen.add(kind);
      await expect(plumbline.summary, link).not.toBeEmpty();
      await expect(page.getByRole('alert'), link).toHaveCount(0);
    }
  });
}

test('damaged links open, too', async ({ page }) => {
  const plumbline = new PlumblinePage(page);
  const links = PUBLISHED.map(({ search }) => search).filter((search) => search.length > 60);
  for (let round = 0; round < 6; round++) {
    const link = links[round % links.length] ?? '';
    // A cut, a swap, a doubled escape, by turns and at another place each time.
    const at = 4 + ((round * 37) % (link.length - 8));
    const damaged = [
      link.slice(0, at),
      `${link.slice(0, at)}%${link.slice(at)}`,
      link.slice(0, at) + link.slice(at + 4) + link.slice(at, at + 4),
    ][round % 3];
    await page.goto(`./${damaged}`);
    await plumbline.waitUntilReady();
    await expect(plumbline.summary, damaged).not.toBeEmpty();
  }
});

for (const [what, query] of [
  ['a path', 'lens=path&from=mc:kvm-microconference&to=mc:sched-mc&filter=hubs:yes'],
  ['filters', 'filter=org:red-hat,role:author&hide=subsystem'],
  ['a sorted table', 'view=table&lens=everything&sort=-ties'],
  ['a policy', 'lens=microconferences&policy=attendee:0,subject-weight:0'],
] as const) {
  test(`${what} looks the same to whoever opens the link`, async ({ page, browser }) => {
    const plumbline = new PlumblinePage(page);
    await plumbline.open(`?v=2&${query}`);
    await expect.poll(() => plumbline.parameter('v')).toBe('2');
    for (const part of query.split('&')) expect(page.url()).toContain(part);
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 15_000 });
    const said = await plumbline.summary.textContent();
    const fresh = await browser.newContext();
    const other = new PlumblinePage(await fresh.newPage());
    await other.page.goto(page.url());
    await other.waitUntilReady();
    await expect(other.summary).toHaveText(said ?? '', { timeout: 15_000 });
    expect(other.page.url()).toBe(page.url());
    await fresh.close();
  });
}
