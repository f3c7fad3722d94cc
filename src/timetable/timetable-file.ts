import * as z from 'zod/mini';
import { describeIssue } from '../dataset/describe-issue';
import type { Policy } from '../dataset/policy';
import type { ConferenceEvent } from '../dataset/types';
import { formatJson } from '../lib/json';
import { compareBy } from '../lib/order';
import type { PlanRequest } from '../schedule/plan-request';
import type { Bin } from '../schedule/problem';
import { type Assignment, sortAssignments, type Timetable } from '../schedule/timetable';
import { timetableFileSchema } from './timetable-file-schema';

export const FORMAT = 'plumbline-timetable';

/** A conflict that somebody has looked at and accepts. */
export interface Acknowledgement {
  /** What `conflictKey` names it. */
  readonly conflict: string;
  readonly reason?: string;
}

/** What is asked of a timetable: a request without the timetable to depart from. */
export type FiledRequest = Omit<PlanRequest, 'from' | 'tracks'>;

/**
 * A timetable with all that led to it, as a file (`schemaVersion: 1`): what stands where, pins,
 * lengths and the other wishes, what was accepted and why, and the weights that it was judged by.
 */
export interface TimetableFile {
  readonly event: Pick<ConferenceEvent, 'id' | 'title'>;
  readonly timetable: Timetable;
  readonly request: FiledRequest;
  readonly acknowledged: readonly Acknowledgement[];
  /** None where the usual weights hold. */
  readonly policy?: Policy;
}

/** The file's text: the same timetable gives the same bytes. */
export function encodeTimetableFile(file: TimetableFile): string {
  const { event, timetable, request, acknowledged, policy } = file;
  const { bins, tracks, assignments } = timetable;
  return formatJson({
    format: FORMAT,
    schemaVersion: 1,
    event: { id: event.id, title: event.title },
    bins,
    tracks,
    assignments: sortAssignments(assignments, bins),
    request,
    acknowledged: [...acknowledged].sort(compareBy(({ conflict }) => conflict)),
    ...(policy === undefined ? {} : { policy }),
  });
}

/**
 * The one door by which such a file comes back. Ids are not looked up here: no dataset is at hand.
 *
 * @throws Error naming the path of the first thing that is wrong and what was expected there
 *   (`assignments[3].bin: no such bin: 2024-09-21T10:00`).
 */
export function parseTimetableFile(value: unknown): TimetableFile {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > 1) {
    throw new Error(
      `This timetable has schemaVersion ${version}; this Plumbline reads version 1. Open it with a newer Plumbline.`,
    );
  }
  const parsed = z.safeParse(timetableFileSchema, value);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], 'timetable'));
  const { event, bins, tracks, request, acknowledged, policy } = parsed.data;
  const assignments = parsed.data.assignments as Assignment[];
  const timetable = { bins: bins as Bin[], tracks, assignments };
  checkTimetable(timetable);
  return {
    event,
    timetable: { ...timetable, assignments: sortAssignments(assignments, timetable.bins) },
    request: request as FiledRequest,
    acknowledged: acknowledged as Acknowledgement[],
    ...(policy === undefined ? {} : { policy }),
  };
}

/** Every microconference stands once, in a bin that there is. */
function checkTimetable({ bins, assignments }: Timetable): void {
  const known = new Set<string>();
  bins.forEach(({ id }, index) => {
    if (known.has(id)) throw new Error(`bins[${index}].id: used twice: ${id}`);
    known.add(id);
  });
  const placed = new Set<string>();
  assignments.forEach(({ mc, bin }, index) => {
    if (!known.has(bin)) throw new Error(`assignments[${index}].bin: no such bin: ${bin}`);
    if (placed.has(mc)) throw new Error(`assignments[${index}].mc: placed twice: ${mc}`);
    placed.add(mc);
  });
}
