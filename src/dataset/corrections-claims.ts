import { fold } from '../lib/fold';
import { compareText } from '../lib/order';
import { missing, type Outcome, replaceNamed, resolveEntity } from './corrections-entities';
import {
  correctionEvidence,
  maskText,
  uniteEvidence,
  uniteRelations,
} from './corrections-evidence';
import type {
  ConstraintCorrection,
  CoversCorrection,
  Dismiss,
  RoleCorrection,
  Wish,
} from './corrections-types';
import { kindOfId } from './ids';
import {
  type Constraint,
  type Dataset,
  type EntityId,
  type EntityKind,
  type Evidence,
  type McId,
  type Person,
  type Relation,
  type RelationKind,
  ROLES,
} from './types';

/** The ids of two ends as they are called today, or why there is no such pair. */
function findEnds(
  dataset: Dataset,
  ends: readonly [[EntityKind, string], [EntityKind, string]],
): readonly [EntityId, EntityId] | { why: string } {
  const found = ends.map(([kind, id]) => {
    const resolved = resolveEntity(dataset, id);
    return resolved !== undefined && kindOfId(resolved) === kind ? resolved : undefined;
  });
  const [from, to] = found;
  if (from === undefined) return missing(ends[0][1]);
  return to === undefined ? missing(ends[1][1]) : [from, to];
}

/** Puts one relation in the place of what is there, or takes it out. */
function replaceRelation(
  dataset: Dataset,
  kind: RelationKind,
  [from, to]: readonly [EntityId, EntityId],
  next: Omit<Relation, 'kind' | 'from' | 'to'> | undefined,
): Dataset {
  const others = dataset.relations.filter(
    (one) => one.kind !== kind || one.from !== from || one.to !== to,
  );
  const made = next === undefined ? [] : [{ kind, from, to, ...next }];
  return { ...dataset, relations: uniteRelations([...others, ...made]) };
}

function findRelation(
  dataset: Dataset,
  kind: RelationKind,
  [from, to]: readonly [EntityId, EntityId],
): Relation | undefined {
  return dataset.relations.find((one) => one.kind === kind && one.from === from && one.to === to);
}

/**
 * Gives a person exactly these roles in a microconference, or takes these away. Whoever is named and not
 * there yet comes into being with the first role.
 */
export function applyRole(before: Dataset, correction: RoleCorrection): Outcome {
  const dataset = withPerson(before, correction);
  const ends = findEnds(dataset, [
    ['person', correction.person],
    ['mc', correction.mc],
  ]);
  if ('why' in ends) return ends;
  const mc = ends[1] as McId;
  const now = findRelation(dataset, 'participates', ends);
  const had = now?.roles ?? [];
  const { change, roles: named, reason } = correction;
  const roles = ROLES.filter((role) =>
    change === 'set' ? named.includes(role) : had.includes(role) && !named.includes(role),
  );
  const gained = roles.filter((role) => !had.includes(role));
  if (gained.length === 0 && roles.length === had.length) return dataset;
  if (roles.length === 0) return replaceRelation(dataset, 'participates', ends, undefined);
  const sentence = `The roles here are ${roles.join(', ')}.`;
  // Each role that is there has an evidence; what speaks for one that is not there goes.
  const kept = (now?.evidence ?? []).filter(
    ({ role }) => role === undefined || roles.includes(role),
  );
  const added: Evidence[] =
    gained.length === 0
      ? [correctionEvidence(reason, sentence, { mc })]
      : gained.map((role) => correctionEvidence(reason, sentence, { mc, role }));
  return replaceRelation(dataset, 'participates', ends, {
    roles,
    ...(now?.confirmed ? { confirmed: true } : {}),
    evidence: uniteEvidence([...kept, ...added]),
  });
}

/** The dataset with the person of a correction in it, if it names one to be added. */
function withPerson(dataset: Dataset, { person, name, change }: RoleCorrection): Dataset {
  if (name === undefined || change === 'remove') return dataset;
  if (resolveEntity(dataset, person) !== undefined) return dataset;
  const added: Person = { id: person, name, aliases: [] };
  return replaceNamed(dataset, 'person', [...dataset.people, added]);
}

