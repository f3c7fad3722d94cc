import type { McId } from '../../dataset/types';
import { describeBin, describeDay } from '../../schedule/bins';
import { type Conflict, conflictKey, findConflicts } from '../../schedule/conflicts';
import { costOf } from '../../schedule/cost';
import { brokenRules, describeBrokenRule } from '../../schedule/feasible';
import { findUnavoidable } from '../../schedule/find-unavoidable';
import type { PlanRequest } from '../../schedule/plan-request';
import type { Bin, Cost } from '../../schedule/problem';
import { RequestError } from '../../schedule/request-error';
import type { Assignment, Half, Timetable } from '../../schedule/timetable';
import { problemOfTimetable } from '../../schedule/timetable-problem';
import { selectIndex, selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import { requestOf, shownTimetable } from './plan-of-view';

/** A microconference on the board, or several that are merged. */
export interface BoardCard {
  /** The first of them names the card. */
  readonly id: McId;
  readonly mcs: readonly McId[];
  readonly title: string;
  /** Community number; 0 for none. */
  readonly group: number;
  readonly isHalf: boolean;
  readonly half: Half | null;
  readonly track: number;
  /** Where it is pinned to, in words; empty where it is not. */
  readonly pin: string;
  /** Conflicts that nobody has accepted. */
  readonly conflictCount: number;
}

export interface BoardBin {
  readonly bin: Bin;
  /** "Wednesday 18 September, 10:00" */
  readonly title: string;
  /** "10:00–13:30"; "period 1" without a time. */
  readonly time: string;
  readonly cards: readonly BoardCard[];
  /** Tracks that are still free; negative where there are too many. */
  readonly freeTracks: number;
  readonly conflictCount: number;
}

export interface BoardConflict {
  readonly key: string;
  readonly conflict: Conflict;
  readonly isAcknowledged: boolean;
  /** No timetable of this size can do without it. */
  readonly isUnavoidable: boolean;
}

/** The timetable as the screen shows it. */
export interface Board {
  readonly timetable: Timetable;
  readonly request: PlanRequest;
  readonly days: readonly { readonly title: string; readonly bins: readonly BoardBin[] }[];
  /** What is to take place and stands nowhere yet. */
  readonly waiting: readonly BoardCard[];
  /** What the plan leaves out. */
  readonly without: readonly McId[];
  /** The gravest first; accepted ones after all others. */
  readonly conflicts: readonly BoardConflict[];
  readonly unavoidable: readonly Conflict[];
  readonly cost: Cost | null;
  /** Rules that are broken, or wishes that cannot be meant so; each a sentence. */
  readonly troubles: readonly string[];
}

/**
 * The board of a view; null until something has been planned.
 *
 * @param known Bins of a timetable that was opened, with their lengths.
 */
export function buildBoard(ready: ReadyState, known: readonly Bin[] = []): Board | null {
  const { dataset, viewState } = ready;
  const { plan, policy } = viewState;
  const timetable = shownTimetable(dataset, plan, known);
  if (timetable === null) return null;
  const request = requestOf(dataset, plan);
  const overlaps = selectOverlaps(dataset, policy);
  const judged = judge(ready, timetable, request);
  const unavoidableKeys = new Set(judged.unavoidable.map(conflictKey));
  const accepted = new Set(plan.acknowledged);
  const conflicts = findConflicts(dataset, overlaps, timetable, request).map(
    (conflict): BoardConflict => {
      const key = conflictKey(conflict);
      return {
        key,
        conflict,
        isAcknowledged: accepted.has(key),
        isUnavoidable: unavoidableKeys.has(key),
      };
    },
  );
  const open = conflicts.filter(({ isAcknowledged }) => !isAcknowledged);
  const cardOf = createCards(ready, open);
  const bins = timetable.bins.map((bin) => fillBin(bin, timetable, cardOf, open));
  const placed = new Set(timetable.assignments.map(({ mc }) => mc));
  const waiting = dataset.microconferences
    .map(({ id }) => id)
    .filter((id) => !placed.has(id) && !plan.without.includes(id))
    .map((mc) => ({ mc, bin: '', track: 0 }));
  return {
    timetable,
    request,
    days: groupDays(bins),
    waiting: mergeCards(waiting, cardOf),
    without: plan.without,
    conflicts: [...open, ...conflicts.filter(({ isAcknowledged }) => isAcknowledged)],
    ...judged,
  };
}

/** What the timetable costs, which rules it breaks, and what none of its size could avoid. */
function judge(
  { dataset, viewState }: ReadyState,
  timetable: Timetable,
  asked: PlanRequest,
): Pick<Board, 'cost' | 'troubles' | 'unavoidable'> {
  const overlaps = selectOverlaps(dataset, viewState.policy);
  const { nameOf } = selectIndex(dataset);
  try {
    const { problem, places } = problemOfTimetable(dataset, overlaps, timetable, asked);
    return {
      cost: costOf(problem, places),
      troubles: brokenRules(problem, places).map((rule) =>
        describeBrokenRule(problem, rule, ({ mcs }) => mcs.map(nameOf).join(' + ')),
      ),
      unavoidable: findUnavoidable(dataset, overlaps, problem, asked),
    };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { cost: null, troubles: [error.message], unavoidable: [] };
  }
}

type CardOf = (assignments: readonly Assignment[]) => BoardCard;

function createCards(
  { dataset, arrangement, viewState }: ReadyState,
  open: readonly BoardConflict[],
): CardOf {
  const { nameOf } = selectIndex(dataset);
  const { pins, halves } = viewState.plan;
  const counts = new Map<McId, number>();
  for (const { conflict } of open) {
    for (const mc of conflict.mcs) counts.set(mc, (counts.get(mc) ?? 0) + 1);
  }
  return (assignments) => {
    const mcs = assignments.map(({ mc }) => mc).sort();
    const [first] = mcs as [McId];
    const own = pins.filter(({ mc }) => mcs.includes(mc));
    const half = assignments[0]?.half ?? null;
    return {
      id: first,
      mcs,
      title: mcs.map(nameOf).join(' + '),
      group: arrangement.communities.numberOf.get(first) ?? 0,
      isHalf: half !== null || mcs.some((mc) => halves.includes(mc)),
      half,
      track: assignments[0]?.track ?? 0,
      pin: own
        .map(({ bin, day, track }) => bin ?? day ?? (track === undefined ? '' : `track ${track}`))
        .join(', '),
      conflictCount: Math.max(0, ...mcs.map((mc) => counts.get(mc) ?? 0)),
    };
  };
}

/** Merged ones that stand at one place are one card. */
function mergeCards(assignments: readonly Assignment[], cardOf: CardOf): BoardCard[] {
  const groups = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const { bin, track, half, mc } = assignment;
    const key = bin === '' ? mc : `${track} ${half ?? 0}`;
    groups.set(key, [...(groups.get(key) ?? []), assignment]);
  }
  return [...groups.values()].map(cardOf);
}

