import type { Role, SubsystemId } from '../dataset/types';
import type { Contribution, ReportFinding } from '../report/report';
import { type Entry, listBylines } from './entries';
import { makeExcerpt, maskAddresses } from './excerpt';
import { MASKED_NAME } from './masked-name';
import type { NameLexicon } from './name-lexicon';
import { type ListedName, parseNameList } from './name-list';
import type { OrganizationNames } from './organization-names';
import type { OrganizationMention, PersonMention } from './person-mention';
import { isSingleName, looksLikeName, nameTokens } from './person-name';
import { bracketsNamePeople, isPeopleSection, type SectionKind } from './section-kind';
import type { SubsystemMatcher } from './subsystem-matcher';

/** What finding people needs to know besides the contribution itself. */
export interface PeopleContext {
  readonly lexicon: NameLexicon;
  readonly organizations: OrganizationNames;
  readonly matcher: SubsystemMatcher;
}

export interface FoundPeople {
  readonly people: PersonMention[];
  readonly organizations: OrganizationMention[];
  readonly findings: ReportFinding[];
}

const ROLE_OF: Partial<Record<SectionKind, Role>> = {
  leads: 'mc-lead',
  contacts: 'contact',
  attendees: 'attendee',
};

/** "the key people we would like to participate are A, B and C" */
const INLINE_LIST =
  /\b(?:people|persons|attendees|participants|stakeholders|speakers|maintainers)\b[^.:;]{0,80}\b(?:are|include|includes|including)\b:?\s+(\p{Lu}.*)$/u;
const INVITING =
  /\b(?:participation|representation|attendance|presence|contributors?|participants?)\s+(?:\w+\s+)?from\b/i;
/** What brackets may enumerate the bodies of: `vendors (Intel, AMD)`, but not `clients (Android)`. */
const BODIES =
  /\b(?:vendors?|clouds?|providers?|compan(?:y|ies)|distro\w*|distributions?|communit(?:y|ies)|projects?|organi[sz]ations?|foundations?|makers?|manufacturers?|members?|employers?)\s*$/i;
const CONFIRMED_LEGEND =
  /\b(?:marked|marks?|asterisk)\b.*\b(?:confirmed|interest|attend\w*|presence)\b/i;

/** Everybody a contribution names: bylines, lists of people, leads of topics, invited bodies. */
export function findPeople(
  contribution: Contribution,
  mc: number,
  entries: readonly Entry[],
  context: PeopleContext,
): FoundPeople {
  const found: FoundPeople = {
    people: [...readBylines(contribution, mc), ...readTopicBylines(contribution, mc)],
    organizations: [],
    findings: [],
  };
  const reader = new ListReader(mc, entries, context, found, ownGivenNames(contribution));
  for (const entry of entries) reader.readEntry(entry);
  return found;
}

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

class ListReader {
  private readonly mc: number;
  private readonly context: PeopleContext;
  private readonly found: FoundPeople;
  private readonly own: ReadonlySet<string>;
  private readonly hasConfirmedLegend: boolean;

  constructor(
    mc: number,
    entries: readonly Entry[],
    context: PeopleContext,
    found: FoundPeople,
    own: ReadonlySet<string>,
  ) {
    this.mc = mc;
    this.context = context;
    this.found = found;
    this.own = own;
    this.hasConfirmedLegend = entries.some((entry) => CONFIRMED_LEGEND.test(entry.text));
  }

  readEntry(entry: Entry): void {
    if (entry.isIntro && !isPeopleSection(entry.section)) return;
    if (this.readTopicLead(entry)) return;
    if (isPeopleSection(entry.section) && !entry.isIntro) this.readPeopleLine(entry);
    else if (entry.section === 'topics') this.readBrackets(entry);
    if (!isPeopleSection(entry.section)) this.readSentence(entry);
  }

