import type { Role, Strength } from '../dataset/types';
import { type Dataset, type McId, type OrganizationId, ROLES, STRENGTHS } from '../dataset/types';
import { NO_FILTER } from '../graph/filter';
import { countHidden, type HiddenCount } from '../graph/lens';
import { fold } from '../lib/fold';
import { compareBy } from '../lib/order';
import type { ViewState } from '../view-state/view-state';
import type { Arrangement } from './arrangement';
import { selectIndex, selectTies } from './insights';
import { KIND_WORDS, listWords, ROLE_WORDS, STRENGTH_WORDS } from './words';

/** One thing that can be asked for, and how many entities there are of it. */
export interface FilterOption<T extends string> {
  readonly value: T;
  readonly words: string;
  readonly count: number;
  /** Community number, where the option is a group. */
  readonly community?: number;
}

export interface FilterOptions {
  /** Counted in people. */
  readonly roles: readonly FilterOption<Role>[];
  /** Counted in subsystems. */
  readonly strengths: readonly FilterOption<Strength>[];
  /** Counted in microconferences. */
  readonly communities: readonly FilterOption<McId>[];
  /** Counted in people: those with two or more first, by how many, then the others by name. */
  readonly organizations: readonly FilterOption<OrganizationId>[];
}

const options = new WeakMap<Arrangement['communities'], FilterOptions>();

/** What a dataset and its groups can be filtered by; only what occurs. */
export function selectFilterOptions(dataset: Dataset, { communities }: Arrangement): FilterOptions {
  const found = options.get(communities);
  if (found !== undefined) return found;
  const having = countEnds(dataset);
  const count = (key: string): number => having.get(key)?.size ?? 0;
  const organizations = dataset.organizations
    .map(({ id, name }) => ({ value: id, words: name, count: count(id) }))
    .sort(
      compareBy(
        (one) => (one.count >= 2 ? -one.count : 0),
        ({ words }) => fold(words),
      ),
    );
  const made: FilterOptions = {
    roles: ROLES.map((value) => ({ value, words: ROLE_WORDS[value], count: count(value) })).filter(
      occurs,
    ),
    strengths: STRENGTHS.map((value) => ({
      value,
      words: STRENGTH_WORDS[value],
      count: count(`covers ${value}`),
    })).filter(occurs),
    communities: communities.communities.map(({ id, number, title, members }) => ({
      value: id,
      words: title,
      count: members.length,
      community: number,
    })),
    organizations,
  };
  options.set(communities, made);
  return made;
}

const occurs = ({ count }: { readonly count: number }): boolean => count > 0;

/** Who has a role, works for an organization, or is a subsystem covered this strongly. */
function countEnds({ relations }: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const ends = new Map<string, Set<string>>();
  const add = (key: string, id: string): void => {
    ends.set(key, (ends.get(key) ?? new Set()).add(id));
  };
  for (const { kind, from, to, roles = [], strength } of relations) {
    if (kind === 'participates') for (const role of roles) add(role, from);
    if (kind === 'covers' && strength !== undefined) add(`covers ${strength}`, to);
    if (kind === 'affiliated') add(to, from);
  }
  return ends;
}

/** The options whose words have one that starts like the text. */
export function findOptions<T extends string>(
  among: readonly FilterOption<T>[],
  text: string,
): readonly FilterOption<T>[] {
  const wanted = ` ${fold(text.trim())}`;
  return among.filter(({ words }) => ` ${fold(words)}`.includes(wanted));
}

/** Whether a filter asks for the group an option stands for: a link may name another member. */
export function isGroupChosen(
  { communities }: Arrangement,
  chosen: readonly McId[],
  { community }: FilterOption<McId>,
): boolean {
  return chosen.some((id) => communities.numberOf.get(id) === community);
}

/** The groups asked for once one of them is switched on or off, sorted, each under its own name. */
export function toggleGroup(
  arrangement: Arrangement,
  chosen: readonly McId[],
  option: FilterOption<McId>,
): readonly McId[] {
  const { numberOf } = arrangement.communities;
  const others = chosen.filter((id) => numberOf.get(id) !== option.community);
  if (others.length < chosen.length) return others;
  return [...others, option.value].sort();
}

/** A list of what is asked for once one entry is switched on or off, sorted. */
export function toggleOption<T extends string>(chosen: readonly T[], value: T): readonly T[] {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  return [...chosen, value].sort();
}

