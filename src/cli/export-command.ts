import { parseArgs } from 'node:util';
import { detectCommunities, projectDataset } from '../analysis/communities';
import { type ExchangeGraph, toExchangeGraph } from '../exchange/exchange-graph';
import {
  writeEdgesCsv,
  writeEdgesCsvForDatabase,
  writeNodesCsv,
  writeNodesCsvForDatabase,
} from '../exchange/write-csv';
import { writeGexf } from '../exchange/write-gexf';
import { writeGraphml } from '../exchange/write-graphml';
import { CommandError } from './command-error';
import { writeFile } from './extract-command';
import { readDataset } from './read-input';

const FORMATS: Readonly<Record<string, (graph: ExchangeGraph) => string>> = {
  gexf: writeGexf,
  graphml: writeGraphml,
  'csv-nodes': writeNodesCsv,
  'csv-edges': writeEdgesCsv,
  'db-nodes': writeNodesCsvForDatabase,
  'db-edges': writeEdgesCsvForDatabase,
};

export const EXPORT_USAGE = `plumbline export DATASET --format ${Object.keys(FORMATS).join('|')} [--out FILE]`;

/** Prints the whole graph of a dataset, with the groups it falls into, for another program. */
export function runExport(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new CommandError(`Name one dataset, or - for standard input. Usage: ${EXPORT_USAGE}`);
  }
  const { format = '' } = values;
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (write === undefined) {
    const problem = format === '' ? 'Name a format.' : `There is no format “${format}”.`;
    throw new CommandError(`${problem} Formats: ${Object.keys(FORMATS).join(', ')}.`);
  }
  const dataset = readDataset(path);
  const { numberOf, communities } = detectCommunities(dataset, projectDataset(dataset));
  const titles = new Map(communities.map(({ number, title }) => [number, title]));
  const text = write(toExchangeGraph(dataset, 'whole', { numberOf, titles }));
  if (values.out === undefined) process.stdout.write(text);
  else writeFile(values.out, text);
}
