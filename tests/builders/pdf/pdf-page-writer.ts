import type { Dice } from '../indico-report/dice';
import type { PdfLayout } from './pdf-layout';
import { measureText, PdfWriter } from './pdf-writer';

/** A piece of a line in one font. */
export interface Piece {
  readonly text: string;
  readonly isBold?: boolean;
  /** What the piece leads to. */
  readonly url?: string;
}

export interface LineLook {
  readonly size: number;
  readonly indent?: number;
  readonly isCentred?: boolean;
  /** Words are spread until the line reaches the right margin. */
  readonly isSpread?: boolean;
}

/** Writes line by line from the top to the bottom of a page, and heads and feet where one ends. */
export class PdfPageWriter {
  private readonly out: PdfWriter;
  private y = 0;
  private title = '';
  private ops: (() => void)[] = [];

  private readonly layout: PdfLayout;
  private readonly event: string;
  private readonly dice: Dice;

  constructor(layout: PdfLayout, event: string, dice: Dice) {
    this.layout = layout;
    this.event = event;
    this.dice = dice;
    this.out = new PdfWriter(...layout.paper);
  }

  get page(): number {
    return this.out.pageCount;
  }

  /** How much room a line has, in points. */
  get room(): number {
    return this.layout.paper[0] - 2 * this.layout.margin;
  }

  /** Begins a page of the contribution of this title; the front page has neither head nor foot. */
  turnPage(title: string | undefined): void {
    this.flush();
    this.out.turnPage();
    this.title = title ?? '';
    this.y = this.layout.margin + 30;
    if (title !== undefined) this.writeFurniture();
  }

  skip(sizes: number): void {
    this.y += sizes * this.layout.size;
  }

  /** Writes a line, on the next page if this has no room, and returns its page. */
  write(pieces: readonly Piece[], { size, indent = 0, isCentred, isSpread }: LineLook): number {
    const step = size * this.layout.leading;
    if (this.y + step > this.layout.paper[1] - this.layout.margin - 24) this.turnPage(this.title);
    this.y += step;
    const width = measurePieces(pieces, size);
    const left = this.layout.margin + indent;
    const x = isCentred ? (this.layout.paper[0] - width) / 2 : left;
    const blanks = pieces.map(({ text }) => text.split(' ').length - 1).reduce((a, b) => a + b, 0);
    const spread = isSpread && blanks > 0 ? (this.room - indent - width) / blanks : 0;
    this.writePieces(pieces, x, size, spread);
    return this.page;
  }

  /** Writes texts on one line with as much room between as there is. */
  writeApart(parts: readonly (readonly Piece[])[], size: number): number {
    const page = this.write([], { size });
    const widths = parts.map((part) => measurePieces(part, size));
    const room = (this.room - widths.reduce((a, b) => a + b, 0)) / Math.max(1, parts.length - 1);
    let x = this.layout.margin;
    for (const [index, part] of parts.entries()) {
      this.writePieces(part, x, size, 0);
      x += (widths[index] ?? 0) + room;
    }
    return page;
  }

  bytes(): Uint8Array {
    this.flush();
    return this.out.bytes();
  }

  private writePieces(pieces: readonly Piece[], from: number, size: number, spread: number): void {
    let x = from;
    const { y } = this;
    for (const { text, isBold = false, url } of pieces) {
      const start = x;
      for (const [index, word] of text.split(' ').entries()) {
        if (index > 0) x += measureText(' ', size) + spread;
        for (const part of this.cutWord(word)) {
          const at = x;
          this.ops.push(() => this.out.write(part, at, y, size, isBold));
          x += measureText(part, size);
        }
      }
      const box = { x: start, y: y + size / 4, width: x - start, height: size * 1.1 };
      if (url !== undefined) this.ops.push(() => this.out.link(url, box));
    }
  }

  private cutWord(word: string): string[] {
    if (word === '') return [];
    const letters = [...word];
    const at = this.dice.between(`cut ${this.ops.length}`, 1, letters.length);
    if (!this.layout.isKerned || at === letters.length) return [word];
    return [letters.slice(0, at).join(''), letters.slice(at).join('')];
  }

  /** Everything of a page is kept until it is full, since it may be written in any order. */
  private flush(): void {
    const ops = this.layout.isShuffled
      ? this.ops
          .map((op, index) => ({ op, place: this.dice.number(`${this.page} ${index}`) }))
          .sort((a, b) => a.place - b.place)
          .map(({ op }) => op)
      : this.ops;
    for (const op of ops) op();
    this.ops = [];
  }

  private writeFurniture(): void {
    const { head, foot, margin, paper, size } = this.layout;
    const [width, height] = paper;
    const small = size * 0.9;
    const put = (text: string, y: number, side: number): void => {
      const x = margin + (width - 2 * margin - measureText(text, small)) * side;
      this.ops.push(() => this.out.write(text, x, y, small));
    };
    const event = cutShort(this.event, this.room / 3, small);
    const own = cutShort(this.title, this.room / 4, small);
    if (head === 'one line') {
      put(`${event} / Report of Contributions`, margin, 0);
      put(own, margin, 1);
    } else if (head === 'three lines') {
      for (const [row, text] of [event, 'Report of Contributions', own].entries()) {
        put(text, margin + (row - 2) * small * this.layout.leading, 0);
      }
    }
    const bottom = height - margin + 10;
    if (foot !== 'none') {
      put('August 24, 2031', bottom, 0);
      if (foot === 'one line') put(`Page ${this.page}`, bottom, 1);
      else put(`Page ${this.page}`, bottom + small * this.layout.leading, 0);
    }
  }
}

export function measurePieces(pieces: readonly Piece[], size: number): number {
  return pieces.reduce((width, { text }) => width + measureText(text, size), 0);
}

/** As the template does it: at a letter, with three dots behind. */
function cutShort(text: string, width: number, size: number): string {
  if (measureText(text, size) <= width) return text;
  let short = text;
  while (measureText(`${short}...`, size) > width) short = short.slice(0, -1);
  return `${short.trimEnd()}...`;
}
