import type { ConferenceEvent, Dataset, McId } from '../dataset/types';
import { compareBy, compareText } from '../lib/order';
import { buildBins } from '../schedule/bins';
import { defaultRequest } from '../schedule/plan-request';
import type { Bin } from '../schedule/problem';
import { RequestError, unknownError } from '../schedule/request-error';
import { type Assignment, sortAssignments, type Timetable } from '../schedule/timetable';
import type { FiledAssignment } from './read-plan';

/**
 * The timetable of what `plan --json` prints, whose assignments name bins and ids only.
 *
 * @throws RequestError for an id that the dataset does not have, which names the nearest, and for
 *   one that stands twice.
 */
export function placePlan(dataset: Dataset, assignments: readonly FiledAssignment[]): Timetable {
  const idOf = createIdReader(dataset);
  const bins = binsOf(dataset, [...new Set(assignments.map(({ bin }) => bin))]);
  const seen = new Set<McId>();
  const placed = assignments.map((one): Assignment => {
    const mc = idOf(one.mc);
    if (seen.has(mc)) throw new RequestError(`${mc} stands twice in this plan.`);
    seen.add(mc);
    return { ...one, mc };
  });
  const tracks = Math.max(dataset.event.tracks ?? 1, ...placed.map(({ track }) => track));
  return { bins, tracks, assignments: sortAssignments(placed, bins) };
}

/** Reads an id with or without its prefix, or one that was in use before. */
export function createIdReader({ microconferences }: Pick<Dataset, 'microconferences'>) {
  const known = new Map<string, McId>();
  for (const { id, formerIds = [] } of microconferences) {
    for (const former of formerIds) known.set(former, id);
  }
  for (const { id } of microconferences) known.set(id, id);
  return (text: string): McId => {
    const full = text.startsWith('mc:') ? text : `mc:${text}`;
    const id = known.get(full);
    if (id !== undefined) return id;
    throw unknownError(
      'microconference',
      full,
      microconferences.map((mc) => mc.id),
    );
  };
}

/** The bins of the event that hold all that are named; else these alone, read from their names. */
function binsOf(dataset: Dataset, ids: readonly string[]): Bin[] {
  const { event } = dataset;
  const usual = defaultRequest(dataset);
  const read = ids.map((id) => readBin(id, event));
  const days = Math.max(usual.days, ...read.map(({ day }) => day + 1));
  const periods = Math.max(usual.periods, ...read.map(({ period }) => period + 1));
  const grid = buildBins(event, Math.min(days, 60), Math.min(periods, 60));
  const isOnGrid = ids.every((id) => grid.some((bin) => bin.id === id));
  if (isOnGrid) return grid;
  const sorted = read.sort(
    compareBy(
      ({ date }) => date ?? '',
      ({ day }) => day,
      ({ start }) => start ?? '',
      ({ period }) => period,
      ({ id }) => id,
    ),
  );
  const dates = [...new Set(sorted.map(({ date, day }) => date ?? String(day)))].sort(compareText);
  return sorted.map((bin, at) => {
    const day = bin.date === undefined ? bin.day : dates.indexOf(bin.date);
    const before = sorted.slice(0, at).filter(({ date }) => date === bin.date);
    return { ...bin, day, period: bin.start === undefined ? bin.period : before.length };
  });
}

/** `2024-09-18T10:00`, `2024-09-18/period-3` or `day-1/period-1`; anything else is a name alone. */
function readBin(id: string, event: ConferenceEvent): Bin {
  const dated = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})|\/period-(\d{1,4}))$/.exec(id);
  const plain = /^day-(\d{1,4})\/period-(\d{1,4})$/.exec(id);
  if (plain !== null) return { id, day: Number(plain[1]) - 1, period: Number(plain[2]) - 1 };
  const [, date, start, period] = dated ?? [];
  if (date === undefined) return { id, day: 0, period: 0 };
  const day =
    event.start === undefined
      ? 0
      : Math.max(0, Math.round((Date.parse(date) - Date.parse(event.start)) / 86_400_000) || 0);
  const known = event.periods?.findIndex((one) => one.start === start) ?? -1;
  const at = period === undefined ? Math.max(0, known) : Number(period) - 1;
  const times = start === undefined ? {} : { start, ...(event.periods?.[known] ?? {}) };
  return { id, day, period: at, date, ...times };
}
