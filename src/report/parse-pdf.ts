import { SourceError } from './decode-source';
import { parseReport } from './parse-report';
import type { PdfPage } from './pdf-page';
import { writePdfText } from './pdf-text';
import type { Report } from './report';

/**
 * Reads the pages of a "Report of Contributions" as Indico makes it, before any conversion. Its
 * lines are numbered as they are read; every one knows its page.
 *
 * @param sha256 the digest of the file
 * @throws SourceError for a PDF without text, and as `parseReport` does
 */
export function parsePdf(pages: readonly PdfPage[], sha256: string): Report {
  if (!pages.some(({ items }) => items.some(({ text }) => text.trim() !== ''))) {
    throw new SourceError(
      'The PDF holds no text: its pages are pictures. Export the report from Indico once more.',
    );
  }
  const { text, pageOf } = writePdfText(pages);
  return {
    ...parseReport(text),
    sha256,
    places: pageOf.map((page, index) => ({ line: index + 1, page })),
  };
}
