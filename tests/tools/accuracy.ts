/**
 * How much of what a careful reader finds in the report the shipped dataset has: `npm run accuracy`
 * prints the figures and every miss, the same for two other texts, and for the unseen one the figures
 * alone, since who reads its misses will tune to them (`-- --misses` prints them all the same). With
 * `-- --write` it also writes the figures that the app shows.
 * What they are measured against stands in `tests/gold/`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { formatJson } from '../../src/lib/json';
import { buildAccuracyFile } from '../gold/accuracy-file';
import { describeFigures } from '../gold/describe-figures';
import { readGold } from '../gold/gold';
import { scoreDataset } from '../gold/score';
import { type Measured, readText, SEEN, UNSEEN } from '../gold/texts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const DATASET = join(DATA, 'lpc-2024.dataset.json');

function print({ dataset, gold }: Measured, showsMisses = true): void {
  const { figures, misses, ignoredCount } = scoreDataset(dataset, gold);
  console.log(`${dataset.event.title}\n`);
  console.log(describeFigures(figures));
  console.log(`\nNot counted: ${ignoredCount} subsystems about which the readers differ.`);
  console.log(`\n${misses.length} misses${showsMisses ? ':' : ', not shown'}`);
  if (showsMisses) for (const miss of misses) console.log(`  ${miss}`);
  console.log('');
}

const dataset = parseDataset(JSON.parse(readFileSync(DATASET, 'utf8')));
const own: Measured = { dataset, gold: readGold() };
const unseen = await readText(UNSEEN);
print(own);
for (const name of SEEN) {
  console.log('A text that was developed on:');
  print(await readText(name));
}
console.log('The unseen text:');
print(unseen, process.argv.includes('--misses'));
if (process.argv.includes('--write')) {
  const path = join(DATA, `${dataset.event.id}.accuracy.json`);
  writeFileSync(path, formatJson(buildAccuracyFile(own, unseen)));
  console.log(`${path} is written.`);
}
