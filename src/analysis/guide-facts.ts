import { oncePerDataset } from '../dataset/once-per-dataset';
import type {
  Dataset,
  EntityId,
  Microconference,
  Relation,
  RelationKind,
  Subsystem,
  Thread,
  Topic,
} from '../dataset/types';
import { pushTo } from '../lib/multi-map';

/** What somebody cares about: one entity, or several that a few words may mean. */
export interface GuideSubject {
  readonly id: EntityId;
  /** Relative to those of the other subjects. */
  readonly weight: number;
  /** Topics of this microconference that were asked for, by their labels. */
  readonly topics?: readonly string[];
}

/** Lookups that every part of a guide needs, made once per dataset. */
export interface GuideFacts {
  readonly mcs: ReadonlyMap<EntityId, Microconference>;
  readonly subsystems: ReadonlyMap<EntityId, Subsystem>;
  readonly threads: ReadonlyMap<EntityId, Thread>;
  /** Relations of a kind at one end of an entity. */
  readonly at: (id: EntityId, ...kinds: RelationKind[]) => readonly Relation[];
}

export const guideFactsOf = oncePerDataset((dataset: Dataset): GuideFacts => {
  const byId = <T extends { readonly id: EntityId }>(list: readonly T[]): Map<EntityId, T> =>
    new Map(list.map((entity) => [entity.id, entity]));
  const relations = new Map<EntityId, Relation[]>();
  for (const relation of dataset.relations) {
    pushTo(relations, relation.from, relation);
    pushTo(relations, relation.to, relation);
  }
  return {
    mcs: byId(dataset.microconferences),
    subsystems: byId(dataset.subsystems),
    threads: byId(dataset.threads),
    at: (id, ...kinds) => (relations.get(id) ?? []).filter(({ kind }) => kinds.includes(kind)),
  };
});

/** The topics of a microconference in which a relation stands. */
export function topicsOf(mc: Microconference | undefined, { evidence }: Relation): Topic[] {
  const lines = new Set(evidence.map(({ line }) => line));
  return (mc?.topics ?? []).filter(({ line }) => lines.has(line));
}
