import type { GazetteerRow } from './knowledge';
import { escapeRegExp } from './organization-names';

const MAX = 18;

/**
 * A title short enough for a box, by rule and never by name: without a trailing "MC", cut at
 * ": ", without "with Linux", `&` for "and", known acronyms, `A ↔ B` for `A <-> B/…`, without a
 * leading "Kernel"; if still over 18 characters, cut at the first " & " or " / ", else without a
 * final Devices, Systems or Events.
 */
export function shortenTitle(title: string, gazetteer: readonly GazetteerRow[]): string {
  let short = stripMicroconference(title);
  const colon = short.indexOf(': ');
  if (colon > 0) short = short.slice(0, colon);
  short = short.replace(/\s+with linux$/i, '').replace(/\s+and\s+/gi, ' & ');
  for (const row of gazetteer) {
    for (const [long, acronym] of abbreviationsOf(row)) {
      short = short.replace(
        new RegExp(`(?<![\\p{L}])${escapeRegExp(long)}(?![\\p{L}])`, 'giu'),
        acronym,
      );
    }
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
  const short = titles.map((title) => shortenTitle(title, gazetteer));
  return short.map((one, index) => {
    const isUnique = short.every((other, place) => place === index || other !== one);
    return isUnique ? one : stripMicroconference(titles[index] ?? one);
  });
}
