import type { FiledAssignment } from './read-plan';
import type { TimetableFile } from './timetable-file';

/** What a timetable says of one thing that takes place: when, where, and who speaks. */
export interface Talk {
  /** As the file has it: an entry's key, a UID, the number of a row. */
  readonly id: string;
  readonly title: string;
  /** Wall-clock time of the timetable's zone, `2024-09-18T10:00`. */
  readonly start: string;
  readonly minutes: number;
  /** Empty where none is given. */
  readonly room: string;
  readonly speakers: readonly string[];
  /** The number that reports and pages of the conference show. */
  readonly contributionId?: number;
  readonly url?: string;
}

/** An entry of a real timetable: a block of a session, or a contribution of its own. */
export interface Session extends Talk {
  /** The microconference that the file itself names, with or without `mc:`. */
  readonly mc?: string;
  /** What the blocks of one session have in common. */
  readonly series?: string;
  /** What takes place inside of it. */
  readonly talks?: readonly Talk[];
}

export const TIMETABLE_KINDS = [
  'indico-timetable',
  'indico-event',
  'schedule-json',
  'icalendar',
  'csv',
  'plan',
  'timetable-file',
] as const;
export type TimetableKind = (typeof TIMETABLE_KINDS)[number];

/** Something that who imports a timetable should know; the message names the place in the file. */
export interface ImportFinding {
  readonly severity: 'warning' | 'note';
  readonly message: string;
}

/** A timetable as its file tells it, before anything is known of microconferences. */
export interface ImportedTimetable {
  readonly kind: TimetableKind;
  readonly title?: string;
  /** The zone whose clocks the times are told by; none where the file's times have none. */
  readonly timeZone?: string;
  /** By time, room and title. */
  readonly sessions: readonly Session[];
  readonly findings: readonly ImportFinding[];
  /** What `plan --json` printed: bins and ids instead of times and titles; no sessions then. */
  readonly plan?: readonly FiledAssignment[];
  /** A file of our own: it needs no interpretation; no sessions then either. */
  readonly file?: TimetableFile;
}
