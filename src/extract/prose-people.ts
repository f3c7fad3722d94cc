import type { Role } from '../dataset/types';
import { findAllAgreed } from './all-agreed';
import type { Entry } from './entries';
import type { Insiders } from './insiders';
import type { ListedName } from './name-list';
import { NAME } from './name-pattern';
import { looksLikeOrganization } from './organization-form';
import type { PeopleCollector, Stretch } from './people-collector';
import { readPeopleLabel } from './people-label';
import { isSingleName, looksLikeGivenName, looksLikeName } from './person-name';
import { AS_LISTING, make, PATTERNS, TELLS } from './prose-patterns';
import { type Sentence, splitSentences } from './sentences';
import { findBrackets } from './split-list';
import { findSenders } from './vague-people';

/** "the key people we would like to participate are A, B and C" */
const INLINE_LIST =
  /\b(?:people|persons|attendees|participants|stakeholders|speakers|panelists|maintainers|guests|invitees)\b[^.:;]{0,80}\b(?:are|include|includes|including|be)\b:?\s+(\p{Lu}.*)$/u;
/** "Among those who said that they will come are A, B and C": what stands before "are" is a label. */
/** `We are hoping for: Jane Doe, Rob Roe`, in the middle of a paragraph. */
const BEHIND_COLON = /^([^:]{5,160}):\s+(?=\p{Lu})/u;
const LISTING =
  /^([^:]{5,200}?)\s(?:are|is|includes?|including)(?:\s(?:also|for example|at least))?:?\s+(?=\p{Lu})/u;
/** `We (Jane from Example, Rob and Ann from Other) propose`. */
const OURSELVES = /\b[Ww]e\s\(([^()]{3,150})\)/g;
const INVITATIONS =
  /\b[Ii]nvitations?\s(?:(?:will|have|has|were|was|be|been|go|goes|gone|went|sent|out)\s){1,4}to\s(.{2,150})$/u;
/** `She will present what is left`: of whom the sentence before speaks. */
const PRONOUN = new RegExp(
  `^(?:He|She|They)(?:['’]ll| will| would| has offered to| have offered to| is going to| plans to)\\s(?:also\\s)?(?:${TELLS})\\b`,
  'u',
);
const INVITING =
  /\b(?:participation|representation|attendance|presence|contributors?|participants?)\s+(?:\w+\s+)?from\b/i;
const WANTS =
  /\b(?:we|i|would be|it is|mc|session)\b[^.]{0,60}\b(?:need|needs|want|wants|hope|hopes|invite|invited|expect|expects|like|love|ask|asked|welcome|great|good|nice|essential|important|counting)\b[^.]{0,60}\b(?:someone|somebody|anyone|people|folks|representatives?|engineers?|developers?|maintainers?|experts?|members?)\b[^.]{0,40}\b(?:from|of|at)\s/i;
/** What brackets may enumerate the bodies of: `vendors (Intel, AMD)`, but not `clients (Android)`. */
const BODIES =
  /\b(?:vendors?|clouds?|providers?|compan(?:y|ies)|distro\w*|distributions?|communit(?:y|ies)|projects?|organi[sz]ations?|foundations?|makers?|manufacturers?|members?|employers?)\s*$/i;

/** Nobody is “she” so many sentences later. */
const FARTHEST_BACK = 12;

/** Reads whom and what sentences ask for, and who is said to speak. */
export class ProsePeople {
  private readonly collector: PeopleCollector;
  private readonly insiders: Insiders;
  private readonly isCommonWord: (word: string) => boolean;
  /** The sentences read so far: who is meant by a pronoun is looked for only where one stands. */
  private readonly said: string[] = [];

  constructor(
    collector: PeopleCollector,
    insiders: Insiders,
    isCommonWord: (word: string) => boolean,
  ) {
    this.collector = collector;
    this.insiders = insiders;
    this.isCommonWord = isCommonWord;
  }

  /**
   * @param from how many sentences have been read otherwise
   * @param above whom the list above names
   */
  read(entry: Entry, from = 0, above: readonly Stretch[] = []): void {
    const { people } = this.collector.found;
    const sentences = splitSentences(entry.text).slice(from);
    const listedFrom = people.length;
    const lists = sentences.filter((sentence) => this.readListing(entry, sentence));
    if (from === 0 && lists.length === 0) this.readEnumeration(entry);
    let wanted = people.length > listedFrom ? [{ from: listedFrom, to: people.length }] : above;
    for (const sentence of sentences) {
      const before = people.length;
      this.readSentence(entry, sentence);
      if (people.length > before) wanted = [{ from: before, to: people.length }];
      if (findAllAgreed(sentence.text) !== undefined) this.collector.confirm(wanted);
      if (entry.section === 'past') continue;
      this.readOurselves(entry, sentence);
      this.readInvitations(entry, sentence);
      if (INVITING.test(sentence.text)) {
        const known = this.collector.context.organizations.findKnown(
          dropExamples(dropPast(sentence.text)),
        );
        for (const name of known)
          this.collector.addOrganization(entry, name, 'invited-in-sentence');
      } else if (WANTS.test(sentence.text)) this.readSenders(entry, sentence.text);
    }
  }

