import { isParticle, nameKey, nameTokens } from './person-name';

/** Full names that are certain, for telling names apart where nothing separates them. */
export interface NameLexicon {
  readonly isFullName: (text: string) => boolean;
  readonly isGivenName: (word: string) => boolean;
}

export function buildNameLexicon(fullNames: Iterable<string>): NameLexicon {
  const full = new Set<string>();
  const given = new Set<string>();
  for (const name of fullNames) {
    const tokens = nameTokens(name);
    if (tokens.length < 2) continue;
    full.add(tokens.join(' '));
    given.add(tokens[0] as string);
  }
  return {
    isFullName: (text) => full.has(nameKey(text)),
    isGivenName: (word) => given.has(nameKey(word)),
  };
}

/** A stretch of `text` read as one name. */
export interface NameSpan {
  readonly text: string;
  readonly index: number;
}

/**
 * Splits names that stand side by side with no separator into the likeliest sequence of full
 * names: known ones first, then words that begin with a known given name, then pairs. Shortest
 * path over word positions, so linear in the number of words.
 *
 * @param isInRun nothing separates the names beside these, either
 * @returns undefined where the text reads as one name
 */
export function splitRunTogether(
  text: string,
  lexicon: NameLexicon,
  isInRun = false,
): NameSpan[] | undefined {
  const units = joinParticles(text);
  if (units.length < 4) return undefined;
  if (units.length === 4 && !isInRun && isOneOfFour(units, lexicon)) return undefined;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
  for (let end = 1; end <= units.length; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: -1 };
    for (let length = 2; length <= 4 && length <= end; length++) {
      const from = end - length;
      const before = best[from]?.cost ?? Number.POSITIVE_INFINITY;
      const cost = before + costOf(units.slice(from, end), lexicon);
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const spans: NameSpan[] = [];
  for (let end = units.length; end > 0; ) {
    const from = best[end]?.from ?? -1;
    if (from < 0) return undefined;
    const first = units[from] as NameSpan;
    const last = units[end - 1] as NameSpan;
    spans.unshift({
      text: text.slice(first.index, last.index + last.text.length),
      index: first.index,
    });
    end = from;
  }
  return spans.length > 1 ? spans : undefined;
}

/** `Francisco Javier Olmedo Prats`, `Nguyễn Thị Hoài Thu`: one, unless something tells two of them. */
function isOneOfFour(units: readonly NameSpan[], lexicon: NameLexicon): boolean {
  const textOf = (from: number, to: number): string =>
    units
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  const isPair = lexicon.isFullName(textOf(0, 2)) || lexicon.isFullName(textOf(2, 4));
  return !isPair && !lexicon.isGivenName(textOf(2, 3));
}

const isOpen = (word: string): boolean => isParticle(word) || PREFIXES.has(word);
/** They begin a family name though they have a capital: `Pádraig Mac Giolla Chríost`. */
const PREFIXES = new Set(['Mac', 'Mc', 'Ó', 'Ní', 'Nic', 'Uí', 'Abu', 'Abd', 'Bin', 'Ibn', 'St.']);

/** Words, each particle joined with the word behind it: `Daniel`, `Bristot`, `de Oliveira`. */
function joinParticles(text: string): NameSpan[] {
  const units: { text: string; index: number; open: boolean }[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const last = units.at(-1);
    if (last?.open === true) {
      last.text = text.slice(last.index, match.index + match[0].length);
      last.open = isOpen(match[0]);
    } else {
      // In front of all others it is somebody's given name.
      const open = units.length === 0 ? isParticle(match[0]) : isOpen(match[0]);
      units.push({ text: match[0], index: match.index, open });
    }
  }
  return units;
}

function costOf(units: readonly NameSpan[], lexicon: NameLexicon): number {
  if (lexicon.isFullName(units.map((unit) => unit.text).join(' '))) return 0;
  const known = lexicon.isGivenName(units[0]?.text ?? '');
  if (units.length === 2) return known ? 1 : 2;
  // A known given name in the middle is more likely the start of the next name.
  const inside = units.slice(1).filter((unit) => lexicon.isGivenName(unit.text)).length;
  if (units.length === 3) return (known ? 2.5 : 3.5) + inside;
  return 5.5 + inside;
}
