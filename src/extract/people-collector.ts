import type { Role, SubsystemId } from '../dataset/types';
import type { ReportFinding } from '../report/report';
import type { ConfirmationLegend } from './confirmation-legend';
import type { Entry } from './entries';
import { makeExcerpt, maskAddresses } from './excerpt';
import type { KnownPeople } from './known-people';
import { MASKED_NAME } from './masked-name';
import type { NameLexicon } from './name-lexicon';
import { type ListedName, type NameContext, type NameList, parseNameList } from './name-list';
import { looksLikeOrganization } from './organization-form';
import type { OrganizationNames } from './organization-names';
import type { OrganizationMention, PersonMention } from './person-mention';
import { isSingleName, nameTokens } from './person-name';
import type { SubsystemMatcher } from './subsystem-matcher';

/** What finding people needs to know besides the contribution itself. */
export interface PeopleContext {
  readonly lexicon: NameLexicon;
  readonly known: KnownPeople;
  readonly organizations: OrganizationNames;
  readonly matcher: SubsystemMatcher;
}

export interface FoundPeople {
  readonly people: PersonMention[];
  readonly organizations: OrganizationMention[];
  readonly findings: ReportFinding[];
}

/** People who have been found one after the other: places in what is found, `to` not among them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How a list names somebody. */
export interface Naming {
  /** None where they are named for something else that is said of them. */
  readonly role?: Role;
  readonly rule: string;
  /** Whose list it is: its label, where that is a body. */
  readonly body?: string | undefined;
  /** The label says it of all of them. */
  readonly confirmed?: boolean | undefined;
}

/** What brackets say that is neither a body nor an interest. */
const REMARK =
  /\b(?:remote\w*|online|virtual\w*|in person|on ?site|tb[acd]|confirm\w*|days?|only|may ?be|miss\w*|late|early|if|not|unless|possibly|probably|lead|chair|host|organi[sz]er|moderator|speaker|maintainer|he|she|they)\b/i;
const FROM = /(?:^|\b)(?:from|at|of|@)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}.&+ -]*)$/u;

/** Takes in whom the readers of one contribution find, and decides what brackets beside them hold. */
export class PeopleCollector {
  readonly mc: number;
  readonly context: PeopleContext;
  readonly names: NameContext;
  readonly found: FoundPeople;
  private readonly legend: ConfirmationLegend;
  /** Several readers look at the same words. */
  private readonly parsed = new Map<string, NameList>();
  private readonly subjects = new Map<string, boolean>();
  /** Brackets that may hold an affiliation, by their list. */
  private readonly pending = new Map<string, { person: number; note: string }[]>();
  /** Lists whose brackets hold interests. */
  private readonly ofInterests = new Set<string>();

  constructor(
    mc: number,
    context: PeopleContext,
    found: FoundPeople,
    legend: ConfirmationLegend,
    ownGivenNames: ReadonlySet<string>,
  ) {
    this.mc = mc;
    this.context = context;
    this.found = found;
    this.legend = legend;
    this.names = {
      lexicon: context.lexicon,
      organizations: context.organizations,
      ownGivenNames,
      isSubject: (text) => this.isSubject(text),
    };
  }

  private isSubject(text: string): boolean {
    const known = this.subjects.get(text);
    if (known !== undefined) return known;
    const isOne = this.context.matcher.find(text).length > 0;
    this.subjects.set(text, isOne);
    return isOne;
  }

  /** Reads a list of names with what is known of this contribution. */
  parse(text: string): NameList {
    const known = this.parsed.get(text);
    if (known !== undefined) return known;
    const list = parseNameList(text, this.names);
    this.parsed.set(text, list);
    return list;
  }

