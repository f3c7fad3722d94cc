import { type Browser, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../tools/find-chromium';
import { installProbe, type Probe, type ProbedWindow } from './page-probe';

const VIEWPORT = { width: 1440, height: 900 };
const PATIENCE_MS = 60_000;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...chromiumLaunchOptions(), headless: true });
}

/**
 * A page that has never been opened: every context has a cache of its own and starts without one.
 * The page is closed after the action, whatever happens to it.
 */
export async function withColdPage<T>(
  browser: Browser,
  address: string,
  action: (page: Page) => Promise<T>,
  beforeOpening?: (page: Page) => Promise<void>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  try {
    // What runs these files marks functions with their names by a helper that the page does not have.
    await context.addInitScript({ content: 'globalThis.__name ??= (one) => one;' });
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await beforeOpening?.(page);
    await page.goto(address, { waitUntil: 'commit' });
    return await action(page);
  } finally {
    await context.close();
  }
}

export function readProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => {
    const { bench } = window as unknown as ProbedWindow;
    return { ...bench };
  });
}

/** Waits for a moment that the probe notes, and gives it. */
export async function waitFor(
  page: Page,
  moment: 'readableAt' | 'drawnAt' | 'usableAt' | 'idleAt',
): Promise<number> {
  await page
    .waitForFunction(
      (name) => {
        const at = (window as unknown as ProbedWindow).bench[name];
        return at !== null && !Number.isNaN(at);
      },
      moment,
      { polling: 100 },
    )
    .catch(async () => {
      const { frames, ...probe } = await readProbe(page);
      throw new Error(`${moment} did not come; the page has noted ${JSON.stringify(probe)}.`);
    });
  return (await readProbe(page))[moment] ?? Number.NaN;
}

export const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** Until no long task has begun and nothing has been painted for a while, and no bar is shown. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    (quiet) => {
      const { longTasks, lastRenderAt } = (window as unknown as ProbedWindow).bench;
      const last = longTasks.at(-1);
      const busy = Math.max(lastRenderAt, last === undefined ? 0 : last.start + last.duration);
      return performance.now() - busy > quiet && document.querySelector('progress') === null;
    },
    350,
    { polling: 60 },
  );
}

/** The box of the graph's canvas on screen. */
export async function findCanvas(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('The graph is not on screen.');
  return box;
}

interface DrawnGraph {
  nodes: () => Iterable<{ renderedPosition: () => { x: number; y: number } }>;
  elements: () => { length: number };
}
type GraphElement = Element & { _cyreg?: { cy?: DrawnGraph } };

/** How many nodes and edges the canvas has: Cytoscape leaves itself at the element it draws in. */
export function countDrawn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const host = document.querySelector('[role="application"]') as GraphElement | null;
    return host?._cyreg?.cy?.elements().length ?? 0;
  });
}

/** Places on screen of up to `most` nodes within the canvas, spread over all there are. */
export function findNodes(page: Page, most: number): Promise<{ x: number; y: number }[]> {
  return page.evaluate((wanted) => {
    const host = document.querySelector('[role="application"]') as GraphElement | null;
    const graph = host?._cyreg?.cy;
    if (host === null || graph === undefined) return [];
    const { left, top, width, height } = host.getBoundingClientRect();
    const inside = [...graph.nodes()]
      .map((node) => node.renderedPosition())
      .filter(({ x, y }) => x > 20 && y > 20 && x < width - 60 && y < height - 60)
      .map(({ x, y }) => ({ x: x + left, y: y + top }));
    const step = Math.max(1, inside.length / wanted);
    return Array.from(
      { length: Math.min(wanted, inside.length) },
      (_, index) => inside[Math.floor(index * step)] ?? { x: left, y: top },
    );
  }, most);
}
