/** Corrections: what a reader says of a dataset, as a file format (`correctionsVersion: 1`). */
import type { McId, OrganizationId, PersonId, Role, Strength, SubsystemId } from './types';

interface Reasoned {
  /** Why, in the corrector's words: it becomes the evidence's excerpt. */
  readonly reason?: string;
}

/** Two are one: `drop` becomes a former id of `keep`. */
export interface Merge extends Reasoned {
  readonly kind: 'merge';
  readonly keep: PersonId | OrganizationId;
  readonly drop: PersonId | OrganizationId;
}

/** These mentions, and what stands in these microconferences, are not `entity` but `to`. */
export interface Split extends Reasoned {
  readonly kind: 'split';
  readonly entity: PersonId | OrganizationId;
  /** Stated, so that the id does not depend on what else the dataset holds. */
  readonly to: PersonId | OrganizationId;
  /** The new entity's name; one that is there already keeps its own. */
  readonly name: string;
  readonly mentions?: readonly string[];
  readonly mcs?: readonly McId[];
}

/** Another canonical name; the id stays. */
export interface Rename extends Reasoned {
  readonly kind: 'rename';
  readonly entity: PersonId | OrganizationId | SubsystemId;
  readonly name: string;
}

/** `set`: the roles are exactly these. `remove`: these are none of them. */
export interface RoleCorrection extends Reasoned {
  readonly kind: 'role';
  readonly person: PersonId;
  /** Who that is, of somebody whom the source does not name; one who is there already keeps their name. */
  readonly name?: string;
  readonly mc: McId;
  readonly change: 'set' | 'remove';
  readonly roles: readonly Role[];
}

/** What a constraint asks, without its evidence. */
export type Wish =
  | { readonly kind: 'only-on'; readonly dates: readonly string[] }
  | { readonly kind: 'avoid-overlap'; readonly with: readonly McId[] }
  | { readonly kind: 'duration'; readonly minutes: number }
  | { readonly kind: 'room'; readonly text: string };

export interface ConstraintCorrection extends Reasoned {
  readonly kind: 'constraint';
  readonly mc: McId;
  readonly change: 'add' | 'remove';
  readonly constraint: Wish;
}

/** A microconference is about a subsystem with this strength, or (`none`) not at all. */
export interface CoversCorrection extends Reasoned {
  readonly kind: 'covers';
  readonly mc: McId;
  readonly subsystem: SubsystemId;
  readonly strength: Strength | 'none';
}

export interface Dismiss extends Reasoned {
  readonly kind: 'dismiss';
  readonly finding: string;
}

export type Correction =
  | Merge
  | Split
  | Rename
  | RoleCorrection
  | ConstraintCorrection
  | CoversCorrection
  | Dismiss;

export interface CorrectionsFile {
  readonly correctionsVersion: 1;
  /** Id of the event whose dataset is corrected: `lpc-2024`. */
  readonly event: string;
  readonly corrections: readonly Correction[];
}
