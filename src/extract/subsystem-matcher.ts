import type { SubsystemId } from '../dataset/types';
import { fold } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import type { GazetteerRow } from './knowledge';

/** A place in a text that names a kernel area. */
export interface SubsystemMatch {
  readonly subsystem: SubsystemId;
  readonly text: string;
  readonly index: number;
}

/** The gazetteer made ready to match. */
export interface SubsystemMatcher {
  readonly find: (text: string) => SubsystemMatch[];
  /** What words name in a proposal about certain areas only; they name nothing elsewhere. */
  readonly findWithin: (text: string, about: ReadonlySet<SubsystemId>) => SubsystemMatch[];
  /** The area that a topic names with its whole text, if that is a word for it (`Testing`). */
  readonly findWholeTopic: (text: string) => SubsystemMatch[];
  /** Whether one is the other, or a part of it. */
  readonly areRelated: (a: SubsystemId, b: SubsystemId) => boolean;
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** An alias or a false friend as a sequence of words with what stands between them. */
interface Pattern {
  readonly subsystem: SubsystemId;
  readonly words: readonly string[];
  /** What stands between two words; `*` where up to two others may. */
  readonly gaps: readonly string[];
  /** The alias itself where case matters. */
  readonly exact?: string;
  readonly isFalseFriend: boolean;
}

interface Span extends SubsystemMatch {
  readonly to: number;
  readonly isFalseFriend: boolean;
}

/**
 * Aliases match as whole words, in any case unless the row says otherwise, with an optional
 * plural and with digits glued behind (footnotes: `UFS3`). Words that share the last one of an
 * alias may stand before it: `mount or cgroup APIs` names the mount API. A `*` in a phrase stands
 * for at most two words. Where two cover the same words the longer one wins; a false friend
 * (`not`) hides the aliases of its row inside it. Patterns are looked up by their first word, so a
 * text costs time in its own length only.
 */
export function buildSubsystemMatcher(gazetteer: readonly GazetteerRow[]): SubsystemMatcher {
  const found = matchers.get(gazetteer) ?? compile(gazetteer);
  matchers.set(gazetteer, found);
  return found;
}

const matchers = new WeakMap<readonly GazetteerRow[], SubsystemMatcher>();

type Patterns = Map<string, Pattern[]>;

function compile(gazetteer: readonly GazetteerRow[]): SubsystemMatcher {
  const everywhere: Patterns = new Map();
  const inContext: Patterns = new Map();
  const whole: Patterns = new Map();
  const contexts = new Map<SubsystemId, readonly SubsystemId[]>();
  for (const row of gazetteer) {
    const { id, name, aliases, phrases = [], caseSensitive = [], not = [], within } = row;
    const exact = new Set(caseSensitive);
    for (const text of new Set([name, ...aliases, ...phrases]))
      if (!exact.has(text)) addPattern(everywhere, text, id, {});
    for (const text of exact) addPattern(everywhere, text, id, { exact: text });
    for (const text of row.asTopic ?? []) addPattern(whole, text, id, {});
    for (const text of within?.aliases ?? []) addPattern(inContext, text, id, {});
    if (within !== undefined) contexts.set(id, within.of);
    for (const phrase of not) {
      addPattern(everywhere, phrase, id, { isFalseFriend: true });
      if (within !== undefined) addPattern(inContext, phrase, id, { isFalseFriend: true });
    }
  }
  const parents = new Map(gazetteer.map(({ id, parent }) => [id, parent]));
  return {
    areRelated: (a, b) => a === b || parents.get(a) === b || parents.get(b) === a,
    find: (text) => chooseSpans(findSpans(text, everywhere)),
    findWithin: (text, about) =>
      chooseSpans(findSpans(text, inContext)).filter(({ subsystem }) =>
        contexts.get(subsystem)?.some((area) => about.has(area)),
      ),
    findWholeTopic: (text) =>
      splitTopic(text).flatMap(({ part, index }) =>
        chooseSpans(findSpans(part, whole))
          .filter((match) => match.text === part)
          .map((match) => ({ ...match, index })),
      ),
  };
}

function addPattern(
  patterns: Patterns,
  text: string,
  subsystem: SubsystemId,
  { exact, isFalseFriend = false }: { exact?: string; isFalseFriend?: boolean },
): void {
  const words = readWords(text);
  const first = words[0];
  if (first === undefined) return;
  pushTo(patterns, first.folded, {
    subsystem,
    words: words.map(({ folded }) => folded),
    gaps: readGaps(text, words).map((gap) => (gap.includes('*') ? '*' : gap)),
    ...(exact === undefined ? {} : { exact }),
    isFalseFriend,
  });
}

/** `Testing and emulation (of both)`: the parts of a short topic, without what stands in brackets. */
function splitTopic(text: string): { part: string; index: number }[] {
  const whole = text.replace(/[\s.:;,]*(?:\([^()]*\)[\s.:;,]*)?$/, '');
  // `Testing: what is missing`, `Testing, in particular without the hardware`: the head says it.
  const [head = ''] = whole.split(whole.length > LONGEST_TOPIC ? HEAD_ENDS : EXPLAINS, 1);
  const bare = head.trimEnd();
  if (bare.length > LONGEST_TOPIC) return [];
  return [...bare.matchAll(/(?:(?! and | & |[/,]).)+/g)].map(({ 0: part, index }) => {
    const start = /^ ?(?:(?:and|&) |[/,]?\s*)/.exec(part)?.[0].length ?? 0;
    return { part: part.slice(start).trim(), index: index + start };
  });
}

/** A topic of more letters says more than the name of an area. */
const LONGEST_TOPIC = 40;
const EXPLAINS = /[:;]|\s[–—-]\s/;
const HEAD_ENDS = /[,:;]|\s[–—-]\s/;

function findSpans(text: string, byFirstWord: ReadonlyMap<string, readonly Pattern[]>): Span[] {
  const words = readWords(text);
  const spans: Span[] = [];
  words.forEach((word, at) => {
    if (text[word.from - 1] === '_') return;
    for (const form of formsOf(word.folded)) {
      for (const pattern of byFirstWord.get(form) ?? []) {
        const found = findEnd(pattern, words, at, text);
        if (found === undefined) continue;
        spans.push({
          subsystem: pattern.subsystem,
          text: text.slice(word.from, found.last.to),
          index: word.from,
          to: found.covers,
          isFalseFriend: pattern.isFalseFriend,
        });
      }
    }
  });
  return spans;
}

/** A word as written, in the singular, and without digits glued behind it. */
function formsOf(word: string): readonly string[] {
  const last = word.charCodeAt(word.length - 1);
  // Nearly every word ends in neither, and is its only form.
  if (last !== LETTER_S && !(last >= DIGIT_0 && last <= DIGIT_9)) return [word];
  if (last !== LETTER_S) return [word, word.replace(/(?<=[a-z])\d{1,2}$/, '')];
  return word.endsWith('es')
    ? [word, word.slice(0, -1), word.slice(0, -2)]
    : [word, word.slice(0, -1)];
}

const LETTER_S = 's'.charCodeAt(0);
const DIGIT_0 = '0'.charCodeAt(0);
const DIGIT_9 = '9'.charCodeAt(0);

/** Where a pattern that begins at a word ends, and how far it hides what else stands there. */
interface End {
  readonly last: Word;
  readonly covers: number;
}

function findEnd(
  pattern: Pattern,
  words: readonly Word[],
  at: number,
  text: string,
): End | undefined {
  const first = words[at] as Word;
  // In the singular or without its digits a word is an alias of its own, not part of a longer one.
  if (pattern.words.length > 1 && first.folded !== pattern.words[0]) return undefined;
  let place = at;
  let covers = first.to;
  for (let step = 1; step < pattern.words.length; step++) {
    const next = findNextWord(pattern, step, words, place, text);
    if (next === undefined) return undefined;
    // Words that only share the last one of an alias are areas of their own.
    const isShared = next > place + 1 && pattern.gaps[step - 1] !== '*';
    place = next;
    if (!isShared) covers = (words[place] as Word).to;
  }
  const last = words[place] as Word;
  // One word may end a glued compound only as a word of its own: `BPF_PROG` is not BPF.
  if (text[last.to] === '_') return undefined;
  const end = { last, covers };
  if (pattern.exact === undefined) return end;
  const written = text.slice(first.from, last.to).replace(/[\s-]+/g, ' ');
  const exact = pattern.exact.replace(/[\s-]+/g, ' ');
  const isWritten =
    written === exact ||
    (written.startsWith(exact) && /^(?:e?s|\d{1,2})$/.test(written.slice(exact.length)));
  return isWritten ? end : undefined;
}

/** Where the next word of a pattern stands: right behind, behind a gap, or behind words that share it. */
function findNextWord(
  { words: wanted, gaps, exact, isFalseFriend }: Pattern,
  step: number,
  words: readonly Word[],
  place: number,
  text: string,
): number | undefined {
  const isLast = step === wanted.length - 1;
  const from = (words[place] as Word).to;
  const aim = wanted[step] as string;
  const gap = gaps[step - 1];
  const next = words[place + 1];
  if (next !== undefined && fits(next, aim, isLast)) {
    if (gap === '*' || gapAt(text, from, next.from) === gap) return place + 1;
  }
  if (gap !== '*' && (!isLast || gap !== ' ' || exact !== undefined || isFalseFriend))
    return undefined;
  const reach = gap === '*' ? WIDEST_GAP + 1 : LONGEST_COORDINATION;
  const pattern = gap === '*' ? LOOSE_GAP : COORDINATION;
  for (let at = place + 2; at <= place + reach; at++) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (!fits(word, aim, isLast)) continue;
    // A head that several words share stands in the plural: `memory and device management` is not it.
    if (gap !== '*' && word.folded === aim) continue;
    if (pattern.test(gapAt(text, from, word.from))) return at;
  }
  return undefined;
}

