import { makeId } from '../dataset/ids';
import type { PersonId } from '../dataset/types';
import { slug } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import { compareText } from '../lib/order';
import { makeExcerpt } from './excerpt';
import { findLikelySame, type LikelySame } from './find-likely-same';
import type { ThreadFact } from './knowledge';
import { type KnownPeople, knownKey } from './known-people';
import type { PersonMention } from './person-mention';
import { countDiacritics, fullNameKeys, isSingleName, middleTokens, outerKey } from './person-name';
import { type PersonGroup, placePartialNames } from './place-partial-names';

/** A person as decided, with every mention that led here and why. */
export interface ResolvedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unresolved: boolean;
  readonly mentions: readonly { readonly mention: PersonMention; readonly reason: string }[];
}

/** The authors of the cited threads, as mentions that stand in no contribution. */
export function readThreadAuthors(
  facts: readonly ThreadFact[],
  citations: readonly { readonly mc: number; readonly messageId: string }[],
): PersonMention[] {
  return facts.flatMap(({ messageId, author, subject }) => {
    const citing = citations.filter((one) => one.messageId === messageId);
    if (citing.length === 0) return [];
    const citedIn = [...new Set(citing.map(({ mc }) => mc))];
    const place = { mc: -1, text: author, display: author, role: 'mentioned' as const, line: 0 };
    return [
      {
        ...place,
        rule: 'thread-author',
        excerpt: makeExcerpt(subject),
        wrote: { messageId, citedIn },
      },
    ];
  });
}

/**
 * Decides who is who, by evidence in this order: same address; same folded full name (accents,
 * case, order, honorifics and middle names aside); known alias with a reason; initial and family
 * name, or a given name inside the same contribution, where only one candidate exists. A given
 * name alone never joins two contributions.
 */
export function resolvePeople(
  mentions: readonly PersonMention[],
  known: KnownPeople,
  slugOfMc: (mc: number) => string,
): { people: ResolvedPerson[]; likelySame: LikelySame[] } {
  const full: PersonMention[] = [];
  const partial: PersonMention[] = [];
  for (const mention of mentions)
    (isPartial(mention.display, known) ? partial : full).push(mention);
  const groups = groupFullNames(full, known);
  placePartialNames(partial, groups, known);
  const people = nameGroups(groups, known, slugOfMc);
  return { people, likelySame: findLikelySame(people) };
}

/** A name that cannot stand for one person by itself: a single word, or an initial and a family name. */
function isPartial(display: string, known: KnownPeople): boolean {
  if (known.canonicalOf(display) !== undefined) return false;
  return isSingleName(display) || /^\p{Lu}\.?\s/u.test(display);
}

/** Union of the mentions that share a key; the first key that joins is the reason. */
function groupFullNames(mentions: readonly PersonMention[], known: KnownPeople): PersonGroup[] {
  const parent = mentions.map((_, index) => index);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    parent[at] = root;
    return root;
  };
  const reasons = mentions.map(() => 'first-mention');
  const byKey = new Map<string, number>();
  const join = (index: number, key: string, reason: string): void => {
    const other = byKey.get(key);
    if (other === undefined) {
      byKey.set(key, index);
      return;
    }
    const [low, high] = [find(other), find(index)].sort((a, b) => a - b) as [number, number];
    if (low === high) return;
    parent[high] = low;
    if (reasons[index] === 'first-mention') reasons[index] = reason;
    else if (reasons[high] === 'first-mention') reasons[high] = reason;
  };
  // One pass per kind of evidence, strongest first, so that the recorded reason is the strongest.
  mentions.forEach(({ address }, index) => {
    if (address !== undefined) join(index, `address ${address}`, 'same-address');
  });
  mentions.forEach(({ display }, index) => {
    for (const key of fullNameKeys(display)) join(index, `name ${key}`, 'same-full-name');
  });
  mentions.forEach(({ display }, index) => {
    const canonical = known.canonicalOf(display);
    if (canonical === undefined) return;
    for (const key of fullNameKeys(canonical)) join(index, `name ${key}`, 'known-alias');
  });
  joinMiddleNames(mentions, join);
  const groups = new Map<number, PersonGroup>();
  mentions.forEach((mention, index) => {
    const root = find(index);
    const group = groups.get(root) ?? { mentions: [], unresolved: false };
    const isRespelled =
      reasons[index] === 'first-mention' &&
      (known.canonicalOf(mention.display) ?? mention.display) !== mention.display;
    const reason = isRespelled ? 'known-alias' : (reasons[index] ?? 'first-mention');
    group.mentions.push({ mention, reason });
    groups.set(root, group);
  });
  return [...groups.values()];
}

