import { SourceError } from './decode-source';
import type { PdfItem, PdfLink, PdfPage } from './pdf-page';

/** As much of pdf.js as is needed here. */
export type GetDocument = (options: PdfOptions) => {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
};

interface PdfOptions {
  data: Uint8Array;
  disableFontFace: boolean;
  useSystemFonts: boolean;
  isEvalSupported: boolean;
  verbosity: number;
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfDocumentPage>;
}

interface PdfDocumentPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    /** From the page's points to points from the top left corner. */
    readonly transform: readonly number[];
  };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  getAnnotations(): Promise<readonly object[]>;
  cleanup(): unknown;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

interface LinkAnnotation {
  readonly url: string;
  readonly rect: readonly number[];
  readonly overlaidText?: string;
}

const MAX_PAGES = 3000;
/** A page of text has a few hundred. */
const MAX_ITEMS = 2_000_000;

/**
 * What stands on the pages of a PDF, and where. Text that is turned (a watermark) is left out.
 *
 * @param getDocument the function of pdf.js: a large library, which the caller loads when it is wanted
 * @throws SourceError for a file that is damaged, wants a password, or is far too long for a report
 */
export async function readPdfDocument(
  getDocument: GetDocument,
  bytes: Uint8Array,
): Promise<PdfPage[]> {
  const task = getDocument({
    // The library takes the bytes it is given for its own.
    data: new Uint8Array(bytes),
    // Nothing is drawn, so nothing of the screen is touched and no font is installed.
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return await readPages(await task.promise);
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(describeFault(error));
  } finally {
    await task.destroy();
  }
}

function describeFault(error: unknown): string {
  const { name = '', message = '' } = error as Partial<Error>;
  if (name === 'PasswordException') return 'The PDF wants a password; save it without one.';
  return `The file begins like a PDF, but is damaged: ${message.slice(0, 120)}`;
}

async function readPages(document: PdfDocument): Promise<PdfPage[]> {
  if (document.numPages > MAX_PAGES) {
    throw new SourceError(
      `The PDF has ${document.numPages} pages; Plumbline reads at most ${MAX_PAGES}.`,
    );
  }
  const pages: PdfPage[] = [];
  let count = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(await document.getPage(number));
    count += page.items.length;
    if (count > MAX_ITEMS) {
      throw new SourceError(`The PDF has too many pieces of text; page ${number} is one too much.`);
    }
    pages.push(page);
  }
  return pages;
}

async function readPage(page: PdfDocumentPage): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  // Which font is bold is known only after what draws the page was read.
  await page.getOperatorList();
  const bold = new Map<string, boolean>();
  const isBold = (font: string): boolean => {
    const known = bold.get(font);
    if (known !== undefined) return known;
    const found = page.commonObjs.has(font)
      ? (page.commonObjs.get(font) as { name?: unknown; bold?: unknown } | null)
      : null;
    const answer = found?.bold === true || /bold|black|heavy|semib/i.test(String(found?.name));
    bold.set(font, answer);
    return answer;
  };
  const read = items.flatMap((item) => readItem(item, transform, isBold) ?? []);
  const links = (await page.getAnnotations()).flatMap((link) => readLink(link, transform) ?? []);
  page.cleanup();
  return { width, height, items: read, links };
}

function readItem(
  item: object,
  viewport: readonly number[],
  isBold: (font: string) => boolean,
): PdfItem | undefined {
  if (!('str' in item)) return undefined;
  const { str, transform, width, fontName } = item as TextItem;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1] = viewport;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  if (along[0] <= 0 || Math.abs(along[1]) > along[0] / 20) return undefined;
  const [x, y] = place(viewport, e, f);
  return { text: str, x, y, width, size: Math.hypot(c, d), isBold: isBold(fontName) };
}

function readLink(link: object, viewport: readonly number[]): PdfLink | undefined {
  const { url, rect, overlaidText } = link as Partial<LinkAnnotation>;
  if (typeof url !== 'string' || rect === undefined || rect.length < 4) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  const [ax, ay] = place(viewport, x1, y1);
  const [bx, by] = place(viewport, x2, y2);
  return {
    url,
    text: overlaidText ?? '',
    x: Math.min(ax, bx),
    y: Math.max(ay, by),
    width: Math.abs(ax - bx),
    height: Math.abs(ay - by),
  };
}

function place(viewport: readonly number[], x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport;
  return [a * x + c * y + e, b * x + d * y + f];
}