/** What a part of the filter asks for, in words: "author or MC lead"; empty when for nothing. */
export function describeChoice(
  dataset: Dataset,
  { communities: { communities, numberOf } }: Arrangement,
  { filter }: ViewState,
  part: FilterPart,
): string {
  switch (part) {
    case 'roles':
      return eitherOf(
        ROLES.filter((role) => filter.roles.includes(role)).map((role) => ROLE_WORDS[role]),
      );
    case 'strengths':
      return eitherOf(
        STRENGTHS.filter((one) => filter.strengths.includes(one)).map((one) => STRENGTH_WORDS[one]),
      );
    case 'communities': {
      const numbers = new Set(filter.communities.map((id) => numberOf.get(id)));
      return eitherOf(
        communities.filter(({ number }) => numbers.has(number)).map(({ title }) => title),
      );
    }
    case 'organizations': {
      const { nameOf } = selectIndex(dataset);
      return eitherOf(filter.organizations.map(nameOf).sort(compareBy(fold)));
    }
    case 'minTie':
      return filter.minTie > 0 ? describeTie(filter.minTie) : '';
  }
}

export function describeTie(minTie: number): string {
  if (minTie === 0) return 'all lines';
  return `at least ${minTie} ${minTie === 1 ? 'person' : 'people'}`;
}

/** Named before the others are only counted. */
const NAMED = 3;

/** "a", "a or b", "a, b or c", "a, b or 2 more" */
function eitherOf(words: readonly string[]): string {
  const named =
    words.length > NAMED ? [...words.slice(0, 2), `${words.length - 2} more`] : [...words];
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} or ${last}`;
}

export const FILTER_WORDS = {
  roles: 'Role',
  strengths: 'Subsystem strength',
  communities: 'Group',
  organizations: 'Organization',
  minTie: 'Lines between MCs',
} as const;
export type FilterPart = keyof typeof FILTER_WORDS;

/** A part of the filter that asks for something, or the hidden kinds. */
export interface ActiveFilter {
  readonly key: FilterPart | 'hide';
  /** "Role: author or MC lead" */
  readonly label: string;
  /** What it alone hides: "hides 12", "hides 3 lines" */
  readonly hides: string;
  /** The change of view that does away with it. */
  readonly clear: Partial<ViewState>;
}

const active = new WeakMap<Arrangement, { key: string; found: readonly ActiveFilter[] }>();

/**
 * What is filtered, one entry per active part and one for all hidden kinds. Only the lens that
 * draws lines between microconferences has a least weight for them.
 */
export function selectActiveFilters(
  dataset: Dataset,
  arrangement: Arrangement,
  view: ViewState,
): readonly ActiveFilter[] {
  const { lens, hide, filter, policy, depth, select, from, to } = view;
  const key = JSON.stringify([lens, hide, filter, policy, depth, select, from, to]);
  const known = active.get(arrangement);
  if (known?.key === key) return known.found;
  const found = findActive(dataset, arrangement, view);
  active.set(arrangement, { key, found });
  return found;
}

function findActive(
  dataset: Dataset,
  arrangement: Arrangement,
  view: ViewState,
): readonly ActiveFilter[] {
  const drawsTies = view.lens === 'microconferences';
  const ties = drawsTies ? selectTies(dataset, view.policy) : [];
  const counts = countHidden(dataset, view, ties, arrangement.communities.numberOf);
  const parts = counts.flatMap(({ part, ...counted }): ActiveFilter[] => {
    if (!isFilterPart(part) || (part === 'minTie' && !drawsTies)) return [];
    // A link may ask for a group that these groups do not have.
    const choice = describeChoice(dataset, arrangement, view, part) || 'none of these';
    return [
      {
        key: part,
        label: `${FILTER_WORDS[part]}: ${choice}`,
        hides: describeHidden(counted),
        clear: { filter: { ...view.filter, [part]: NO_FILTER[part] } },
      },
    ];
  });
  if (view.hide.length === 0) return parts;
  const kinds = listWords(view.hide.map((kind) => (kind === 'mc' ? 'MCs' : KIND_WORDS[kind].many)));
  const byKind = counts.filter(({ part }) => !isFilterPart(part));
  const count = byKind.reduce((sum, one) => sum + one.count, 0);
  const hides = describeHidden({ count, unit: 'node' });
  return [...parts, { key: 'hide', label: `Hidden: ${kinds}`, hides, clear: { hide: [] } }];
}

const isFilterPart = (part: HiddenCount['part']): part is FilterPart => part in FILTER_WORDS;

function describeHidden({ count, unit }: Omit<HiddenCount, 'part'>): string {
  if (unit === 'node') return `hides ${count}`;
  return `hides ${count} ${count === 1 ? 'line' : 'lines'}`;
}

/** The change of view that filters nothing; whether paths lead through hubs is another matter. */
export function clearFilters({ filter }: ViewState): Partial<ViewState> {
  return { filter: { ...NO_FILTER, hubs: filter.hubs }, hide: [] };
}
