import type { McId } from '../dataset/types';
import { findNamedMcs, type McNames } from './mc-names';

const QUOTED = /[“"«‘]([^”"»’“«‘]{2,80})[”"»’]/gu;
/** What may follow the name of a microconference in place of the word itself. */
const MC_WORD =
  /\s+(?:MCs?|micro-?\s?conferences?|uconfs?|sessions?|tracks?|slots?|rooms?|people|folks|crowd|guys|ones?)\b.*$/iu;
/** What may stand in front of a name in a list of them. */
const LEADS_IN =
  /^(?:(?:and|or|nor|as|well|with|to|of|from|than|against|opposite|during|while|avoid\w*|not|in|on|at|by|for|both|either|neither|any|also|the|that|those|one|our|your|their|friends|parallel|slot|time|hour|block|is|are|being|part|both|especially|particularly|mainly|namely|e\.g\.|i\.e\.)\s+)+/i;
const SEPARATOR =
  /\s*(?:,|;|\/(?=\S)|&|\+|\(|\)|:|\band\b|\bor\b|\bnor\b|\bas well as\b|\bplus\b)\s*/giu;

/**
 * The microconferences that a clause names, in any of the ways that people do: by their titles, by
 * a part of one in front of "MC" or in quotes, and in lists of them. A bare name counts where it
 * begins with a capital and `isBare` says that nothing but a session can be meant.
 */
export function findMeantMcs(clause: string, names: McNames, isBare: boolean): McId[] {
  const found = new Set<McId>([...findNamedMcs(clause, names)]);
  for (const match of clause.matchAll(QUOTED)) add(found, names.resolveLoosely(match[1] ?? ''));
  const bare = clause.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  for (const id of isBare ? names.findTitles(bare) : []) found.add(id);
  const parts = splitParts(bare);
  for (let from = 0; from < parts.length; from++) {
    // A name may have such a sign itself: the longest that is one counts.
    let to = Math.min(parts.length, from + MOST_PARTS);
    for (; to > from; to--) {
      const text = bare.slice(parts[from]?.start, parts[to - 1]?.end);
      const id = resolvePart(text, names, isBare, to - from > 1);
      if (id === undefined) continue;
      found.add(id);
      break;
    }
    if (to > from) from = to - 1;
  }
  return [...found].sort();
}

/** As many parts a title may have. */
const MOST_PARTS = 4;
/** As many words with a capital may stand in front of one. */
const MOST_STARTS = 12;

interface Part {
  readonly start: number;
  readonly end: number;
}

function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: text.length });
  return parts.filter((part) => part.end > part.start);
}

function resolvePart(
  text: string,
  names: McNames,
  isBare: boolean,
  isJoined: boolean,
): McId | undefined {
  const hasWord = MC_WORD.test(text);
  const before = text.replace(MC_WORD, '');
  if (isJoined) {
    // `A and B MC or the C MC`: the word ends the first of them, which is joined up to there.
    if (text.slice(before.length).search(SEPARATOR) > 0) return undefined;
    // A title with such a sign in it reaches from one of its capitals to the end.
    if (!hasWord && !isBare) return undefined;
    const starts = [...before.matchAll(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]/gu)].slice(0, MOST_STARTS);
    const ids = starts.map(({ index }) => names.resolveTitle(before.slice(index)));
    return names.resolveTitle(lastName(before)) ?? ids.find((id) => id !== undefined);
  }
  if (hasWord) return names.resolveLoosely(lastName(before));
  if (!isBare) return undefined;
  for (const name of listCapitals(text)) {
    const id = names.resolveLoosely(name);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** `must not coincide with the KVM` → `KVM`; `avoid the small filesystems` → `small filesystems`. */
function lastName(text: string): string {
  const words = text.split(
    /\s+(?:the|our|with|to|of|against|opposite|avoid|during|as|than|from|in)\s+/i,
  );
  return (words.at(-1) ?? '').replace(LEADS_IN, '').trim();
}

const NAME = '(?:\\p{Lu}|\\d)[\\p{L}\\p{N}/_+-]*(?:\\s+(?:\\p{Lu}|\\d)[\\p{L}\\p{N}/_+-]*)*';
const CAPITALS = new RegExp(
  `(?:^|\\b(?:with|to|of|from|than|as|against|opposite|during|avoid\\w*|and|or|the|while)\\s+)(${NAME})`,
  'gu',
);

/** The runs of words with capitals that begin a part, or stand behind a word that leads in to them. */
function listCapitals(text: string): string[] {
  return [...text.replace(LEADS_IN, '').matchAll(CAPITALS)].map((match) => match[1] ?? '');
}

function add(found: Set<McId>, id: McId | undefined): void {
  if (id !== undefined) found.add(id);
}
