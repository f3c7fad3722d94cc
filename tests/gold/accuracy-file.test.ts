import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAccuracyFile } from '../../src/app/sources/accuracy-file';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { formatJson } from '../../src/lib/json';
import { buildAccuracyFile } from './accuracy-file';
import { readGold } from './gold';
import { readText, UNSEEN } from './texts';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'data', name), 'utf8');
const dataset = parseDataset(JSON.parse(read('lpc-2024.dataset.json')));
const made = buildAccuracyFile({ dataset, gold: readGold() }, await readText(UNSEEN));

it('ships the figures that the gold gives today', () => {
  expect(
    read('lpc-2024.accuracy.json'),
    'The figures are out of date. Write them with: npm run accuracy -- --write',
  ).toBe(formatJson(made));
});

it('ships figures that the app can read', () => {
  const { figures, method } = parseAccuracyFile(JSON.parse(formatJson(made)));
  expect(figures.map(({ kind }) => kind)).toContain('identity');
  expect(method.length).toBeGreaterThan(2);
});
