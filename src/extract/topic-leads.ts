import { pushTo } from '../lib/multi-map';
import type { Entry } from './entries';
import type { Insiders } from './insiders';
import { type ListedName, type NameList, parseNameList } from './name-list';
import type { PeopleCollector } from './people-collector';
import { readPeopleLabel } from './people-label';
import { isSingleName, looksLikeName } from './person-name';
import { AS_LISTING } from './prose-patterns';
import { bracketsNamePeople, isPeopleSection } from './section-kind';
import { splitSentences } from './sentences';
import { findBrackets } from './split-list';

/** Names found at one place of a topic. */
interface Lead {
  readonly names: readonly ListedName[];
  readonly bodies: NameList['bodies'];
  readonly offset: number;
  readonly rule: 'named-after-topic' | 'speaker-of-topic';
}

/** Where the entries of a list have their leads. */
type Place = 'bracket' | 'front' | 'dash' | 'sentence';

/** `Lead: A, B`, `led by A`, `Speaker: A, maybe with B`. */
const CUE =
  /(?:^|[\s.;,!?()[\]–—-])(?:(?:topic|session|discussion|talk|discussions)\s+)?(?:(?:co-?)?(?:leads?|leaders?|speakers?|presenters?|moderators?|drivers?|champions?|owners?|hosts?|proposers?|facilitators?|contacts?|presenting|stakeholders?)\s*(?::|=|\s[–—-]\s)|(?:led|lead|presented|moderated|driven|hosted|proposed|introduced|given|chaired|run|facilitated) by)\s*(?=\S)/giu;
/** `Jane Doe: title`, `Jane Doe - title`, `Jane Doe | title`. */
const IN_FRONT = /^(.{3,120}?)\s*(?::|\s[–—-]|\s\|)\s+(?=\S)/u;
const BEHIND_DASH = /\s(?:[–—-]{1,3}|\||~)\s+([^–—|]{2,100})$/u;
const BY_AT_END = /\s(?:talk |session |discussion |intro(?:duction)? )?by\s+([^.;:()]{3,80})$/u;
/** `Jane Doe has patches`, where other topics of the list end with a name. */
const DOES =
  /^(.{3,80}?)\s+(?:(?:has|have)\s(?:a\s|an\s|the\s|some\s|new\s|first\s)*(?:patch\w*|series|rfcs?|proposal|prototype|code|numbers|posted|sent|written)|posted|sent|wrote|(?:is|are) working on|works? on)\b/iu;
const THANKS = /\b(?:thanks?|thank you|kudos|cheers|grateful)\b[^.!?]*$/i;
/** How far from its end a topic's last sentence may begin, and an address. */
const LONGEST_CLOSING = 240;
const LONGEST_TAIL = 300;
/** `[2]`, `see https://…`, and what parts them from the words before. */
const TAIL =
  /(?:[\s.;,!*]|\[\d{1,3}(?:,\s?\d{1,3}){0,9}\]|(?:\b(?:see(?: also)?|at|cf\.?):?\s)?<?\bhttps?:\S{1,250}|[,;.]\ssee(?: also)?)$/iu;
/** What is by somebody, and no talk of theirs. */
const WORK =
  /\b(?:patch\w*|series|rfcs?|work|proposal|posted|sent|written|suggested|reported|maintained|v\d+|fix\w*|code|driver|implementation|thread|e-?mail|blog|paper|article|book)\b[^,;]*$/i;

/**
 * Who leads a topic: named after it in brackets or behind a dash, in front of it, or with a cue.
 * Names that the report has elsewhere are certain; others are read where a certain one, the
 * list's introduction or a cue says that names stand there.
 */
export class TopicLeads {
  private readonly collector: PeopleCollector;
  private readonly insiders: Insiders;
  private readonly isCommonWord: (word: string) => boolean;
  /** Lists of which an entry has a certain name at a place, by that place. */
  private readonly siblings = new Set<string>();
  /** Above zero where names that may be anything are less than twice as many as certain ones. */
  private readonly balance = new Map<string, number>();

