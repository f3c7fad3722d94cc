import { fold } from '../lib/fold';
import { compareText } from '../lib/order';
import type { KnownName } from './knowledge';

/** Ways to write that a body is a company; they tell nothing apart. */
const LEGAL_FORM =
  /[,\s]+(?:inc|incorporated|ltd|limited|llc|gmbh|ag|oy|ab|as|a\/s|bv|sa|s\.a|sas|srl|corp|corporation|co|plc|s\.l|s\.p\.a|s\.r\.l|s\.r\.o|d\.o\.o|e\.v|k\.k|kft|pty|oyj|b\.v|n\.v|sarl|sp\.? ?z ?o\.? ?o)\.?$/i;
/** What stands for "no organization" in a byline. */
const NO_BODY = new Set([
  'individual',
  'independent',
  'self',
  'none',
  'n a',
  'na',
  'freelance',
  'personal',
]);

/** A known spelling of a body, and where it stands. */
export interface NamedPlace {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

export interface OrganizationNames {
  readonly isKnown: (text: string) => boolean;
  /** A known body, or a text in the form of a domain name (`BeagleBoard.org`). */
  readonly looksLikeBody: (text: string) => boolean;
  /** Every place where a sentence names a known body, in the order of the text. */
  readonly findPlaces: (sentence: string) => NamedPlace[];
  /** The known bodies that a sentence names, each once. */
  readonly findKnown: (sentence: string) => string[];
  /** The key under which spellings meet, or undefined for "Individual" and the like. */
  readonly keyOf: (text: string) => string | undefined;
  /** The curated name, where there is one. */
  readonly nameOf: (text: string) => string | undefined;
}

/** Letters and digits of a name without its legal form and a leading "The". */
function plainKey(text: string): string {
  const bare = text
    .replace(/^the\s+/i, '')
    .replace(LEGAL_FORM, '')
    .replace(LEGAL_FORM, '');
  return fold(bare)
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim();
}

/** How organizations are recognised, from curated names and the affiliations of the report. */
export function buildOrganizationNames(
  curated: readonly KnownName[],
  affiliations: readonly string[],
): OrganizationNames {
  const canonical = new Map<string, string>();
  const spellings = new Set<string>();
  for (const { name, aliases } of curated) {
    for (const spelling of [name, ...aliases]) {
      canonical.set(plainKey(spelling), name);
      spellings.add(spelling);
    }
  }
  const known = new Set([...canonical.keys(), ...affiliations.map(plainKey)]);
  for (const affiliation of affiliations) spellings.add(affiliation);
  const sorted = [...spellings].sort(compareText);
  const keyOf = (text: string): string | undefined => {
    const key = plainKey(text);
    if (key === '' || NO_BODY.has(key)) return undefined;
    const name = canonical.get(key);
    return name === undefined ? key : plainKey(name);
  };
  const findPlaces = (sentence: string): NamedPlace[] => {
    const hits = sorted.flatMap((spelling) => {
      // Most spellings are nowhere in the sentence, and a plain search says so at once.
      if (!sentence.includes(spelling)) return [];
      return [...sentence.matchAll(wholeName(spelling))].map(({ index }) => ({
        text: spelling,
        at: index,
        end: index + spelling.length,
      }));
    });
    hits.sort((a, b) => a.at - b.at || b.end - a.end);
    // "Yocto Project" is one name, not also "Yocto".
    let reached = 0;
    return hits.filter(({ at, end }) => {
      const isPart = at < reached;
      if (!isPart) reached = end;
      return !isPart;
    });
  };
  const isKnown = (text: string): boolean => keyOf(text) !== undefined && known.has(plainKey(text));
  return {
    isKnown,
    looksLikeBody: (text) =>
      isKnown(text) || /^[\p{L}\p{N}-]+\.(?:org|com|io|net|dev)$/iu.test(text),
    findPlaces,
    findKnown: (sentence) => [...new Set(findPlaces(sentence).map(({ text }) => text))],
    keyOf,
    nameOf: (text) => canonical.get(plainKey(text)),
  };
}

function wholeName(spelling: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escapeRegExp(spelling)}(?![\\p{L}\\p{N}-])`, 'gu');
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The spelling to show: without legal form and leading "The". */
export function displayOrganization(text: string): string {
  return text
    .replace(/^the\s+/i, '')
    .replace(LEGAL_FORM, '')
    .replace(LEGAL_FORM, '')
    .trim();
}
