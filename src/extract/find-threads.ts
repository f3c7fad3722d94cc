import type { Reference, Thread, ThreadId } from '../dataset/types';
import { slug } from '../lib/fold';
import { compareBy } from '../lib/order';
import type { ReportFinding } from '../report/report';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
import type { ThreadFact } from './knowledge';
import { compareMessageIds, findAddressesCited, seriesKey, threadUrl } from './message-ids';

/** One place that cites a message. */
export interface Citation {
  readonly mc: number;
  readonly messageId: string;
  readonly inbox?: string;
  readonly line: number;
  readonly excerpt: string;
  /** What was dropped from the address to find the id, or empty. */
  readonly dropped: string;
}

export interface FoundLinks {
  readonly citations: Citation[];
  readonly references: Reference[];
  readonly findings: ReportFinding[];
}

/** The references of one contribution so far, ready to look up. */
interface Seen {
  readonly urls: Set<string>;
  readonly ids: Set<string>;
  /** How often an id was needed, so that counting goes on where it stood. */
  readonly copies: Map<string, number>;
}

/** Every address of one contribution: mail threads by Message-ID, all else as references. */
export function findLinks(mc: number, mcSlug: string, entries: readonly Entry[]): FoundLinks {
  const found: FoundLinks = { citations: [], references: [], findings: [] };
  const seen: Seen = { urls: new Set(), ids: new Set(), copies: new Map() };
  for (const entry of entries) {
    for (const address of findAddressesCited(entry.text)) {
      const line = entry.lineAt(address.index);
      if (address.message !== undefined) {
        const { messageId, inbox, dropped } = address.message;
        found.citations.push({
          mc,
          messageId,
          ...(inbox === undefined ? {} : { inbox }),
          line,
          excerpt: makeExcerpt(entry.text, address.text),
          dropped,
        });
        if (dropped === '') continue;
        found.findings.push({
          severity: 'warning',
          code: 'repaired-link',
          message: `A link to a mail is damaged; read as ${messageId}, dropping “${dropped.slice(0, 60)}${dropped.length > 60 ? '…' : ''}” behind it.`,
          line,
        });
        continue;
      }
      if (address.isCut === true) {
        found.findings.push({
          severity: 'warning',
          code: 'damaged-link',
          message: `A link to a mail is cut short: “${address.text.slice(0, 80)}”. No thread is read from it.`,
          line,
        });
        continue;
      }
      addReference(found, seen, mcSlug, address.url, line);
    }
  }
  return found;
}

function addReference(
  found: FoundLinks,
  seen: Seen,
  mcSlug: string,
  address: string,
  line: number,
): void {
  // A backslash or a hyphen at the end is where a converter or a line break cut the address.
  const url = address.replace(/\\.*$/, '');
  const isCut = url !== address || /-$/.test(url);
  let host: string;
  try {
    host = new URL(url).hostname.replace(/^www\./, '');
  } catch {
    found.findings.push({
      severity: 'warning',
      code: 'unreadable-link',
      message: `“${address.slice(0, 80)}” is no address that a browser could open; it is left out.`,
      line,
    });
    return;
  }
  if (isCut) {
    found.findings.push({
      severity: 'warning',
      code: 'damaged-link',
      message: `A link to ${host} is cut short or damaged in the source.`,
      line,
    });
  }
  if (seen.urls.has(url)) return;
  seen.urls.add(url);
  const path =
    new URL(url).pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const base = `reference:${mcSlug}/${slug(`${host} ${decodeSafely(path)}`).slice(0, 60)}`;
  let id = base;
  let copy = seen.copies.get(base) ?? 1;
  while (seen.ids.has(id)) id = `${base}-${++copy}`;
  seen.copies.set(base, copy);
  seen.ids.add(id);
  found.references.push({ id, url, kind: referenceKind(host, new URL(url).pathname), line });
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Known archives by host; a conference by the form of its pages' addresses in Indico. */
function referenceKind(host: string, path: string): string {
  if (host === 'lwn.net') return 'article';
  if (host === 'lore.kernel.org' || host === 'lkml.kernel.org') return 'archive';
  if (/(^|\.)kernel\.org$|(^|\.)docs?\./.test(host)) return 'documentation';
  if (/\/event\/\d+\//.test(path)) return 'conference';
  if (/^(github|gitlab)\.com$|^git\./.test(host)) return 'code';
  return 'page';
}

/** The messages of one git-sent series are one thread, named by its lowest cited id. */
export function buildThreads(
  citations: readonly Citation[],
  facts: readonly ThreadFact[],
): { threads: Thread[]; idOf: (messageId: string) => ThreadId } {
  const series = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = seriesKey(citation.messageId);
    const cited = series.get(key);
    if (cited === undefined) series.set(key, [citation]);
    else cited.push(citation);
  }
  const factOf = new Map(facts.map((fact) => [fact.messageId, fact]));
  const threads = [...series.values()].map((cited): Thread => {
    const messageIds = [...new Set(cited.map(({ messageId }) => messageId))].sort(
      compareMessageIds,
    );
    const lowest = messageIds[0] as string;
    const fact = factOf.get(lowest);
    const list = fact?.list ?? cited.find(({ inbox }) => inbox !== undefined)?.inbox;
    return {
      id: `thread:${lowest}`,
      messageIds,
      url: threadUrl(lowest),
      ...(list === undefined || list === null ? {} : { list }),
      ...(fact === undefined ? {} : { subject: fact.subject, date: fact.date }),
      condition: cited.some(({ dropped }) => dropped === '') ? 'exact' : 'repaired',
    };
  });
  const ids = new Map(threads.flatMap(({ id, messageIds }) => messageIds.map((one) => [one, id])));
  return {
    threads: threads.sort(compareBy(({ id }) => id)),
    idOf: (messageId) => ids.get(messageId) ?? `thread:${messageId}`,
  };
}
