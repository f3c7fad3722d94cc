import type { Byline, Contribution, ReportLine } from '../report/report';
import { type Draft, endsAsIntro, joinLines, lastSentence, readInlineLabel } from './join-lines';
import { type PeopleLabel, readPeopleLabel } from './people-label';
import type { Cell } from './read-table';
import {
  classifyIntro,
  isPeopleSection,
  isTableHead,
  type SectionKind,
  sectionOf,
} from './section-kind';
import { splitSentences } from './sentences';
import { blankRanges, findBrackets } from './split-list';

/** One heading, list item or paragraph of a description, its wrapped lines joined. */
export interface Entry {
  readonly kind: ReportLine['kind'];
  readonly level: number;
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  /** What the list or section that it stands in is about. */
  readonly section: SectionKind;
  /** The line that introduces the section; empty in the opening text. */
  readonly intro: string;
  /** The label of the sublist it stands in ("Distros:"), or empty. */
  readonly group: string;
  /** What introduces the people of the section that it stands in. */
  readonly people?: PeopleLabel;
  /** It names people itself: `MC leads: Jane Doe, Rob Roe`. */
  readonly label?: InlineLabel;
  /** Its bullet, where that may be a mark which a legend explains. */
  readonly mark?: string;
  /** It introduces what follows rather than being part of it. */
  readonly isIntro: boolean;
  /** Message-IDs that the entry cites without naming them itself. */
  readonly cites?: readonly string[];
  /** The source line on which an offset of `text` stands. */
  readonly lineAt: (offset: number) => number;
}

/** A label of people with their names behind it on one line. */
export interface InlineLabel {
  readonly people: PeopleLabel;
  readonly text: string;
  /** Where the names begin in the entry's text. */
  readonly valueAt: number;
}

/** Joins wrapped lines and says of every entry which section it stands in. */
export function readEntries(
  description: readonly ReportLine[],
  isNameLine: (text: string) => boolean,
): Entry[] {
  return assignSections(joinLines(description, isNameLine), isNameLine);
}

/** All bylines of a contribution, and of the topics that the source lists in it. */
export function listBylines({ bylines, topics = [] }: Contribution): Byline[] {
  return [...bylines, ...topics.flatMap((topic) => topic.bylines)];
}

/** A topic's title as an entry of its own; what its description cites, the topic cites. */
export function makeTopicEntry(title: string, line: number, cites: readonly string[]): Entry {
  return {
    kind: 'item',
    level: 0,
    text: title,
    line,
    endLine: line,
    section: 'topics',
    intro: '',
    group: '',
    isIntro: false,
    cites,
    lineAt: () => line,
  };
}

