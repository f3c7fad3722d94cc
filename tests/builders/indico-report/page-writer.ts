import type { Dice } from './dice';
import type { Layout } from './layout';

const CUT_EVENT = 24;
const CUT_TITLE = 28;

/** Writes line by line and knows where it stands; puts heads and feet where pages end. */
export class PageWriter {
  private readonly lines: string[] = [];
  private page = 0;

  private readonly layout: Layout;
  private readonly event: string;
  private readonly dice: Dice;

  constructor(layout: Layout, event: string, dice: Dice) {
    this.layout = layout;
    this.event = event;
    this.dice = dice;
  }

  /** Writes a line and returns its number. */
  write(text: string, indent = 0): number {
    return this.lines.push(' '.repeat(indent + this.layout.margin) + text);
  }

  blank(): void {
    this.lines.push('');
  }

  /** Ends the page; the next belongs to the contribution of this title. */
  turnPage(title: string): void {
    const { pageFoot, pageHead, form } = this.layout;
    const isPlain = form === 'plain';
    if (this.page > 0 && pageFoot !== 'none') {
      const date = 'August 24, 2031';
      const page = `Page ${this.page}`;
      if (this.dice.chance(`gap ${this.page}`, 0.5)) this.blank();
      if (pageFoot === 'two lines') this.write(date);
      if (pageFoot === 'one line') this.write(`${date}${' '.repeat(isPlain ? 40 : 1)}${page}`);
      else this.write(page, isPlain ? 40 : 0);
    }
    this.page++;
    const first = this.lines.length;
    const event = cutShort(this.event, CUT_EVENT);
    const own = cutShort(title, CUT_TITLE);
    if (!isPlain || this.dice.chance(`gap above ${this.page}`, 0.5)) this.blank();
    const mark = isPlain ? '' : this.dice.pick(`mark ${this.page}`, ['', '', '# ', '#### ']);
    if (pageHead === 'one line') {
      const space = ' '.repeat(isPlain ? 20 : 1);
      this.write(`${mark}${event} / Report of Contributions${space}${own}`);
      this.blank();
    } else if (pageHead === 'three lines') {
      for (const part of [event, 'Report of Contributions', own]) {
        this.write(mark + part);
        if (mark !== '') this.blank();
      }
      this.blank();
    } else if (!isPlain) this.blank();
    // A form feed is the first thing on a page.
    if (isPlain && this.lines.length === first) this.lines.push('');
    if (isPlain) this.lines[first] = `\f${this.lines[first]}`;
  }

  text(): string {
    return `${this.lines.join(this.layout.newline)}${this.layout.newline}`;
  }
}

/** As the template does it: at a letter, with three dots behind. */
function cutShort(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}...`;
}
