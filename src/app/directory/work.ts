import { runsIt } from '../../analysis/presence';
import { findWork, type Work } from '../../analysis/who-works-on-what';
import type { Evidence, PersonId, SubsystemId } from '../../dataset/types';
import { fold } from '../../lib/fold';
import { compareBy } from '../../lib/order';
import { selectFiltered, selectIndex } from '../insights';
import type { ReadyState } from '../store';
import { countWord, ROLE_WORDS, STRENGTH_WORDS } from '../words';

/** What the strongest reason is, by a sign of its own: maintains, runs, or is wanted. */
export type WorkSign = 'maintains' | 'runs' | 'wanted';

export interface WorkCell {
  readonly person: PersonId;
  readonly subsystem: SubsystemId;
  readonly sign: WorkSign;
  /** 0 to 1. */
  readonly weight: number;
  /** "Juri Lelli and Scheduler: author of Sched, which is about it (core)" */
  readonly sentence: string;
  readonly reasons: readonly { readonly title: string; readonly evidence: readonly Evidence[] }[];
}

/** People against subsystems. */
export interface WorkTable {
  readonly rows: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly cells: ReadonlyMap<SubsystemId, WorkCell>;
  }[];
  /** Those that most people work on first. */
  readonly columns: readonly {
    readonly id: SubsystemId;
    readonly name: string;
    readonly count: number;
  }[];
  /** Subsystems that have people, shown or not. */
  readonly columnTotal: number;
}

/** More columns than this cannot be taken in; the text to find and the filters choose others. */
export const MOST_COLUMNS = 40;

/**
 * Who works on what, as the filters leave it. Words to find narrow the people by name and the
 * subsystems by name; where they name a subsystem, only those who work on it are listed.
 */
export function buildWorkTable({ dataset, arrangement, viewState }: ReadyState): WorkTable {
  const filtered = selectFiltered(dataset, arrangement, viewState.filter);
  const index = selectIndex(dataset);
  const all = findWork(filtered, viewState.policy);
  const words = fold(viewState.find).split(/\s+/).filter(Boolean);
  const isFound = (id: PersonId | SubsystemId): boolean =>
    words.every((word) => fold(index.nameOf(id)).includes(word));
  const found = all.filter(({ person, subsystem }) => isFound(person) || isFound(subsystem));
  const counts = new Map<SubsystemId, number>();
  const rows = new Map<PersonId, Map<SubsystemId, WorkCell>>();
  for (const work of found) {
    counts.set(work.subsystem, (counts.get(work.subsystem) ?? 0) + 1);
    const row = rows.get(work.person) ?? new Map<SubsystemId, WorkCell>();
    rows.set(work.person, row.set(work.subsystem, cellOf(work, index.nameOf)));
  }
  const columns = [...counts]
    .map(([id, count]) => ({ id, name: index.nameOf(id), count }))
    .sort(
      compareBy(
        ({ count }) => -count,
        ({ name }) => fold(name),
        ({ id }) => id,
      ),
    );
  const shown = columns.slice(0, MOST_COLUMNS);
  const sumOf = (cells: ReadonlyMap<SubsystemId, WorkCell>): number =>
    shown.reduce((sum, { id }) => sum + (cells.get(id)?.weight ?? 0), 0);
  return {
    rows: [...rows]
      .map(([id, cells]) => ({ id, name: index.nameOf(id), cells, sum: sumOf(cells) }))
      .filter(({ sum }) => sum > 0)
      .sort(
        compareBy(
          ({ sum }) => -Math.round(sum * 1000),
          ({ name }) => fold(name),
          ({ id }) => id,
        ),
      ),
    columns: shown,
    columnTotal: columns.length,
  };
}

/** "180 people and 60 subsystems they work on" */
export function describeWorkTable({ rows, columnTotal }: WorkTable): string {
  const subsystems = countWord(columnTotal, 'subsystem');
  return `${countWord(rows.length, 'person')} and the ${subsystems} they work on`;
}

function cellOf(
  work: Work,
  nameOf: (id: PersonId | SubsystemId | `mc:${string}`) => string,
): WorkCell {
  const { person, subsystem, weight, reasons } = work;
  const told = reasons.map((reason) =>
    reason.kind === 'maintains'
      ? 'maintains it'
      : `${ROLE_WORDS[reason.role]} ${reason.role === 'attendee' ? 'in' : 'of'} ${nameOf(reason.mc)}, which is about it (${STRENGTH_WORDS[reason.strength]})`,
  );
  const first = reasons[0];
  const sign: WorkSign =
    first?.kind === 'maintains' ? 'maintains' : first && runsIt(first.role) ? 'runs' : 'wanted';
  return {
    person,
    subsystem,
    sign,
    weight,
    sentence: `${nameOf(person)} and ${nameOf(subsystem)}: ${told.join('; ')}`,
    reasons: reasons.map(({ evidence }, place) => ({ title: told[place] ?? '', evidence })),
  };
}
