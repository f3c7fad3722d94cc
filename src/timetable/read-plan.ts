import * as z from 'zod/mini';
import { describeIssue } from '../dataset/describe-issue';
import { SourceError } from '../lib/source-error';
import type { Half } from '../schedule/timetable';
import { planSchema } from './timetable-file-schema';

/** An assignment as a file tells it: the id may lack its prefix, or be one of another dataset. */
export interface FiledAssignment {
  readonly mc: string;
  readonly bin: string;
  readonly track: number;
  readonly half?: Half;
}

/**
 * Reads what `plan --json` prints: `{ assignments: [{ mc, bin, track, half? }], … }`.
 *
 * @throws SourceError naming the path of what is wrong
 */
export function readPlan(value: unknown): FiledAssignment[] {
  const parsed = z.safeParse(planSchema, value);
  if (!parsed.success) throw new SourceError(`${describeIssue(parsed.error.issues[0], 'plan')}.`);
  const assignments = parsed.data.assignments as FiledAssignment[];
  if (assignments.length === 0) {
    throw new SourceError('assignments: the list is empty; nothing stands in this plan.');
  }
  return assignments;
}
