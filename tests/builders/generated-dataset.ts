import { makeId } from '../../src/dataset/ids';
import type {
  Dataset,
  EntityId,
  Evidence,
  McId,
  OrganizationId,
  PersonId,
  Relation,
  RelationKind,
  Role,
  Strength,
  SubsystemId,
  ThreadId,
} from '../../src/dataset/types';
import { compareBy } from '../../src/lib/order';
import { createRandom, type Random, shuffled } from '../../src/lib/random';

/**
 * A valid dataset of any size in the shape of LPC 2024, the same for the same seed: what tests and
 * benches use where the real one is too small. 36 microconferences make about 600 entities, 360
 * about 6,000 and 3,600 about 60,000.
 *
 * - Microconferences fall into planted communities of 3 to 7: neighbours in the list of titles.
 *   The subjects of one come from a pool of its community or, one in seven, from those that
 *   everybody speaks of; people who are in several are mostly in several of one community.
 * - Sizes are heavy-tailed: most microconferences have a handful of people, some have thirty.
 *   About 11 % of the people are in 2 to 4. Roles come in the combinations and shares of LPC 2024.
 * - Per microconference there are always as many people, threads and relations (25); organizations
 *   and subsystems grow with the power 0.93, because a larger conference repeats them.
 * - Each relation has one short evidence with a line, and there are no mentions or findings.
 */
export function generateDataset({ mcs, seed }: { mcs: number; seed: number }): Dataset {
  const random = createRandom(seed);
  const makeName = createNames(random);
  const communities = plantCommunities(mcs, makeName, random);
  const places = communities.flatMap(({ places: own }) => own);
  const slow = (mcs / 24) ** 0.93;
  const make = <K extends 'person' | 'org' | 'subsystem'>(kind: K, count: number, words: number) =>
    Array.from({ length: count }, () => {
      const name = Array.from({ length: words }, makeName).join(' ');
      return { id: makeId(kind, name), name, aliases: [] as string[] };
    });
  const world: World = {
    random,
    communities,
    places,
    people: make('person', Math.round(mcs * PEOPLE_PER_MC), 2),
    organizations: make('org', Math.round(ORGANIZATIONS * slow), 1),
    subsystems: make('subsystem', Math.round(SUBSYSTEMS * slow), 1),
    threads: Array.from({ length: Math.round(mcs * THREADS_PER_MC) }, (_, index) => {
      return `thread:${20310000 + index}.${makeName().toLowerCase()}@example.org` as ThreadId;
    }),
    relations: new Map(),
  };
  addParticipations(world);
  addSubjects(world);
  addOrganizations(world);
  addThreads(world);
  addReferrals(world);
  return assemble(world);
}

const PEOPLE_PER_MC = 9.58;
const THREADS_PER_MC = 22 / 24;
const ORGANIZATIONS = 42;
const SUBSYSTEMS = 107;
/** Some are only known from the threads they wrote. */
const OUTSIDERS = 0.03;
const LINES_PER_MC = 50;
const SYLLABLES =
  'ba be bi bo da de di do fa fi ga go ha ke ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo za ze zu'.split(
    ' ',
  );
const ENDINGS = ['', '', 'n', 'r', 's', 'l', 'nd', 'x', 'k', 'm'];

/** Combinations of roles and how many people of LPC 2024 had each: those who run it, and guests. */
const RUNNING: readonly (readonly [number, ...Role[]])[] = [
  [29, 'author', 'presenter'],
  [9, 'author'],
  [8, 'author', 'presenter', 'mc-lead'],
  [5, 'author', 'contact', 'attendee'],
  [8, 'coauthor', 'presenter', 'topic-lead'],
];
const GUESTS: readonly (readonly [number, ...Role[]])[] = [
  [148, 'attendee'],
  [10, 'author', 'attendee'],
  [8, 'topic-lead', 'attendee'],
  [4, 'mentioned'],
];

interface Place {
  readonly id: McId;
  readonly shortTitle: string;
  readonly community: number;
  readonly line: number;
  /** How strongly it draws people, heavy-tailed. */
  readonly pull: number;
  readonly members: PersonId[];
}

interface PlantedCommunity {
  readonly places: readonly Place[];
}

interface World {
  readonly random: Random;
  readonly communities: readonly PlantedCommunity[];
  readonly places: readonly Place[];
  readonly people: Named<PersonId>[];
  readonly organizations: Named<OrganizationId>[];
  readonly subsystems: Named<SubsystemId>[];
  readonly threads: readonly ThreadId[];
  readonly relations: Map<string, Relation>;
}

