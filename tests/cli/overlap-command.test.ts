import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { formatJson } from '../../src/lib/json';
import { drawDataset } from '../builders/dataset-builder';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
const DRAWN = drawDataset(`
  Alpha has ann author, ben attendee, cy mentioned
  Beta has ann author, ben attendee
  Gamma has ben author, cy attendee
  Gamma avoids Beta
  Delta covers mm core
  Gamma covers mm core, rt core
  Delta cites t1
  Alpha cites t1
`);

function overlap(args: readonly string[], input: string = formatJson(DRAWN)) {
  const result = spawnSync(process.execPath, [CLI, 'overlap', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

/** Starting the command takes a second: what several tests look at is made once. */
let printed: { status: number | null; out: string } | undefined;
function readPairs() {
  printed ??= overlap(['-', '--json']);
  expect(printed.status).toBe(0);
  return JSON.parse(printed.out).pairs;
}

describe('plumbline overlap', () => {
  it('prints pairs as JSON, a before b, strongest first, with what each class holds', () => {
    const pairs = readPairs();
    expect(pairs).toHaveLength(findOverlaps(DRAWN, DEFAULT_POLICY).length);
    expect(pairs.every(({ a, b }: { a: string; b: string }) => a < b)).toBe(true);
    expect(pairs[0]).toEqual({
      a: 'mc:beta',
      b: 'mc:gamma',
      declared: [
        {
          mc: 'mc:gamma',
          kind: 'avoid-overlap',
          with: ['mc:beta'],
          evidence: [expect.objectContaining({ rule: 'drawn' })],
        },
      ],
      runs: [],
      wanted: ['person:ben'],
      peopleLost: 0.5,
      subjectOverlap: 0,
      shared: { people: ['person:ben'], subsystems: [], threads: [] },
    });
    expect(pairs[1]).toMatchObject({
      a: 'mc:alpha',
      b: 'mc:beta',
      declared: [],
      runs: ['person:ann'],
      wanted: ['person:ben'],
      peopleLost: 1.25,
    });
  });

  it('shares what is only mentioned, and counts it for nothing', () => {
    const pairs = readPairs();
    const pair = pairs.find(
      ({ a, b }: { a: string; b: string }) => `${a} ${b}` === 'mc:alpha mc:gamma',
    );
    expect(pair).toMatchObject({ wanted: ['person:ben'], peopleLost: 0.5 });
    expect(pair.shared.people).toEqual(['person:ben', 'person:cy']);
  });

  it('shares subsystems and threads by id', () => {
    const pairs = readPairs();
    const shared = (other: string) =>
      pairs.find(({ a, b }: { a: string; b: string }) => [a, b].sort().join(' ') === other).shared;
    expect(shared('mc:delta mc:gamma').subsystems).toEqual(['subsystem:mm']);
    expect(shared('mc:alpha mc:delta').threads).toEqual(['thread:t1@example.org']);
  });

  it('prints a table for people without --json', () => {
    const { status, out } = overlap(['-']);
    expect(status).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'pair           asked  run both  wanted  people lost  subjects  who',
      'Beta + Gamma     yes                 1         0.50            ben',
      'Alpha + Beta                 1       1         1.25            ann, ben',
    ]);
  });

  it('prints a row per pair as CSV, with names', () => {
    const { status, out } = overlap(['-', '--csv']);
    expect(status).toBe(0);
    const rows = out.split('\r\n');
    expect(rows[0]).toMatch(/^a,b,aTitle,bTitle,declared,runs,wanted,peopleLost,subjectOverlap,/);
    expect(rows[2]).toBe('mc:alpha,mc:beta,Alpha MC,Beta MC,,ann,ben,1.25,0,,');
  });

  it('says so where nothing is shared', () => {
    const { status, out } = overlap(['-'], formatJson(drawDataset('A alone\n B alone')));
    expect({ status, out }).toEqual({
      status: 0,
      out: 'No two microconferences share anything that counts.\n',
    });
  });

  it.each([
    [[], 'Usage: plumbline overlap DATASET [--json | --csv]'],
    [['a.json', 'b.json'], 'Name one dataset'],
    [['missing.json'], 'there is no such file.'],
    [['-', '--json', '--csv'], 'not both'],
    [['-', '--loud'], '--loud'],
  ])('refuses %j with one sentence and exit 2', (args, sentence) => {
    const { status, out, error } = overlap(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
