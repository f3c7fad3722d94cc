import { DEFAULT_POLICY } from '../../dataset/policy';
import type { PersonId } from '../../dataset/types';
import { buildSessions, sessionsOfPerson } from '../../timetable/planned-sessions';
import { type Acknowledgement, encodeTimetableFile } from '../../timetable/timetable-file';
import { writeIcs } from '../../timetable/write-ics';
import { writeScheduleJson } from '../../timetable/write-schedule-json';
import { writeConflictsCsv, writeTimetableCsv } from '../../timetable/write-timetable-csv';
import { selectIndex } from '../insights';
import type { ReadyState } from '../store';
import type { TextFile } from '../take-away';
import type { Board } from './board';
import { readReasons } from './reasons';

/** What a timetable can be saved as. */
export type TimetableFileKind = 'ics' | 'schedule-json' | 'csv' | 'csv-conflicts' | 'plan';

export interface SaveOptions {
  /** Planned here and not yet the conference's own. */
  readonly isProposal: boolean;
  /** The instant of writing, in ISO form. */
  readonly stamp: string;
}

/** Spreadsheets take a CSV without it for one in an older encoding. */
const BYTE_ORDER_MARK = '\ufeff';
const CSV = 'text/csv;charset=utf-8';
const JSON_TYPE = 'application/json';
const CALENDAR = 'text/calendar;charset=utf-8';

/**
 * The board as a file.
 *
 * @throws ExportError with a sentence where a form needs what the event does not say
 */
export function makeTimetableFile(
  kind: TimetableFileKind,
  { dataset, viewState }: Pick<ReadyState, 'dataset' | 'viewState'>,
  { timetable, request, conflicts }: Pick<Board, 'timetable' | 'request' | 'conflicts'>,
  { isProposal, stamp }: SaveOptions,
): TextFile {
  const { event } = dataset;
  const reasons = readReasons();
  const acknowledged = viewState.plan.acknowledged.map((conflict): Acknowledgement => {
    const reason = Object.hasOwn(reasons, conflict) ? reasons[conflict] : undefined;
    return reason === undefined ? { conflict } : { conflict, reason };
  });
  const named = (ending: string): string => `${event.id}-${ending}`;
  switch (kind) {
    case 'ics': {
      const title = isProposal ? `${event.title}: a proposed timetable` : event.title;
      const text = writeIcs(buildSessions(dataset, timetable), { event, title, stamp, isProposal });
      return { name: named('timetable.ics'), type: CALENDAR, text };
    }
    case 'schedule-json': {
      const text = writeScheduleJson(buildSessions(dataset, timetable), { event, isProposal });
      return { name: named('schedule.json'), type: JSON_TYPE, text };
    }
    case 'csv': {
      const text = BYTE_ORDER_MARK + writeTimetableCsv(dataset, timetable);
      return { name: named('timetable.csv'), type: CSV, text };
    }
    case 'csv-conflicts': {
      const all = conflicts.map(({ conflict }) => conflict);
      const text = BYTE_ORDER_MARK + writeConflictsCsv(dataset, all, acknowledged);
      return { name: named('conflicts.csv'), type: CSV, text };
    }
    case 'plan': {
      const { from: _from, tracks: _tracks, ...asked } = request;
      const { policy } = viewState;
      const isUsual = JSON.stringify(policy) === JSON.stringify(DEFAULT_POLICY);
      const own = { event, timetable, request: asked, acknowledged };
      const text = encodeTimetableFile(isUsual ? own : { ...own, policy });
      return { name: named('plan.json'), type: JSON_TYPE, text };
    }
  }
}

/** What one person is needed in, as a calendar. */
export function makePersonCalendar(
  { dataset }: Pick<ReadyState, 'dataset'>,
  { timetable, request }: Pick<Board, 'timetable' | 'request'>,
  person: PersonId,
  { isProposal, stamp }: SaveOptions,
): TextFile {
  const { event } = dataset;
  const title = `${event.title}: ${selectIndex(dataset).nameOf(person)}`;
  const sessions = sessionsOfPerson(dataset, timetable, person, { merges: request.merges });
  const text = writeIcs(sessions, { event, title, stamp, isProposal });
  return { name: `${event.id}-${person.slice('person:'.length)}.ics`, type: CALENDAR, text };
}
