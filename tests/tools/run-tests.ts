import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  addCounts,
  type Counts,
  countPlaywright,
  countVitest,
  describeSkipped,
  describeTotal,
  NOTHING,
  ONE_FAILED,
  ONE_PASSED,
} from './count-tests';
import { findOrInstallChromium } from './find-chromium';
import { run } from './run-command';

// `npm test`: every runner in turn, each with its own output, and one sum over all of them in the
// last line. A step that fails does not keep the later ones from running, so that one look shows all
// that is wrong.

interface Step {
  title: string;
  budgetSeconds?: number;
  run: () => Promise<Counts>;
}

const results = mkdtempSync(join(tmpdir(), 'plumbline-tests-'));
const unitFile = join(results, 'unit.json');
const componentFile = join(results, 'component.json');
const endToEndFile = join(results, 'end-to-end.json');
let chromiumIsThere = false;
let buildIsThere = false;

const steps: Step[] = [
  { title: 'Types', run: () => check('tsc', '--noEmit') },
  { title: 'Lint', run: () => check('biome', 'check', '--error-on-warnings', '.') },
  { title: 'Unused code', run: () => check('knip') },
  { title: 'The real report', run: checkReport },
  {
    title: 'Unit, property, architecture and golden tests',
    budgetSeconds: 120,
    run: () => vitest('node', unitFile),
  },
  { title: 'Chromium', run: prepareChromium },
  {
    title: 'Component tests',
    budgetSeconds: 60,
    run: () =>
      chromiumIsThere ? vitest('browser', componentFile) : notRun('there is no Chromium'),
  },
  { title: 'Production build', budgetSeconds: 30, run: build },
  {
    title: 'Size budget',
    run: () =>
      buildIsThere ? check('tsx', 'tests/tools/size-budget.ts') : notRun('the build failed'),
  },
  { title: 'End to end', budgetSeconds: 240, run: endToEnd },
];

async function check(command: string, ...args: string[]): Promise<Counts> {
  return (await run(command, args)) === 0 ? ONE_PASSED : ONE_FAILED;
}

/** A report that is named but missing would turn its tests into silent skips. */
async function checkReport(): Promise<Counts> {
  if (!process.env.PLUMBLINE_SCHEDULE_SCHEMA) {
    console.log(
      'PLUMBLINE_SCHEDULE_SCHEMA is not set: tests against the published schema are skipped.',
    );
  }
  const path = process.env.PLUMBLINE_REPORT;
  if (!path) {
    console.log('PLUMBLINE_REPORT is not set: tests that need the real report are skipped.');
    return NOTHING;
  }
  if (!existsSync(path)) {
    console.error(`PLUMBLINE_REPORT is ${path}, and there is no such file.`);
    return ONE_FAILED;
  }
  process.env.PLUMBLINE_REPORT = resolve(path);
  console.log('PLUMBLINE_REPORT is set: tests that need the real report run.');
  return NOTHING;
}

async function vitest(project: string, file: string): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', ['run', '--project', project, ...reporters]);
  return countVitest(file, code);
}

async function prepareChromium(): Promise<Counts> {
  try {
    const path = findOrInstallChromium((line) => console.log(line));
    process.env.CHROMIUM_PATH = path;
    chromiumIsThere = true;
    console.log(`Using ${path}`);
    return NOTHING;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILED;
  }
}

async function build(): Promise<Counts> {
  rmSync('dist', { recursive: true, force: true });
  const counts = await check('vite', 'build');
  buildIsThere = counts.failed === 0;
  return counts;
}

async function endToEnd(): Promise<Counts> {
  if (!buildIsThere) return notRun('the build failed');
  if (!chromiumIsThere) return notRun('there is no Chromium');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = endToEndFile;
  const code = await run('playwright', ['test', '--reporter=list,json']);
  return countPlaywright(endToEndFile, code);
}

async function notRun(why: string): Promise<Counts> {
  console.error(`Not run, because ${why}; counted as failed.`);
  return ONE_FAILED;
}

process.env.TZ = 'UTC';
process.env.LC_ALL = 'C';

let total = NOTHING;
for (const { title, budgetSeconds, run: runStep } of steps) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 72 - title.length))}`);
  const start = performance.now();
  const counts = await runStep().catch((error: unknown) => {
    console.error(error);
    return ONE_FAILED;
  });
  const seconds = (performance.now() - start) / 1000;
  total = addCounts(total, counts);
  const budget = budgetSeconds
    ? ` (budget ${budgetSeconds} s${seconds > budgetSeconds ? ', EXCEEDED' : ''})`
    : '';
  console.log(`${title}: ${describeTotal(counts)} in ${seconds.toFixed(1)} s${budget}`);
}
rmSync(results, { recursive: true, force: true });

console.log('');
for (const line of describeSkipped(total, Boolean(process.env.PLUMBLINE_REPORT))) console.log(line);
console.log(describeTotal(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
