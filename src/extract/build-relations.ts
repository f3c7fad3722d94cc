import type {
  EntityId,
  EntityKind,
  Evidence,
  McId,
  Mention,
  PersonId,
  Relation,
  SubsystemId,
  Thread,
  ThreadId,
} from '../dataset/types';
import { compareBy } from '../lib/order';
import { maskAddresses } from './excerpt';
import type { Knowledge } from './knowledge';
import type { PersonMention } from './person-mention';
import { fullNameKeys } from './person-name';
import type { Reading } from './read-contributions';
import { relateMaintainers } from './relate-maintainers';
import { RelationBuilder } from './relation-builder';
import type { ResolvedOrganizations } from './resolve-organizations';
import type { ResolvedPerson } from './resolve-people';
import type { SectionPerson } from './section-people';

interface Resolved {
  readonly reading: Reading;
  readonly people: readonly ResolvedPerson[];
  readonly organizations: ResolvedOrganizations;
  readonly threads: readonly Thread[];
  readonly threadIdOf: (messageId: string) => ThreadId;
  readonly knowledge: Knowledge;
  /** What evidence names as the file of the threads' facts, wherever they were read from. */
  readonly factsFile: string;
  readonly sectionPeople: ReadonlyMap<SubsystemId, readonly SectionPerson[]>;
  /** By the name in MAINTAINERS. */
  readonly maintainers: ReadonlyMap<string, PersonId>;
}

interface Built {
  readonly relations: Relation[];
  readonly mentions: Mention[];
}

/** Every relation with its evidence, and every mention with the reason it was resolved by. */
export function buildRelations(resolved: Resolved): Built {
  const relations = new RelationBuilder();
  const mentions: Omit<Mention, 'id'>[] = [];
  relatePeople(resolved, relations, mentions);
  relateOrganizations(resolved, relations, mentions);
  relateContributions(resolved, relations, mentions);
  relateThreadAuthors(resolved, relations);
  const covered = new Set<string>();
  for (const { covers } of resolved.reading.contributions) {
    for (const { subsystem } of covers) covered.add(subsystem);
  }
  relateMaintainers(relations, resolved.sectionPeople, resolved.maintainers, covered);
  return { relations: relations.build(), mentions: numberMentions(mentions) };
}

function relatePeople(
  { reading, people, organizations }: Resolved,
  relations: RelationBuilder,
  mentions: Omit<Mention, 'id'>[],
): void {
  for (const { id, mentions: places } of people) {
    const named = new Set(
      places.flatMap(({ mention }) => (tellsRole(mention) ? [mention.mc] : [])),
    );
    for (const { mention, reason } of places) {
      const mc = reading.contributions[mention.mc]?.id;
      if (mc === undefined) continue;
      const { line, endLine, rule, excerpt, confirmed, affiliation } = mention;
      const place = { line, ...(endLine === undefined ? {} : { endLine }), mc };
      const role = isOnlyAgreed(mention) && named.has(mention.mc) ? undefined : mention.role;
      if (mention.role !== undefined) {
        const told = role === undefined ? {} : { role };
        const detail = { ...told, ...(confirmed === undefined ? {} : { confirmed }) };
        relations.add('participates', id, mc, { ...place, ...told, excerpt, rule }, detail);
      }
      mentions.push({
        kind: 'person',
        text: maskAddresses(mention.text),
        mc,
        line,
        ...(endLine === undefined ? {} : { endLine }),
        entity: id,
        reason,
      });
      const org = affiliation === undefined ? undefined : organizations.idOf(affiliation);
      if (org === undefined || affiliation === undefined) continue;
      relations.add('affiliated', id, org, { ...place, excerpt, rule: `affiliation-${rule}` });
      mentions.push({
        kind: 'org',
        text: affiliation,
        mc,
        line,
        entity: org,
        reason: 'affiliation',
      });
    }
  }
}

/** Who agreed to come is an attendee where the text says no more; else it is said of their role. */
const isOnlyAgreed = ({ rule }: PersonMention): boolean => rule === 'agreed-in-sentence';

const tellsRole = (mention: PersonMention): boolean =>
  mention.role !== undefined && mention.role !== 'mentioned' && !isOnlyAgreed(mention);

