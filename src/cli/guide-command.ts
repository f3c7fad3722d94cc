import { parseArgs } from 'node:util';
import { buildGuide, type Guide, type Suggestion } from '../analysis/guide';
import type { ThreadReading } from '../analysis/guide-readings';
import { describeReasons, describeSuggestion } from '../analysis/guide-text';
import type { Dataset, EntityId } from '../dataset/types';
import type { PathStep } from '../graph/paths';
import { formatJson } from '../lib/json';
import { listWords } from '../lib/list-words';
import { createSearch } from '../search/search';
import { findSubjects } from '../search/subjects';
import { CommandError } from './command-error';
import { readDataset } from './read-input';

export const GUIDE_USAGE = 'plumbline guide DATASET WORDS [--json]';

type NameOf = (id: EntityId) => string;

/** Prints where to start with what the words mean: MCs, people, mail and lists, each with its reason. */
export function runGuide(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [path, ...rest] = positionals;
  const words = rest.join(' ');
  if (path === undefined || words.trim() === '') {
    throw new CommandError(`Name one dataset and what you care about. Usage: ${GUIDE_USAGE}`);
  }
  const dataset = readDataset(path);
  const search = createSearch(dataset);
  const subjects = findSubjects(search, words);
  if (subjects.length === 0) {
    const close = search(words, 3).map(({ label }) => `“${label}”`);
    const hint = close.length === 0 ? '' : ` Closest: ${close.join(', ')}.`;
    throw new CommandError(`Nothing in ${dataset.event.title} goes by “${words}”.${hint}`);
  }
  const guide = buildGuide(dataset, subjects);
  process.stdout.write(values.json === true ? formatJson(guide) : writeGuide(dataset, guide));
}

function writeGuide(dataset: Dataset, guide: Guide): string {
  const nameOf = namesOf(dataset);
  const known = new Set<EntityId>([
    ...guide.subjects,
    ...guide.mcs.map(({ id }) => id),
    ...guide.readings.threads.map(({ thread }) => thread),
  ]);
  const isKnown = (id: EntityId): boolean => known.has(id);
  const suggestions = (all: readonly Suggestion<EntityId>[]): string[] =>
    all.map((suggestion) => {
      const reason = describeSuggestion(suggestion, nameOf, isKnown);
      return `${nameOf(suggestion.id)}: ${reason}${placesOf(suggestion.reasons)}`;
    });
  const { threads, references } = guide.readings;
  const lists = guide.lists.map(({ address, archive, subsystems }) => {
    return `${address} (${listWords(subsystems.map(nameOf))}), archive ${archive}`;
  });
  const readings = [
    ...threads.map((reading) => tellThread(dataset, reading, nameOf)),
    ...references.map(({ mc, reference }) => {
      return `${reference.title ?? reference.url} (${nameOf(mc)}) ${reference.url}`;
    }),
  ];
  const archive = guide.lists[0]?.archive;
  const nothing = `No thread is cited.${archive === undefined ? '' : ` Read the list's archive: ${archive}`}`;
  const neighbours = guide.neighbours.map(({ id, reasons, bridges }) => {
    const people = bridges.map(({ person }) => nameOf(person));
    const bridging = people.length === 0 ? '' : `; ask ${listWords(people)}`;
    return `${nameOf(id)}: ${describeReasons(reasons, nameOf, isKnown)}${bridging}`;
  });
  const parts = guide.partOf.map(nameOf);
  return [
    `${listWords(guide.subjects.map(nameOf))}${parts.length === 0 ? '' : `, part of ${listWords(parts)}`}\n`,
    section(
      'What it is about',
      guide.topics.map(({ mc, topic }) => `${topic.label} (${nameOf(mc)}, line ${topic.line})`),
    ),
    section('MCs to go to', suggestions(guide.mcs)),
    section('People to meet', suggestions(guide.people)),
    section('Read first', readings.length === 0 ? [nothing] : readings),
    section('Lists to join', lists),
    section('Next door', neighbours),
  ].join('');
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `\n${title}\n${lines.map((line, place) => `  ${place + 1}. ${line}\n`).join('')}`;
}

function tellThread(
  dataset: Dataset,
  { thread, mail, authors, citedBy }: ThreadReading,
  nameOf: NameOf,
) {
  const { url, date } = dataset.threads.find(({ id }) => id === thread) ?? {};
  const by = authors.length === 0 ? '' : ` by ${listWords(authors.map(nameOf))}`;
  const cited = citedBy.length === 0 ? '' : `, cited by ${listWords(citedBy.map(nameOf))}`;
  return `${nameOf(thread)}: ${mail}${by}${date === undefined ? '' : `, ${date}`}${cited}, ${url}`;
}

/** The lines of the source that give the reasons. */
function placesOf(reasons: readonly (readonly PathStep[])[]): string {
  const steps = reasons.flat();
  const lines = steps.flatMap(({ relation }) => relation.evidence[0]?.line ?? []);
  const all = [...new Set(lines)].sort((a, b) => a - b);
  if (all.length === 0) return '';
  return ` (${all.length === 1 ? 'line' : 'lines'} ${all.join(', ')})`;
}

function namesOf(dataset: Dataset): NameOf {
  const names = new Map<EntityId, string>();
  const { people, organizations, subsystems, microconferences, threads } = dataset;
  for (const { id, name } of [...people, ...organizations, ...subsystems]) names.set(id, name);
  for (const { id, shortTitle } of microconferences) names.set(id, shortTitle);
  for (const { id, subject, messageIds } of threads) names.set(id, subject ?? messageIds[0] ?? id);
  return (id) => names.get(id) ?? id;
}
