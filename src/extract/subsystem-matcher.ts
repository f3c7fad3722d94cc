import type { SubsystemId } from '../dataset/types';
import { fold } from '../lib/fold';
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
 * plural and with digits glued behind (footnotes: `UFS3`). Where two cover the same words the
 * longer one wins; a false friend (`not`) hides the aliases of its row inside it. Patterns are
 * looked up by their first word, so a text costs time in its own length only.
 */
export function buildSubsystemMatcher(gazetteer: readonly GazetteerRow[]): SubsystemMatcher {
  const found = matchers.get(gazetteer) ?? compile(gazetteer);
  matchers.set(gazetteer, found);
  return found;
}

const matchers = new WeakMap<readonly GazetteerRow[], SubsystemMatcher>();

function compile(gazetteer: readonly GazetteerRow[]): SubsystemMatcher {
  const byFirstWord = new Map<string, Pattern[]>();
  const add = (
    text: string,
    subsystem: SubsystemId,
    exact: boolean,
    isFalseFriend: boolean,
  ): void => {
    const words = readWords(text);
    const first = words[0];
    if (first === undefined) return;
    const pattern: Pattern = {
      subsystem,
      words: words.map(({ folded }) => folded),
      gaps: readGaps(text, words),
      ...(exact ? { exact: text } : {}),
      isFalseFriend,
    };
    byFirstWord.set(first.folded, [...(byFirstWord.get(first.folded) ?? []), pattern]);
  };
  for (const { id, name, aliases, caseSensitive = [], not = [] } of gazetteer) {
    const exact = new Set(caseSensitive);
    for (const text of new Set([name, ...aliases]))
      if (!exact.has(text)) add(text, id, false, false);
    for (const text of exact) add(text, id, true, false);
    for (const phrase of not) add(phrase, id, false, true);
  }
  return { find: (text) => chooseSpans(findSpans(text, byFirstWord)) };
}

function findSpans(text: string, byFirstWord: ReadonlyMap<string, readonly Pattern[]>): Span[] {
  const words = readWords(text);
  const spans: Span[] = [];
  words.forEach((word, at) => {
    if (text[word.from - 1] === '_') return;
    for (const form of formsOf(word.folded)) {
      for (const pattern of byFirstWord.get(form) ?? []) {
        const last = words[at + pattern.words.length - 1];
        if (last === undefined || !fits(pattern, words, at, text)) continue;
        spans.push({
          subsystem: pattern.subsystem,
          text: text.slice(word.from, last.to),
          index: word.from,
          to: last.to,
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

function fits(pattern: Pattern, words: readonly Word[], at: number, text: string): boolean {
  const count = pattern.words.length;
  for (let step = 0; step < count; step++) {
    const word = words[at + step] as Word;
    const wanted = pattern.words[step] as string;
    const isLast = step === count - 1;
    if (word.folded !== wanted && !(isLast && formsOf(word.folded).includes(wanted))) return false;
    if (!isLast && gapAt(text, word.to, (words[at + step + 1] as Word).from) !== pattern.gaps[step])
      return false;
  }
  const from = (words[at] as Word).from;
  const last = words[at + count - 1] as Word;
  if (text[last.to] === '_') return false;
  // One word may end a glued compound only as a word of its own: `BPF_PROG` is not BPF.
  if (pattern.exact === undefined) return true;
  const written = text.slice(from, last.to).replace(/[\s-]+/g, ' ');
  const exact = pattern.exact.replace(/[\s-]+/g, ' ');
  return (
    written === exact ||
    (written.startsWith(exact) && /^(?:e?s|\d{1,2})$/.test(written.slice(exact.length)))
  );
}

function readWords(text: string): Word[] {
  // Plain text keeps its length when folded, so it is folded once as a whole.
  const plain = /^[ -~]*$/.test(text) ? text.toLowerCase() : undefined;
  const words: Word[] = [];
  for (const match of text.matchAll(/https?:\/\/\S+|[\p{L}\p{N}]+/gu)) {
    const from = match.index;
    const to = from + match[0].length;
    // An address names no subsystem, whatever its letters spell.
    if (match[0].includes('://')) continue;
    words.push({ folded: plain?.slice(from, to) ?? fold(match[0]), from, to });
  }
  return words;
}

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
