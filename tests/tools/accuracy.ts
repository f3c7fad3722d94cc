/**
 * How much of what a careful reader finds in the report the shipped dataset has: `npm run accuracy`
 * prints the figures and every miss, and the same for a text on which nothing was developed; with
 * `-- --write` it also writes the figures that the app shows.
 * What they are measured against stands in `tests/gold/`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { formatJson } from '../../src/lib/json';
import { buildAccuracyFile } from '../gold/accuracy-file';
import { describeFigures } from '../gold/describe-figures';
import { type Gold, readGold } from '../gold/gold';
import { scoreDataset } from '../gold/score';
import { readUnseen } from '../gold/unseen';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const DATASET = join(DATA, 'lpc-2024.dataset.json');

function print(dataset: Dataset, gold: Gold): void {
  const { figures, misses, ignoredCount } = scoreDataset(dataset, gold);
  console.log(describeFigures(figures));
  console.log(`\nNot counted: ${ignoredCount} subsystems about which the readers differ.`);
  console.log(`\n${misses.length} misses:`);
  for (const miss of misses) console.log(`  ${miss}`);
}

const dataset = parseDataset(JSON.parse(readFileSync(DATASET, 'utf8')));
const gold = readGold();
const unseen = await readUnseen();
console.log(`${dataset.event.title}\n`);
print(dataset, gold);
console.log(`\nUnseen text: ${unseen.dataset.event.title}\n`);
print(unseen.dataset, unseen.gold);
if (process.argv.includes('--write')) {
  const path = join(DATA, `${dataset.event.id}.accuracy.json`);
  writeFileSync(path, formatJson(buildAccuracyFile({ dataset, gold }, unseen)));
  console.log(`\n${path} is written.`);
}
