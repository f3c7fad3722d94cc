import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatJson } from '../../src/lib/json';
import { drawDataset } from '../builders/dataset-builder';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
const OLD = drawDataset('Sched has ann topic-lead');
const NEW = drawDataset('Sched has ann author, ben attendee');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-diff-'));
  writeFileSync(join(folder, 'old.json'), formatJson(OLD));
  writeFileSync(join(folder, 'new.json'), formatJson(NEW));
  writeFileSync(join(folder, 'broken.json'), '{');
  writeFileSync(join(folder, 'other.json'), '{"schemaVersion": 1}');
});
afterAll(() => rmSync(folder, { recursive: true }));

function diff(args: readonly string[], input = '') {
  const paths = args.map((arg) => (arg.endsWith('.json') ? join(folder, arg) : arg));
  const result = spawnSync(process.execPath, [CLI, 'diff', ...paths], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline diff', () => {
  it('says nothing of equal datasets, and exits 0', () => {
    expect(diff(['old.json', 'old.json'])).toEqual({ status: 0, out: '', error: '' });
  });

  it('says in words what is different, and exits 1', () => {
    expect(diff(['old.json', 'new.json'])).toEqual({
      status: 1,
      out: 'ben: new\nben, Sched MC: new, attendee\nann, Sched MC: topic-lead → author\n',
      error: '',
    });
  });

  it('prints it as JSON, with one dataset from standard input', () => {
    const { status, out } = diff(['-', 'new.json', '--json'], formatJson(OLD));
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      people: { added: [{ id: 'person:ben' }], removed: [] },
      relations: { changed: [{ fields: [{ field: 'roles' }, { field: 'evidence' }] }] },
    });
  });

  it.each([
    [['old.json'], 'Usage: plumbline diff OLD NEW [--json]'],
    [['old.json', 'new.json', 'old.json'], 'Name two datasets'],
    [['-', '-'], 'Only one of the two'],
    [['old.json', 'missing.json'], 'there is no such file.'],
    [['broken.json', 'old.json'], 'not JSON'],
    [['old.json', 'other.json'], 'other.json: event'],
    [['old.json', 'new.json', '--loud'], '--loud'],
  ])('refuses %j with one sentence and exit 2', (args, sentence) => {
    const { status, out, error } = diff(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
