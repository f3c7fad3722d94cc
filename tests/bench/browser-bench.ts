/**
 * How fast the built app is in a real browser: `npm run bench:browser [-- --runs 5] [--only PART,…]
 * [--profile]`. The parts are cold, blocking, frames, unplaced and huge. A figure that misses its aim
 * is printed as such and never fails the run. With `--profile` the app is built with readable names,
 * and each action that blocks is followed by the functions it spent its time in.
 */
import { availableParallelism, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './bench-browser';
import { type BenchSites, buildSites } from './bench-sites';
import { benchBlocking } from './blocking';
import { benchColdStart } from './cold-start';
import { type Figure, formatFigures } from './figures';
import { benchFrameRate } from './frame-rate';
import {
  benchHuge,
  benchOpenedFile,
  benchWithoutPositions,
  profileOpening,
} from './without-positions';

const PARTS = ['cold', 'blocking', 'frames', 'unplaced', 'huge'] as const;
type Part = (typeof PARTS)[number];

interface Options {
  readonly runs: number;
  readonly parts: readonly Part[];
  readonly isProfiled: boolean;
}

export async function benchBrowser(options: Partial<Options> = {}): Promise<void> {
  const { runs = 5, parts = PARTS, isProfiled = false } = options;
  console.log(
    'In a headless browser, which draws by software: frames per second are lower bounds, and only\n' +
      'their ratio to the empty page says much. The server is on this machine and does not compress.\n',
  );
  let sites: BenchSites | undefined;
  try {
    sites = await buildSites(isProfiled);
    for (const part of PARTS) {
      if (!parts.includes(part)) continue;
      // One part that cannot be measured is no reason to leave out the others.
      await benchPart(part, sites, runs, isProfiled).catch((error: Error) => {
        console.log(`The part “${part}” stopped: ${error.message}\n`);
      });
    }
  } catch (error) {
    console.log(`The bench in the browser did not start: ${(error as Error).message}`);
  } finally {
    await sites?.close();
  }
}

/** Each part gets a browser of its own, so that none starts with what another has left behind. */
async function benchPart(
  part: Part,
  sites: BenchSites,
  runs: number,
  isProfiled: boolean,
): Promise<void> {
  const browser = await launchBrowser();
  const show = (title: string, figures: readonly Figure[]): void => {
    const [load = 0] = loadavg();
    const cores = availableParallelism();
    console.log(`${formatFigures(title, figures)}`);
    console.log(`(load of the machine at the end: ${load.toFixed(1)} on ${cores} cores)\n`);
  };
  try {
    if (part === 'cold') show('cold start', await benchColdStart(browser, sites, runs));
    if (part === 'blocking') {
      const { figures, profiles } = await benchBlocking(browser, sites.app, runs, isProfiled);
      show('longest task per action (0: under 50 ms)', figures);
      if (profiles.length > 0) console.log(`${profiles.join('\n')}\n`);
    }
    if (part === 'frames') show('lens everything', await benchFrameRate(browser, sites, runs));
    if (part === 'unplaced') {
      const figures = await benchWithoutPositions(browser, sites, runs);
      show('600 nodes without positions, on a page that has never been open', figures);
      const opened = await benchOpenedFile(browser, sites, runs);
      show('600 nodes without positions, a file opened in the app', opened);
    }
    if (part === 'huge') show('60,000 nodes', await benchHuge(browser, sites, runs));
    if (isProfiled && (part === 'unplaced' || part === 'huge')) {
      const address = await sites.generated(part === 'huge' ? 60000 : 600);
      console.log(`${(await profileOpening(browser, address)).join('\n')}\n`);
    }
  } finally {
    await browser.close();
  }
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only?.split(',');
  return {
    runs: Math.max(1, Math.floor(Number(values.runs)) || 1),
    parts: PARTS.filter((part) => wanted === undefined || wanted.includes(part)),
    isProfiled: values.profile,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await benchBrowser(readOptions());
}
