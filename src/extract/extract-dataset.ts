import type {
  ConferenceEvent,
  Dataset,
  Organization,
  Person,
  PersonId,
  Subsystem,
  SubsystemId,
  Thread,
  ThreadId,
} from '../dataset/types';
import { fold, slug } from '../lib/fold';
import { compareBy, compareText } from '../lib/order';
import type { Report, ReportFinding } from '../report/report';
import { buildRelations } from './build-relations';
import { type Choice, chooseMicroconferences } from './choose-microconferences';
import { collectFindings } from './collect-findings';
import { maskAddresses } from './excerpt';
import type { LikelySame } from './find-likely-same';
import { buildThreads } from './find-threads';
import type { GazetteerRow, Knowledge } from './knowledge';
import { maskByline, maskContribution } from './mask-contribution';
import { addSpellings, chooseSpellings, matchMaintainers } from './match-maintainers';
import { omitPeople } from './omit-people';
import type { PersonMention } from './person-mention';
import { forgetNames } from './person-name';
import { placeInSource } from './place-in-source';
import { type ReadContribution, type Reading, readContributions } from './read-contributions';
import { resolveOrganizations } from './resolve-organizations';
import { type ResolvedPerson, readThreadAuthors, resolvePeople } from './resolve-people';
import { listSectionPeople, type SectionPerson } from './section-people';

/**
 * A report in, a dataset out: finds mentions, decides who is who, keeps the evidence.
 * The same report and knowledge give the same dataset, to the byte.
 */
export function extractDataset(source: Report, knowledge: Knowledge, choice: Choice = {}): Dataset {
  const report: Report = {
    ...source,
    title: maskAddresses(source.title),
    contributions: source.contributions.map(maskContribution),
    ...(source.sessions === undefined
      ? {}
      : {
          sessions: source.sessions.map((session) => ({
            ...session,
            title: maskAddresses(session.title),
            bylines: session.bylines.map(maskByline),
          })),
        }),
  };
  try {
    const resolved = resolveReport(report, knowledge, choice);
    // Who an omitted name means, and how else it is written, is known only after reading everything.
    const without = omitPeople(report, knowledge, resolved.people);
    return buildDataset(
      without === undefined ? resolved : resolveReport(without.report, without.knowledge, choice),
    );
  } finally {
    forgetNames();
  }
}

interface ResolvedReport {
  readonly report: Report;
  readonly knowledge: Knowledge;
  readonly choiceFindings: readonly ReportFinding[];
  readonly reading: Reading;
  readonly threads: readonly Thread[];
  readonly threadIdOf: (messageId: string) => ThreadId;
  readonly people: readonly ResolvedPerson[];
  readonly likelySame: readonly LikelySame[];
  readonly sectionPeople: ReadonlyMap<SubsystemId, readonly SectionPerson[]>;
  /** By the name in MAINTAINERS. */
  readonly maintainers: ReadonlyMap<string, PersonId>;
}

/** What the contributions say, and who is who in them. */
function resolveReport(report: Report, knowledge: Knowledge, choice: Choice): ResolvedReport {
  const { chosen, findings: choiceFindings } = chooseMicroconferences(report, choice);
  const reading = readContributions(chosen, report, knowledge);
  const { contributions, known } = reading;
  const facts = knowledge.threads ?? [];
  const citations = contributions.flatMap(({ links }) => links.citations);
  const { threads, idOf: threadIdOf } = buildThreads(citations, facts);
  const authors = readThreadAuthors(facts, citations, known);
  const sectionPeople = listSectionPeople(knowledge.gazetteer, knowledge.maintainers ?? []);
  const names = [...sectionPeople.values()].flat().map(({ name }) => name);
  const spell = chooseSpellings(names);
  const resolved = resolvePeople(
    [...reading.people, ...authors],
    known,
    (mc) => contributions[mc]?.slug ?? 'thread',
    (mention) =>
      rankMaintainers(mention, contributions, sectionPeople).map((ranked) => ranked.map(spell)),
  );
  const maintainers = matchMaintainers(names, resolved.people, known);
  return {
    report,
    knowledge,
    choiceFindings,
    reading,
    threads,
    threadIdOf,
    people: addSpellings(resolved.people, maintainers),
    likelySame: resolved.likelySame,
    sectionPeople,
    maintainers,
  };
}