  /** A line of a list of leads, contacts or attendees. */
  private readPeopleLine(entry: Entry): void {
    const role = ROLE_OF[entry.section] ?? 'attendee';
    const rule = `listed-${role}`;
    const label = /^([^:()@]{2,60}):\s*(.*)$/.exec(entry.text);
    if (label !== null) {
      this.readLabelled(entry, label[1] ?? '', label[2] ?? '', role, rule);
      return;
    }
    const list = parseNameList(entry.text, this.context.lexicon, this.own);
    if (list.names.length > 0 && list.others.length === 0) {
      this.add(entry, list.names, 0, role, rule);
      return;
    }
    if (this.readGroupInBrackets(entry, role, rule)) return;
    if (list.names.length > list.others.length) {
      this.add(entry, list.names, 0, role, rule);
      for (const { text } of list.others) this.reportUnread(entry, text);
    } else if (entry.text.split(' ').length <= 6 && !/[.!?]$/.test(entry.text)) {
      this.reportUnread(entry, entry.text);
    }
  }

  /** `Red Hat: Hans de Goede, Maxime Ripard`, `Debian: TBD`, `Carlos/Nick: because …`. */
  private readLabelled(entry: Entry, label: string, value: string, role: Role, rule: string): void {
    const offset = entry.text.length - value.length;
    const body = this.labelBody(entry, label);
    if (/^(?:TBD|TBA|\?+|to be (?:defined|decided|announced))\b/i.test(value)) {
      if (body !== undefined) this.addOrganization(entry, body, 'invited-to-be-named');
      this.found.findings.push({
        severity: 'note',
        code: 'person-to-be-named',
        message: `“${label}” is to send somebody who is not named yet.`,
        line: entry.line,
      });
      return;
    }
    const list = parseNameList(value, this.context.lexicon, this.own);
    if (list.names.length > 0 && list.names.length >= list.others.length) {
      this.add(entry, list.names, offset, role, rule, body);
      if (body !== undefined && /\binvit\w+/i.test(entry.intro))
        this.addOrganization(entry, body, 'invited-with-people');
      for (const { text } of list.others) this.reportUnread(entry, text);
      return;
    }
    const inLabel = parseNameList(label, this.context.lexicon, this.own);
    if (inLabel.names.length > 0 && inLabel.others.length === 0) {
      this.add(entry, inLabel.names, 0, role, rule);
      return;
    }
    this.readGroupInBrackets(entry, role, rule);
  }

  /** A label that is the employer or project of those behind it. */
  private labelBody(entry: Entry, label: string): string | undefined {
    const isListOfBodies = /^(?:distro\w*|vendors?|compan\w+|organi[sz]ations?|projects)\b/i.test(
      entry.group,
    );
    if (this.context.organizations.isKnown(label)) return label;
    const team = /^(.+?)\s+(?:\p{Ll}+\s+)?team$/u.exec(label)?.[1];
    if (team !== undefined && this.context.organizations.isKnown(team)) return team;
    return isListOfBodies && label.split(' ').length <= 3 ? label : undefined;
  }

