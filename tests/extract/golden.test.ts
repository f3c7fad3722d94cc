import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFile } from '../../src/cli/extract-command';
import { hashDataset } from '../../src/dataset/dataset-hash';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { formatJson } from '../../src/lib/json';
import { DATA } from '../builders/extracted';

const REPORT = process.env.PLUMBLINE_REPORT;
const committed = readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8');

describe('the bundled dataset', () => {
  it('is a dataset, and reads back to the same bytes', () => {
    expect(formatJson(parseDataset(JSON.parse(committed)))).toBe(committed);
  });

  it('has a hash of eight hex digits', () => {
    expect(hashDataset(parseDataset(JSON.parse(committed)))).toMatch(/^[0-9a-f]{8}$/);
  });

  it('holds no e-mail address but Message-IDs and mailing lists', () => {
    const dataset = parseDataset(JSON.parse(committed));
    const known = new Set([
      ...dataset.threads.flatMap(({ messageIds }) => messageIds),
      ...dataset.subsystems.flatMap(({ lists }) => lists),
    ]);
    let rest = committed;
    for (const text of [...known].sort((a, b) => b.length - a.length))
      rest = rest.replaceAll(text, '');
    const addresses = rest.match(/[\w.+=-]+@[\w-]+\.[\w.-]+/g) ?? [];
    // What a repaired link has dropped is quoted as damage, cut before it could be whole.
    expect(addresses.filter((address) => !/^\d{14}|^CABgObf/.test(address))).toEqual([]);
  });

  it.runIf(REPORT !== undefined && REPORT !== '')(
    'equals the extraction of the real report with the facts, byte for byte',
    async () => {
      expect(formatJson(await extractFile(REPORT ?? '', {}))).toBe(committed);
    },
  );
});
