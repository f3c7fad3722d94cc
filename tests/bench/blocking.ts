import type { Browser } from 'playwright';
import { compareBy } from '../../src/lib/order';
import { now, readProbe, settle, waitFor, withColdPage } from './bench-browser';
import { type Figure, median } from './figures';
import { type Action, JOURNEY } from './journey';
import { startProfiler } from './profile';

const MOST_MS = 50;

export interface Blocking {
  readonly figures: Figure[];
  /** Per action over the limit: where its longest stretch of work went; only if asked for. */
  readonly profiles: string[];
}

/**
 * The longest task of each action, worst first. The browser tells of tasks of 50 ms and more; where
 * it tells of none, 0 stands for "shorter".
 */
export async function benchBlocking(
  browser: Browser,
  address: string,
  runs: number,
  isProfiled: boolean,
): Promise<Blocking> {
  const longest = new Map<string, number[]>();
  const failed = new Map<string, string>();
  const profiles = new Map<string, string[]>();
  for (let run = 0; run < runs; run++) {
    await withColdPage(browser, address, async (page) => {
      const drawnAt = await waitFor(page, 'drawnAt');
      await waitFor(page, 'usableAt');
      for (const [index, action] of JOURNEY.entries()) {
        // What comes between the first frame and the first action counts as nobody's doing.
        const from = index === 0 ? drawnAt : await now(page);
        const profiler = isProfiled ? await startProfiler(page) : undefined;
        try {
          await action.run(page);
        } catch (error) {
          failed.set(action.name, firstLine(error));
        }
        await settle(page).catch(() => failed.set(action.name, 'the page did not come to rest'));
        const tasks = (await readProbe(page)).longTasks.filter(({ start }) => start >= from);
        const worst = Math.max(0, ...tasks.map(({ duration }) => duration));
        longest.set(action.name, [...(longest.get(action.name) ?? []), worst]);
        const profile = await profiler?.(action.name, MOST_MS, 1);
        if (profile !== undefined && worst > MOST_MS) profiles.set(action.name, profile);
      }
    });
  }
  const figures = JOURNEY.map(({ name }: Action): Figure => {
    const missing = failed.get(name);
    if (missing !== undefined) return { name, values: [], unit: 'ms', missing };
    return { name, values: longest.get(name) ?? [], unit: 'ms', most: MOST_MS };
  });
  const worst = compareBy<Figure>(
    ({ values }) => -median(values),
    ({ values }) => -Math.max(0, ...values),
  );
  return {
    figures: figures.sort(worst),
    profiles: [...profiles.values()].flat(),
  };
}

const firstLine = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';
