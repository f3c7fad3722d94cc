import { makeId } from '../dataset/ids';
import type { Constraint, McId } from '../dataset/types';
import type { Contribution, Report, ReportFinding } from '../report/report';
import { type Entry, listBylines, makeTopicEntry, readEntries } from './entries';
import { findConstraints } from './find-constraints';
import { PeopleReader } from './find-people';
import { findProseMentions, indexFullNames } from './find-prose-mentions';
import { findRefers, type Refer } from './find-refers';
import { type CoveredSubsystem, findSubsystems } from './find-subsystems';
import { type FoundLinks, findLinks } from './find-threads';
import { type FoundTopic, findTopics } from './find-topics';
import type { Knowledge } from './knowledge';
import { buildKnownPeople, type KnownPeople } from './known-people';
import { buildMcNames } from './mc-names';
import { findAddressesCited } from './message-ids';
import { buildNameLexicon } from './name-lexicon';
import { parseNameList } from './name-list';
import { buildOrganizationNames, type OrganizationNames } from './organization-names';
import type { OrganizationMention, PersonMention } from './person-mention';
import { isParticle, looksLikeName } from './person-name';
import { shortenTitles } from './short-title';
import { buildSubsystemMatcher } from './subsystem-matcher';

/** One contribution as read, before anybody is resolved. */
export interface ReadContribution {
  readonly contribution: Contribution;
  readonly id: McId;
  readonly slug: string;
  readonly shortTitle: string;
  readonly topics: readonly FoundTopic[];
  readonly constraints: readonly Constraint[];
  readonly links: FoundLinks;
  readonly covers: readonly CoveredSubsystem[];
  readonly refers: readonly Refer[];
}

/** Everything the contributions say, place by place. */
export interface Reading {
  readonly contributions: readonly ReadContribution[];
  readonly people: readonly PersonMention[];
  readonly organizations: readonly OrganizationMention[];
  readonly findings: readonly ReportFinding[];
  readonly known: KnownPeople;
  readonly organizationNames: OrganizationNames;
}

