import { readPdfDocument } from '../report/pdf-document';
import type { PdfPage } from '../report/pdf-page';

/**
 * Reads the pages of a PDF with pdf.js, which is loaded only here. To be called in a worker: the
 * library's own worker is loaded beside it and runs in the same thread.
 *
 * @throws SourceError for a PDF that cannot be read
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  // The library finds its worker by the name that this import gives it.
  const [{ getDocument }] = await Promise.all([
    import('pdfjs-dist'),
    // @ts-expect-error The worker has no types; it is imported for what it does.
    import('pdfjs-dist/build/pdf.worker.mjs'),
  ]);
  return await readPdfDocument(getDocument, bytes);
}
