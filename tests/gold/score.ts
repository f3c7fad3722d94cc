import type {
  Constraint,
  Dataset,
  Microconference,
  Organization,
  Relation,
  Strength,
} from '../../src/dataset/types';
import { fold } from '../../src/lib/fold';
import { compareText } from '../../src/lib/order';
import { describeIdentityMisses, type Spelling, scoreIdentity } from './b-cubed';
import type { Gold, GoldConstraint, GoldMicroconference } from './gold';
import { findMicroconference, matchPeople, nameKey, type PeopleMatch } from './match-people';
import { type Fact, type Figure, tally } from './tally';

export interface Score {
  readonly figures: readonly Figure[];
  /** One stable line for everything that is in one of the two only, sorted. */
  readonly misses: readonly string[];
  /** Subsystems of the dataset about which the readers differ: precision says nothing of them. */
  readonly ignoredCount: number;
}

/** A microconference of the gold, the same in the dataset, and what begins the lines about it. */
interface Pair {
  readonly name: string;
  readonly gold: GoldMicroconference;
  readonly mc: Microconference;
}

type Facts = Map<string, Fact>;

/** What the gold asks for and what the dataset says, of one kind. */
interface Comparison {
  readonly kind: string;
  readonly singular: string;
  readonly gold: Facts;
  readonly found: Facts;
}

/** Compares a dataset with the gold, kind by kind; knows no rule of the extraction. */
export function scoreDataset(dataset: Dataset, gold: Gold): Score {
  const absent: string[] = [];
  const pairs = gold.microconferences.flatMap((goldMc): Pair[] => {
    const mc = findMicroconference(dataset, goldMc);
    if (mc === undefined) absent.push(`microconference missed: ${goldMc.title}`);
    return mc === undefined ? [] : [{ name: mc.id.replace(/^mc:/, ''), gold: goldMc, mc }];
  });
  const match = matchPeople(dataset);
  const spellings = pairs.flatMap((pair) => resolveSpellings(pair, match));
  const tallies = [
    ...comparePeople(pairs, match, dataset.relations),
    ...compareOrganizations(pairs, match, dataset),
    compareThreads(pairs, dataset),
    compareConstraints(pairs),
    ...compareSubsystems(pairs, dataset.relations),
  ].map(({ kind, singular, gold: asked, found }) => tally(kind, singular, asked, found));
  return {
    figures: [...tallies.map(({ figure }) => figure), scoreIdentity(spellings)],
    misses: [
      ...absent,
      ...tallies.flatMap(({ misses }) => misses),
      ...describeIdentityMisses(spellings),
    ].sort(compareText),
    ignoredCount: countIgnored(pairs, dataset.relations),
  };
}

function comparison(kind: string, singular: string): Comparison {
  return { kind, singular, gold: new Map(), found: new Map() };
}

function note(facts: Facts, pair: Pair, text: string, id = text, value?: string): void {
  const fact = { mc: pair.name, text };
  facts.set(`${pair.mc.id} ${id}`, value === undefined ? fact : { ...fact, value });
}

function resolveSpellings({ name, gold, mc }: Pair, match: PeopleMatch): Spelling[] {
  return gold.people.flatMap((person) =>
    person.spellings.map((text) => {
      const entity = match.resolve(mc, text, person.lines);
      return { text, mc: name, person: person.name, ...(entity === undefined ? {} : { entity }) };
    }),
  );
}

function comparePeople(
  pairs: readonly Pair[],
  match: PeopleMatch,
  relations: readonly Relation[],
): Comparison[] {
  const people = comparison('people', 'person');
  const names = comparison('names', 'name');
  const roles = comparison('roles', 'role');
  const confirmed = comparison('confirmations', 'confirmation');
  for (const pair of pairs) {
    const nameOf = new Map<string, string>();
    for (const person of pair.gold.people) {
      const id = match.find(pair.mc, person);
      if (id !== undefined) nameOf.set(id, person.name);
      note(people.gold, pair, person.name);
      for (const role of person.roles) note(roles.gold, pair, `${person.name}, ${role}`);
      if (person.confirmed) note(confirmed.gold, pair, person.name);
      const found = id === undefined ? undefined : match.personOf(id);
      if (found === undefined || person.resolution !== undefined) continue;
      const wanted = nameKey(person.name);
      const isNamed = [found.name, ...found.aliases].some((name) => nameKey(name) === wanted);
      note(names.gold, pair, found.id, found.id, person.name);
      note(names.found, pair, found.id, found.id, isNamed ? person.name : found.name);
    }
    for (const id of match.participantsOf(pair.mc)) {
      const name = nameOf.get(id) ?? match.personOf(id)?.name ?? id;
      note(people.found, pair, name);
      for (const relation of relations) {
        if (relation.kind !== 'participates' || relation.from !== id) continue;
        if (relation.to !== pair.mc.id) continue;
        for (const role of relation.roles ?? []) note(roles.found, pair, `${name}, ${role}`);
        if (relation.confirmed === true) note(confirmed.found, pair, name);
      }
    }
  }
  return [people, names, roles, confirmed];
}