  private readSenders(entry: Entry, text: string): void {
    const { organizations } = this.collector.context;
    const isSubject = this.collector.names.isSubject ?? (() => false);
    const at = text.search(
      /\b(?:someone|somebody|anyone|people|folks|representatives?|engineers?|developers?|maintainers?|experts?|members?)\b/i,
    );
    const senders = findSenders(text.slice(at), organizations, isSubject);
    for (const name of senders.filter(
      (one) => organizations.isKnown(one) || looksLikeOrganization(one),
    ))
      this.collector.addOrganization(entry, name, 'invited-in-sentence');
  }

  private readEnumeration(entry: Entry): void {
    const inline = INLINE_LIST.exec(entry.text);
    if (inline === null || entry.section === 'past') return;
    const value = inline[1] ?? '';
    const tail = splitSentences(value)[0]?.text ?? '';
    const list = this.collector.parse(tail.replace(/[.!]$/, ''));
    const full = list.names.filter(({ display }) => looksLikeName(display));
    // "and, for what concerns the timers, Jane Doe"
    const isAside = ({ text }: { readonly text: string }): boolean =>
      /^(?:for|on|in|if|when|as|with|from|where)\s/.test(text);
    if (
      full.length < 2 ||
      list.others.some((other) => !isAside(other)) ||
      /\blast (?:year|time|edition)/i.test(inline[0])
    )
      return;
    const naming = { role: 'attendee', rule: 'named-in-sentence' } as const;
    this.collector.add(entry, full, entry.text.length - value.length, naming);
  }

  private readListing(entry: Entry, { text, index }: Sentence): boolean {
    if (entry.section === 'past') return false;
    const colon = BEHIND_COLON.exec(text);
    const match = colon ?? AS_LISTING.exec(text) ?? LISTING.exec(text);
    const label = match === null ? undefined : readPeopleLabel(match[1] ?? '');
    if (match === null || label?.kind !== 'attendees' || label.past) return false;
    const list = this.collector.parse(text.slice(match[0].length).replace(/[.!]$/, ''));
    const full = list.names.filter(({ display }) => looksLikeName(display));
    const isSure = label.certain || full.length > 1;
    // Among several full names behind a colon one word is a name, too, though nobody knows it.
    const isAmong = colon !== null && full.length > 1;
    const names = list.names.filter(
      (name) => this.isPerson(name, isSure) || (isAmong && this.isGivenName(name)),
    );
    const areAll = names.length > 0 && names.length === list.names.length;
    if (!areAll || list.others.length > 0) return false;
    const naming = { role: 'attendee', rule: 'named-in-sentence' } as const;
    const offset = index + match[0].length;
    this.collector.add(entry, names, offset, { ...naming, confirmed: label.confirmed });
    return true;
  }

  /** What is said of those who run the contribution besides their names. */
  private readOurselves(entry: Entry, { text, index }: Sentence): void {
    for (const match of text.matchAll(OURSELVES)) {
      const { names } = this.collector.parse(match[1] ?? '');
      const ours = names.filter(({ display }) => this.insiders.fits(display));
      const offset = index + match.index + match[0].indexOf('(') + 1;
      this.collector.add(entry, ours, offset, { rule: 'named-of-ourselves' });
    }
  }

  /** `Invitations went out to A and to Jane Doe`. */
  private readInvitations(entry: Entry, { text, index }: Sentence): void {
    const { lexicon } = this.collector.context;
    const stretch = INVITATIONS.exec(text)?.[1];
    if (stretch === undefined) return;
    const plain = stretch.replace(/\b(?:to|as well|too)\b/g, (word) => ' '.repeat(word.length));
    const list = this.collector.parse(plain.replace(/[\s.!]+$/, ''));
    // Beside a body that is known, one word that is nobody's given name is another one.
    const areBodies = list.bodies.length > 0;
    const isBody = ({ display }: ListedName): boolean =>
      areBodies && isSingleName(display) && !lexicon.isGivenName(display);
    const people = list.names.filter((name) => !isBody(name) && this.isPerson(name, true));
    const offset = index + text.lastIndexOf(stretch);
    this.collector.add(entry, people, offset, { role: 'attendee', rule: 'invited-in-sentence' });
    for (const { text: name } of [...list.bodies, ...list.names.filter(isBody)])
      this.collector.addOrganization(entry, name, 'invited-in-sentence');
  }

