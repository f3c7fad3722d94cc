import { distance } from 'fastest-levenshtein';
import { otherGivenNames } from './words';

/** A name or a phrase, split once. */
export interface SplitName {
  readonly words: readonly string[];
  readonly text: string;
  /** Without the spaces, as in an account or a web address: `gregkh`. */
  readonly joined: string;
}

/** What an entity is called, by how much a fit with it counts. */
export interface Called {
  readonly names: readonly SplitName[];
  /** Words that stand for it. */
  readonly keywords: readonly SplitName[];
  /** Its mailing lists. */
  readonly lists: readonly SplitName[];
  /** What is said of it: topics, the subject of a thread. */
  readonly phrases: readonly SplitName[];
}

export function splitName(words: readonly string[]): SplitName {
  return { words, text: words.join(' '), joined: words.join('') };
}

export interface Fit {
  /** From 0 to 3. */
  readonly score: number;
  /** Whether the words are the whole of a name or of a keyword. */
  readonly isWhole: boolean;
}

/**
 * How well the words fit what an entity is called:
 *
 *     3    the whole of a name                       2    the whole of a keyword or a list
 *     2    the beginning of a name                   1    the beginning of a keyword
 *     1    some words of a name                      0.5  some words of a topic or a subject
 *     0.9  a name with typing errors, or its beginning written as one word
 *     0.4  some words of a name with typing errors
 *
 * A keyword counts one less than a name; the better fit decides.
 */
export function fitOf(wanted: SplitName, called: Called): Fit {
  const name = Math.max(0, ...called.names.map((one) => fitOfName(wanted, one)));
  const keyword = Math.max(0, ...called.keywords.map((one) => fitOfName(wanted, one)));
  const list = called.lists.some(({ text }) => text === wanted.text) ? 2 : 0;
  const phrase = called.phrases.some((one) => saysAll(wanted, one)) ? 0.5 : 0;
  return {
    score: Math.max(name, keyword - 1, list, phrase),
    isWhole: name === WHOLE || keyword === WHOLE,
  };
}

/** Whether a topic or a subject says every word. */
export function saysAll(wanted: SplitName, phrase: SplitName): boolean {
  return hasWords(wanted, phrase, startsWith);
}

const WHOLE = 3;

function fitOfName(wanted: SplitName, name: SplitName): number {
  if (name.text === wanted.text || name.joined === wanted.joined) return WHOLE;
  if (name.text.startsWith(wanted.text)) return 2;
  if (hasWords(wanted, name, startsWith)) return 1;
  if (name.joined.startsWith(wanted.joined)) return 0.9;
  if (!hasWords(wanted, name, isNear)) return 0;
  return wanted.words.length === name.words.length ? 0.9 : 0.4;
}

/** Whether every word that is wanted is one of the name's. */
function hasWords(wanted: SplitName, name: SplitName, isSame: Compare): boolean {
  return wanted.words.every((word) => name.words.some((other) => isSame(word, other)));
}

type Compare = (wanted: string, word: string) => boolean;

const startsWith: Compare = (wanted, word) => word.startsWith(wanted);

const isNear: Compare = (wanted, word) =>
  startsWith(wanted, word) ||
  otherGivenNames(wanted).includes(word) ||
  distance(wanted, word) <= allowedErrors(wanted);

/** How many letters may be wrong: in a short word an error would make it any other short word. */
export function allowedErrors(word: string): number {
  return word.length < 4 ? 0 : Math.max(1, Math.round(word.length * 0.2));
}
