import { JsonPlace } from '../lib/json-place';
import { sha256 } from '../lib/sha256';
import { isTimeZone } from '../lib/zoned-time';
import { SourceError } from './decode-source';
import { JsonDraft } from './json-draft';
import { readPersons } from './json-person';
import { countLines } from './place-book';
import type { Contribution, Report } from './report';

/**
 * Reads a timetable as frab, pretalx and the c3voc tools publish it:
 *
 *     { schedule: { conference: { title, start, end, time_zone_name,
 *         days: [ { date, rooms: { ROOM: [ event ] } } ] } } }
 *     event = { id, guid, code, title, date, duration, track, type, abstract, description,
 *               persons: [ { id, guid, public_name | name } ] }
 *
 * Nobody is an author here: who is named for an event presents it.
 *
 * @throws SourceError naming the path of what is missing
 */
export function parseScheduleJson(text: string, root: JsonPlace = JsonPlace.parse(text)): Report {
  const conference = need(need(root, 'schedule', 'object'), 'conference', 'object');
  const days = need(conference, 'days', 'list');
  const draft = new JsonDraft(['guid', 'id', 'code']);
  const title = draft.text(conference, 'title', 'acronym');
  if (title === '') draft.miss(conference, 'title');
  const contributions = days.items().flatMap((day) => {
    const rooms = day.get('rooms');
    if (rooms === undefined) draft.miss(day, 'rooms');
    else if (!rooms.isObject()) draft.reportKind(rooms, 'an object');
    return (rooms?.members() ?? []).flatMap(([, list]) => {
      if (!list.isList()) draft.reportKind(list, 'a list');
      return list.items().flatMap((event) => readEntry(event, draft) ?? []);
    });
  });
  if (contributions.length === 0) {
    throw new SourceError(`${days.path}: the timetable holds no event that can be read.`);
  }
  return {
    kind: 'schedule-json',
    title: title === '' ? 'Untitled conference' : title,
    sha256: sha256(text),
    lineCount: countLines(text),
    contributions,
    findings: draft.findings(),
    event: readConference(conference),
    places: draft.places.places,
  };
}

function need(owner: JsonPlace, field: string, kind: 'object' | 'list'): JsonPlace {
  const value = owner.get(field);
  const isRight = kind === 'list' ? value?.isList() : value?.isObject();
  if (value !== undefined && isRight) return value;
  const expected = kind === 'list' ? 'a list' : 'an object';
  throw new SourceError(
    `${owner.pathOf(field)}: expected ${expected}, found ${value?.kindName ?? 'nothing'}; a schedule.json has its days under schedule.conference.days.`,
  );
}

function readEntry(event: JsonPlace, draft: JsonDraft): Contribution | undefined {
  if (!event.isObject()) {
    draft.reportKind(event, 'an object');
    return undefined;
  }
  const title = draft.text(event, 'title');
  const line = draft.lineAt(event);
  if (title === '') {
    draft.report('warning', 'no-title', `${event.path} has no title; it is left out.`, line);
    return undefined;
  }
  const id = draft.text(event, 'id');
  const isNumber = /^\d{1,9}$/.test(id);
  if (!isNumber && draft.text(event, 'guid') === '') draft.miss(event, 'guid');
  const track = readTrack(event, draft);
  const code = draft.text(event, 'code');
  const type = draft.text(event, 'type');
  const times = readTimes(event, draft);
  const abstract = draft.lines(event, 'abstract');
  const description = draft.lines(event, 'description');
  return {
    contributionId: isNumber ? Number(id) : null,
    title,
    line,
    description: [...abstract, ...description],
    bylines: readPersons(draft.objects(event, 'persons'), 'presenter', draft),
    endLine: draft.endLineAt(event),
    ...(code === '' ? {} : { code }),
    ...(type === '' ? {} : { type }),
    ...(track === '' ? {} : { track }),
    ...times,
  };
}

/** A track is a name; some exports write an object with one. */
function readTrack(event: JsonPlace, draft: JsonDraft): string {
  const track = event.get('track');
  if (track === undefined && !event.has('track')) draft.miss(event, 'track');
  return track?.isObject() ? draft.text(track, 'name', 'title', 'en') : draft.text(event, 'track');
}

/** `date` carries its own offset; the end follows from the duration, `HH:MM`. */
function readTimes(event: JsonPlace, draft: JsonDraft): { start?: string; end?: string } {
  const date = draft.text(event, 'date');
  const time = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(date)
    ? Date.parse(date)
    : Number.NaN;
  if (Number.isNaN(time)) return {};
  const length = /^(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(draft.text(event, 'duration'));
  const minutes = length === null ? 0 : Number(length[1]) * 60 + Number(length[2]);
  const start = new Date(time).toISOString();
  return minutes === 0
    ? { start }
    : { start, end: new Date(time + minutes * 60_000).toISOString() };
}

/** First and last day; older files tell only the first, and have a last day in their list. */
function readConference(conference: JsonPlace): NonNullable<Report['event']> {
  const days = conference.get('days')?.items() ?? [];
  const day = (value: JsonPlace | undefined): string | undefined =>
    /^\d{4}-\d{2}-\d{2}/.exec(value?.text() ?? '')?.[0];
  const start = day(conference.get('start')) ?? day(days[0]?.get('date'));
  const end = day(conference.get('end')) ?? day(days.at(-1)?.get('date'));
  const zone = conference.get('time_zone_name')?.text() ?? '';
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(isTimeZone(zone) ? { timeZone: zone } : {}),
  };
}
