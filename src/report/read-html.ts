import { Parser } from 'htmlparser2';
import { escapeOtherTags, isBlock, PARAGRAPHS, UNSEEN } from './html-tags';
import { describeLink, readMarkdown } from './read-markdown';
import type { RichLine } from './rich-text';
import { readSourceLines } from './source-lines';

/** No page nests deeper; the parser's time grows with the square of the depth. */
const MAX_DEPTH = 500;

class NestingError extends Error {}

/**
 * Reads a description that holds HTML. Text outside all blocks is read as Markdown, since
 * descriptions written in Markdown hold single tags, too. What is nested without end is read
 * without its tags.
 */
export function readHtml(text: string): RichLine[] {
  const safe = escapeOtherTags(text);
  const reader = new HtmlReader(safe);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes.href),
      ontext: (data) => reader.text(data, parser.startIndex),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  try {
    parser.end(safe);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    return readMarkdown(text.replace(/<[^<>]*>/g, ' '), 0);
  }
  return reader.finish();
}

class HtmlReader {
  private readonly source: string;
  private readonly lines: RichLine[] = [];
  /** The text since the last line ended, in pieces, and how many of its letters are bold. */
  private pieces: string[] = [];
  private hasText = false;
  private boldLetters = 0;
  private row = 0;
  private countedTo = 0;
  private countedRows = 0;
  private gap = true;
  private depth = 0;
  private unseen = 0;
  private blocks = 0;
  private lists = 0;
  private bold = 0;
  private verbatim = 0;
  private heading = 0;
  private isItem = false;
  /** The link that is open, and the piece its label begins with. */
  private link: { readonly address: string; start: number } | undefined;

  constructor(source: string) {
    this.source = source;
  }

  open(name: string, address: string | undefined): void {
    if (++this.depth > MAX_DEPTH) throw new NestingError();
    if (UNSEEN.has(name)) this.unseen++;
    if (this.unseen > 0) return;
    if (name === 'br') {
      if (this.isLoose()) this.pieces.push('\n');
      else this.flush();
    } else if (name === 'hr') this.endBlock(true);
    else if (name === 'a') this.openLink(address?.trim() ?? '');
    else if (isBold(name)) {
      if (this.isLoose()) this.pieces.push('**');
      this.bold++;
    } else if (name === 'td' || name === 'th') this.pieces.push(' ');
    else if (name === 'ul' || name === 'ol') {
      this.endBlock(this.lists === 0);
      this.lists++;
    } else if (name === 'li') {
      this.endBlock(false);
      this.isItem = true;
    } else if (isBlock(name)) {
      this.endBlock(PARAGRAPHS.has(name));
      this.blocks++;
      if (name === 'pre') this.verbatim++;
      this.heading = Number(/^h([1-6])$/.exec(name)?.[1] ?? this.heading);
    }
  }

  text(data: string, index: number): void {
    if (this.unseen > 0 || data === '') return;
    if (!this.hasText) this.row = this.rowAt(index);
    this.hasText ||= data.trim() !== '';
    const isPlain = this.isLoose() || this.verbatim > 0;
    const text = isPlain ? data : data.replace(/\s+/g, ' ');
    if (this.bold > 0) this.boldLetters += countLetters(text);
    this.pieces.push(text);
  }

  close(name: string): void {
    this.depth--;
    if (this.unseen > 0) {
      if (UNSEEN.has(name)) this.unseen--;
      return;
    }
    if (name === 'a') this.closeLink();
    else if (isBold(name)) {
      if (this.isLoose()) this.pieces.push('**');
      this.bold = Math.max(0, this.bold - 1);
    } else if (name === 'li') {
      this.endBlock(false);
      this.isItem = false;
    } else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.lists = Math.max(0, this.lists - 1);
      if (this.lists === 0) this.gap = true;
    } else if (isBlock(name)) {
      this.endBlock(PARAGRAPHS.has(name));
      this.blocks = Math.max(0, this.blocks - 1);
      if (name === 'pre') this.verbatim = Math.max(0, this.verbatim - 1);
      if (/^h[1-6]$/.test(name)) this.heading = 0;
    }
  }

  finish(): RichLine[] {
    this.flush();
    return this.lines;
  }

  private openLink(address: string): void {
    this.link = /^https?:\/\//i.test(address) ? { address, start: this.pieces.length } : undefined;
  }

  private closeLink(): void {
    if (this.link === undefined) return;
    const label = this.pieces.splice(this.link.start).join('');
    const lead = /^\s*/.exec(label)?.[0] ?? '';
    this.pieces.push(lead + describeLink(label, this.link.address));
    this.hasText = true;
    this.link = undefined;
  }

  private isLoose(): boolean {
    return this.blocks === 0 && this.lists === 0;
  }

  private endBlock(isParagraph: boolean): void {
    this.flush();
    if (isParagraph) this.gap = true;
  }

  private flush(): void {
    const run = this.pieces.join('');
    const { row } = this;
    const isBold = this.boldLetters > 0 && this.boldLetters >= countLetters(run);
    this.pieces = [];
    this.hasText = false;
    this.boldLetters = 0;
    if (this.link !== undefined) this.link.start = 0;
    if (run.trim() === '') return;
    if (this.isLoose()) {
      for (const line of readMarkdown(run, row)) this.push(line);
      return;
    }
    for (const { raw, gap, line } of readSourceLines(run.split('\n'))) {
      const place = { row: row + line - 1, gap: gap && line > 1, text: raw.trim() };
      if (this.heading > 0) this.push({ ...place, kind: 'heading', level: this.heading });
      else if (this.isItem) {
        this.push({ ...place, kind: 'item', level: Math.max(0, this.lists - 1) * 2 });
        this.isItem = false;
      } else if (isBold) this.push({ ...place, kind: 'heading', level: 7 });
      else this.push({ ...place, kind: 'text', level: 0 });
    }
  }

  /** The blank line above the first line of a run is the block's, not the run's. */
  private push(line: RichLine): void {
    const isFirst = this.lines.length === 0;
    this.lines.push({ ...line, gap: isFirst || this.gap || line.gap });
    this.gap = false;
  }

  /** The parser goes forward only, so line breaks are counted once. */
  private rowAt(index: number): number {
    for (; this.countedTo < index; this.countedTo++) {
      if (this.source[this.countedTo] === '\n') this.countedRows++;
    }
    return this.countedRows;
  }
}

const isBold = (name: string): boolean => name === 'b' || name === 'strong';
const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