  constructor(
    collector: PeopleCollector,
    insiders: Insiders,
    isCommonWord: (word: string) => boolean,
    entries: readonly Entry[],
  ) {
    this.collector = collector;
    this.insiders = insiders;
    this.isCommonWord = isCommonWord;
    for (const entry of entries) {
      if (!isTopicEntry(entry)) continue;
      const core = withoutTail(entry.text);
      const note = (place: Place, text: string | undefined, isSure = this.isFullyKnown): void => {
        const { names, others } = this.parse(text ?? '');
        const isRead = place === 'bracket' || others.length === 0;
        if (!isRead || names.length === 0) return;
        const key = `${place} ${listOf(entry)}`;
        if (names.some(isSure)) this.siblings.add(key);
        this.balance.set(key, (this.balance.get(key) ?? 0) + (names.some(isSure) ? 2 : -1));
      };
      note('bracket', lastBracket(core)?.inside, this.isCertain);
      note('front', IN_FRONT.exec(entry.text)?.[1]);
      note('dash', BEHIND_DASH.exec(core)?.[1]);
      note('sentence', closingSentence(core)?.text);
    }
  }

  /** Adds the leads that an entry names, and says whether it does. */
  read(entry: Entry): boolean {
    if (isPeopleSection(entry.section)) return false;
    const addressed = this.readAddressed(entry);
    if (addressed) return true;
    // A sentence that lists whom one wants is no topic, though it stands among them.
    if (!isTopicEntry(entry) || AS_LISTING.test(entry.text)) return false;
    const leads = this.find(entry);
    const byRole = new Map<string, ListedName[]>();
    for (const { names, bodies, offset, rule } of leads) {
      this.collector.add(entry, names, offset, { role: 'topic-lead', rule });
      if (/stakeholder|participant|attendee/i.test(entry.intro))
        this.collector.add(entry, names, offset, { role: 'attendee', rule: 'listed-attendee' });
      for (const { text } of bodies)
        this.collector.addOrganization(entry, text, 'invited-after-topic');
      for (const name of names) pushTo(byRole, rule, name);
    }
    return byRole.size > 0;
  }

  /** `David Vernet (address): The current status` — a speaker and the topic. */
  private readAddressed(entry: Entry): boolean {
    const parts = /^((?:[^:()]{3,60}\([^()]*@[^()]*\)(?:,|\s+and)?\s*){1,5}):\s*\S/.exec(
      entry.text,
    );
    if (parts === null) return false;
    const list = this.parse(parts[1] ?? '');
    if (list.names.length === 0 || list.others.length > 0) return false;
    const naming = { role: 'topic-lead', rule: 'speaker-of-topic' } as const;
    this.collector.add(entry, list.names, 0, naming);
    return true;
  }

  private find(entry: Entry): Lead[] {
    const { text } = entry;
    const cued = this.findCued(text);
    if (cued.length > 0) return cued;
    const found = [this.findInFront(entry), this.findInBrackets(entry)].flatMap(
      (lead) => lead ?? [],
    );
    if (found.length > 0) return found;
    const core = withoutTail(text);
    const behind = this.findClosing(entry, core) ?? this.findBehind(entry, core);
    return behind === undefined ? [] : [behind];
  }

  /** What a cue announces, up to the end of the sentence or bracket. */
  private findCued(text: string): Lead[] {
    return [...text.matchAll(CUE)].flatMap((match): Lead[] => {
      const offset = match.index + match[0].length;
      const rest = text.slice(offset, offset + 200);
      const [sentence] = splitSentences(rest);
      const value = cutAtClose(sentence?.text ?? '').replace(/[.,;!]+$/, '');
      const list = this.parse(value);
      const names = list.names.filter((name) => this.isPlausible(name) || this.isCertain(name));
      if (names.length === 0 || names.length < list.others.length) return [];
      return [{ names, bodies: list.bodies, offset, rule: 'named-after-topic' }];
    });
  }

