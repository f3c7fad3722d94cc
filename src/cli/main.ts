import { CHECK_USAGE, runCheck } from './check-command';
import { CommandError } from './command-error';
import { DATA_USAGE, runData } from './data-command';
import { DIFF_USAGE, runDiff } from './diff-command';
import { EXPORT_USAGE, runExport } from './export-command';
import { EXTRACT_USAGE, runExtract } from './extract-command';
import { GUIDE_USAGE, runGuide } from './guide-command';
import { OVERLAP_USAGE, runOverlap } from './overlap-command';
import { PLAN_USAGE, runPlan } from './plan-command';
import { runThreads, THREADS_USAGE } from './threads-command';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  extract: runExtract,
  data: runData,
  export: runExport,
  diff: runDiff,
  guide: runGuide,
  overlap: runOverlap,
  plan: runPlan,
  check: runCheck,
  threads: runThreads,
};

const USAGE = `Plumbline reads a conference's Report of Contributions.

  ${EXTRACT_USAGE}
      prints the dataset; FILE may be - for standard input; what an MC is: by default what a track
      named like “microconference” holds, --by session a session, --track NAME what that track holds;
      --corrections makes the corrections of a file; exit 1: not all of them could be made
  ${DATA_USAGE}
      rebuilds data/ from the report and the facts, and data/maintainers.json from a kernel's MAINTAINERS
  ${EXPORT_USAGE}
      prints the graph of a dataset for another program; DATASET may be - for standard input
  ${DIFF_USAGE}
      prints what is different between two datasets; exit 0: nothing, 1: something
  ${GUIDE_USAGE}
      prints where to start with what you care about: MCs, people, mail, lists
  ${OVERLAP_USAGE}
      prints what every two MCs share, strongest pairs first; DATASET may be - for standard input
  ${PLAN_USAGE}
      plans a timetable that loses fewest and proves it; exit 0: it keeps all rules, 1: none does, 2: bad input
  ${CHECK_USAGE}
      prints the conflicts of a timetable as sentences (Indico JSON, schedule.json, iCalendar, CSV, a plan);
      without DATASET, talks of one person at one time; exit 0: nothing grave, 1: a wish or a day broken
      or somebody double-booked, 2: cannot tell
  ${THREADS_USAGE}
      reads the cited mail threads from an archive and prints their facts; exit 1: not all were read
`;

async function main(): Promise<void> {
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
  await command(args);
}

try {
  await main();
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!(error instanceof CommandError) && !isUsage) throw error;
  process.stderr.write(`plumbline: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
