import * as z from 'zod/mini';
import { describeIssue } from '../dataset/describe-issue';
import { eventSchema } from '../dataset/schema';
import type { ConferenceEvent, SubsystemId } from '../dataset/types';
import type { MaintainersSection } from './parse-maintainers';

/** One kernel area: how text names it, and where its mail goes. */
export interface GazetteerRow {
  readonly id: SubsystemId;
  readonly name: string;
  /** Matched as whole words, in any case. */
  readonly aliases: readonly string[];
  /** Wordings, matched like aliases, with `*` for at most two words between; no names, so never shown. */
  readonly phrases?: readonly string[] | undefined;
  /** Words that name the area only where they are a topic's whole text, or a part of a title: `Testing`. */
  readonly asTopic?: readonly string[] | undefined;
  /** Words that name the area only in proposals about one of these: `hotplug`, said of memory. */
  readonly within?:
    | { readonly aliases: readonly string[]; readonly of: readonly SubsystemId[] }
    | undefined;
  /** Matched as whole words, in exactly this case. */
  readonly caseSensitive?: readonly string[] | undefined;
  /** Phrases in which an alias does not count. */
  readonly not?: readonly string[] | undefined;
  readonly lists: readonly string[];
  /** Entries of the kernel's MAINTAINERS file; `*` stands for any text. */
  readonly sections: readonly string[];
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
   * `in-text`: aliases count in running text only, where nobody near has that name;
   * `bot`: a program, which is nobody.
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
  readonly maintainers?: readonly MaintainersSection[] | undefined;
  /** Who asks not to be shown. */
  readonly omit?: readonly OmittedPerson[] | undefined;
}

/** Somebody who asks not to be shown, by any of their names or by an id. */
export interface OmittedPerson {
  readonly name?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly id?: string | undefined;
  readonly reason: string;
}

const text = z.string().check(z.minLength(1));

const subsystemId = z.templateLiteral(['subsystem:', z.string().check(z.minLength(1))]);

const gazetteerSchema = z.array(
  z.object({
    id: subsystemId,
    name: text,
    aliases: z.array(text),
    phrases: z.optional(z.array(text)),
    asTopic: z.optional(z.array(text)),
    within: z.optional(z.object({ aliases: z.array(text), of: z.array(subsystemId) })),
    caseSensitive: z.optional(z.array(text)),
    not: z.optional(z.array(text)),
    lists: z.array(text),
    sections: z.array(text),
    parent: z.optional(subsystemId),
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

const maintainersFileSchema = z.object({
  sections: z.array(
    z.object({ title: text, maintainers: z.array(text), reviewers: z.array(text) }),
  ),
});

const omitSchema = z.array(
  z
    .object({
      name: z.optional(text),
      aliases: z.optional(z.array(text)),
      id: z.optional(z.templateLiteral(['person:', z.string().check(z.minLength(1))])),
      reason: text,
    })
    .check(z.refine((row) => row.name !== undefined || row.id !== undefined, 'names nobody')),
);

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

export function parseMaintainersFile(value: unknown): readonly MaintainersSection[] {
  return read(maintainersFileSchema, value, 'maintainers file').sections;
}

export function parseOmit(value: unknown): readonly OmittedPerson[] {
  return read(omitSchema, value, 'omitted people');
}