function fillBin(
  bin: Bin,
  { assignments, tracks }: Timetable,
  cardOf: CardOf,
  open: readonly BoardConflict[],
): BoardBin {
  const inside = assignments.filter((one) => one.bin === bin.id);
  const cards = mergeCards(inside, cardOf);
  const count = (half: Half | null): number => cards.filter((card) => card.half === half).length;
  return {
    bin,
    title: describeBin(bin),
    time: describeTime(bin),
    cards,
    freeTracks: tracks - count(null) - Math.max(count(1), count(2)),
    conflictCount: open.filter(({ conflict }) => conflict.bin === bin.id).length,
  };
}

function groupDays(bins: readonly BoardBin[]): Board['days'] {
  const days = new Map<number, BoardBin[]>();
  for (const one of bins) days.set(one.bin.day, [...(days.get(one.bin.day) ?? []), one]);
  return [...days.values()].map((own) => {
    const title = own[0] === undefined ? '' : describeDay(own[0].bin);
    return { title: title.charAt(0).toUpperCase() + title.slice(1), bins: own };
  });
}

const MINUTES_PER_HOUR = 60;

function describeTime({ start, minutes, period }: Bin): string {
  if (start === undefined) return `period ${period + 1}`;
  if (minutes === undefined) return start;
  const [hours = 0, rest = 0] = start.split(':').map(Number);
  const end = hours * MINUTES_PER_HOUR + rest + minutes;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${start}–${two(Math.floor(end / MINUTES_PER_HOUR) % 24)}:${two(end % MINUTES_PER_HOUR)}`;
}
