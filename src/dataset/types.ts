/**
 * The dataset: what we know of one conference, as a file format (`schemaVersion: 1`).
 *
 * Ids are readable and permanent: a kind, a colon, and the folded canonical name
 * (`person:steven-rostedt`, `mc:sched-mc`). Lines are 1-based lines of the source.
 * Readers ignore fields they do not know; a new optional field keeps `schemaVersion`.
 */

export type EntityKind = 'person' | 'org' | 'mc' | 'subsystem' | 'thread';
export type PersonId = `person:${string}`;
export type OrganizationId = `org:${string}`;
export type McId = `mc:${string}`;
export type SubsystemId = `subsystem:${string}`;
export type ThreadId = `thread:${string}`;
export type EntityId = PersonId | OrganizationId | McId | SubsystemId | ThreadId;

/** What a person is to a microconference, strongest first. */
export const ROLES = [
  'author',
  'coauthor',
  'presenter',
  'mc-lead',
  'contact',
  'topic-lead',
  'attendee',
  'mentioned',
] as const;
export type Role = (typeof ROLES)[number];

/** How much a microconference is about a subsystem, strongest first. */
export const STRENGTHS = ['core', 'topic', 'mention'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const RELATION_KINDS = [
  'participates',
  'affiliated',
  'invited',
  'covers',
  'cites',
  'wrote',
  'joined',
  'maintains',
  'refers',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The place that justifies one relation: where, what it says, and the rule that read it so. */
export interface Evidence {
  readonly file?: string;
  readonly path?: string;
  readonly page?: number;
  readonly line?: number;
  readonly endLine?: number;
  readonly mc?: McId;
  readonly role?: Role;
  /** Unescaped, white space collapsed, at most 120 characters; people's addresses are masked. */
  readonly excerpt: string;
  readonly rule: string;
}

export interface Period {
  /** Local time of day, `HH:MM`. */
  readonly start: string;
  readonly minutes: number;
  readonly breakMinutes: number;
}

export interface ConferenceEvent {
  readonly id: string;
  readonly title: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start?: string;
  readonly end?: string;
  /** IANA name. */
  readonly timeZone?: string;
  readonly periods?: readonly Period[];
  /** Length of a half-length microconference. */
  readonly halfMinutes?: number;
  readonly tracks?: number;
}

export interface SourceInfo {
  readonly kind: string;
  readonly title: string;
  readonly sha256: string;
  readonly lineCount?: number;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerIds?: readonly string[];
  /** Known by a first name only: never joined with another person by that name alone. */
  readonly unresolved?: boolean;
}

export interface Organization {
  readonly id: OrganizationId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerIds?: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly label: string;
  readonly line: number;
  readonly cites?: readonly ThreadId[];
}

export type Constraint =
  | {
      readonly kind: 'only-on';
      readonly dates: readonly string[];
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly kind: 'avoid-overlap';
      readonly with: readonly McId[];
      readonly evidence: readonly Evidence[];
    }
  | { readonly kind: 'duration'; readonly minutes: number; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'room'; readonly text: string; readonly evidence: readonly Evidence[] };

/** A cited link that names no mail thread. */
export interface Reference {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly kind: string;
  readonly line?: number;
}

export interface Microconference {
  readonly id: McId;
  readonly title: string;
  readonly shortTitle: string;
  readonly contributionId: number | null;
  readonly topics: readonly Topic[];
  readonly constraints: readonly Constraint[];
  readonly references: readonly Reference[];
  /** The title's line, and the last non-blank line before the next contribution. */
  readonly line: number;
  readonly endLine: number;
  readonly formerIds?: readonly string[];
}

export interface Subsystem {
  readonly id: SubsystemId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Mailing-list addresses. */
  readonly lists: readonly string[];
  readonly parent?: SubsystemId;
}

export interface Thread {
  readonly id: ThreadId;
  readonly messageIds: readonly string[];
  readonly url: string;
  readonly list?: string;
  readonly subject?: string;
  /** `YYYY-MM-DD` of the first cited message. */
  readonly date?: string;
  /** `repaired` when something was dropped from the address to find the Message-ID. */
  readonly condition: 'exact' | 'repaired';
}

/** A place that names something, and what was decided about it. */
export interface Mention {
  readonly id: string;
  readonly kind: EntityKind;
  readonly text: string;
  readonly mc: McId;
  readonly line: number;
  readonly endLine?: number;
  readonly entity: EntityId;
  /** Why this entity: the rule of identity resolution that decided. */
  readonly reason: string;
  readonly score?: number;
}

export interface Relation {
  readonly kind: RelationKind;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly roles?: readonly Role[];
  readonly strength?: Strength;
  /** The source says that this person has confirmed to come. */
  readonly confirmed?: boolean;
  readonly evidence: readonly Evidence[];
}

export interface Proposal {
  readonly kind: 'merge';
  readonly keep: EntityId;
  readonly drop: EntityId;
}

/** Something the reader of the data should know. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly page?: number;
  readonly line?: number;
  readonly file?: string;
  readonly entities: readonly EntityId[];
  readonly proposal?: Proposal;
}

export interface Dataset {
  readonly schemaVersion: 1;
  readonly event: ConferenceEvent;
  readonly source: SourceInfo;
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly microconferences: readonly Microconference[];
  readonly subsystems: readonly Subsystem[];
  readonly threads: readonly Thread[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
}
