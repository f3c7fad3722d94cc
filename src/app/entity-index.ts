import { kindOfId } from '../dataset/ids';
import type {
  Dataset,
  EntityId,
  EntityKind,
  Finding,
  Microconference,
  Organization,
  Person,
  Relation,
  Subsystem,
  Thread,
} from '../dataset/types';
import { pushTo } from '../lib/multi-map';

/** Lookups that every selector needs, made once per dataset. */
export interface EntityIndex {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly mcs: ReadonlyMap<string, Microconference>;
  readonly subsystems: ReadonlyMap<string, Subsystem>;
  readonly threads: ReadonlyMap<string, Thread>;
  readonly from: ReadonlyMap<string, readonly Relation[]>;
  readonly to: ReadonlyMap<string, readonly Relation[]>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** What an entity is called in running text. */
  readonly nameOf: (id: EntityId) => string;
  readonly kindOf: (id: EntityId) => EntityKind;
}

export function indexEntities(dataset: Dataset): EntityIndex {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
    new Map(list.map((entity) => [entity.id, entity]));
  const people = byId(dataset.people);
  const organizations = byId(dataset.organizations);
  const mcs = byId(dataset.microconferences);
  const subsystems = byId(dataset.subsystems);
  const threads = byId(dataset.threads);
  // The first picture needs names alone.
  let from: ReadonlyMap<string, readonly Relation[]> | undefined;
  let to: ReadonlyMap<string, readonly Relation[]> | undefined;
  const findings = new Map<string, Finding[]>();
  for (const finding of dataset.findings) {
    for (const id of finding.entities) pushTo(findings, id, finding);
  }
  return {
    people,
    organizations,
    mcs,
    subsystems,
    threads,
    get from() {
      from ??= groupByEnd(dataset, 'from');
      return from;
    },
    get to() {
      to ??= groupByEnd(dataset, 'to');
      return to;
    },
    findings,
    nameOf: (id) =>
      (people.get(id) ?? organizations.get(id) ?? subsystems.get(id))?.name ??
      mcs.get(id)?.shortTitle ??
      threads.get(id)?.subject ??
      id.slice(id.indexOf(':') + 1),
    kindOf: (id) => kindOfId(id) ?? 'mc',
  };
}

function groupByEnd(
  { relations }: Dataset,
  end: 'from' | 'to',
): ReadonlyMap<string, readonly Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) pushTo(groups, relation[end], relation);
  return groups;
}
