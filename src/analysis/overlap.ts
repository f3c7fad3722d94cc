import type { Policy } from '../dataset/policy';
import type {
  Dataset,
  EntityId,
  Evidence,
  McId,
  PersonId,
  Relation,
  RelationKind,
  Role,
  Strength,
  SubsystemId,
  ThreadId,
} from '../dataset/types';
import { compareBy, compareText } from '../lib/order';
import { presenceOf, runsIt, strongestRole } from './presence';

/** Somebody who is in both microconferences; roles and presence in the order of the pair. */
export interface SharedPerson {
  readonly person: PersonId;
  /** The strongest role in each. */
  readonly roles: readonly [Role, Role];
  readonly presence: readonly [number, number];
  /** presence[0] × presence[1], in people. */
  readonly weight: number;
}

export interface SharedSubsystem {
  readonly subsystem: SubsystemId;
  readonly strengths: readonly [Strength, Strength];
  /** This subsystem's share of the cosine. */
  readonly weight: number;
}

/** What two microconferences share, `a < b` by id, in the four classes of evidence. */
export interface Overlap {
  readonly a: McId;
  readonly b: McId;
  /** One asks not to run beside the other: the places that say so. */
  readonly declared: readonly Evidence[];
  /** People who run both. */
  readonly runs: readonly SharedPerson[];
  /** Other people who are at least attendee in both. */
  readonly wanted: readonly SharedPerson[];
  /** People in both who are only mentioned in one: shown, counted for nothing. */
  readonly mentioned: readonly SharedPerson[];
  readonly subsystems: readonly SharedSubsystem[];
  readonly threads: readonly ThreadId[];
  /** Σ p_A · p_B over the people of both, in people. */
  readonly peopleLost: number;
  /** Cosine of the subject vectors, 0 to 1, three decimals. */
  readonly subjectOverlap: number;
}

/**
 * What every pair of microconferences shares, strongest pairs first.
 *
 *     peopleLost(A,B)     = Σ p_A · p_B over the people of both
 *     subjectOverlap(A,B) = cosine of the subject vectors, whose entries are s/n per subsystem
 *                           (s its strength in the MC, n the MCs that have it) and 1/n per thread
 *
 * Pairs are ordered lexicographically: declared, number who run both, Σ p·p over the wanted,
 * subjectOverlap, ids. Pairs that share nothing at all are left out. The cost is the sum, over
 * people and subjects, of the squares of the microconferences each is in.
 */
export function findOverlaps(dataset: Dataset, policy: Policy): Overlap[] {
  return listOverlaps(dataset, policy)
    .map((overlap): Ranked => ({ overlap, wanted: sumOf(overlap.wanted) }))
    .sort(compareRanked)
    .map(({ overlap }) => overlap);
}

/** The same in no order, for whoever brings one of their own. */
export function listOverlaps(dataset: Dataset, policy: Policy): Overlap[] {
  const draft = createDrafts();
  addDeclared(dataset, draft.of);
  addPeople(dataset, policy, draft.of);
  const lengths = addSubjects(dataset, policy, draft.of);
  return draft.all().map((one) => finish(one, lengths));
}

interface Draft {
  readonly a: McId;
  readonly b: McId;
  // Most pairs share one thing: what they do not share takes no room.
  declared?: Evidence[];
  people?: SharedPerson[];
  subsystems?: SharedSubsystem[];
  threads?: ThreadId[];
  /** Scalar product of the two subject vectors so far. */
  dot: number;
}

type DraftOf = (one: McId, other: McId) => Draft;

/** One draft per pair, whichever of the two is named first. */
function createDrafts(): { readonly of: DraftOf; all(): Draft[] } {
  // Two lookups by id are several times as fast as one by a key that must first be put together.
  const rows = new Map<McId, Map<McId, Draft>>();
  const of = (one: McId, other: McId): Draft => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const row = rows.get(a) ?? new Map<McId, Draft>();
    if (row.size === 0) rows.set(a, row);
    const found = row.get(b);
    if (found !== undefined) return found;
    const made: Draft = { a, b, dot: 0 };
    row.set(b, made);
    return made;
  };
  return { of, all: () => [...rows.values()].flatMap((row) => [...row.values()]) };
}

