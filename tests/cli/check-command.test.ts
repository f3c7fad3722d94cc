import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatJson } from '../../src/lib/json';
import { defaultRequest } from '../../src/schedule/plan-request';
import { encodeTimetableFile } from '../../src/timetable/timetable-file';
import { drawEventDataset } from '../timetable/drawn-event';
import { drawTimetable } from '../timetable/drawn-timetable';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
const DATASET = drawEventDataset(`
  Ash has ann author
  Birch has ann author, ben attendee
  Cedar has ben author
  Elm avoids Cedar`);
const { from: _, tracks: __, ...request } = defaultRequest(DATASET);
const FILES: Readonly<Record<string, string>> = {
  'dataset.json': formatJson(DATASET),
  'runs.csv':
    'title,start,end\nAsh MC,2031-09-17 10:00,11:00\nBirch MC,2031-09-17 10:30,13:30\nParty,2031-09-17 20:00,22:00',
  'wanted.csv': 'title,start,end\nBirch MC,2031-09-17 10:00,13:30\nCedar,2031-09-17 10:00,13:30',
  'fine.csv': 'title,start,end\nAsh MC,2031-09-17 10:00,13:30\nBirtch MC,2031-09-17 15:00,18:30',
  'other.csv': 'title,start,end\nToolchains,2031-09-17 10:00,13:30',
  'wrong.csv': 'title,start,end\nAsh,17/09/2031,13:30',
  'plan.json': JSON.stringify({
    assignments: ['elm', 'mc:cedar'].map((mc, at) => ({
      mc,
      bin: '2031-09-17T10:00',
      track: at + 1,
    })),
  }),
  'accepted.json': encodeTimetableFile({
    event: DATASET.event,
    timetable: drawTimetable(DATASET, 'elm 2031-09-17T10:00 1, cedar 2031-09-17T10:00 2'),
    request,
    acknowledged: [{ conflict: 'declared/mc:cedar+mc:elm', reason: 'They agreed.' }],
  }),
  'talks.csv':
    'title,start,end,room,speakers\nOne,2031-09-17 10:00,10:30,A,Ann Lee\nTwo,2031-09-17 10:15,10:45,B,"Lee, Ann"',
  'unknown.json': '{"assignments":[{"mc":"asch","bin":"2031-09-17T10:00","track":1}]}',
};
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-check-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(args: readonly string[], input = '') {
  const paths = args.map((arg) => (arg in FILES || arg === 'none.csv' ? join(folder, arg) : arg));
  const result = spawnSync(process.execPath, [CLI, 'check', ...paths], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline check', () => {
  it('tells conflicts as sentences and exits 1 for somebody who runs two at once', () => {
    expect(check(['dataset.json', 'runs.csv'])).toEqual({
      status: 1,
      out: 'Wednesday 17 September, 10:00: Ash and Birch both need ann (author of both).\n',
      error: 'note: not in this timetable: Cedar and Elm.\nnote: no microconference: “Party”.\n',
    });
  });

  it('exits 0 where somebody is only wanted in two, and where nothing is wrong', () => {
    const wanted = check(['dataset.json', 'wanted.csv']);
    expect(wanted.status).toBe(0);
    expect(wanted.out).toContain('Birch and Cedar both need ben');
    const fine = check(['-', 'fine.csv'], FILES['dataset.json']);
    expect(fine).toMatchObject({
      status: 0,
      out: 'Nobody has to be in two places, and every wish is kept.\n',
    });
    expect(fine.error).toContain('warning: “Birtch MC” is taken for Birch (likeness 0.833).');
  });

  it('exits 1 for a wish that a plan breaks, and 0 where the file acknowledges it', () => {
    const sentence = 'Wednesday 17 September, 10:00: Elm asks not to run beside Cedar.';
    expect(check(['dataset.json', 'plan.json'])).toMatchObject({ status: 1, out: `${sentence}\n` });
    expect(check(['dataset.json', 'accepted.json'])).toMatchObject({
      status: 0,
      out: `${sentence} (Acknowledged: They agreed.)\n`,
    });
  });

  it('prints conflicts, what was recognised and where it stands as JSON, or conflicts as a table', () => {
    const { status, out } = check(['dataset.json', 'runs.csv', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'csv',
      assignments: [{ mc: 'mc:birch' }, { mc: 'mc:ash', half: 1 }],
      conflicts: [{ kind: 'runs', people: [{ id: 'person:ann', roles: ['author', 'author'] }] }],
      review: { matches: [{ mc: 'mc:ash', reason: 'title', score: 1 }, {}] },
    });
    expect(check(['dataset.json', 'runs.csv', '--csv']).out).toMatch(
      /^kind,bin,microconferences,people,sentence,acknowledged,reason,lines\r\nruns,2031-09-17T10:00,/,
    );
  });

  it('checks the talks of a timetable alone', () => {
    const { status, out } = check(['talks.csv']);
    expect({ status, out }).toEqual({
      status: 0,
      out: 'Nobody speaks in two of the 2 talks at one time.\n',
    });
    const text = FILES['talks.csv']?.replace('"Lee, Ann"', 'ann LEE') ?? '';
    expect(check(['-'], text)).toEqual({
      status: 1,
      out: '2031-09-17: Ann Lee speaks at the same time in “One” (A, 10:00–10:30) and “Two” (B, 10:15–10:45).\n',
      error: '',
    });
  });

  it.each([
    [[], 'Usage: plumbline check [DATASET] TIMETABLE'],
    [['dataset.json', 'runs.csv', 'runs.csv'], 'Name a dataset and a timetable'],
    [['dataset.json', 'runs.csv', '--json', '--csv'], 'Usage'],
    [['-', '-'], 'Only one of the two'],
    [['dataset.json', 'none.csv'], 'there is no such file'],
    [['dataset.json', 'wrong.csv'], 'Row 2, “Ash”: “17/09/2031” is no time'],
    [['dataset.json', 'other.csv'], 'none of its 1 sessions is a microconference'],
    [['dataset.json', 'dataset.json'], 'This is a dataset'],
    [['dataset.json', 'unknown.json'], 'The nearest is “mc:ash”'],
    [['runs.csv'], 'names no speakers'],
  ])('refuses %j with one sentence and exit 2', (args, sentence) => {
    const { status, out, error } = check(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
