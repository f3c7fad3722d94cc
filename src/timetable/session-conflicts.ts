import type { Dataset } from '../dataset/types';
import { compareBy } from '../lib/order';
import {
  CONFLICT_KINDS,
  type Conflict,
  type ConflictRules,
  conflictKey,
  createConflictMaker,
  findConflicts,
} from '../schedule/conflicts';
import type { Placement } from './place-sessions';

/** What `findOverlaps` gives. */
type Overlaps = Parameters<typeof findConflicts>[1];

/**
 * The conflicts of an imported timetable, gravest first. Where the grid of bins says the truth, those
 * of its bins; else those by the clock: of sessions that only partly run side by side, and not of
 * those that merely share a bin. Then everybody is named once for the same microconferences, and
 * not again for some of them.
 */
export function findSessionConflicts(
  dataset: Dataset,
  overlaps: Overlaps,
  { timetable, byTheClock }: Pick<Placement, 'timetable' | 'byTheClock'>,
  rules: ConflictRules,
): Conflict[] {
  const onGrid = findConflicts(dataset, overlaps, timetable, rules);
  if (byTheClock === null) return onGrid;
  // Absences name bins of the grid; everything else is told by the clock.
  const absences = onGrid.filter(({ kind }) => kind === 'absence');
  const clocked = findConflicts(dataset, overlaps, byTheClock, { ...rules, absences: [] });
  return [...absences, ...dropRepeated(dataset, byTheClock, clocked)].sort(
    compareBy(
      ({ kind }) => CONFLICT_KINDS.indexOf(kind),
      ({ people }) => -people.length,
      ({ bin }) => bin ?? '',
      ({ mcs }) => mcs.join(' '),
    ),
  );
}

/** What one stretch of time repeats of another: the same, or less of it. */
function dropRepeated(
  dataset: Dataset,
  timetable: Pick<Placement['timetable'], 'bins'>,
  conflicts: readonly Conflict[],
): Conflict[] {
  const make = createConflictMaker(dataset, timetable);
  const largestFirst = [...conflicts].sort(
    compareBy<Conflict>(
      ({ mcs }) => -mcs.length,
      ({ bin }) => bin ?? '',
      conflictKey,
    ),
  );
  const seen = new Set<string>();
  const known = new Map<string, string[][]>();
  return largestFirst.flatMap((conflict): Conflict[] => {
    const { people, mcs } = conflict;
    if (people.length === 0) {
      const key = conflictKey(conflict);
      if (seen.has(key)) return [];
      seen.add(key);
      return [conflict];
    }
    const fresh = people.filter(({ id }) => {
      const before = known.get(id) ?? [];
      if (before.some((all) => mcs.every((mc) => all.includes(mc)))) return false;
      known.set(id, [...before, [...mcs]]);
      return true;
    });
    if (fresh.length === 0) return [];
    return fresh.length === people.length ? [conflict] : [make({ ...conflict, people: fresh })];
  });
}
