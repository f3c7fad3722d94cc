import { setImmediate } from 'node:timers/promises';
import { readPdfDocument } from '../report/pdf-document';
import type { PdfPage } from '../report/pdf-page';

/** @throws SourceError for a PDF that cannot be read */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Of a damaged file the library leaves promises behind that fail and that nobody waits for, which
  // would end the program; what is wrong with the file it tells those who asked, too.
  process.on('unhandledRejection', ignore);
  try {
    return await readPdfDocument(getDocument, bytes);
  } finally {
    await setImmediate();
    process.off('unhandledRejection', ignore);
  }
}

function ignore(): void {}
