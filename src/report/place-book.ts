import type { SourcePlace } from './report';

/** Numbers the lines of a report in reading order, and keeps where each stands in the file. */
export class PlaceBook {
  private readonly list: SourcePlace[] = [];

  /** @returns the number of the new line, from 1 */
  add(line: number, path?: string): number {
    this.list.push(path === undefined ? { line } : { line, path });
    return this.list.length;
  }

  get places(): readonly SourcePlace[] {
    return this.list;
  }
}

/** How many lines a text has; a line break at its end begins no other. */
export function countLines(text: string): number {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}
