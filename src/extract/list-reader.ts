import type { Role } from '../dataset/types';
import type { Entry, InlineLabel } from './entries';
import { type ListedName, type NameList, parseNameList } from './name-list';
import type { Naming, PeopleCollector } from './people-collector';
import type { PeopleLabel } from './people-label';
import { isSingleName, looksLikeName } from './person-name';
import { tellsWhoAgreed } from './prose-patterns';
import { isPeopleSection, isTableHead } from './section-kind';
import { splitSentences } from './sentences';

const ROLE_OF: Readonly<Record<PeopleLabel['kind'], Role>> = {
  leads: 'mc-lead',
  contacts: 'contact',
  attendees: 'attendee',
  speakers: 'topic-lead',
};
/** More sentences than any entry has. */
const ALL = Number.POSITIVE_INFINITY;
/** No microconference names its leads one by one. */
const LEAD = /^(?:co-?)?(?:lead|leads|led by|discussion leads?)$/i;
const FEWEST_LED = 3;
const TO_BE_NAMED = /^(?:TB[ADC]|\?+|to be (?:defined|decided|announced|confirmed|named))\b/i;
/** `Attendance: we asked Jane Doe`: what stands before the names says no more than the label. */
const SAID_AGAIN =
  /^(?:[^.:;()]{0,60}\b(?:asked|invited?|contacted|approached|expect|count on|hope for|would like to (?:see|have|invite)|would love to (?:see|have|invite)|(?:are|is|were|was|be|include|includes|including)(?: for example)?|thinking of|such as|e\.g\.|of)):?\s+(?=\p{Lu})/u;
/** A longer line of a list is a remark, unless it begins like a name. */
const LONGEST_UNREAD = 6;
/** Behind a mark and no word. */
const FARTHEST_NAME = 4;
/** What goes on about a person for longer is a story. */
const LONGEST_LINE = 160;
const NAME_FIRST = /^\P{L}{0,4}\p{Lu}\p{Ll}+(?: \p{Ll}{2,3})? \p{Lu}\p{Ll}/u;
/** Reads the lines of lists of leads, contacts, attendees and speakers. */
export class ListReader {
  private readonly collector: PeopleCollector;
  /** `Lead: Jane Doe` stands so often that it is said of topics. */
  private readonly areTopicsLed: boolean;

  constructor(collector: PeopleCollector, entries: readonly Entry[]) {
    this.collector = collector;
    const labels = entries.filter(({ label }) => label !== undefined && LEAD.test(label.text));
    this.areTopicsLed = labels.length >= FEWEST_LED;
  }

  /** How many sentences of the entry were a list of people, or a line of one. */
  read(entry: Entry): number {
    if (entry.label !== undefined) return this.readLabel(entry, entry.label) ? 1 : 0;
    if (!isPeopleSection(entry.section)) return 0;
    if (!entry.isIntro) return this.readLine(entry);
    if (entry.group === entry.text) this.readHeadOfSublist(entry);
    return ALL;
  }

  /** `MC leads: Jane Doe, Rob Roe`; behind a label that is not certain, names must follow. */
  private readLabel(entry: Entry, { people, text, valueAt }: InlineLabel): boolean {
    if (people.past) return true;
    const value = entry.text.slice(valueAt);
    const again = SAID_AGAIN.exec(value)?.[0].length ?? 0;
    const offset = valueAt + again;
    const role = this.roleIn(entry, people);
    const naming = { role, rule: `listed-${role}`, confirmed: people.confirmed };
    const [first, ...rest] = splitSentences(value.slice(again));
    if (first === undefined) return false;
    const list = this.parse(first.text.replace(/(?:,?\s(?:too|as well))?[.!]?$/, ''));
    if (!people.certain && !isMostlyNames(list, this.collector)) return false;
    // "From others, too: A and B were there last year, this year we would like to see C."
    const tells = list.others.some((other) => /\s\p{Ll}+\s\p{Ll}/u.test(other.text));
    const isOfBodies = list.bodies.length > 0 && !list.names.some(isFull);
    if (isOfBodies && tells) return false;
    if (list.names.length + list.bodies.length === 0) {
      if (
        people.certain &&
        /^\p{Lu}/u.test(first.text) &&
        first.text.split(' ').length <= LONGEST_UNREAD &&
        !TO_BE_NAMED.test(first.text)
      )
        this.collector.reportUnread(entry, `${text}: ${first.text}`);
      return false;
    }
    this.take(entry, list, offset, naming);
    // A list may be parted by full stops, too.
    for (const sentence of rest) {
      const more = this.parse(sentence.text.replace(/[.!]$/, ''));
      const isList = more.names.length > 0 && more.others.length === 0;
      if (
        isList &&
        more.names.every(({ text: name }) => sentence.text.includes(name)) &&
        isBareList(sentence.text, more)
      )
        this.take(entry, more, offset + sentence.index, naming);
    }
    return true;
  }