  /** `Soc stakeholders (Arnd, Conor, Heiko: …` and `Maintainers (A B, C D)`. */
  private readGroupInBrackets(entry: Entry, role: Role, rule: string): boolean {
    const inside = /\(([^():]+)/.exec(entry.text);
    if (inside === null || !/stakeholder|maintainer|people|lead|contact/i.test(entry.text))
      return false;
    const list = parseNameList(inside[1] ?? '', this.context.lexicon, this.own);
    if (list.names.length < 2 || list.others.length > 0) return false;
    this.add(entry, list.names, inside.index + 1, role, rule);
    return true;
  }

  /** `David Vernet (address): The current status` — a speaker and the topic. */
  private readTopicLead(entry: Entry): boolean {
    if (isPeopleSection(entry.section)) return false;
    const parts = /^((?:[^:()]{3,60}\([^()]*@[^()]*\)(?:,|\s+and)?\s*){1,5}):\s*\S/.exec(
      entry.text,
    );
    if (parts === null) return false;
    const list = parseNameList(parts[1] ?? '', this.context.lexicon);
    if (list.names.length === 0 || list.others.length > 0) return false;
    this.add(entry, list.names, 0, 'topic-lead', 'speaker-of-topic');
    return true;
  }

  /** Names in brackets at the end of a topic. */
  private readBrackets(entry: Entry): void {
    const inside = /\(([^()]+)\)\s*$/.exec(entry.text);
    if (inside === null) return;
    const offset = inside.index + 1;
    const list = parseNameList(inside[1] ?? '', this.context.lexicon);
    const bodies = list.others.filter(({ text }) => this.context.organizations.looksLikeBody(text));
    const full = list.names.filter(({ display }) => !isSingleName(display));
    const announced = bracketsNamePeople(entry.intro);
    const certain =
      full.length > 0 && full.every(({ display }) => this.context.lexicon.isFullName(display));
    if (!announced && !certain) return;
    if (full.length + bodies.length < list.names.length + list.others.length) return;
    this.add(entry, full, offset, 'topic-lead', 'named-after-topic');
    if (/stakeholder|participant|attendee/i.test(entry.intro)) {
      this.add(entry, full, offset, 'attendee', 'listed-attendee');
    }
    for (const { text } of bodies) this.addOrganization(entry, text, 'invited-after-topic');
  }

  private readSentence(entry: Entry): void {
    const inline = INLINE_LIST.exec(entry.text);
    if (inline !== null) {
      const tail = (inline[1] ?? '').replace(/[.!].*$/, '');
      const list = parseNameList(tail, this.context.lexicon);
      const full = list.names.filter(({ display }) => looksLikeName(display));
      if (full.length > 1 && list.others.length === 0) {
        this.add(
          entry,
          full,
          entry.text.length - (inline[1] ?? '').length,
          'attendee',
          'named-in-sentence',
        );
      }
    }
    for (const sentence of entry.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
      if (!INVITING.test(sentence)) continue;
      for (const name of this.context.organizations.findKnown(dropExamples(sentence))) {
        this.addOrganization(entry, name, 'invited-in-sentence');
      }
    }
  }

  private add(
    entry: Entry,
    names: readonly ListedName[],
    offset: number,
    role: Role,
    rule: string,
    body?: string,
  ): void {
    // Found once for all the names of a line.
    let areas: SubsystemId[] | undefined;
    for (const name of names) {
      const isAlone = isSingleName(name.display);
      if (isAlone) areas ??= this.findAreas(entry);
      const line = entry.lineAt(offset + name.index);
      const isBody = name.note !== undefined && this.context.organizations.isKnown(name.note);
      const affiliation = body ?? (isBody ? name.note : undefined);
      this.found.people.push({
        mc: this.mc,
        text: name.text,
        display: name.display,
        role,
        rule: name.runTogether ? `${rule}-run-together` : rule,
        line,
        excerpt: makeExcerpt(entry.text, name.text),
        ...(name.address === undefined ? {} : { address: name.address }),
        ...(affiliation === undefined ? {} : { affiliation }),
        ...(isAlone && areas !== undefined ? { about: areas } : {}),
        ...(name.marked && this.hasConfirmedLegend ? { confirmed: true } : {}),
      });
    }
    const run = names.filter(({ runTogether }) => runTogether);
    if (run.length === 0) return;
    this.found.findings.push({
      severity: 'note',
      code: 'names-run-together',
      message: `Names stand side by side with nothing between them; read as ${run.map(({ display }) => display).join(', ')}.`,
      line: entry.line,
    });
  }

  private findAreas({ text, group }: Entry): SubsystemId[] {
    const found = this.context.matcher.find(`${group} ${text}`);
    return [...new Set(found.map(({ subsystem }) => subsystem))];
  }

  private addOrganization(entry: Entry, text: string, rule: string): void {
    const excerpt = makeExcerpt(entry.text, text);
    this.found.organizations.push({ mc: this.mc, text, rule, line: entry.line, excerpt });
  }

  private reportUnread(entry: Entry, text: string): void {
    if (nameTokens(text).length === 0 || text.includes(MASKED_NAME)) return;
    this.found.findings.push({
      severity: 'warning',
      code: 'unread-name',
      message: `“${maskAddresses(text).slice(0, 80)}” stands in a list of people and was not read as a name.`,
      line: entry.line,
    });
  }
}

/** A sentence without the brackets behind words that stand for no kind of body. */
function dropExamples(sentence: string): string {
  return sentence.replace(/\([^()]*\)/g, (inside, at: number) =>
    BODIES.test(sentence.slice(0, at)) ? inside : ' '.repeat(inside.length),
  );
}
