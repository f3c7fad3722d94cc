import type { Role } from '../dataset/types';
import type { Entry } from './entries';
import type { Insiders } from './insiders';
import { type ListedName, parseNameList } from './name-list';
import type { PeopleCollector } from './people-collector';
import { isSingleName, looksLikeName } from './person-name';
import { type Sentence, splitSentences } from './sentences';
import { findSenders } from './vague-people';

const WORD = String.raw`(?:[dlt]['’]|al-|el-)?\p{Lu}[\p{L}\p{M}'’-]{0,30}\.?`;
const PARTICLE = String.raw`(?:af|al|ap|av|bin|bint|da|dal|das|de|del|della|den|der|di|do|dos|du|ibn|la|le|ten|ter|van|vd|vom|von|zu|zur)\s`;
const QUOTED = String.raw`(?:["“(]\p{Lu}\p{L}*\.?["”)]\s)?`;
const NAME = String.raw`(?:(?:Prof|Dr|Mr|Ms|Mrs)\.?\s)?${WORD}(?:\s${QUOTED}(?:${PARTICLE}){0,3}${WORD}){0,4}`;
/** `A, B and C`; brackets have been blanked. */
const NAMES = String.raw`${NAME}(?:\s*(?:,\s*(?:and\s+)?|\s(?:and|&|or)\s+)${NAME}){0,12}`;
/** Where somebody stands: `Bjorn from the PCI side is asked`. */
const FROM = String.raw`(?:\s+(?:from|of|at)\s[^,.;:]{1,40}?)?`;
const AUX = String.raw`(?:\s(?:also|already|both|all|kindly|even|then|just|recently|meanwhile))?`;

interface Pattern {
  readonly pattern: RegExp;
  readonly role: Role;
  readonly rule: string;
  readonly confirmed?: boolean;
  /** Also a name that stands nowhere else is one here. */
  readonly isSure?: boolean;
}

const make = (source: string): RegExp => new RegExp(source, 'gu');
const TELLS =
  'present|show|lead|introduce|talk|speak|report|explain|demo|demonstrate|moderate|chair|describe|summari[sz]e|open|kick off|walk (?:us|everybody|the)|discuss|outline|share|give (?:an?|the|us|his|her|their)|host|tell|sum up|lay out|start the discussion';

