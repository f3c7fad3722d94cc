import type { JsonPlace } from '../lib/json-place';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { SourceError } from '../lib/source-error';
import { IndicoClock, readContribution, readNames, readUrl } from './indico-entry';
import { needObject, readObjects, readText } from './json-fields';
import { addMinutes, minuteOf } from './local-time';
import { leftOut } from './read-indico-timetable';
import type { ImportedTimetable, ImportFinding, Session, Talk } from './session';
import { sortSessions } from './sort-sessions';

/** Contributions of one session with a longer gap between them are two blocks. */
const LONGEST_BREAK_MINUTES = 60;

/**
 * Reads the times of an event that Indico answers to `/export/event/ID.json?detail=sessions`, or
 * `?detail=contributions`:
 *
 *     { results: [ { title, timezone, sessions: [ block ], contributions: [ contribution ] } ] }
 *     block = { title: "Session: Block", session: { id, title }, startDate, endDate, room,
 *               conveners, contributions }
 *
 * Where there are no blocks, the contributions of a session are put together to blocks.
 *
 * @throws SourceError naming the path of what cannot be read
 */
export function readIndicoEvent(
  root: JsonPlace,
  { timeZone }: { timeZone?: string } = {},
): ImportedTimetable {
  const [event, ...others] = readObjects(root, 'results');
  if (event === undefined || others.length > 0) {
    throw new SourceError(
      `results: expected one event, found ${others.length === 0 ? 'none' : others.length + 1}; export it with /export/event/ID.json?detail=sessions.`,
    );
  }
  const title = readText(event, 'title');
  const clock = new IndicoClock(timeZone, readText(event, 'timezone'));
  const findings: ImportFinding[] = [];
  const sessions = [
    ...readBlocks(event, clock, findings),
    ...readContributions(event, clock, findings),
  ];
  if (sessions.length === 0) {
    throw new SourceError(
      `${event.path}: nothing in “${title}” has a time; if its timetable is made, export it with /export/event/ID.json?detail=sessions.`,
    );
  }
  const zone = clock.timeZone;
  return {
    kind: 'indico-event',
    ...(title === '' ? {} : { title }),
    ...(zone === undefined ? {} : { timeZone: zone }),
    sessions: sortSessions(sessions),
    findings,
  };
}

function readBlocks(event: JsonPlace, clock: IndicoClock, findings: ImportFinding[]): Session[] {
  return readObjects(event, 'sessions').flatMap((block): Session[] => {
    const when = clock.read(block);
    const whole = block.get('session');
    const title =
      (whole?.isObject() ? readText(whole, 'title') : (whole?.text() ?? '')) ||
      readText(block, 'title');
    if (when === undefined || title === '') {
      findings.push(leftOut(block));
      return [];
    }
    const room = readText(block, 'room') || readText(block, 'roomFullname');
    const talks = readObjects(block, 'contributions').flatMap(
      (one) => readContribution(one, clock, room) ?? [],
    );
    const series = whole?.isObject() ? readText(whole, 'id', 'friendly_id') : '';
    return [
      {
        id: readText(block, 'id'),
        title,
        ...when,
        room,
        speakers: readNames(block, 'conveners'),
        ...readUrl(block),
        ...(series === '' ? {} : { series }),
        ...(talks.length === 0 ? {} : { talks }),
      },
    ];
  });
}

function readContributions(
  event: JsonPlace,
  clock: IndicoClock,
  findings: ImportFinding[],
): Session[] {
  const sessions: Session[] = [];
  const ofSession = new Map<string, Talk[]>();
  for (const place of readObjects(event, 'contributions')) {
    const talk = readContribution(needObject(place), clock);
    if (talk === undefined) {
      findings.push(leftOut(place));
      continue;
    }
    const session = place.get('session');
    const name = session?.isObject() ? readText(session, 'title') : readText(place, 'session');
    if (name === '') sessions.push(talk);
    else pushTo(ofSession, JSON.stringify([name, talk.room]), talk);
  }
  for (const [key, talks] of ofSession) {
    const [title = '', room = ''] = JSON.parse(key) as string[];
    sessions.push(...joinTalks(title, room, talks));
  }
  return sessions;
}

/** The blocks that contributions of one session in one room make. */
function joinTalks(title: string, room: string, talks: readonly Talk[]): Session[] {
  const blocks: Talk[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  const inOrder = [...talks].sort(
    compareBy(
      ({ start }) => start,
      ({ id }) => id,
    ),
  );
  for (const talk of inOrder) {
    const start = minuteOf(talk.start);
    if (start - end > LONGEST_BREAK_MINUTES) blocks.push([]);
    blocks.at(-1)?.push(talk);
    end = Math.max(end, start + talk.minutes);
  }
  return blocks.map((inside): Session => {
    const start = inside[0]?.start ?? '';
    const ends = inside.map((talk) => minuteOf(addMinutes(talk.start, talk.minutes)));
    const minutes = Math.max(...ends) - minuteOf(start);
    const id = `${title}/${start}`;
    return { id, title, start, minutes, room, speakers: [], series: title, talks: inside };
  });
}
