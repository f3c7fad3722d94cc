import { DEFAULT_POLICY, type Policy } from '../../dataset/policy';
import type { Dataset, McId } from '../../dataset/types';
import { buildBins } from '../../schedule/bins';
import type { Conflict } from '../../schedule/conflicts';
import { defaultRequest } from '../../schedule/plan-request';
import type { GivenMatches } from '../../timetable/match-sessions';
import { readTimetable } from '../../timetable/read-timetable';
import { type ResolvedTimetable, resolveTimetable } from '../../timetable/resolve-timetable';
import type { ImportedTimetable } from '../../timetable/session';
import { findSessionConflicts } from '../../timetable/session-conflicts';
import { NO_PLAN, type PlanState } from '../../view-state/plan-state';
import { selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import type { Imported } from './imported';
import { keepReason } from './reasons';

/** A timetable file that was read, and what it says of these data. */
export interface OpenedTimetable {
  readonly imported: ImportedTimetable;
  readonly resolved: ResolvedTimetable;
  readonly given: GivenMatches;
  /** What a reader should know before it is shown; each a sentence. */
  readonly notes: readonly string[];
  /** Of sessions that only partly run side by side, which the board cannot show; none else. */
  readonly clockConflicts: readonly Conflict[];
  /** Whether it is still in the making, by its own words. */
  readonly isProposal: boolean;
}

/**
 * Reads a timetable and tells what in it is what.
 *
 * @throws Error with a sentence for the reader
 */
export function openTimetable(ready: ReadyState, name: string, text: string): OpenedTimetable {
  const { timeZone } = ready.dataset.event;
  const imported = readTimetable(text, { name, ...(timeZone === undefined ? {} : { timeZone }) });
  const isOwn = imported.file !== undefined || imported.plan !== undefined;
  // A calendar breaks its lines anywhere.
  const isProposal = isOwn || /is a proposal by Plumbline/.test(text.replace(/\r?\n[ \t]/g, ''));
  return resolve(ready, { imported, isProposal }, new Map());
}

/** The same file after somebody has said what a session is, or that it is none. */
export function matchByHand(
  ready: ReadyState,
  opened: OpenedTimetable,
  sessionId: string,
  mc: McId | null,
): OpenedTimetable {
  return resolve(ready, opened, new Map([...opened.given, [sessionId, mc]]));
}

function resolve(
  ready: ReadyState,
  { imported, isProposal }: Pick<OpenedTimetable, 'imported' | 'isProposal'>,
  given: GivenMatches,
): OpenedTimetable {
  const { dataset, viewState } = ready;
  const resolved = resolveTimetable(dataset, imported, given);
  const overlaps = selectOverlaps(dataset, viewState.policy);
  const clockConflicts =
    resolved.byTheClock === null
      ? []
      : findSessionConflicts(dataset, overlaps, resolved, resolved.rules);
  const findings = imported.findings.map(({ message }) => message);
  const { assignments, bins } = resolved.timetable;
  const { days, periods } = sizeOf(dataset, resolved);
  const usual = new Set(buildBins(dataset.event, days, periods).map(({ id }) => id));
  const isOffGrid = assignments.some(({ bin }) => !usual.has(bin));
  const notes = [
    ...new Set([
      ...findings,
      ...resolved.notes,
      ...(isOffGrid
        ? [
            `It keeps hours of its own (${bins.length} bins). The board shows them; planning again uses the days and periods of the event.`,
          ]
        : []),
    ]),
  ];
  return { imported, resolved, given, notes, clockConflicts, isProposal };
}

/** As many days and periods as hold it, and not fewer than the event has. */
function sizeOf(
  dataset: Dataset,
  { timetable }: Pick<ResolvedTimetable, 'timetable'>,
): { days: number; periods: number } {
  const usual = defaultRequest(dataset);
  const used = new Set(timetable.assignments.map(({ bin }) => bin));
  const bins = timetable.bins.filter(({ id }) => used.has(id));
  const days = Math.min(14, Math.max(usual.days, ...bins.map(({ day }) => day + 1)));
  const periods = Math.min(12, Math.max(usual.periods, ...bins.map(({ period }) => period + 1)));
  return { days, periods };
}

const MOST_TRACKS = 8;

/**
 * What the view has to be to show a timetable. One of the conference is what planning departs from,
 * and what is not in it does not take place; a file of our own brings all that was asked of it.
 */
export function viewOfTimetable(
  { dataset }: Pick<ReadyState, 'dataset'>,
  { imported, resolved }: OpenedTimetable,
): { readonly plan: PlanState; readonly policy: Policy | null } {
  const { timetable, acknowledged } = resolved;
  const { assignments } = timetable;
  const usual = defaultRequest(dataset);
  const other = (asked: number, own: number): number | null => (asked === own ? null : asked);
  const shared = {
    tracks: other(Math.min(MOST_TRACKS, timetable.tracks), usual.tracks),
    at: assignments,
    acknowledged: acknowledged.map(({ conflict }) => conflict).sort(),
  };
  const { file } = imported;
  if (file !== undefined) {
    const { days, periods, ...request } = file.request;
    const { merges, switchedOff, absences } = resolved.rules;
    const plan: PlanState = {
      ...NO_PLAN,
      ...request,
      merges,
      switchedOff,
      absences,
      ...shared,
      days: other(days, usual.days),
      periods: other(periods, usual.periods),
    };
    return { plan, policy: file.policy ?? DEFAULT_POLICY };
  }
  const { days, periods } = sizeOf(dataset, resolved);
  const halves = assignments.flatMap(({ mc, half }) => (half === undefined ? [] : [mc])).sort();
  const plan: PlanState = {
    ...NO_PLAN,
    ...shared,
    days: other(days, usual.days),
    periods: other(periods, usual.periods),
    halves,
    without: resolved.review.unmatchedMcs,
    was: assignments,
  };
  return { plan, policy: null };
}

/** What of an opened timetable the view cannot hold; the reasons go where all reasons are kept. */
export function keepTimetable({ resolved, isProposal }: OpenedTimetable): Imported {
  const { timetable, acknowledged } = resolved;
  for (const { conflict, reason } of acknowledged) {
    if (reason !== undefined && reason !== '') keepReason(conflict, reason);
  }
  return { bins: timetable.bins, assignments: timetable.assignments, isReal: !isProposal };
}
