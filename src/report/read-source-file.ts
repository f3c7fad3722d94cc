import { sha256 } from '../lib/sha256';
import { checkSize, decodeSource, isPdf } from './decode-source';
import { parsePdf } from './parse-pdf';
import type { PdfPage } from './pdf-page';
import { readSource } from './read-source';
import type { Report } from './report';

/**
 * Reads a source file, whatever of the known kinds it is: text, JSON, a calendar, or a PDF.
 *
 * @param readPdfPages reads the pages of a PDF; called only for one
 * @throws SourceError with a sentence that says what was expected
 */
export async function readSourceFile(
  bytes: Uint8Array,
  {
    name = '',
    readPdfPages,
  }: { name?: string; readPdfPages: (bytes: Uint8Array) => Promise<readonly PdfPage[]> },
): Promise<Report> {
  if (!isPdf(bytes)) return readSource(decodeSource(bytes), { name });
  checkSize(bytes);
  return parsePdf(await readPdfPages(bytes), sha256(bytes));
}
