import { distance } from 'fastest-levenshtein';
import { fold } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import type { KnownPeople } from './known-people';
import type { PersonMention } from './person-mention';
import { fullNameKeys, nameKey, nameTokens } from './person-name';

/** Two spellings that are one person's. */
interface SameSpelling {
  readonly a: string;
  readonly b: string;
  readonly reason: 'misspelled' | 'short-form' | 'second-family-name';
}

/** One spelling of a full name, and where it stands. */
interface Spelling {
  readonly display: string;
  readonly tokens: readonly string[];
  readonly isInByline: boolean;
  readonly mcs: ReadonlySet<number>;
  /** Contribution and rule of each place: who stands twice in one list is two people. */
  readonly lists: ReadonlySet<string>;
  readonly affiliations: ReadonlySet<string>;
}

/** Shorter names are too easily two people's. */
const SHORTEST_FAMILY = 7;
const SHORTEST_GIVEN = 5;

/**
 * Spellings of full names that are one person's for more than a likeness: a slip of one letter in a
 * name that a byline has right; a known short form of the given name beside the same family name in
 * the same contribution or employment; the first of two family names in the same contribution.
 * Each only where nobody else fits.
 */
export function findSameSpellings(
  mentions: readonly PersonMention[],
  known: KnownPeople,
): SameSpelling[] {
  const spellings = collectSpellings(mentions);
  return [
    ...findMisspelled(spellings),
    ...findShortForms(spellings, known),
    ...findSecondFamilyNames(spellings),
  ];
}

function collectSpellings(mentions: readonly PersonMention[]): Spelling[] {
  // Spellings that differ in case or accents alone are one to begin with.
  const byTokens = new Map<string, PersonMention[]>();
  for (const mention of mentions) pushTo(byTokens, nameKey(mention.display), mention);
  return [...byTokens.values()].map((places) => ({
    display: places[0]?.display ?? '',
    tokens: nameTokens(places[0]?.display ?? ''),
    isInByline: places.some(({ rule }) => rule.startsWith('byline-')),
    mcs: new Set(places.map(({ mc }) => mc).filter((mc) => mc >= 0)),
    lists: new Set(places.map(({ mc, rule }) => `${mc} ${rule}`)),
    affiliations: new Set(places.flatMap(({ affiliation }) => fold(affiliation ?? '') || [])),
  }));
}

/** Pairs that meet under a name with one letter left out, or under its sorted letters. */
function findMisspelled(spellings: readonly Spelling[]): SameSpelling[] {
  const buckets = new Map<string, Spelling[]>();
  const areVouched = mayVouch(spellings);
  for (const spelling of spellings) {
    const { tokens } = spelling;
    const given = tokens[0] ?? '';
    const rest = tokens.slice(1).join(' ');
    if (tokens.length < 2 || rest.length < SHORTEST_FAMILY) continue;
    const isGivenLong = given.length >= SHORTEST_GIVEN;
    if (isGivenLong) pushTo(buckets, `given ${[...given].sort().join('')} ${rest}`, spelling);
    pushTo(buckets, `rest ${given} ${[...rest].sort().join('')}`, spelling);
    if (!areVouched) continue;
    if (isGivenLong)
      for (const key of new Set(deletions(given))) pushTo(buckets, `${key} of ${rest}`, spelling);
    for (const key of new Set(deletions(rest))) pushTo(buckets, `${given} ${key}`, spelling);
  }
  const pairs = new Map<string, SameSpelling>();
  for (const bucket of buckets.values()) {
    if (bucket.length !== 2) continue;
    const [a, b] = bucket as [Spelling, Spelling];
    // A byline has it right; else whoever stands in more places.
    const isFirst = a.isInByline || (!b.isInByline && a.lists.size >= b.lists.size);
    const [right, wrong] = isFirst ? [a, b] : [b, a];
    if (!isSlip(right, wrong)) continue;
    const key = `${right.display}\n${wrong.display}`;
    pairs.set(key, { a: right.display, b: wrong.display, reason: 'misspelled' });
  }
  return [...pairs.values()];
}

/** Whether a byline may have right what stands wrong elsewhere, or two may work at one place. */
function mayVouch(spellings: readonly Spelling[]): boolean {
  const inBylines = spellings.filter(({ isInByline }) => isInByline).length;
  if (inBylines > 0 && inBylines < spellings.length) return true;
  return spellings.filter(({ affiliations }) => affiliations.size > 0).length > 1;
}

function deletions(text: string): string[] {
  const keys = [text];
  for (let at = 0; at < text.length; at++) keys.push(text.slice(0, at) + text.slice(at + 1));
  return keys;
}

/**
 * Two neighbours swapped; one letter for another of the same sound, in a name that a byline has or
 * that works at the same place; or one too few or too many inside a name that a byline has.
 */
function isSlip(right: Spelling, wrong: Spelling): boolean {
  if (right.tokens.length !== wrong.tokens.length || sharesList(right, wrong)) return false;
  const a = right.tokens.join(' ');
  const b = wrong.tokens.join(' ');
  if (a === b) return false;
  if (isSwap(a, b)) return right.isInByline !== wrong.isInByline || !right.isInByline;
  if (right.tokens[0] !== wrong.tokens[0]) return isSlipOfGiven(right, wrong);
  const isOneSided = right.isInByline && !wrong.isInByline;
  // Letters that stand for one another: whoever wrote one of the two heard the same name.
  const isHeard = isOneSided || sharesBody(right, wrong);
  if (isHeard && a.length === b.length && soundAlike(a, b)) return true;
  // The end of a family name may tell a woman's from a man's, by a vowel.
  const isInside = a.at(-1) === b.at(-1) && Math.abs(a.length - b.length) === 1;
  const isEnd = sharesBody(right, wrong) && !ENDS_IN_VOWEL.test(a) && !ENDS_IN_VOWEL.test(b);
  // Two lists of one proposal write a long name in two ways.
  const isTwice = isNear(right, wrong) && isInside && a.length >= LONG_NAME;
  return ((isOneSided && (isInside || isEnd)) || isTwice) && distance(a, b) === 1;
}

