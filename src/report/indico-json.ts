import { JsonPlace } from '../lib/json-place';
import { sha256 } from '../lib/sha256';
import { SourceError } from './decode-source';
import { readEvent, readTime } from './indico-time';
import { JsonDraft } from './json-draft';
import { readPersons } from './json-person';
import { countLines } from './place-book';
import type { Contribution, Report, ReportSession, ReportTopic } from './report';

/**
 * Reads what Indico answers to `/export/event/ID.json?detail=contributions` or
 * `?detail=sessions`:
 *
 *     { count, results: [ { title, startDate, endDate, timezone,
 *         contributions: [ contribution ],
 *         sessions: [ { title: "Session: Block", session: { title }, conveners: [ person ],
 *                       contributions: [ contribution ] } ] } ] }
 *     contribution = { id, friendly_id, db_id, title, description, track, session, startDate,
 *                      speakers, primaryauthors, coauthors, subContributions }
 *     person       = { first_name, last_name, affiliation, person_id, emailHash }
 *
 * @throws SourceError naming the path of what is missing, and how to export it
 */
export function parseIndicoJson(text: string, root: JsonPlace = JsonPlace.parse(text)): Report {
  const event = findEvent(root);
  // A person's `id` counts the persons of one list; only `person_id` is one and the same everywhere.
  const draft = new JsonDraft(['person_id']);
  const title = draft.text(event, 'title');
  if (title === '') draft.miss(event, 'title');
  const contributions: Contribution[] = [];
  const seen = new Set<string>();
  const add = (place: JsonPlace, session?: string): void => {
    // A file with both kinds of detail may list a contribution at the event and in its session.
    const id = draft.text(place, 'db_id');
    if (id !== '' && seen.has(id)) return;
    seen.add(id);
    const contribution = readContribution(place, draft, session);
    if (contribution !== undefined) contributions.push(contribution);
  };
  const sessions: ReportSession[] = [];
  for (const block of draft.objects(event, 'sessions', false)) {
    const session = readSession(block, draft);
    for (const place of draft.objects(block, 'contributions')) add(place, session.title);
    sessions.push({ ...session, endLine: draft.endLineAt(block) });
  }
  for (const place of draft.objects(event, 'contributions', false)) add(place);
  if (contributions.length === 0 && sessions.length === 0) {
    throw new SourceError(
      `${event.path}.contributions: the event “${title}” holds no contribution that can be read; is its list public?`,
    );
  }
  return {
    kind: 'indico-json',
    title: title === '' ? 'Untitled conference' : title,
    sha256: sha256(text),
    lineCount: countLines(text),
    contributions,
    findings: draft.findings(),
    ...(sessions.length === 0 ? {} : { sessions: sessions.filter((one) => one.title !== '') }),
    event: readEvent(event),
    places: draft.places.places,
  };
}

const HOW = 'export the event with /export/event/ID.json?detail=contributions (or detail=sessions)';

function findEvent(root: JsonPlace): JsonPlace {
  const results = root.get('results');
  if (results === undefined) throw new SourceError(`results: nothing stands here; ${HOW}.`);
  if (results.isObject()) {
    throw new SourceError(`results: expected a list, found an object, as in a timetable; ${HOW}.`);
  }
  const [event, ...others] = results.items();
  if (!results.isList()) {
    throw new SourceError(`results: expected a list, found ${results.kindName}; ${HOW}.`);
  }
  if (event === undefined) {
    throw new SourceError(
      'results: the list is empty; either there is no such event, or it may be seen only by those who have logged in.',
    );
  }
  if (others.length > 0) {
    throw new SourceError(
      `results: expected one event, found ${others.length + 1}; export one of them alone.`,
    );
  }
  if (!event.isObject()) {
    throw new SourceError(`results[0]: expected an event, found ${event.kindName}; ${HOW}.`);
  }
  const lists = ['contributions', 'sessions'].flatMap((key) => event.get(key) ?? []);
  const wrong = lists.find((list) => !list.isList());
  if (wrong !== undefined) {
    throw new SourceError(`${wrong.path}: expected a list, found ${wrong.kindName}.`);
  }
  if (lists.length === 0) {
    throw new SourceError(`results[0].contributions: nothing stands here; ${HOW}.`);
  }
  return event;
}

