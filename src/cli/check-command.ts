import { parseArgs } from 'node:util';
import { findOverlaps } from '../analysis/overlap';
import type { Dataset, McId } from '../dataset/types';
import { formatJson } from '../lib/json';
import { listWords } from '../lib/list-words';
import { SourceError } from '../lib/source-error';
import { type Conflict, conflictKey } from '../schedule/conflicts';
import { RequestError } from '../schedule/request-error';
import { checkTalks } from '../timetable/check-timetable';
import { readTimetable } from '../timetable/read-timetable';
import { type ResolvedTimetable, resolveTimetable } from '../timetable/resolve-timetable';
import type { ImportedTimetable } from '../timetable/session';
import { findSessionConflicts } from '../timetable/session-conflicts';
import { writeConflictsCsv, writeTalkConflictsCsv } from '../timetable/write-timetable-csv';
import { CommandError } from './command-error';
import { readDataset, readText } from './read-input';

export const CHECK_USAGE = 'plumbline check [DATASET] TIMETABLE [--json|--csv]';

/** What nobody should publish: a broken day or wish, somebody who runs two at once. */
const GRAVE: readonly Conflict['kind'][] = ['only-on', 'declared', 'runs'];

interface Form {
  readonly json: boolean;
  readonly csv: boolean;
}

/**
 * Prints the conflicts of a timetable; without a dataset, talks of one person at one time. Exit 0:
 * nothing grave; 1: a broken day or wish or somebody who runs two at once, and it is not
 * acknowledged in the file; 2: cannot tell.
 */
export function runCheck(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
    },
  });
  const [first, second, ...more] = positionals;
  if (first === undefined || more.length > 0 || (values.json && values.csv)) {
    throw new CommandError(
      `Name a dataset and a timetable, or a timetable alone. Usage: ${CHECK_USAGE}`,
    );
  }
  if (first === '-' && second === '-') {
    throw new CommandError('Only one of the two files can be standard input.');
  }
  if (second === undefined) checkAlone(first, values);
  else checkWith(readDataset(first), second, values);
}

/** Whatever cannot be read becomes one sentence with the file's name. */
function readFile<T>(path: string, read: (text: string) => T): T {
  const text = readText(path);
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof RequestError)) throw error;
    const label = path === '-' ? 'standard input' : path;
    throw new CommandError(`${label}: ${error.message}`);
  }
}

function checkAlone(path: string, { json, csv }: Form): void {
  const imported = readFile(path, (text) => readTimetable(text, { name: path }));
  const talks = imported.sessions.flatMap((session) => session.talks ?? [session]);
  if (talks.every(({ speakers }) => speakers.length === 0)) {
    throw new CommandError(
      `${path}: this timetable names no speakers; name the dataset first to check it with that.`,
    );
  }
  tellFindings(imported);
  const conflicts = checkTalks(imported);
  const { kind, title } = imported;
  if (json) process.stdout.write(formatJson({ kind, title, talkCount: talks.length, conflicts }));
  else if (csv) process.stdout.write(writeTalkConflictsCsv(conflicts));
  else {
    const nothing = `Nobody speaks in two of the ${talks.length} talks at one time.`;
    writeLines(conflicts.length === 0 ? [nothing] : conflicts.map(({ sentence }) => sentence));
  }
  if (conflicts.length > 0) process.exitCode = 1;
}

function checkWith(dataset: Dataset, path: string, { json, csv }: Form): void {
  const timeZone = dataset.event.timeZone;
  const imported = readFile(path, (text) =>
    readTimetable(text, { name: path, ...(timeZone === undefined ? {} : { timeZone }) }),
  );
  const resolved = readFile(path, () => resolveTimetable(dataset, imported));
  const { timetable, rules, acknowledged, policy, review, notes } = resolved;
  if (timetable.assignments.length === 0) {
    throw new CommandError(
      `${path}: none of its ${imported.sessions.length} sessions is a microconference of ${dataset.event.title}; is it the timetable of that conference?`,
    );
  }
  const overlaps = findOverlaps(dataset, policy);
  const conflicts = findSessionConflicts(dataset, overlaps, resolved, rules);
  const accepted = new Map(acknowledged.map((one) => [one.conflict, one.reason ?? '']));
  const isAccepted = (conflict: Conflict): boolean => accepted.has(conflictKey(conflict));
  tellFindings(imported);
  if (json) {
    const told = conflicts.map((conflict) =>
      isAccepted(conflict)
        ? { ...conflict, acknowledged: accepted.get(conflictKey(conflict)) }
        : conflict,
    );
    const { kind } = imported;
    process.stdout.write(
      formatJson({ kind, assignments: timetable.assignments, conflicts: told, review, notes }),
    );
  } else {
    for (const line of describeReview(dataset, resolved)) process.stderr.write(`${line}\n`);
    if (csv) process.stdout.write(writeConflictsCsv(dataset, conflicts, acknowledged));
    else writeLines(describeConflicts(conflicts, accepted));
  }
  if (conflicts.some((one) => GRAVE.includes(one.kind) && !isAccepted(one))) process.exitCode = 1;
}

function describeConflicts(
  conflicts: readonly Conflict[],
  accepted: ReadonlyMap<string, string>,
): string[] {
  if (conflicts.length === 0) return ['Nobody has to be in two places, and every wish is kept.'];
  return conflicts.map((conflict) => {
    const reason = accepted.get(conflictKey(conflict));
    if (reason === undefined) return conflict.sentence;
    return `${conflict.sentence} (Acknowledged${reason === '' ? '' : `: ${reason}`})`;
  });
}

/** What somebody should look at before they believe the conflicts. */
function describeReview(dataset: Dataset, { review, notes }: ResolvedTimetable): string[] {
  const titles = new Map(dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  const titleOf = (mc: McId): string => titles.get(mc) ?? mc;
  const doubtful = review.matches.filter(
    ({ score, reason }) => score < 1 && reason !== 'short-title',
  );
  return [
    ...notes.map((note) => `note: ${note}`),
    ...doubtful.map(
      ({ mc, sessions, score }) =>
        `warning: “${sessions[0]?.title}” is taken for ${titleOf(mc)} (likeness ${score}).`,
    ),
    ...(review.unmatchedMcs.length === 0
      ? []
      : [`note: not in this timetable: ${listWords(review.unmatchedMcs.map(titleOf))}.`]),
    ...(review.unmatchedSessions.length === 0
      ? []
      : [
          `note: no microconference: ${listTitles(review.unmatchedSessions.map(({ session }) => session.title))}.`,
        ]),
  ];
}

const MOST_TITLES = 10;

function listTitles(titles: readonly string[]): string {
  const all = [...new Set(titles)].map((title) => `“${title}”`);
  if (all.length <= MOST_TITLES) return listWords(all);
  return listWords([...all.slice(0, MOST_TITLES), `${all.length - MOST_TITLES} more`]);
}

function tellFindings({ findings }: ImportedTimetable): void {
  for (const { severity, message } of findings) process.stderr.write(`${severity}: ${message}\n`);
}

function writeLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
