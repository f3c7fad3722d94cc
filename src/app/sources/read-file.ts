import { parseCorrections } from '../../dataset/corrections-schema';
import type { CorrectionsFile } from '../../dataset/corrections-types';
import { hashDataset } from '../../dataset/dataset-hash';
import { parseDataset } from '../../dataset/parse-dataset';
import type { Dataset } from '../../dataset/types';
import type { Choice } from '../../extract/choose-microconferences';
import { extractDataset } from '../../extract/extract-dataset';
import type { Knowledge } from '../../extract/knowledge';
import { pushTo } from '../../lib/multi-map';
import { compareText } from '../../lib/order';
import { decodeSource, isPdf } from '../../report/decode-source';
import type { PdfPage } from '../../report/pdf-page';
import { readSourceFile } from '../../report/read-source-file';
import type { Report } from '../../report/report';

/** What a reader can ask for of a source besides the usual. */
export interface Choices {
  readonly sessionCount: number;
  /** Tracks by name, with how many contributions each has. */
  readonly tracks: readonly { readonly name: string; readonly count: number }[];
}

/** A file that has been read: data to look at, or what somebody says of data. */
export type ReadFile =
  | {
      readonly kind: 'dataset';
      readonly dataset: Dataset;
      readonly hash: string;
      /** Null where the file was a dataset already. */
      readonly choices: Choices | null;
    }
  | { readonly kind: 'corrections'; readonly file: CorrectionsFile };

/** What is being done, in words, and how much of all is behind it: 0 to 1. */
export type OnStage = (words: string, share: number) => Promise<void>;

/** A file as far as it need not be read again under another choice. */
export type Parsed =
  | { readonly report: Report; readonly knowledge: Knowledge }
  | { readonly read: ReadFile };

/** What reading needs of the world outside. */
export interface Means {
  readonly knowledgeOf: (title: string) => Promise<Knowledge>;
  readonly readPdfPages: (bytes: Uint8Array) => Promise<readonly PdfPage[]>;
}

/**
 * Reads a file that somebody hands over: a report, an export, a timetable, a dataset of ours, or
 * corrections. The content decides which.
 *
 * @throws Error with a sentence that says what is wrong and what was expected
 */
export async function parseFile(
  bytes: Uint8Array,
  name: string,
  { knowledgeOf, readPdfPages }: Means,
  onStage: OnStage,
): Promise<Parsed> {
  await onStage('Reading the file', 0.05);
  const own = isPdf(bytes) ? undefined : readOwn(decodeSource(bytes));
  if (own !== undefined) return { read: own };
  await onStage('Finding the contributions', 0.15);
  const report = await readSourceFile(bytes, { name, readPdfPages });
  await onStage('Fetching names and subsystems', 0.4);
  return { report, knowledge: await knowledgeOf(report.title) };
}

/** The data of a parsed file, under a choice of what is compared. */
export async function extractFile(
  parsed: Parsed,
  choice: Choice,
  onStage: OnStage,
): Promise<ReadFile> {
  if ('read' in parsed) return parsed.read;
  await onStage('Finding people, threads and subsystems', 0.5);
  const dataset = extractDataset(parsed.report, parsed.knowledge, choice);
  await onStage('Checking', 0.95);
  const hash = hashDataset(dataset);
  return { kind: 'dataset', dataset, hash, choices: listChoices(parsed.report) };
}

/** What Plumbline itself has written. */
function readOwn(text: string): ReadFile | undefined {
  if (!/^\s*\{/.test(text) || !/"(?:schemaVersion|correctionsVersion)"/.test(text))
    return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The readers of other JSON say better what is wrong with it.
    return undefined;
  }
  if (Object.hasOwn(value as object, 'correctionsVersion')) {
    return { kind: 'corrections', file: take('These are corrections', value, parseCorrections) };
  }
  if (!Object.hasOwn(value as object, 'schemaVersion')) return undefined;
  const dataset = take('This is a dataset', value, parseDataset);
  return { kind: 'dataset', dataset, hash: hashDataset(dataset), choices: null };
}

/** What is wrong with a file of ours stands at a path; a sentence of its own is left as it is. */
function take<T>(what: string, value: unknown, parse: (value: unknown) => T): T {
  try {
    return parse(value);
  } catch (error) {
    const { message } = error as Error;
    if (message.endsWith('.')) throw error;
    throw new Error(`${what} of Plumbline, but not as it was written: ${message}.`);
  }
}

function listChoices({ sessions = [], contributions }: Report): Choices {
  const titles = [
    ...sessions.map(({ title }) => title),
    ...contributions.flatMap(({ session }) => session ?? []),
  ];
  const byTrack = new Map<string, true[]>();
  for (const { track } of contributions) if (track !== undefined) pushTo(byTrack, track, true);
  const tracks = [...byTrack].map(([name, { length: count }]) => ({ name, count }));
  return {
    sessionCount: new Set(titles).size,
    tracks: tracks.sort((a, b) => compareText(a.name, b.name)),
  };
}