  /** Under a topic, "Leads:" are those of the topic. */
  private roleIn({ section, label }: Entry, { kind }: PeopleLabel): Role {
    const isOfTopic = section === 'topics' || (this.areTopicsLed && LEAD.test(label?.text ?? ''));
    return isOfTopic && kind === 'leads' ? 'topic-lead' : ROLE_OF[kind];
  }

  private parse(text: string, isOneOfMany = false): NameList {
    return parseNameList(text, { ...this.collector.names, isOneOfMany });
  }

  /** `Jane Doe` over notes about her; a body over its people is read with each of them. */
  private readHeadOfSublist(entry: Entry): void {
    const list = this.parse(entry.text.replace(/:$/, ''), true);
    if (list.names.length > 0 && list.others.length === 0 && !this.isBody(entry.text))
      this.collector.add(entry, list.names, 0, this.namingOf(entry));
  }

  private namingOf(entry: Entry): Naming {
    const role = ROLE_OF[entry.section as PeopleLabel['kind']] ?? 'attendee';
    return { role, rule: `listed-${role}`, confirmed: entry.people?.confirmed };
  }

  /** A line, or its first sentence where that is a list and others tell more. */
  private readLine(entry: Entry): number {
    // "Jane and Rob have confirmed" under a list says something of them, and lists nobody.
    if (tellsWhoAgreed(entry.text)) return 0;
    const [first, second] = splitSentences(entry.text);
    if (first === undefined || second === undefined) this.readText(entry, entry.text);
    else {
      const list = this.parse(first.text.replace(/[.!]$/, ''));
      const isList = list.names.length > 1 && list.others.length === 0;
      const isApart = isList && isBareList(first.text, list) && /\p{Ll}{3}/u.test(second.text);
      if (isApart && !first.text.includes(':')) {
        this.readText(entry, first.text.replace(/[.!]$/, ''));
        return 1;
      }
      this.readText(entry, entry.text);
    }
    return ALL;
  }

  private readText(entry: Entry, text: string): void {
    if (isTableHead(text) || /^[\s|:–—-]+$/.test(text)) return;
    const naming = this.namingOf(entry);
    const label = /^([^:()@]{2,60}(?:\([^():@]{1,60}\)\s?)?):\s*(.*)$/.exec(text);
    if (label !== null) {
      this.readLabelled(entry, label[1] ?? '', label[2] ?? '', naming);
      return;
    }
    const body = this.bodyOf(entry.group);
    const again = SAID_AGAIN.exec(text)?.[0].length ?? 0;
    const list = this.parse(text.slice(again), true);
    const isCertain = entry.people?.certain !== false || isMostlyNames(list, this.collector);
    if (!isCertain) return;
    const found = list.names.length + list.bodies.length;
    if (found > 0 && list.others.length === 0 && !isSentence(text, list)) {
      this.take(entry, list, again, { ...naming, body });
      return;
    }
    if (this.readGroupInBrackets(entry, naming)) return;
    // "Someone from Example would be great, they use it, too"
    const areAsides = list.others.every((other) => /^\p{Ll}/u.test(other.text));
    const isBody = list.names.length === 0 && found > 0 && areAsides;
    if ((found > list.others.length || isBody) && !isSentence(text, list))
      this.take(entry, list, again, { ...naming, body });
    else if (this.readFirst(entry, list, again, naming)) return;
    else if (
      !/[.!?]$/.test(text) &&
      (text.split(' ').length <= LONGEST_UNREAD || NAME_FIRST.test(text))
    )
      this.collector.reportUnread(entry, text);
  }

  /** `Jane Doe - locking, tracing`, `Jane Doe, reviews and tests`: the line goes on about her. */
  private readFirst(entry: Entry, list: NameList, offset: number, naming: Naming): boolean {
    const end = list.others[0]?.index ?? 0;
    const first = list.names.filter(({ index }) => index < end);
    const isFirst = (first[0]?.index ?? end) <= FARTHEST_NAME;
    const areFull = first.length > 0 && first.every(({ display }) => looksLikeName(display));
    if (!isFirst || !areFull || entry.text.length > LONGEST_LINE) return false;
    this.collector.add(entry, first, offset, naming);
    return true;
  }

  private take(entry: Entry, list: NameList, offset: number, naming: Naming): void {
    this.collector.add(entry, list.names, offset, naming);
    if (naming.role === 'attendee' || naming.role === 'topic-lead') {
      for (const { text } of list.bodies)
        this.collector.addOrganization(entry, text, 'invited-in-list');
    }
    for (const { text } of list.nameless) this.collector.reportUnread(entry, text);
    for (const { text } of list.others) {
      if (!TO_BE_NAMED.test(text) && !/^\p{Ll}[^,]*\p{Ll}$/u.test(text))
        this.collector.reportUnread(entry, text);
    }
  }

