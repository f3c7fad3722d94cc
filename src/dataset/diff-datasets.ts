import { uniteEvidence, uniteRelations } from './corrections-evidence';
import { canonical, diffFields } from './diff-fields';
import { type Matching, mapIds, matchLists } from './diff-match';
import type { AskedConstraint, DatasetDiff, EntityDiff, ListDiff } from './diff-types';
import type { Constraint, Dataset, EntityId, Finding, Thread } from './types';

/**
 * What is different between two datasets. Entities are the same by id, else by a former id, else by
 * a folded name that only one of each side has; threads also by a shared Message-ID. Where an entity
 * has got another id, what refers to it is not different for that.
 */
export function diffDatasets(before: Dataset, after: Dataset): DatasetDiff {
  const people = matchLists(before.people, after.people, ({ name }) => name);
  const organizations = matchLists(before.organizations, after.organizations, ({ name }) => name);
  const microconferences = matchLists(
    before.microconferences,
    after.microconferences,
    ({ title }) => title,
  );
  const subsystems = matchLists(before.subsystems, after.subsystems, ({ name }) => name);
  const threads = matchThreads(before.threads, after.threads);
  const ids = mapIds([people, organizations, microconferences, subsystems, threads]);
  const old = followIds(before, ids);
  const diff = {
    about: [
      ...diffFields(before.event, after.event, [], 'event.'),
      ...diffFields(before.source, after.source, [], 'source.'),
    ],
    people: diffEntities(people, 'name', ids),
    organizations: diffEntities(organizations, 'name', ids),
    microconferences: diffEntities(microconferences, 'title', ids, ['constraints']),
    constraints: diffConstraints(old, after),
    relations: diffByKey(
      uniteRelations(old.relations),
      after.relations,
      ({ kind, from, to }) => `${kind} ${from} ${to}`,
      ['kind', 'from', 'to'],
    ),
    subsystems: diffEntities(subsystems, 'name', ids),
    threads: diffEntities(threads, 'subject', ids),
    findings: diffFindings(old.findings, after.findings),
    mentions: diffByKey(old.mentions, after.mentions, ({ id }) => id),
  };
  return { ...diff, names: findNames(before, after) };
}

export function isSame(diff: DatasetDiff): boolean {
  const { about, names: _, ...lists } = diff;
  return (
    about.length === 0 &&
    Object.values(lists).every((list: ListDiff<unknown> & { merged?: readonly unknown[] }) =>
      Object.values(list).every((items: readonly unknown[]) => items.length === 0),
    )
  );
}

/** A thread's identity is its Message-IDs; the one that names it may be another as more are cited. */
function matchThreads(before: readonly Thread[], after: readonly Thread[]): Matching<Thread> {
  const owner = new Map(after.flatMap((one) => one.messageIds.map((id) => [id, one] as const)));
  return matchLists(before, after, (thread) => {
    const shared = thread.messageIds.map((id) => owner.get(id)).find((one) => one !== undefined);
    return shared?.id ?? '';
  });
}

/** Replaces old ids by those of today wherever one stands, at any depth. */
function followIds<T>(value: T, ids: ReadonlyMap<string, EntityId>): T {
  if (ids.size === 0) return value;
  const follow = (item: unknown): unknown => {
    if (typeof item === 'string') return ids.get(item) ?? item;
    if (Array.isArray(item)) return item.map(follow);
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([key, part]) => [key, follow(part)]));
  };
  return follow(value) as T;
}

function diffEntities<T extends { readonly id: string }>(
  { pairs, added, removed, merged }: Matching<T>,
  nameField: keyof T & string,
  ids: ReadonlyMap<string, EntityId>,
  apart: readonly (keyof T & string)[] = [],
): EntityDiff<T> {
  const changed = pairs.flatMap(({ before, after }) => {
    // Its own ids are what may have changed; those it refers to are followed.
    const { id, formerIds } = before as T & { formerIds?: unknown };
    const old = { ...followIds(before, ids), id, ...(formerIds ? { formerIds } : {}) };
    const fields = diffFields(old, after, [nameField, ...apart]);
    return fields.length === 0 ? [] : [{ before, after, fields }];
  });
  const renamed = pairs.filter(({ before, after }) => before[nameField] !== after[nameField]);
  return { added, removed, merged, renamed, changed };
}

function diffByKey<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  without: readonly string[] = [],
  partOf: (item: T) => object = (item) => item,
): ListDiff<T> {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return {
    added: [...now].flatMap(([key, item]) => (old.has(key) ? [] : [item])),
    removed: [...old].flatMap(([key, item]) => (now.has(key) ? [] : [item])),
    changed: [...old].flatMap(([key, item]) => {
      const other = now.get(key);
      if (other === undefined) return [];
      const fields = diffFields(partOf(item), partOf(other), without);
      return fields.length === 0 ? [] : [{ before: item, after: other, fields }];
    }),
  };
}

function diffConstraints(before: Dataset, after: Dataset): ListDiff<AskedConstraint> {
  return diffByKey(
    listConstraints(before),
    listConstraints(after),
    keyOfConstraint,
    [],
    ({ constraint }) => constraint,
  );
}

function keyOfConstraint({ mc, constraint }: AskedConstraint): string {
  const { evidence: _, ...wish } = constraint;
  return `${mc} ${canonical(wish)}`;
}

/** Each wish of each microconference once, with all that speaks for it. */
function listConstraints(dataset: Dataset): AskedConstraint[] {
  const byKey = new Map<string, AskedConstraint>();
  for (const { id: mc, constraints } of dataset.microconferences) {
    for (const constraint of constraints.flatMap(separate)) {
      const key = keyOfConstraint({ mc, constraint });
      const before = byKey.get(key)?.constraint.evidence ?? [];
      const evidence = uniteEvidence([...before, ...constraint.evidence]);
      byKey.set(key, { mc, constraint: { ...constraint, evidence } });
    }
  }
  return [...byKey.values()];
}

function separate(constraint: Constraint): Constraint[] {
  if (constraint.kind !== 'avoid-overlap') return [constraint];
  return constraint.with.map((id) => ({ ...constraint, with: [id] }));
}

/** Ids of findings hold lines; one that only moved is the same by what it says. */
function diffFindings(before: readonly Finding[], after: readonly Finding[]): ListDiff<Finding> {
  // Two who became one are named once.
  const once = before.map((one) => ({ ...one, entities: [...new Set(one.entities)] }));
  const { pairs, added, removed } = matchLists(
    once,
    after,
    ({ code, message }) => `${code} ${message}`,
  );
  const changed = pairs.flatMap((pair) => {
    const fields = diffFields(pair.before, pair.after, []);
    return fields.length === 0 ? [] : [{ ...pair, fields }];
  });
  return { added, removed, changed };
}

function findNames(before: Dataset, after: Dataset): Record<string, string> {
  const names = new Map<string, string>();
  for (const dataset of [before, after]) {
    for (const list of [dataset.people, dataset.organizations, dataset.subsystems]) {
      for (const { id, name } of list) names.set(id, name);
    }
    for (const { id, title } of dataset.microconferences) names.set(id, title);
    for (const { id, subject } of dataset.threads) names.set(id, subject ?? id);
  }
  return Object.fromEntries(names);
}
