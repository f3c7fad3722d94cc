import type { Policy } from '../dataset/policy';
import type {
  Constraint,
  Dataset,
  Evidence,
  Finding,
  McId,
  PersonId,
  Role,
} from '../dataset/types';
import type { Overlap, SharedPerson } from './overlap';
import { presenceOf, strongestRole } from './presence';

/** Somebody of this microconference who is also wanted in another one. */
export interface BriefPerson {
  readonly person: PersonId;
  readonly roleHere: Role;
  readonly roleThere: Role;
}

/** Another microconference, with what it shares with this one. */
export interface BriefPair {
  readonly mc: McId;
  readonly overlap: Overlap;
  /** Who run both first, then the wanted. */
  readonly people: readonly BriefPerson[];
}

/** What the leads of one microconference should know before a timetable is made. */
export interface McBrief {
  readonly mc: McId;
  /** Others that need some of the same people, strongest pair first. */
  readonly shared: readonly BriefPair[];
  /** Others that share no people, but speak of the same subjects. */
  readonly alike: readonly BriefPair[];
  /** What this proposal asks for, as we read it. */
  readonly constraints: readonly Constraint[];
  /** Who else asks not to run beside it. */
  readonly askedBy: readonly { readonly mc: McId; readonly evidence: readonly Evidence[] }[];
  /** What is doubtful in what we read of it, in the order of its lines. */
  readonly findings: readonly Finding[];
  /** People who are known by part of a name only. */
  readonly unresolved: readonly PersonId[];
  /** People wanted here whose coming the proposal does not confirm. */
  readonly unconfirmed: readonly PersonId[];
  /** What the timetable gets wrong for it, as sentences; none where there is no timetable. */
  readonly conflicts: readonly string[];
}

/**
 * All that concerns one microconference, from the pairs of `findOverlaps`, in their order. A finding
 * concerns it that names it, or that stands in its lines.
 */
export function buildMcBrief(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  policy: Policy,
  mc: McId,
  conflicts: readonly string[] = [],
): McBrief {
  const own = dataset.microconferences.find(({ id }) => id === mc);
  const pairs = overlaps
    .filter(({ a, b }) => a === mc || b === mc)
    .map((overlap): BriefPair => {
      const people = [...overlap.runs, ...overlap.wanted];
      const isFirst = overlap.a === mc;
      return {
        mc: isFirst ? overlap.b : overlap.a,
        overlap,
        people: people.map((one) => seenFrom(one, isFirst)),
      };
    });
  const unresolved = new Set<string>(
    dataset.people.filter((person) => person.unresolved === true).map(({ id }) => id),
  );
  const wanted = dataset.relations.filter(
    (relation) =>
      relation.kind === 'participates' && relation.to === mc && presenceOf(relation, policy) > 0,
  );
  return {
    mc,
    shared: pairs.filter(({ people }) => people.length > 0),
    alike: pairs.filter(
      ({ people, overlap }) =>
        people.length === 0 && overlap.subjectOverlap >= policy.minSubjectOverlap,
    ),
    constraints: own?.constraints ?? [],
    askedBy: findAsking(dataset, mc),
    findings: findAbout(dataset, mc),
    unresolved: wanted.flatMap(({ from }) => (unresolved.has(from) ? [from as PersonId] : [])),
    unconfirmed: wanted.flatMap((relation) => {
      const isOpen = strongestRole(relation) === 'attendee' && relation.confirmed !== true;
      return isOpen ? [relation.from as PersonId] : [];
    }),
    conflicts,
  };
}

function seenFrom({ person, roles }: SharedPerson, isFirst: boolean): BriefPerson {
  const [roleHere, roleThere] = isFirst ? roles : [roles[1], roles[0]];
  return { person, roleHere, roleThere };
}

function findAsking(dataset: Dataset, mc: McId): McBrief['askedBy'] {
  return dataset.microconferences.flatMap((other) => {
    if (other.id === mc) return [];
    const evidence = other.constraints.flatMap((constraint) => {
      const isAsked = constraint.kind === 'avoid-overlap' && constraint.with.includes(mc);
      return isAsked ? constraint.evidence : [];
    });
    return evidence.length === 0 ? [] : [{ mc: other.id, evidence }];
  });
}

function findAbout(dataset: Dataset, mc: McId): Finding[] {
  const own = dataset.microconferences.find(({ id }) => id === mc);
  if (own === undefined) return [];
  const isInside = ({ line, file }: Finding): boolean =>
    line !== undefined && file === undefined && line >= own.line && line <= own.endLine;
  return dataset.findings
    .filter((finding) => finding.entities.includes(mc) || isInside(finding))
    .sort((x, y) => (x.line ?? 0) - (y.line ?? 0) || (x.id < y.id ? -1 : 1));
}
