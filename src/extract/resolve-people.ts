import { makeId } from '../dataset/ids';
import type { PersonId } from '../dataset/types';
import { slug } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import { compareText } from '../lib/order';
import { makeExcerpt } from './excerpt';
import { findLikelySame, type LikelySame } from './find-likely-same';
import { groupPeople, isPartialName } from './group-people';
import type { ThreadFact } from './knowledge';
import { type KnownPeople, knownKey } from './known-people';
import type { PersonMention } from './person-mention';
import { countDiacritics, isSingleName, nameTokens } from './person-name';
import { type MaintainersOf, type PersonGroup, placePartialNames } from './place-partial-names';

/** A person as decided, with every mention that led here and why. */
export interface ResolvedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unresolved: boolean;
  /** What the person's id was while only a given name was known. */
  readonly formerIds?: readonly PersonId[];
  readonly mentions: readonly { readonly mention: PersonMention; readonly reason: string }[];
}

/** The authors of the cited threads, as mentions that stand in no contribution. */
export function readThreadAuthors(
  facts: readonly ThreadFact[],
  citations: readonly { readonly mc: number; readonly messageId: string }[],
  known: KnownPeople,
): PersonMention[] {
  return facts.flatMap(({ messageId, author, subject }) => {
    // A program is nobody, and who gives no name stands here as a masked address.
    if (known.isBot(author) || author.includes('‹') || nameTokens(author).length === 0) return [];
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
 * Decides who is who, by evidence in this order: same address; same `person_id`; same folded
 * full name (accents, case, order, honorifics and middle names aside); known alias with a reason;
 * initial and family name, or a given name inside the same contribution, where only one candidate
 * exists; a given name of one who maintains what the contribution is about. A given name alone
 * never joins two contributions.
 */
export function resolvePeople(
  mentions: readonly PersonMention[],
  known: KnownPeople,
  slugOfMc: (mc: number) => string,
  maintainersOf?: MaintainersOf,
): { people: ResolvedPerson[]; likelySame: LikelySame[] } {
  const full: PersonMention[] = [];
  const partial: PersonMention[] = [];
  for (const mention of mentions) {
    const isPartial = mention.keys === undefined && isPartialName(mention.display, known);
    (isPartial ? partial : full).push(mention);
  }
  const groups = groupPeople(full, known);
  placePartialNames(partial, groups, known, maintainersOf);
  const people = nameGroups(groups, known, slugOfMc);
  return { people, likelySame: findLikelySame(people) };
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
  const copies = new Map<string, number>();
  const resolved = named.map(({ group, name }) => {
    let id = makeId('person', name);
    if ((count.get(id) ?? 0) > 1) {
      const affiliation = group.mentions.find(({ mention }) => mention.affiliation)?.mention;
      const suffix = affiliation?.affiliation ?? slugOfMc(group.mentions[0]?.mention.mc ?? 0);
      id = `${id}--${slug(suffix)}`;
    }
    const base = id;
    // The count goes on where it stood, so that a thousand of one name cost a thousand steps.
    let copy = copies.get(base) ?? 1;
    while (used.has(id)) id = `${base}--${++copy}`;
    copies.set(base, copy);
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
  return addFormerIds(resolved, used);
}

/** Who was known by a given name until facts completed it had an id of that name. */
function addFormerIds(
  people: readonly ResolvedPerson[],
  used: ReadonlySet<string>,
): ResolvedPerson[] {
  const claims = new Map<PersonId, Set<PersonId>>();
  for (const { id, mentions } of people) {
    for (const { mention, reason } of mentions) {
      if (reason !== 'given-name-of-maintainer') continue;
      const former = makeId('person', mention.text);
      claims.set(former, (claims.get(former) ?? new Set()).add(id));
    }
  }
  const formerOf = new Map<PersonId, PersonId[]>();
  for (const [former, [only, ...others]] of claims) {
    // An id that another has, or that two could claim, leads nowhere.
    if (only !== undefined && others.length === 0 && !used.has(former))
      pushTo(formerOf, only, former);
  }
  return people.map((person) => {
    const formerIds = formerOf.get(person.id);
    return formerIds === undefined ? person : { ...person, formerIds: formerIds.sort(compareText) };
  });
}

/**
 * The curated name; else the spelling with most diacritics, then the longest without middle
 * names, then the first. A hyphen that only one of two spellings has was left by a line break.
 */
function chooseName(group: PersonGroup, known: KnownPeople): string {
  const slips = new Set(
    group.mentions.flatMap(({ mention, reason }) =>
      reason === 'misspelled' ? [mention.display] : [],
    ),
  );
  const all = [...new Set(group.mentions.map(({ mention }) => mention.display))];
  const spellings = all.some((one) => !slips.has(one)) ? all.filter((one) => !slips.has(one)) : all;
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
