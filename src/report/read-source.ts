import { JsonPlace } from '../lib/json-place';
import { SourceError } from './decode-source';
import { parseICalendar } from './icalendar';
import { parseIndicoJson } from './indico-json';
import { parseReport } from './parse-report';
import type { Report } from './report';
import { readOneLine } from './rich-text';
import { parseScheduleJson } from './schedule-json';

/**
 * Reads a source, whichever of these it is: the text of a "Report of Contributions", Indico's
 * JSON export, a timetable as schedule.json, or a calendar. The content decides; the file's name
 * only helps to say what is wrong with a file that is none of them.
 *
 * @throws SourceError with a sentence that says what was expected
 */
export function readSource(text: string, { name = '' }: { name?: string } = {}): Report {
  const start = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^BEGIN:VCALENDAR\b/i.test(start)) return parseICalendar(text);
  if (/^(?:\{|\[\s*(?:[[{"\]]|$))/.test(start) || /\.json$/i.test(name)) return readJson(text);
  if (/\.(?:ics|ical|icalendar)$/i.test(name)) {
    throw new SourceError('Expected a calendar, whose first line is BEGIN:VCALENDAR.');
  }
  if (/^<(?:!doctype|html|\?xml|schedule|event)\b/i.test(start)) {
    throw new SourceError(
      `Expected text or JSON, found ${/^<\?xml|^<schedule/i.test(start) ? 'XML' : 'a web page'}; Plumbline reads ${KINDS}.`,
    );
  }
  try {
    return parseReport(text);
  } catch (error) {
    if (!(error instanceof SourceError) || /Abstracts/.test(error.message)) throw error;
    throw new SourceError(`${error.message} Plumbline reads ${KINDS}.`);
  }
}

const KINDS =
  'a Report of Contributions (as PDF, text or Markdown), Indico’s JSON export of an event, schedule.json, and iCalendar';

function readJson(text: string): Report {
  const root = JsonPlace.parse(text);
  if (root.has('results')) return parseIndicoJson(text, root);
  if (root.has('schedule')) return parseScheduleJson(text, root);
  const problem = root.get('message')?.text();
  if (problem !== undefined) {
    throw new SourceError(
      `This is no export but an answer that says “${readOneLine(problem).slice(0, 120)}”; log in to Indico, or check the number of the event.`,
    );
  }
  if (root.has('schemaVersion')) {
    throw new SourceError('This is a dataset that Plumbline has already made; open it as it is.');
  }
  const keys = root.members().map(([key]) => JSON.stringify(key.slice(0, 30)));
  const found = root.isObject()
    ? `an object ${keys.length === 0 ? 'with nothing in it' : `with ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ', …' : ''}`}`
    : root.kindName;
  throw new SourceError(
    `Expected an object with “results”, as Indico exports an event, or with “schedule”, as in schedule.json; found ${found}.`,
  );
}
