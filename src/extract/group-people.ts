import { pushTo } from '../lib/multi-map';
import { findSameSpellings, withNickname } from './join-spellings';
import type { KnownPeople } from './known-people';
import type { PersonMention } from './person-mention';
import { fullNameKeys, isSingleName, middleTokens, outerKey } from './person-name';
import type { PersonGroup } from './place-partial-names';

/** A name that cannot stand for one person by itself: a single word, or one with an initial for the other. */
export function isPartialName(display: string, known: KnownPeople): boolean {
  if (known.canonicalOf(display) !== undefined) return false;
  if (isSingleName(display) || /^(?!Ó\s)\p{Lu}\.?\s/u.test(display)) return true;
  return /^\S+\s\p{Lu}\.?$/u.test(display);
}

/**
 * Union of the mentions that share a key, strongest kind of key first; the first key that joins
 * is the recorded reason. Names join nobody whose addresses are known to differ.
 */
export function groupPeople(mentions: readonly PersonMention[], known: KnownPeople): PersonGroup[] {
  const union = new MentionUnion(mentions);
  mentions.forEach(({ address }, index) => {
    if (address !== undefined) union.join(index, `address ${address}`, 'same-address');
  });
  mentions.forEach(({ keys }, index) => {
    if (keys?.addressHash !== undefined)
      union.join(index, `hash ${keys.addressHash}`, 'same-address');
  });
  mentions.forEach(({ keys }, index) => {
    if (keys?.personId !== undefined) union.join(index, `id ${keys.personId}`, 'same-person-id');
  });
  union.startNames();
  // Part of a name joins nobody; here it stands only for somebody whom the source has a key for.
  const named = union.order.filter((index) => {
    const mention = mentions[index];
    return mention !== undefined && !isPartialName(mention.display, known);
  });
  const displayOf = (index: number): string => mentions[index]?.display ?? '';
  for (const index of named) {
    for (const key of fullNameKeys(displayOf(index)))
      union.joinName(index, `name ${key}`, 'same-full-name');
  }
  for (const index of named) {
    const canonical = known.canonicalOf(displayOf(index));
    if (canonical === undefined) continue;
    for (const key of fullNameKeys(canonical)) union.joinName(index, `name ${key}`, 'known-alias');
  }
  joinMiddleNames(named, displayOf, (index, key) =>
    union.joinName(index, key, 'middle-name-aside'),
  );
  for (const index of named) {
    const called = withNickname(mentions[index] as PersonMention);
    for (const key of called === undefined ? [] : fullNameKeys(called))
      union.joinName(index, `name ${key}`, 'nickname');
  }
  joinSpellings(named, mentions, known, (index, key, reason) => union.joinName(index, key, reason));
  return union.groups((mention, reason) => {
    const isRespelled =
      reason === 'first-mention' &&
      (known.canonicalOf(mention.display) ?? mention.display) !== mention.display;
    return isRespelled ? 'known-alias' : reason;
  });
}

/**
 * The groups that one name stands for. Groups with digests never become one by name, so that two of
 * them in a contribution are as good as a thousand, and joining stays linear.
 */
interface NameGroups {
  /** How many different groups, and a mention of one of them. */
  count: number;
  readonly any: number;
  /** A mention of the group that is made of those whom no digest tells apart. */
  plain?: number;
  /** By contribution, mentions of two groups with digests at most. */
  readonly byMc: Map<number, number[]>;
}

class MentionUnion {
  private readonly mentions: readonly PersonMention[];
  /** The contributions that name a group, by its root; only digests make it matter which. */
  private readonly mcsOf = new Map<number, Set<number>>();
  private readonly parent: number[];
  private readonly reasons: string[];
  private readonly byKey = new Map<string, number>();
  /** The groups that a name stands for: more than one where addresses tell them apart, else unused. */
  private readonly byName = new Map<string, NameGroups>();
  /** The names of a group, by its root. */
  private readonly namesOf = new Map<number, Set<string>>();
  /** The address digests of a group, by its root. */
  private readonly digests = new Map<number, Set<string>>();
  /** The mentions whose group has a digest first, so that names meet them before others. */
  order: readonly number[] = [];

