import { compareBy, compareText } from '../lib/order';
import type {
  Dataset,
  EntityId,
  EntityKind,
  Finding,
  Organization,
  Person,
  Subsystem,
} from './types';

export type Named = Person | Organization | Subsystem;

/** A dataset in which the wish holds, or why it cannot. */
export type Outcome = Dataset | { readonly why: string };

/** The id that an id, perhaps a former one, stands for today. */
export function resolveEntity(dataset: Dataset, id: string): EntityId | undefined {
  const { people, organizations, microconferences, subsystems, threads } = dataset;
  const lists: readonly (readonly { id: EntityId; formerIds?: readonly string[] }[])[] = [
    people,
    organizations,
    microconferences,
    subsystems,
    threads,
  ];
  for (const list of lists) {
    const found = list.find((entity) => entity.id === id);
    if (found !== undefined) return found.id;
  }
  for (const list of lists) {
    const found = list.find(({ formerIds }) => formerIds?.includes(id));
    if (found !== undefined) return found.id;
  }
  return undefined;
}

export function missing(id: string): { why: string } {
  return { why: `There is no ${id} in this dataset.` };
}

export function namedOfKind(dataset: Dataset, kind: EntityKind | undefined): readonly Named[] {
  if (kind === 'person') return dataset.people;
  if (kind === 'org') return dataset.organizations;
  return kind === 'subsystem' ? dataset.subsystems : [];
}

/** The dataset with other entities of one kind, sorted. */
export function replaceNamed(
  dataset: Dataset,
  kind: EntityKind | undefined,
  entities: readonly Named[],
): Dataset {
  const sorted = [...entities].sort(compareBy(({ id }) => id));
  if (kind === 'person') return { ...dataset, people: sorted as Person[] };
  if (kind === 'org') return { ...dataset, organizations: sorted as Organization[] };
  return { ...dataset, subsystems: sorted as Subsystem[] };
}

/** Other names of somebody, each once, without the name itself. */
export function sortAliases(name: string, aliases: readonly string[]): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name).sort(compareText);
}

/** An entity with these former ids; none leaves no field behind. */
export function withFormerIds<T extends Named>(entity: T, ids: readonly EntityId[]): T {
  const { formerIds: _, ...rest } = entity as T & { formerIds?: unknown };
  const former = [...new Set(ids)].filter((id) => id !== entity.id).sort(compareText);
  return (former.length === 0 ? rest : { ...rest, formerIds: former }) as T;
}

/**
 * Findings once a person is known by full name: that the name is only part of one is no longer
 * true. A finding that others share stays.
 */
export function settleUnresolved(findings: readonly Finding[], person: EntityId): Finding[] {
  return findings.filter(
    ({ code, entities }) =>
      code !== 'unresolved-person' || entities.length === 0 || entities.some((id) => id !== person),
  );
}
