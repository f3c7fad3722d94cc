import type { Grouping } from '../analysis/arrangement';
import type { Communities } from '../analysis/communities';
import type { Dataset, EntityId, Relation } from '../dataset/types';

/**
 * What of a dataset its groups and positions follow from, as it is handed to a worker: relations as
 * columns of numbers, without the places that say so. Of a large dataset a browser copies that in a
 * hundredth of the time that the whole would take.
 */
export interface PackedDataset {
  /** Every entity: people, subsystems, microconferences, organizations, threads. */
  readonly ids: readonly EntityId[];
  /** The names of the people, then those of the subsystems. */
  readonly names: readonly string[];
  readonly peopleCount: number;
  readonly microconferences: Dataset['microconferences'];
  /** What relations are apart from their two ends: there are few that differ. */
  readonly kinds: readonly Bearing[];
  /** Three numbers per relation: its place in `kinds`, and those of its two ends in `ids`. */
  readonly relations: Int32Array;
}

type Bearing = Omit<Relation, 'from' | 'to' | 'evidence'>;

export function packDataset(dataset: Dataset): PackedDataset {
  const { people, subsystems, organizations, threads } = dataset;
  const microconferences = dataset.microconferences.map((mc) => ({
    ...mc,
    topics: [],
    references: [],
  }));
  const ids = [people, subsystems, microconferences, organizations, threads].flatMap((entities) =>
    entities.map(({ id }): EntityId => id),
  );
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const kinds = new Map<string, number>();
  const bearings: Bearing[] = [];
  const relations = new Int32Array(3 * dataset.relations.length);
  dataset.relations.forEach((relation, index) => {
    const { kind, from, to, roles, strength, confirmed } = relation;
    const key = `${kind} ${strength} ${confirmed} ${roles}`;
    let place = kinds.get(key);
    if (place === undefined) {
      place = kinds.size;
      kinds.set(key, place);
      bearings.push({
        kind,
        ...(roles && { roles }),
        ...(strength && { strength }),
        ...(confirmed === undefined ? {} : { confirmed }),
      });
    }
    relations[3 * index] = place;
    relations[3 * index + 1] = placeOf.get(from) ?? 0;
    relations[3 * index + 2] = placeOf.get(to) ?? 0;
  });
  return {
    ids,
    names: [...people, ...subsystems].map(({ name }) => name),
    peopleCount: people.length,
    microconferences,
    kinds: bearings,
    relations,
  };
}

/** A dataset that has the groups and positions of the one that was packed, and says nothing else. */
export function unpackDataset(packed: PackedDataset): Dataset {
  const { ids, names, peopleCount, microconferences, kinds, relations: columns } = packed;
  const NONE: readonly never[] = [];
  const named = names.map((name, place) => ({ id: ids[place], name, aliases: NONE, lists: NONE }));
  const relations: Relation[] = [];
  for (let at = 0; at < columns.length; at += 3) {
    const { kind, ...rest } = kinds[columns[at] ?? 0] as Bearing;
    const from = ids[columns[at + 1] ?? 0] as EntityId;
    const to = ids[columns[at + 2] ?? 0] as EntityId;
    relations.push({ kind, from, to, ...rest, evidence: NONE });
  }
  return {
    schemaVersion: 1,
    event: { id: '', title: '' },
    source: { kind: '', title: '', sha256: '' },
    people: named.slice(0, peopleCount) as unknown as Dataset['people'],
    subsystems: named.slice(peopleCount) as unknown as Dataset['subsystems'],
    organizations: NONE,
    threads: NONE,
    mentions: NONE,
    findings: NONE,
    microconferences,
    relations,
  };
}

/** Groups with the number of every entity in the order of the ids, 0 for those in none. */
export interface PackedGrouping {
  readonly grouping: Omit<Grouping, 'communities'>;
  readonly communities: Omit<Communities, 'numberOf'>;
  readonly numbers: Int32Array;
}

export function packGrouping(
  { communities: { numberOf, ...communities }, ...grouping }: Grouping,
  ids: PackedDataset['ids'],
): PackedGrouping {
  return { grouping, communities, numbers: Int32Array.from(ids, (id) => numberOf.get(id) ?? 0) };
}

export function unpackGrouping(
  { grouping, communities, numbers }: PackedGrouping,
  ids: PackedDataset['ids'],
): Grouping {
  const numberOf = new Map<string, number>();
  ids.forEach((id, place) => {
    const number = numbers[place] ?? 0;
    if (number > 0) numberOf.set(id, number);
  });
  return { ...grouping, communities: { ...communities, numberOf } };
}