/** The names of those who answer for the core of a contribution, then for what a line names. */
function rankMaintainers(
  { mc, about = [] }: PersonMention,
  contributions: readonly ReadContribution[],
  sectionPeople: ReadonlyMap<SubsystemId, readonly SectionPerson[]>,
): string[][] {
  const covers = contributions[mc]?.covers ?? [];
  const core = covers.flatMap((one) => (one.strength === 'core' ? [one.subsystem] : []));
  const namesFor = (areas: readonly SubsystemId[]): string[] =>
    areas.flatMap((area) => (sectionPeople.get(area) ?? []).map(({ name }) => name));
  return [namesFor(core), namesFor(about)];
}

function buildDataset({
  report,
  knowledge,
  choiceFindings,
  reading,
  threads,
  threadIdOf,
  people,
  likelySame,
  sectionPeople,
  maintainers,
}: ResolvedReport): Dataset {
  const event = describeEvent(report, knowledge.event);
  const organizations = resolveOrganizations(reading);
  const { relations, mentions } = buildRelations({
    reading,
    people,
    organizations,
    threads,
    threadIdOf,
    knowledge,
    factsFile: `${event.id}.threads.json`,
    sectionPeople,
    maintainers,
  });
  const covered = new Set(relations.flatMap(({ kind, to }) => (kind === 'covers' ? [to] : [])));
  const dataset: Dataset = {
    schemaVersion: 1,
    event,
    source: {
      kind: report.kind,
      title: `${report.title}: ${SOURCE_NAMES[report.kind]}`,
      sha256: report.sha256,
      lineCount: report.lineCount,
    },
    people: people.map(toPerson).sort(compareBy(({ id }) => id)),
    organizations: organizations.list.map(
      ({ id, name, aliases }): Organization => ({ id, name, aliases }),
    ),
    microconferences: reading.contributions
      .map(({ id, contribution, shortTitle, topics, constraints, links }) => ({
        id,
        title: contribution.title,
        shortTitle,
        contributionId: contribution.contributionId,
        topics: topics.map(({ messageIds, ...topic }) => {
          const cites = [...new Set(messageIds.map(threadIdOf))].sort(compareText);
          return cites.length === 0 ? topic : { ...topic, cites };
        }),
        constraints,
        references: links.references,
        line: contribution.line,
        endLine: contribution.endLine,
      }))
      .sort(compareBy(({ id }) => id)),
    subsystems: knowledge.gazetteer
      .filter(({ id }) => covered.has(id))
      .map((row) => toSubsystem(row, covered))
      .sort(compareBy(({ id }) => id)),
    threads,
    mentions,
    relations,
    findings: collectFindings({ report, choice: choiceFindings, reading, people, likelySame }),
  };
  return report.places === undefined ? dataset : placeInSource(dataset, report.places);
}

/** What a source is called behind the conference's name. */
const SOURCE_NAMES: Readonly<Record<Report['kind'], string>> = {
  'indico-report': 'Report of Contributions',
  'indico-json': 'Indico export',
  'schedule-json': 'timetable',
  icalendar: 'calendar',
};

function toPerson({ id, name, aliases, formerIds, unresolved }: ResolvedPerson): Person {
  return {
    id,
    name,
    aliases,
    ...(formerIds === undefined ? {} : { formerIds }),
    ...(unresolved ? { unresolved: true } : {}),
  };
}

function toSubsystem(row: GazetteerRow, covered: ReadonlySet<string>): Subsystem {
  const aliases = new Set([...row.aliases, ...(row.caseSensitive ?? [])]);
  aliases.delete(row.name);
  return {
    id: row.id,
    name: row.name,
    aliases: [...aliases].sort(compareText),
    lists: [...row.lists].sort(compareText),
    ...(row.parent !== undefined && covered.has(row.parent) ? { parent: row.parent } : {}),
  };
}

/** The event as its facts tell it; else as far as the report's title does. */
function describeEvent(report: Report, event: ConferenceEvent | undefined): ConferenceEvent {
  if (event !== undefined) return event;
  const words = fold(report.title).match(/[a-z0-9]+/g) ?? [];
  const year = words.find((word) => /^(?:19|20)\d{2}$/.test(word));
  const initials = words.filter((word) => word !== year).map((word) => word[0]);
  const id =
    year !== undefined && initials.length > 1 ? `${initials.join('')}-${year}` : slug(report.title);
  return { id: id === '' ? 'conference' : id, title: report.title, ...report.event };
}
