import { DEFAULT_POLICY, type Policy } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import { compareText } from '../lib/order';
import type { ConflictRules } from '../schedule/conflicts';
import type { Timetable } from '../schedule/timetable';
import { type GivenMatches, matchSessions, type SessionReview } from './match-sessions';
import { createIdReader, placePlan } from './place-plan';
import { type Placement, placeSessions } from './place-sessions';
import type { ImportedTimetable } from './session';
import type { Acknowledgement } from './timetable-file';

/** An imported timetable, understood with a dataset: ready for the board, for planning and checking. */
export interface ResolvedTimetable extends Placement {
  /** What was recognised as what. */
  readonly review: SessionReview;
  /** What the file asks of it; nothing, where it is not a file of our own. */
  readonly rules: ConflictRules;
  readonly acknowledged: readonly Acknowledgement[];
  readonly policy: Policy;
}

const NO_RULES: ConflictRules = { merges: [], switchedOff: [], absences: [] };

/**
 * Tells what the sessions of a timetable are and where they stand.
 *
 * @param given Decisions of a person on what is what.
 * @throws RequestError for an id of a plan or of a file of our own that the dataset does not have.
 */
export function resolveTimetable(
  dataset: Dataset,
  imported: ImportedTimetable,
  given?: GivenMatches,
): ResolvedTimetable {
  const { plan, file } = imported;
  if (file !== undefined) {
    const idOf = createIdReader(dataset);
    const { timetable, request, acknowledged, policy = DEFAULT_POLICY } = file;
    const assignments = timetable.assignments.map((one) => ({ ...one, mc: idOf(one.mc) }));
    const { switchedOff, absences } = request;
    const merges = request.merges.map((group) => group.map(idOf));
    return {
      ...asPlaced(dataset, { ...timetable, assignments }),
      rules: { merges, switchedOff, absences },
      acknowledged,
      policy,
    };
  }
  const usual = { rules: NO_RULES, acknowledged: [], policy: DEFAULT_POLICY };
  if (plan !== undefined) return { ...asPlaced(dataset, placePlan(dataset, plan)), ...usual };
  const review = matchSessions(dataset, imported, given);
  return { review, ...placeSessions(dataset, review.matches), ...usual };
}

/** Bins and ids that need no recognising. */
function asPlaced(
  { microconferences }: Dataset,
  timetable: Timetable,
): Placement & Pick<ResolvedTimetable, 'review'> {
  const placed = new Set(timetable.assignments.map(({ mc }) => mc));
  const unmatchedMcs = microconferences
    .map(({ id }) => id)
    .filter((id) => !placed.has(id))
    .sort(compareText);
  const review = { matches: [], unmatchedSessions: [], unmatchedMcs };
  return { timetable, byTheClock: null, notes: [], review };
}
