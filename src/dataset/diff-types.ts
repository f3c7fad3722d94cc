import type {
  Constraint,
  Finding,
  McId,
  Mention,
  Microconference,
  Organization,
  Person,
  Relation,
  Subsystem,
  Thread,
} from './types';

/** One field that is not what it was; undefined where there is or was none. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ListDiff<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly {
    readonly before: T;
    readonly after: T;
    readonly fields: readonly FieldChange[];
  }[];
}

/** Entities: what became one with another, and what has another name, are told apart. */
export interface EntityDiff<T> extends ListDiff<T> {
  readonly merged: readonly { readonly before: T; readonly into: T }[];
  readonly renamed: readonly { readonly before: T; readonly after: T }[];
}

/** One wish of one microconference: who wants to avoid two others has two. */
export interface AskedConstraint {
  readonly mc: McId;
  readonly constraint: Constraint;
}

export interface DatasetDiff {
  /** Fields of the event and the source: `event.tracks`, `source.sha256`. */
  readonly about: readonly FieldChange[];
  readonly people: EntityDiff<Person>;
  readonly organizations: EntityDiff<Organization>;
  /** Their constraints stand apart. */
  readonly microconferences: EntityDiff<Microconference>;
  readonly constraints: ListDiff<AskedConstraint>;
  readonly relations: ListDiff<Relation>;
  readonly subsystems: EntityDiff<Subsystem>;
  readonly threads: EntityDiff<Thread>;
  readonly findings: ListDiff<Finding>;
  readonly mentions: ListDiff<Mention>;
  /** What the ids in here are called, as in the newer dataset that has them. */
  readonly names: Readonly<Record<string, string>>;
}
