import { findOverlaps } from '../../src/analysis/overlap';
import { readPdfPages } from '../../src/cli/pdf-pages';
import { parseCorrections } from '../../src/dataset/corrections-schema';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { toExchangeGraph } from '../../src/exchange/exchange-graph';
import { extractDataset } from '../../src/extract/extract-dataset';
import { SourceError } from '../../src/report/decode-source';
import { readSourceFile } from '../../src/report/read-source-file';
import { KNOWLEDGE } from '../builders/extracted';

/** What became of an input. Anything else is a fault of ours, and is thrown. */
export type Outcome = 'read' | 'refused';

export interface Input {
  /** What was done to what. */
  readonly label: string;
  readonly kind: 'source' | 'dataset' | 'corrections';
  readonly bytes: Uint8Array;
}

/**
 * Takes an input the whole way, as the command line and the app do: to a report, a dataset, a
 * graph and overlaps.
 *
 * @throws Error for everything but a refusal in a sentence of ours
 */
export async function runChain({ kind, bytes }: Input): Promise<Outcome> {
  const dataset = await (kind === 'source' ? readDataset(bytes) : readJson(kind, bytes));
  if (Object.hasOwn(Object.prototype, 'polluted')) throw new Error('A prototype was changed.');
  if (dataset === undefined) return 'refused';
  // What was made must come in again by the door for foreign data.
  const again = parseDataset(JSON.parse(JSON.stringify(dataset)));
  toExchangeGraph(again, 'whole', { numberOf: new Map(), titles: new Map() });
  findOverlaps(again, DEFAULT_POLICY);
  return 'read';
}

async function readDataset(bytes: Uint8Array): Promise<Dataset | undefined> {
  let report: Awaited<ReturnType<typeof readSourceFile>>;
  try {
    report = await readSourceFile(bytes, { readPdfPages });
  } catch (error) {
    const isShort = (error as Error).message.length < 600;
    if (error instanceof SourceError && isShort && isSentence(error.message)) return undefined;
    throw error;
  }
  const dataset = extractDataset(report, KNOWLEDGE);
  JSON.stringify(dataset, (key, value: unknown) => {
    if (typeof value === 'string' && UNSEEN.test(value)) {
      throw new Error(`The dataset holds an invisible sign at ${key}: ${JSON.stringify(value)}`);
    }
    return value;
  });
  return dataset;
}

/** A refusal is a sentence that one can read: it begins like one and names no code of ours. */
function isSentence(message: string): boolean {
  return /^[\p{L}“[]/u.test(message) && !/undefined|NaN/.test(message.slice(0, 200));
}

/** Control characters, and marks that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

function readJson(kind: 'dataset' | 'corrections', bytes: Uint8Array): Dataset | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  try {
    if (kind === 'dataset') return parseDataset(value);
    parseCorrections(value);
    return undefined;
  } catch (error) {
    // A refusal names the path; an error of the machine is of a class of its own.
    if (error instanceof Error && error.constructor === Error && isSentence(error.message)) {
      return undefined;
    }
    throw error;
  }
}
