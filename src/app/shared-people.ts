import type { Overlap, SharedPerson } from '../analysis/overlap';
import { describeOverlap } from '../analysis/overlap';
import type { Evidence, McId, PersonId, Role } from '../dataset/types';
import type { EntityIndex } from './entity-index';
import { ROLE_WORDS } from './words';

export interface SharedPersonRow {
  readonly id: PersonId;
  readonly name: string;
  /** "author here, wanted there" */
  readonly roles: string;
  /** "lines 517 and 222": where the two proposals say so. */
  readonly lines: string;
  /** Where each of the two proposals says so. */
  readonly places: readonly {
    readonly mc: McId;
    readonly title: string;
    readonly evidence: readonly Evidence[];
  }[];
}

/** Another microconference that needs some of the same people. */
export interface SharedPeopleRow {
  readonly mc: McId;
  readonly title: string;
  readonly sentence: string;
  readonly people: readonly SharedPersonRow[];
}

export interface PairPanel {
  readonly a: McId;
  readonly b: McId;
  readonly titles: readonly [string, string];
  readonly sentence: string;
  readonly declared: readonly Evidence[];
  readonly groups: readonly {
    readonly title: string;
    readonly people: readonly SharedPersonRow[];
  }[];
  readonly subsystems: Overlap['subsystems'];
  readonly threads: Overlap['threads'];
  /** Per subsystem and thread in common: where each of the two proposals says so. */
  readonly subjectPlaces: ReadonlyMap<string, readonly SubjectPlace[]>;
}

export interface SubjectPlace {
  readonly title: string;
  readonly evidence: readonly Evidence[];
}

/** Whom a microconference shares with others, most people first. */
export function selectSharedPeople(
  overlaps: readonly Overlap[],
  index: EntityIndex,
  mc: McId,
): SharedPeopleRow[] {
  return overlaps
    .filter(({ a, b, runs, wanted }) => (a === mc || b === mc) && runs.length + wanted.length > 0)
    .map((overlap) => {
      const other = overlap.a === mc ? overlap.b : overlap.a;
      const people = [...overlap.runs, ...overlap.wanted];
      return {
        mc: other,
        title: index.nameOf(other),
        sentence: describeOverlap({ ...overlap, subsystems: [], threads: [] }),
        people: people.map((one) => describePerson(one, overlap, mc, ['here', 'there'], index)),
      };
    })
    .sort((a, b) => b.people.length - a.people.length || (a.title < b.title ? -1 : 1));
}

/** What exactly two microconferences share. */
export function selectPair(
  overlaps: readonly Overlap[],
  index: EntityIndex,
  a: McId,
  b: McId,
): PairPanel {
  const found = overlaps.find(
    (overlap) => (overlap.a === a && overlap.b === b) || (overlap.a === b && overlap.b === a),
  );
  const overlap: Overlap = found ?? {
    a,
    b,
    declared: [],
    runs: [],
    wanted: [],
    mentioned: [],
    subsystems: [],
    threads: [],
    peopleLost: 0,
    subjectOverlap: 0,
  };
  const rows = (people: readonly SharedPerson[]) =>
    people.map((one) =>
      describePerson(one, overlap, a, [`in ${index.nameOf(a)}`, `in ${index.nameOf(b)}`], index),
    );
  return {
    a,
    b,
    titles: [index.nameOf(a), index.nameOf(b)],
    sentence: describeOverlap(overlap),
    declared: overlap.declared,
    groups: [
      { title: 'Run both', people: rows(overlap.runs) },
      { title: 'Wanted in both', people: rows(overlap.wanted) },
      { title: 'Only mentioned in one', people: rows(overlap.mentioned) },
    ].filter(({ people }) => people.length > 0),
    subsystems: overlap.subsystems,
    threads: overlap.threads,
    subjectPlaces: new Map(
      [...overlap.subsystems.map(({ subsystem }) => subsystem), ...overlap.threads].map((id) => [
        id,
        [a, b].map((mc) => ({
          title: index.nameOf(mc),
          evidence: (index.from.get(mc) ?? []).find(({ to }) => to === id)?.evidence ?? [],
        })),
      ]),
    ),
  };
}

function describePerson(
  { person, roles }: SharedPerson,
  { a, b }: Overlap,
  here: McId,
  [inThis, inOther]: readonly [string, string],
  index: EntityIndex,
): SharedPersonRow {
  const ordered = here === a ? ([a, b] as const) : ([b, a] as const);
  const [mine, theirs] = here === a ? roles : [roles[1], roles[0]];
  const relations = index.from.get(person) ?? [];
  const places = ordered.map((mc) => ({
    mc,
    title: index.nameOf(mc),
    evidence:
      relations.find(({ kind, to }) => kind === 'participates' && to === mc)?.evidence ?? [],
  }));
  return {
    id: person,
    name: index.nameOf(person),
    roles: `${ROLE_WORDS[mine]} ${inThis}, ${ROLE_WORDS[theirs]} ${inOther}`,
    lines: describeLines(
      places.map(({ evidence }, side) => lineOf(evidence, [mine, theirs][side])),
    ),
    places,
  };
}

/** The line that gives this role, else the first one. */
function lineOf(evidence: readonly Evidence[], role: Role | undefined): number | undefined {
  return (evidence.find((one) => one.role === role) ?? evidence[0])?.line;
}

function describeLines(lines: readonly (number | undefined)[]): string {
  const known = lines.filter((line) => line !== undefined);
  return known.length === 0
    ? ''
    : `${known.length === 1 ? 'line' : 'lines'} ${known.join(' and ')}`;
}
