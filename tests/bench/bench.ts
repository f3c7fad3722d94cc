/**
 * How long the parts take, against their limits: `npm run bench [-- REPORT]`. A time over its limit
 * is printed as such and never fails the run: times depend on the machine, ratios hardly do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RESOLUTION, DEFAULT_SEED, projectDataset } from '../../src/analysis/communities';
import { findOverlaps } from '../../src/analysis/overlap';
import { findBestPartition } from '../../src/analysis/partition';
import { loadKnowledge } from '../../src/cli/load-knowledge';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { toExchangeGraph } from '../../src/exchange/exchange-graph';
import { extractDataset } from '../../src/extract/extract-dataset';

import { decodeSource } from '../../src/report/decode-source';
import { parseReport } from '../../src/report/parse-report';
import type { Report } from '../../src/report/report';
import { benchSearch } from './bench-search';
import { benchBrowser } from './browser-bench';
import { drawStandInReport, lengthenReport } from './long-report';
import { formatMeasurements, type Measurement, medianTime } from './measure';
import { benchPlanner } from './planner-bench';
import { sweepCommunities } from './sweep';

/** Warm: a bench of a few runs would time the compiler of the machine more than our code. */
const WARMUPS = 30;
const DATA = join(import.meta.dirname, '..', '..', 'data');
const RATIO_LIMIT = 1.2;

const reportPath = process.argv[2] ?? process.env.PLUMBLINE_REPORT;
const knowledge = loadKnowledge({
  event: join(DATA, 'lpc-2024.event.json'),
  threads: join(DATA, 'lpc-2024.threads.json'),
});
const NO_GROUPS = { numberOf: new Map<string, number>(), titles: new Map<number, string>() };
const datasetJson: unknown = JSON.parse(readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8'));
const dataset = parseDataset(datasetJson);
const report = reportPath === undefined ? undefined : readFileSync(reportPath, 'utf8');

if (report === undefined) {
  console.log('Extraction of the real report: skipped, no PLUMBLINE_REPORT and no path given.');
}
console.log(
  formatMeasurements([
    ...(report === undefined ? [] : [benchExtraction(report)]),
    ...benchDataset(),
    ...benchSearch(dataset),
    ...benchLengths(report ?? drawStandInReport()),
  ]),
);
console.log(`\n${sweepCommunities(dataset)}\n`);
console.log(`${await benchPlanner(dataset)}\n`);
await benchBrowser();

function benchExtraction(text: string): Measurement {
  const parse = parserOf(text);
  return time('report → dataset', () => extractDataset(parse(), knowledge), 60, 61);
}

/**
 * Decodes and parses, as every use does: the engine remembers what it made of one and the same
 * short text, and the shortest report would look twice as fast as it is.
 */
function parserOf(text: string): () => Report {
  const bytes = new TextEncoder().encode(text);
  return () => parseReport(decodeSource(bytes));
}

function benchDataset(): Measurement[] {
  const projection = projectDataset(dataset);
  const options = { resolution: DEFAULT_RESOLUTION, seed: DEFAULT_SEED, starts: 20 };
  return [
    time('parseDataset', () => parseDataset(datasetJson)),
    // Of a copy each time: what is made of a dataset is kept.
    time('dataset → graph', () => toExchangeGraph({ ...dataset }, 'whole', NO_GROUPS), 10),
    time('findOverlaps', () => findOverlaps(dataset, DEFAULT_POLICY)),
    time('20 starts of Louvain and Leiden', () => findBestPartition(projection, options), 50),
  ];
}

/** Reports 10 and 100 times as long: the time by the length, 1 where it grows linearly. */
function benchLengths(text: string): Measurement[] {
  const source = report === undefined ? 'stand-in' : 'report';
  const base = measureLength(text, 11);
  const measurements: Measurement[] = [];
  for (const { times, runs } of [
    { times: 10, runs: 7 },
    { times: 100, runs: 3 },
  ]) {
    const long = lengthenReport(text, times);
    const length = long.length / text.length;
    const { parse, extract } = measureLength(long, runs);
    const ratio = (name: string, value: number, one: number): Measurement => ({
      name: `${name}, ${source} × ${times}, by length`,
      value: value / one / length,
      unit: '×',
      runs,
      limit: RATIO_LIMIT,
    });
    measurements.push(
      { name: `parse, ${source} × ${times}`, value: parse, unit: 'ms', runs },
      { name: `extract, ${source} × ${times}`, value: extract, unit: 'ms', runs },
      ratio('parse', parse, base.parse),
      ratio('extract', extract, base.extract),
      ratio('both', parse + extract, base.parse + base.extract),
    );
  }
  return [
    { name: `parse, ${source} × 1`, value: base.parse, unit: 'ms', runs: 11 },
    { name: `extract, ${source} × 1`, value: base.extract, unit: 'ms', runs: 11 },
    ...measurements,
  ];
}

function measureLength(text: string, runs: number): { parse: number; extract: number } {
  const parse = parserOf(text);
  const parsed = parse();
  // The first report has warmed everything; a long one would only take longer.
  const warmups = runs > 10 ? 10 : 0;
  return {
    parse: medianTime(parse, runs, warmups),
    extract: medianTime(() => extractDataset(parsed, knowledge), runs, warmups),
  };
}

function time(name: string, action: () => unknown, limit?: number, runs = 31): Measurement {
  const value = medianTime(action, runs, WARMUPS);
  return { name, value, unit: 'ms', runs, ...(limit === undefined ? {} : { limit }) };
}
