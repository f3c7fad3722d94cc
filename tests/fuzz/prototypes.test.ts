import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/dataset/corrections';
import { parseCorrections } from '../../src/dataset/corrections-schema';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { extractDataset } from '../../src/extract/extract-dataset';
import { readSource } from '../../src/report/read-source';
import { DATA, KNOWLEDGE } from '../builders/extracted';
import { drawExport, drawPerson, drawTalk } from '../builders/indico-json';
import { drawReport } from '../builders/report-text';

/** What would change every object of the program, if a key were ever taken for more than a key. */
const POISON =
  '"__proto__":{"polluted":"yes","title":"polluted"},"constructor":{"prototype":{"polluted":"yes"}}';

/** Puts the poison first into every object of a JSON text; `drawExport` writes no brace in a text. */
const poison = (json: string): string =>
  json.replace(/\{(?=\s*["}])/g, (open, at: number) =>
    /^\s*\}/.test(json.slice(at + 1, at + 40)) ? `${open}${POISON}` : `${open}${POISON},`,
  );

const CLEAN = drawExport({
  contributions: [
    drawTalk({ title: 'Sched MC', speakers: [drawPerson('Jane Doe', { person_id: 7 })] }),
    drawTalk({ id: '2', title: 'Rust MC', track: { title: 'MCs' } }),
  ],
});
const SCHEDULE = JSON.stringify({
  schedule: {
    conference: {
      title: 'Example 2031',
      days: [
        {
          date: '2031-09-18',
          rooms: {
            Hall: [{ id: 1, guid: 'g', title: 'Sched MC', persons: [{ name: 'Jane Doe' }] }],
          },
        },
      ],
    },
  },
});

afterEach(() => {
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

describe('keys of prototypes', () => {
  it.each([
    ['an Indico export', CLEAN],
    ['a schedule.json', SCHEDULE],
  ])('do nothing in %s', (_, json) => {
    const read = (text: string) => {
      const { sha256: _, places: __, lineCount: ___, ...report } = readSource(text);
      return report;
    };
    // The keys of rooms are names that somebody chose: there, what is no list of events is left out.
    const poisoned = poison(json).replace(`"rooms":{${POISON},`, '"rooms":{');
    expect(poisoned).toContain(POISON);
    expect(read(poisoned)).toEqual(read(json));
  });

  it('do nothing in a dataset', () => {
    const json = readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8');
    const poisoned = parseDataset(JSON.parse(json.replace(/\{(?=\s*")/g, `{${POISON},`)));
    expect(poisoned).toEqual(parseDataset(JSON.parse(json)));
  });

  it('are refused in corrections, as every field is that says more than we understand', () => {
    const file = '{"correctionsVersion":1,"event":"drawn","corrections":[]}';
    expect(() => parseCorrections(JSON.parse(file))).not.toThrow();
    const constructed = file.replace('{', '{"constructor":{"prototype":{"polluted":1}},');
    expect(() => parseCorrections(JSON.parse(constructed))).toThrow();
    const inherited = file.replace('{', '{"__proto__":{"polluted":1},');
    // Whether refused or dropped, nothing of it is left.
    try {
      expect(Object.keys(parseCorrections(JSON.parse(inherited)))).not.toContain('__proto__');
    } catch (error) {
      expect((error as Error).message).toContain('__proto__');
    }
  });

  it('are names like any other for people, titles, tracks and organizations', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const text = drawReport(
      names.map((name, index) => ({
        id: index + 1,
        title: `${name} MC`,
        trailer: `Primary authors: ${name.toUpperCase()}, Jane (${name})`,
      })),
    );
    const dataset = extractDataset(readSource(text), KNOWLEDGE);
    expect(dataset.microconferences).toHaveLength(names.length);
    expect(dataset.people).toHaveLength(names.length);
    expect(parseDataset(JSON.parse(JSON.stringify(dataset)))).toEqual(dataset);
    const { unapplied } = applyCorrections(dataset, [
      { kind: 'rename', entity: 'person:__proto__', name: 'constructor' },
    ]);
    expect(unapplied).toHaveLength(1);
  });
});
