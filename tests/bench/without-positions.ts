import type { Browser, Page } from 'playwright';
import { generateDataset } from '../builders/generated-dataset';
import { countDrawn, now, readProbe, settle, waitFor, withColdPage } from './bench-browser';
import { type BenchSites, MCS_OF } from './bench-sites';
import { type Figure, median } from './figures';
import type { ProbedWindow } from './page-probe';
import { startProfiler } from './profile';

/**
 * A generated dataset of 600 nodes that comes without positions: when it can be looked at. The file is
 * there before the program has begun to run, so the bundled data, which come with their positions,
 * are opened in turn: what those take is what there is to take.
 */
export async function benchWithoutPositions(
  browser: Browser,
  sites: BenchSites,
  runs: number,
): Promise<Figure[]> {
  const address = await sites.generated(600);
  const [arrived, first, final, steps, blocked, placed]: number[][] = [
    [],
    [],
    [],
    [],
    [],
    [],
  ] as number[][];
  for (let run = 0; run < runs; run++) {
    await withColdPage(browser, sites.app, async (page) => {
      const usableAt = await waitFor(page, 'usableAt');
      placed?.push(usableAt - (await findArrival(page)));
    });
    await withColdPage(browser, address, async (page) => {
      const usableAt = await waitFor(page, 'usableAt');
      const idleAt = await waitFor(page, 'idleAt');
      await settle(page);
      const arrivedAt = await findArrival(page);
      const probe = await readProbe(page);
      arrived?.push(arrivedAt);
      first?.push(usableAt - arrivedAt);
      final?.push(idleAt - arrivedAt);
      steps?.push(probe.progress.length);
      blocked?.push(longestAfter(probe.longTasks, probe.drawnAt ?? 0));
    });
  }
  return [
    { name: 'navigation → dataset there', values: arrived ?? [], unit: 'ms' },
    { name: 'dataset there → first usable picture', values: first ?? [], unit: 'ms', most: 500 },
    { name: 'the same of the bundled data, with positions', values: placed ?? [], unit: 'ms' },
    {
      name: 'the one by the other',
      values: [median(first ?? []) / median(placed ?? [])],
      unit: '×',
    },
    { name: 'dataset there → final layout', values: final ?? [], unit: 'ms' },
    { name: 'different shares of progress shown', values: steps ?? [], unit: 'steps', least: 2 },
    { name: 'longest task after the first frame', values: blocked ?? [], unit: 'ms', most: 50 },
  ];
}

/** The same dataset, opened as a reader opens one of their own: in an app that is there already. */
export async function benchOpenedFile(
  browser: Browser,
  sites: BenchSites,
  runs: number,
): Promise<Figure[]> {
  const file = {
    name: 'generated.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(generateDataset({ mcs: MCS_OF[600], seed: 1 }))),
  };
  const [first, final, blocked]: number[][] = [[], [], []] as number[][];
  for (let run = 0; run < runs; run++) {
    await withColdPage(browser, `${sites.app}?v=2&view=sources&section=datasets`, async (page) => {
      await page.getByLabel('Report to open').setInputFiles(file);
      const button = page.getByRole('button', { name: 'Open these data' });
      await button.waitFor();
      await settle(page);
      await page.evaluate(() => {
        const { bench } = window as unknown as ProbedWindow;
        Object.assign(bench, { usableAt: null, drawnAt: null, busyAt: null, idleAt: null });
      });
      const pressedAt = await now(page);
      await button.click();
      first?.push((await waitFor(page, 'usableAt')) - pressedAt);
      final?.push((await waitFor(page, 'idleAt')) - pressedAt);
      await settle(page);
      const { longTasks, drawnAt } = await readProbe(page);
      blocked?.push(longestAfter(longTasks, drawnAt ?? 0));
    });
  }
  return [
    { name: 'pressed → first usable picture', values: first ?? [], unit: 'ms', most: 500 },
    { name: 'pressed → final layout', values: final ?? [], unit: 'ms' },
    { name: 'longest task after the first frame', values: blocked ?? [], unit: 'ms', most: 50 },
  ];
}