const PATTERNS: readonly Pattern[] = [
  {
    pattern: make(
      `(?<!\\p{L})(${NAMES})${FROM},?${AUX}\\s(?:will|would|shall|(?:is|are) (?:going|willing|ready|happy|prepared) to|wants? to|plans? to|(?:has |have )?(?:offer(?:s|ed)?|volunteer(?:s|ed)?|agreed|promised) to|intends? to)${AUX}\\s(?:${TELLS})\\b`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    pattern: make(
      `(?<!\\p{L})(${NAMES})${FROM},?\\s(?:(?:has|have|had|was|were|is|are)\\s)?(?:(?:also|already|both|all|kindly|so kind (?:as )?to|kind enough to|happy to|glad to|gladly|even)\\s)*(?:agreed?|confirmed|accepted|promised|committed|said yes|said (?:that )?(?:he|she|they)['’]?\\w*|signed up|registered)\\b`,
    ),
    role: 'attendee',
    rule: 'agreed-in-sentence',
    confirmed: true,
    isSure: true,
  },
  {
    pattern: make(
      `(?<!\\p{L})(${NAMES})${FROM},?\\s(?:is|are|has been|have been|will be|was|were)${AUX}\\s(?:asked|invited|contacted|approached)\\b`,
    ),
    role: 'attendee',
    rule: 'invited-in-sentence',
    isSure: true,
  },
  {
    pattern: make(
      `(?<!\\p{L})(${NAMES})${FROM},?\\s(?:is|are|has been|have been|will be|was|were)${AUX}\\s(?:wanted|needed|required|expected|welcome)\\b`,
    ),
    role: 'attendee',
    rule: 'wanted-in-sentence',
  },
  {
    pattern: make(
      `(?<!\\p{L})(${NAMES})${FROM},?${AUX}\\s(?:(?:hopes?|plans?|intends?|wants?|tries|try|expects?|would like|will try|means?)${AUX}\\sto\\s(?:come|attend|join|be there|participate|make it|travel|be present)|(?:will|would|can|might|may|could)${AUX}\\s(?:attend|come|join us|join remotely|be there|participate|be present|be in the room|be around))\\b`,
    ),
    role: 'attendee',
    rule: 'coming-in-sentence',
    isSure: true,
  },
  {
    pattern: make(
      `(?<![\\p{L}])(?:[Ww]e|I)(?:['’]ve|['’]d|['’]re| have| had| are| am| would| will| also| already| really| still| particularly| especially)*\\s(?:asked|invited?|inviting|contacted|approached|ask|hope for|hoping for|counting on|count on|expect|expecting|look forward to|like to (?:see|have|invite|hear from)|love to (?:see|have|invite|hear from)|hope to (?:see|have)|want to (?:see|have|invite)|need|want)\\s(?:at least |both |also |for example |especially )?(${NAMES})`,
    ),
    role: 'attendee',
    rule: 'asked-in-sentence',
  },
  {
    pattern: make(
      `(?<![\\p{L}])(?:great|good|nice|lovely|useful|helpful|important|essential|crucial|vital|wonderful) (?:to have|to see|if|that)\\s(${NAMES})`,
    ),
    role: 'attendee',
    rule: 'wished-in-sentence',
  },
  {
    pattern: make(
      `(?<![\\p{L}])(?:[Mm]oderators?|[Ss]peakers?|[Pp]resenters?)(?: of [^.,;]{1,40})? (?:is|are|will be)\\s(${NAMES})`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    pattern: make(
      `(?<![\\p{L}])(?:(?:MC|[Mm]icro-?conference|[Ss]ession|[Tt]rack|BoF|[Ww]orkshop) (?:is|will be|was) (?:led|run|chaired|organi[sz]ed|hosted|moderated|convened) by|(?:MC |[Mm]icro-?conference |[Ss]ession )?(?:[Ll]eads?|[Oo]rgani[sz]ers?|[Cc]o-?chairs?|[Cc]hairs?) (?:is|are|will be))\\s(${NAMES})`,
    ),
    role: 'mc-lead',
    rule: 'lead-in-sentence',
    isSure: true,
  },
  {
    pattern: make(
      `(?<![\\p{L}])(?:[Cc]ontact(?: person| is| for this)*|[Pp]oint of contact) (?:is|are|will be)\\s(${NAMES})`,
    ),
    role: 'contact',
    rule: 'contact-in-sentence',
    isSure: true,
  },
  {
    pattern: make(
      `(?<![\\p{L}])(?:[Pp]lease |to |can |questions, )(?:contact|reach out to|get in touch with|write to|drop a line to)\\s(${NAMES})`,
    ),
    role: 'contact',
    rule: 'contact-in-sentence',
  },
];

/** "the key people we would like to participate are A, B and C" */
const INLINE_LIST =
  /\b(?:people|persons|attendees|participants|stakeholders|speakers|panelists|maintainers|guests|invitees)\b[^.:;]{0,80}\b(?:are|include|includes|including|be)\b:?\s+(\p{Lu}.*)$/u;
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

/** Reads whom and what sentences ask for, and who is said to speak. */
export class ProsePeople {
  private readonly collector: PeopleCollector;
  private readonly insiders: Insiders;
  private readonly isCommonWord: (word: string) => boolean;
  /** The last person named in full, where the sentence that does so names no other. */
  private lastNamed: ListedName | undefined;

  constructor(
    collector: PeopleCollector,
    insiders: Insiders,
    isCommonWord: (word: string) => boolean,
  ) {
    this.collector = collector;
    this.insiders = insiders;
    this.isCommonWord = isCommonWord;
  }

  /** @param from how many sentences have been read otherwise */
  read(entry: Entry, from = 0): void {
    if (from === 0) this.readEnumeration(entry);
    for (const sentence of splitSentences(entry.text).slice(from)) {
      this.readSentence(entry, sentence);
      if (entry.section === 'past') continue;
      if (INVITING.test(sentence.text)) {
        const known = this.collector.context.organizations.findKnown(dropExamples(sentence.text));
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
    for (const name of senders.filter((one) => organizations.isKnown(one)))
      this.collector.addOrganization(entry, name, 'invited-in-sentence');
  }

  private readEnumeration(entry: Entry): void {
    const inline = INLINE_LIST.exec(entry.text);
    if (inline === null || entry.section === 'past') return;
    const value = inline[1] ?? '';
    const tail = splitSentences(value)[0]?.text ?? '';
    const list = parseNameList(tail.replace(/[.!]$/, ''), this.collector.names);
    const full = list.names.filter(({ display }) => looksLikeName(display));
    if (
      full.length < 2 ||
      list.others.length > 0 ||
      /\blast (?:year|time|edition)/i.test(inline[0])
    )
      return;
    const naming = { role: 'attendee', rule: 'named-in-sentence' } as const;
    this.collector.add(entry, full, entry.text.length - value.length, naming);
  }

  private readSentence(entry: Entry, { text, index }: Sentence): void {
    const plain = text.replace(/\([^()]{4,}\)/g, (inside) => ' '.repeat(inside.length));
    if (PRONOUN.test(plain) && this.lastNamed !== undefined) {
      const naming = { role: 'topic-lead', rule: 'speaker-in-sentence' } as const;
      this.collector.add(entry, [{ ...this.lastNamed, index: 0 }], index, naming);
    }
    if (entry.section === 'past') return;
    for (const { pattern, role, rule, confirmed, isSure = false } of PATTERNS) {
      for (const match of plain.matchAll(pattern)) {
        const value = match[1] ?? '';
        if (entry.section === 'topics' && role === 'attendee' && !confirmed) continue;
        const offset = match.index + match[0].indexOf(value);
        const list = parseNameList(value, this.collector.names);
        const areMany = list.names.filter(({ display }) => looksLikeName(display)).length > 1;
        const names = list.names.filter((name) => this.isPerson(name, isSure || areMany));
        this.collector.add(entry, names, index + offset, { role, rule, confirmed });
      }
    }
    this.noteLastNamed(plain);
  }

  private noteLastNamed(text: string): void {
    const { lexicon } = this.collector.context;
    const named = new Map<string, ListedName>();
    for (const match of text.matchAll(NAME_IN_TEXT)) {
      for (const name of parseNameList(match[0], this.collector.names).names) {
        if (lexicon.isFullName(name.display)) named.set(name.display, name);
      }
    }
    const [only, ...others] = named.values();
    if (only !== undefined) this.lastNamed = others.length === 0 ? only : undefined;
  }

  /** Known in full, or part of a name of this contribution; else its words must be names only. */
  private isPerson({ display }: ListedName, isSure: boolean): boolean {
    const { lexicon } = this.collector.context;
    if (lexicon.isFullName(display)) return true;
    const words = display.split(' ');
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

/** A sentence without the brackets behind words that stand for no kind of body. */
function dropExamples(sentence: string): string {
  return sentence.replace(/\([^()]*\)/g, (inside, at: number) =>
    BODIES.test(sentence.slice(0, at)) ? inside : ' '.repeat(inside.length),
  );
}
