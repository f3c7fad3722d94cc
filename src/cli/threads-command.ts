import { existsSync, renameSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Dataset, Thread } from '../dataset/types';
import { parseThreadsFile } from '../extract/knowledge';
import { buildKnownPeople, type KnownPeople } from '../extract/known-people';
import { describeMessage, type FeedMessage, parseThreadFeed } from '../extract/thread-feed';
import { formatJson } from '../lib/json';
import { CommandError } from './command-error';
import { writeFile } from './extract-command';
import { FeedError, type FetchOptions, fetchFeed } from './fetch-feed';
import { loadKnowledge } from './load-knowledge';
import { readDataset, readJson } from './read-input';

export const THREADS_USAGE =
  'plumbline threads DATASET --from BASE-URL [--out FILE] [--pause SECONDS] [--timeout SECONDS]';

const LONGEST_WAIT_MS = 120_000;

/**
 * Reads the Atom feed of every cited thread from an archive, and writes the facts that `extract`
 * takes with `--threads`. What FILE has already is kept and not asked for again, and FILE is written
 * after every thread, so that an interrupted run goes on where it stopped. Exit 1: not all were read.
 */
export async function runThreads(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      out: { type: 'string' },
      pause: { type: 'string', default: '1' },
      timeout: { type: 'string', default: '20' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || values.from === undefined) {
    throw new CommandError(
      `Name one dataset and the archive it is read from. Usage: ${THREADS_USAGE}`,
    );
  }
  const base = readBase(values.from);
  const pauseMs = readSeconds('--pause', values.pause);
  const timeoutMs = readSeconds('--timeout', values.timeout);
  if (timeoutMs === 0) throw new CommandError('--timeout is 0; no server answers in no time.');
  const dataset = readDataset(path);
  const run: Run = {
    base,
    pauseMs,
    fetch: {
      timeoutMs,
      retryMs: Math.max(pauseMs, 100) * 2,
      longestWaitMs: LONGEST_WAIT_MS,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      now: () => Date.now(),
    },
    known: buildKnownPeople(loadKnowledge({}).people),
    file: readFile(values.out, dataset, base),
    save: (file) => values.out !== undefined && save(values.out, file),
  };
  const { failed } = await readThreads(dataset.threads, run);
  if (values.out === undefined) process.stdout.write(formatJson(run.file));
  if (failed > 0) process.exitCode = 1;
}

/** A facts file. What is in it is kept as it is, also what we do not know. */
interface FactsFile {
  readonly about: unknown;
  readonly threads: { readonly messageId: string }[];
}

interface Run {
  readonly base: string;
  readonly pauseMs: number;
  readonly fetch: FetchOptions;
  readonly known: KnownPeople;
  readonly file: FactsFile;
  readonly save: (file: FactsFile) => void;
}

async function readThreads(threads: readonly Thread[], run: Run): Promise<{ failed: number }> {
  const { file, known } = run;
  const has = new Set(file.threads.map(({ messageId }) => messageId));
  const keptCount = has.size;
  let failed = 0;
  let isFirst = true;
  for (const { messageIds } of threads) {
    let messages: readonly FeedMessage[] = [];
    for (const messageId of messageIds.filter((one) => !has.has(one))) {
      try {
        // A feed holds the whole thread, so most messages of a series need no request of their own.
        if (!messages.some((one) => one.messageId === messageId)) {
          if (!isFirst) await run.fetch.sleep(run.pauseMs);
          isFirst = false;
          messages = await readFeed(messageId, run);
        }
        const fact = describeMessage(messageId, messages, known);
        if (fact === undefined) throw new FeedError('the feed does not hold the message itself');
        file.threads.push(fact);
        has.add(messageId);
        run.save(file);
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
        failed++;
        process.stderr.write(`${messageId}: ${error.message}.\n`);
        if (error.endsRun) return { failed };
      }
    }
  }
  const readCount = has.size - keptCount;
  process.stderr.write(`${readCount} read, ${keptCount} kept, ${failed} not read.\n`);
  return { failed };
}

async function readFeed(messageId: string, { base, fetch }: Run): Promise<FeedMessage[]> {
  const xml = await fetchFeed(`${base}/${encodeMessageId(messageId)}/t.atom`, fetch);
  try {
    return parseThreadFeed(xml);
  } catch (error) {
    throw new FeedError((error as Error).message.replace(/\.$/, ''));
  }
}

const encodeMessageId = (id: string): string => encodeURIComponent(id).replace(/%40/g, '@');

/** @throws CommandError for what is no address of a server */
function readBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new CommandError(
      `--from is “${text}”; it is an address such as https://lore.kernel.org/all`,
    );
  return url.href.replace(/\/+$/, '');
}

function readSeconds(option: string, text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds >= 0 && seconds <= 600))
    throw new CommandError(`${option} is “${text}”; it is a number of seconds up to 600.`);
  return seconds * 1000;
}

/** @throws CommandError where the file is there and holds something else */
function readFile(path: string | undefined, dataset: Dataset, base: string): FactsFile {
  if (path === undefined || !existsSync(path)) {
    const about = `Facts about the mail threads that ${dataset.event.title} cites, read from ${base}.`;
    return { about, threads: [] };
  }
  const value = readJson(path);
  try {
    parseThreadsFile(value);
  } catch (error) {
    throw new CommandError(`${path}: ${(error as Error).message}`);
  }
  return value as FactsFile;
}

/** Whole or not at all: who interrupts us while writing finds the file as it was. */
function save(path: string, file: FactsFile): void {
  const part = `${path}.part`;
  writeFile(part, formatJson(file));
  renameSync(part, path);
}