  constructor(mentions: readonly PersonMention[]) {
    this.mentions = mentions;
    this.parent = mentions.map((_, index) => index);
    this.reasons = mentions.map(() => 'first-mention');
  }

  join(index: number, key: string, reason: string): void {
    const other = this.byKey.get(key);
    if (other === undefined) this.byKey.set(key, index);
    else this.unite(other, index, reason);
  }

  startNames(): void {
    this.mentions.forEach(({ keys }, index) => {
      if (keys?.addressHash === undefined) return;
      const root = this.find(index);
      this.digests.set(root, (this.digests.get(root) ?? new Set()).add(keys.addressHash));
    });
    const indexes = this.mentions.map((_, index) => index);
    if (this.digests.size > 0) {
      this.mentions.forEach(({ mc }, index) => {
        const root = this.find(index);
        this.mcsOf.set(root, (this.mcsOf.get(root) ?? new Set()).add(mc));
      });
    }
    const has = (index: number): boolean => this.hasDigest(index);
    this.order =
      this.digests.size === 0
        ? indexes
        : [...indexes.filter(has), ...indexes.filter((index) => !has(index))];
  }

  /** Joins by name, unless that name stands for several and nothing says for which. */
  joinName(index: number, key: string, reason: string): void {
    if (this.digests.size === 0) {
      this.join(index, key, reason);
      return;
    }
    const own = this.find(index);
    if (this.namesOf.get(own)?.has(key) === true) return;
    const known = this.byName.get(key) ?? { count: 0, any: index, byMc: new Map() };
    this.byName.set(key, known);
    const only = this.chooseGroup(known, own, index);
    known.count++;
    this.namesOf.set(own, (this.namesOf.get(own) ?? new Set()).add(key));
    // Where a group with digests takes somebody in, only the newcomer's contributions are new to it.
    const isNoted = only !== undefined && this.hasDigest(only);
    const mcs = [...(this.mcsOf.get(own) ?? [])];
    if (only !== undefined) this.unite(only, index, reason);
    if (!isNoted) this.place(known, index, this.mcsOf.get(this.find(index)) ?? mcs);
    else
      for (const name of this.namesOf.get(this.find(index)) ?? []) this.placeName(name, index, mcs);
  }

  groups(describe: (mention: PersonMention, reason: string) => string): PersonGroup[] {
    const groups = new Map<number, PersonGroup>();
    this.mentions.forEach((mention, index) => {
      const root = this.find(index);
      const group = groups.get(root) ?? { mentions: [], unresolved: false };
      const reason = describe(mention, this.reasons[index] ?? 'first-mention');
      group.mentions.push({ mention, reason });
      groups.set(root, group);
    });
    return [...groups.values()];
  }

  private hasDigest(index: number): boolean {
    return this.digests.has(this.find(index));
  }

