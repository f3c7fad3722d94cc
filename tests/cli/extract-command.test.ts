import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { drawExport, drawPerson, drawTalk } from '../builders/indico-json';
import { drawReport } from '../builders/report-text';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  writeFileSync(join(folder, 'good.md'), drawReport([{ body: 'Attendees:\n\n- ??? 12' }]));
  const speakers = [drawPerson('Jane Doe')];
  const talks = ['Kernel', 'Food'].map((track, id) =>
    drawTalk({ friendly_id: id, title: `${track} talk`, session: `${track} MC`, track, speakers }),
  );
  writeFileSync(join(folder, 'export.json'), drawExport({ contributions: talks }));
  writeFileSync(join(folder, 'bare.json'), drawExport({ contributions: [{ title: 'Bare' }] }));
  writeFileSync(
    join(folder, 'schedule.json'),
    '{"schedule":{"conference":{"title":"C","days":[{"rooms":{"R":[{"title":"Talk"}]}}]}}}',
  );
  writeFileSync(
    join(folder, 'event.ics'),
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Talk\nEND:VEVENT\nEND:VCALENDAR',
  );
  writeFileSync(join(folder, 'none.json'), '{"count":0,"results":[]}');
  writeFileSync(join(folder, 'deep.json'), '['.repeat(10_000));
  writeFileSync(join(folder, 'other.json'), '{"hello":"world"}');
  writeFileSync(join(folder, 'none.ics'), 'BEGIN:VCALENDAR\nEND:VCALENDAR');
  writeFileSync(join(folder, 'empty.md'), '');
  writeFileSync(join(folder, 'binary.md'), new Uint8Array([1, 0, 2]));
  writeFileSync(join(folder, 'latin1.md'), new Uint8Array([74, 0xf6, 114, 103]));
  writeFileSync(join(folder, 'letter.md'), 'Dear all, see you there.');
  writeFileSync(join(folder, 'abstracts.md'), 'Report of Abstracts\n\nAbstract ID : 1\n');
  writeFileSync(join(folder, 'large.md'), Buffer.alloc(20 * 1024 * 1024 + 1, 65));
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
    ['export.json', 'indico-json', 2],
    ['schedule.json', 'schedule-json', 1],
    ['event.ics', 'icalendar', 1],
  ])('reads %s, too', (name, kind, count) => {
    const { status, out } = plumbline(['extract', join(folder, name)]);
    expect(status).toBe(0);
    const dataset = parseDataset(JSON.parse(out));
    expect(dataset.source.kind).toBe(kind);
    expect(dataset.microconferences).toHaveLength(count);
  });

  it('reads by session, and only the tracks that are asked for', () => {
    const path = join(folder, 'export.json');
    const { out } = plumbline(['extract', path, '--by', 'session', '--track', 'kern']);
    const [mc, ...others] = parseDataset(JSON.parse(out)).microconferences;
    expect(mc).toMatchObject({ title: 'Kernel MC', topics: [{ label: 'Kernel talk' }] });
    expect(others).toEqual([]);
    expect(plumbline(['extract', path, '--by', 'day'])).toMatchObject({
      status: 2,
      error: 'plumbline: --by is “day”; it is session or contribution.\n',
    });
    expect(plumbline(['extract', path, '--track', 'Music']).error).toContain(
      'No track contains “Music”; the tracks are “Food”, “Kernel”.',
    );
  });

  describe('with --corrections', () => {
    const correct = (file: unknown, ...more: string[]) => {
      const path = join(folder, 'corrections.json');
      writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
      return plumbline(['extract', join(folder, 'export.json'), '--corrections', path, ...more]);
    };
    const of = (...corrections: object[]) => {
      const { out } = plumbline(['extract', join(folder, 'export.json')]);
      return { correctionsVersion: 1, event: JSON.parse(out).event.id, corrections };
    };
    const rename = { kind: 'rename', entity: 'person:jane-doe', name: 'Jane Q. Doe' };

    it('makes them, and exits 0', () => {
      const { status, out } = correct(of(rename));
      expect(status).toBe(0);
      const { people } = parseDataset(JSON.parse(out));
      expect(people.map(({ name }) => name)).toEqual(['Jane Q. Doe']);
    });

    it('says which could not be made, makes the others, and exits 1', () => {
      const gone = { kind: 'rename', entity: 'person:nobody', name: 'Nobody' };
      const { status, out, error } = correct(of(gone, rename));
      expect(status).toBe(1);
      expect(error).toContain(
        'correction 1 (rename) is not made: There is no person:nobody in this dataset.\n',
      );
      expect(parseDataset(JSON.parse(out)).people[0]?.name).toBe('Jane Q. Doe');
    });

    it.each([
      ['{', 'corrections.json: not JSON'],
      [{ correctionsVersion: 2 }, 'Open them with a newer Plumbline.'],
      [{ correctionsVersion: 1, event: 'x', corrections: [{ kind: 'x' }] }, 'corrections[0]'],
      [{ correctionsVersion: 1, event: 'other-2024', corrections: [] }, 'are for “other-2024”'],
    ])('refuses %j with one sentence and exit 2', (file, sentence) => {
      const result = correct(file);
      expect(result).toMatchObject({ status: 2, out: '' });
      expect(result.error).toContain(sentence);
    });
  });

  it('warns of fields that an export lacks', () => {
    expect(plumbline(['extract', join(folder, 'bare.json')]).error).toContain(
      'warning: line 1: “speakers” is missing at results[0].contributions[0]',
    );
  });

  it.each([
    ['none.json', 'results: the list is empty'],
    ['deep.json', 'nested more than 100 deep'],
    ['other.json', 'Expected an object with “results”'],
    ['none.ics', 'The calendar holds no event that takes place'],
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
