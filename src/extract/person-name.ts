import { fold } from '../lib/fold';
import { mixFamilyCase } from '../report/name-case';

const HONORIFIC =
  /^(?:(?:mr|ms|mrs|miss|mx|dr|prof|professor|doctor|sir)\b\.?|dipl\.-ing\.|ing\.|ir\.)\s+/iu;
/** Titles that say who is meant beside a family name alone. */
const ACADEMIC = /^(?:prof(?:essor)?|dr|doctor)\b\.?\s/iu;
const PARTICLES = new Set(
  'af al bin da das de del den der di do dos du e el la le ten ter van vom von y zu zum zur'.split(
    ' ',
  ),
);
/** With a capital these are names of their own: `Ben`, `Mac`, `San`. */
const SMALL_PARTICLES = new Set(
  'ap av ben bint bte dal ul ur ud degli dei della ibn las los mac nic op san st te tot ua uit vd ver'.split(
    ' ',
  ),
);
/** Words that begin with a capital in lists of people and are no names. */
const NO_NAMES = new Set(
  (
    'tbd tba and or the others etc all any linux kernel team community maintainer maintainers developer ' +
    'developers contributor contributors lead leads contact contacts attendee attendees vendor vendors distro ' +
    'distros userspace key potential regular stakeholder stakeholders references confirmed unconfirmed stack ' +
    'soc memory management system subsystem driver drivers support testing track session conference none we i ' +
    'our please this that there these people person persons folks guys users user engineers engineer experts expert ' +
    'teams group groups representative representatives someone somebody anyone anybody everyone everybody nobody ' +
    'students companies company industry academia researchers operators integrators reviewers reviewer speakers ' +
    'speaker presenter presenters moderator organizers organisers participants participant invitees guests name ' +
    'names affiliation affiliations status confirmed remote remotely online yes no maybe hosts chairs committee ' +
    'members member subsystems architecture hardware software firmware distribution distributions project projects ' +
    'topic topics talk talks discussion discussions panel microconference mc bof workshop open source ' +
    'various several many more some each every what who when where why how from with without for but not ' +
    'also then than was were been its their'
  ).split(' '),
);
/** Words that may be part of a name, but are more likely something else where they stand alone. */
const NOT_ALONE = new Set(
  (
    'a an as at be by he her his if in is it my no on she so to up us you yes ok may march april june august will ' +
    'january february july september october november december monday tuesday wednesday thursday friday saturday ' +
    'sunday today tomorrow next last day week year room note notes see links agenda schedule scheduling background ' +
    'goal goals abstract summary overview introduction welcome break lunch coffee closing opening attendance'
  ).split(' '),
);

/** `Prof. Dr. Jane Doe` without the titles. */
export function stripHonorific(name: string): string {
  let bare = name.trim();
  for (let times = 0; times < 3 && HONORIFIC.test(bare); times++)
    bare = bare.replace(HONORIFIC, '');
  return bare.trim();
}

export function hasAcademicTitle(name: string): boolean {
  return ACADEMIC.test(name.trim());
}

/** The words of a name, folded, hyphens and apostrophes dropped: what names are compared by. */
export function nameTokens(display: string): readonly string[] {
  return kept(wordsOf, display, splitName).tokens;
}

/** The same words as one text. */
export function nameKey(display: string): string {
  return kept(wordsOf, display, splitName).key;
}

