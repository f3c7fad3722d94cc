import * as z from 'zod/mini';
import { compileFit } from './compile-fit';
import { describeIssue } from './describe-issue';
import { datasetSchema } from './schema';
import type { Dataset, EntityKind, Relation, RelationKind } from './types';

/** What the two ends of each kind of relation must be. */
const ENDS: Readonly<Record<RelationKind, readonly [EntityKind, EntityKind]>> = {
  participates: ['person', 'mc'],
  affiliated: ['person', 'org'],
  invited: ['org', 'mc'],
  covers: ['mc', 'subsystem'],
  cites: ['mc', 'thread'],
  wrote: ['person', 'thread'],
  joined: ['person', 'thread'],
  maintains: ['person', 'subsystem'],
  refers: ['mc', 'mc'],
};

const PREFIX_OF: Readonly<Record<EntityKind, string>> = {
  person: 'person:',
  org: 'org:',
  mc: 'mc:',
  subsystem: 'subsystem:',
  thread: 'thread:',
};

/**
 * The one door by which JSON becomes a dataset. A value that is one already is given back itself.
 *
 * @throws Error naming the path of the first thing that is wrong and what was expected there
 *   (`relations[12].to: no such entity: mc:nowhere`).
 */
export function parseDataset(value: unknown): Dataset {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > 1) {
    throw new Error(
      `This dataset has schemaVersion ${version}; this Plumbline reads version 1. Open it with a newer Plumbline.`,
    );
  }
  const dataset = fitsDataset(value) ? (value as Dataset) : readDataset(value);
  checkIds(dataset);
  checkReferences(dataset);
  return dataset;
}

const fitsDataset = compileFit(datasetSchema);

/** One that has fields of a later writer, which are dropped, or one that is no dataset. */
function readDataset(value: unknown): Dataset {
  const parsed = z.safeParse(datasetSchema, value);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], 'dataset'));
  return parsed.data as Dataset;
}

const LONGEST_QUOTED = 160;

/** An id for a message that somebody reads: one of a damaged file may be of any length. */
const shorten = (id: string): string =>
  id.length > LONGEST_QUOTED ? `${id.slice(0, LONGEST_QUOTED - 1)}…` : id;

const LISTS = ['people', 'organizations', 'microconferences', 'subsystems', 'threads'] as const;

function checkIds(dataset: Dataset): void {
  const seen = new Set<string>();
  for (const list of LISTS) {
    dataset[list].forEach(({ id }, index) => {
      if (seen.has(id)) throw new Error(`${list}[${index}].id: used twice: ${shorten(id)}`);
      seen.add(id);
    });
  }
}

/**
 * Every id that is named must be that of an entity, and of the right kind. A large file names
 * hundreds of thousands: the words for a fault are made where there is one.
 */
function checkReferences(dataset: Dataset): void {
  const numbers = new Map<string, number>();
  for (const list of LISTS) for (const { id } of dataset[list]) numbers.set(id, numbers.size);
  const find = (id: string, kind: EntityKind): number | undefined =>
    id.startsWith(PREFIX_OF[kind]) ? numbers.get(id) : undefined;
  const complain = (path: string, id: string, kind?: EntityKind): never => {
    throw kind !== undefined && !id.startsWith(PREFIX_OF[kind])
      ? new Error(`${path}: expected the id of a ${kind}, found ${shorten(id)}`)
      : new Error(`${path}: no such entity: ${shorten(id)}`);
  };
  const kinds = Object.keys(ENDS);
  const pairs = new Float64Array(dataset.relations.length);
  dataset.relations.forEach(({ kind, from, to, evidence }, index) => {
    const [source, target] = ENDS[kind];
    const one = find(from, source) ?? complain(`relations[${index}].from`, from, source);
    const other = find(to, target) ?? complain(`relations[${index}].to`, to, target);
    pairs[index] = (kinds.indexOf(kind) * numbers.size + one) * numbers.size + other;
    evidence.forEach(({ mc }, place) => {
      if (mc === undefined || mc === from || mc === to || numbers.has(mc)) return;
      complain(`relations[${index}].evidence[${place}].mc`, mc);
    });
  });
  const second = findSecond(pairs);
  if (second >= 0) {
    const { kind, from, to } = dataset.relations[second] as Relation;
    throw new Error(`relations[${second}]: a second relation ${shorten(`${kind} ${from} ${to}`)}`);
  }
  const need = (path: () => string, id: string): void => {
    if (!numbers.has(id)) complain(path(), id);
  };
  dataset.mentions.forEach(({ mc, entity }, index) => {
    need(() => `mentions[${index}].mc`, mc);
    need(() => `mentions[${index}].entity`, entity);
  });
  dataset.findings.forEach(({ entities, proposal }, index) => {
    for (const id of entities) need(() => `findings[${index}].entities`, id);
    if (proposal === undefined) return;
    need(() => `findings[${index}].proposal.keep`, proposal.keep);
    need(() => `findings[${index}].proposal.drop`, proposal.drop);
  });
  dataset.subsystems.forEach(({ parent }, index) => {
    if (parent !== undefined) need(() => `subsystems[${index}].parent`, parent);
  });
  dataset.microconferences.forEach((mc, index) => {
    const path = `microconferences[${index}]`;
    for (const { cites } of mc.topics) {
      for (const id of cites ?? [])
        if (find(id, 'thread') === undefined) complain(`${path}.topics`, id, 'thread');
    }
    for (const constraint of mc.constraints) {
      if (constraint.kind !== 'avoid-overlap') continue;
      for (const id of constraint.with) need(() => `${path}.constraints`, id);
    }
  });
}

/** Where a number stands for the second time, or -1. Sorted first, since mostly none does. */
function findSecond(numbers: Float64Array): number {
  const sorted = numbers.slice().sort();
  if (!sorted.some((number, at) => number === sorted[at + 1])) return -1;
  const seen = new Set<number>();
  return numbers.findIndex((number) => seen.size === seen.add(number).size);
}
