import { BY_DASH, BY_PREPOSITION, MANY_PEOPLE, readBodyName, WORKS_AT } from './body-name';
import { dropLeadIn } from './lead-in';
import { type PartForm, readPartForm } from './list-part';
import { MASKED_NAME } from './masked-name';
import { type NameLexicon, splitRunTogether } from './name-lexicon';
import { looksLikeOrganization, saysUnemployed } from './organization-form';
import type { OrganizationNames } from './organization-names';
import {
  hasAcademicTitle,
  isSingleName,
  isSmallNameWord,
  looksLikeGivenName,
  looksLikeName,
  mixShoutedFamily,
  stripHonorific,
} from './person-name';
import { hasBody, shareBody } from './shared-body';
import { type ListPart, splitAtBrackets, splitAtMarks, splitList } from './split-list';
import { findSenders, isNameless } from './vague-people';

/** One name of a list, with what stands beside it. */
export interface ListedName extends Omit<PartForm, 'bare' | 'written'> {
  /** As written. */
  readonly text: string;
  /** Without honorific. */
  readonly display: string;
  /** `Prof. Doe`: a title stands in front of it. */
  readonly titled: boolean;
  /** What the list states outside brackets: `Jane Doe from Example`, `Jane Doe, Example Labs`. */
  readonly affiliation?: string;
  /** Nothing separated this name from the next one. */
  readonly runTogether: boolean;
}

interface Place {
  readonly text: string;
  readonly index: number;
}

/** A list read as names, the bodies that are to send somebody, and the parts that are neither. */
export interface NameList {
  readonly names: readonly ListedName[];
  readonly bodies: readonly Place[];
  /** Somebody without a name, of nobody knows where. */
  readonly nameless: readonly Place[];
  readonly others: readonly Place[];
}

/** What reading a list of people needs to know. */
export interface NameContext {
  readonly lexicon: NameLexicon;
  /**
   * Given names of the people who run the contribution; several of them side by side mean that the
   * list gives first names only.
   */
  readonly ownGivenNames?: ReadonlySet<string>;
  readonly organizations?: OrganizationNames;
  /** Whether a text names an area of the kernel. */
  readonly isSubject?: (text: string) => boolean;
  /** Only names, without a clause behind them. */
  readonly isStrict?: boolean;
  /** The list is one line of several: what stands behind its first name is no other person. */
  readonly isOneOfMany?: boolean;
}

/**
 * Reads a list of people: names parted by commas, semicolons, slashes, bars, "and" or "&", each
 * with brackets, marks, a body or a clause behind it, and now and then somebody without a name.
 */
export function parseNameList(text: string, context: NameContext): NameList {
  return new ListParser(text, context).parse();
}

class ListParser {
  private readonly text: string;
  private readonly context: NameContext;
  private readonly names: ListedName[] = [];
  private readonly bodies: Place[] = [];
  private readonly nameless: Place[] = [];
  private readonly others: Place[] = [];
  /** `representatives of A, B and C`: what follows is of the same kind. */
  private inSenders = false;
  /** The last part was a name that has no body yet. */
  private takesBody = false;

  constructor(text: string, context: NameContext) {
    // Who is not to be shown leaves a gap between two names, of the same length.
    this.text = text.replaceAll(MASKED_NAME, ','.padEnd(MASKED_NAME.length));
    this.context = context;
  }

  parse(): NameList {
    const parts = splitList(this.text);
    parts.forEach((part, place) => {
      const pieces = splitAtMarks(part).flatMap(this.splitAtBrackets);
      for (const piece of pieces) this.readPart(piece, parts, place, pieces.length > 1);
    });
    const { bodies, nameless, others } = this;
    return { names: shareBody(this.names), bodies, nameless, others };
  }

  private readonly splitAtBrackets = (part: ListPart): ListPart[] => {
    const isName = (text: string): boolean =>
      looksLikeName(text) && !this.isBody(text) && this.context.isSubject?.(text) !== true;
    return splitAtBrackets(
      part,
      isName,
      (text) =>
        isName(text) ||
        splitRunTogether(text, this.context.lexicon, true)?.every(({ text: span }) =>
          isName(span),
        ) === true,
    );
  };

  private readPart(
    part: ListPart,
    parts: readonly ListPart[],
    place: number,
    isInRun: boolean,
  ): void {
    const form = readPartForm(part.text, part.index);
    const bare = dropLeadIn(form);
    if (bare.text === '') {
      this.readAside(form);
      return;
    }
    if (this.readBodyBehindName(part, bare.text, form.marks, parts, place)) return;
    if (this.readSenders(bare, form)) return;
    if (this.readRun(bare, form, isInRun)) return;
    if (this.addName(bare, form)) return;
    if (this.readWithBody(bare, form, part)) return;
    if (this.context.isStrict !== true && this.readWithClause(bare, form)) return;
    this.takesBody = false;
    this.others.push(bare);
  }