  private find(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root] as number;
    for (let next = at; next !== root; ) {
      const above = this.parent[next] as number;
      this.parent[next] = root;
      next = above;
    }
    return root;
  }

  private unite(other: number, index: number, reason: string): void {
    const [low, high] = [this.find(other), this.find(index)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    if (low === high) return;
    this.parent[high] = low;
    if (this.digests.size > 0)
      this.mcsOf.set(low, mergeSets(this.mcsOf.get(low), this.mcsOf.get(high)));
    for (const digest of this.digests.get(high) ?? []) {
      this.digests.set(low, (this.digests.get(low) ?? new Set()).add(digest));
    }
    this.mergeNames(low, high);
    if (this.reasons[index] === 'first-mention') this.reasons[index] = reason;
    else if (this.reasons[high] === 'first-mention') this.reasons[high] = reason;
  }

  /** A name that both groups had stands for one group less. */
  private mergeNames(low: number, high: number): void {
    const [a, b] = [this.namesOf.get(low), this.namesOf.get(high)];
    if (a === undefined && b === undefined) return;
    const [small, large] = (a?.size ?? 0) < (b?.size ?? 0) ? [a, b] : [b, a];
    for (const name of small ?? []) {
      const known = this.byName.get(name);
      if (known !== undefined && large?.has(name) === true) known.count--;
    }
    this.namesOf.set(low, mergeSets(a, b));
  }

  private placeName(name: string, index: number, mcs: Iterable<number>): void {
    const known = this.byName.get(name);
    if (known !== undefined) this.place(known, index, mcs);
  }

  /** Notes that the group of a mention, which has this name now, is named in these contributions. */
  private place(known: NameGroups, index: number, mcs: Iterable<number>): void {
    if (!this.hasDigest(index)) {
      if (known.plain === undefined || this.hasDigest(known.plain)) known.plain = index;
      return;
    }
    const root = this.find(index);
    for (const mc of mcs) {
      const there = known.byMc.get(mc) ?? [];
      if (there.length < 2 && !there.some((other) => this.find(other) === root))
        known.byMc.set(mc, [...there, index]);
    }
  }

  /**
   * The only group that fits; of several, the only one of the same contribution, else the one
   * that is made of those whom nothing tells apart, either. Groups with digests fit each other
   * only where they share one, and then they are one group already.
   */
  private chooseGroup(known: NameGroups, own: number, index: number): number | undefined {
    if (known.count === 0) return undefined;
    const { plain } = known;
    const stillPlain = plain === undefined || this.hasDigest(plain) ? undefined : plain;
    if (this.digests.has(own)) return stillPlain;
    if (known.count === 1) return known.any;
    const mc = this.mentions[index]?.mc ?? 0;
    const near = [...(known.byMc.get(mc) ?? [])];
    if (stillPlain !== undefined && this.mcsOf.get(this.find(stillPlain))?.has(mc) === true)
      near.push(stillPlain);
    return near.length === 1 ? near[0] : stillPlain;
  }
}

/** The smaller set goes into the larger, so that merging many costs little. */
function mergeSets<T>(a: Set<T> = new Set(), b: Set<T> = new Set()): Set<T> {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const item of small) large.add(item);
  return large;
}

/**
 * `Kirill Shutemov` and `Kirill A. Shutemov` are one person; `John Q Smith` and `John P Smith`
 * are two, and then a bare `John Smith` belongs to neither.
 */
function joinMiddleNames(
  indexes: readonly number[],
  displayOf: (index: number) => string,
  join: (index: number, key: string) => void,
): void {
  const byOuter = new Map<string, number[]>();
  for (const index of indexes) {
    const key = outerKey(displayOf(index));
    if (key !== '') pushTo(byOuter, key, index);
  }
  for (const [key, same] of byOuter) {
    const spellings = new Set(same.map(displayOf));
    const middles = [...spellings].map((spelling) => middleTokens(spelling));
    const compatible = middles.every((a) => middles.every((b) => areCompatible(a, b)));
    if (compatible) for (const index of same) join(index, `outer ${key}`);
  }
}

/** Every place of two spellings that are one person's; the reason stands where the second does. */
function joinSpellings(
  named: readonly number[],
  mentions: readonly PersonMention[],
  known: KnownPeople,
  join: (index: number, key: string, reason: string) => void,
): void {
  const byDisplay = new Map<string, number[]>();
  for (const index of named) pushTo(byDisplay, mentions[index]?.display ?? '', index);
  const places = named.map((index) => mentions[index] as PersonMention);
  for (const { a, b, reason } of findSameSpellings(places, known)) {
    const key = `${reason} ${a} ${b}`;
    for (const index of byDisplay.get(a) ?? []) join(index, key, 'first-mention');
    for (const index of byDisplay.get(b) ?? []) join(index, key, reason);
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
