import type { Byline, Contribution, ReportLine } from '../report/report';
import { classifyIntro, isPeopleSection, type SectionKind } from './section-kind';
import { splitSentences } from './sentences';

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
  /** It introduces what follows rather than being part of it. */
  readonly isIntro: boolean;
  /** Message-IDs that the entry cites without naming them itself. */
  readonly cites?: readonly string[];
  /** The source line on which an offset of `text` stands. */
  readonly lineAt: (offset: number) => number;
}

/** No paragraph is longer; a longer one is read in parts, so that time stays linear. */
const MAX_PARAGRAPH = 4000;

interface Draft {
  line: ReportLine;
  text: string;
  endLine: number;
  starts: { offset: number; line: number }[];
}

/** Joins wrapped lines and says of every entry which section it stands in. */
export function readEntries(
  description: readonly ReportLine[],
  isNameLine: (text: string) => boolean,
): Entry[] {
  return assignSections(joinLines(description, isNameLine));
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

function joinLines(lines: readonly ReportLine[], isNameLine: (text: string) => boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const last = drafts.at(-1);
    const continues =
      last !== undefined &&
      line.kind === 'text' &&
      !line.gap &&
      last.line.kind !== 'heading' &&
      last.text.length < MAX_PARAGRAPH &&
      !/:$/.test(last.text) &&
      !/https?:\/\/\S+$/.test(last.text.slice(last.text.lastIndexOf(' ') + 1)) &&
      !(isNameLine(line.text) && isNameLine(last.text));
    if (!continues) {
      const starts = [{ offset: 0, line: line.line }];
      drafts.push({ line, text: line.text, endLine: line.line, starts });
      continue;
    }
    const broken = /\p{Ll}-$/u.test(last.text.slice(-3)) && /^\p{Ll}/u.test(line.text);
    last.text = broken ? last.text.slice(0, -1) : `${last.text} `;
    last.starts.push({ offset: last.text.length, line: line.line });
    last.text += line.text;
    last.endLine = line.line;
  }
  return drafts;
}

function assignSections(drafts: readonly Draft[]): Entry[] {
  const entries: Entry[] = [];
  let section: SectionKind = 'prose';
  let intro = '';
  let group = '';
  let hasItems = false;
  let underTalk = false;
  drafts.forEach((draft, place) => {
    const { text } = draft;
    const { kind, level } = draft.line;
    const next = drafts[place + 1]?.line;
    const isSublist =
      isPeopleSection(section) && kind === 'item' && next?.kind === 'item' && next.level > level;
    const introduces =
      isSublist ||
      isBareHeading(draft) ||
      (kind === 'text' && next?.kind === 'item' && section === 'prose' && announcesList(text)) ||
      kind === 'heading' ||
      (/:$/.test(text) && !/https?:$/.test(text));
    let isIntro = false;
    if (introduces) {
      const found = classifyIntro(kind === 'text' ? lastSentence(text) : text);
      isIntro = true;
      const insideList = section !== 'prose' && section !== 'other';
      const isLabel = kind === 'item' || text.split(' ').length <= (kind === 'heading' ? 3 : 6);
      if (
        (isSublist ||
          (found === 'other' && insideList && isLabel && !(underTalk && kind === 'heading'))) &&
        !/^references?:?$/i.test(text)
      )
        group = text;
      else {
        section = found;
        intro = text;
        group = '';
        hasItems = false;
        underTalk = false;
      }
    } else {
      // What is said of a talk belongs to it, however long; so a list of talks ends at a heading.
      underTalk = section === 'topics' && (underTalk || isTalk(text));
      if (kind === 'text' && !underTalk && endsSection(draft, section, hasItems)) {
        section = 'prose';
        intro = '';
        group = '';
      }
      hasItems ||= kind === 'item';
    }
    const starts = draft.starts;
    entries.push({
      kind,
      level,
      text,
      line: draft.line.line,
      endLine: draft.endLine,
      section,
      intro,
      group,
      isIntro,
      lineAt: (offset) =>
        starts.findLast((start) => start.offset <= offset)?.line ?? draft.line.line,
    });
  });
  return entries;
}

/** "Key stakeholders" on a line of its own, as plain text leaves a heading. */
function isBareHeading({ line, text }: Draft): boolean {
  if (line.kind !== 'text' || !line.gap || text.split(' ').length > 4 || /[.,;!?]$/.test(text))
    return false;
  return isPeopleSection(classifyIntro(text));
}

/** A paragraph whose last sentence speaks of "the following". */
function announcesList(text: string): boolean {
  return /\bfollowing\b/i.test(lastSentence(text));
}

/** What a line says of the list below it stands in its last sentence. */
function lastSentence(text: string): string {
  return splitSentences(text).at(-1)?.text ?? text;
}

/** "Name (address): what about" announces a talk. */
function isTalk(text: string): boolean {
  return /^[^:]{3,80}@[^:]{3,80}\)\s*:/.test(text);
}

/** A paragraph ends a list of items; a long sentence ends a list of people. */
function endsSection(draft: Draft, section: SectionKind, hasItems: boolean): boolean {
  const words = draft.text.split(' ').length;
  const isSentence = /[.!?]$/.test(draft.text) && words > 12;
  if (isPeopleSection(section)) return isSentence;
  return draft.line.gap && (hasItems || words > 40) && (isSentence || words > 8);
}
