import maintainersUrl from '../../../data/maintainers.json?url';
import omitUrl from '../../../data/omit.json?url';
import organizationsUrl from '../../../data/organizations.json?url';
import peopleUrl from '../../../data/people.json?url';
import gazetteerUrl from '../../../data/subsystems.json?url';
import {
  type Knowledge,
  parseEventFile,
  parseGazetteer,
  parseKnownNames,
  parseMaintainersFile,
  parseOmit,
  parseThreadsFile,
} from '../../extract/knowledge';
import { fold } from '../../lib/fold';
import { compareText } from '../../lib/order';

const EVENTS = import.meta.glob<string>('../../../data/*.event.json', {
  query: '?url',
  import: 'default',
  eager: true,
});
const THREADS = import.meta.glob<string>('../../../data/*.threads.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * What ships of curated knowledge, and the facts of the conference with this title where they ship,
 * too: the same that the command line takes, so that both make the same dataset.
 */
export async function fetchKnowledge(title: string): Promise<Knowledge> {
  const [gazetteer, people, organizations, maintainers, omit, facts] = await Promise.all([
    fetchJson(gazetteerUrl).then(parseGazetteer),
    fetchJson(peopleUrl).then(parseKnownNames),
    fetchJson(organizationsUrl).then(parseKnownNames),
    fetchJson(maintainersUrl).then(parseMaintainersFile),
    fetchJson(omitUrl).then(parseOmit),
    fetchFacts(title),
  ]);
  return { gazetteer, people, organizations, maintainers, omit, ...facts };
}

async function fetchFacts(title: string): Promise<Pick<Knowledge, 'event' | 'threads'>> {
  for (const path of Object.keys(EVENTS).sort(compareText)) {
    const event = parseEventFile(await fetchJson(EVENTS[path] ?? ''));
    if (fold(event.title) !== fold(title)) continue;
    const threads = THREADS[path.replace(/\.event\.json$/, '.threads.json')];
    return threads === undefined
      ? { event }
      : { event, threads: parseThreadsFile(await fetchJson(threads)) };
  }
  return {};
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) {
    throw new Error(
      'What Plumbline knows of names and subsystems could not be fetched. Check the connection, then try again.',
    );
  }
  return response.json();
}
