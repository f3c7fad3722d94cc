import type { Policy } from '../dataset/policy';
import type {
  Dataset,
  Evidence,
  McId,
  PersonId,
  Role,
  Strength,
  SubsystemId,
} from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { presenceOf, strongestRole } from './presence';

/** Why we say that somebody works on a subsystem. */
export type WorkReason =
  | { readonly kind: 'maintains'; readonly weight: 1; readonly evidence: readonly Evidence[] }
  | {
      /** They take part in a microconference that is about it. */
      readonly kind: 'takes-part';
      readonly mc: McId;
      readonly role: Role;
      readonly strength: Strength;
      readonly weight: number;
      /** The place that names the person, then the place that names the subsystem. */
      readonly evidence: readonly Evidence[];
    };

/** Somebody and a subsystem, with every reason to name them together, the weightiest first. */
export interface Work {
  readonly person: PersonId;
  readonly subsystem: SubsystemId;
  /** 0 to 1: that of the weightiest reason; several weak reasons do not make a strong one. */
  readonly weight: number;
  readonly reasons: readonly WorkReason[];
}

/**
 * Who works on what, as far as the proposals and the list of maintainers tell:
 *
 *     weight(person, subsystem) = 1 for a maintainer,
 *                                 else max over MCs of presence(person, MC) × strength(MC, subsystem)
 *
 * Presence and strength are the policy's. Mere mentions, of the person or the subsystem, make no
 * work: a proposal that names both in passing says nothing of the two. Sorted by person, then by
 * subsystem. The cost is the number of (participation, subsystem) pairs of the microconferences.
 */
export function findWork(dataset: Dataset, policy: Policy): Work[] {
  const covered = new Map<
    string,
    { subsystem: SubsystemId; strength: Strength; evidence: Evidence[] }[]
  >();
  for (const { kind, from, to, strength = 'mention', evidence } of dataset.relations) {
    if (kind !== 'covers' || strength === 'mention') continue;
    pushTo(covered, from, {
      subsystem: to as SubsystemId,
      strength,
      evidence: evidence.slice(0, 1),
    });
  }
  const reasons = new Map<PersonId, Map<SubsystemId, WorkReason[]>>();
  const add = (person: PersonId, subsystem: SubsystemId, reason: WorkReason): void => {
    const own = reasons.get(person) ?? new Map<SubsystemId, WorkReason[]>();
    reasons.set(person, own);
    pushTo(own, subsystem, reason);
  };
  for (const relation of dataset.relations) {
    const person = relation.from as PersonId;
    if (relation.kind === 'maintains') {
      const { evidence } = relation;
      add(person, relation.to as SubsystemId, { kind: 'maintains', weight: 1, evidence });
    }
    const presence = relation.kind === 'participates' ? presenceOf(relation, policy) : 0;
    if (presence === 0) continue;
    for (const { subsystem, strength, evidence } of covered.get(relation.to) ?? []) {
      add(person, subsystem, {
        kind: 'takes-part',
        mc: relation.to as McId,
        role: strongestRole(relation),
        strength,
        weight: Math.round(1000 * presence * policy.strength[strength]) / 1000,
        evidence: [...relation.evidence.slice(0, 1), ...evidence],
      });
    }
  }
  return [...reasons]
    .flatMap(([person, own]) =>
      [...own].map(([subsystem, all]): Work => {
        const sorted = all.sort(compareReasons);
        return { person, subsystem, weight: sorted[0]?.weight ?? 0, reasons: sorted };
      }),
    )
    .sort(
      compareBy(
        ({ person }) => person,
        ({ subsystem }) => subsystem,
      ),
    );
}

const compareReasons = compareBy<WorkReason>(
  ({ weight }) => -weight,
  ({ kind }) => kind,
  (reason) => (reason.kind === 'takes-part' ? reason.mc : ''),
);