  add(entry: Entry, names: readonly ListedName[], offset: number, naming: Naming): void {
    // Found once for all the names of a line.
    let areas: SubsystemId[] | undefined;
    for (const name of names) {
      const isAlone = isSingleName(name.display);
      if (isAlone) areas ??= this.findAreas(entry);
      const affiliation = naming.body ?? name.affiliation ?? this.readNotes(entry, name);
      const isConfirmed =
        this.legend.confirms(name) ||
        (this.legend.isMarkedEntry(entry) && name === names[0]) ||
        (naming.confirmed === true && name.says !== 'unconfirmed');
      this.found.people.push({
        mc: this.mc,
        text: name.text,
        display: name.display,
        ...(naming.role === undefined ? {} : { role: naming.role }),
        rule: name.runTogether ? `${naming.rule}-run-together` : naming.rule,
        line: entry.lineAt(offset + name.index),
        excerpt: makeExcerpt(entry.text, name.text),
        ...(name.address === undefined ? {} : { address: name.address }),
        ...(name.nickname === undefined ? {} : { nickname: name.nickname }),
        ...(name.titled ? { titled: true } : {}),
        ...(affiliation === undefined ? {} : { affiliation }),
        ...(isAlone && areas !== undefined ? { about: areas } : {}),
        ...(isConfirmed ? { confirmed: true } : {}),
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

  /** Of those who are wanted it is said later on that they will come. */
  confirm(stretches: readonly Stretch[]): void {
    for (const { from, to } of stretches) {
      for (let place = from; place < to; place++) {
        const mention = this.found.people[place];
        if (mention?.role === 'attendee' || mention?.role === 'topic-lead')
          this.found.people[place] = { ...mention, confirmed: true };
      }
    }
  }

  addOrganization(entry: Entry, text: string, rule: string): void {
    const excerpt = makeExcerpt(entry.text, text);
    this.found.organizations.push({ mc: this.mc, text, rule, line: entry.line, excerpt });
  }

  reportUnread(entry: Entry, text: string): void {
    if (nameTokens(text).length === 0 || text.includes(MASKED_NAME)) return;
    this.found.findings.push({
      severity: 'warning',
      code: 'unread-name',
      message: `“${maskAddresses(text).slice(0, 80)}” stands in a list of people and was not read as a name.`,
      line: entry.line,
    });
  }

  /** Brackets that nobody knows are affiliations in a list whose brackets hold no interests. */
  settleNotes(): void {
    for (const [list, notes] of this.pending) {
      if (this.ofInterests.has(list)) continue;
      for (const { person, note } of notes) {
        const mention = this.found.people[person];
        if (mention !== undefined) this.found.people[person] = { ...mention, affiliation: note };
      }
    }
  }

  private readNotes(entry: Entry, { notes }: ListedName): string | undefined {
    const { organizations } = this.context;
    const list = `${entry.label?.text ?? entry.section} ${entry.intro}`;
    for (const note of notes) {
      if (organizations.isKnown(note)) return note;
      const from = FROM.exec(note)?.[1];
      if (from !== undefined && this.names.isSubject?.(from) !== true) return from;
      const known = note.split(/[,;/]\s*/).find((part) => organizations.isKnown(part));
      // Beside a field, Arm is one, too; Google is not.
      const isBody = known !== undefined && this.names.isSubject?.(known) !== true;
      if (known !== undefined && (isBody || !this.saysInterest(note.replace(known, ''))))
        return known;
      if (REMARK.test(note)) continue;
      if (this.saysInterest(note)) this.ofInterests.add(list);
      else if (isPlainName(note)) {
        const pending = this.pending.get(list) ?? [];
        pending.push({ person: this.found.people.length, note });
        this.pending.set(list, pending);
      }
    }
    return undefined;
  }

  /** An area of the kernel, or something written without a capital, is what somebody works on. */
  private saysInterest(note: string): boolean {
    if (/^\s*\p{Ll}+\b/u.test(note) && !looksLikeOrganization(note)) return true;
    return this.names.isSubject?.(note) === true;
  }

  private findAreas({ text, group }: Entry): SubsystemId[] {
    const found = this.context.matcher.find(`${group} ${text}`);
    return [...new Set(found.map(({ subsystem }) => subsystem))];
  }
}

/** A capital in every word but small ones; all capitals and no form is an acronym of anything. */
function isPlainName(note: string): boolean {
  if (looksLikeOrganization(note)) return true;
  if (note.length > 60 || note === note.toUpperCase() || note.includes(',')) return false;
  const words = note.split(/\s+/);
  return (
    words.length <= 6 &&
    /^\p{Lu}/u.test(note) &&
    words.every((word) =>
      /^(?:\(?\p{Lu}|\d|&|of|and|de|di|da|do|du|für|for|the|der|del)/u.test(word),
    )
  );
}
