import { join } from 'node:path';
import { formatJson } from '../lib/json';
import { buildLayoutFile } from './build-layout-file';
import { CommandError } from './command-error';
import { extractFile, writeFile } from './extract-command';
import { DATA_FOLDER } from './load-knowledge';

export const DATA_USAGE =
  'plumbline data [REPORT]   (default: the file that PLUMBLINE_REPORT names)';

/** Rebuilds the dataset and the positions in `data/` from a report and the bundled facts. */
export function runData(args: readonly string[]): void {
  const path = args[0] ?? process.env.PLUMBLINE_REPORT;
  if (path === undefined || path === '') {
    throw new CommandError(`Name the report, or set PLUMBLINE_REPORT. Usage: ${DATA_USAGE}`);
  }
  const dataset = extractFile(path, {});
  const { id } = dataset.event;
  write(`${id}.dataset.json`, dataset);
  write(`${id}.layout.json`, buildLayoutFile(dataset));
}

function write(name: string, value: unknown): void {
  const path = join(DATA_FOLDER, name);
  writeFile(path, formatJson(value));
  process.stdout.write(`${path} is written.\n`);
}
