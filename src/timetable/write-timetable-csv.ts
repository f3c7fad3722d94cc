import type { Dataset } from '../dataset/types';
import { compareBy } from '../lib/order';
import { writeTable } from '../lib/write-table';
import { findRunners } from '../schedule/allowed-places';
import { type Conflict, conflictKey } from '../schedule/conflicts';
import type { Timetable } from '../schedule/timetable';
import type { TalkConflict } from './check-timetable';
import { cleanLine } from './clean-line';
import { addMinutes } from './local-time';
import { timesOf } from './planned-sessions';
import type { Acknowledgement } from './timetable-file';

/**
 * A timetable as a table that `readTimetable` reads back. Times are local to the event, and empty in
 * a bin that has none.
 */
export function writeTimetableCsv(
  dataset: Dataset,
  timetable: Timetable,
  rooms?: readonly string[],
): string {
  const mcs = new Map(dataset.microconferences.map((mc) => [mc.id, mc]));
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const bins = new Map(timetable.bins.map((bin) => [bin.id, bin]));
  const runners = findRunners(dataset);
  const rows = timetable.assignments.map((assignment) => {
    const { mc, bin, track, half } = assignment;
    const { room, span } = timesOf(assignment, bins, dataset.event, rooms);
    const end = span === undefined ? '' : addMinutes(span.start, span.minutes);
    const people = [...(runners.get(mc)?.keys() ?? [])].sort().map((id) => names.get(id) ?? id);
    return [
      ...[mc, cleanLine(mcs.get(mc)?.title ?? '') || mc, toCell(span?.start ?? ''), toCell(end)],
      ...[room, track, half, bin, people.map(cleanLine).join('; ')],
    ];
  });
  return writeTable(
    ['id', 'title', 'start', 'end', 'room', 'track', 'half', 'bin', 'speakers'],
    rows,
  );
}

/** Spreadsheets take it for a time. */
const toCell = (local: string): string => local.replace('T', ' ');

/** Conflicts as a table, in the order they come in; of evidence, the lines of the source. */
export function writeConflictsCsv(
  dataset: Dataset,
  conflicts: readonly Conflict[],
  acknowledged: readonly Acknowledgement[] = [],
): string {
  const titles = new Map(dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const accepted = new Map(acknowledged.map((one) => [one.conflict, one.reason ?? '']));
  const rows = conflicts.map((conflict) => {
    const { kind, bin, mcs, people, sentence, evidence } = conflict;
    const key = conflictKey(conflict);
    const lines = evidence.flatMap(({ line }) => line ?? []).sort(compareBy((line) => line));
    return [
      ...[kind, bin ?? '', mcs.map((mc) => titles.get(mc) ?? mc).join('; ')],
      people.map(({ id, roles }) => `${names.get(id) ?? id} (${roles.join(', ')})`).join('; '),
      sentence,
      ...[accepted.has(key) ? 'yes' : 'no', accepted.get(key) ?? ''],
      [...new Set(lines)].join('; '),
    ];
  });
  const fields = ['kind', 'bin', 'microconferences', 'people', 'sentence'];
  return writeTable([...fields, 'acknowledged', 'reason', 'lines'], rows);
}

/** Talks of one person at one time as a table: a row for each talk of each conflict. */
export function writeTalkConflictsCsv(conflicts: readonly TalkConflict[]): string {
  const rows = conflicts.flatMap(({ person, talks }, index) =>
    talks.map(({ title, start, minutes, room }) => {
      const end = addMinutes(start, minutes);
      return [index + 1, cleanLine(person), cleanLine(title), toCell(start), toCell(end), room];
    }),
  );
  return writeTable(['conflict', 'person', 'title', 'start', 'end', 'room'], rows);
}
