import type { Overlap } from '../analysis/overlap';
import type { Dataset, McId } from '../dataset/types';
import { compareText } from '../lib/order';
import { assignTracks } from './assign-tracks';
import { describeBin } from './bins';
import { compareTimetables, type TimetableChange } from './compare-timetables';
import { type Conflict, conflictKey, findConflicts } from './conflicts';
import { areItemsConcurrent, compareCost, costOf, NOWHERE } from './cost';
import { describeCostChange } from './describe-plan';
import { brokenRules } from './feasible';
import type { PlanRequest } from './plan-request';
import type { Bin, Cost, Item, Places, Problem } from './problem';
import type { Timetable } from './timetable';
import { problemOfTimetable } from './timetable-problem';

/** One way out of a conflict: a microconference goes elsewhere, or two change places. */
export interface MoveSuggestion {
  /** "Swap Sched with Rust: Sched to Friday 20 September, 10:00." */
  readonly sentence: string;
  /** What it changes, in words. */
  readonly change: string;
  readonly before: Cost;
  readonly after: Cost;
  readonly moved: readonly TimetableChange[];
  /** Conflicts that it ends, and those that it begins. */
  readonly solves: readonly Conflict[];
  readonly makes: readonly Conflict[];
  /** The timetable with it. */
  readonly timetable: Timetable;
}

interface Candidate {
  readonly places: Places;
  /** Items that move; of a swap, two. */
  readonly moved: readonly number[];
  readonly cost: Cost;
  readonly brokenCount: number;
}

/**
 * The best ways to end a conflict by one move or one swap, cheapest timetable first. None breaks a
 * hard rule that was kept; each may cost more elsewhere, which its words say.
 */
export function suggestMoves(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  timetable: Timetable,
  asked: PlanRequest,
  conflict: Pick<Conflict, 'mcs'>,
  limit = 3,
): MoveSuggestion[] {
  const { problem, places, request } = problemOfTimetable(dataset, overlaps, timetable, asked);
  const before = costOf(problem, places);
  const conflictsOf = (one: Timetable): Conflict[] =>
    findConflicts(dataset, overlaps, one, request);
  const best = findCandidates(problem, places, conflict.mcs).slice(0, limit);
  const now = best.length === 0 ? [] : conflictsOf(timetable);
  const titles = new Map(dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  return best.map((candidate) => {
    const after = assignTracks(problem, candidate.places, timetable);
    const then = conflictsOf(after);
    return {
      sentence: describeCandidate(problem, candidate, titles),
      change: describeCostChange(before, candidate.cost),
      before,
      after: candidate.cost,
      moved: compareTimetables(timetable, after),
      solves: without(now, then),
      makes: without(then, now),
      timetable: after,
    };
  });
}

function without(some: readonly Conflict[], others: readonly Conflict[]): Conflict[] {
  const keys = new Set(others.map(conflictKey));
  return some.filter((one) => !keys.has(conflictKey(one)));
}

function findCandidates(problem: Problem, places: Places, mcs: readonly McId[]): Candidate[] {
  const { items, bins } = problem;
  const involved = [...items.keys()].filter((i) => items[i]?.mcs.some((mc) => mcs.includes(mc)));
  const allowedBroken = brokenRules(problem, places).length;
  const found: Candidate[] = [];
  const consider = (next: Places, moved: readonly number[]): void => {
    const isSolved = involved
      .filter((i) => moved.includes(i))
      .every(
        (i) =>
          isAllowed(problem, next, i) &&
          involved.every((j) => i === j || !areItemsConcurrent(problem, next, i, j)),
      );
    if (!isSolved) return;
    const brokenCount = brokenRules(problem, next).length;
    if (brokenCount > allowedBroken) return;
    found.push({ places: next, moved, cost: costOf(problem, next), brokenCount });
  };
  for (const item of involved) {
    const old = places[item] as number;
    for (const place of placesIn(problem, item, [...bins.keys()])) {
      if (place !== old) consider(withPlaces(places, [[item, place]]), [item]);
    }
    for (const other of items.keys()) {
      const there = places[other] as number;
      if (involved.includes(other) || old === NOWHERE || there === NOWHERE) continue;
      for (const here of placesIn(problem, item, [there >> 1])) {
        for (const back of placesIn(problem, other, [old >> 1])) {
          if (here === old && back === there) continue;
          const next = withPlaces(places, [
            [item, here],
            [other, back],
          ]);
          consider(next, [item, other]);
        }
      }
    }
  }
  return found.sort(
    (a, b) =>
      a.brokenCount - b.brokenCount ||
      compareCost(a.cost, b.cost) ||
      a.moved.length - b.moved.length ||
      compareText(a.places.join(), b.places.join()),
  );
}

function isAllowed({ bins, allowed }: Problem, places: Places, item: number): boolean {
  const place = places[item] as number;
  return place !== NOWHERE && allowed[item * 2 * bins.length + place] === 1;
}

/** Where an item as long as it is can stand in some bins. */
function placesIn({ items }: Problem, item: number, bins: readonly number[]): number[] {
  const isHalf = items[item]?.isHalf === true;
  return bins.flatMap((bin) => (isHalf ? [2 * bin, 2 * bin + 1] : [2 * bin]));
}

function withPlaces(places: Places, changes: readonly (readonly [number, number])[]): Places {
  const next = Int16Array.from(places);
  for (const [item, place] of changes) next[item] = place;
  return next;
}

function describeCandidate(
  { items, bins }: Problem,
  { places, moved }: Candidate,
  titles: ReadonlyMap<McId, string>,
): string {
  const nameOf = (item: number): string =>
    (items[item] as Item).mcs.map((mc) => titles.get(mc) ?? mc).join(' + ');
  const whereTo = (item: number): string => {
    const place = places[item] as number;
    const half = place & 1 ? 'second' : 'first';
    const part = items[item]?.isHalf === true ? `, ${half} half` : '';
    return `${describeBin(bins[place >> 1] as Bin)}${part}`;
  };
  const [item = 0, other] = moved;
  if (other === undefined) return `Move ${nameOf(item)} to ${whereTo(item)}.`;
  return `Swap ${nameOf(item)} with ${nameOf(other)}: ${nameOf(item)} to ${whereTo(item)}.`;
}
