import type { Role, Strength } from './types';

/**
 * Every weight that a score depends on, as one value: shown on screen, editable, and carried in
 * the link where it differs from the default.
 */
export interface Policy {
  /** How surely somebody in this role must be in the room, in people (0 to 1). */
  readonly presence: Readonly<Record<Role, number>>;
  /** An attendee who is marked as confirmed. */
  readonly confirmedPresence: number;
  /** How much a microconference is about a subsystem (0 to 1). */
  readonly strength: Readonly<Record<Strength, number>>;
  /** Subject overlap below this is not drawn. */
  readonly minSubjectOverlap: number;
  /** How many people one unit of subject overlap weighs in the community projection. */
  readonly subjectWeight: number;
  /**
   * How many people a declared wish not to run side by side weighs there: whoever asks for it
   * says that the same people want to be in both.
   */
  readonly declaredWeight: number;
}

export const DEFAULT_POLICY: Policy = {
  presence: {
    author: 1,
    coauthor: 1,
    presenter: 1,
    'mc-lead': 1,
    contact: 1,
    'topic-lead': 0.8,
    attendee: 0.5,
    mentioned: 0,
  },
  confirmedPresence: 0.8,
  strength: { core: 1, topic: 0.8, mention: 0.3 },
  minSubjectOverlap: 0.06,
  subjectWeight: 5,
  declaredWeight: 1,
};

/** The roles of somebody who runs a microconference. */
export const RUNNING_ROLES: readonly Role[] = [
  'author',
  'coauthor',
  'presenter',
  'mc-lead',
  'contact',
];
