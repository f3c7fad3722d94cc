import type { PersonId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import type { KnownPeople } from './known-people';
import { countDiacritics, fullNameKeys, middleTokens, nameTokens } from './person-name';
import type { ResolvedPerson } from './resolve-people';

/** Below this many letters the beginning of a given name is no short form of it. */
const SHORTEST_PREFIX = 3;

/**
 * Which people of a dataset the names of a MAINTAINERS file stand for: the same full name; else the
 * same family name and a given name that may be its short form, its beginning or its initial, where
 * middle names do not contradict and where, on either side, nobody else fits. Never the family name
 * alone.
 */
export function matchMaintainers(
  names: Iterable<string>,
  people: readonly ResolvedPerson[],
  known: KnownPeople,
): ReadonlyMap<string, PersonId> {
  const whole = people.filter(({ unresolved }) => !unresolved);
  const byName = indexNames(whole);
  const byFamily = new Map<string, ResolvedPerson[]>();
  for (const person of whole) pushTo(byFamily, familyOf(person.name), person);
  const matched = new Map<string, PersonId>();
  /** By person: the names that only may be theirs. */
  const likely = new Map<PersonId, string[]>();
  const isTaken = new Set<PersonId>();
  for (const name of [...new Set(names)].sort()) {
    const exact = findByName(byName, known.canonicalOf(name) ?? name);
    if (exact.length > 0) {
      const [only, ...others] = exact;
      for (const id of exact) isTaken.add(id);
      if (only !== undefined && others.length === 0) matched.set(name, only);
      continue;
    }
    const near = (byFamily.get(familyOf(name)) ?? []).filter((person) =>
      areCompatible(name, person.name, known),
    );
    if (near.length === 1) pushTo(likely, (near[0] as ResolvedPerson).id, name);
    else for (const { id } of near) isTaken.add(id);
  }
  for (const [id, own] of likely) {
    if (!isTaken.has(id) && new Set(own.map(identityOf)).size === 1)
      for (const name of own) matched.set(name, id);
  }
  return matched;
}

/** The names a person is written by, MAINTAINERS' among them, so that any of them finds the person. */
export function addSpellings(
  people: readonly ResolvedPerson[],
  matched: ReadonlyMap<string, PersonId>,
): ResolvedPerson[] {
  const spellings = new Map<PersonId, string[]>();
  for (const [name, id] of matched) pushTo(spellings, id, name);
  return people.map((person) => {
    const own = spellings.get(person.id) ?? [];
    const aliases = new Set([...person.aliases, ...own]);
    aliases.delete(person.name);
    return { ...person, aliases: [...aliases].sort() };
  });
}

/** Of each name the most careful spelling among all: `Jörg Rödel` for `Joerg Roedel`. */
export function chooseSpellings(names: Iterable<string>): (name: string) => string {
  const best = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    for (const key of fullNameKeys(name)) {
      const other = best.get(key);
      if (other === undefined || countDiacritics(name) > countDiacritics(other))
        best.set(key, name);
    }
  }
  return (name) => {
    const all = fullNameKeys(name).map((key) => best.get(key) ?? name);
    return all.reduce((a, b) => (countDiacritics(b) > countDiacritics(a) ? b : a), name);
  };
}

function indexNames(people: readonly ResolvedPerson[]): ReadonlyMap<string, Set<PersonId>> {
  const byName = new Map<string, Set<PersonId>>();
  for (const { id, name, aliases } of people) {
    for (const key of [name, ...aliases].flatMap(fullNameKeys)) {
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  }
  return byName;
}

function findByName(byName: ReadonlyMap<string, Set<PersonId>>, name: string): PersonId[] {
  return [...new Set(fullNameKeys(name).flatMap((key) => [...(byName.get(key) ?? [])]))];
}

const familyOf = (name: string): string => nameTokens(name).at(-1) ?? '';
/** Spellings of one name have one of these in common. */
const identityOf = (name: string): string => [...fullNameKeys(name)].sort()[0] ?? '';

function areCompatible(a: string, b: string, known: KnownPeople): boolean {
  const [left = '', right = ''] = [nameTokens(a)[0], nameTokens(b)[0]];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const isShortForm =
    known.sameGivenName(left, right) ||
    (long.startsWith(short) && (short.length === 1 || short.length >= SHORTEST_PREFIX));
  const [one, other] = [middleTokens(a), middleTokens(b)];
  const contradict =
    one.length > 0 &&
    other.length > 0 &&
    !one.some((word) => other.some((same) => same[0] === word[0]));
  return isShortForm && !contradict;
}