/** Folded and without punctuation, so that "Red Hat, Inc." and "Red Hat Inc." are one. */
function organizationKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function compareOrganizations(
  pairs: readonly Pair[],
  match: PeopleMatch,
  dataset: Dataset,
): Comparison[] {
  const byName = new Map<string, string>();
  const byId = new Map<string, Organization>(dataset.organizations.map((org) => [org.id, org]));
  for (const { id, name, aliases } of dataset.organizations) {
    for (const spelling of [name, ...aliases]) byName.set(organizationKey(spelling), id);
  }
  const idOf = (name: string) => byName.get(organizationKey(name)) ?? organizationKey(name);
  const affiliations = comparison('affiliations', 'affiliation');
  const invited = comparison('invited organizations', 'invited organization');
  for (const pair of pairs) {
    const names = new Map<string, string>();
    const optional = new Set<string>();
    for (const person of pair.gold.people) {
      const personId = match.find(pair.mc, person) ?? person.name;
      names.set(personId, person.name);
      for (const org of person.affiliations) {
        note(affiliations.gold, pair, `${person.name}, ${org}`, `${personId} ${idOf(org)}`);
      }
      for (const org of person.optionalAffiliations ?? []) optional.add(`${personId} ${idOf(org)}`);
    }
    for (const org of pair.gold.invitedOrganizations) note(invited.gold, pair, org, idOf(org));
    for (const relation of dataset.relations) {
      const { kind, from, to, evidence } = relation;
      if (kind === 'invited' && to === pair.mc.id) {
        note(invited.found, pair, byId.get(from)?.name ?? from, from);
      }
      const isHere = evidence.some((place) => place.mc === pair.mc.id);
      if (kind === 'affiliated' && isHere && !optional.has(`${from} ${to}`)) {
        const person = names.get(from) ?? match.personOf(from)?.name ?? from;
        const text = `${person}, ${byId.get(to)?.name ?? to}`;
        note(affiliations.found, pair, text, `${from} ${to}`);
      }
    }
  }
  return [affiliations, invited];
}

/** A thread is known by what this microconference cites of it, not by all of its messages. */
function compareThreads(pairs: readonly Pair[], dataset: Dataset): Comparison {
  const threads = comparison('threads', 'thread');
  for (const pair of pairs) {
    for (const messageId of pair.gold.messageIds) note(threads.gold, pair, messageId);
    for (const mention of dataset.mentions) {
      if (mention.kind === 'thread' && mention.mc === pair.mc.id) {
        note(threads.found, pair, mention.text);
      }
    }
  }
  return threads;
}

function compareConstraints(pairs: readonly Pair[]): Comparison {
  const constraints = comparison('constraints', 'constraint');
  const ids = new Map(pairs.map(({ gold, mc }) => [gold.title, mc.id]));
  for (const pair of pairs) {
    for (const one of pair.gold.constraints) {
      note(constraints.gold, pair, describeGoldConstraint(one, ids));
    }
    for (const one of pair.mc.constraints) note(constraints.found, pair, describeConstraint(one));
  }
  return constraints;
}

function describeGoldConstraint(one: GoldConstraint, ids: ReadonlyMap<string, string>): string {
  switch (one.kind) {
    case 'only-on':
      return `only-on ${one.dates.join(', ')}`;
    case 'avoid-overlap':
      return `avoid-overlap ${list(one.with.map((title) => ids.get(title) ?? title))}`;
    case 'duration':
      return `duration ${one.minutes} min`;
    case 'room':
      return `room at line ${one.line}`;
  }
}

function describeConstraint(one: Constraint): string {
  switch (one.kind) {
    case 'only-on':
      return `only-on ${list(one.dates)}`;
    case 'avoid-overlap':
      return `avoid-overlap ${list(one.with)}`;
    case 'duration':
      return `duration ${one.minutes} min`;
    case 'room':
      return `room at line ${one.evidence[0]?.line ?? 'unknown'}`;
  }
}

function list(texts: readonly string[]): string {
  return [...texts].sort(compareText).join(', ');
}

/** A mere mention covers nothing: only core and topic count as having a subsystem. */
function isAbout(strength: Strength | undefined): strength is 'core' | 'topic' {
  return strength === 'core' || strength === 'topic';
}

function countIgnored(pairs: readonly Pair[], relations: readonly Relation[]): number {
  return pairs
    .flatMap(({ mc, gold }) => gold.dontCare.map((id) => ({ mc: mc.id, id })))
    .filter(({ mc, id }) =>
      relations.some((one) => one.from === mc && one.to === id && isAbout(one.strength)),
    ).length;
}

function compareSubsystems(pairs: readonly Pair[], relations: readonly Relation[]): Comparison[] {
  const subsystems = comparison('subsystems', 'subsystem');
  const strengths = comparison('subsystem strength', 'subsystem strength');
  for (const pair of pairs) {
    const asked = new Map<string, string>([
      ...pair.gold.topic.map((id) => [id, 'topic'] as const),
      ...pair.gold.core.map((id) => [id, 'core'] as const),
    ]);
    const ignored = new Set<string>(pair.gold.dontCare);
    for (const [id, strength] of asked) {
      note(subsystems.gold, pair, `${id} (${strength})`, id);
    }
    for (const { kind, from, to, strength } of relations) {
      if (kind !== 'covers' || from !== pair.mc.id || ignored.has(to)) continue;
      if (!isAbout(strength)) continue;
      note(subsystems.found, pair, `${to} (${strength})`, to);
      const wanted = asked.get(to);
      if (wanted === undefined) continue;
      note(strengths.gold, pair, to, to, wanted);
      note(strengths.found, pair, to, to, strength);
    }
  }
  return [subsystems, strengths];
}
