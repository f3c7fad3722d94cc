import { parseArgs } from 'node:util';
import { describeDiff } from '../dataset/describe-diff';
import { diffDatasets, isSame } from '../dataset/diff-datasets';
import { formatJson } from '../lib/json';
import { CommandError } from './command-error';
import { readDataset } from './read-input';

export const DIFF_USAGE = 'plumbline diff OLD NEW [--json]';

/** Prints what is different between two datasets. Exit 0: nothing; 1: something; 2: cannot tell. */
export function runDiff(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [old, now, ...more] = positionals;
  if (old === undefined || now === undefined || more.length > 0) {
    throw new CommandError(
      `Name two datasets; one may be - for standard input. Usage: ${DIFF_USAGE}`,
    );
  }
  if (old === '-' && now === '-') {
    throw new CommandError('Only one of the two datasets can be standard input.');
  }
  const diff = diffDatasets(readDataset(old), readDataset(now));
  const lines = describeDiff(diff).map((line) => `${line}\n`);
  process.stdout.write(values.json ? formatJson(diff) : lines.join(''));
  if (!isSame(diff)) process.exitCode = 1;
}