  /** A bracket or a mark that stands behind the name it belongs to, parted by a comma. */
  private readAside(form: PartForm): void {
    const last = this.names.at(-1);
    if (last === undefined || form.says === undefined) return;
    this.names[this.names.length - 1] = { ...last, says: form.says };
  }

  /** `Jane Doe, Example Labs`; `Jane Doe, independent`; `Jane Doe | Red Hat`. */
  private readBodyBehindName(
    { separator }: ListPart,
    text: string,
    marks: readonly string[],
    parts: readonly ListPart[],
    place: number,
  ): boolean {
    const last = this.names.at(-1);
    if (last === undefined) return false;
    if (separator !== ',' && separator !== '|' && separator !== '/') return false;
    const says = /^\p{Ll}/u.test(text) ? readPartForm(`${last.text} ${text}`, 0).says : undefined;
    if (says !== undefined) {
      this.names[this.names.length - 1] = { ...last, says };
      return true;
    }
    if (!this.takesBody) return false;
    if (saysUnemployed(text)) return true;
    if (separator === '|' && !looksLikeName(text) && !this.isBody(text)) return true;
    const { organizations, lexicon, isOneOfMany } = this.context;
    const isBody = this.isBody(text);
    const isFullName = lexicon.isFullName(text) || lexicon.isGivenName(text.split(' ')[0] ?? '');
    const isAlone = isOneOfMany === true && parts.length === 2 && !isSingleName(last.display);
    const isUnknownBody =
      isAlone &&
      !isFullName &&
      /^\p{Lu}[\p{L}\p{N}.&+-]*$/u.test(text) &&
      this.context.isSubject?.(text) !== true;
    const next = parts[place + 1];
    const startsBodies =
      next !== undefined && organizations?.isKnown(next.text.trim()) === true && !isOneOfMany;
    // Behind several names without one, a body is one more that is wanted.
    const isTheirs =
      this.names.slice(0, -1).every(hasBody) || parts.some((one) => one.separator === ';');
    if (!(isBody || isUnknownBody) || startsBodies || !isTheirs) return false;
    const own = { affiliation: text, marks: [...last.marks, ...marks] };
    this.names[this.names.length - 1] = { ...last, ...own };
    this.takesBody = separator === '|';
    return true;
  }

  private isBody(text: string): boolean {
    return this.context.organizations?.isKnown(text) === true || looksLikeOrganization(text);
  }

  /** Somebody without a name, and the body that is to send them. */
  private readSenders(bare: Place, form: PartForm): boolean {
    const { organizations, lexicon, isSubject = () => false } = this.context;
    if (organizations === undefined) return false;
    const { text } = bare;
    const isOpen = form.notes.some((note) => /^(?:tb[adc]|to be|\?|who)/i.test(note));
    const [first = '', second = '', third = ''] = text.split(' ');
    const pair = `${first} ${second}`;
    const startsWithName =
      lexicon.isFullName(pair) ||
      (/^(?:[–—-]|as|who|from|of|at|@|for|if)$/.test(third) &&
        looksLikeName(pair) &&
        !organizations.isKnown(pair) &&
        !isSubject(pair)) ||
      (/^(?:from|of|at|@)$/.test(second) &&
        looksLikeGivenName(first) &&
        !organizations.isKnown(first) &&
        !isSubject(first));
    if (isNameless(text) && !startsWithName) {
      const whole = [text, ...form.notes].join(' ');
      const senders = findSenders(whole, organizations, isSubject);
      const isNamed = this.addBracketed(bare, form);
      if (senders.length === 0 && !isNamed) this.nameless.push(bare);
      for (const sender of senders) this.bodies.push({ ...bare, text: sender });
      // "Representatives of A, B": the bodies go on; "someone from A, B": they do not.
      this.inSenders = senders.length > 0 && MANY_PEOPLE.test(text);
      this.takesBody = false;
      return true;
    }
    const display = stripHonorific(text);
    const isPerson = lexicon.isFullName(display) || hasTitle(text);
    const begins = organizations.isKnown(text.split(' ')[0] ?? '') && this.inSenders;
    const isBody =
      !isPerson &&
      (this.isBody(text) ||
        begins ||
        ((isOpen || this.inSenders) && isSingleName(text) && !lexicon.isGivenName(text)));
    if (!isBody) return false;
    this.bodies.push(bare);
    this.addBracketed(bare, form, text);
    this.takesBody = false;
    return true;
  }

  /** `Example Labs (Jane Doe)`, `the timer people (Jane Doe)`: who is meant by them. */
  private addBracketed(bare: Place, form: PartForm, affiliation?: string): boolean {
    const names = form.notes.filter((note) => {
      const isOther = this.isBody(note) || this.context.isSubject?.(note) === true;
      return looksLikeName(note) && !isOther;
    });
    for (const text of names)
      this.addName({ text, index: bare.index }, { ...form, notes: [] }, affiliation);
    return names.length > 0;
  }

