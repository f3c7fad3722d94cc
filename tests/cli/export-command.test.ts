import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatJson } from '../../src/lib/json';
import { drawDataset } from '../builders/dataset-builder';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
const DATASET = drawDataset(`
  Sched has ann author, ben attendee
  Rust has ann attendee
`);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-export-'));
  writeFileSync(join(folder, 'good.json'), formatJson(DATASET));
  writeFileSync(join(folder, 'broken.json'), '{');
  writeFileSync(join(folder, 'newer.json'), '{"schemaVersion": 2}');
  writeFileSync(join(folder, 'other.json'), '{"schemaVersion": 1}');
});
afterAll(() => rmSync(folder, { recursive: true }));

function plumbline(args: readonly string[], input?: string) {
  const result = spawnSync(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline export', () => {
  it('prints the graph of a dataset with its groups', () => {
    const { status, out, error } = plumbline([
      'export',
      join(folder, 'good.json'),
      '--format',
      'gexf',
    ]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const graph = parse(MultiGraph, out);
    expect(graph.nodes()).toEqual(['mc:rust', 'mc:sched', 'person:ann', 'person:ben']);
    expect(graph.getNodeAttributes('mc:sched')).toMatchObject({
      kind: 'mc',
      community: 2,
      communityTitle: 'Sched',
    });
    expect(graph.size).toBe(3);
  });

  it.each([
    ['graphml', '<?xml version="1.0" encoding="UTF-8"?>\n<graphml '],
    ['csv-nodes', 'id,kind,label,'],
    ['csv-edges', 'id,source,target,'],
    ['db-nodes', 'id:ID,'],
    ['db-edges', ':START_ID,:END_ID,:TYPE,'],
  ])('reads standard input for - and writes %s', (format, start) => {
    const { status, out } = plumbline(['export', '-', '--format', format], formatJson(DATASET));
    expect(status).toBe(0);
    expect(out.slice(0, start.length)).toBe(start);
  });

  it('writes a file for --out and nothing to standard output', () => {
    const out = join(folder, 'out.csv');
    const args = ['export', join(folder, 'good.json'), '--format', 'csv-nodes', '--out', out];
    expect(plumbline(args)).toEqual({ status: 0, out: '', error: '' });
    expect(readFileSync(out, 'utf8')).toContain('person:ann,person,ann,2,Sched,2,,\r\n');
    rmSync(out);
  });

  it.each([
    ['missing.json', 'there is no such file.'],
    ['broken.json', 'not JSON'],
    ['newer.json', 'Open it with a newer Plumbline.'],
    ['other.json', 'event'],
  ])('refuses %s with one sentence, exit 2, and writes nothing', (name, sentence) => {
    const before = readdirSync(folder);
    const out = join(folder, 'never.gexf');
    const result = plumbline(['export', join(folder, name), '--format', 'gexf', '--out', out]);
    expect(result).toMatchObject({ status: 2, out: '' });
    expect(result.error).toContain(sentence);
    expect(result.error.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('says what is wrong with a call', () => {
    const good = join(folder, 'good.json');
    expect(plumbline(['export']).error).toContain('Usage: plumbline export DATASET');
    expect(plumbline(['export', good])).toMatchObject({ status: 2 });
    expect(plumbline(['export', good, '--format', 'svg']).error).toContain(
      'Formats: gexf, graphml',
    );
    expect(plumbline(['export', good, '--format', 'constructor'])).toMatchObject({ status: 2 });
    expect(plumbline(['dance']).error).toContain('Commands: extract, data, export, diff, ');
  });
});
