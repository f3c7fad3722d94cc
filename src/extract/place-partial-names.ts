import { pushTo } from '../lib/multi-map';
import type { KnownPeople } from './known-people';
import type { PersonMention } from './person-mention';
import { nameTokens } from './person-name';

/** Mentions of one person, each with the reason it counts as one. */
export interface PersonGroup {
  readonly mentions: { mention: PersonMention; reason: string }[];
  /** Known by a partial name only. */
  readonly unresolved: boolean;
}

/**
 * Finds the one full name that each partial one stands for, or leaves it unresolved: an initial
 * and a family name where only one candidate exists anywhere; a given name where only one exists
 * in the same contribution, else among the authors of the threads it cites. Candidates are looked
 * up by family name and by contribution, so the work grows with the text and not with its square.
 */
export function placePartialNames(
  partial: readonly PersonMention[],
  groups: PersonGroup[],
  known: KnownPeople,
): void {
  const index = new GroupIndex(known);
  for (const group of groups) for (const { mention } of group.mentions) index.add(group, mention);
  for (const mention of partial) {
    const { group, reason } = index.find(mention) ?? {
      group: { mentions: [], unresolved: true },
      reason: 'given-name-only',
    };
    if (group.mentions.length === 0) groups.push(group);
    group.mentions.push({ mention, reason });
    index.add(group, mention);
  }
}

interface Placed {
  readonly group: PersonGroup;
  readonly tokens: readonly string[];
}

class GroupIndex {
  private readonly known: KnownPeople;
  private readonly byFamily = new Map<string, Placed[]>();
  private readonly byMc = new Map<number, Placed[]>();
  private readonly byCitingMc = new Map<number, Placed[]>();

  constructor(known: KnownPeople) {
    this.known = known;
  }

  add(group: PersonGroup, mention: PersonMention): void {
    const placed = { group, tokens: nameTokens(mention.display) };
    if (!group.unresolved) pushTo(this.byFamily, placed.tokens.at(-1) ?? '', placed);
    pushTo(this.byMc, mention.mc, placed);
    for (const mc of mention.wrote?.citedIn ?? []) pushTo(this.byCitingMc, mc, placed);
  }

  find(mention: PersonMention): { group: PersonGroup; reason: string } | undefined {
    const tokens = nameTokens(mention.display);
    const first = tokens[0] ?? '';
    if (tokens.length > 1) {
      const [only, ...others] = groupsOf(this.byFamily.get(tokens.at(-1) ?? ''), (placed) =>
        (placed.tokens[0] ?? '').startsWith(first[0] ?? ''),
      );
      if (only !== undefined && others.length === 0) {
        return { group: only, reason: 'initial-and-family-name' };
      }
    }
    const fits = (placed: Placed): boolean =>
      placed.group.unresolved
        ? placed.tokens.join(' ') === tokens.join(' ')
        : tokens.length === 1 && this.known.sameGivenName(first, placed.tokens[0] ?? '');
    const inside = groupsOf(this.byMc.get(mention.mc), fits);
    const [group] = inside;
    if (group !== undefined) {
      return inside.length === 1 ? { group, reason: 'given-name-in-same-contribution' } : undefined;
    }
    const [cited, ...others] = groupsOf(this.byCitingMc.get(mention.mc), fits);
    return cited !== undefined && others.length === 0
      ? { group: cited, reason: 'given-name-of-cited-author' }
      : undefined;
  }
}

/** The distinct groups of the places that fit. */
function groupsOf(
  places: readonly Placed[] | undefined,
  fits: (placed: Placed) => boolean,
): PersonGroup[] {
  return [...new Set((places ?? []).filter(fits).map(({ group }) => group))];
}