  /** Names in front of a title; in a list of speakers all, else those that are certain. */
  private findInFront(entry: Entry): Lead | undefined {
    const isOfSpeakers = readPeopleLabel(entry.intro)?.kind === 'speakers';
    const bracket = /^\s*[([]([^()[\]]{2,80})[)\]]\s*[:–—-]?\s+(?=\S)/.exec(entry.text);
    const match = bracket ?? IN_FRONT.exec(entry.text);
    const value = match?.[1];
    if (match === null || value === undefined) return undefined;
    const list = this.parse(value);
    if (list.names.length === 0 || list.others.length > 0) return undefined;
    const hasSiblings = this.hasSiblings('front', entry);
    const { organizations } = this.collector.context;
    const isSure = (name: ListedName): boolean =>
      this.isFullyKnown(name) ||
      ((hasSiblings || name.notes.some((note) => organizations.isKnown(note))) &&
        !isSingleName(name.display) &&
        this.isPlausible(name));
    const isRead = isOfSpeakers
      ? list.names.every((name) => this.isCertain(name) || this.isPlausible(name))
      : list.names.every(isSure) || (bracket !== null && list.names.every(this.isCertain));
    if (!isRead) return undefined;
    const offset = match[0].indexOf(value);
    return { names: list.names, bodies: [], offset, rule: 'speaker-of-topic' };
  }

  private findInBrackets(entry: Entry): Lead | undefined {
    const last = lastBracket(withoutTail(entry.text));
    if (last === undefined) return undefined;
    const list = this.parse(withoutTail(last.inside));
    const announced = bracketsNamePeople(entry.intro);
    const certain = list.names.filter(this.isCertain);
    const hasSiblings = this.hasSiblings('bracket', entry);
    const names = list.names.filter(
      (name) =>
        this.isCertain(name) ||
        ((announced || certain.length > 0) && this.isPlausible(name)) ||
        (hasSiblings && this.isPlausible(name) && this.isNoStranger(name)),
    );
    const found = names.length + list.bodies.length;
    if (found === 0 || (names.length === 0 && !announced)) return undefined;
    if (found < list.names.length + list.bodies.length + list.others.length) return undefined;
    const offset = last.from + 1;
    return { names, bodies: list.bodies, offset, rule: 'named-after-topic' };
  }

  /** `title - Jane & Rob`, `title, Jane Doe`, `title by Jane Doe`. */
  private findBehind(entry: Entry, bare: string): Lead | undefined {
    const dash = BEHIND_DASH.exec(bare);
    const by = dash === null ? BY_AT_END.exec(bare) : null;
    const value = dash?.[1] ?? by?.[1] ?? /,\s+([^,]{5,60})$/.exec(bare)?.[1];
    if (value === undefined) return undefined;
    const offset = bare.length - value.length;
    const before = bare.slice(0, offset);
    if ((by !== null && WORK.test(before)) || THANKS.test(before.slice(-40))) return undefined;
    const list = this.parse(value);
    if (
      list.names.length === 0 ||
      list.others.length + list.nameless.length + list.bodies.length > 0
    )
      return undefined;
    const isSure = dash === null ? this.isFullyKnown : this.isCertain;
    const areLikeSiblings =
      dash !== null && this.areMostly('dash', entry) && list.names.every(this.isFullAndPlausible);
    const isRead =
      areLikeSiblings ||
      (list.names.every(
        (name) => isSure(name) || (dash !== null && this.hasKnownGivenName(name)),
      ) &&
        (dash === null ||
          list.names.some(this.isCertain) ||
          list.names.every(({ display }) => !isSingleName(display))));
    return isRead
      ? { names: list.names, bodies: [], offset, rule: 'named-after-topic' }
      : undefined;
  }

  /** `What we know of zones. Jane Doe and Rob Roe (Example)`; `… Jane Doe has patches`. */
  private findClosing(entry: Entry, core: string): Lead | undefined {
    const closing = closingSentence(core);
    if (closing === undefined || THANKS.test(closing.text)) return undefined;
    const hasSiblings = this.areMostly('sentence', entry);
    const does = hasSiblings ? DOES.exec(closing.text)?.[1] : undefined;
    const { names, bodies, others, nameless } = this.parse(does ?? closing.text);
    if (names.length === 0 || bodies.length + others.length + nameless.length > 0) return undefined;
    const isSure = (name: ListedName): boolean =>
      this.isFullyKnown(name) ||
      (hasSiblings && does === undefined && this.isFullAndPlausible(name));
    if (!names.every(isSure)) return undefined;
    return { names, bodies, offset: closing.index, rule: 'named-after-topic' };
  }

