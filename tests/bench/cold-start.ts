import type { Browser } from 'playwright';
import { waitFor, withColdPage } from './bench-browser';
import type { BenchSites } from './bench-sites';
import type { Figure } from './figures';
import { median } from './figures';

/** From navigation to what can be read and what is drawn, beside a page that has nothing on it. */
export async function benchColdStart(
  browser: Browser,
  sites: BenchSites,
  runs: number,
): Promise<Figure[]> {
  const empty: number[] = [];
  const readable: number[] = [];
  const drawn: number[] = [];
  // The first run starts processes of the browser that all others find; it is not counted.
  for (let run = -1; run < runs; run++) {
    const nothing = await withColdPage(browser, sites.empty, (page) => waitFor(page, 'readableAt'));
    const [read, seen] = await withColdPage(browser, sites.app, async (page) => [
      await waitFor(page, 'readableAt'),
      await waitFor(page, 'usableAt'),
    ]);
    if (run < 0) continue;
    empty.push(nothing);
    readable.push(read ?? 0);
    drawn.push(seen ?? 0);
  }
  return [
    { name: 'empty React page: sentence on screen', values: empty, unit: 'ms' },
    { name: 'app: sentence on screen', values: readable, unit: 'ms' },
    { name: 'app: graph drawn', values: drawn, unit: 'ms' },
    {
      name: 'app: graph drawn, by the empty page',
      values: [median(drawn) / median(empty)],
      unit: '×',
    },
  ];
}
