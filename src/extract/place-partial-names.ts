import type { KnownPeople } from './known-people';
import type { PersonMention } from './person-mention';
import { countDiacritics, fullNameKeys, nameTokens } from './person-name';

/** Mentions of one person, each with the reason it counts as one. */
export interface PersonGroup {
  readonly mentions: { mention: PersonMention; reason: string }[];
  /** Known by a partial name only. */
  readonly unresolved: boolean;
}

/**
 * The full names of people who answer for what a mention is about, nearest first: for the core of
 * its contribution, then for the areas that its line names.
 */
export type MaintainersOf = (mention: PersonMention) => readonly (readonly string[])[];

/**
 * Finds the one full name that each partial one stands for, or leaves it unresolved: an initial
 * and a family name where only one candidate exists anywhere; a given name where only one exists
 * in the same contribution, else among the authors of the threads it cites, else among those who
 * maintain what it, or the line, is about. Candidates are looked up by family name and by contribution, and of
 * many only whether they are more than one is kept, so the work grows with the text and not with
 * its square.
 */
export function placePartialNames(
  partial: readonly PersonMention[],
  groups: PersonGroup[],
  known: KnownPeople,
  maintainersOf: MaintainersOf = () => [],
): void {
  const index = new GroupIndex(known);
  for (const group of groups) {
    for (const { mention } of group.mentions) index.add(group, mention);
    index.addWords(group);
  }
  for (const mention of partial) {
    const found = index.find(mention) ?? index.findMaintainer(mention, maintainersOf(mention));
    const { group, reason, fullName } = found ?? {
      group: { mentions: [], unresolved: true },
      reason: 'given-name-only',
    };
    if (group.mentions.length === 0) groups.push(group);
    const placed = fullName === undefined ? mention : { ...mention, display: fullName };
    group.mentions.push({ mention: placed, reason });
    index.add(group, placed);
  }
}

/** Shorter beginnings of a given name are given names of others. */
const SHORTEST_BEGINNING = 4;

interface Found {
  readonly group: PersonGroup;
  readonly reason: string;
  /** Set where facts complete the name. */
  readonly fullName?: string;
}

/** The only group under a key, or `several`. */
type Only = PersonGroup | 'several';

class GroupIndex {
  private readonly known: KnownPeople;
  /** By family name and the initial of the given name. */
  private readonly byFamily = new Map<string, Only>();
  private readonly byFullName = new Map<string, Only>();
  /** By contribution, then by given name. */
  private readonly byMc = new Map<number, Map<string, Only>>();
  private readonly byCitingMc = new Map<number, Map<string, Only>>();
  /** By contribution, then by every word of a name in any of its spellings. */
  private readonly byWord = new Map<number, Map<string, Only>>();
  /** By every word of a name, people of whom a title, or an employer, is known. */
  private readonly titled = new Map<string, Only>();
  private readonly employed = new Map<string, Set<PersonGroup>>();
  /** By contribution, people known by no more than part of a name, by all of that part. */
  private readonly lone = new Map<number, Map<string, Only>>();

  constructor(known: KnownPeople) {
    this.known = known;
  }

  add(group: PersonGroup, mention: PersonMention): void {
    const tokens = nameTokens(mention.display);
    const given = tokens[0] ?? '';
    if (group.unresolved) {
      note(mapAt(this.lone, mention.mc), tokens.join(' '), group);
      return;
    }
    note(this.byFamily, `${tokens.at(-1) ?? ''} ${given[0] ?? ''}`, group);
    for (const key of fullNameKeys(mention.display)) note(this.byFullName, key, group);
    note(mapAt(this.byMc, mention.mc), given, group);
    for (const mc of mention.wrote?.citedIn ?? []) note(mapAt(this.byCitingMc, mc), given, group);
  }

  /** Notes each word of each spelling wherever the person is named: `Doe`, `Bích`, a nickname. */
  addWords(group: PersonGroup): void {
    const words = new Set<string>();
    const mcs = new Set<number>();
    let isTitled = false;
    for (const { mention } of group.mentions) {
      const { display, nickname = '', mc, titled, affiliation } = mention;
      for (const text of [display, display.replaceAll('-', ' '), nickname]) {
        for (const word of nameTokens(text)) if (word.length > 1) words.add(word);
      }
      if (mc >= 0) mcs.add(mc);
      isTitled ||= titled === true;
      if (affiliation === undefined) continue;
      for (const word of nameTokens(display)) {
        const key = `${word} ${bodyKey(affiliation)}`;
        this.employed.set(key, (this.employed.get(key) ?? new Set()).add(group));
      }
    }
    for (const mc of mcs) for (const word of words) note(mapAt(this.byWord, mc), word, group);
    if (isTitled) for (const word of words) note(this.titled, word, group);
  }