/** Reads every contribution once; what one says may help to read another (names, titles). */
export function readContributions(
  chosen: readonly Contribution[],
  report: Report,
  knowledge: Knowledge,
): Reading {
  const bylines = chosen.flatMap(listBylines).flatMap(({ entries }) => entries);
  const organizationNames = buildOrganizationNames(
    knowledge.organizations,
    bylines.flatMap(({ affiliation }) => affiliation ?? []),
  );
  const known = buildKnownPeople(knowledge.people);
  const facts = knowledge.threads ?? [];
  const fullNames = [
    ...bylines.map(({ given, family }) => `${given} ${family}`),
    ...known.names,
    ...facts.flatMap(({ author, participants }) => [author, ...(participants ?? [])]),
  ];
  const maintainers = knowledge.maintainers ?? [];
  const certainNames = [
    ...fullNames,
    // Who is named in a contribution that is none of ours is no less a person.
    ...report.contributions.flatMap(listNames),
    ...maintainers.flatMap((section) => [...section.maintainers, ...section.reviewers]),
  ];
  const lexicon = buildNameLexicon(certainNames);
  const ids = makeMcIds(chosen);
  const shortTitles = shortenTitles(
    chosen.map(({ title }) => title),
    knowledge.gazetteer,
  );
  const matcher = buildSubsystemMatcher(knowledge.gazetteer);
  const mcNames = buildMcNames(
    chosen.map(({ title }, index) => ({
      id: ids[index] as McId,
      title,
      shortTitle: shortTitles[index] ?? title,
    })),
    matcher,
  );
  const isNameLine = (text: string): boolean => {
    const list = parseNameList(text, { lexicon, organizations: organizationNames, isStrict: true });
    return (
      list.names.length > 0 &&
      list.others.length + list.nameless.length + list.bodies.length === 0 &&
      looksLikeName(list.names[0]?.display ?? '')
    );
  };
  const ownEntriesOf = chosen.map(({ description }) => readEntries(description, isNameLine));
  const topicEntriesOf = chosen.map(({ topics = [] }) =>
    topics.map(({ title, line, description }) => {
      const entries = readEntries(description, isNameLine);
      const cites = entries.flatMap(({ text }) =>
        findAddressesCited(text).flatMap(({ message }) => message?.messageId ?? []),
      );
      return [makeTopicEntry(title, line, cites), ...entries];
    }),
  );
  const entriesOf = ownEntriesOf.map((own, mc) => [...(topicEntriesOf[mc] ?? []).flat(), ...own]);
  const year = yearOf(knowledge.event?.start ?? report.title);
  const context = { lexicon, known, organizations: organizationNames, matcher };
  const readers = chosen.map(
    (contribution, mc) => new PeopleReader(contribution, mc, entriesOf[mc] as Entry[], context),
  );
  for (const reader of readers) reader.readLists();
  const inLists = readers.flatMap((reader) => reader.found.people.map(({ display }) => display));
  const knownNames = {
    lexicon: buildNameLexicon([...certainNames, ...inLists]),
    isCommonWord: listCommonWords(chosen),
  };
  for (const reader of readers) reader.readText(knownNames);
  const found = readers.map((reader) => reader.found);
  const listed = found.flatMap(({ people }) => people);
  const names = indexFullNames([
    ...fullNames,
    ...report.contributions.flatMap(listNames),
    ...listed.map(({ display }) => display),
  ]);
  const inProse = found.flatMap(({ people }, mc) =>
    findProseMentions(mc, entriesOf[mc] as Entry[], people, names, known),
  );
  const contributions = chosen.map((contribution, mc): ReadContribution => {
    const entries = entriesOf[mc] as Entry[];
    // What a topic's own text lists or wishes is not what its session does.
    const own = ownEntriesOf[mc] as Entry[];
    const titles = (topicEntriesOf[mc] ?? []).flatMap((topic) => topic.slice(0, 1));
    const id = ids[mc] as McId;
    const slug = id.slice('mc:'.length);
    return {
      contribution,
      id,
      slug,
      shortTitle: shortTitles[mc] ?? contribution.title,
      topics: findTopics(slug, [...titles, ...own]),
      constraints: findConstraints(own, id, year, mcNames),
      links: findLinks(mc, slug, entries),
      covers: findSubsystems(contribution.title, contribution.line, entries, matcher),
      refers: findRefers(own, id, mcNames),
    };
  });
  return {
    contributions,
    people: [...listed, ...inProse],
    organizations: found.flatMap(({ organizations }) => organizations),
    findings: [
      ...found.flatMap(({ findings }) => findings),
      ...contributions.flatMap(({ links }) => links.findings),
    ],
    known,
    organizationNames,
  };
}

function listNames(contribution: Contribution): string[] {
  const entries = listBylines(contribution).flatMap((byline) => byline.entries);
  return entries.map(({ given, family }) => `${given} ${family}`);
}

/** The words that the descriptions write with a small letter: none of them is a name. */
function listCommonWords(contributions: readonly Contribution[]): (word: string) => boolean {
  const words = new Set<string>();
  for (const { description, topics = [] } of contributions) {
    for (const { text } of [description, ...topics.map((topic) => topic.description)].flat()) {
      for (const match of text.matchAll(/(?<![\p{L}@./_-])\p{Ll}{3,30}(?![\p{L}@_/-])/gu))
        words.add(match[0]);
    }
  }
  // "van" and "del" stand small inside names.
  return (word) => words.has(word.toLowerCase()) && !(/^\p{Ll}/u.test(word) && isParticle(word));
}

/** Ids from full titles; where two are equal, the contribution's own id tells them apart. */
function makeMcIds(contributions: readonly Contribution[]): McId[] {
  const plain = contributions.map(({ title }) => makeId('mc', title));
  const count = new Map<string, number>();
  for (const id of plain) count.set(id, (count.get(id) ?? 0) + 1);
  const used = new Set<string>();
  return plain.map((id, index) => {
    const repeated = (count.get(id) ?? 0) > 1;
    const suffix = contributions[index]?.contributionId ?? contributions[index]?.line ?? index;
    let unique: McId = repeated ? `${id}--${suffix}` : id;
    for (let copy = 2; used.has(unique); copy++) unique = `${id}--${suffix}-${copy}`;
    used.add(unique);
    return unique;
  });
}

function yearOf(text: string): number | undefined {
  const year = /\b(?:19|20)\d{2}\b/.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}