  /** `Red Hat: Hans de Goede, Maxime Ripard`, `Debian: TBD`, `Carlos/Nick: because …`. */
  private readLabelled(entry: Entry, label: string, value: string, naming: Naming): void {
    const offset = entry.text.length - value.length;
    const body = this.labelBody(entry, label);
    if (TO_BE_NAMED.test(value)) {
      if (body !== undefined) this.collector.addOrganization(entry, body, 'invited-to-be-named');
      this.collector.found.findings.push({
        severity: 'note',
        code: 'person-to-be-named',
        message: `“${label}” is to send somebody who is not named yet.`,
        line: entry.line,
      });
      return;
    }
    const list = this.parse(value);
    if (
      list.names.length > 0 &&
      list.names.length >= list.others.length &&
      !isSentence(value, list)
    ) {
      this.collector.add(entry, list.names, offset, { ...naming, body });
      for (const { text } of list.bodies)
        this.collector.addOrganization(entry, text, 'invited-in-list');
      if (body !== undefined && /\binvit\w+/i.test(entry.intro))
        this.collector.addOrganization(entry, body, 'invited-with-people');
      for (const { text } of list.others) this.collector.reportUnread(entry, text);
      return;
    }
    if (list.bodies.length > 0 && list.names.length + list.others.length === 0) {
      for (const { text } of list.bodies)
        this.collector.addOrganization(entry, text, 'invited-in-list');
      return;
    }
    const inLabel = this.parse(label);
    const [only] = inLabel.names;
    // One word before a colon is a person only where that is a given name.
    const isName =
      inLabel.names.length > 1 ||
      (only !== undefined &&
        (!isSingleName(only.display) || this.collector.context.lexicon.isGivenName(only.display)));
    if (isName && inLabel.others.length === 0) {
      this.collector.add(entry, inLabel.names, 0, naming);
      return;
    }
    this.readGroupInBrackets(entry, naming);
  }

  /** A label that is the employer or project of those behind it. */
  private labelBody(entry: Entry, label: string): string | undefined {
    const isListOfBodies = /^(?:distro\w*|vendors?|compan\w+|organi[sz]ations?|projects)\b/i.test(
      entry.group,
    );
    const known = this.bodyOf(label);
    if (known !== undefined) return known;
    return isListOfBodies && label.split(' ').length <= 3 ? label : undefined;
  }

  private bodyOf(label: string): string | undefined {
    const text = label.replace(/\s*:$/, '');
    if (this.isBody(text)) return text;
    const team = /^(.+?)\s+(?:\p{Ll}+\s+)?team$/u.exec(text)?.[1];
    return team !== undefined && this.isBody(team) ? team : undefined;
  }

  private isBody(text: string): boolean {
    return this.collector.context.organizations.isKnown(text.replace(/\s*:$/, ''));
  }

  /** `Soc stakeholders (Arnd, Conor, Heiko: …` and `Maintainers (A B, C D)`. */
  private readGroupInBrackets(entry: Entry, naming: Naming): boolean {
    const inside = /\(([^():]+)/.exec(entry.text);
    if (inside === null || !/stakeholder|maintainer|people|lead|contact/i.test(entry.text))
      return false;
    const list = this.parse(inside[1] ?? '');
    if (list.names.length < 2 || list.others.length > 0) return false;
    this.collector.add(entry, list.names, inside.index + 1, naming);
    return true;
  }
}

const isFull = ({ display }: ListedName): boolean => looksLikeName(display);

/** Full names, or given names that somebody of the report has, make up more than half. */
function isMostlyNames({ names, bodies, others }: NameList, { context }: PeopleCollector): boolean {
  const isSure = ({ display }: ListedName): boolean =>
    !isSingleName(display) || context.lexicon.isGivenName(display);
  const sure = names.filter(isSure).length;
  return sure + bodies.length > others.length && sure > 0 && sure * 2 >= names.length;
}

/** Names, what belongs to them, and hardly any other words. */
function isBareList(text: string, { names }: NameList): boolean {
  const small = text
    .split(' ')
    .filter((word) => /^\p{Ll}{3,}/u.test(word) && word !== 'and').length;
  return small <= names.length;
}

/** Many more small words than names: somebody tells a story. */
function isSentence(text: string, { names, bodies }: NameList): boolean {
  if (!/[.!?]$/.test(text) && text.length < 200) return false;
  const outside = text.replace(/\([^()]*\)/g, ' ');
  const small = outside.split(' ').filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
  return small > 6 + 3 * (names.length + bodies.length);
}
