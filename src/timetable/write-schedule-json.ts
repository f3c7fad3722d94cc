import type { ConferenceEvent } from '../dataset/types';
import { slug } from '../lib/fold';
import { formatJson } from '../lib/json';
import { compareText } from '../lib/order';
import { instantOf, isTimeZone, offsetMinutesAt } from '../lib/zoned-time';
import { cleanLine } from './clean-line';
import { addMinutes, localOf, minuteOf } from './local-time';
import { ExportError, type PlannedSession } from './planned-sessions';
import { GENERATOR } from './read-schedule-json';
import { stableGuid } from './stable-guid';
import { PROPOSAL_NOTE } from './write-ics';

export interface ScheduleOptions {
  readonly event: ConferenceEvent;
  /** Planned here and not yet the conference's own: the version and each abstract say so. */
  readonly isProposal: boolean;
  /** Where the app is, to make addresses of sessions; without it they are `urn:uuid:…`. */
  readonly baseUrl?: string;
}

/**
 * Sessions as a schedule.json that keeps to the published schema (c3voc, draft 06): an acronym of
 * lower-case letters and digits, every required field of an event, whole numbers as ids. A slug is
 * the id of its microconference.
 *
 * @throws ExportError for an event without a time zone, since all times of this format carry an
 *   offset.
 */
export function writeScheduleJson(
  sessions: readonly PlannedSession[],
  { event, isProposal, baseUrl }: ScheduleOptions,
): string {
  const { timeZone: zone = '' } = event;
  if (!isTimeZone(zone)) {
    throw new ExportError(
      'A schedule.json tells times with their offset, and this event names no time zone: give it one.',
    );
  }
  const dates = sessions.map(({ start }) => start.slice(0, 10)).sort(compareText);
  const first = event.start ?? dates[0] ?? '1970-01-01';
  const last = [event.end ?? first, dates.at(-1) ?? first].sort(compareText).at(-1) ?? first;
  const begin = [first, dates[0] ?? first].sort(compareText)[0] ?? first;
  const rooms = [...new Set(sessions.map(({ room }) => room))].sort(compareText);
  const days = daysBetween(begin, last, dates);
  const write = createEventWriter(sessions, {
    event,
    isProposal,
    zone,
    ...(baseUrl ? { baseUrl } : {}),
  });
  const conference = {
    acronym: acronymOf(event.id),
    title: cleanLine(event.title),
    start: begin,
    end: last,
    daysCount: days.length,
    timeslot_duration: '00:05',
    // The schema knows no zone such as Etc/UTC or America/Port-au-Prince by its whole name.
    ...(/^[A-Z][a-z]+\/[A-Z][a-z]+|UTC$/.test(zone) ? { time_zone_name: zone } : {}),
    rooms: rooms.map((name) => ({ name, guid: stableGuid(`${event.id}/room/${name}`) })),
    days: days.map((date, at) => ({
      index: at + 1,
      date,
      day_start: zoned(`${date}T00:00`, zone),
      day_end: zoned(`${date}T23:59`, zone),
      rooms: Object.fromEntries(
        rooms.map((room) => [
          room,
          sessions.filter((one) => one.room === room && one.start.startsWith(date)).map(write),
        ]),
      ),
    })),
  };
  return formatJson({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: GENERATOR },
    schedule: { version: isProposal ? 'proposal' : '1', conference },
  });
}

interface WriterOptions extends ScheduleOptions {
  readonly zone: string;
}

function createEventWriter(
  sessions: readonly PlannedSession[],
  { event, isProposal, zone, baseUrl }: WriterOptions,
) {
  const names = [...new Set(sessions.flatMap(({ speakers }) => speakers))].sort(compareText);
  const ids = numberSessions(sessions);
  return (session: PlannedSession): object => {
    const { mc, title, start, minutes, room, speakers } = session;
    const guid = stableGuid(`${event.id}/${mc}`);
    return {
      guid,
      id: ids.get(mc),
      date: zoned(start, zone),
      start: start.slice(11),
      end: zoned(addMinutes(start, minutes), zone),
      duration: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`,
      room,
      slug: slug(mc.slice('mc:'.length)),
      url:
        baseUrl === undefined ? `urn:uuid:${guid}` : `${baseUrl}?select=${encodeURIComponent(mc)}`,
      title: cleanLine(title) || mc,
      subtitle: null,
      track: null,
      type: 'microconference',
      language: null,
      abstract: isProposal ? PROPOSAL_NOTE : null,
      description: session.remarks.length === 0 ? null : session.remarks.map(cleanLine).join('\n'),
      persons: speakers.map((name) => ({
        id: names.indexOf(name) + 1,
        public_name: cleanLine(name),
      })),
      links: [],
    };
  };
}

/** The numbers of contributions; who has none, or one that is taken, gets one behind the last. */
function numberSessions(sessions: readonly PlannedSession[]): Map<string, number> {
  const ids = new Map<string, number>();
  const taken = new Set<number>();
  const byMc = [...sessions].sort((a, b) => compareText(a.mc, b.mc));
  for (const { mc, contributionId = 0 } of byMc) {
    if (contributionId < 1 || taken.has(contributionId)) continue;
    ids.set(mc, contributionId);
    taken.add(contributionId);
  }
  let next = Math.max(0, ...taken);
  for (const { mc } of byMc) if (!ids.has(mc)) ids.set(mc, ++next);
  return ids;
}

/** `lpc-2024` is lpc2024: the schema allows no hyphen there, and wants four characters. */
function acronymOf(id: string): string {
  return id.replace(/[^a-z0-9]/g, '').padEnd(4, '_');
}

/** `2024-09-18T10:00:00+02:00`. */
function zoned(local: string, zone: string): string {
  const instant = instantOf(local.slice(0, 10), local.slice(11), zone);
  const offset = offsetMinutesAt(Date.parse(instant ?? ''), zone) ?? 0;
  const size = Math.abs(offset);
  return `${local}:00${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(Math.round(size % 60))}`;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** A longer conference is a mistake in its dates: then only days on which something runs. */
const MOST_DAYS = 60;

function daysBetween(first: string, last: string, used: readonly string[]): string[] {
  const from = minuteOf(`${first}T00:00`);
  const count = (minuteOf(`${last}T00:00`) - from) / (24 * 60) + 1;
  if (count > MOST_DAYS) return [...new Set(used)];
  return Array.from({ length: count }, (_, day) => localOf(from + day * 24 * 60).slice(0, 10));
}