function relateOrganizations(
  { reading, organizations }: Resolved,
  relations: RelationBuilder,
  mentions: Omit<Mention, 'id'>[],
): void {
  for (const { mc: index, text, rule, line, excerpt } of reading.organizations) {
    const mc = reading.contributions[index]?.id;
    const org = organizations.idOf(text);
    if (mc === undefined || org === undefined) continue;
    relations.add('invited', org, mc, { line, mc, excerpt, rule });
    mentions.push({ kind: 'org', text, mc, line, entity: org, reason: 'organization-name' });
  }
}

function relateContributions(
  { reading, threadIdOf }: Resolved,
  relations: RelationBuilder,
  mentions: Omit<Mention, 'id'>[],
): void {
  const mention = (
    kind: EntityKind,
    entity: EntityId,
    mc: McId,
    text: string,
    line: number,
    reason: string,
  ) => mentions.push({ kind, text, mc, line, entity, reason });
  for (const { id: mc, covers, links, refers } of reading.contributions) {
    for (const { subsystem, strength, hits } of covers) {
      for (const { line, excerpt, rule, text } of hits) {
        relations.add('covers', mc, subsystem, { line, mc, excerpt, rule }, { strength });
        mention('subsystem', subsystem, mc, text, line, 'gazetteer');
      }
    }
    for (const { messageId, line, excerpt, dropped } of links.citations) {
      const thread = threadIdOf(messageId);
      const rule = dropped === '' ? 'message-id' : 'message-id-repaired';
      relations.add('cites', mc, thread, { line, mc, excerpt, rule });
      mention('thread', thread, mc, messageId, line, rule);
    }
    for (const { to, evidence } of refers) {
      relations.add('refers', mc, to, evidence);
      mention('mc', to, mc, evidence.excerpt, evidence.line ?? 1, evidence.rule);
    }
  }
}

/** Authors come from the facts; participants only where they are people of the dataset already. */
function relateThreadAuthors(
  { reading, people, threads, threadIdOf, knowledge, factsFile }: Resolved,
  relations: RelationBuilder,
): void {
  const facts = knowledge.threads ?? [];
  const cited = new Set(threads.flatMap(({ messageIds }) => messageIds));
  const byKey = new Map<string, PersonId>();
  for (const { id, name, aliases, unresolved } of people) {
    if (unresolved) continue;
    for (const spelling of [name, ...aliases]) {
      for (const key of fullNameKeys(spelling)) byKey.set(key, id);
    }
  }
  const idOf = (name: string): PersonId | undefined => {
    if (reading.known.isBot(name)) return undefined;
    const canonical = reading.known.canonicalOf(name) ?? name;
    return fullNameKeys(canonical).flatMap((key) => byKey.get(key) ?? [])[0];
  };
  facts.forEach(({ messageId, author, participants, subject }, index) => {
    if (!cited.has(messageId)) return;
    const thread = threadIdOf(messageId);
    const excerpt = maskAddresses(subject).slice(0, 120);
    const evidence = (path: string, rule: string): Evidence => ({
      file: factsFile,
      path: `threads[${index}].${path}`,
      excerpt,
      rule,
    });
    const writer = idOf(author);
    if (writer !== undefined)
      relations.add('wrote', writer, thread, evidence('author', 'thread-author'));
    const joined = new Set([writer]);
    participants?.forEach((name, place) => {
      const person = idOf(name);
      if (person === undefined || joined.has(person)) return;
      joined.add(person);
      relations.add(
        'joined',
        person,
        thread,
        evidence(`participants[${place}]`, 'thread-participant'),
      );
    });
  });
}

/** Sorted by place, then numbered within their contribution, so that ids follow the text. */
/** Of what a line names again and again, so many places are kept: the rest would say nothing more. */
const MOST_EQUAL = 20;

function numberMentions(mentions: readonly Omit<Mention, 'id'>[]): Mention[] {
  const equal = new Map<string, number>();
  const kept = mentions.filter(({ kind, text, mc, line, entity, reason }) => {
    const key = [kind, text, mc, line, entity, reason].join(' ');
    const times = (equal.get(key) ?? 0) + 1;
    equal.set(key, times);
    return times <= MOST_EQUAL;
  });
  const sorted = kept.sort(
    compareBy(
      ({ line }) => line,
      ({ kind }) => kind,
      ({ entity }) => entity,
      ({ text }) => text,
      ({ reason }) => reason,
    ),
  );
  const count = new Map<string, number>();
  return sorted.map((mention) => {
    const base = `mention:${mention.mc.slice('mc:'.length)}/${mention.line}`;
    const number = (count.get(base) ?? 0) + 1;
    count.set(base, number);
    return { id: `${base}/${number}`, ...mention };
  });
}
