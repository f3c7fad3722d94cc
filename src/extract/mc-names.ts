import type { McId, SubsystemId } from '../dataset/types';
import { fold } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import { stripMicroconference } from './short-title';
import type { SubsystemMatcher } from './subsystem-matcher';

/** A microconference as text may name it. */
export interface NamedMc {
  readonly id: McId;
  readonly title: string;
  readonly shortTitle: string;
}

/** Finds the microconferences that a text names, by title or by the kernel area in their title. */
export interface McNames {
  /** `Confidential Computing`, `sched-RT`, `MM`. */
  readonly resolve: (text: string) => McId | undefined;
  /** By its title alone, long or short. */
  readonly resolveTitle: (text: string) => McId | undefined;
  /** As `resolve`, and by part of a title or its initials: `Packets`, `Memory Tiers`, `CC`. */
  readonly resolveLoosely: (text: string) => McId | undefined;
  /** Those whose whole title (without "MC") stands in the text. */
  readonly findTitles: (text: string) => McId[];
  /** All whose title names this kernel area. */
  readonly about: (text: string) => McId[];
}

export function buildMcNames(mcs: readonly NamedMc[], matcher: SubsystemMatcher): McNames {
  const byName = new Map<string, McId>();
  const bySubsystem = new Map<SubsystemId, McId[]>();
  // By first word, so that a text is compared with the few titles that may begin in it.
  const titles = new Map<string, { id: McId; words: string }[]>();
  const addTitle = (id: McId, words: string): void => {
    pushTo(titles, words.split(' ')[0] ?? '', { id, words });
  };
  const wordsOf: TitleWords[] = [];
  for (const { id, title, shortTitle } of mcs) {
    const bare = stripMicroconference(title);
    for (const name of [bare, shortTitle, bare.split(': ')[0] ?? bare]) {
      byName.set(keyOf(name), id);
      byName.set(listKeyOf(name), id);
    }
    addTitle(id, keyOf(bare));
    if (keyOf(shortTitle).length > 2) addTitle(id, keyOf(shortTitle));
    wordsOf.push({ id, words: listWords(bare), name: listWords(bare.split(': ')[0] ?? bare) });
    const areas = new Set(matcher.find(title).map(({ subsystem }) => subsystem));
    for (const area of areas) pushTo(bySubsystem, area, id);
  }
  const about = (text: string): McId[] => [
    ...new Set(matcher.find(text).flatMap(({ subsystem }) => bySubsystem.get(subsystem) ?? [])),
  ];
  const resolve = (text: string): McId | undefined => {
    const exact = byName.get(keyOf(text)) ?? byName.get(listKeyOf(text));
    if (exact !== undefined) return exact;
    // The last part of a compound tells it apart from its siblings: `sched-RT`.
    const last = text.split(/[-\s]/).at(-1) ?? text;
    const areas = last === text ? about(text) : about(last);
    return areas.length === 1 ? areas[0] : undefined;
  };
  return {
    resolve,
    resolveTitle: (text) => byName.get(keyOf(text)) ?? byName.get(listKeyOf(text)),
    resolveLoosely: (text) => {
      const words = listWords(text);
      if (words.length === 0 || OTHER_EVENT.test(text)) return undefined;
      const isInitials = /^[\p{Lu}\p{N}]{2,6}$/u.test(text.trim());
      return (
        resolve(text) ??
        findByWords(words, wordsOf) ??
        (isInitials ? findByInitials(words[0] ?? '', wordsOf) : undefined) ??
        onlyOf(about(text))
      );
    },
    findTitles: (text) => {
      const words = ` ${keyOf(text)} `;
      const found = new Set<McId>();
      for (const first of new Set(words.trim().split(' '))) {
        for (const one of titles.get(first) ?? []) {
          const at = words.indexOf(` ${one.words} `);
          if (at < 0) continue;
          // "KVM Forum" is a conference of its own.
          if (
            !OTHER_EVENT.test(
              words
                .slice(at + one.words.length + 1)
                .split(' ', 2)
                .join(' '),
            )
          )
            found.add(one.id);
        }
      }
      return [...found];
    },
    about,
  };
}

/** Words that make a name that of another event. */
const OTHER_EVENT =
  /\b(?:forum|summit|workshop|conference|conf|con|days?|europe|hackfest|hackathon|devroom|meeting|expo)\s*$/i;

interface TitleWords {
  readonly id: McId;
  readonly words: readonly string[];
  /** Those in front of a colon, which names what the words behind it explain. */
  readonly name: readonly string[];
}

const EMPTY_WORDS = new Set([
  'a',
  'an',
  'and',
  'the',
  'of',
  'for',
  'in',
  'on',
  'with',
  'to',
  'linux',
  'kernel',
]);

function listWords(text: string): string[] {
  return keyOf(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
}

/** The one title that begins with the words, or that has them all. */
function findByWords(words: readonly string[], titles: readonly TitleWords[]): McId | undefined {
  const beginning = titles.filter((title) =>
    words.every((word, place) => isForm(word, title.words[place] ?? '')),
  );
  if (beginning.length > 0) return onlyOf(beginning.map(({ id }) => id));
  const holding = titles.filter((title) =>
    words.every((word) => title.words.some((other) => isForm(word, other))),
  );
  return onlyOf(holding.map(({ id }) => id));
}

function findByInitials(initials: string, titles: readonly TitleWords[]): McId | undefined {
  return onlyOf(
    titles
      .filter(({ words, name }) => initialsOf(words) === initials || initialsOf(name) === initials)
      .map(({ id }) => id),
  );
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** `container` and `containers`, `sched` and `scheduler`: one word, perhaps cut short. */
function isForm(word: string, other: string): boolean {
  if (word === other) return true;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return long.startsWith(short) && (short.length > 3 || long === `${short}s`);
}

const onlyOf = (ids: readonly McId[]): McId | undefined => (ids.length === 1 ? ids[0] : undefined);

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `VFIO/IOMMU/PCI` is `VFIO, IOMMU and PCI`. */
const listKeyOf = (text: string): string => keyOf(text).replace(/ and /g, ' ');

const MC_WORD = /\b(?:MCs?|micro-?\s?conferences?|uconfs?)\b/g;

/** The microconferences named right before the word itself: `the sched or sched-RT microconferences`. */
export function findNamedMcs(text: string, names: McNames): McId[] {
  const found = new Set<McId>();
  for (const match of text.matchAll(MC_WORD)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index).trim();
    const phrase = before.split(/[.;:()]|\b(?:the|of|either|with|our|in|by)\b/i).at(-1) ?? '';
    for (const part of phrase.split(/\s*(?:,|\bor\b|\band\b|\/(?=\S))\s*/)) {
      const id = part.trim() === '' ? undefined : names.resolve(part.trim());
      if (id !== undefined) found.add(id);
    }
    const whole = names.resolve(phrase.trim());
    if (whole !== undefined) found.add(whole);
  }
  return [...found];
}