function addDeclared(dataset: Dataset, draft: DraftOf): void {
  for (const mc of dataset.microconferences) {
    for (const constraint of mc.constraints) {
      if (constraint.kind !== 'avoid-overlap') continue;
      for (const other of constraint.with) {
        if (other === mc.id) continue;
        const pair = draft(mc.id, other);
        pair.declared = [...(pair.declared ?? []), ...constraint.evidence];
      }
    }
  }
}

/** The relations that a test accepts, by the id at one of their ends. */
function groupByEnd(
  relations: readonly Relation[],
  isMeant: (kind: RelationKind) => boolean,
  end: 'from' | 'to',
): Map<EntityId, OneOrMore> {
  const groups = new Map<EntityId, OneOrMore>();
  for (const relation of relations) {
    if (!isMeant(relation.kind)) continue;
    const known = groups.get(relation[end]);
    if (known === undefined) groups.set(relation[end], relation);
    else if ('kind' in known) groups.set(relation[end], [known, relation]);
    else known.push(relation);
  }
  return groups;
}

/** Most people, and most subjects, are in one microconference: no list is made for those. */
type OneOrMore = Relation | Relation[];

function forEachPair<T>(items: readonly T[], visit: (one: T, other: T) => void): void {
  for (let first = 0; first < items.length; first++) {
    for (let second = first + 1; second < items.length; second++) {
      visit(items[first] as T, items[second] as T);
    }
  }
}

function addPeople(dataset: Dataset, policy: Policy, draft: DraftOf): void {
  const isMeant = (kind: RelationKind): boolean => kind === 'participates';
  for (const [person, relations] of groupByEnd(dataset.relations, isMeant, 'from')) {
    if ('kind' in relations) continue;
    forEachPair(relations, (one, other) => {
      const [first, second] = one.to < other.to ? [one, other] : [other, one];
      const presence = [presenceOf(first, policy), presenceOf(second, policy)] as const;
      const pair = draft(first.to as McId, second.to as McId);
      pair.people ??= [];
      pair.people.push({
        person: person as PersonId,
        roles: [strongestRole(first), strongestRole(second)],
        presence,
        weight: presence[0] * presence[1],
      });
    });
  }
}

/** Adds shared subjects; gives the length of each subject vector. */
function addSubjects(dataset: Dataset, policy: Policy, draft: DraftOf): Map<string, number> {
  const squares = new Map<string, number>();
  const enter = (relation: Relation, count: number): SubjectEntry => {
    const strength = relation.strength ?? 'mention';
    const value = (relation.kind === 'cites' ? 1 : policy.strength[strength]) / count;
    squares.set(relation.from, (squares.get(relation.from) ?? 0) + value * value);
    return { relation, strength, value, mc: relation.from as McId };
  };
  const isMeant = (kind: RelationKind): boolean => kind === 'covers' || kind === 'cites';
  for (const relations of groupByEnd(dataset.relations, isMeant, 'to').values()) {
    if ('kind' in relations) {
      enter(relations, 1);
      continue;
    }
    const entries = relations.map((relation) => enter(relation, relations.length));
    forEachPair(entries, (one, other) => {
      const pair = draft(one.mc, other.mc);
      const weight = one.value * other.value;
      pair.dot += weight;
      const [first, second] = one.mc < other.mc ? [one, other] : [other, one];
      if (one.relation.kind === 'cites') {
        pair.threads ??= [];
        pair.threads.push(one.relation.to as ThreadId);
      } else {
        pair.subsystems ??= [];
        const strengths = [first.strength, second.strength] as const;
        pair.subsystems.push({ subsystem: one.relation.to as SubsystemId, strengths, weight });
      }
    });
  }
  return new Map([...squares].map(([mc, sum]) => [mc, Math.sqrt(sum)]));
}

