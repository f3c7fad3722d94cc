import { findAddresses } from './excerpt';
import { MASKED_NAME } from './masked-name';
import { type NameLexicon, splitRunTogether } from './name-lexicon';
import { isSingleName, looksLikeGivenName, looksLikeName, stripHonorific } from './person-name';

/** One name of a list, with what stands beside it. */
export interface ListedName {
  /** As written. */
  readonly text: string;
  /** Without honorific. */
  readonly display: string;
  /** Offset in the list's text. */
  readonly index: number;
  /** In lower case; never written to a dataset. */
  readonly address?: string;
  /** What stands in brackets behind the name and is neither an address nor a mark. */
  readonly note?: string;
  /** A mark such as `(*)` stands behind the name. */
  readonly marked: boolean;
  /** Nothing separated this name from the next one. */
  readonly runTogether: boolean;
}

/** A list read as names, and the parts of it that are none. */
export interface NameList {
  readonly names: readonly ListedName[];
  readonly others: readonly { readonly text: string; readonly index: number }[];
}

/**
 * Reads a list of people: names parted by commas, semicolons, slashes, "and" or "&", each with
 * brackets behind it that hold an address, a mark, an affiliation or an interest.
 *
 * @param ownGivenNames given names of the people who run the contribution; several of them side
 *   by side mean that the list gives first names only
 */
export function parseNameList(
  text: string,
  lexicon: NameLexicon,
  ownGivenNames: ReadonlySet<string> = new Set(),
): NameList {
  const names: ListedName[] = [];
  const others: { text: string; index: number }[] = [];
  // Who is not to be shown leaves a gap between two names, of the same length.
  const shown = text.replaceAll(MASKED_NAME, ','.padEnd(MASKED_NAME.length));
  for (const part of splitList(shown)) {
    const { bare, index, address, note, marked } = takeBrackets(part);
    if (bare === '') continue;
    const extra = {
      ...(address === undefined ? {} : { address }),
      ...(note === undefined ? {} : { note }),
      marked,
    };
    const words = bare.split(/\s+/);
    const given = words.filter((word) => ownGivenNames.has(word.toLowerCase()));
    if (words.length > 2 && given.length > 1 && words.every(looksLikeGivenName)) {
      for (const match of bare.matchAll(/\S+/g)) {
        const at = index + match.index;
        names.push({ text: match[0], display: match[0], index: at, ...extra, runTogether: true });
      }
      continue;
    }
    const spans = splitRunTogether(bare, lexicon)?.filter((span) => looksLikeName(span.text));
    if (spans !== undefined && spans.map(({ text: span }) => span).join(' ') === bare) {
      for (const span of spans) {
        const place = { text: span.text, display: span.text, index: index + span.index };
        names.push({ ...place, marked, runTogether: true });
      }
      continue;
    }
    const display = stripHonorific(bare);
    if (looksLikeName(display) || (isSingleName(display) && looksLikeGivenName(display))) {
      names.push({ text: bare, display, index, ...extra, runTogether: false });
    } else others.push({ text: bare, index });
  }
  return { names, others };
}

/** Splits outside brackets. */
function splitList(text: string): { text: string; index: number }[] {
  const parts: { text: string; index: number }[] = [];
  let start = 0;
  let depth = 0;
  const push = (end: number): void => {
    parts.push({ text: text.slice(start, end), index: start });
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const separator = /^(?:[,;/]|\s(?:and|&)\s|,?\sand\s)/.exec(text.slice(at, at + 6))?.[0];
    if (separator === undefined) continue;
    push(at);
    at += separator.length - 1;
    start = at + 1;
  }
  push(text.length);
  return parts;
}

function takeBrackets(part: { text: string; index: number }) {
  const brackets = [...part.text.matchAll(/\(([^()]*)\)?/g)].map((match) =>
    (match[1] ?? '').trim(),
  );
  const outside = part.text.replace(/\([^()]*\)?/g, (inside) => ' '.repeat(inside.length));
  const address = findAddresses(part.text)[0];
  const blanked = outside.replace(/\S+@\S+/g, (inside) => ' '.repeat(inside.length));
  const bare = blanked.replace(/^[\s\-–:•·.]+|[\s:.–-]+$/g, '');
  const note = brackets.find((inside) => /[\p{L}\p{N}]/u.test(inside) && !inside.includes('@'));
  const marked = brackets.some((inside) => /^[*†‡+#✓x]+$/iu.test(inside));
  const index = part.index + Math.max(0, part.text.indexOf(bare));
  return { bare: bare.replace(/\s+/g, ' '), index, address, note, marked };
}
