import { CommandError } from './command-error';
import { DATA_USAGE, runData } from './data-command';
import { DIFF_USAGE, runDiff } from './diff-command';
import { EXPORT_USAGE, runExport } from './export-command';
import { EXTRACT_USAGE, runExtract } from './extract-command';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => void>> = {
  extract: runExtract,
  data: runData,
  export: runExport,
  diff: runDiff,
};

const USAGE = `Plumbline reads a conference's Report of Contributions.

  ${EXTRACT_USAGE}
      prints the dataset; FILE may be - for standard input
  ${DATA_USAGE}
      rebuilds data/ from the report and the facts
  ${EXPORT_USAGE}
      prints the graph of a dataset for another program; DATASET may be - for standard input
  ${DIFF_USAGE}
      prints what is different between two datasets; exit 0: nothing, 1: something
`;

function main(): void {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new CommandError(
      `There is no command “${name}”. Commands: ${Object.keys(COMMANDS).join(', ')}.`,
    );
  }
  command(args);
}

try {
  main();
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!(error instanceof CommandError) && !isUsage) throw error;
  process.stderr.write(`plumbline: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
