import { pushTo } from '../lib/multi-map';
import { BracketForms } from './bracket-forms';
import type { Entry } from './entries';
import type { Insiders } from './insiders';
import { LeadNames } from './lead-names';
import type { ListedName, NameList } from './name-list';
import type { PeopleCollector } from './people-collector';
import { readPeopleLabel } from './people-label';
import { isSingleName } from './person-name';
import { AS_LISTING, RUN_BY } from './prose-patterns';
import { announcesLeads, bracketsNamePeople, isPeopleSection } from './section-kind';
import { splitSentences } from './sentences';
import {
  BY_AT_END,
  behindColon,
  behindDashes,
  CUE,
  closingSentence,
  cutAtClose,
  DOES,
  IN_FRONT,
  isTopicEntry,
  lastBracket,
  listOf,
  startsWithName,
  startsWithWith,
  THANKS,
  WORK,
  withoutTail,
} from './topic-form';

/** Names found at one place of a topic. */
interface Lead {
  readonly names: readonly ListedName[];
  readonly bodies: NameList['bodies'];
  readonly offset: number;
  readonly rule: 'named-after-topic' | 'speaker-of-topic';
}

/** Where the entries of a list have their leads. */
type Place = 'bracket' | 'whole' | 'by' | 'front' | 'dash' | 'colon' | 'sentence' | 'with';

/**
 * Who leads a topic: named after it in brackets or behind a dash, in front of it, or with a cue.
 * Names that the report has elsewhere are certain; others are read where a certain one, the
 * list's introduction or a cue says that names stand there.
 */
export class TopicLeads {
  private readonly collector: PeopleCollector;
  private readonly are: LeadNames;
  /** Lists of which an entry has a certain name at a place, by that place. */
  private readonly siblings = new Set<string>();
  /** Below zero where names that may be anything are more than twice as many as certain ones. */
  private readonly balance = new Map<string, number>();
  /** How many entries of a list have a name that is certain, or beside a body that is known. */
  private readonly vouched = new Map<string, number>();
  private readonly inBrackets = new BracketForms();
  /** Lists of which an entry parts a name and its body with a comma. */
  private readonly ofBodies = new Set<string>();

  constructor(
    collector: PeopleCollector,
    insiders: Insiders,
    isCommonWord: (word: string) => boolean,
    entries: readonly Entry[],
  ) {
    this.collector = collector;
    this.are = new LeadNames(collector.context, insiders, isCommonWord);
    for (const entry of entries) {
      if (!isTopicEntry(entry)) continue;
      const core = withoutTail(entry.text);
      let isVouched = false;
      const note = (
        place: Place,
        text: string | undefined,
        isSure = this.are.isFullyKnown,
      ): void => {
        if (text === undefined || !/\p{Lu}/u.test(text)) return;
        const { names, others } = this.parse(text);
        const isRead = place === 'bracket' || others.length === 0;
        if (!isRead || names.length === 0) return;
        const key = `${place} ${listOf(entry)}`;
        if (names.some(isSure)) this.siblings.add(key);
        this.balance.set(key, (this.balance.get(key) ?? 0) + (names.some(isSure) ? 2 : -1));
        isVouched ||= names.some(isSure) || this.areBesideBody(names);
        if (names.some(({ affiliation }) => affiliation !== undefined))
          this.ofBodies.add(listOf(entry));
      };
      note('bracket', lastBracket(core)?.inside, this.are.isCertain);
      this.noteBrackets(entry, lastBracket(core)?.inside ?? '');
      note('whole', startsWithName(core) ? core : undefined);
      note('front', IN_FRONT.exec(entry.text)?.[1]);
      note('dash', this.readBehindDash(core)?.value);
      note('by', BY_AT_END.exec(core)?.[1]);
      note('colon', behindColon(core));
      const closing = closingSentence(core)?.text;
      note(startsWithWith(closing) ? 'with' : 'sentence', closing);
      if (isVouched) this.vouched.set(listOf(entry), (this.vouched.get(listOf(entry)) ?? 0) + 1);
    }
  }

  /** Adds the leads that an entry names, and says whether it does. */
  read(entry: Entry): boolean {
    if (isPeopleSection(entry.section)) return false;
    const addressed = this.readAddressed(entry);
    if (addressed) return true;
    // A sentence that lists whom one wants is no topic, though it stands among them.
    if (!isTopicEntry(entry) || AS_LISTING.test(entry.text) || RUN_BY.test(entry.text))
      return false;
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
    if (found.some(({ names }) => names.length > 0)) return found;
    const core = withoutTail(text);
    const whole = this.findWhole(entry, core);
    if (whole !== undefined) return [whole];
    // Brackets with nothing but a body may belong to somebody who stands in front of them.
    const behind = this.findClosing(entry, core) ?? this.findBehind(entry, core);
    return behind === undefined ? found : [behind];
  }

