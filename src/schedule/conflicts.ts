import type { Overlap } from '../analysis/overlap';
import type { Dataset, Evidence, McId, PersonId, Role } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { findRunners, isOnDates } from './allowed-places';
import { createEvidence, type EvidenceOf } from './conflict-evidence';
import { keptConstraints } from './constraint-keys';
import { type ConflictNames, describeConflict } from './describe-conflict';
import { declaredPairs } from './pair-costs';
import type { PlanRequest } from './plan-request';
import { type Assignment, areConcurrent, type Timetable } from './timetable';

/**
 * What is wrong, gravest first: a day that was not asked for, somebody who runs it and is not
 * there, a wish not to run side by side, people who run both, people wanted in both.
 */
export const CONFLICT_KINDS = ['only-on', 'absence', 'declared', 'runs', 'wanted'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface ConflictPerson {
  readonly id: PersonId;
  /** The strongest role in each microconference, in the order of the conflict's `mcs`. */
  readonly roles: readonly Role[];
}

/** Concurrent microconferences that need the same people, or a constraint that is not kept. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Id of the bin; null for what no timetable of this size can avoid. */
  readonly bin: string | null;
  /** By id; of a declared pair, and of people, two or more. */
  readonly mcs: readonly McId[];
  readonly people: readonly ConflictPerson[];
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

/** What a request says that a timetable can break. */
export type ConflictRules = Pick<PlanRequest, 'merges' | 'switchedOff' | 'absences'>;

/** What names a conflict wherever and whenever it occurs: for acknowledging it. */
export function conflictKey({ kind, mcs }: Pick<Conflict, 'kind' | 'mcs'>): string {
  return `${kind}/${mcs.join('+')}`;
}

/**
 * The conflicts of a timetable, gravest first. Everybody is named once per bin, with all the
 * microconferences there that need them at once; people of the same ones are one conflict.
 */
export function findConflicts(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  timetable: Timetable,
  rules: ConflictRules,
): Conflict[] {
  const make = createConflictMaker(dataset, timetable);
  const found = [
    ...findBrokenDays(dataset, timetable, rules),
    ...findAbsences(dataset, timetable, rules),
  ];
  const pairs = indexOverlaps(overlaps);
  const declared = new Set(declaredPairs(dataset, rules.switchedOff).map((pair) => pair.join(' ')));
  const ofBin = new Map<string, Assignment[]>();
  for (const assignment of timetable.assignments) pushTo(ofBin, assignment.bin, assignment);
  for (const [bin, inside] of ofBin) {
    const shared: Overlap[] = [];
    for (const [a, b] of concurrentPairs(inside, rules.merges)) {
      const key = `${a} ${b}`;
      if (declared.has(key)) found.push({ kind: 'declared', bin, mcs: [a, b], people: [] });
      const overlap = pairs.get(key);
      if (overlap !== undefined) shared.push(overlap);
    }
    found.push(...groupPeople(shared).map((one) => ({ ...one, bin })));
  }
  return found.map(make).sort(compareConflicts(timetable));
}

/** A conflict before it is put in words. */
export type ConflictDraft = Omit<Conflict, 'sentence' | 'evidence'>;

/** Adds the sentence and the places. */
export function createConflictMaker(
  dataset: Dataset,
  timetable: Pick<Timetable, 'bins'>,
): (draft: ConflictDraft) => Conflict {
  const evidenceOf: EvidenceOf = createEvidence(dataset);
  const names: ConflictNames = {
    mcs: new Map(dataset.microconferences.map((mc) => [mc.id, mc])),
    people: new Map(dataset.people.map(({ id, name }) => [id, name])),
    bins: new Map(timetable.bins.map((bin) => [bin.id, bin])),
  };
  return (draft) => ({
    kind: draft.kind,
    bin: draft.bin,
    mcs: draft.mcs,
    people: draft.people,
    sentence: describeConflict(draft, names),
    evidence: evidenceOf(draft),
  });
}

function indexOverlaps(overlaps: readonly Overlap[]): Map<string, Overlap> {
  return new Map(overlaps.map((overlap) => [`${overlap.a} ${overlap.b}`, overlap]));
}

/** Pairs of a bin that run at the same time, each in the order of its ids; merged ones are one. */
function concurrentPairs(
  inside: readonly Assignment[],
  merges: ConflictRules['merges'],
): [McId, McId][] {
  const sorted = [...inside].sort(compareBy(({ mc }) => mc));
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).flatMap((other): [McId, McId][] => {
      const isMerged = merges.some((group) => group.includes(one.mc) && group.includes(other.mc));
      return isMerged || !areConcurrent(one, other) ? [] : [[one.mc, other.mc]];
    }),
  );
}

