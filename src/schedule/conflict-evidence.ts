import type { Dataset, Evidence, Relation } from '../dataset/types';
import type { ConflictDraft } from './conflicts';

export type EvidenceOf = (conflict: ConflictDraft) => Evidence[];

/** Finds the places that a conflict rests on: where roles are stated, and where a wish is. */
export function createEvidence(dataset: Dataset): EvidenceOf {
  const participations = new Map(
    dataset.relations
      .filter(({ kind }) => kind === 'participates')
      .map((relation) => [`${relation.from} ${relation.to}`, relation]),
  );
  const mcs = new Map(dataset.microconferences.map((mc) => [mc.id, mc]));
  return ({ kind, mcs: ids, people }) => {
    if (kind === 'only-on' || kind === 'declared') {
      return ids.flatMap((id) =>
        (mcs.get(id)?.constraints ?? []).flatMap((constraint) => {
          const isAsked =
            kind === 'only-on'
              ? constraint.kind === 'only-on'
              : constraint.kind === 'avoid-overlap' &&
                constraint.with.some((other) => other !== id && ids.includes(other));
          return isAsked ? constraint.evidence : [];
        }),
      );
    }
    return people.flatMap(({ id }) =>
      ids.flatMap((mc) => ofStrongestRole(participations.get(`${id} ${mc}`))),
    );
  };
}

/** The places that state the strongest role; where none says which role it states, all. */
function ofStrongestRole(relation: Relation | undefined): readonly Evidence[] {
  if (relation === undefined) return [];
  const stating = relation.evidence.filter(({ role }) => role === relation.roles?.[0]);
  return stating.length > 0 ? stating : relation.evidence;
}
