import { existsSync, readFileSync } from 'node:fs';

/** What one step, or all of them, came to. */
export interface Counts {
  passed: number;
  failed: number;
  /** The tests that were skipped, each with its file and title. */
  skipped: readonly SkippedTest[];
}

interface SkippedTest {
  title: string;
  needsReport: boolean;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: [] };
export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: [] };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: [] };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
  };
}

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** The part of Playwright's JSON report that is read here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Counts a Vitest run; a file that could not even be loaded counts as one failed test. */
export function countVitest(file: string, exitCode: number): Counts {
  const report = readReport<VitestReport>(file);
  if (!report) return crashed('Vitest');
  let counts = NOTHING;
  for (const { name, status, assertionResults } of report.testResults) {
    const of = (...wanted: string[]) =>
      assertionResults.filter((one) => wanted.includes(one.status));
    const failed = of('failed').length;
    counts = addCounts(counts, {
      passed: of('passed').length,
      failed: status === 'failed' && failed === 0 ? 1 : failed,
      skipped: of('skipped', 'pending', 'todo', 'disabled').map(({ fullName }) => ({
        title: fullName,
        needsReport: mentionsReport(name),
      })),
    });
  }
  return judge('Vitest', counts, exitCode);
}

/** Counts a Playwright run; a test that passed only on a second try counts as failed. */
export function countPlaywright(file: string, exitCode: number): Counts {
  const stats = readReport<PlaywrightReport>(file)?.stats;
  if (!stats) return crashed('Playwright');
  const skipped = Array.from({ length: stats.skipped }, () => ({
    title: 'a test end to end',
    needsReport: false,
  }));
  const counts = { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped };
  return judge('Playwright', counts, exitCode);
}

/** The lines that say what was skipped and why; none if nothing was. */
export function describeSkipped({ skipped }: Counts, reportIsThere: boolean): string[] {
  const forReport = skipped.filter((one) => one.needsReport && !reportIsThere);
  const others = skipped.filter((one) => !forReport.includes(one));
  const lines = others.map(({ title }) => `Skipped: ${title}`);
  if (forReport.length > 0) {
    const what = forReport.length === 1 ? '1 test needs' : `${forReport.length} tests need`;
    lines.push(`Skipped: ${what} the real report; set PLUMBLINE_REPORT to run them`);
  }
  return lines;
}

export function describeTotal({ passed, failed, skipped }: Counts): string {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}

/** A runner that did nothing, or that failed without a failed test, must not look like success. */
function judge(runner: string, counts: Counts, exitCode: number): Counts {
  if (counts.passed + counts.failed === 0) {
    console.error(`${runner} ran no test at all; counted as failed.`);
    return addCounts(counts, ONE_FAILED);
  }
  if (exitCode !== 0 && counts.failed === 0) {
    console.error(
      `${runner} ended with code ${exitCode} though no test failed; counted as failed.`,
    );
    return addCounts(counts, ONE_FAILED);
  }
  return counts;
}

function crashed(runner: string): Counts {
  console.error(`${runner} ended without a result; counted as failed.`);
  return ONE_FAILED;
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

function mentionsReport(testFile: string): boolean {
  return existsSync(testFile) && readFileSync(testFile, 'utf8').includes('PLUMBLINE_REPORT');
}
