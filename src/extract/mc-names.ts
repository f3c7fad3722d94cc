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
  for (const { id, title, shortTitle } of mcs) {
    const bare = stripMicroconference(title);
    for (const name of [bare, shortTitle, bare.split(': ')[0] ?? bare]) byName.set(keyOf(name), id);
    addTitle(id, keyOf(bare));
    if (keyOf(shortTitle).length > 2) addTitle(id, keyOf(shortTitle));
    const areas = new Set(matcher.find(title).map(({ subsystem }) => subsystem));
    for (const area of areas) pushTo(bySubsystem, area, id);
  }
  const about = (text: string): McId[] => [
    ...new Set(matcher.find(text).flatMap(({ subsystem }) => bySubsystem.get(subsystem) ?? [])),
  ];
  const resolve = (text: string): McId | undefined => {
    const exact = byName.get(keyOf(text));
    if (exact !== undefined) return exact;
    // The last part of a compound tells it apart from its siblings: `sched-RT`.
    const last = text.split(/[-\s]/).at(-1) ?? text;
    const areas = last === text ? about(text) : about(last);
    return areas.length === 1 ? areas[0] : undefined;
  };
  return {
    resolve,
    findTitles: (text) => {
      const words = ` ${keyOf(text)} `;
      const found = new Set<McId>();
      for (const first of new Set(words.trim().split(' '))) {
        for (const one of titles.get(first) ?? []) {
          if (words.includes(` ${one.words} `)) found.add(one.id);
        }
      }
      return [...found];
    },
    about,
  };
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

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