/** A subject in one microconference, with its entry in the subject vector. */
interface SubjectEntry {
  readonly relation: Relation;
  readonly strength: Strength;
  readonly value: number;
  readonly mc: McId;
}

function finish(draft: Draft, lengths: ReadonlyMap<string, number>): Overlap {
  const { a, b, declared = NOTHING, threads } = draft;
  const scale = (lengths.get(a) ?? 0) * (lengths.get(b) ?? 0);
  const people = draft.people?.sort(compareWeighted) ?? NOTHING;
  return {
    a,
    b,
    declared,
    runs: people.length === 0 ? NOTHING : people.filter(isRunning),
    wanted:
      people.length === 0 ? NOTHING : people.filter((one) => !isRunning(one) && !isMentioned(one)),
    mentioned: people.length === 0 ? NOTHING : people.filter(isMentioned),
    subsystems:
      draft.subsystems
        ?.map(({ subsystem, strengths, weight }) => {
          return { subsystem, strengths, weight: round(scale === 0 ? 0 : weight / scale) };
        })
        .sort(compareShares) ?? NOTHING,
    threads: threads?.sort() ?? NOTHING,
    peopleLost: sumOf(people),
    subjectOverlap: round(scale === 0 ? 0 : draft.dot / scale),
  };
}

const NOTHING: readonly never[] = [];

const isRunning = ({ roles }: SharedPerson): boolean => roles.every(runsIt);
const isMentioned = ({ roles }: SharedPerson): boolean => roles.includes('mentioned');

const compareWeighted = compareBy<SharedPerson>(
  ({ weight }) => -weight,
  ({ person }) => person,
);

const compareShares = compareBy<SharedSubsystem>(
  ({ weight }) => -weight,
  ({ subsystem }) => subsystem,
);

/** Three decimals, so that sums in another order give the same number. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const sumOf = (people: readonly SharedPerson[]): number =>
  round(people.reduce((sum, { weight }) => sum + weight, 0));

/** An overlap with the sum over the wanted, added up once and not for each comparison. */
interface Ranked {
  readonly overlap: Overlap;
  readonly wanted: number;
}

/** Keys compared one by one, not by `compareBy`: of large reports there are tens of thousands. */
function compareRanked({ overlap: x, wanted: xWanted }: Ranked, other: Ranked): number {
  const { overlap: y, wanted: yWanted } = other;
  return (
    Number(y.declared.length > 0) - Number(x.declared.length > 0) ||
    y.runs.length - x.runs.length ||
    yWanted - xWanted ||
    y.subjectOverlap - x.subjectOverlap ||
    compareText(x.a, y.a) ||
    compareText(x.b, y.b)
  );
}

/** "3 people run both, 2 more are wanted in both, 4 subsystems in common". */
export function describeOverlap(overlap: Overlap): string {
  const { declared, runs, wanted, subsystems, threads } = overlap;
  const parts: string[] = [];
  if (declared.length > 0) parts.push('one asks not to run beside the other');
  if (runs.length > 0)
    parts.push(`${countPeople(runs.length)} ${runs.length === 1 ? 'runs' : 'run'} both`);
  if (wanted.length > 0) {
    const verb = wanted.length === 1 ? 'is' : 'are';
    const who = runs.length > 0 ? `${wanted.length} more` : countPeople(wanted.length);
    parts.push(`${who} ${verb} wanted in both`);
  }
  if (subsystems.length > 0) {
    parts.push(
      `${subsystems.length} ${subsystems.length === 1 ? 'subsystem' : 'subsystems'} in common`,
    );
  }
  if (threads.length > 0) {
    parts.push(`${threads.length} ${threads.length === 1 ? 'thread' : 'threads'} cited by both`);
  }
  return parts.length === 0 ? 'nothing that counts' : parts.join(', ');
}

export function countPeople(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