function assignSections(drafts: readonly Draft[], isNameLine: (text: string) => boolean): Entry[] {
  const entries: Entry[] = [];
  let section: SectionKind = 'prose';
  let intro = '';
  let group = '';
  let people: PeopleLabel | undefined;
  let hasItems = false;
  let underTalk = false;
  const begin = (kind: SectionKind, text: string): void => {
    section = kind;
    intro = text;
    group = '';
    people = isPeopleSection(kind) ? readPeopleLabel(lastSentence(text)) : undefined;
    hasItems = false;
    underTalk = false;
  };
  drafts.forEach((draft, place) => {
    const { text, cell } = draft;
    if (cell !== undefined) {
      entries.push(makeCellEntry(draft, cell));
      hasItems = true;
      return;
    }
    const { kind, level } = draft.line;
    const following = drafts[place + 1];
    const next = following?.line;
    const label = kind === 'heading' ? undefined : readPeopleBehindLabel(draft, section);
    const isSublist =
      isPeopleSection(section) && kind === 'item' && next?.kind === 'item' && next.level > level;
    const introduces =
      isSublist ||
      isBareHeading(draft, following, section, isNameLine) ||
      (kind === 'text' && next?.kind === 'item' && section === 'prose' && announcesList(text)) ||
      kind === 'heading' ||
      endsAsIntro(text);
    let isIntro = false;
    if (!isPeopleSection(section) && isTableHead(text)) begin('attendees', 'Attendees');
    if (label !== undefined && !introduces) {
      // A list of topics goes on behind the name of who leads one of them.
      if (!isPeopleSection(section) && (section !== 'topics' || draft.line.gap)) begin('prose', '');
    } else if (introduces) {
      const own = readPeopleLabel(lastSentence(text));
      // "Vendors:" as an item of a list of people is a part of that list.
      const isPart = isPeopleSection(section) && kind === 'item' && own?.certain === false;
      const found = isPart ? 'other' : classifyIntro(kind === 'text' ? lastSentence(text) : text);
      isIntro = true;
      const insideList = section !== 'prose' && section !== 'other';
      const isLabel = kind === 'item' || text.split(' ').length <= (kind === 'heading' ? 3 : 6);
      if (
        (isSublist ||
          (found === 'other' && insideList && isLabel && !(underTalk && kind === 'heading'))) &&
        !/^references?:?$/i.test(text)
      )
        group = text;
      else begin(found, text);
    } else {
      // What is said of a talk belongs to it, however long; so a list of talks ends at a heading.
      underTalk = section === 'topics' && (underTalk || isTalk(text));
      const isOver =
        endsSection(draft, section, hasItems) ||
        (isPeopleSection(section) && isHeadOfProse(draft, following, drafts[place - 1]));
      // "We tried to list whom we know of." under such a heading is a remark about the list below.
      const isRemark = isPeopleSection(section) && !hasItems && next?.kind === 'item';
      if (kind === 'text' && !underTalk && isOver && !isRemark) begin('prose', '');
      hasItems ||= kind === 'item' || IS_ADDRESS.test(text);
    }
    const starts = draft.starts;
    entries.push({
      kind,
      level,
      text,
      line: draft.line.line,
      endLine: draft.endLine,
      section:
        draft.looksBack === true ? 'past' : sectionOfEntry(section, isIntro, text, isNameLine),
      intro,
      group,
      ...(people === undefined ? {} : { people }),
      ...(label === undefined || introduces ? {} : { label }),
      ...(draft.line.mark === undefined ? {} : { mark: draft.line.mark }),
      isIntro,
      lineAt: (offset) =>
        starts.findLast((start) => start.offset <= offset)?.line ?? draft.line.line,
    });
  });
  return entries;
}

/** A cell of people says as what they are named there; others are topics, or what is said of them. */
function makeCellEntry({ line: { kind, line }, text }: Draft, { column }: Cell): Entry {
  const isOfTopics = column?.isOfTopics === true && column.kind !== 'other';
  const people = column?.people;
  return {
    kind,
    level: 0,
    text,
    line,
    endLine: line,
    section: isOfTopics ? 'topics' : 'other',
    intro: column?.head ?? '',
    group: '',
    ...(people === undefined ? {} : { label: { people, text: column?.head ?? '', valueAt: 0 } }),
    isIntro: column === undefined,
    lineAt: () => line,
  };
}

/** In a list of speakers, a line that is more than names tells what they speak about. */
function sectionOfEntry(
  section: SectionKind,
  isIntro: boolean,
  text: string,
  isNameLine: (text: string) => boolean,
): SectionKind {
  return section === 'speakers' && !isIntro && !isNameLine(text) ? 'topics' : section;
}

/** `MC leads: Jane Doe`, `Nice to have: Rob Roe`. */
function readPeopleBehindLabel(
  { line, text }: Draft,
  section: SectionKind,
): InlineLabel | undefined {
  const inline = readInlineLabel(text) ?? readLongLabel(text);
  const people = inline === undefined ? undefined : readPeopleLabel(inline.label);
  if (inline === undefined || people === undefined) return undefined;
  // A topic may begin with such a word, too: "Guests without a host: …".
  const isInTopics = section === 'topics' && (line.kind === 'item' || !line.gap);
  if (isInTopics && (!people.certain || inline.label.split(' ').length > 3)) return undefined;
  // Behind a whole sentence, names must follow.
  const certain = people.certain && inline.label.length <= LONGEST_LABEL;
  return { people: { ...people, certain }, text: inline.label, valueAt: inline.valueAt };
}