/** Whether a word is the one that is looked for; the last of a pattern may stand in the plural. */
function fits({ folded }: Word, aim: string, isLast: boolean): boolean {
  if (folded === aim) return true;
  return isLast && folded.startsWith(aim) && formsOf(folded).includes(aim);
}

/** How many words a `*` stands for at most. */
const WIDEST_GAP = 2;
const LOOSE_GAP = /^(?: [\p{L}\p{N}]+){1,2} $/u;
/** `, cgroup or pidfd `: words that share the one behind them, and how many words that is at most. */
const COORDINATION = /^(?:(?: ?[,/&]|,? or|,? and) ?[\p{L}\p{N}_]+){1,3} $/u;
const LONGEST_COORDINATION = 7;

/** The words of the last text: it is asked for several kinds of patterns in a row. */
let lastRead: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

function readWords(text: string): readonly Word[] {
  if (lastRead.text !== text) lastRead = { text, words: splitWords(text) };
  return lastRead.words;
}

function splitWords(text: string): Word[] {
  // Plain text keeps its length when folded, so it is folded once as a whole.
  const plain = /^[ -~]*$/.test(text) ? text.toLowerCase() : undefined;
  const words: Word[] = [];
  for (const match of text.matchAll(plain === undefined ? WORDS : PLAIN_WORDS)) {
    const from = match.index;
    const to = from + match[0].length;
    // An address or a file names no subsystem, whatever its letters spell.
    if (match[0].includes('/')) continue;
    words.push({ folded: plain?.slice(from, to) ?? fold(match[0]), from, to });
  }
  return words;
}

