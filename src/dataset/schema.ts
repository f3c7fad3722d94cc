import * as z from 'zod/mini';
import { RELATION_KINDS, ROLES, SEVERITIES, STRENGTHS } from './types';

/**
 * The dataset's shape as zod schemas. Unknown fields are dropped, so that a reader of today
 * opens a file that a later writer has added optional fields to.
 */
const text = z.string();
const name = z.string().check(z.minLength(1));
const line = z.int().check(z.positive());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const dayOfAnyYear = z.string().check(z.regex(/^(\d{4}|-)-\d{2}-\d{2}$/));
const messageId = z.string().check(z.regex(/^[^\s<>@]+@[^\s<>]+$/));

function idOf<K extends string>(kind: K) {
  return z.templateLiteral([`${kind}:`, z.string().check(z.minLength(1))]);
}

const personId = idOf('person');
const orgId = idOf('org');
const mcId = idOf('mc');
const subsystemId = idOf('subsystem');
const threadId = idOf('thread');
const entityId = z.union([personId, orgId, mcId, subsystemId, threadId]);

const evidence = z.object({
  file: z.optional(text),
  path: z.optional(text),
  page: z.optional(line),
  line: z.optional(line),
  endLine: z.optional(line),
  mc: z.optional(mcId),
  role: z.optional(z.enum(ROLES)),
  excerpt: z.string().check(z.maxLength(120)),
  rule: name,
});
const evidenceList = z.array(evidence).check(z.minLength(1));

const constraint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('only-on'),
    dates: z.array(dayOfAnyYear).check(z.minLength(1)),
    evidence: evidenceList,
  }),
  z.object({ kind: z.literal('avoid-overlap'), with: z.array(mcId), evidence: evidenceList }),
  z.object({ kind: z.literal('duration'), minutes: line, evidence: evidenceList }),
  z.object({ kind: z.literal('room'), text, evidence: evidenceList }),
]);

export const eventSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: name,
  start: z.optional(day),
  end: z.optional(day),
  timeZone: z.optional(name),
  periods: z.optional(
    z.array(
      z.object({
        start: z.string().check(z.regex(/^\d{2}:\d{2}$/)),
        minutes: line,
        breakMinutes: z.int().check(z.nonnegative()),
      }),
    ),
  ),
  halfMinutes: z.optional(line),
  tracks: z.optional(line),
});

const names = { name, aliases: z.array(name), formerIds: z.optional(z.array(entityId)) };

export const datasetSchema = z.object({
  schemaVersion: z.literal(1),
  event: eventSchema,
  source: z.object({
    kind: name,
    title: text,
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    lineCount: z.optional(z.int()),
  }),
  people: z.array(z.object({ id: personId, ...names, unresolved: z.optional(z.boolean()) })),
  organizations: z.array(z.object({ id: orgId, ...names })),
  microconferences: z.array(
    z.object({
      id: mcId,
      title: name,
      shortTitle: name,
      contributionId: z.nullable(z.int()),
      topics: z.array(
        z.object({ id: name, label: name, line, cites: z.optional(z.array(threadId)) }),
      ),
      constraints: z.array(constraint),
      references: z.array(
        z.object({
          id: name,
          url: name,
          title: z.optional(text),
          kind: name,
          line: z.optional(line),
        }),
      ),
      line,
      endLine: line,
      formerIds: z.optional(z.array(entityId)),
    }),
  ),
  subsystems: z.array(
    z.object({
      id: subsystemId,
      name,
      aliases: z.array(name),
      lists: z.array(name),
      parent: z.optional(subsystemId),
    }),
  ),
  threads: z.array(
    z.object({
      id: threadId,
      messageIds: z.array(messageId).check(z.minLength(1)),
      url: name,
      list: z.optional(name),
      subject: z.optional(text),
      date: z.optional(day),
      condition: z.enum(['exact', 'repaired']),
    }),
  ),
  mentions: z.array(
    z.object({
      id: name,
      kind: z.enum(['person', 'org', 'mc', 'subsystem', 'thread']),
      text: name,
      mc: mcId,
      line,
      endLine: z.optional(line),
      entity: entityId,
      reason: name,
      score: z.optional(z.number()),
    }),
  ),
  relations: z.array(
    z.object({
      kind: z.enum(RELATION_KINDS),
      from: entityId,
      to: entityId,
      roles: z.optional(z.array(z.enum(ROLES)).check(z.minLength(1))),
      strength: z.optional(z.enum(STRENGTHS)),
      confirmed: z.optional(z.boolean()),
      evidence: evidenceList,
    }),
  ),
  findings: z.array(
    z.object({
      id: name,
      severity: z.enum(SEVERITIES),
      code: name,
      message: name,
      page: z.optional(line),
      line: z.optional(line),
      file: z.optional(text),
      entities: z.array(entityId),
      proposal: z.optional(z.object({ kind: z.literal('merge'), keep: entityId, drop: entityId })),
    }),
  ),
});
