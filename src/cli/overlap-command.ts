import { parseArgs } from 'node:util';
import { findOverlaps, type Overlap } from '../analysis/overlap';
import { DEFAULT_POLICY, type Policy } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import { toOverlapRecords, writeOverlapsCsv } from '../exchange/write-overlaps';
import { formatJson } from '../lib/json';
import { CommandError } from './command-error';
import { readDataset } from './read-input';

export const OVERLAP_USAGE = 'plumbline overlap DATASET [--json | --csv]';

/** Prints what every two microconferences share, strongest pairs first. */
export function runOverlap(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new CommandError(`Name one dataset, or - for standard input. Usage: ${OVERLAP_USAGE}`);
  }
  if (values.json && values.csv) throw new CommandError('Ask for --json or for --csv, not both.');
  const dataset = readDataset(path);
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  const text = values.json
    ? formatJson(toOverlapRecords(dataset, overlaps))
    : values.csv
      ? writeOverlapsCsv(dataset, overlaps)
      : writeOverlapTable(dataset, overlaps, DEFAULT_POLICY);
  process.stdout.write(text);
}

const HEAD = ['pair', 'asked', 'run both', 'wanted', 'people lost', 'subjects', 'who'];
/** Texts at the left of their column, numbers at the right. */
const TEXTS = new Set(['pair', 'who']);

/**
 * The pairs that anybody would miss something of, in columns, and how many share less:
 *
 *     pair                 asked  run both  wanted  people lost  subjects  who
 *     Real-time + Sched               3                    3.00      0.18  Juri Lelli, …
 */
function writeOverlapTable(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  { minSubjectOverlap }: Policy,
): string {
  const names = new Map<string, string>([
    ...dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle] as const),
    ...dataset.people.map(({ id, name }) => [id, name] as const),
  ]);
  const shown = overlaps.filter(
    ({ declared, runs, wanted, subjectOverlap }) =>
      declared.length + runs.length + wanted.length > 0 || subjectOverlap >= minSubjectOverlap,
  );
  const rows = shown.map((pair) => [
    `${names.get(pair.a)} + ${names.get(pair.b)}`,
    pair.declared.length > 0 ? 'yes' : '',
    String(pair.runs.length || ''),
    String(pair.wanted.length || ''),
    pair.peopleLost > 0 ? pair.peopleLost.toFixed(2) : '',
    pair.subjectOverlap > 0 ? pair.subjectOverlap.toFixed(2) : '',
    [...pair.runs, ...pair.wanted].map(({ person }) => names.get(person)).join(', '),
  ]);
  const less = overlaps.length - shown.length;
  const rest =
    less === 0 ? '' : `${less} more pairs share too little to count; --json lists them.\n`;
  if (rows.length === 0) return `No two microconferences share anything that counts.\n${rest}`;
  return `${alignColumns([HEAD, ...rows])}${rest}`;
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)));
  return rows
    .map((row) => {
      const cells = row.map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - [...cell].length);
        return TEXTS.has(HEAD[at] ?? '') ? `${cell}${space}` : `${space}${cell}`;
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}
