import { escapePart, quote, unescapePart } from './address-text';
import type { InLink } from './field-kinds';

/** Longer ones are not carried: a link must survive mail and chat. */
export const MOST_CORRECTION_LETTERS = 500;

/*
 *     corrections = "1" letters                       as `encodeCorrections` writes them
 *                 | "left-out:" count "~" digest      they do not fit: how many, and which
 *
 * The digest (the first eight hex digits of the SHA-256 of the letters) lets the browser that keeps
 * them know them again.
 */
const CARRIED = /^1[A-Za-z0-9_.~-]*$/;
const LEFT_OUT = /^left-out:([1-9]\d{0,5})~[0-9a-f]{8}$/;

export const correctionsField: InLink<string> = {
  parameter: 'corrections',
  write: escapePart,
  read: (text) => {
    const word = unescapePart(text);
    if (word === '' || LEFT_OUT.test(word)) return { value: word };
    if (!CARRIED.test(word)) {
      return { notice: `This link’s corrections, ${quote(word)}, cannot be read; left out.` };
    }
    if (word.length <= MOST_CORRECTION_LETTERS) return { value: word };
    const notice = `This link’s corrections are longer than ${MOST_CORRECTION_LETTERS} letters, so part of them may be lost; left out.`;
    return { notice };
  },
};

/** How many corrections a link leaves out; 0 if it carries all there are. */
export function countLeftOut(corrections: string): number {
  return Number(LEFT_OUT.exec(corrections)?.[1] ?? 0);
}