  private readSentence(entry: Entry, { text, index }: Sentence): void {
    // A short bracket inside a name is a nickname; one in front of small words is a body or a mark.
    const plain = text.replace(/\([^()]{4,}\)|\([^()]{1,3}\)(?=[\s,]+\p{Ll})/gu, (inside) =>
      ' '.repeat(inside.length),
    );
    const meant = PRONOUN.test(plain) ? this.findLastNamed() : undefined;
    if (meant !== undefined) {
      const naming = { role: 'topic-lead', rule: 'speaker-in-sentence' } as const;
      this.collector.add(entry, [{ ...meant, index: 0 }], index, naming);
    }
    for (const { cue, pattern, role, rule, confirmed, isSure = false, isOfTopic } of PATTERNS) {
      if (!cue.test(plain)) continue;
      // Who is thanked for what was done last year is named no less.
      if (entry.section === 'past' && role !== 'mentioned') continue;
      for (const match of plain.matchAll(pattern)) {
        const value = match[1] ?? '';
        if (isWishOfTopic(entry, role) && !confirmed && isOfTopic !== true) continue;
        const offset = match.index + match[0].indexOf(value);
        // With the brackets that were blanked, and the one behind the last name.
        const behind = /^\s{0,2}\([^()]{1,80}\)/.exec(text.slice(offset + value.length))?.[0] ?? '';
        const whole = text
          .slice(offset, offset + value.length + behind.length)
          .replace(/(?<=\s(?:and|or)\s)from(?=\s\p{Lu})/gu, '    ');
        const body = BOTH_FROM.exec(text.slice(offset + value.length))?.[1];
        const list = this.collector.parse(body === undefined ? whole : `${whole} from ${body}`);
        const areMany = list.names.filter(({ display }) => looksLikeName(display)).length > 1;
        const names = list.names.filter((name) => this.isPerson(name, isSure || areMany));
        // What one has done is no news of somebody who has a part in this.
        const news = rule === 'named-for-work' ? names.filter(this.isOutsider) : names;
        // "Speakers confirmed so far: …"
        const isSpeaker = role === 'topic-lead' && entry.label?.people.kind === 'speakers';
        const isConfirmed = confirmed ?? (isSpeaker && entry.label?.people.confirmed);
        this.collector.add(entry, news, index + offset, { role, rule, confirmed: isConfirmed });
      }
    }
    this.said.push(plain);
    // `(Jane Doe spent her winter on that)` is a sentence, too.
    for (const { inside, from } of findBrackets(text)) {
      if (from > 0 && inside.length < text.length && SENTENCE.test(inside))
        this.readSentence(entry, { text: inside, index: index + from + 1 });
    }
  }

  private isGivenName({ display }: ListedName): boolean {
    const isSubject = this.collector.names.isSubject?.(display) === true;
    return looksLikeGivenName(display) && !this.isCommonWord(display) && !isSubject;
  }

  private readonly isOutsider = ({ display }: ListedName): boolean => !this.insiders.fits(display);

  /** The last person named in full, where the sentence that does so names no other. */
  private findLastNamed(): ListedName | undefined {
    for (const text of this.said.slice(-FARTHEST_BACK).reverse()) {
      const named = this.listNamed(text);
      if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    }
    return undefined;
  }

  private listNamed(text: string): ListedName[] {
    const { lexicon } = this.collector.context;
    const named = [...text.matchAll(NAME_IN_TEXT)].flatMap((match) =>
      this.collector.parse(match[0]).names.filter(({ display }) => lexicon.isFullName(display)),
    );
    return [...new Map(named.map((name) => [name.display, name])).values()];
  }

  /** Known in full, or part of a name of this contribution; else its words must be names only. */
  private isPerson({ display }: ListedName, isSure: boolean): boolean {
    const { lexicon, organizations } = this.collector.context;
    if (lexicon.isFullName(display)) return true;
    const words = display.split(' ');
    if (organizations.isKnown(display) || looksLikeOrganization(display)) return false;
    if (words.some((word) => this.isCommonWord(word))) return false;
    if (isSingleName(display)) return this.insiders.fits(display) || lexicon.isGivenName(display);
    return (
      this.insiders.fits(display) ||
      lexicon.isGivenName(words[0] ?? '') ||
      (isSure && looksLikeName(display))
    );
  }
}

const NAME_IN_TEXT = make(NAME);

/** Five words, of which the third or a later one is small. */
const SENTENCE = /^(?:\S{1,40}\s){2,5}\p{Ll}\S{0,40}\s\S/u;

/** `Jane Doe and Rob Roe, both Example, would like …` */
const BOTH_FROM =
  /^,\s(?:both|all)\s(?:(?:of|from|at|with)\s)?(\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,3}),/u;

/** What an item of a list of topics would be nice to have is a feature, more often than a person. */
const isWishOfTopic = ({ section, kind }: Entry, role: Role): boolean =>
  section === 'topics' && kind === 'item' && role === 'attendee';
/** A sentence without those of whom it says that they were there before. */
function dropPast(sentence: string): string {
  return sentence.replace(THERE_BEFORE, (all) => ' '.repeat(all.length));
}

const THERE_BEFORE =
  /(?:\p{Lu}[^\s,]{0,30}(?:,? and |, | )){1,9}(?:have been|has been|were|was|came|attended|joined)\s[^,.;]{0,60}/gu;

/** A sentence without the brackets behind words that stand for no kind of body. */
function dropExamples(sentence: string): string {
  return sentence.replace(/\([^()]*\)/g, (inside, at: number) =>
    BODIES.test(sentence.slice(0, at)) ? inside : ' '.repeat(inside.length),
  );
}
