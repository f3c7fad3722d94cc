import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countVitest,
  describeSkipped,
  describeTotal,
  NOTHING,
  ONE_FAILED,
  ONE_PASSED,
} from './count-tests';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-count-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, value: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
};

const test = (status: string, fullName = status) => ({ status, fullName });

const vitestReport = (
  ...files: { name?: string; status: string; tests: ReturnType<typeof test>[] }[]
) =>
  write('vitest.json', {
    testResults: files.map(({ name = 'a.test.ts', status, tests }) => ({
      name,
      status,
      assertionResults: tests,
    })),
  });

describe('counting tests', () => {
  it('adds up what passed, failed and was skipped, and writes it as one line', () => {
    const file = vitestReport(
      { status: 'passed', tests: [test('passed'), test('passed'), test('skipped')] },
      { status: 'failed', tests: [test('failed'), test('passed')] },
    );
    const total = addCounts(addCounts(countVitest(file, 1), ONE_PASSED), NOTHING);
    expect(describeTotal(total)).toBe('4 passed, 1 failed, 1 skipped');
    expect(describeTotal(ONE_PASSED)).toBe('1 passed, 0 failed');
  });

  it('counts a file that could not be loaded as one failed test', () => {
    const file = vitestReport(
      { status: 'failed', tests: [] },
      { status: 'passed', tests: [test('passed')] },
    );
    expect(countVitest(file, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a runner that crashed, ran nothing, or failed without a failed test as failed', () => {
    expect(countVitest(join(folder, 'missing.json'), 1)).toEqual(ONE_FAILED);
    expect(countVitest(vitestReport(), 0)).toEqual(ONE_FAILED);
    const passing = vitestReport({ status: 'passed', tests: [test('passed')] });
    expect(countVitest(passing, 0)).toMatchObject({ passed: 1, failed: 0 });
    expect(countVitest(passing, 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(countPlaywright(join(folder, 'missing.json'), 1)).toEqual(ONE_FAILED);
  });

  it('counts a flaky test as failed', () => {
    const file = write('playwright.json', {
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    });
    expect(describeTotal(countPlaywright(file, 1))).toBe('3 passed, 2 failed, 1 skipped');
  });

  it('says plainly which tests wait for the real report, and names every other skipped test', () => {
    const golden = write('golden.test.ts', 'const path = process.env.PLUMBLINE_REPORT;');
    const file = vitestReport(
      {
        name: golden,
        status: 'passed',
        tests: [test('passed'), test('skipped', 'golden'), test('skipped')],
      },
      { name: 'gone.test.ts', status: 'passed', tests: [test('todo', 'something to do')] },
    );
    const counts = countVitest(file, 0);
    expect(describeSkipped(counts, false)).toEqual([
      'Skipped: something to do',
      'Skipped: 2 tests need the real report; set PLUMBLINE_REPORT to run them',
    ]);
    expect(describeSkipped(counts, true)).toHaveLength(3);
  });
});