/**
 * `Kirill Shutemov` and `Kirill A. Shutemov` are one person; `John Q Smith` and `John P Smith`
 * are two, and then a bare `John Smith` belongs to neither.
 */
function joinMiddleNames(
  mentions: readonly PersonMention[],
  join: (index: number, key: string, reason: string) => void,
): void {
  const byOuter = new Map<string, number[]>();
  mentions.forEach(({ display }, index) => {
    const key = outerKey(display);
    if (key !== '') pushTo(byOuter, key, index);
  });
  for (const [key, indexes] of byOuter) {
    const spellings = new Set(indexes.map((index) => mentions[index]?.display ?? ''));
    const middles = [...spellings].map((spelling) => middleTokens(spelling));
    const compatible = middles.every((a) => middles.every((b) => areCompatible(a, b)));
    if (compatible) for (const index of indexes) join(index, `outer ${key}`, 'middle-name-aside');
  }
}

/** One is contained in the other, an initial standing for the word it begins. */
function areCompatible(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) =>
    long.some(
      (other) =>
        word === other ||
        (word.length === 1 && other.startsWith(word)) ||
        (other.length === 1 && word.startsWith(other)),
    ),
  );
}

function nameGroups(
  groups: readonly PersonGroup[],
  known: KnownPeople,
  slugOfMc: (mc: number) => string,
): ResolvedPerson[] {
  const named = groups.map((group) => ({ group, name: chooseName(group, known) }));
  const count = new Map<string, number>();
  for (const { name } of named) {
    const id = makeId('person', name);
    count.set(id, (count.get(id) ?? 0) + 1);
  }
  const used = new Set<string>();
  return named.map(({ group, name }) => {
    let id = makeId('person', name);
    if ((count.get(id) ?? 0) > 1) {
      const affiliation = group.mentions.find(({ mention }) => mention.affiliation)?.mention;
      const suffix = affiliation?.affiliation ?? slugOfMc(group.mentions[0]?.mention.mc ?? 0);
      id = `${id}--${slug(suffix)}`;
    }
    const base = id;
    for (let copy = 2; used.has(id); copy++) id = `${base}--${copy}`;
    used.add(id);
    const spellings = new Set(group.mentions.map(({ mention }) => mention.display));
    spellings.delete(name);
    return {
      id,
      name,
      aliases: [...spellings].sort(compareText),
      unresolved: group.unresolved,
      mentions: group.mentions,
    };
  });
}

/**
 * The curated name; else the spelling with most diacritics, then the longest without middle
 * names, then the first. A hyphen that only one of two spellings has was left by a line break.
 */
function chooseName(group: PersonGroup, known: KnownPeople): string {
  const spellings = [...new Set(group.mentions.map(({ mention }) => mention.display))];
  for (const spelling of spellings) {
    const canonical = known.canonicalOf(spelling);
    if (canonical !== undefined) return canonical;
  }
  const whole = spellings.filter((spelling) => !isSingleName(spelling));
  const pool = (whole.length > 0 ? whole : spellings).filter(
    (spelling, _, all) =>
      !all.some((other) => other !== spelling && isBrokenSpellingOf(spelling, other)),
  );
  const fewest = Math.min(...pool.map((spelling) => countInitials(spelling)));
  const ranked = pool
    .filter((spelling) => countInitials(spelling) === fewest)
    .map((spelling, index) => ({ spelling, index }))
    .sort(
      (a, b) =>
        countDiacritics(b.spelling) - countDiacritics(a.spelling) ||
        b.spelling.length - a.spelling.length ||
        a.index - b.index,
    );
  return ranked[0]?.spelling ?? spellings[0] ?? '';
}

const countInitials = (name: string): number => name.match(/(?<=\s)\p{Lu}\.?(?=\s)/gu)?.length ?? 0;

function isBrokenSpellingOf(spelling: string, other: string): boolean {
  if (!spelling.includes('-') || other.includes('-')) return false;
  return knownKey(spelling) === knownKey(other);
}
