import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { applyCorrections } from '../dataset/corrections';
import { parseCorrections } from '../dataset/corrections-schema';
import type { CorrectionsFile } from '../dataset/corrections-types';
import type { Dataset } from '../dataset/types';
import type { Choice } from '../extract/choose-microconferences';
import { extractDataset } from '../extract/extract-dataset';
import { describePlace } from '../lib/describe-place';
import { formatJson } from '../lib/json';
import { SourceError } from '../report/decode-source';
import { readSourceFile } from '../report/read-source-file';
import { findBundledFacts } from './bundled-facts';
import { CommandError } from './command-error';
import { type FactFiles, loadKnowledge } from './load-knowledge';
import { readPdfPages } from './pdf-pages';
import { readBytes, readJson } from './read-input';

export const EXTRACT_USAGE =
  'plumbline extract FILE [--by session|contribution] [--track NAME] [--event FILE] [--threads FILE] [--no-facts] [--corrections FILE] [--out FILE]';

/**
 * Reads a report, an export or a timetable and prints its dataset; what is doubtful goes to standard
 * error. Exit 1: the dataset is complete, but a correction could not be made.
 */
export async function runExtract(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      track: { type: 'string' },
      event: { type: 'string' },
      threads: { type: 'string' },
      'no-facts': { type: 'boolean', default: false },
      corrections: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new CommandError(`Name one file, or - for standard input. Usage: ${EXTRACT_USAGE}`);
  }
  const named = { event: values.event, threads: values.threads };
  const choice = { by: readBy(values.by), track: values.track };
  const file = values.corrections === undefined ? undefined : readCorrections(values.corrections);
  const extracted = await extractFile(path, values['no-facts'] ? 'none' : named, choice);
  const dataset = file === undefined ? extracted : correct(extracted, file);
  for (const finding of dataset.findings) {
    const { severity, message } = finding;
    if (severity === 'note') continue;
    const place = describePlace(finding);
    process.stderr.write(`${severity}: ${place === '' ? '' : `${place}: `}${message}\n`);
  }
  const text = formatJson(dataset);
  if (values.out === undefined) process.stdout.write(text);
  else writeFile(values.out, text);
}

/** @throws CommandError naming the place in the file that is wrong */
function readCorrections(path: string): CorrectionsFile {
  const value = readJson(path);
  try {
    return parseCorrections(value);
  } catch (error) {
    throw new CommandError(`${path}: ${(error as Error).message}`);
  }
}

/** What could not be made is said, one sentence each, and none of it is lost without a word. */
function correct(extracted: Dataset, { event, corrections }: CorrectionsFile): Dataset {
  if (event !== extracted.event.id) {
    throw new CommandError(
      `The corrections are for “${event}”, and this dataset is “${extracted.event.id}”.`,
    );
  }
  const { dataset, unapplied } = applyCorrections(extracted, corrections);
  for (const { correction, why } of unapplied) {
    const number = corrections.indexOf(correction) + 1;
    process.stderr.write(`correction ${number} (${correction.kind}) is not made: ${why}\n`);
  }
  if (unapplied.length > 0) process.exitCode = 1;
  return dataset;
}

function readBy(by: string | undefined): Choice['by'] {
  if (by === undefined || by === 'session' || by === 'contribution') return by;
  throw new CommandError(`--by is “${by}”; it is session or contribution.`);
}

/** The dataset of one source; facts are those named, else those bundled for that conference. */
export async function extractFile(
  path: string,
  facts: FactFiles | 'none',
  choice: Choice = {},
): Promise<Dataset> {
  const bytes = readBytes(path);
  try {
    const name = path === '-' ? '' : path;
    const report = await readSourceFile(bytes, { name, readPdfPages });
    const files =
      facts === 'none' ? {} : { ...findBundledFacts(report.title), ...dropUndefined(facts) };
    return extractDataset(report, loadKnowledge(files), choice);
  } catch (error) {
    const label = path === '-' ? 'standard input' : path;
    if (error instanceof SourceError) throw new CommandError(`${label}: ${error.message}`);
    throw error;
  }
}

function dropUndefined(files: FactFiles): FactFiles {
  return Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined));
}

/** @throws CommandError where the file cannot be written */
export function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new CommandError(`${path}: cannot be written: ${(error as Error).message}`);
  }
}
