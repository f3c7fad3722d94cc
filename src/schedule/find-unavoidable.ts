import type { Overlap } from '../analysis/overlap';
import type { Dataset, McId, PersonId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { canBeApart } from './can-be-apart';
import {
  CONFLICT_KINDS,
  type Conflict,
  type ConflictDraft,
  type ConflictRules,
  createConflictMaker,
  groupPeople,
} from './conflicts';
import { declaredPairs } from './pair-costs';
import type { Problem } from './problem';

/**
 * The conflicts that no timetable of this size can avoid, gravest first, without a bin: pairs that
 * pins, days or the number of bins force together, and people who are needed in more
 * microconferences than can be one after the other. Each is proven (`canBeApart`); there may be
 * more that only a search through all timetables would show. None where not everything fits.
 *
 * @param problem As `planSchedule` has it: of what takes place, in the length it has.
 */
export function findUnavoidable(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  problem: Problem,
  { switchedOff }: Pick<ConflictRules, 'switchedOff'>,
): Conflict[] {
  // What does not fit at all can be neither apart nor together.
  if (!canBeApart(problem, [])) return [];
  const itemOf = new Map(problem.items.flatMap(({ mcs }, i) => mcs.map((mc) => [mc, i] as const)));
  const known = new Map<string, boolean>();
  const areForced = (mcs: readonly McId[]): boolean => {
    const items = [...new Set(mcs.map((mc) => itemOf.get(mc)))].filter((i) => i !== undefined);
    if (items.length < 2) return false;
    const key = items.sort((a, b) => a - b).join(' ');
    const isForced = known.get(key) ?? !canBeApart(problem, items);
    known.set(key, isForced);
    return isForced;
  };

  const found: ConflictDraft[] = declaredPairs(dataset, switchedOff)
    .filter(areForced)
    .map((mcs) => ({ kind: 'declared', bin: null, mcs, people: [] }));
  const forced = overlaps.filter(({ a, b }) => areForced([a, b]));
  const people = [...groupPeople(forced), ...findOverbooked(overlaps, forced, areForced)];
  found.push(...people.map((one) => ({ ...one, bin: null })));
  return found.map(createConflictMaker(dataset, problem)).sort(
    compareBy(
      ({ kind }) => CONFLICT_KINDS.indexOf(kind),
      (conflict) => -conflict.people.length,
      ({ mcs }) => mcs.join(' '),
    ),
  );
}

/** People whom no single pair forces into two places, but all their microconferences do. */
function findOverbooked(
  overlaps: readonly Overlap[],
  forced: readonly Overlap[],
  areForced: (mcs: readonly McId[]) => boolean,
): Omit<ConflictDraft, 'bin'>[] {
  const already = new Set(groupPeople(forced).flatMap(({ people }) => people.map(({ id }) => id)));
  const runs = new Map<PersonId, Overlap[]>();
  const needed = new Map<PersonId, Overlap[]>();
  for (const overlap of overlaps) {
    const only = { ...overlap, runs: [], wanted: [] };
    for (const shared of overlap.runs) {
      pushTo(runs, shared.person, { ...only, runs: [shared] });
      pushTo(needed, shared.person, { ...only, runs: [shared] });
    }
    for (const shared of overlap.wanted) {
      if (shared.weight > 0) pushTo(needed, shared.person, { ...only, wanted: [shared] });
    }
  }
  const areOverbooked = (pairs: readonly Overlap[]): boolean =>
    areForced(pairs.flatMap(({ a, b }) => [a, b]));
  const found: Overlap[] = [];
  for (const [person, pairs] of needed) {
    if (already.has(person)) continue;
    const running = runs.get(person) ?? [];
    if (areOverbooked(running)) found.push(...running);
    // Forced only together with what they are wanted in: then no two that they run need be lost.
    else if (areOverbooked(pairs)) found.push(...pairs.map(asWanted));
  }
  return groupPeople(found);
}

function asWanted(overlap: Overlap): Overlap {
  return { ...overlap, runs: [], wanted: [...overlap.runs, ...overlap.wanted] };
}
