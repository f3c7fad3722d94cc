import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Dataset } from '../dataset/types';
import type { Choice } from '../extract/choose-microconferences';
import { extractDataset } from '../extract/extract-dataset';
import { formatJson } from '../lib/json';
import { SourceError } from '../report/decode-source';
import { readSource } from '../report/read-source';
import { findBundledFacts } from './bundled-facts';
import { CommandError } from './command-error';
import { type FactFiles, loadKnowledge } from './load-knowledge';
import { readText } from './read-input';

export const EXTRACT_USAGE =
  'plumbline extract FILE [--by session|contribution] [--track NAME] [--event FILE] [--threads FILE] [--no-facts] [--out FILE]';

/** Reads a report, an export or a timetable and prints its dataset; what is doubtful goes to standard error. */
export function runExtract(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      track: { type: 'string' },
      event: { type: 'string' },
      threads: { type: 'string' },
      'no-facts': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new CommandError(`Name one file, or - for standard input. Usage: ${EXTRACT_USAGE}`);
  }
  const named = { event: values.event, threads: values.threads };
  const choice = { by: readBy(values.by), track: values.track };
  const dataset = extractFile(path, values['no-facts'] ? 'none' : named, choice);
  for (const { severity, message, line } of dataset.findings) {
    if (severity === 'note') continue;
    process.stderr.write(`${severity}: ${line === undefined ? '' : `line ${line}: `}${message}\n`);
  }
  const text = formatJson(dataset);
  if (values.out === undefined) process.stdout.write(text);
  else writeFile(values.out, text);
}

function readBy(by: string | undefined): Choice['by'] {
  if (by === undefined || by === 'session' || by === 'contribution') return by;
  throw new CommandError(`--by is “${by}”; it is session or contribution.`);
}

/** The dataset of one source; facts are those named, else those bundled for that conference. */
export function extractFile(path: string, facts: FactFiles | 'none', choice: Choice = {}): Dataset {
  const text = readText(path);
  try {
    const report = readSource(text, path === '-' ? {} : { name: path });
    const files =
      facts === 'none' ? {} : { ...findBundledFacts(report.title), ...dropUndefined(facts) };
    return extractDataset(report, loadKnowledge(files), choice);
  } catch (error) {
    if (error instanceof SourceError) throw new CommandError(`${path}: ${error.message}`);
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
