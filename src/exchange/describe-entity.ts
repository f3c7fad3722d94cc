import { describeOverlap, type Overlap } from '../analysis/overlap';
import { runsIt, strongestRole } from '../analysis/presence';
import type {
  Dataset,
  EntityId,
  Microconference,
  Organization,
  Person,
  Relation,
  RelationKind,
  Subsystem,
  Thread,
} from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';

/** What is known of one entity, in a few true sentences. */
export interface EntityDescription {
  readonly id: EntityId;
  readonly title: string;
  /** What kind of thing it is: "Microconference". */
  readonly kind: string;
  /** The first says what it is; none needs another to be understood. */
  readonly sentences: readonly string[];
  /** Of people only those who run something are described to search engines. */
  readonly runsSomething: boolean;
}

/** Names in a sentence before it says "and 4 more". */
const MOST_NAMED = 6;

/** Describes every entity of a dataset, in the order of their ids within each kind. */
export function describeEntities(
  dataset: Dataset,
  overlaps: readonly Overlap[],
): EntityDescription[] {
  const facts = collectFacts(dataset, overlaps);
  return [
    ...dataset.microconferences.map((mc) => describeMc(mc, facts)),
    ...dataset.people.map((person) => describePerson(person, facts)),
    ...dataset.organizations.map((organization) => describeOrganization(organization, facts)),
    ...dataset.subsystems.map((subsystem) => describeSubsystem(subsystem, facts)),
    ...dataset.threads.map((thread) => describeThread(thread, facts)),
  ];
}

interface Facts {
  readonly event: string;
  readonly mcCount: number;
  readonly nameOf: (id: string) => string;
  /** Relations of a kind at one end of an entity. */
  readonly at: (id: string, kind: RelationKind) => readonly Relation[];
  readonly overlapsOf: (id: string) => readonly Overlap[];
}

function collectFacts(dataset: Dataset, overlaps: readonly Overlap[]): Facts {
  const names = new Map<string, string>([
    ...dataset.people.map(({ id, name }) => [id, name] as const),
    ...dataset.organizations.map(({ id, name }) => [id, name] as const),
    ...dataset.subsystems.map(({ id, name }) => [id, name] as const),
    ...dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle] as const),
    ...dataset.threads.map(({ id, subject }) => [id, subject ?? 'a mail thread'] as const),
  ]);
  const relations = new Map<string, Relation[]>();
  for (const relation of dataset.relations) {
    pushTo(relations, `${relation.kind} ${relation.from}`, relation);
    pushTo(relations, `${relation.kind} ${relation.to}`, relation);
  }
  const pairs = new Map<string, Overlap[]>();
  for (const overlap of overlaps) {
    pushTo(pairs, overlap.a, overlap);
    pushTo(pairs, overlap.b, overlap);
  }
  return {
    event: dataset.event.title,
    mcCount: dataset.microconferences.length,
    nameOf: (id) => names.get(id) ?? id.slice(id.indexOf(':') + 1),
    at: (id, kind) => relations.get(`${kind} ${id}`) ?? [],
    overlapsOf: (id) => pairs.get(id) ?? [],
  };
}

function describeMc(mc: Microconference, facts: Facts): EntityDescription {
  const people = facts.at(mc.id, 'participates');
  const running = people.filter((one) => runsIt(strongestRole(one)));
  const subjects = facts.at(mc.id, 'covers').filter(({ strength }) => strength !== 'mention');
  const partners = facts.overlapsOf(mc.id).filter(({ peopleLost }) => peopleLost > 0);
  const told = partners.slice(0, 2).map((overlap) => {
    const other = overlap.a === mc.id ? overlap.b : overlap.a;
    return `With ${facts.nameOf(other)}: ${describeOverlap(overlap)}.`;
  });
  return {
    id: mc.id,
    title: mc.title,
    kind: 'Microconference',
    runsSomething: true,
    sentences: [
      `${mc.title} is one of ${count(facts.mcCount, 'microconference')} proposed for ${facts.event}.`,
      ...sayNames('It is run by', running, ({ from }) => facts.nameOf(from)),
      ...sayNames('It is about', subjects, ({ to }) => facts.nameOf(to)),
      ...sayNames('Its topics:', mc.topics, ({ label }) => label, 3),
      ...told,
    ],
  };
}

