import type { McId } from '../../dataset/types';
import type { Conflict } from '../../schedule/conflicts';
import { costOf } from '../../schedule/cost';
import { describeCostChange } from '../../schedule/describe-plan';
import { brokenRules } from '../../schedule/feasible';
import type { Cost } from '../../schedule/problem';
import { type MoveSuggestion, suggestMoves } from '../../schedule/suggest-moves';
import type { Assignment } from '../../schedule/timetable';
import { problemOfTimetable } from '../../schedule/timetable-problem';
import { selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import type { Board } from './board';
import { moveTo } from './change-plan';

/** The best moves or swaps that end a conflict; none where the wishes themselves are impossible. */
export function suggestionsFor(
  { dataset, viewState }: ReadyState,
  board: Board,
  conflict: Conflict,
): MoveSuggestion[] {
  if (board.cost === null) return [];
  const overlaps = selectOverlaps(dataset, viewState.policy);
  return suggestMoves(dataset, overlaps, board.timetable, board.request, conflict);
}

/** Where something could stand, and what that would change. */
export interface Elsewhere {
  readonly bin: string;
  readonly title: string;
  readonly assignments: readonly Assignment[];
  /** "costs the same", or what differs by level. */
  readonly change: string;
  readonly isAllowed: boolean;
}

/** Every other bin for a card, in order of time. */
export function placesElsewhere(
  ready: ReadyState,
  board: Board,
  mcs: readonly McId[],
): Elsewhere[] {
  const before = judge(ready, board, board.timetable.assignments);
  const here = board.timetable.assignments.find(({ mc }) => mcs.includes(mc))?.bin;
  return board.days
    .flatMap(({ bins }) => bins)
    .filter(({ bin }) => bin.id !== here)
    .map(({ bin, title }) => {
      const assignments = moveTo(board.timetable, mcs, { bin: bin.id });
      const after = judge(ready, board, assignments);
      return {
        bin: bin.id,
        title,
        assignments,
        change: describeCostChange(before.cost, after.cost),
        isAllowed: after.brokenCount <= before.brokenCount,
      };
    });
}

function judge(
  { dataset, viewState }: ReadyState,
  { timetable, request }: Board,
  assignments: readonly Assignment[],
): { cost: Cost; brokenCount: number } {
  const overlaps = selectOverlaps(dataset, viewState.policy);
  const changed = { ...timetable, assignments };
  const { problem, places } = problemOfTimetable(dataset, overlaps, changed, request);
  return { cost: costOf(problem, places), brokenCount: brokenRules(problem, places).length };
}
