import type { Role, SubsystemId } from '../dataset/types';
import type { PersonKeys } from '../report/report';

/** A place that names a person, before anybody has decided whom. */
export interface PersonMention {
  /** Index of the contribution; -1 for the author of a cited thread. */
  readonly mc: number;
  /** As written. */
  readonly text: string;
  /** Given name first, honorific removed. */
  readonly display: string;
  /** Absent where the text only speaks of somebody whose role another place tells. */
  readonly role?: Role;
  readonly rule: string;
  readonly line: number;
  readonly endLine?: number;
  readonly excerpt: string;
  /** In lower case; used to tell people apart, never written out. */
  readonly address?: string;
  /** What the source itself tells persons apart by; never written out. */
  readonly keys?: PersonKeys;
  /** As written. */
  readonly affiliation?: string;
  readonly confirmed?: boolean;
  /** `Jonathan "Jonty" Doe`: what the given name is replaced by, too. */
  readonly nickname?: string;
  /** An academic title stands in front of the name. */
  readonly titled?: boolean;
  /** For a given name alone: the kernel areas that its line names (`SoC stakeholders: Jane, Rob`). */
  readonly about?: readonly SubsystemId[];
  /** For the author of a thread: the message, and the contributions that cite it. */
  readonly wrote?: { readonly messageId: string; readonly citedIn: readonly number[] };
}

/** A place that names an organization the proposal wants in the room. */
export interface OrganizationMention {
  readonly mc: number;
  readonly text: string;
  readonly rule: string;
  readonly line: number;
  readonly excerpt: string;
}