  private hasSiblings(place: Place, entry: Entry): boolean {
    return this.siblings.has(`${place} ${listOf(entry)}`);
  }

  /** Behind a dash or in a sentence stands as often something else. */
  private areMostly(place: Place, entry: Entry): boolean {
    return (
      (this.balance.get(`${place} ${listOf(entry)}`) ?? 0) > 0 && this.hasSiblings(place, entry)
    );
  }

  private readonly isFullAndPlausible = (name: ListedName): boolean => {
    const [first = ''] = name.display.split(' ');
    const { organizations } = this.collector.context;
    return !isSingleName(name.display) && !organizations.isKnown(first) && this.isPlausible(name);
  };

  private parse(text: string): NameList {
    return parseNameList(text, this.collector.names);
  }

  /** A full name that the report has elsewhere, or what is left of one of this contribution. */
  private readonly isCertain = ({ display }: ListedName): boolean =>
    this.collector.context.lexicon.isFullName(display) || this.insiders.fits(display);

  private readonly isFullyKnown = ({ display }: ListedName): boolean =>
    !isSingleName(display) &&
    (this.collector.context.lexicon.isFullName(display) || this.insiders.fits(display));

  private hasKnownGivenName({ display }: ListedName): boolean {
    const [given = ''] = display.split(' ');
    return (
      looksLikeName(display) &&
      this.collector.context.lexicon.isGivenName(given) &&
      !display.split(' ').some(this.isCommonWord)
    );
  }

  /** Words that are names and nothing else in this report. */
  private isPlausible({ display }: ListedName): boolean {
    const words = display.split(' ');
    if (words.every((word) => this.isCommonWord(word))) return false;
    return isSingleName(display) || (looksLikeName(display) && !words.some(this.isCommonWord));
  }

  /** One word alone is a name only where somebody has it as a given name. */
  private isNoStranger({ display }: ListedName): boolean {
    return !isSingleName(display) || this.collector.context.lexicon.isGivenName(display);
  }
}

/** What is read as a topic: one of a list of topics, or of a list that nothing introduces. */
function isTopicEntry({ section, kind, isIntro }: Entry): boolean {
  if (isIntro) return false;
  return section === 'topics' || (kind === 'item' && (section === 'prose' || section === 'other'));
}

/** A sentence of its own behind a topic, short enough to be names. */
function closingSentence(core: string): { text: string; index: number } | undefined {
  const from = Math.max(0, core.length - LONGEST_CLOSING);
  const sentences = splitSentences(core.slice(from));
  const last = sentences.at(-1);
  return last === undefined || sentences.length < 2
    ? undefined
    : { text: last.text, index: from + last.index };
}

/** A topic without the addresses, references and stops that stand behind all its words. */
function withoutTail(text: string): string {
  let end = text.length;
  for (let times = 0; times < 12; times++) {
    const from = Math.max(0, end - LONGEST_TAIL);
    const tail = TAIL.exec(text.slice(from, end));
    if (tail === null) break;
    end = from + tail.index;
  }
  return text.slice(0, end);
}

const listOf = ({ section, intro }: Entry): string => `${section} ${intro}`;

function lastBracket(text: string): { inside: string; from: number } | undefined {
  const last = findBrackets(text).at(-1);
  return last !== undefined && /^[\s.;,*]*$/.test(text.slice(last.to)) ? last : undefined;
}

/** A list ends where the bracket that it stands in does. */
function cutAtClose(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' || text[at] === '[') depth++;
    else if ((text[at] === ')' || text[at] === ']') && --depth < 0) return text.slice(0, at);
  }
  return text;
}