/** Who is needed in several of these pairs at once, with everyone of the same ones in one. */
export function groupPeople(overlaps: readonly Overlap[]): Omit<ConflictDraft, 'bin'>[] {
  const roles = new Map<PersonId, Map<McId, Role>>();
  const weights = new Map<PersonId, number>();
  const running = new Set<PersonId>();
  for (const { a, b, runs, wanted } of overlaps) {
    for (const { person } of runs) running.add(person);
    for (const shared of [...runs, ...wanted.filter(({ weight }) => weight > 0)]) {
      const { person } = shared;
      const ofPerson = roles.get(person) ?? new Map<McId, Role>();
      roles.set(person, ofPerson.set(a, shared.roles[0]).set(b, shared.roles[1]));
      weights.set(person, (weights.get(person) ?? 0) + shared.weight);
    }
  }
  const groups = new Map<string, PersonId[]>();
  const strongestFirst = compareBy<PersonId>(
    (person) => -(weights.get(person) ?? 0),
    (person) => person,
  );
  for (const person of [...roles.keys()].sort(strongestFirst)) {
    const mcs = [...(roles.get(person)?.keys() ?? [])].sort().join(' ');
    pushTo(groups, `${running.has(person) ? 'runs' : 'wanted'} ${mcs}`, person);
  }
  return [...groups].map(([key, people]) => {
    const [kind, ...mcs] = key.split(' ') as ['runs' | 'wanted', ...McId[]];
    return {
      kind,
      mcs,
      people: people.map((id) => ({
        id,
        roles: mcs.map((mc) => roles.get(id)?.get(mc) as Role),
      })),
    };
  });
}

function findBrokenDays(
  dataset: Dataset,
  timetable: Timetable,
  { switchedOff }: ConflictRules,
): ConflictDraft[] {
  const mcs = new Map(dataset.microconferences.map((mc) => [mc.id, mc]));
  const bins = new Map(timetable.bins.map((bin) => [bin.id, bin]));
  return timetable.assignments.flatMap(({ mc, bin }): ConflictDraft[] => {
    const asking = mcs.get(mc);
    const at = bins.get(bin);
    if (asking === undefined || at === undefined) return [];
    const isBroken = keptConstraints(asking, switchedOff).some(
      (constraint) => constraint.kind === 'only-on' && !isOnDates(at, constraint.dates),
    );
    return isBroken ? [{ kind: 'only-on', bin, mcs: [mc], people: [] }] : [];
  });
}

/** Somebody runs a microconference in a bin in which they are not there. */
function findAbsences(
  dataset: Dataset,
  timetable: Timetable,
  { absences }: ConflictRules,
): ConflictDraft[] {
  if (absences.length === 0) return [];
  const runners = findRunners(dataset);
  return timetable.assignments.flatMap(({ mc, bin }): ConflictDraft[] => {
    const people = absences
      .filter((absence) => absence.bin === bin && runners.get(mc)?.has(absence.person))
      .map(({ person }) => ({ id: person, roles: [runners.get(mc)?.get(person) as Role] }));
    return people.length === 0 ? [] : [{ kind: 'absence', bin, mcs: [mc], people }];
  });
}

/** Gravest kind first, then most people, then time and ids. */
function compareConflicts({ bins }: Timetable): (one: Conflict, other: Conflict) => number {
  const order = new Map(bins.map(({ id }, index) => [id, index]));
  return compareBy<Conflict>(
    ({ kind }) => CONFLICT_KINDS.indexOf(kind),
    ({ people }) => -people.length,
    ({ bin }) => order.get(bin ?? '') ?? bins.length,
    ({ mcs }) => mcs.join(' '),
  );
}
