import type {
  Dataset,
  EntityId,
  McId,
  PersonId,
  Reference,
  Subsystem,
  Thread,
  ThreadId,
} from '../dataset/types';
import { fold } from '../lib/fold';
import { compareBy } from '../lib/order';
import { type GuideFacts, guideFactsOf, topicsOf } from './guide-facts';
import { mcsOf } from './guide-lists';
import type { Origin, Relevance } from './relevance';

/** What kind of mail a thread was cited by: where a reader had best begin. */
export type MailKind = 'cover letter' | 'message' | 'reply' | 'patch';

export interface ThreadReading {
  readonly thread: ThreadId;
  readonly mail: MailKind;
  readonly authors: readonly PersonId[];
  readonly citedBy: readonly McId[];
}

export interface ReferenceReading {
  readonly mc: McId;
  readonly reference: Reference;
}

export interface Readings {
  readonly threads: readonly ThreadReading[];
  /** Other links; given only where no thread is cited. */
  readonly references: readonly ReferenceReading[];
}

const MOST_THREADS = 8;
const MOST_REFERENCES = 8;
const MAIL_ORDER: readonly MailKind[] = ['cover letter', 'message', 'reply', 'patch'];

/**
 * What to read first. Threads that the subject itself is, wrote, took part in or cites; else those
 * that come with it (see `findComing`). Among those that are equally near: cover letters, then single messages, replies and
 * patches out of a series; the more recent first.
 */
export function findReadings(
  dataset: Dataset,
  relevance: Relevance,
  origins: readonly Origin[],
): Readings {
  const facts = guideFactsOf(dataset);
  const own = new Set<ThreadId>(
    dataset.threads.map(({ id }) => id).filter((id) => relevance.stepsTo(id) <= 1),
  );
  const coming = origins.flatMap(({ id }) => findComing(dataset, facts, id));
  const found = [...own, ...coming.filter((id) => !own.has(id))];
  const threads = [...new Set(found)]
    .flatMap((id) => facts.threads.get(id) ?? [])
    .sort(
      compareBy(
        ({ id }) => Math.min(relevance.stepsTo(id), 2),
        ({ subject }) => MAIL_ORDER.indexOf(mailKindOf(subject ?? '')),
        ({ date }) => -Number((date ?? '').replace(/-/g, '')),
        ({ id }) => id,
      ),
    )
    .slice(0, MOST_THREADS)
    .map((thread) => toReading(thread, facts));
  return { threads, references: threads.length > 0 ? [] : findReferences(facts, origins) };
}

/**
 * Threads that come with a subject at second hand: with a subsystem those that name it in their
 * subject line, that a topic on it cites, or that a microconference about it cites; with an
 * organization those that its people wrote or took part in; with a person those that are cited where
 * that person runs or leads something.
 */
function findComing(dataset: Dataset, facts: GuideFacts, id: EntityId): ThreadId[] {
  const cited = (mc: EntityId): EntityId[] => facts.at(mc, 'cites').map(({ to }) => to);
  const subsystem = facts.subsystems.get(id);
  const found: EntityId[] = [];
  if (subsystem !== undefined) {
    found.push(
      ...dataset.threads.filter((thread) => names(thread, subsystem)).map((one) => one.id),
    );
    for (const relation of facts.at(id, 'covers')) {
      const topics = topicsOf(facts.mcs.get(relation.from), relation);
      found.push(...topics.flatMap(({ cites }) => cites ?? []));
      if (relation.strength === 'core') found.push(...cited(relation.from));
    }
  }
  for (const { from: person, to: org } of facts.at(id, 'affiliated')) {
    if (org === id) found.push(...facts.at(person, 'wrote', 'joined').map(({ to }) => to));
  }
  for (const { to, roles } of facts.at(id, 'participates')) {
    const isListed = roles?.[0] === 'attendee' || roles?.[0] === 'mentioned';
    if (to !== id && !isListed) found.push(...cited(to));
  }
  return found as ThreadId[];
}

/** Whether a subject line says the name of a subsystem, or one of its aliases, as whole words. */
function names({ subject = '' }: Thread, { name, aliases }: Subsystem): boolean {
  const words = ` ${wordsOf(subject)} `;
  return [name, ...aliases].some((called) => words.includes(` ${wordsOf(called)} `));
}

function wordsOf(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
}

/**
 * What kind of mail a subject line is of:
 *
 *     line  = { "Re:" } { "[" tag "]" } text
 *     tag   = { word } [ number "/" number ]       [RFC PATCH v3 00/12] is a cover letter,
 *                                                  [PATCH 2/9] a patch out of a series
 */
export function mailKindOf(subject: string): MailKind {
  if (/^\s*re:/i.test(subject)) return 'reply';
  const [, number] = /^\s*(?:\[[^\]]*\]\s*)*?\[[^\]]*?\b(\d+)\/\d+\]/.exec(subject) ?? [];
  if (number === undefined) return 'message';
  return Number(number) === 0 ? 'cover letter' : 'patch';
}

function toReading({ id, subject }: Thread, facts: GuideFacts): ThreadReading {
  return {
    thread: id,
    mail: mailKindOf(subject ?? ''),
    authors: facts.at(id, 'wrote').map(({ from }) => from as PersonId),
    citedBy: facts.at(id, 'cites').map(({ from }) => from as McId),
  };
}

/** The other links of the microconferences that are about the subject. */
function findReferences(facts: GuideFacts, origins: readonly Origin[]): ReferenceReading[] {
  const mcs = origins.flatMap(({ id }) => {
    const isSubsystem = facts.subsystems.has(id);
    const isCore = (mc: McId): boolean =>
      facts.at(mc, 'covers').some(({ to, strength }) => to === id && strength === 'core');
    return mcsOf(facts, id).filter((mc) => !isSubsystem || isCore(mc));
  });
  return [...new Set(mcs)]
    .flatMap((mc) => (facts.mcs.get(mc)?.references ?? []).map((reference) => ({ mc, reference })))
    .slice(0, MOST_REFERENCES);
}
