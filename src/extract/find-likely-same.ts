import { distance } from 'fastest-levenshtein';
import type { PersonId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { nameTokens } from './person-name';
import type { ResolvedPerson } from './resolve-people';

/** Two people who are likely one, but not certainly: kept apart until a reader decides. */
export interface LikelySame {
  readonly keep: PersonId;
  readonly drop: PersonId;
  readonly why: string;
}

/** Below this many letters one edit is too little to tell two names apart. */
const SHORTEST = 9;

/** Pairs that a careful reader would ask about. */
export function findLikelySame(people: readonly ResolvedPerson[]): LikelySame[] {
  const whole = people.filter(({ unresolved }) => !unresolved);
  return [...findLoneNames(people, whole), ...findOneEditApart(whole)];
}

/** Part of a name, where exactly one person's full name has all of it. */
function findLoneNames(
  people: readonly ResolvedPerson[],
  whole: readonly ResolvedPerson[],
): LikelySame[] {
  const byWord = new Map<string, ResolvedPerson[]>();
  for (const person of whole)
    for (const word of new Set(nameTokens(person.name))) pushTo(byWord, word, person);
  return people.flatMap((lone) => {
    if (!lone.unresolved) return [];
    const tokens = nameTokens(lone.name);
    const longest = tokens.reduce((a, b) => (b.length > a.length ? b : a), '');
    const named = byWord.get(longest) ?? [];
    // A given name says more than a word that may stand anywhere in a name.
    const byGiven = named.filter(({ name }) => nameTokens(name)[0] === longest);
    const fitting = (byGiven.length > 0 ? byGiven : named).filter(({ name }) =>
      tokens.every((token) => nameTokens(name).some((word) => fits(token, word))),
    );
    const [keep, other] = fitting;
    if (keep === undefined || other !== undefined) return [];
    const why = `${keep.name} is the only ${lone.name} known by full name`;
    return [{ keep: keep.id, drop: lone.id, why }];
  });
}

const fits = (token: string, word: string): boolean =>
  token.length === 1 ? word.startsWith(token) : token === word;

/**
 * Names that share a given or a family name and differ by one letter. Two texts are at most one
 * edit apart only if they are equal, or one is the other with a letter deleted, or both are equal
 * with one letter deleted; so people who meet under such a key are the only ones to compare.
 */
function findOneEditApart(people: readonly ResolvedPerson[]): LikelySame[] {
  // People of one name are several because the source has a key for each: one stands for all.
  const byName = new Map<string, ResolvedPerson>();
  for (const person of people) if (!byName.has(person.name)) byName.set(person.name, person);
  const named = [...byName.values()];
  const [given, family] = [countBy(named, 0), countBy(named, -1)];
  const byKey = new Map<string, ResolvedPerson[]>();
  for (const person of named) {
    const tokens = nameTokens(person.name);
    const name = tokens.join(' ');
    // Most people share neither name with anybody.
    const isShared = isRepeated(given, tokens[0]) || isRepeated(family, tokens.at(-1));
    if (name.length < SHORTEST || !isShared) continue;
    for (const key of new Set(deletionKeys(name))) pushTo(byKey, key, person);
  }
  const seen = new Set<string>();
  const pairs: LikelySame[] = [];
  for (const bucket of byKey.values()) {
    bucket.forEach((a, index) => {
      for (const b of bucket.slice(index + 1)) {
        const id = `${a.id} ${b.id}`;
        if (seen.has(id) || !areNear(a.name, b.name)) continue;
        seen.add(id);
        const [keep, drop] = a.mentions.length >= b.mentions.length ? [a, b] : [b, a];
        const why = `“${drop.name}” and “${keep.name}” differ by one letter`;
        pairs.push({ keep: keep.id, drop: drop.id, why });
      }
    });
  }
  return pairs;
}

/** How many people have the same word first, or last, in their names. */
function countBy(people: readonly ResolvedPerson[], at: 0 | -1): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of people) {
    const word = nameTokens(name).at(at) ?? '';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const isRepeated = (counts: ReadonlyMap<string, number>, word = ''): boolean =>
  (counts.get(word) ?? 0) > 1;

function deletionKeys(text: string): string[] {
  const keys = [text];
  for (let at = 0; at < text.length; at++) keys.push(text.slice(0, at) + text.slice(at + 1));
  return keys;
}

function areNear(a: string, b: string): boolean {
  const [left, right] = [nameTokens(a), nameTokens(b)];
  const shares = left[0] === right[0] || left.at(-1) === right.at(-1);
  return shares && distance(left.join(' '), right.join(' ')) === 1;
}