const WORDS = /https?:\/\/\S+|\bDocumentation\/\S+|[\p{L}\p{N}]+/gu;
const PLAIN_WORDS = /https?:\/\/\S+|\bDocumentation\/\S+|[A-Za-z0-9]+/g;

function readGaps(text: string, words: readonly Word[]): string[] {
  return words.slice(1).map((word, at) => gapAt(text, words[at]?.to ?? 0, word.from));
}

/** White space and hyphens are alike between words; anything else must be as in the alias. */
function gapAt(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/[\s-]+/g, ' ');
}

function chooseSpans(spans: readonly Span[]): SubsystemMatch[] {
  const ranked = [...spans].sort(
    (a, b) =>
      b.to - b.index - (a.to - a.index) ||
      a.index - b.index ||
      (a.subsystem < b.subsystem ? -1 : 1),
  );
  const chosen: Span[] = [];
  for (const span of ranked) {
    if (span.isFalseFriend) continue;
    const size = span.to - span.index;
    const isHidden = spans.some(
      (other) => other.isFalseFriend && other.subsystem === span.subsystem && covers(other, span),
    );
    const isCovered = chosen.some(
      (other) =>
        covers(other, span) &&
        (other.subsystem === span.subsystem || other.to - other.index > size),
    );
    if (!isHidden && !isCovered) chosen.push(span);
  }
  return chosen
    .sort((a, b) => a.index - b.index || (a.subsystem < b.subsystem ? -1 : 1))
    .map(({ subsystem, text, index }) => ({ subsystem, text, index }));
}

const covers = (a: Span, b: Span): boolean => a.index < b.to && b.index < a.to;
