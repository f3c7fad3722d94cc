import type { Policy } from '../dataset/policy';
import type {
  Dataset,
  Evidence,
  McId,
  PersonId,
  Relation,
  Role,
  Strength,
  SubsystemId,
  ThreadId,
} from '../dataset/types';
import { compareBy } from '../lib/order';
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
  const drafts = new Map<string, Draft>();
  const draft = (one: McId, other: McId): Draft => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = `${a} ${b}`;
    const found = drafts.get(key) ?? {
      a,
      b,
      declared: [],
      people: [],
      subsystems: [],
      threads: [],
      dot: 0,
    };
    drafts.set(key, found);
    return found;
  };
  addDeclared(dataset, draft);
  addPeople(dataset, policy, draft);
  const lengths = addSubjects(dataset, policy, draft);
  return [...drafts.values()].map((one) => finish(one, lengths)).sort(compareOverlaps);
}

interface Draft {
  readonly a: McId;
  readonly b: McId;
  readonly declared: Evidence[];
  readonly people: SharedPerson[];
  readonly subsystems: SharedSubsystem[];
  readonly threads: ThreadId[];
  /** Scalar product of the two subject vectors so far. */
  dot: number;
}

type DraftOf = (one: McId, other: McId) => Draft;

function addDeclared(dataset: Dataset, draft: DraftOf): void {
  for (const mc of dataset.microconferences) {
    for (const constraint of mc.constraints) {
      if (constraint.kind !== 'avoid-overlap') continue;
      for (const other of constraint.with) {
        if (other !== mc.id) draft(mc.id, other).declared.push(...constraint.evidence);
      }
    }
  }
}

function groupBy(relations: readonly Relation[], key: (relation: Relation) => string) {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const group = groups.get(key(relation));
    if (group === undefined) groups.set(key(relation), [relation]);
    else group.push(relation);
  }
  return groups;
}

function forEachPair<T>(items: readonly T[], visit: (one: T, other: T) => void): void {
  items.forEach((one, index) => {
    for (const other of items.slice(index + 1)) visit(one, other);
  });
}

function addPeople(dataset: Dataset, policy: Policy, draft: DraftOf): void {
  const participations = dataset.relations.filter(({ kind }) => kind === 'participates');
  for (const [person, relations] of groupBy(participations, ({ from }) => from)) {
    forEachPair(relations, (one, other) => {
      const [first, second] = one.to < other.to ? [one, other] : [other, one];
      const presence = [presenceOf(first, policy), presenceOf(second, policy)] as const;
      draft(first.to as McId, second.to as McId).people.push({
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
  const subjects = dataset.relations.filter(({ kind }) => kind === 'covers' || kind === 'cites');
  for (const relations of groupBy(subjects, ({ to }) => to).values()) {
    const entries = relations.map((relation) => {
      const strength = relation.strength ?? 'mention';
      const value = (relation.kind === 'cites' ? 1 : policy.strength[strength]) / relations.length;
      squares.set(relation.from, (squares.get(relation.from) ?? 0) + value * value);
      return { relation, strength, value, mc: relation.from as McId };
    });
    forEachPair(entries, (one, other) => {
      const pair = draft(one.mc, other.mc);
      const weight = one.value * other.value;
      pair.dot += weight;
      const [first, second] = one.mc < other.mc ? [one, other] : [other, one];
      if (one.relation.kind === 'cites') pair.threads.push(one.relation.to as ThreadId);
      else {
        const strengths = [first.strength, second.strength] as const;
        pair.subsystems.push({ subsystem: one.relation.to as SubsystemId, strengths, weight });
      }
    });
  }
  return new Map([...squares].map(([mc, sum]) => [mc, Math.sqrt(sum)]));
}

function finish(draft: Draft, lengths: ReadonlyMap<string, number>): Overlap {
  const { a, b, declared, people, threads } = draft;
  const scale = (lengths.get(a) ?? 0) * (lengths.get(b) ?? 0);
  const sorted = [...people].sort(
    compareBy(
      ({ weight }) => -weight,
      ({ person }) => person,
    ),
  );
  const runs = sorted.filter(({ roles }) => roles.every(runsIt));
  const wanted = sorted.filter(
    (one) => !runs.includes(one) && one.roles.every((role) => role !== 'mentioned'),
  );
  return {
    a,
    b,
    declared,
    runs,
    wanted,
    mentioned: sorted.filter((one) => !runs.includes(one) && !wanted.includes(one)),
    subsystems: draft.subsystems
      .map((one) => ({ ...one, weight: round(scale === 0 ? 0 : one.weight / scale) }))
      .sort(
        compareBy(
          ({ weight }) => -weight,
          ({ subsystem }) => subsystem,
        ),
      ),
    threads: threads.sort(),
    peopleLost: round(sorted.reduce((sum, { weight }) => sum + weight, 0)),
    subjectOverlap: round(scale === 0 ? 0 : draft.dot / scale),
  };
}

/** Three decimals, so that sums in another order give the same number. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const sumOf = (people: readonly SharedPerson[]): number =>
  round(people.reduce((sum, { weight }) => sum + weight, 0));

const compareOverlaps = compareBy<Overlap>(
  ({ declared }) => (declared.length > 0 ? 0 : 1),
  ({ runs }) => -runs.length,
  ({ wanted }) => -sumOf(wanted),
  ({ subjectOverlap }) => -subjectOverlap,
  ({ a }) => a,
  ({ b }) => b,
);

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
