import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { drawReport } from '../builders/report-text';

const ROOT = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  writeFileSync(join(folder, 'good.md'), drawReport([{ body: 'Attendees:\n\n- ??? 12' }]));
  writeFileSync(join(folder, 'empty.md'), '');
  writeFileSync(join(folder, 'binary.md'), new Uint8Array([1, 0, 2]));
  writeFileSync(join(folder, 'latin1.md'), new Uint8Array([74, 0xf6, 114, 103]));
  writeFileSync(join(folder, 'letter.md'), 'Dear all, see you there.');
  writeFileSync(join(folder, 'abstracts.md'), 'Report of Abstracts\n\nAbstract ID : 1\n');
  writeFileSync(join(folder, 'large.md'), Buffer.alloc(20 * 1024 * 1024 + 1, 65));
});
afterAll(() => rmSync(folder, { recursive: true }));

function plumbline(args: readonly string[], input?: string) {
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...args],
    { cwd: ROOT, input: input ?? '', encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline extract', () => {
  it('prints a dataset, warns on standard error, and exits 0', () => {
    const { status, out, error } = plumbline(['extract', join(folder, 'good.md')]);
    expect(status).toBe(0);
    expect(parseDataset(JSON.parse(out)).event.id).toBe('epc-2031');
    expect(error).toContain('warning: line ');
  });

  it('reads standard input for -', () => {
    const { status, out } = plumbline(['extract', '-'], drawReport([{}]));
    expect(status).toBe(0);
    expect(parseDataset(JSON.parse(out)).microconferences).toHaveLength(1);
  });

  it('takes the days of the event from a file, and none with --no-facts', () => {
    const facts = join(folder, 'event.json');
    const event = { id: 'example', title: 'Example', start: '2031-09-18' };
    writeFileSync(facts, JSON.stringify({ event }));
    const report = join(folder, 'good.md');
    const named = plumbline(['extract', report, '--event', facts]);
    expect(JSON.parse(named.out).event).toEqual(event);
    const none = plumbline(['extract', report, '--no-facts', '--event', facts]);
    expect(JSON.parse(none.out).event.start).toBeUndefined();
  });

  it('writes a file for --out and nothing to standard output', () => {
    const out = join(folder, 'out.json');
    expect(plumbline(['extract', join(folder, 'good.md'), '--out', out])).toMatchObject({
      status: 0,
      out: '',
    });
    expect(parseDataset(JSON.parse(readFileSync(out, 'utf8'))).people).toEqual([]);
    rmSync(out);
  });

  it.each([
    ['missing.md', 'there is no such file.'],
    ['.', 'is a directory'],
    ['empty.md', 'The file is empty.'],
    ['binary.md', 'The file is binary'],
    ['latin1.md', 'not UTF-8 (line 1'],
    ['large.md', 'Plumbline reads at most 20 MB.'],
    ['letter.md', 'No contribution was found'],
    ['abstracts.md', 'is a “Report of Abstracts”, which is not supported'],
  ])('refuses %s with one sentence, exit 2, and writes nothing', (name, sentence) => {
    const before = readdirSync(folder);
    const out = join(folder, 'never.json');
    const result = plumbline(['extract', join(folder, name), '--out', out]);
    expect(result.status).toBe(2);
    expect(result.out).toBe('');
    expect(result.error).toContain(sentence);
    expect(result.error.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('says what is wrong with a call', () => {
    expect(plumbline(['extract']).error).toContain('Usage: plumbline extract FILE');
    expect(plumbline(['dance'])).toMatchObject({ status: 2 });
    expect(plumbline(['extract', '--loud', 'x'])).toMatchObject({ status: 2 });
  });
});