  /** A line below a topic that is nothing but who leads it. */
  private findWhole(entry: Entry, core: string): Lead | undefined {
    if (!startsWithName(core)) return undefined;
    const { names, bodies, others, nameless } = this.parse(core);
    const isBare = bodies.length + others.length + nameless.length === 0;
    const isSure = (name: ListedName): boolean =>
      this.are.isFullyKnown(name) || this.isVouchedFor(name, entry);
    // Beside somebody who is known, what can be nothing but a name is one, too.
    const areSure =
      names.every(isSure) || (names.some(isSure) && names.every(this.are.isFullAndPlausible));
    if (!isBare || names.length === 0 || !areSure) return undefined;
    return { names, bodies, offset: 0, rule: 'named-after-topic' };
  }

  /** What a cue announces, up to the end of the sentence or bracket. */
  private findCued(text: string): Lead[] {
    return [...text.matchAll(CUE)].flatMap((match): Lead[] => {
      const offset = match.index + match[0].length;
      const rest = text.slice(offset, offset + 200);
      const [sentence] = splitSentences(rest);
      const value = cutAtClose(sentence?.text ?? '').replace(/[.,;!]+$/, '');
      const list = this.parse(value);
      const names = list.names.filter(
        (name) => this.are.isPlausible(name) || this.are.isCertain(name),
      );
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
    const isSure = (name: ListedName): boolean =>
      this.are.isFullyKnown(name) ||
      this.are.isBesideBody(name) ||
      (hasSiblings && !isSingleName(name.display) && this.are.isPlausible(name));
    const isRead = isOfSpeakers
      ? list.names.every((name) => this.are.isCertain(name) || this.are.isPlausible(name))
      : list.names.every(isSure) || (bracket !== null && list.names.every(this.are.isCertain));
    if (!isRead) return undefined;
    const offset = match[0].indexOf(value);
    return { names: list.names, bodies: [], offset, rule: 'speaker-of-topic' };
  }

  private findInBrackets(entry: Entry): Lead | undefined {
    const last = lastBracket(withoutTail(entry.text));
    if (last === undefined) return undefined;
    const list = this.parse(withoutTail(last.inside));
    const announced = bracketsNamePeople(entry.intro) || announcesLeads(entry.intro);
    const certain = list.names.filter(this.are.isCertain);
    const hasSiblings = this.hasSiblings('bracket', entry);
    const names = list.names.filter(
      (name) =>
        this.are.isCertain(name) ||
        this.isVouchedFor(name, entry) ||
        (this.are.isFullAndPlausible(name) &&
          entry.section === 'topics' &&
          this.inBrackets.areForm(listOf(entry))) ||
        ((announced || certain.length > 0) && this.are.isPlausible(name)) ||
        (hasSiblings && this.are.isPlausible(name) && this.are.isNoStranger(name)),
    );
    const found = names.length + list.bodies.length;
    if (found === 0 || (names.length === 0 && !announced)) return undefined;
    // `(Jane, with numbers)`
    const asides = list.others.filter(({ text }) =>
      /^(?:with|on|about|via|if)\s/.test(text),
    ).length;
    if (found + asides < list.names.length + list.bodies.length + list.others.length)
      return undefined;
    return { names, bodies: list.bodies, offset: last.from + 1, rule: 'named-after-topic' };
  }

  /** `title - Jane & Rob`, `title: Jane Doe (Example)`, `title, Jane Doe`, `title by Jane Doe`. */
  private findBehind(entry: Entry, bare: string): Lead | undefined {
    const dash = this.readBehindDash(bare);
    const colon = dash === undefined ? behindColon(bare) : undefined;
    const by = dash === undefined ? BY_AT_END.exec(bare) : null;
    const value = dash?.value ?? by?.[1] ?? colon ?? /,\s+([^,]{5,60})$/.exec(bare)?.[1];
    if (value === undefined) return undefined;
    const offset = bare.length - value.length;
    const before = bare.slice(0, offset);
    const isWork = WORK.test(before) && (by !== null || colon !== undefined);
    if (isWork || THANKS.test(before.slice(-40))) return undefined;
    const list = this.parse(value);
    if (
      list.names.length === 0 ||
      list.others.length + list.nameless.length + list.bodies.length > 0
    )
      return undefined;
    const names = this.takeBody(entry, list.names);
    const isMarked = dash !== undefined || by !== null || colon !== undefined;
    const isSure = dash === undefined ? this.are.isFullyKnown : this.are.isCertain;
    const areLikeSiblings =
      isMarked &&
      ((dash !== undefined && this.areMostly('dash', entry)) || announcesLeads(entry.intro)) &&
      names.every(this.are.isFullAndPlausible);
    const isRead =
      areLikeSiblings ||
      (isMarked && names.every((name) => isSure(name) || this.isVouchedFor(name, entry))) ||
      (isMarked && this.areBesideBody(names) && this.hasVouchers(entry)) ||
      (isMarked && names.some(this.are.isFullyKnown) && names.every(this.are.isFullAndPlausible)) ||
      (names.every(
        (name) => isSure(name) || (dash !== undefined && this.are.hasKnownGivenName(name)),
      ) &&
        (dash === undefined ||
          names.some(this.are.isCertain) ||
          names.every(({ display }) => !isSingleName(display))));
    return isRead ? { names, bodies: [], offset, rule: 'named-after-topic' } : undefined;
  }

  /** Behind the first dash that has names and nothing else behind it; else what the first one has. */
  private readBehindDash(core: string): { readonly value: string } | undefined {
    const values = behindDashes(core);
    const value =
      values.find((one) => {
        const { names, others } = this.parse(one);
        return names.length > 0 && others.length === 0;
      }) ?? values[0];
    return value === undefined ? undefined : { value };
  }

  /** `Jane Doe, Scuola Example`, where other entries of the list have a body behind the comma. */
  private takeBody(entry: Entry, names: readonly ListedName[]): readonly ListedName[] {
    const [first, second, ...others] = names;
    if (first === undefined || second === undefined || others.length > 0) return names;
    const { lexicon } = this.collector.context;
    const isName =
      lexicon.isGivenName(second.display.split(' ')[0] ?? '') || second.notes.length > 0;
    const isBody = this.ofBodies.has(listOf(entry)) && !isName && first.notes.length === 0;
    return isBody ? [{ ...first, affiliation: second.text }] : names;
  }

  /** The same, or any body, in a list of which another entry has a name like that. */
  private isVouchedFor(name: ListedName, entry: Entry): boolean {
    const hasBody = this.are.isBesideBody(name) || name.affiliation !== undefined;
    return hasBody && this.hasVouchers(entry) && this.are.isFullAndPlausible(name);
  }

  private hasVouchers(entry: Entry): boolean {
    return (this.vouched.get(listOf(entry)) ?? 0) > 1;
  }

  /** `Jane Doe and Rob Roe (Example)`: the body stands beside one of them. */
  private areBesideBody(names: readonly ListedName[]): boolean {
    return names.some(this.are.isBesideBody) && names.every(this.are.isFullAndPlausible);
  }

  /** `What we know of zones. Jane Doe and Rob Roe (Example)`; `… Jane Doe has patches`. */
  private findClosing(entry: Entry, core: string): Lead | undefined {
    const closing = closingSentence(core);
    if (closing === undefined || THANKS.test(closing.text)) return undefined;
    const isWith = startsWithWith(closing.text);
    const hasSiblings = isWith
      ? this.hasSiblings('with', entry)
      : this.areMostly('sentence', entry);
    const does = hasSiblings ? DOES.exec(closing.text)?.[1] : undefined;
    const { names, bodies, others, nameless } = this.parse(does ?? closing.text);
    if (names.length === 0 || bodies.length + others.length + nameless.length > 0) return undefined;
    const isSure = (name: ListedName): boolean =>
      this.are.isFullyKnown(name) ||
      (isWith && this.are.isCertain(name)) ||
      this.isVouchedFor(name, entry) ||
      ((hasSiblings || announcesLeads(entry.intro)) &&
        does === undefined &&
        this.are.isFullAndPlausible(name));
    if (!names.every(isSure)) return undefined;
    return { names, bodies, offset: closing.index, rule: 'named-after-topic' };
  }

  private noteBrackets(entry: Entry, text: string): void {
    const { names, others, bodies, nameless } = this.parse(text);
    const isBare = others.length + bodies.length + nameless.length === 0;
    const areNames = isBare && names.every(this.are.isFullAndPlausible);
    this.inBrackets.note(listOf(entry), areNames ? names.map(({ display }) => display) : []);
  }

  private hasSiblings(place: Place, entry: Entry): boolean {
    return this.siblings.has(`${place} ${listOf(entry)}`);
  }

  /** Behind a dash or in a sentence stands something else half of the time, or more often. */
  private areMostly(place: Place, entry: Entry): boolean {
    return (
      (this.balance.get(`${place} ${listOf(entry)}`) ?? 0) >= 0 && this.hasSiblings(place, entry)
    );
  }

  private parse(text: string): NameList {
    return this.collector.parse(text);
  }
}
