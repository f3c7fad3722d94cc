/** A run of text on a page. Places and sizes are in points, from the page's top left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  readonly isBold: boolean;
}

/** A part of a page that leads to an address; an address that runs over two lines has two. */
export interface PdfLink {
  readonly url: string;
  /** What stands on it. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What one page of a PDF says, and where. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  readonly links: readonly PdfLink[];
}
