/**
 * How much of what a careful reader finds in the report the shipped dataset has: `npm run accuracy`
 * prints the figures and every miss. What they are measured against stands in `tests/gold/`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { describeFigures } from '../gold/describe-figures';
import { readGold } from '../gold/gold';
import { scoreDataset } from '../gold/score';

const DATASET = join(import.meta.dirname, '..', '..', 'data', 'lpc-2024.dataset.json');

const dataset = parseDataset(JSON.parse(readFileSync(DATASET, 'utf8')));
const { figures, misses, ignoredCount } = scoreDataset(dataset, readGold());
console.log(describeFigures(figures));
console.log(`\nNot counted: ${ignoredCount} subsystems about which the readers differ.`);
console.log(`\n${misses.length} misses:`);
for (const miss of misses) console.log(`  ${miss}`);
