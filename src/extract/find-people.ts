import type { Contribution } from '../report/report';
import { findAllAgreed } from './all-agreed';
import { readConfirmationLegend } from './confirmation-legend';
import { type Entry, listBylines } from './entries';
import { makeExcerpt } from './excerpt';
import { listInsiders } from './insiders';
import { readInvitedBodies } from './invited-bodies';
import { ListReader } from './list-reader';
import type { NameLexicon } from './name-lexicon';
import {
  type FoundPeople,
  PeopleCollector,
  type PeopleContext,
  type Stretch,
} from './people-collector';
import type { PersonMention } from './person-mention';
import { ProsePeople } from './prose-people';
import { isPeopleSection } from './section-kind';
import { TopicLeads } from './topic-leads';

/** What is known of names once the lists of all contributions are read. */
export interface KnownNames {
  readonly lexicon: NameLexicon;
  /** Whether the report writes a word with a small letter, so that it is no name. */
  readonly isCommonWord: (word: string) => boolean;
}

/**
 * Everybody a contribution names: bylines and lists of people first, since they say whom a given
 * name means elsewhere; then, when those of all contributions are known, leads of topics and what
 * sentences say.
 */
export class PeopleReader {
  readonly found: FoundPeople;
  private readonly contribution: Contribution;
  private readonly mc: number;
  private readonly entries: readonly Entry[];
  private readonly context: PeopleContext;
  /** How many sentences of an entry were a list of people. */
  private readonly lists = new Map<Entry, number>();
  /** Whom an entry lists, as places in what is found. */
  private readonly listed = new Map<Entry, Stretch>();

  constructor(
    contribution: Contribution,
    mc: number,
    entries: readonly Entry[],
    context: PeopleContext,
  ) {
    this.contribution = contribution;
    this.mc = mc;
    this.entries = entries;
    this.context = context;
    this.found = {
      people: [...readBylines(contribution, mc), ...readTopicBylines(contribution, mc)],
      organizations: [],
      findings: [],
    };
  }

  readLists(): void {
    const collector = this.collect(this.context);
    const reader = new ListReader(collector, this.entries);
    for (const entry of this.entries) {
      const from = this.found.people.length;
      this.lists.set(entry, reader.read(entry));
      const to = this.found.people.length;
      if (to > from) this.listed.set(entry, { from, to });
    }
    collector.settleNotes();
  }

  readText({ lexicon, isCommonWord }: KnownNames): void {
    const collector = this.collect({ ...this.context, lexicon });
    const insiders = listInsiders(this.found.people, this.context.known);
    const leads = new TopicLeads(collector, insiders, isCommonWord, this.entries);
    const prose = new ProsePeople(collector, insiders, isCommonWord);
    let above: Stretch[] = [];
    let isListAbove = false;
    for (const entry of this.entries) {
      const own = this.listed.get(entry);
      if (own !== undefined && isListAbove) above.push(own);
      else if (own !== undefined) above = [own];
      isListAbove = own !== undefined;
      const listed = this.lists.get(entry) ?? 0;
      if (own === undefined && isListed(entry) && findAllAgreed(entry.text) !== undefined)
        collector.confirm(above);
      const isLed = listed === 0 && leads.read(entry);
      if (isLed && entry.text.length < 200) continue;
      if (!Number.isFinite(listed)) continue;
      prose.read(entry, listed, above);
      readInvitedBodies(entry, listed, collector, isCommonWord);
    }
    collector.settleNotes();
  }

  private collect(context: PeopleContext): PeopleCollector {
    const legend = readConfirmationLegend(this.entries);
    const own = ownGivenNames(this.contribution);
    return new PeopleCollector(this.mc, context, this.found, legend, own);
  }
}

/** A line among those of a list of people. */
const isListed = ({ section, isIntro }: Entry): boolean => isPeopleSection(section) && !isIntro;

/** A name that was nothing but an address is nobody's. */
function readBylines(contribution: Contribution, mc: number): PersonMention[] {
  const mentions = contribution.bylines.flatMap((byline) =>
    byline.entries.map((entry) => ({
      mc,
      text: entry.text.replace(/\s*\(.*$/, ''),
      display: `${entry.given} ${entry.family}`.trim(),
      role: byline.role,
      rule: byline.rule ?? `byline-${byline.role}`,
      line: entry.line,
      ...(entry.endLine === entry.line ? {} : { endLine: entry.endLine }),
      excerpt: makeExcerpt(entry.text),
      ...(entry.keys === undefined ? {} : { keys: entry.keys }),
      ...(entry.affiliation === undefined ? {} : { affiliation: entry.affiliation }),
    })),
  );
  return mentions.filter(({ display }) => /[\p{L}\p{N}]/u.test(display));
}

/**
 * Who is named for one topic of a session leads that topic, and does not run the session; a
 * topic's co-authors need not come.
 */
function readTopicBylines(contribution: Contribution, mc: number): PersonMention[] {
  return (contribution.topics ?? []).flatMap(({ bylines }) =>
    readBylines({ ...contribution, bylines }, mc).map((mention) => ({
      ...mention,
      role: mention.role === 'coauthor' ? 'mentioned' : 'topic-lead',
      rule: mention.rule.replace('byline-', 'topic-'),
    })),
  );
}

function ownGivenNames(contribution: Contribution): Set<string> {
  const entries = listBylines(contribution).flatMap((byline) => byline.entries);
  return new Set(entries.flatMap((entry) => entry.given.toLowerCase().split(' ').slice(0, 1)));
}