function splitName(display: string): { tokens: readonly string[]; key: string } {
  const tokens = fold(display)
    .replace(/[-'’.‐]/g, (mark) => (mark === '.' ? ' ' : ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  return { tokens, key: tokens.join(' ') };
}

/** The same few hundred names, or many thousand, are compared again and again: what is made of them is kept. */
const wordsOf = new Map<string, ReturnType<typeof splitName>>();
const keysOf = new Map<string, readonly string[]>();
const KEPT_NAMES = 100_000;

function kept<T>(cache: Map<string, T>, display: string, make: (display: string) => T): T {
  const known = cache.get(display);
  if (known !== undefined) return known;
  const made = make(display);
  if (cache.size >= KEPT_NAMES) cache.clear();
  cache.set(display, made);
  return made;
}

/** What was kept is of use for one report; the next has others. */
export function forgetNames(): void {
  wordsOf.clear();
  keysOf.clear();
}

/**
 * The keys under which two spellings of one full name meet: accents, case, order and hyphens
 * aside, with `ö`, `oe` and `o` equal (and `ü/ue`, `ä/ae` where the letter itself is written).
 */
export function fullNameKeys(display: string): readonly string[] {
  return kept(keysOf, display, listKeys);
}

function listKeys(display: string): string[] {
  const spelledOut = display
    .replace(/[äæ]/giu, 'ae')
    .replace(/[öøœ]/giu, 'oe')
    .replace(/ü/giu, 'ue')
    .replace(/å/giu, 'aa');
  const keys = new Set<string>();
  for (const text of [display, spelledOut]) {
    // A hyphen joins two words, or parts them: both spellings are one name.
    for (const part of text.includes('-') ? [text, text.replaceAll('-', ' ')] : [text]) {
      const key = [...nameTokens(part)].sort().join(' ');
      keys.add(key);
      keys.add(key.replace(/oe/g, 'o'));
    }
  }
  return [...keys];
}

/** First and last word, without what stands between: `kirill shutemov`. */
export function outerKey(display: string): string {
  const tokens = nameTokens(display);
  return tokens.length < 2 ? '' : `${tokens[0]} ${tokens.at(-1)}`;
}

/** The words between first and last, without particles. */
export function middleTokens(display: string): string[] {
  return nameTokens(display)
    .slice(1, -1)
    .filter((token) => !PARTICLES.has(token));
}

export function isSingleName(display: string): boolean {
  return nameTokens(display).length === 1;
}

/** `Jane`, `O'Brien`, `J.`, `Md.`, `d'Aubry`, `al-Rashid`. */
const WORD =
  /^(?:(?:[dlt]['’]|al-|el-|ad-|an-|as-|ash-|ar-|at-|az-|bin-|ul-)?\p{Lu}[\p{L}\p{M}'’‐-]*|(?:\p{Lu}\.-?){1,3}|(?:Md|Mohd|St|Chr)\.)$/u;

/**
 * Whether a text has the form of a person's name: two to five words, each with a capital or a
 * particle, no digit, none of them a word that lists of people use for something else.
 */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  // "N. N." is nobody.
  if (!words.some((word) => /\p{L}[\p{L}\p{M}]/u.test(word))) return false;
  return words.every((word, index) => isNameWord(word, index, words.length));
}

/** One word with a capital: a given name alone, where a list of people stands. */
export function looksLikeGivenName(text: string): boolean {
  return (
    /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{L}[\p{Ll}\p{M}]+)?$/u.test(text) &&
    !NO_NAMES.has(fold(text)) &&
    !NOT_ALONE.has(fold(text))
  );
}

function isNameWord(word: string, index: number, count: number): boolean {
  if (NO_NAMES.has(fold(word))) return false;
  if (isParticle(word)) return index < count - 1 || count > 2;
  if (!WORD.test(word)) return false;
  // A word all in capitals is an acronym, unless it is as short as `KH`.
  return word.length <= 2 || word !== word.toUpperCase();
}

export function isParticle(word: string): boolean {
  // `y` joins two names, `Y.` begins one.
  if (/^\p{Lu}$/u.test(word)) return false;
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word.replaceAll('.', ''));
}

/** How many letters carry a mark: the spelling with most of them is the most careful one. */
export function countDiacritics(display: string): number {
  const plain = fold(display);
  return [...display.normalize('NFC').toLowerCase()].filter((letter, at) => {
    return /\p{L}/u.test(letter) && !/[a-z]/.test(letter) && plain[at] !== letter;
  }).length;
}

/** `d'Aubry`, `al-Rashid`, `van`: small, and part of a name where a capital follows. */
export function isSmallNameWord(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (/^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word)) return true;
  return isParticle(word) && words.slice(at + 1, at + 3).some((next) => /^\p{Lu}/u.test(next));
}

/**
 * `Jane DOE` is how some write a family name; an acronym stands alone or has more capitals. `DOE
 * Jane` is turned round where she is known.
 */
export function mixShoutedFamily(name: string, isKnown: (name: string) => boolean): string {
  const words = name.split(' ');
  const [first = '', ...rest] = words;
  const family = rest.join(' ');
  const turned = `${family} ${mixFamilyCase(first)}`;
  if (rest.length > 0 && /^\p{Lu}{3}/u.test(first) && isKnown(turned)) return turned;
  const isShouted =
    /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(first) &&
    /^[\p{Lu}\p{M}'’-]{3,}(?: [\p{Lu}\p{M}'’-]{2,})*$/u.test(family);
  return isShouted ? `${first} ${mixFamilyCase(family)}` : name;
}