/** Says how much a microconference is about a subsystem, or that it is not. */
export function applyCovers(dataset: Dataset, correction: CoversCorrection): Outcome {
  const ends = findEnds(dataset, [
    ['mc', correction.mc],
    ['subsystem', correction.subsystem],
  ]);
  if ('why' in ends) return ends;
  const { strength, reason } = correction;
  const now = findRelation(dataset, 'covers', ends);
  if ((now?.strength ?? 'none') === strength) return dataset;
  if (strength === 'none') return replaceRelation(dataset, 'covers', ends, undefined);
  const sentence = `This subsystem is covered here: ${strength}.`;
  const note = correctionEvidence(reason, sentence, { mc: ends[0] as McId });
  return replaceRelation(dataset, 'covers', ends, {
    strength,
    evidence: uniteEvidence([...(now?.evidence ?? []), note]),
  });
}

/** Adds a wish about the timetable, or takes one back, by kind and content. */
export function applyConstraint(dataset: Dataset, correction: ConstraintCorrection): Outcome {
  const asking = resolveEntity(dataset, correction.mc);
  const mc = dataset.microconferences.find(({ id }) => id === asking);
  if (mc === undefined) return missing(correction.mc);
  const wish = resolveWish(dataset, correction.constraint, mc.id);
  if ('why' in wish) return wish;
  const { change, reason } = correction;
  const sentence = change === 'add' ? 'This was asked for.' : 'Not all of this was asked for.';
  const note = correctionEvidence(reason, sentence, { mc: mc.id });
  const constraints =
    change === 'add' ? addWish(mc.constraints, wish, note) : removeWish(mc.constraints, wish, note);
  if (constraints === mc.constraints) return dataset;
  const corrected = { ...mc, constraints };
  return {
    ...dataset,
    microconferences: dataset.microconferences.map((one) => (one === mc ? corrected : one)),
  };
}

/** The wish in the form in which it is kept: sorted, with the ids of today and no address. */
function resolveWish(dataset: Dataset, wish: Wish, asking: McId): Wish | { why: string } {
  if (wish.kind === 'only-on') return { ...wish, dates: sortOnce(wish.dates) };
  if (wish.kind === 'room') return { ...wish, text: maskText(wish.text) };
  if (wish.kind !== 'avoid-overlap') return wish;
  const others: McId[] = [];
  for (const name of wish.with) {
    const id = resolveEntity(dataset, name);
    if (id === undefined || kindOfId(id) !== 'mc') return missing(name);
    if (id === asking) return { why: `${id} cannot ask not to run beside itself.` };
    others.push(id as McId);
  }
  return { ...wish, with: sortOnce(others) };
}

const sortOnce = <T extends string>(items: readonly T[]): T[] =>
  [...new Set(items)].sort(compareText);

function addWish(now: readonly Constraint[], wish: Wish, note: Evidence): readonly Constraint[] {
  if (wish.kind !== 'avoid-overlap') {
    const isThere = now.some((one) => asksTheSame(one, wish));
    return isThere ? now : [...now, { ...wish, evidence: [note] }];
  }
  const avoided = new Set(now.flatMap((one) => (one.kind === 'avoid-overlap' ? one.with : [])));
  const missed = wish.with.filter((id) => !avoided.has(id));
  return missed.length === 0 ? now : [...now, { ...wish, with: missed, evidence: [note] }];
}

function removeWish(now: readonly Constraint[], wish: Wish, note: Evidence): readonly Constraint[] {
  if (wish.kind !== 'avoid-overlap') {
    const left = now.filter((one) => !asksTheSame(one, wish));
    return left.length === now.length ? now : left;
  }
  const left = now.flatMap((one): Constraint[] => {
    if (one.kind !== 'avoid-overlap') return [one];
    const others = one.with.filter((id) => !wish.with.includes(id));
    if (others.length === one.with.length) return [one];
    const evidence = uniteEvidence([...one.evidence, note]);
    return others.length === 0 ? [] : [{ ...one, with: others, evidence }];
  });
  return left.every((one, at) => one === now[at]) && left.length === now.length ? now : left;
}

function asksTheSame(constraint: Constraint, wish: Wish): boolean {
  if (constraint.kind === 'only-on' && wish.kind === 'only-on') {
    return sortOnce(constraint.dates).join() === wish.dates.join();
  }
  if (constraint.kind === 'duration' && wish.kind === 'duration') {
    return constraint.minutes === wish.minutes;
  }
  if (constraint.kind !== 'room' || wish.kind !== 'room') return false;
  return fold(maskText(constraint.text)) === fold(wish.text);
}

/** Puts a finding aside; one that is not there needs nothing more. */
export function applyDismiss(dataset: Dataset, { finding }: Dismiss): Outcome {
  const findings = dataset.findings.filter(({ id }) => id !== finding);
  return findings.length === dataset.findings.length ? dataset : { ...dataset, findings };
}
