import { parseCorrections } from '../../dataset/corrections-schema';
import type { Correction, CorrectionsFile } from '../../dataset/corrections-types';
import { formatJson } from '../../lib/json';
import { MOST_BYTES } from './reading';

/** What the reader says of the data, as a file that `plumbline extract --corrections` takes, too. */
export function makeCorrectionsFile(event: string, corrections: readonly Correction[]) {
  const file: CorrectionsFile = { correctionsVersion: 1, event, corrections };
  return { name: `${event}.corrections.json`, type: 'application/json', text: formatJson(file) };
}

/** @throws Error with a sentence that names the path of what is wrong */
export async function readCorrectionsFile(file: File): Promise<CorrectionsFile> {
  if (file.size > MOST_BYTES) throw new Error('The file is larger than 20 MB: no corrections are.');
  const text = await file.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('The file is not JSON. Choose one that Plumbline has exported.');
  }
  return parseCorrections(value);
}

/**
 * The reader's corrections and those of a file: each once, the file's last.
 *
 * @throws Error with a sentence if the file is of another event
 */
export function addCorrections(
  now: readonly Correction[],
  file: CorrectionsFile,
  event: string,
): readonly Correction[] {
  if (file.event !== event) {
    throw new Error(
      `These corrections are of “${file.event}”, and the open data are “${event}”. Open those data first.`,
    );
  }
  const known = new Set(now.map((one) => JSON.stringify(one)));
  return [...now, ...file.corrections.filter((one) => !known.has(JSON.stringify(one)))];
}
