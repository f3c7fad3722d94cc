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

interface Command {
  readonly run: (args: readonly string[]) => void | Promise<void>;
  readonly usage: string;
  /** What it does, and what its exit code says. */
  readonly about: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  extract: {
    run: runExtract,
    usage: EXTRACT_USAGE,
    about: `prints the dataset; FILE may be - for standard input; what an MC is: by default what a track
named like “microconference” holds, --by session a session, --track NAME what that track holds;
--corrections makes the corrections of a file; exit 1: not all of them could be made`,
  },
  data: {
    run: runData,
    usage: DATA_USAGE,
    about:
      "rebuilds data/ from the report and the facts, and data/maintainers.json from a kernel's MAINTAINERS",
  },
  export: {
    run: runExport,
    usage: EXPORT_USAGE,
    about: 'prints the graph of a dataset for another program; DATASET may be - for standard input',
  },
  diff: {
    run: runDiff,
    usage: DIFF_USAGE,
    about: 'prints what is different between two datasets; exit 0: nothing, 1: something',
  },
  guide: {
    run: runGuide,
    usage: GUIDE_USAGE,
    about: 'prints where to start with what you care about: MCs, people, mail, lists',
  },
  overlap: {
    run: runOverlap,
    usage: OVERLAP_USAGE,
    about:
      'prints what every two MCs share, strongest pairs first; DATASET may be - for standard input',
  },
  plan: {
    run: runPlan,
    usage: PLAN_USAGE,
    about:
      'plans a timetable that loses fewest and proves it; exit 0: it keeps all rules, 1: none does, 2: bad input',
  },
  check: {
    run: runCheck,
    usage: CHECK_USAGE,
    about: `prints the conflicts of a timetable as sentences (Indico JSON, schedule.json, iCalendar, CSV, a plan);
without DATASET, talks of one person at one time; exit 0: nothing grave, 1: a wish or a day broken
or somebody double-booked, 2: cannot tell`,
  },
  threads: {
    run: runThreads,
    usage: THREADS_USAGE,
    about:
      'reads the cited mail threads from an archive and prints their facts; exit 1: not all were read',
  },
};

const describeUsage = ({ usage, about }: Command): string =>
  `  ${usage}\n${about.replace(/^/gm, '      ')}\n`;

const HELP = ['--help', '-h', 'help'];

async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || HELP.includes(name)) {
    const all = Object.values(COMMANDS).map(describeUsage).join('');
    process.stdout.write(`Plumbline reads a conference's Report of Contributions.\n\n${all}`);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new CommandError(
      `There is no command “${name}”. Commands: ${Object.keys(COMMANDS).join(', ')}.`,
    );
  }
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(describeUsage(command));
    return;
  }
  await command.run(args);
}

try {
  await main();
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!(error instanceof CommandError) && !isUsage) throw error;
  // What Node adds about arguments that begin with a dash helps nobody here.
  const [message] = (error as Error).message.split(/\. To specify a positional/);
  process.stderr.write(
    `plumbline: ${message}${isUsage ? ` (see plumbline ${process.argv[2]} --help)` : ''}\n`,
  );
  process.exitCode = 2;
}