const LONG_NAME = 14;
const ENDS_IN_VOWEL = /[aeiouy]$/;

/**
 * One letter inside the given name, of somebody who is in the same room, and who works at the same
 * place or whose name a byline has right.
 */
function isSlipOfGiven(right: Spelling, wrong: Spelling): boolean {
  const [a = '', b = ''] = [right.tokens[0], wrong.tokens[0]];
  const isRest = right.tokens.slice(1).join(' ') === wrong.tokens.slice(1).join(' ');
  const isOneSided = right.isInByline && !wrong.isInByline;
  const isLong = Math.min(a.length, b.length) >= LONG_GIVEN;
  if (!isOneSided && !sharesBody(right, wrong) && !isLong) return false;
  if (!isRest || !isNear(right, wrong) || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  return a.length === b.length ? soundAlike(a, b) : distance(a, b) === 1;
}

const LONG_GIVEN = 8;

const isNear = (a: Spelling, b: Spelling): boolean => [...a.mcs].some((mc) => b.mcs.has(mc));

/** One letter differs, inside the name, and the two are written for the same sound. */
function soundAlike(a: string, b: string): boolean {
  const differing = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  const [at = 0, ...others] = differing;
  const pair = [a[at], b[at]].sort().join('');
  return differing.length === 1 && others.length === 0 && at < a.length - 1 && ALIKE.has(pair);
}

const ALIKE = new Set(['uv', 'vw', 'iy', 'ck', 'sz', 'ij']);

const sharesBody = (a: Spelling, b: Spelling): boolean =>
  [...a.affiliations].some((body) => b.affiliations.has(body));

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  return (
    differing.length === 2 &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

const sharesList = (a: Spelling, b: Spelling): boolean =>
  [...a.lists].some((list) => b.lists.has(list));

function findShortForms(spellings: readonly Spelling[], known: KnownPeople): SameSpelling[] {
  const byFamily = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const family = spelling.display.split(' ').slice(1).join(' ');
    if (family === '') continue;
    for (const key of new Set(fullNameKeys(family))) pushTo(byFamily, key, spelling);
  }
  const pairs = new Map<string, SameSpelling>();
  for (const bucket of byFamily.values()) {
    // More than a few of one family name are more people than a short form could tell apart.
    if (bucket.length > 8) continue;
    for (const short of bucket) {
      const givenOf = ({ tokens }: Spelling): string => tokens[0] ?? '';
      const fitting = bucket.filter(
        (other) =>
          givenOf(other) !== givenOf(short) && known.sameGivenName(givenOf(short), givenOf(other)),
      );
      if (new Set(fitting.map(givenOf)).size !== 1) continue;
      for (const other of fitting) {
        if (!areTogether(short, other) || sharesList(short, other)) continue;
        const [a, b] = [short.display, other.display].sort() as [string, string];
        pairs.set(`${a}\n${b}`, { a, b, reason: 'short-form' });
      }
    }
  }
  return [...pairs.values()];
}

/** In one contribution, or in one employment. */
function areTogether(a: Spelling, b: Spelling): boolean {
  return (
    [...a.mcs].some((mc) => b.mcs.has(mc)) ||
    [...a.affiliations].some((body) => b.affiliations.has(body))
  );
}

/** `Rafael Condori` beside the one `Rafael Condori Huanca` of the same contribution. */
function findSecondFamilyNames(spellings: readonly Spelling[]): SameSpelling[] {
  const wordsOf = ({ display }: Spelling): readonly string[] =>
    nameTokens(display.replaceAll('-', ' '));
  const byWords = new Map<string, Spelling[]>();
  for (const spelling of spellings) pushTo(byWords, wordsOf(spelling).join(' '), spelling);
  const longer = new Map<string, Set<string>>();
  for (const [words] of byWords) {
    const all = words.split(' ');
    for (let length = 2; length < all.length; length++) {
      const begin = all.slice(0, length).join(' ');
      longer.set(begin, (longer.get(begin) ?? new Set()).add(words));
    }
  }
  return [...byWords].flatMap(([words, short]) => {
    const [only, ...others] = longer.get(words) ?? [];
    if (only === undefined || others.length > 0) return [];
    return short.flatMap((a) =>
      (byWords.get(only) ?? [])
        .filter((b) => [...a.mcs].some((mc) => b.mcs.has(mc)) && !sharesList(a, b))
        .map((b): SameSpelling => ({ a: b.display, b: a.display, reason: 'second-family-name' })),
    );
  });
}

/** The name with a nickname in place of the given name, as others may write it. */
export function withNickname({ display, nickname }: PersonMention): string | undefined {
  if (nickname === undefined || nickname.replace(/\P{L}/gu, '').length < 2) return undefined;
  const words = display.split(' ');
  return words.length < 2 ? undefined : [nickname, ...words.slice(1)].join(' ');
}