function readSession(block: JsonPlace, draft: JsonDraft): ReportSession {
  const whole = block.get('session');
  const blockTitle = draft.text(block, 'slotTitle');
  const joined = draft.text(block, 'title');
  const own = whole?.isObject() ? draft.text(whole, 'title') : (whole?.text() ?? '');
  const suffix = `: ${blockTitle}`;
  const cut =
    blockTitle !== '' && joined.endsWith(suffix) ? joined.slice(0, -suffix.length) : joined;
  const title = own === '' ? cut : own;
  const line = draft.lineAt(block);
  if (title === '') draft.miss(block, 'title');
  return {
    title,
    line,
    endLine: line,
    description: block.has('description') ? draft.lines(block, 'description') : [],
    bylines: readPersons(
      draft.objects(block, 'conveners', false),
      'presenter',
      draft,
      'session-convener',
    ),
  };
}

function readContribution(
  place: JsonPlace,
  draft: JsonDraft,
  sessionOfBlock: string | undefined,
): Contribution | undefined {
  const title = draft.text(place, 'title');
  const line = draft.lineAt(place);
  if (title === '') {
    draft.report('warning', 'no-title', `${place.path} has no title; it is left out.`, line);
    return undefined;
  }
  const contributionId = readId(place, draft);
  if (contributionId === null) draft.miss(place, 'id');
  const session = sessionOfBlock ?? readName(place, 'session', draft);
  const track = readName(place, 'track', draft);
  const code = draft.text(place, 'code');
  const type = draft.text(place, 'type');
  const start = readTime(place.get('startDate'));
  const end = readTime(place.get('endDate'));
  const description = draft.lines(place, 'description');
  const bylines = [
    ...readPersons(draft.objects(place, 'primaryauthors'), 'author', draft),
    ...readPersons(draft.objects(place, 'coauthors'), 'coauthor', draft),
    ...readPersons(draft.objects(place, 'speakers'), 'presenter', draft),
  ];
  const topics = draft
    .objects(place, 'subContributions', false)
    .flatMap((part) => readTopic(part, draft) ?? []);
  return {
    contributionId,
    title,
    line,
    endLine: draft.endLineAt(place),
    ...(code === '' ? {} : { code }),
    ...(type === '' ? {} : { type }),
    ...(session === '' ? {} : { session }),
    ...(track === '' ? {} : { track }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    description,
    bylines,
    ...(topics.length === 0 ? {} : { topics }),
  };
}

/** A part of a contribution: it has speakers, and authors only in some versions. */
function readTopic(place: JsonPlace, draft: JsonDraft): ReportTopic | undefined {
  const title = draft.text(place, 'title');
  const line = draft.lineAt(place);
  if (title === '') return undefined;
  const description = place.has('description') ? draft.lines(place, 'description') : [];
  const bylines = readPersons(draft.objects(place, 'speakers', false), 'presenter', draft);
  return { title, line, endLine: draft.endLineAt(place), description, bylines };
}

/** The friendly id: the number that the report in text and the conference's pages show. */
function readId(place: JsonPlace, draft: JsonDraft): number | null {
  const id = draft.text(place, 'friendly_id', 'id');
  return /^\d{1,9}$/.test(id) ? Number(id) : null;
}

/** A session or track: its title, or an object that has one. */
function readName(place: JsonPlace, field: 'session' | 'track', draft: JsonDraft): string {
  const value = place.get(field);
  if (value === undefined && !place.has(field)) draft.miss(place, field);
  if (value?.isObject()) return draft.text(value, 'title', 'name');
  return draft.text(place, field);
}
