/** Widths of Helvetica's letters from blank to tilde, in thousandths of the size. */
const WIDTHS = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 ' +
  '556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 ' +
  '667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 ' +
  '556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);

/** What is not of ASCII has no width of its own here. */
const OTHER_WIDTH = 556;

/** How wide a text is, in points. */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += WIDTHS[letter.charCodeAt(0) - 32] ?? OTHER_WIDTH;
  return (width * size) / 1000;
}

export interface PdfBox {
  readonly x: number;
  /** From the top of the page to the bottom of the box. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Writes a PDF 1.4 of text at given places, as small as one goes: two fonts, no compression. */
export class PdfWriter {
  private readonly pages: { content: string[]; links: string[] }[] = [];
  /** Letters outside ASCII by the code that stands for them in both fonts. */
  private readonly codes = new Map<string, number>();
  private readonly width: number;
  private readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  get pageCount(): number {
    return this.pages.length;
  }

  turnPage(): void {
    this.pages.push({ content: [], links: [] });
  }

  /** Writes a text whose baseline begins at a place, counted from the top left corner. */
  write(text: string, x: number, y: number, size: number, isBold = false): void {
    const codes = [...text].map((letter) => this.codeOf(letter).toString(16).padStart(2, '0'));
    this.pages
      .at(-1)
      ?.content.push(
        `BT /${isBold ? 'B' : 'R'} ${round(size)} Tf 1 0 0 1 ${round(x)} ${round(this.height - y)} Tm <${codes.join('')}> Tj ET`,
      );
  }

  /** Makes a box a link, as a click would follow it. */
  link(url: string, { x, y, width, height }: PdfBox): void {
    const bottom = this.height - y;
    const corners = [x, bottom, x + width, bottom + height].map(round).join(' ');
    const address = url.replace(/[\\()]/g, '\\$&');
    this.pages
      .at(-1)
      ?.links.push(
        `<< /Type /Annot /Subtype /Link /Rect [${corners}] /A << /S /URI /URI (${address}) >> >>`,
      );
  }

  bytes(): Uint8Array {
    const objects: string[] = [];
    const add = (body: string): number => objects.push(body);
    add('<< /Type /Catalog /Pages 2 0 R >>');
    add('');
    const map = add(stream(this.toUnicode()));
    const [regular, bold] = ['Helvetica', 'Helvetica-Bold'].map((name) =>
      add(
        `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /FirstChar 32 /LastChar 255 /Widths [${this.widths()}] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [${this.differences()}] >> /ToUnicode ${map} 0 R >>`,
      ),
    );
    const kids = this.pages.map(({ content, links }) => {
      const body = add(stream(content.join('\n')));
      return add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${round(this.width)} ${round(this.height)}] /Contents ${body} 0 R /Resources << /Font << /R ${regular} 0 R /B ${bold} 0 R >> >> /Annots [${links.join(' ')}] >>`,
      );
    });
    objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
    let text = '%PDF-1.4\n';
    const offsets = objects.map((body, index) => {
      const offset = text.length;
      text += `${index + 1} 0 obj\n${body}\nendobj\n`;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const end = text.length;
    text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
    text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }

  private codeOf(letter: string): number {
    const own = letter.charCodeAt(0);
    if (letter.length === 1 && own >= 32 && own < 127) return own;
    const code = this.codes.get(letter) ?? 128 + this.codes.size;
    if (code > 255) throw new Error('A PDF of the tests has too many letters outside ASCII.');
    this.codes.set(letter, code);
    return code;
  }

  private widths(): string {
    return Array.from({ length: 224 }, (_, index) => WIDTHS[index] ?? OTHER_WIDTH).join(' ');
  }

  /** A code without a name is nothing to a reader, whatever it maps to. */
  private differences(): string {
    return [...this.codes.values()].map((code) => `${code} /letter${code}`).join(' ');
  }

  /** Tells a reader which letter a code stands for. */
  private toUnicode(): string {
    const ascii = Array.from({ length: 95 }, (_, index): [string, number] => [
      String.fromCharCode(32 + index),
      32 + index,
    ]);
    const rows = [...ascii, ...this.codes].map(([letter, code]) => {
      const units = Array.from({ length: letter.length }, (_, at) =>
        letter.charCodeAt(at).toString(16).padStart(4, '0'),
      );
      return `<${code.toString(16)}> <${units.join('')}>`;
    });
    const blocks: string[] = [];
    // A block holds at most a hundred.
    for (let from = 0; from < rows.length; from += 100) {
      const block = rows.slice(from, from + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CMapName /Tests def /CMapType 2 def',
      '1 begincodespacerange <00> <ff> endcodespacerange',
      ...blocks,
      'endcmap end end',
    ].join('\n');
  }
}

const stream = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const round = (value: number): string => String(Math.round(value * 1000) / 1000);
