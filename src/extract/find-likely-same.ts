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
  return [...findLoneGivenNames(people, whole), ...findOneEditApart(whole)];
}

/** A given name alone, where exactly one person has it. */
function findLoneGivenNames(
  people: readonly ResolvedPerson[],
  whole: readonly ResolvedPerson[],
): LikelySame[] {
  const byGiven = new Map<string, ResolvedPerson[]>();
  for (const person of whole) pushTo(byGiven, nameTokens(person.name)[0] ?? '', person);
  return people.flatMap((lone) => {
    if (!lone.unresolved) return [];
    const [keep, other] = byGiven.get(nameTokens(lone.name)[0] ?? '') ?? [];
    if (keep === undefined || other !== undefined) return [];
    const why = `${keep.name} is the only ${lone.name} known by full name`;
    return [{ keep: keep.id, drop: lone.id, why }];
  });
}

/**
 * Names that share a given or a family name and differ by one letter. Two texts are at most one
 * edit apart only if they are equal, or one is the other with a letter deleted, or both are equal
 * with one letter deleted; so people who meet under such a key are the only ones to compare.
 */
function findOneEditApart(people: readonly ResolvedPerson[]): LikelySame[] {
  const byKey = new Map<string, ResolvedPerson[]>();
  const named = new Set<string>();
  for (const person of people) {
    const name = nameTokens(person.name).join(' ');
    // People of one name are several because the source has a key for each: one stands for all.
    if (name.length < SHORTEST || named.has(person.name)) continue;
    named.add(person.name);
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
