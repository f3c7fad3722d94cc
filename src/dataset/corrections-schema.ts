import * as z from 'zod/mini';
import type { Correction, CorrectionsFile } from './corrections-types';
import { describeIssue } from './describe-issue';
import { kindOfId } from './ids';
import { ROLES, STRENGTHS } from './types';

const word = z.string().check(z.minLength(1));
const name = z.string().check(
  z.maxLength(120),
  z.refine((text) => text.trim() !== '' && text.trim() === text, 'expected a name'),
  z.refine((text) => !text.includes('@'), 'expected a name, found an address'),
);
const personId = z.templateLiteral(['person:', word]);
const organizationId = z.templateLiteral(['org:', word]);
const mcId = z.templateLiteral(['mc:', word]);
const subsystemId = z.templateLiteral(['subsystem:', word]);
const somebody = z.union([personId, organizationId]);
const reason = z.optional(z.string().check(z.minLength(1), z.maxLength(1000)));
const listOf = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.minLength(1));

const day = z.string().check(z.regex(/^(\d{4}|-)-\d{2}-\d{2}$/));
const WISHES = {
  'only-on': z.strictObject({ kind: z.literal('only-on'), dates: listOf(day) }),
  'avoid-overlap': z.strictObject({ kind: z.literal('avoid-overlap'), with: listOf(mcId) }),
  duration: z.strictObject({ kind: z.literal('duration'), minutes: z.int().check(z.positive()) }),
  room: z.strictObject({ kind: z.literal('room'), text: z.string().check(z.regex(/\S/)) }),
};
const wish = z.discriminatedUnion('kind', [
  WISHES['only-on'],
  WISHES['avoid-overlap'],
  WISHES.duration,
  WISHES.room,
]);

const correction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), keep: somebody, drop: somebody, reason }).check(
    z.refine(({ keep, drop }) => keep !== drop && kindOfId(keep) === kindOfId(drop), {
      path: ['drop'],
      error: 'expected another id of the same kind as keep',
    }),
  ),
  z
    .strictObject({
      kind: z.literal('split'),
      entity: somebody,
      to: somebody,
      name,
      mentions: z.optional(listOf(word)),
      mcs: z.optional(listOf(mcId)),
      reason,
    })
    .check(
      z.refine(({ entity, to }) => entity !== to && kindOfId(entity) === kindOfId(to), {
        path: ['to'],
        error: 'expected another id of the same kind as entity',
      }),
      z.refine(({ mentions, mcs }) => mentions !== undefined || mcs !== undefined, {
        path: ['mentions'],
        error: 'expected mentions or mcs, found neither',
      }),
    ),
  z.strictObject({
    kind: z.literal('rename'),
    entity: z.union([personId, organizationId, subsystemId]),
    name,
    reason,
  }),
  z.strictObject({
    kind: z.literal('role'),
    person: personId,
    name: z.optional(name),
    mc: mcId,
    change: z.enum(['set', 'remove']),
    roles: listOf(z.enum(ROLES)),
    reason,
  }),
  z.strictObject({
    kind: z.literal('constraint'),
    mc: mcId,
    change: z.enum(['add', 'remove']),
    constraint: wish,
    reason,
  }),
  z.strictObject({
    kind: z.literal('covers'),
    mc: mcId,
    subsystem: subsystemId,
    strength: z.enum([...STRENGTHS, 'none']),
    reason,
  }),
  z.strictObject({
    kind: z.literal('dismiss'),
    finding: z.string().check(z.regex(/^finding:./)),
    reason,
  }),
]);

const file = z.strictObject({
  correctionsVersion: z.literal(1),
  event: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  corrections: z.array(correction),
});

/**
 * Reads a file of corrections. Unlike a dataset, an unknown field is refused: a correction that
 * says more than we understand must not be half done.
 *
 *     { "correctionsVersion": 1, "event": "lpc-2024", "corrections": [
 *       { "kind": "merge", "keep": "person:alex-williamson", "drop": "person:alex" },
 *       { "kind": "covers", "mc": "mc:rust-mc", "subsystem": "subsystem:rust", "strength": "core" } ] }
 *
 * @throws Error naming the path of the first thing that is wrong and what was expected there
 *   (`corrections[3].roles[0]: expected "author" or …`)
 */
export function parseCorrections(value: unknown): CorrectionsFile {
  const version = (value as { correctionsVersion?: unknown } | null)?.correctionsVersion;
  if (typeof version === 'number' && version > 1) {
    throw new Error(
      `These corrections have correctionsVersion ${version}; this Plumbline reads version 1. Open them with a newer Plumbline.`,
    );
  }
  const parsed = z.safeParse(file, value);
  if (!parsed.success) throw new Error(describe(parsed.error.issues[0]));
  return parsed.data as CorrectionsFile;
}

/** One correction, or undefined for what is none. */
export function readCorrection(value: unknown): Correction | undefined {
  const parsed = z.safeParse(correction, value);
  return parsed.success ? (parsed.data as Correction) : undefined;
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return describeIssue(
      { ...issue, code: 'custom', path: [...issue.path, key], message: 'no such field' },
      'corrections',
    );
  }
  if (issue?.code === 'invalid_union' && issue.path.at(-1) === 'kind') {
    const kinds = issue.path.includes('constraint') ? Object.keys(WISHES) : KINDS;
    return `${describeIssue({ ...issue, code: 'custom', message: 'expected' }, 'corrections')} ${kinds.map((kind) => JSON.stringify(kind)).join(' or ')}`;
  }
  return describeIssue(issue, 'corrections');
}

const KINDS = ['merge', 'split', 'rename', 'role', 'constraint', 'covers', 'dismiss'];