interface Named<I extends EntityId> {
  readonly id: I;
  readonly name: string;
  readonly aliases: string[];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Made-up words, each given once: longer ones when the short ones run out. */
function createNames(random: Random): () => string {
  const given = new Set<string>();
  return () => {
    for (let attempt = 0; ; attempt++) {
      const count = 2 + Math.floor(random() * 2) + Math.floor(attempt / 4);
      const word = Array.from({ length: count }, () => pick(SYLLABLES, random)).join('');
      const name = capital(word + pick(ENDINGS, random));
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

function plantCommunities(mcs: number, makeName: () => string, random: Random): PlantedCommunity[] {
  const communities: PlantedCommunity[] = [];
  for (let made = 0; made < mcs; ) {
    const size = Math.min(mcs - made, 3 + Math.floor(random() * 5));
    const places = Array.from({ length: size }, (_, index): Place => {
      const shortTitle = makeName();
      return {
        id: makeId('mc', `${shortTitle} MC`),
        shortTitle,
        community: communities.length,
        line: 1 + (made + index) * LINES_PER_MC,
        pull: Math.min(10, 0.8 / (1 - random()) - 0.8),
        members: [],
      };
    });
    communities.push({ places });
    made += size;
  }
  return communities;
}

/** Two who run each microconference, then everybody else where the pull leads them. */
function addParticipations(world: World): void {
  const { random, places, people } = world;
  const insiders = people.slice(0, Math.round(people.length * (1 - OUTSIDERS)));
  const drawPlace = createDraw(
    places.map(({ pull }) => pull),
    random,
  );
  insiders.forEach(({ id }, index) => {
    const runs = index < 2 * places.length;
    const home = places[runs ? index % places.length : drawPlace()];
    if (home === undefined) return;
    participate(world, id, home, runs ? RUNNING : GUESTS);
    // Those who run one are the ones wanted elsewhere, and every seventeenth guest.
    if (random() >= (runs ? 0.3 : 0.06)) return;
    const more = random() < 0.83 ? 1 : random() < 0.75 ? 2 : 3;
    const near = world.communities[home.community]?.places ?? places;
    for (let added = 0; added < more; added++) {
      const other = random() < 0.85 ? pick(near, random) : places[drawPlace()];
      participate(world, id, other ?? home, random() < 0.25 ? RUNNING : GUESTS);
    }
  });
}

function participate(
  world: World,
  person: PersonId,
  place: Place,
  shares: readonly (readonly [number, ...Role[]])[],
): void {
  const drawRoles = createDraw(
    shares.map(([share]) => share),
    world.random,
  );
  const [, ...roles] = shares[drawRoles()] ?? [0, 'attendee' as Role];
  const confirmed = roles[0] === 'attendee' && world.random() < 0.02;
  const more = confirmed ? { roles, confirmed } : { roles };
  if (relate(world, 'participates', person, place.id, place, more)) place.members.push(person);
}

/** Every subsystem of a community's pool is dealt out once; then each place draws some more. */
function addSubjects(world: World): void {
  const { random, communities, subsystems } = world;
  const drawPopular = createDraw(
    subsystems.map((_, index) => 1 / (index + 10) ** 0.8),
    random,
  );
  // Neither the popular ones nor the order of names may tell the community.
  const order = shuffled(subsystems, random);
  communities.forEach(({ places }, number) => {
    const pool = order.filter((_, index) => index % communities.length === number);
    pool.forEach(({ id }, index) => {
      const place = places[index % places.length];
      if (place !== undefined) cover(world, place, id, index < 1.5 * places.length ? 'core' : null);
    });
    for (const place of places) {
      const more = 4 + Math.floor(random() * 6);
      for (let added = 0; added < more; added++) {
        const popular = random() < 1 / 7 || pool.length === 0;
        const subject = popular ? subsystems[drawPopular()] : pick(pool, random);
        if (subject !== undefined) cover(world, place, subject.id, null);
      }
    }
  });
}

function cover(world: World, place: Place, to: SubsystemId, core: Strength | null): void {
  const strength = core ?? (world.random() < 0.67 ? 'topic' : 'mention');
  relate(world, 'covers', place.id, to, place, { strength });
}

/** Two people in seven say where they work; one microconference in six invites organizations. */
function addOrganizations(world: World): void {
  const { random, places, people, organizations } = world;
  const drawKnown = createDraw(
    organizations.map((_, index) => 1 / (index + 2)),
    random,
  );
  const drawOne = (): OrganizationId | undefined => organizations[drawKnown()]?.id;
  const homeOf = new Map(places.flatMap((place) => place.members.map((id) => [id, place])));
  // The less known half of the organizations have one person or one invitation each.
  const rare = organizations.slice(Math.floor(organizations.length / 4)).map(({ id }) => id);
  for (const { id } of shuffled(people, random).slice(0, Math.round((people.length * 2) / 7))) {
    const place = homeOf.get(id) ?? pick(places, random);
    const organization = random() < 0.5 ? (rare.pop() ?? drawOne()) : drawOne();
    if (organization !== undefined) relate(world, 'affiliated', id, organization, place);
  }
  for (const place of places) {
    if (random() >= 1 / 6) continue;
    for (let count = 0; count < 5; count++) {
      const organization = rare.pop() ?? drawOne();
      if (organization !== undefined) relate(world, 'invited', organization, place.id, place);
    }
  }
}

/** One microconference in five cites threads, some many; each has an author, some have readers. */
function addThreads(world: World): void {
  const { random, places, people, threads } = world;
  const citing = shuffled(places, random).slice(0, Math.ceil(places.length / 5));
  const drawCiting = createDraw(
    citing.map(() => 1 + 6 * random() ** 2),
    random,
  );
  const outsiders = people.slice(Math.round(people.length * (1 - OUTSIDERS)));
  threads.forEach((thread, index) => {
    const place = citing[drawCiting()];
    if (place === undefined) return;
    relate(world, 'cites', place.id, thread, place);
    const outsider = outsiders[index]?.id;
    relate(world, 'wrote', outsider ?? pick(place.members, random), thread, place);
    if (random() < 0.6) relate(world, 'joined', pick(place.members, random), thread, place);
  });
}

/** One in five refers to a neighbour. */
function addReferrals(world: World): void {
  const { random, places, communities } = world;
  for (const place of places) {
    if (random() >= 1 / 5) continue;
    const other = pick(communities[place.community]?.places ?? places, random);
    if (other !== place) relate(world, 'refers', place.id, other.id, place);
  }
}

/** Adds a relation, unless these two are so related already. */
function relate(
  { random, relations }: World,
  kind: RelationKind,
  from: EntityId,
  to: EntityId,
  place: Place,
  more: Partial<Relation> = {},
): boolean {
  const key = `${kind} ${from} ${to}`;
  if (relations.has(key)) return false;
  const line = place.line + 2 + Math.floor(random() * (LINES_PER_MC - 4));
  const excerpt = `${place.shortTitle} names ${to.slice(to.indexOf(':') + 1)}`;
  const evidence: Evidence[] = [{ line, mc: place.id, excerpt, rule: 'generated' }];
  relations.set(key, { kind, from, to, ...more, evidence });
  return true;
}

function assemble(world: World): Dataset {
  const { random, places, communities, people, organizations, subsystems, threads } = world;
  const byId = compareBy<{ id: string }>(({ id }) => id);
  return {
    schemaVersion: 1,
    event: { id: 'generated', title: `A conference of ${places.length} microconferences` },
    source: {
      kind: 'generated',
      title: 'A generated report',
      sha256: '0'.repeat(64),
      lineCount: places.length * LINES_PER_MC,
    },
    people: people.sort(byId),
    organizations: organizations.sort(byId),
    microconferences: places.map((place, index) => {
      const { id, shortTitle, line } = place;
      const neighbour = pick(communities[place.community]?.places ?? places, random);
      const excerpt = `Please not beside ${neighbour.shortTitle}`;
      const avoids = neighbour !== place && random() < 1 / 20;
      return {
        id,
        title: `${shortTitle} MC`,
        shortTitle,
        contributionId: index + 1,
        topics: [],
        constraints: avoids
          ? [
              {
                kind: 'avoid-overlap',
                with: [neighbour.id],
                evidence: [{ line: line + 2, mc: id, excerpt, rule: 'generated' }],
              },
            ]
          : [],
        references: [],
        line,
        endLine: line + LINES_PER_MC - 2,
      };
    }),
    subsystems: subsystems.map((one) => ({ ...one, lists: [] })).sort(byId),
    threads: threads.map((id) => {
      const messageId = id.slice('thread:'.length);
      const url = `https://lore.kernel.org/r/${messageId}`;
      return { id, messageIds: [messageId], url, condition: 'exact' };
    }),
    mentions: [],
    relations: [...world.relations.values()].sort(
      compareBy(
        ({ kind }) => kind,
        ({ from }) => from,
        ({ to }) => to,
      ),
    ),
    findings: [],
  };
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** Draws indices in proportion to their weights. */
function createDraw(weights: readonly number[], random: Random): () => number {
  let total = 0;
  const sums = weights.map((weight) => {
    total += weight;
    return total;
  });
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
