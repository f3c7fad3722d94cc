import type { EntityKind, McId, PersonId } from '../../dataset/types';
import { compareBy } from '../../lib/order';
import { findRunners } from '../../schedule/allowed-places';
import { describeBin, describeDay } from '../../schedule/bins';
import type { Bin } from '../../schedule/problem';
import type { Assignment, Timetable } from '../../schedule/timetable';
import { describeSpan } from '../../timetable/local-time';
import { timesOf } from '../../timetable/planned-sessions';
import { selectIndex } from '../insights';
import { shownTimetable } from '../schedule/plan-of-view';
import { describeSubject } from '../start-guide/describe-subject';
import type { ReadyState } from '../store';
import { countWord, listWords } from '../words';
import { findMeetings, type Meeting } from './meetings';
import { shownMarks } from './toggle-mark';

/** Somebody or something that is marked, or a microconference that somebody who is marked runs. */
export interface PlanRow {
  readonly id: McId | PersonId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly isMarked: boolean;
  /** What it is, or what they do; short sentences without a full stop. */
  readonly lines: readonly string[];
  /** "10:00–13:30, Track 2"; empty without a place. */
  readonly place: string;
}

/** Everything that is marked, gathered, and where and when it is. */
export interface MyPlan {
  /** "2 microconferences and 1 person". */
  readonly sentence: string;
  /** The marks came with a link. */
  readonly isShared: boolean;
  readonly hasTimetable: boolean;
  /** In order of time; empty without a timetable. */
  readonly days: readonly { readonly title: string; readonly rows: readonly PlanRow[] }[];
  /** Microconferences without a place in the timetable; all of them where there is none. */
  readonly placeless: readonly PlanRow[];
  readonly people: readonly PlanRow[];
  readonly conflicts: readonly { readonly key: string; readonly sentence: string }[];
  /** What of the timetable is in the plan, for a calendar; null without a timetable. */
  readonly timetable: Timetable | null;
  readonly meetings: readonly Meeting[];
  /** Who that is marked runs what, by name. */
  readonly runnersOf: ReadonlyMap<McId, readonly string[]>;
}

/** The plan of a view: what is marked, and with a timetable also what marked people run. */
export function buildMyPlan(ready: ReadyState): MyPlan {
  const { dataset, viewState } = ready;
  const { plan, marks } = viewState;
  const index = selectIndex(dataset);
  const ids = shownMarks(marks);
  const mcs = ids.filter((id): id is McId => index.mcs.has(id));
  const people = ids.filter((id): id is PersonId => index.people.has(id));
  const runnersOf = findMarkedRunners(ready, people);
  const whole = shownTimetable(dataset, plan);
  const wanted = new Set<McId>([...mcs, ...runnersOf.keys()]);
  const timetable = whole && {
    ...whole,
    assignments: whole.assignments.filter(({ mc }) => wanted.has(mc)),
  };
  const bins = new Map(timetable?.bins.map((bin) => [bin.id, bin]));
  const rowOfMc = (id: McId, assignment?: Assignment): PlanRow => {
    const runners = runnersOf.get(id) ?? [];
    return {
      id,
      kind: 'mc',
      name: index.nameOf(id),
      isMarked: mcs.includes(id),
      lines: [
        ...describeSubject(dataset, index, id).filter((line) => line !== index.nameOf(id)),
        ...describeTopics(index.mcs.get(id)?.topics.length ?? 0),
        ...(runners.length === 0
          ? []
          : [`${listWords(runners)} ${runners.length === 1 ? 'runs' : 'run'} it`]),
      ],
      place: assignment === undefined ? '' : describePlace(assignment, bins, dataset.event),
    };
  };
  const placed = new Set(timetable?.assignments.map(({ mc }) => mc));
  const byName = compareBy<PlanRow>(
    ({ name }) => name,
    ({ id }) => id,
  );
  const meetings = timetable === null ? [] : findMeetings(timetable, plan.merges);
  return {
    sentence: describeCounts(mcs.length, people.length),
    isShared: marks.shared !== null,
    hasTimetable: timetable !== null,
    days: timetable === null ? [] : groupDays(timetable, bins, rowOfMc),
    placeless: mcs
      .filter((mc) => !placed.has(mc))
      .map((mc) => rowOfMc(mc))
      .sort(byName),
    people: people
      .map(
        (id): PlanRow => ({
          id,
          kind: 'person',
          name: index.nameOf(id),
          isMarked: true,
          lines: describeSubject(dataset, index, id),
          place: '',
        }),
      )
      .sort(byName),
    conflicts: meetings.map((meeting) => ({
      key: `${meeting.bin} ${meeting.items.join()}`,
      sentence: describeMeeting(meeting, bins, (id) => {
        const runners = runnersOf.get(id) ?? [];
        const isMarked = mcs.includes(id);
        return isMarked ? index.nameOf(id) : `${index.nameOf(id)} (run by ${listWords(runners)})`;
      }),
    })),
    timetable,
    meetings,
    runnersOf,
  };
}

/** Which microconferences marked people run, with their names. */
function findMarkedRunners({ dataset }: ReadyState, people: readonly PersonId[]) {
  const { nameOf } = selectIndex(dataset);
  const found = new Map<McId, string[]>();
  for (const [mc, runners] of findRunners(dataset)) {
    const names = people.filter((person) => runners.has(person)).map(nameOf);
    if (names.length > 0) found.set(mc, names);
  }
  return found;
}

function describeTopics(count: number): string[] {
  return count === 0 ? [] : [count === 1 ? 'One topic' : `${count} topics`];
}

function describeCounts(mcCount: number, personCount: number): string {
  const counts = [
    ...(mcCount === 0 ? [] : [countWord(mcCount, 'mc')]),
    ...(personCount === 0 ? [] : [countWord(personCount, 'person')]),
  ];
  return listWords(counts);
}

function groupDays(
  { assignments }: Timetable,
  bins: ReadonlyMap<string, Bin>,
  rowOf: (mc: McId, assignment: Assignment) => PlanRow,
): MyPlan['days'] {
  const days = new Map<string, PlanRow[]>();
  for (const assignment of assignments) {
    const bin = bins.get(assignment.bin);
    const day = bin === undefined ? assignment.bin : describeDay(bin);
    const title = day.charAt(0).toUpperCase() + day.slice(1);
    days.set(title, [...(days.get(title) ?? []), rowOf(assignment.mc, assignment)]);
  }
  return [...days].map(([title, rows]) => ({ title, rows }));
}

/** "10:00–13:30, Track 2"; "period 1, Track 2" without a time of day. */
function describePlace(
  assignment: Assignment,
  bins: ReadonlyMap<string, Bin>,
  event: ReadyState['dataset']['event'],
): string {
  const { room, span } = timesOf(assignment, bins, event);
  if (span !== undefined) return `${describeSpan(span.start, span.minutes)}, ${room}`;
  const bin = bins.get(assignment.bin);
  return bin === undefined ? room : `period ${bin.period + 1}, ${room}`;
}

function describeMeeting(
  { bin: id, items }: Meeting,
  bins: ReadonlyMap<string, Bin>,
  describeMc: (mc: McId) => string,
): string {
  const bin = bins.get(id);
  const when = bin === undefined ? id : describeBin(bin);
  const names = items.map((mcs) => mcs.map(describeMc).join(' + '));
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${listWords(names)} run at the same time.`;
}
