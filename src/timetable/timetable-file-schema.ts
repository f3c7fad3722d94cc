import * as z from 'zod/mini';

/** The shape of a timetable file. Unknown fields are dropped, so that later files can be read. */
const name = z.string().check(z.minLength(1), z.maxLength(500));
const mcId = z.templateLiteral(['mc:', name]);
const personId = z.templateLiteral(['person:', name]);
const count = z.int().check(z.positive(), z.maximum(10_000));
const index = z.int().check(z.nonnegative(), z.maximum(10_000));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const time = z.string().check(z.regex(/^\d{2}:\d{2}$/));
const half = z.union([z.literal(1), z.literal(2)]);
const share = z.number().check(z.minimum(0), z.maximum(1));
const weight = z.number().check(z.minimum(0), z.maximum(100));

const bin = z.object({
  id: name,
  day: index,
  period: index,
  date: z.optional(day),
  start: z.optional(time),
  minutes: z.optional(count),
  breakMinutes: z.optional(index),
});

const assignmentSchema = z.object({
  mc: name,
  bin: name,
  track: count,
  half: z.optional(half),
});

const request = z.object({
  days: count,
  periods: count,
  halves: z.array(mcId),
  halvesCount: z.nullable(index),
  halvesBy: z.enum(['topics', 'planner']),
  without: z.array(mcId),
  merges: z.array(z.array(mcId)),
  choose: z.nullable(count),
  pins: z.array(
    z.object({
      mc: mcId,
      bin: z.optional(name),
      day: z.optional(name),
      track: z.optional(count),
    }),
  ),
  forbidden: z.array(z.object({ mc: mcId, bin: name })),
  absences: z.array(z.object({ person: personId, bin: name })),
  switchedOff: z.array(name),
  strict: z.boolean(),
  seed: z.int().check(z.nonnegative()),
});

const policy = z.object({
  presence: z.object({
    author: share,
    coauthor: share,
    presenter: share,
    'mc-lead': share,
    contact: share,
    'topic-lead': share,
    attendee: share,
    mentioned: share,
  }),
  confirmedPresence: share,
  strength: z.object({ core: share, topic: share, mention: share }),
  minSubjectOverlap: share,
  subjectWeight: weight,
  declaredWeight: weight,
});

export const timetableFileSchema = z.object({
  event: z.object({ id: name, title: name }),
  bins: z.array(bin),
  tracks: count,
  assignments: z.array(z.extend(assignmentSchema, { mc: mcId })),
  request,
  acknowledged: z.array(z.object({ conflict: name, reason: z.optional(z.string()) })),
  policy: z.optional(policy),
});

/** The part of what `plan --json` prints that says where everything stands. */
export const planSchema = z.object({ assignments: z.array(assignmentSchema) });
