import { SourceError } from '../lib/source-error';
import { mendFolds } from './mend-folds';

export { SourceError };

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * The text of a source file.
 *
 * @param bytes the whole file
 * @throws SourceError if it is empty, larger than 20 MB, binary, or not UTF-8
 */
export function decodeSource(bytes: Uint8Array): string {
  checkSize(bytes);
  const zero = bytes.indexOf(0);
  if (isPdf(bytes)) {
    throw new SourceError('This is a PDF, where a text was expected.');
  }
  if (zero >= 0) {
    throw new SourceError(
      `The file is binary (a zero byte at offset ${zero}), not the text of a report.`,
    );
  }
  const isCalendar = startsWith(bytes, 'BEGIN:VCALENDAR');
  const text = decodeStrictly(bytes) ?? (isCalendar ? decodeStrictly(mendFolds(bytes)) : undefined);
  if (text === undefined) {
    throw new SourceError(
      `The file is not UTF-8 (line ${lineOfBadByte(bytes)} has a byte that fits no letter); save it as UTF-8.`,
    );
  }
  if (text.trim() === '') throw new SourceError('The file holds nothing but white space.');
  return text;
}

/** @throws SourceError for a file that is empty or larger than 20 MB */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SourceError('The file is empty.');
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    throw new SourceError(`The file is ${size} MB; Plumbline reads at most 20 MB.`);
  }
}

/** Whether a file is a PDF: its first bytes say so. */
export const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, '%PDF-');

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

/** UTF-8 decoding replaces what it cannot read, so the first replacement that is not in the source tells the line. */
function lineOfBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length;
}
