import type { Dice } from '../indico-report/dice';
import type { PdfLayout } from './pdf-layout';
import type { Piece } from './pdf-page-writer';
import { measureText } from './pdf-writer';

/** A line of a paragraph, as it should be read, and the pieces it is printed in. */
export interface BrokenLine {
  readonly read: string;
  readonly pieces: readonly Piece[];
}

interface Measure {
  readonly room: number;
  readonly size: number;
  readonly layout: PdfLayout;
  readonly dice: Dice;
  /** What the first line has already, in points. */
  readonly used?: number;
}

/** A word, or a part of one that stands at the end or the beginning of a line. */
interface Token {
  readonly shown: string;
  /** The whole word in its first part, nothing in its second. */
  readonly read: string;
  readonly url?: string;
}

/** Breaks a text at blanks, inside addresses and inside long words, as the layout has it. */
export function breakLines(text: string, measure: Measure): BrokenLine[] {
  const { room, size, layout, dice, used = 0 } = measure;
  const lines: Token[][] = [[]];
  const roomLeft = (): number => {
    const line = lines.at(-1) ?? [];
    const width = measureText(line.map(({ shown }) => `${shown} `).join(''), size);
    return room - width - (lines.length === 1 ? used : 0);
  };
  for (const [index, word] of text.split(' ').entries()) {
    const isAddress = word.startsWith('https://');
    const isLinked = isAddress && layout.links.endsWith('linked');
    const whole: Token = { shown: word, read: word, ...(isLinked ? { url: word } : {}) };
    const line = lines.at(-1) ?? [];
    const left = roomLeft();
    const isFirst = line.length === 0 && (lines.length > 1 || used === 0);
    if (measureText(word, size) <= left) {
      line.push(whole);
      continue;
    }
    const at = isAddress
      ? findCut(word, left, size, layout)
      : findHyphen(word, left, size, layout.isHyphenated && dice.chance(index, 0.7));
    if (at > 0) {
      line.push({ ...whole, shown: word.slice(0, at) + (isAddress ? '' : '-') });
      lines.push([{ ...whole, shown: word.slice(at), read: '' }]);
    } else if (isFirst) line.push(whole);
    else {
      const last = line.at(-1);
      // A whole address in front of what looks like its rest goes along to the next line.
      const moves = last?.shown.startsWith('https:') && last.read !== '' && looksLikeRest(word);
      lines.push(moves && line.length > 1 ? [...line.splice(-1), whole] : [whole]);
    }
  }
  return lines.map((line) => ({
    read: line
      .map(({ read }) => read)
      .filter((read) => read !== '')
      .join(' '),
    pieces: line.map(({ shown, url }, index) => ({
      text: index === 0 ? shown : ` ${shown}`,
      ...(url === undefined ? {} : { url }),
    })),
  }));
}

const looksLikeRest = (word: string): boolean =>
  !word.startsWith('https:') && /[\p{L}\p{N}][@/=][\p{L}\p{N}]|\d{4}/u.test(word);

/** Where an address is broken: behind the last of its signs that has room, as TeX does it. */
function findCut(word: string, left: number, size: number, { links }: PdfLayout): number {
  if (!links.startsWith('cut')) return 0;
  const places = [...word.matchAll(/[-/._=?&%@+~](?=.)/g)].map(({ index }) => index + 1);
  const at = places.findLast(
    (place) => place > 'https://'.length && measureText(word.slice(0, place), size) <= left,
  );
  if (at === undefined || links === 'cut and linked') return at ?? 0;
  return /^[^@]*[\p{L}\p{N}]@[\p{L}\p{N}]/u.test(word.slice(at)) ? at : 0;
}

/** The middle of a long word in small letters, if it has room with a hyphen. */
function findHyphen(word: string, left: number, size: number, isAllowed: boolean): number {
  if (!isAllowed || !/^\p{Ll}{6,}[.,;)]?$/u.test(word)) return 0;
  const at = Math.floor(word.length / 2);
  return measureText(`${word.slice(0, at)}-`, size) <= left ? at : 0;
}
