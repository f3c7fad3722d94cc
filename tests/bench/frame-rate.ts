import type { Browser, Page } from 'playwright';
import { countDrawn, findCanvas, findNodes, settle, waitFor, withColdPage } from './bench-browser';
import type { BenchSites } from './bench-sites';
import { type Figure, median } from './figures';
import type { ProbedWindow } from './page-probe';

const SECONDS = 2;
const SLOW_FRAME_MS = 50;
const MOST_AHEAD = 4;
const NODES_VISITED = 10;

interface Rate {
  readonly fps: number;
  /** Frames per second in which the graph was painted anew; the others had nothing to show. */
  readonly painted: number;
  /** Per cent of all frames. */
  readonly slow: number;
}

/** Frames per second while the pointer pans the graph, and while it moves over it. */
export async function benchFrameRate(
  browser: Browser,
  sites: BenchSites,
  runs: number,
): Promise<Figure[]> {
  const empty: Rate[] = [];
  for (let run = 0; run < runs; run++) {
    empty.push(await withColdPage(browser, sites.empty, measureEmpty));
  }
  const figures: Figure[] = [
    { name: 'empty page, pointer moves', values: empty.map(({ fps }) => fps), unit: 'fps' },
  ];
  const full = median(empty.map(({ fps }) => fps));
  for (const size of [600, 6000] as const) {
    const address = `${await sites.generated(size)}?lens=everything`;
    const pan: Rate[] = [];
    const hover: Rate[] = [];
    let drawn = 0;
    for (let run = 0; run < runs; run++) {
      await withColdPage(browser, address, async (page) => {
        await openQuietly(page);
        drawn = await countDrawn(page);
        pan.push(await countFrames(page, () => panInCircles(page)));
        await settle(page);
        hover.push(await countFrames(page, () => moveOverNodes(page)));
      });
    }
    figures.push(...describe(`pan, ${size} nodes (${drawn} elements)`, pan, full));
    figures.push(...describe(`hover, ${size} nodes (${drawn} elements)`, hover, full));
  }
  return figures;
}

async function openQuietly(page: Page): Promise<void> {
  await waitFor(page, 'usableAt');
  await waitFor(page, 'idleAt');
  await settle(page);
}

async function measureEmpty(page: Page): Promise<Rate> {
  await waitFor(page, 'readableAt');
  return countFrames(page, () => zigzag(page, { x: 300, y: 100, width: 900, height: 700 }));
}

function describe(name: string, rates: readonly Rate[], full: number): Figure[] {
  const fps = rates.map((rate) => rate.fps);
  return [
    { name, values: fps, unit: 'fps' },
    { name: '  by the empty page', values: [median(fps) / full], unit: '×' },
    { name: '  of which painted', values: rates.map(({ painted }) => painted), unit: 'fps' },
    { name: `  frames over ${SLOW_FRAME_MS} ms`, values: rates.map(({ slow }) => slow), unit: '%' },
  ];
}

async function countFrames(page: Page, action: () => Promise<void>): Promise<Rate> {
  await page.evaluate(() => {
    const { bench } = window as unknown as ProbedWindow;
    bench.frames = [];
    bench.paintedFrames = 0;
    bench.isCounting = true;
  });
  await action();
  const { frames, painted } = await page.evaluate(() => {
    const { bench } = window as unknown as ProbedWindow;
    bench.isCounting = false;
    return { frames: bench.frames, painted: bench.paintedFrames };
  });
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const elapsed = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
  const perSecond = (count: number): number => (1000 * count) / Math.max(1, elapsed);
  return {
    fps: perSecond(gaps.length),
    painted: perSecond(painted),
    slow: (100 * gaps.filter((gap) => gap > SLOW_FRAME_MS).length) / Math.max(1, gaps.length),
  };
}

/** The ground is dragged round and round, from a place where there is no node. */
async function panInCircles(page: Page): Promise<void> {
  const box = await findCanvas(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await during(SECONDS, (share) => {
    const angle = share * 4 * Math.PI;
    return page.mouse.move(x + 180 * Math.cos(angle), y + 180 * Math.sin(angle));
  });
  await page.mouse.up();
}

/** From node to node, resting on each for longer than the pause after which the others recede. */
async function moveOverNodes(page: Page): Promise<void> {
  const nodes = await findNodes(page, NODES_VISITED);
  const last = nodes.at(-1);
  if (last === undefined) throw new Error('No node of the graph is within its pane.');
  await page.mouse.move(last.x, last.y);
  await during(SECONDS, (share) => {
    const at = share * nodes.length;
    const [before, next] = [nodes[Math.floor(at) - 1] ?? last, nodes[Math.floor(at)] ?? last];
    // A quarter of the time on the way.
    const way = Math.min(1, 4 * (at % 1));
    return page.mouse.move(
      before.x + way * (next.x - before.x),
      before.y + way * (next.y - before.y),
    );
  });
}

function zigzag(
  page: Page,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const rows = 4;
  return during(SECONDS, (share) => {
    const row = Math.min(rows - 1, Math.floor(share * rows));
    const along = share * rows - row;
    const left = row % 2 === 0 ? along : 1 - along;
    return page.mouse.move(
      x + width * (0.1 + 0.8 * left),
      y + height * (0.15 + (0.7 * row) / (rows - 1)),
    );
  });
}

/**
 * Steps as often as a mouse reports, without waiting for the page; but no more than a few ahead of
 * it, or a slow page would be measured while it works off what has piled up.
 */
async function during(seconds: number, step: (share: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  const ahead = new Set<Promise<void>>();
  for (;;) {
    const share = (performance.now() - start) / (1000 * seconds);
    if (share >= 1) break;
    const one = step(share).finally(() => ahead.delete(one));
    ahead.add(one);
    if (ahead.size > MOST_AHEAD) await Promise.race(ahead);
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  await Promise.all(ahead);
}
