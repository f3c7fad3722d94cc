import type { Evidence, McId, PersonId, Role, Strength, SubsystemId, ThreadId } from '../dataset/types';

/** Somebody who is in both microconferences; roles and presence in the order of the pair. */
export interface SharedPerson {
  readonly person: PersonId;
  /** The strongest role in each. */
  readonly roles: readonly [Role, Role];
  readonly presence: readonly [number, number];
  /** presence[0] × presence[1], in people. */
  readonly weight: number;
}

export interface SharedSubsystem {
  readonly subsystem: SubsystemId;
  readonly strengths: readonly [Strength, Strength];
  /** This subsystem's share of the cosine. */
  readonly weight: number;
}

/** What two microconferences share, `a < b` by id, in the four classes of evidence. */
export interface Overlap {
  readonly a: McId;
  readonly b: McId;
  /** One asks not to run beside the other: the places that say so. */
  readonly declared: readonly Evidence[];
  /** People who run both. */
  readonly runs: readonly SharedPerson[];
  /** Other people who are at least attendee in both. */
  readonly wanted: readonly SharedPerson[];
  /** People in both who are only mentioned in one: shown, counted for nothing. */
  readonly mentioned: readonly SharedPerson[];
  readonly subsystems: readonly SharedSubsystem[];
  readonly threads: readonly ThreadId[];
  /** Σ p_A · p_B over the people of both, in people. */
  readonly peopleLost: number;
  /** Cosine of the subject vectors, 0 to 1, three decimals. */
  readonly subjectOverlap: number;
}
