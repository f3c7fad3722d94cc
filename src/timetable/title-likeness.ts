import { distance } from 'fastest-levenshtein';
import { fold } from '../lib/fold';

/** Words that say nothing of what a microconference is about. */
const EMPTY = new Set(
  'mc mcs microconf microconference microconferences miniconf session track the a an of and for on with in'.split(
    ' ',
  ),
);

/** The folded words of a title that tell it from others, each once. */
export function titleWords(title: string): string[] {
  const words = fold(title)
    .replace(/micro[\s-]+conference/g, 'microconference')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !EMPTY.has(word));
  return [...new Set(telling.length === 0 ? words : telling)];
}

/** Two titles with one key are the same: `Real-time MC` and `Realtime Microconference`. */
export function titleKey(title: string): string {
  return titleWords(title).join('');
}

/**
 * How alike two titles are, from 0 to 1: the Dice coefficient of their words,
 *
 *     2 · |A ∩ B| / (|A| + |B|)
 *
 * (L. R. Dice 1945), where a long word with one letter or two wrong still counts for what is right
 * of it.
 */
export function titleLikeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Set(other);
  let shared = 0;
  for (const word of one) {
    if (left.delete(word)) {
      shared++;
      continue;
    }
    const [near, likeness] = nearestWord(word, left);
    if (near === undefined) continue;
    left.delete(near);
    shared += likeness;
  }
  return Math.round((2000 * shared) / (one.length + other.length)) / 1000;
}

/** Short words differ by a letter all the time; long ones by a typing error. */
const SHORTEST_TYPO = 5;
const MOST_LETTERS = 60;

function nearestWord(
  word: string,
  others: ReadonlySet<string>,
): [near: string | undefined, likeness: number] {
  let found: string | undefined;
  let best = 0;
  if (word.length < SHORTEST_TYPO || word.length > MOST_LETTERS) return [undefined, 0];
  for (const other of others) {
    if (other.length < SHORTEST_TYPO || Math.abs(other.length - word.length) > 2) continue;
    const likeness = 1 - distance(word, other) / Math.max(word.length, other.length);
    if (likeness >= 0.75 && likeness > best) [found, best] = [other, likeness];
  }
  return [found, best];
}
