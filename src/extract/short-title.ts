import type { GazetteerRow } from './knowledge';
import { escapeRegExp } from './organization-names';

const MAX = 18;

/**
 * A title short enough for a box, by rule and never by name: without a trailing "MC", cut at
 * ": ", without "with Linux", `&` for "and", known acronyms, `A ↔ B` for `A <-> B/…`, without a
 * leading "Kernel"; if still over 18 characters, cut at the first " & " or " / ", else without a
 * final Devices, Systems or Events.
 */
export function buildTitleShortener(gazetteer: readonly GazetteerRow[]): (title: string) => string {
  const abbreviations = gazetteer.flatMap(abbreviationsOf).map(([long, acronym]) => ({
    words: long.toLowerCase(),
    long,
    acronym,
  }));
  return (title) => shortenTitle(title, abbreviations);
}

interface Abbreviation {
  /** The long form in lower case: most titles do not have it, and need no pattern. */
  readonly words: string;
  readonly long: string;
  readonly acronym: string;
}

function shortenTitle(title: string, abbreviations: readonly Abbreviation[]): string {
  let short = stripMicroconference(title);
  const colon = short.indexOf(': ');
  if (colon > 0) short = short.slice(0, colon);
  short = short.replace(/\s+with linux$/i, '').replace(/\s+and\s+/gi, ' & ');
  const plain = short.toLowerCase();
  for (const { words, long, acronym } of abbreviations) {
    if (!plain.includes(words)) continue;
    const pattern = new RegExp(`(?<![\\p{L}])${escapeRegExp(long)}(?![\\p{L}])`, 'giu');
    short = short.replace(pattern, acronym);
  }
  const between = /^(.+?)\s*(?:<->|<=>|↔)\s*([^/]+)/u.exec(short);
  if (between !== null) return `${between[1]} ↔ ${(between[2] ?? '').trim()}`;
  short = short.replace(/^(?:linux )?kernel (?=\S)/i, '');
  if (short.length <= MAX) return short;
  const joint = short.search(/ [&/] /);
  if (joint > 2) return short.slice(0, joint);
  return short.replace(/\s+(?:devices|systems|events)$/i, '');
}

/**
 * Long forms of a kernel area and what stands for them: the row's acronym for its other names,
 * and an alias that is the initials of another one of three words or more (`Internet of Things`,
 * `IoT`).
 */
function abbreviationsOf(row: GazetteerRow): [string, string][] {
  const spellings = [row.name, ...row.aliases, ...(row.caseSensitive ?? [])];
  return spellings
    .filter((long) => long.includes(' '))
    .flatMap((long): [string, string][] => {
      if (row.acronym !== undefined) return [[long, row.acronym]];
      const words = long.split(/\s+/);
      const initials = words
        .map((word) => word[0])
        .join('')
        .toLowerCase();
      const short = spellings.find((other) => other.toLowerCase() === initials);
      return words.length > 2 && short !== undefined ? [[long, short]] : [];
    });
}

/** `KVM Microconference` → `KVM`. */
export function stripMicroconference(title: string): string {
  const bare = title.replace(/[\s-]+(?:mc|micro-?\s?conference|uconf)\s*$/i, '').trim();
  return bare === '' ? title : bare;
}

/** Short titles for all, each unique: where two would be equal, both keep the longer form. */
export function shortenTitles(
  titles: readonly string[],
  gazetteer: readonly GazetteerRow[],
): string[] {
  const short = titles.map(buildTitleShortener(gazetteer));
  const count = new Map<string, number>();
  for (const one of short) count.set(one, (count.get(one) ?? 0) + 1);
  return short.map((one, index) =>
    count.get(one) === 1 ? one : stripMicroconference(titles[index] ?? one),
  );
}