  find(mention: PersonMention): Found | undefined {
    const tokens = nameTokens(mention.display);
    const given = tokens[0] ?? '';
    if (tokens.length > 1) {
      const near = this.findByWords(mention.mc, tokens);
      if (near !== undefined && near !== 'several')
        return { group: near, reason: 'initial-in-same-contribution' };
      if ((tokens.at(-1) ?? '').length === 1) return undefined;
      const only = this.byFamily.get(`${tokens.at(-1)} ${given[0] ?? ''}`);
      if (only !== undefined && only !== 'several')
        return { group: only, reason: 'initial-and-family-name' };
    }
    const lone = this.lone.get(mention.mc)?.get(tokens.join(' '));
    const inside = this.findGiven(this.byMc, mention, tokens);
    const group = join(lone, inside);
    if (group === 'several') return undefined;
    if (group !== undefined) return { group, reason: 'given-name-in-same-contribution' };
    const cited = this.findGiven(this.byCitingMc, mention, tokens);
    if (cited === 'several') return undefined;
    if (cited !== undefined) return { group: cited, reason: 'given-name-of-cited-author' };
    return tokens.length === 1 ? this.findByOneWord(mention, given) : undefined;
  }

  /** A family name, a nickname or the beginning of a given name inside; else what is said beside it. */
  private findByOneWord(
    { mc, affiliation, titled }: PersonMention,
    word: string,
  ): Found | undefined {
    const inside = this.byWord.get(mc)?.get(word);
    if (inside === 'several') return undefined;
    if (inside !== undefined) return { group: inside, reason: 'family-name-in-same-contribution' };
    const short = [...(this.byMc.get(mc) ?? [])]
      .filter(([given]) => word.length >= SHORTEST_BEGINNING && given.startsWith(word))
      .map(([, group]) => group)
      .reduce<Only | undefined>(join, undefined);
    if (short === 'several') return undefined;
    if (short !== undefined) return { group: short, reason: 'beginning-of-given-name' };
    if (affiliation !== undefined) {
      const [only, ...others] = this.employed.get(`${word} ${bodyKey(affiliation)}`) ?? [];
      if (only !== undefined && others.length === 0)
        return { group: only, reason: 'name-and-affiliation' };
    }
    const known = titled === true ? this.titled.get(word) : undefined;
    return known === undefined || known === 'several'
      ? undefined
      : { group: known, reason: 'title-and-family-name' };
  }

  /** `Jane D.`, `J. Doe`: the only one of a contribution whom every word fits. */
  private findByWords(mc: number, tokens: readonly string[]): Only | undefined {
    const words = this.byWord.get(mc);
    const long = tokens.filter((token) => token.length > 1);
    if (words === undefined || long.length === 0) return undefined;
    return long
      .map((word) => words.get(word))
      .map((group) =>
        group === undefined || group === 'several' ? group : this.fit(group, tokens),
      )
      .reduce<Only | undefined>(
        (found, group, at) => (at === 0 ? group : found === group ? found : undefined),
        undefined,
      );
  }

  private fit(group: PersonGroup, tokens: readonly string[]): PersonGroup | undefined {
    const fits = group.mentions.some(({ mention }) => {
      const words = nameTokens(mention.display.replaceAll('-', ' '));
      const joined = nameTokens(mention.display);
      return tokens.every((token) =>
        [...words, ...joined].some((word) =>
          token.length === 1 ? word.startsWith(token) : word === token,
        ),
      );
    });
    return fits ? group : undefined;
  }

  /** The only one of that given name among those who answer for what the contribution is about. */
  findMaintainer(
    { display, mc }: PersonMention,
    ranked: readonly (readonly string[])[],
  ): Found | undefined {
    const tokens = nameTokens(display);
    const [given = ''] = tokens;
    // Where two inside fit, facts from outside decide nothing.
    const isOpen = this.findGiven(this.byMc, { mc }, tokens) === undefined;
    if (tokens.length !== 1 || !isOpen) return undefined;
    for (const names of ranked) {
      const fitting = names.filter((name) =>
        this.known.standsFor(given, nameTokens(name)[0] ?? ''),
      );
      const [name] = fitting.sort((a, b) => countDiacritics(b) - countDiacritics(a));
      if (name === undefined) continue;
      const key = new Set(fullNameKeys(name));
      const areOne = fitting.every((other) => fullNameKeys(other).some((one) => key.has(one)));
      const same = [...key].map((one) => this.byFullName.get(one)).reduce(join, undefined);
      if (!areOne || same === 'several') return undefined;
      const group = same ?? { mentions: [], unresolved: false };
      return { group, reason: 'given-name-of-maintainer', fullName: name };
    }
    return undefined;
  }

  private findGiven(
    index: ReadonlyMap<number, ReadonlyMap<string, Only>>,
    { mc }: { readonly mc: number },
    tokens: readonly string[],
  ): Only | undefined {
    const byGiven = index.get(mc);
    if (tokens.length !== 1 || byGiven === undefined) return undefined;
    return this.known
      .givenNamesOf(tokens[0] as string)
      .map((given) => byGiven.get(given))
      .reduce(join, undefined);
  }
}

/** The first word of a body tells it from others: `Alibaba` is `Alibaba Cloud`. */
const bodyKey = (affiliation: string): string => nameTokens(affiliation)[0] ?? '';

function mapAt<K, V>(maps: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const map = maps.get(key) ?? new Map<string, V>();
  maps.set(key, map);
  return map;
}

function note(map: Map<string, Only>, key: string, group: PersonGroup): void {
  map.set(key, join(map.get(key), group) ?? group);
}

/** One group stays one; two are several. */
function join(a: Only | undefined, b: Only | undefined): Only | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return 'several';
}
