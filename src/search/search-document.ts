import type { Dataset, EntityId, EntityKind } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { spellings } from './words';

/** An entity as the index sees it. */
export interface SearchDocument {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** What it is called: a match with one of these counts for more than any other. */
  readonly names: readonly string[];
  /** Words that stand for it: a match with one of these counts for a little less. */
  readonly keywords: readonly string[];
  /** What is said of it, one thing each. */
  readonly phrases: readonly string[];
  /** How many relations it has: of equals, what more is said about is more likely meant. */
  readonly relationCount: number;
  readonly name: string;
  readonly shortTitle?: string;
  readonly aliases?: string;
  readonly topics?: string;
  readonly subject?: string;
  readonly lists?: string;
  /** The names of the subsystems that a microconference is about. */
  readonly covers?: string;
  readonly messageIds?: string;
}

/** The fields that are searched, and how much a word in each of them counts. */
export const FIELD_BOOSTS = {
  name: 4,
  shortTitle: 4,
  aliases: 3,
  subject: 1.5,
  topics: 1,
  lists: 1,
  covers: 0.8,
  messageIds: 0.5,
} as const satisfies Partial<Record<keyof SearchDocument, number>>;

type Draft = Omit<SearchDocument, 'relationCount'>;

export function buildDocuments(dataset: Dataset): SearchDocument[] {
  const covered = coveredNames(dataset);
  const counts = countRelations(dataset);
  const drafts: Draft[] = [
    ...dataset.microconferences.map(({ id, title, shortTitle, topics }) => ({
      id,
      kind: 'mc' as const,
      label: shortTitle,
      names: [title, shortTitle],
      keywords: [],
      phrases: topics.map(({ label }) => label),
      name: title,
      shortTitle,
      topics: topics.map(({ label }) => label).join('\n'),
      covers: (covered.get(id) ?? []).join('\n'),
    })),
    ...dataset.people.map((person) => ({ kind: 'person' as const, ...named(person) })),
    ...dataset.subsystems.map((subsystem) => ({
      kind: 'subsystem' as const,
      ...named(subsystem),
      // The gazetteer lists a subsystem's parts and features as aliases of it.
      names: [subsystem.name],
      keywords: subsystem.aliases,
      lists: subsystem.lists.join('\n'),
    })),
    ...dataset.organizations.map((org) => ({ kind: 'org' as const, ...named(org) })),
    ...dataset.threads.map(({ id, messageIds, subject, list }) => ({
      id,
      kind: 'thread' as const,
      label: subject ?? messageIds[0] ?? id,
      names: [],
      keywords: [],
      phrases: subject === undefined ? [] : [subject],
      name: '',
      subject: subject ?? '',
      lists: list ?? '',
      messageIds: messageIds.join('\n'),
    })),
  ];
  return drafts.map((draft) => ({ ...draft, relationCount: counts.get(draft.id) ?? 0 }));
}

function named<I extends EntityId>(entity: {
  readonly id: I;
  readonly name: string;
  readonly aliases: readonly string[];
}) {
  const { id, name, aliases } = entity;
  const [, ...others] = spellings(name);
  const more = [...others, ...aliases.flatMap(spellings)];
  return {
    id,
    label: name,
    names: [name, ...more],
    keywords: [],
    phrases: [],
    name,
    aliases: more.join('\n'),
  };
}

function countRelations({ relations }: Dataset): Map<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { from, to } of relations) {
    counts.set(from, (counts.get(from) ?? 0) + 1);
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}

/** What each microconference is about, without what it only mentions. */
function coveredNames({ subsystems, relations }: Dataset): Map<EntityId, string[]> {
  const names = new Map<EntityId, string>(subsystems.map(({ id, name }) => [id, name]));
  const covered = new Map<EntityId, string[]>();
  for (const { kind, from, to, strength } of relations) {
    const name = names.get(to);
    if (kind === 'covers' && strength !== 'mention' && name !== undefined) {
      pushTo(covered, from, name);
    }
  }
  return covered;
}