  /** Names with nothing between them. */
  private readRun({ text: bare, index }: Place, form: PartForm, isInRun: boolean): boolean {
    const { lexicon, ownGivenNames = new Set() } = this.context;
    const words = bare.split(/\s+/);
    const given = words.filter((word) => ownGivenNames.has(word.toLowerCase()));
    const hasFullName = words.some((word, at) =>
      [2, 3].some(
        (count) =>
          given.includes(word) && lexicon.isFullName(words.slice(at, at + count).join(' ')),
      ),
    );
    if (words.length > 2 && given.length > 1 && !hasFullName && words.every(looksLikeGivenName)) {
      const { notes, marks, address } = form;
      const extra = { notes, marks, ...(address === undefined ? {} : { address }) };
      for (const match of bare.matchAll(/\S+/g)) {
        const at = index + match.index;
        const [name] = match;
        const place = { text: name, display: name, index: at };
        this.names.push({ ...place, ...extra, titled: false, runTogether: true });
      }
      return true;
    }
    const spans = splitRunTogether(bare, lexicon, isInRun)?.filter((span) =>
      looksLikeName(span.text),
    );
    if (spans?.map(({ text: span }) => span).join(' ') !== bare) return false;
    spans.forEach((span, place) => {
      const at = { text: span.text, display: span.text, index: index + span.index };
      // A mark stands at one end of the run, and belongs to the name there.
      const isMarked = place === (form.index > index ? 0 : spans.length - 1);
      const marks = isMarked ? form.marks : [];
      this.names.push({ ...at, notes: [], marks, titled: false, runTogether: true });
    });
    return true;
  }

  private addName(bare: Place, form: PartForm, affiliation?: string): boolean {
    const { lexicon, isSubject } = this.context;
    const display = mixShoutedFamily(stripHonorific(bare.text), lexicon.isFullName);
    const isFull = looksLikeName(display);
    if (!isFull && !(isSingleName(display) && looksLikeGivenName(display))) return false;
    const isKnown = lexicon.isFullName(display) || lexicon.isGivenName(display.split(' ')[0] ?? '');
    if (!isKnown && isSubject?.(display) === true) return false;
    this.inSenders = false;
    this.takesBody = affiliation === undefined && form.notes.length === 0;
    const { bare: _, written, nickname, ...rest } = form;
    this.names.push({
      ...rest,
      ...bare,
      ...(nickname === undefined ? {} : { nickname, text: written }),
      display,
      titled: hasAcademicTitle(bare.text),
      runTogether: false,
      ...(affiliation === undefined ? {} : { affiliation }),
    });
    return true;
  }

  /** `Jane Doe from Example`, `Jane Doe @ Example`, `Jane Doe - Example`, `Bjorn from the PCI side`. */
  private readWithBody(bare: Place, form: PartForm, { separator }: ListPart): boolean {
    const behindDash = BY_DASH.exec(bare.text);
    const match = BY_PREPOSITION.exec(bare.text) ?? behindDash;
    if (match === null) return false;
    const [name = '', behind = ''] = match.slice(1);
    const isSure = match !== behindDash || this.context.organizations?.isKnown(behind) === true;
    const body =
      isSure || looksLikeOrganization(behind) ? readBodyName(behind, this.context) : undefined;
    if (!this.addName({ text: name, index: bare.index }, form, body)) return false;
    // "Jane Doe and Rob Roe from Example": both are.
    if (separator === 'and') this.shareWithLast(body);
    return true;
  }

  /** `Jane Doe who wrote it`, `Rob Roe if he can travel`, `Ann Lee as moderator`. */
  private readWithClause(bare: Place, form: PartForm): boolean {
    const words = bare.text.split(' ');
    const end = words.findIndex(
      (word, at) => at > 0 && /^\p{Ll}/u.test(word) && !isSmallNameWord(words, at),
    );
    if (end < 1) return false;
    const name = words
      .slice(0, end)
      .join(' ')
      .replace(/[,:;–—-]+$/u, '')
      .trim();
    const { lexicon } = this.context;
    // One word and a clause is a sentence: "Scheduling happens later".
    const isCertain = !isSingleName(name) || lexicon.isGivenName(name);
    const works = WORKS_AT.exec(words.slice(end).join(' '));
    const body = readBodyName(works?.[2] ?? '', this.context);
    if (!isCertain || !this.addName({ text: name, index: bare.index }, form, body)) return false;
    if (works?.[1] === 'both') this.shareWithLast(body);
    return true;
  }

  /** What is said of the last two is the body of the one before, too, unless that has one. */
  private shareWithLast(body: string | undefined): void {
    const place = this.names.length - 2;
    const before = this.names[place];
    if (body === undefined || before === undefined || hasBody(before)) return;
    this.names[place] = { ...before, affiliation: body };
  }
}

const hasTitle = (text: string): boolean => stripHonorific(text) !== text.trim();