function describePerson(person: Person, facts: Facts): EntityDescription {
  const places = facts.at(person.id, 'participates');
  const running = places.filter((one) => runsIt(strongestRole(one)));
  const others = places.filter(
    (one) => !running.includes(one) && strongestRole(one) !== 'mentioned',
  );
  const at = facts.event;
  return {
    id: person.id,
    title: person.name,
    kind: 'Person',
    runsSomething: running.length > 0,
    sentences: [
      ...sayNames(`${person.name} runs`, running, ({ to }) => facts.nameOf(to), MOST_NAMED, at),
      ...sayNames(`${person.name} is wanted in`, others, ({ to }) => facts.nameOf(to)),
      ...sayNames('Affiliation stated there:', facts.at(person.id, 'affiliated'), ({ to }) =>
        facts.nameOf(to),
      ),
      ...sayNames('Maintains', facts.at(person.id, 'maintains'), ({ to }) => facts.nameOf(to)),
    ],
  };
}

function describeOrganization({ id, name }: Organization, facts: Facts): EntityDescription {
  const people = facts.at(id, 'affiliated');
  const invited = facts.at(id, 'invited');
  return {
    id,
    title: name,
    kind: 'Organization',
    runsSomething: true,
    sentences: [
      `${count(people.length, 'person', 'people')} of ${name} ${people.length === 1 ? 'is' : 'are'} named in the proposals for ${facts.event}.`,
      ...sayNames('They are', people, ({ from }) => facts.nameOf(from)),
      ...sayNames('It is invited to', invited, ({ to }) => facts.nameOf(to)),
    ],
  };
}

function describeSubsystem(subsystem: Subsystem, facts: Facts): EntityDescription {
  const { id, name, lists } = subsystem;
  const mcs = [...facts.at(id, 'covers')].sort(
    compareBy(
      ({ strength }) => STRENGTH_ORDER[strength ?? 'mention'],
      ({ from }) => from,
    ),
  );
  return {
    id,
    title: name,
    kind: 'Kernel subsystem',
    runsSomething: true,
    sentences: [
      `${count(mcs.length, 'microconference')} of ${facts.event} ${mcs.length === 1 ? 'touches' : 'touch'} ${name}.`,
      ...sayNames('They are', mcs, ({ from }) => facts.nameOf(from)),
      ...sayNames('Maintained by', facts.at(id, 'maintains'), ({ from }) => facts.nameOf(from)),
      ...sayNames(lists.length === 1 ? 'Mailing list:' : 'Mailing lists:', lists, (list) => list),
    ],
  };
}

const STRENGTH_ORDER = { core: 0, topic: 1, mention: 2 } as const;

function describeThread(thread: Thread, facts: Facts): EntityDescription {
  const { id, subject, list, date } = thread;
  const where = list === undefined ? '' : ` on ${list}`;
  const when = date === undefined ? '' : `, ${date}`;
  return {
    id,
    title: subject ?? 'A mail thread',
    kind: 'Mail thread',
    runsSomething: false,
    sentences: [
      `A mail thread${where}${when}, cited in the proposals for ${facts.event}.`,
      ...sayNames('Cited by', facts.at(id, 'cites'), ({ from }) => facts.nameOf(from)),
      ...sayNames('Written by', facts.at(id, 'wrote'), ({ from }) => facts.nameOf(from)),
    ],
  };
}

/** "It is run by A, B and C." Nothing where there is nobody. */
function sayNames<T>(
  start: string,
  list: readonly T[],
  nameOf: (one: T) => string,
  most = MOST_NAMED,
  event?: string,
): string[] {
  if (list.length === 0) return [];
  const names = list.slice(0, most).map(nameOf);
  const rest = list.length - names.length;
  const last = rest > 0 ? `${rest} more` : names.pop();
  const said = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  return [`${start} ${said}${event === undefined ? '' : ` at ${event}`}.`];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