/** A sentence that introduces the names behind it on the same line. */
function readLongLabel(text: string): { label: string; valueAt: number } | undefined {
  const match = /^([^:.?!()]{2,240}):\s{1,9}(?=\p{Lu}|[–—*-]\s)/u.exec(text);
  return match === null ? undefined : { label: match[1] ?? '', valueAt: match[0].length };
}

const LONGEST_LABEL = 100;
/** A line that is nothing but a link is one of a list of links. */
const IS_ADDRESS = /^<?https?:\/\/\S+$/;
/** No heading is longer, with what stands in brackets. */
const LONGEST_HEAD = 300;

/**
 * "Timetable" between a list of names and a paragraph: one word on a line of its own that is
 * followed by a sentence, in a list that has no other such line, is the head of that paragraph.
 */
function isHeadOfProse(
  { line, text }: Draft,
  next: Draft | undefined,
  last: Draft | undefined,
): boolean {
  if (line.kind !== 'text' || !line.gap || !/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  if (next?.line.kind !== 'text' || !next.line.gap) return false;
  const isLikeLast = last !== undefined && last.line.kind === 'text' && !last.text.includes(' ');
  return !isLikeLast && isPlainSentence(next.text) && next.text.split(' ').length > 8;
}

/** "Key stakeholders" on a line of its own, as plain text leaves a heading; "Ideas so far" over items. */
function isBareHeading(
  { line, text }: Draft,
  following: Draft | undefined,
  section: SectionKind,
  isNameLine: (text: string) => boolean,
): boolean {
  const next = following?.line.kind;
  if (line.kind !== 'text' || !line.gap || /[.,;!?]$/.test(text) || text.length > LONGEST_HEAD)
    return false;
  const words = blankRanges(text, findBrackets(text)).trim().split(/\s+/).length;
  if (words > 8 || !/^[\p{Lu}\p{N}]/u.test(text)) return false;
  const people = readPeopleLabel(text);
  if (people !== undefined)
    return (
      isPeopleSection(sectionOf(people)) &&
      (people.certain
        ? words <= 4 ||
          next === 'item' ||
          (following?.line.gap === true && isNameLine(following.text))
        : // "Expected" under the leads begins another list; among the expected it is a part of theirs.
          sectionOf(people) !== section && next === 'item' && isNameLine(following?.text ?? ''))
    );
  const kind = classifyIntro(text);
  return (
    (words <= 3 && kind === 'references') || (next === 'item' && words <= 6 && kind === 'topics')
  );
}

/** A paragraph whose last sentence speaks of "the following". */
function announcesList(text: string): boolean {
  return /\b(?:following|(?:listed|named|given|found) below|as follows)\b/i.test(
    lastSentence(text),
  );
}

/** "Name (address): what about" announces a talk. */
function isTalk(text: string): boolean {
  return /^[^:]{3,80}@[^:]{3,80}\)\s*:/.test(text);
}

/** A paragraph ends a list of items; a long sentence ends a list of people. */
function endsSection(draft: Draft, section: SectionKind, hasItems: boolean): boolean {
  const words = draft.text.split(' ').length;
  const isSentence = /[.!?]$/.test(draft.text) && words > 12;
  if (isPeopleSection(section))
    return areSentences(draft.text) && (isSentence || (draft.line.gap && hasItems));
  return draft.line.gap && (hasItems || words > 40) && (isSentence || words > 8);
}

/** A list of names may have sentences behind it, and is none itself. */
function areSentences(text: string): boolean {
  return isPlainSentence(splitSentences(text)[0]?.text ?? text);
}

/** Mostly small words up to a full stop: a list of names is none. */
function isPlainSentence(text: string): boolean {
  const words = text.split(' ');
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return /[.!?]$/.test(text) && words.length > 4 && small * 2 > words.length;
}
