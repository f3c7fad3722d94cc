import * as z from 'zod/mini';
import { describeIssue } from '../dataset/describe-issue';
import { eventSchema } from '../dataset/schema';
import type { ConferenceEvent, SubsystemId } from '../dataset/types';

/** One kernel area: how text names it, and where its mail goes. */
export interface GazetteerRow {
  readonly id: SubsystemId;
  readonly name: string;
  /** Matched as whole words, in any case. */
  readonly aliases: readonly string[];
  /** Matched as whole words, in exactly this case. */
  readonly caseSensitive?: readonly string[] | undefined;
  /** Phrases in which an alias does not count. */
  readonly not?: readonly string[] | undefined;
  readonly lists: readonly string[];
  readonly parent?: SubsystemId | undefined;
  /** What a title that spells the area out is shortened to: `CXL`. */
  readonly acronym?: string | undefined;
}

/** What we know of one person or organization beyond any report, with the reason. */
export interface KnownName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly reason: string;
  readonly source?: string | undefined;
  /**
   * `given-name`: aliases of a given name (`Dave` for `David`) rather than of one person;
   * `in-text`: aliases count in running text only, where nobody near has that name.
   */
  readonly kind?: string | undefined;
}

/** One cited message, read from a public archive. */
export interface ThreadFact {
  readonly messageId: string;
  readonly kind: string;
  readonly subject: string;
  readonly author: string;
  readonly date: string;
  readonly list?: string | null | undefined;
  readonly participants?: readonly string[] | null | undefined;
}

/** Everything that extraction knows besides the report itself. */
export interface Knowledge {
  readonly gazetteer: readonly GazetteerRow[];
  readonly people: readonly KnownName[];
  readonly organizations: readonly KnownName[];
  readonly event?: ConferenceEvent | undefined;
  readonly threads?: readonly ThreadFact[] | undefined;
}

const text = z.string().check(z.minLength(1));

const gazetteerSchema = z.array(
  z.object({
    id: z.templateLiteral(['subsystem:', z.string().check(z.minLength(1))]),
    name: text,
    aliases: z.array(text),
    caseSensitive: z.optional(z.array(text)),
    not: z.optional(z.array(text)),
    lists: z.array(text),
    parent: z.optional(z.templateLiteral(['subsystem:', z.string().check(z.minLength(1))])),
    acronym: z.optional(text),
  }),
);

const knownNamesSchema = z.array(
  z.object({
    name: text,
    aliases: z.array(text),
    reason: text,
    source: z.optional(text),
    kind: z.optional(text),
  }),
);

const eventFileSchema = z.object({ event: eventSchema });

const threadsFileSchema = z.object({
  threads: z.array(
    z.object({
      messageId: text,
      kind: text,
      subject: text,
      author: text,
      date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
      list: z.optional(z.nullable(text)),
      participants: z.optional(z.nullable(z.array(text))),
    }),
  ),
});

function read<T>(schema: z.ZodMiniType<T>, value: unknown, whole: string): T {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], whole));
  return parsed.data;
}

/** @throws Error naming the row and field that is wrong; so do the other readers here. */
export function parseGazetteer(value: unknown): readonly GazetteerRow[] {
  return read(gazetteerSchema, value, 'gazetteer') as readonly GazetteerRow[];
}

export function parseKnownNames(value: unknown): readonly KnownName[] {
  return read(knownNamesSchema, value, 'known names');
}

export function parseEventFile(value: unknown): ConferenceEvent {
  return read(eventFileSchema, value, 'event file').event as ConferenceEvent;
}

export function parseThreadsFile(value: unknown): readonly ThreadFact[] {
  return read(threadsFileSchema, value, 'threads file').threads;
}
