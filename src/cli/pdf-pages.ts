import { readPdfDocument } from '../report/pdf-document';
import type { PdfPage } from '../report/pdf-page';

/** @throws SourceError for a PDF that cannot be read */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return await readPdfDocument(getDocument, bytes);
}