/** Where the main thread spent its time, from navigation until nothing happens any more. */
export function profileOpening(browser: Browser, address: string): Promise<string[]> {
  let stop: ReturnType<typeof startProfiler> | undefined;
  return withColdPage(
    browser,
    address,
    async (page) => {
      await waitFor(page, 'usableAt');
      await waitFor(page, 'idleAt');
      await settle(page);
      return (await (await stop)?.('opening', 50, 6)) ?? [];
    },
    async (page) => {
      page.setDefaultTimeout(PATIENCE_MS);
      stop = startProfiler(page);
      await stop;
    },
  );
}

const OPENING_MS = 3000;
/** A run that takes longer than this is the last: it tells enough. */
const LONG_RUN_MS = 30_000;
/** One that is far too slow is still to be told how slow it is. */
const PATIENCE_MS = 240_000;
const MOST_DRAWN = 1500;
const LENSES = ['Bridges', 'MCs', 'Everything'];
const UNFOLDED = 3;

/** A generated dataset of 60,000 nodes: when it can be looked at, and how much is drawn of it. */
export async function benchHuge(
  browser: Browser,
  sites: BenchSites,
  runs: number,
): Promise<Figure[]> {
  const address = await sites.generated(60000);
  const drawnAt: number[] = [];
  const usableAt: number[] = [];
  const idleAt: number[] = [];
  const blocked: number[] = [];
  const heap: number[] = [];
  const counts: Figure[] = [];
  for (let run = 0; run < runs; run++) {
    await withColdPage(browser, address, async (page) => {
      page.setDefaultTimeout(PATIENCE_MS);
      usableAt.push(await waitFor(page, 'usableAt'));
      const probe = await readProbe(page);
      drawnAt.push(probe.drawnAt ?? Number.NaN);
      idleAt.push(await waitFor(page, 'idleAt'));
      await settle(page);
      blocked.push(longestAfter((await readProbe(page)).longTasks, probe.drawnAt ?? 0));
      heap.push(await measureHeap(page));
      if (run === 0) counts.push(...(await countPerLens(page)));
    });
    if ((usableAt.at(-1) ?? 0) > LONG_RUN_MS) break;
  }
  return [
    { name: 'navigation → first frame', values: drawnAt, unit: 'ms' },
    {
      name: 'navigation → graph with its groups',
      values: usableAt,
      unit: 'ms',
      most: OPENING_MS,
    },
    { name: 'navigation → final layout', values: idleAt, unit: 'ms' },
    { name: 'longest task after the first frame', values: blocked, unit: 'ms', most: 50 },
    { name: 'heap of the page, after collecting', values: heap, unit: 'MB' },
    ...counts,
  ];
}

/** What is drawn with every group folded, and with each of the largest opened. */
async function countPerLens(page: Page): Promise<Figure[]> {
  const figures: Figure[] = [];
  const note = async (name: string): Promise<void> => {
    await settle(page);
    const drawn = await countDrawn(page);
    figures.push({ name, values: [drawn], unit: 'elements', most: MOST_DRAWN });
  };
  const groups = page.getByRole('region', { name: 'Overview' }).locator('button[aria-expanded]');
  for (const lens of LENSES) {
    await page
      .locator('label', { has: page.locator('input[name="lens"]') })
      .filter({ hasText: new RegExp(`^${lens}`) })
      .click();
    await note(`drawn: ${lens}, folded`);
    for (let index = 0; index < UNFOLDED; index++) {
      await groups.nth(index).click();
      await note(`drawn: ${lens}, group ${index + 1} opened`);
      await groups.nth(index).click();
    }
  }
  return figures;
}

/** When the last byte of the dataset was there. */
function findArrival(page: Page): Promise<number> {
  return page.evaluate(() => {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return files.find(({ name }) => name.includes('.dataset'))?.responseEnd ?? Number.NaN;
  });
}

function longestAfter(tasks: readonly { start: number; duration: number }[], from: number): number {
  return Math.max(0, ...tasks.filter(({ start }) => start >= from).map((one) => one.duration));
}

async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
