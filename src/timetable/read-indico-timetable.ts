import type { JsonPlace } from '../lib/json-place';
import { SourceError } from '../lib/source-error';
import { IndicoClock, readContribution, readNames, readUrl } from './indico-entry';
import { needObject, readMembers, readText } from './json-fields';
import type { ImportedTimetable, ImportFinding, Session, Talk } from './session';
import { sortSessions } from './sort-sessions';

/**
 * Reads what Indico answers to `/export/timetable/ID.json`:
 *
 *     { results: { ID: { YYYYMMDD: { s12: block, c34: contribution, b5: break } } } }
 *     block        = { title, slotTitle, sessionId, startDate, endDate, room, conveners, entries }
 *     contribution = { contributionId, friendlyId, title, startDate, endDate, room, presenters }
 *
 * @throws SourceError naming the path of what cannot be read
 */
export function readIndicoTimetable(
  root: JsonPlace,
  { timeZone }: { timeZone?: string } = {},
): ImportedTimetable {
  const results = root.get('results');
  const [event, ...others] = results === undefined ? [] : readMembers(results);
  if (event === undefined || others.length > 0) {
    throw new SourceError(
      `results: expected the timetable of one event, found ${others.length === 0 ? 'none' : others.length + 1}; export it with /export/timetable/ID.json.`,
    );
  }
  const clock = new IndicoClock(timeZone);
  const findings: ImportFinding[] = [];
  const seen = new Set<string>();
  const sessions: Session[] = [];
  for (const [, day] of readMembers(event[1])) {
    for (const [key, place] of readMembers(day)) {
      // What runs past midnight is listed on both days.
      if (seen.has(key)) continue;
      seen.add(key);
      const entry = needObject(place);
      const kind = kindOf(key, entry);
      if (kind === 'break') continue;
      const session =
        kind === 'block' ? readBlock(key, entry, clock) : readContribution(entry, clock);
      if (session !== undefined) sessions.push({ ...session, id: key });
      else findings.push(leftOut(entry));
    }
  }
  if (sessions.length === 0) {
    throw new SourceError(
      `${event[1].path}: the timetable is empty; is it published, and may you see it without logging in?`,
    );
  }
  const zone = clock.timeZone;
  return {
    kind: 'indico-timetable',
    ...(zone === undefined ? {} : { timeZone: zone }),
    sessions: sortSessions(sessions),
    findings,
  };
}

/** `s12`, `c34` and `b5` tell it; some versions also say it in words. */
function kindOf(key: string, entry: JsonPlace): 'block' | 'contribution' | 'break' {
  const word = readText(entry, 'entryType').toLowerCase();
  if (word === 'break' || (word === '' && key.startsWith('b'))) return 'break';
  return word === 'session' || (word === '' && key.startsWith('s')) ? 'block' : 'contribution';
}

function readBlock(key: string, entry: JsonPlace, clock: IndicoClock): Session | undefined {
  const when = clock.read(entry);
  const title = readText(entry, 'title', 'slotTitle');
  if (when === undefined || title === '') return undefined;
  const room = readText(entry, 'room') || readText(entry, 'roomFullname');
  const inside = entry.get('entries');
  const talks = (inside === undefined ? [] : readMembers(inside)).flatMap(
    ([name, place]): Talk[] =>
      kindOf(name, needObject(place)) === 'contribution'
        ? [readContribution(place, clock, room) ?? []].flat().map((talk) => ({ ...talk, id: name }))
        : [],
  );
  const series = readText(entry, 'sessionId');
  return {
    id: key,
    title,
    ...when,
    room,
    speakers: readNames(entry, 'conveners'),
    ...readUrl(entry),
    ...(series === '' ? {} : { series }),
    ...(talks.length === 0 ? {} : { talks }),
  };
}

export function leftOut(entry: JsonPlace): ImportFinding {
  const title = readText(entry, 'title');
  const name = title === '' ? entry.path : `“${title}” (${entry.path})`;
  const what = title === '' ? 'has no title' : 'has no time';
  return { severity: 'note', message: `${name} ${what}; it is left out.` };
}
