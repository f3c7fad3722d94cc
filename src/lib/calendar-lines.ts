import ICAL from 'ical.js';

/** One property of a calendar, unfolded: `DTSTART;TZID=Europe/Vienna:20240918T100000`. */
export interface CalendarLine {
  /** In upper case; empty for a line that is no property. */
  readonly name: string;
  readonly text: string;
  /** The line of the file on which an offset of `text` stands. */
  readonly lineAt: (offset: number) => number;
}

/** What a property says: its values unescaped, dates in the form `2024-09-18T10:00:00`. */
export interface CalendarProperty {
  readonly zone: string;
  readonly values: readonly string[];
}

/** Joins folded lines (RFC 5545, 3.1); any line break will do. */
export function readCalendarLines(text: string): CalendarLine[] {
  const lines: CalendarLine[] = [];
  let pieces: string[] = [];
  let starts: { offset: number; line: number }[] = [];
  let length = 0;
  const end = (): void => {
    const whole = pieces.join('');
    const places = starts;
    if (whole.trim() !== '') {
      const name = /^[A-Za-z0-9-]{1,60}(?=[:;])/.exec(whole)?.[0].toUpperCase() ?? '';
      lines.push({ name, text: whole, lineAt: (offset) => lineOf(places, offset) });
    }
  };
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const isFolded = /^[ \t]/.test(raw) && pieces.length > 0;
    if (!isFolded) {
      end();
      [pieces, starts, length] = [[], [], 0];
    }
    const piece = isFolded ? raw.slice(1) : raw;
    pieces.push(piece);
    starts.push({ offset: length, line: index + 1 });
    length += piece.length;
  });
  end();
  return lines;
}

/** @returns undefined for a line that is not of the form `NAME;PARAMETER=…:VALUE` */
export function parseCalendarProperty({ text }: CalendarLine): CalendarProperty | undefined {
  try {
    const [, parameters, , ...values] = ICAL.parse.property(text) as [
      string,
      Readonly<Record<string, unknown>>,
      string,
      ...unknown[],
    ];
    const zone = typeof parameters.tzid === 'string' ? parameters.tzid : '';
    return { zone, values: values.map((value) => (typeof value === 'string' ? value : '')) };
  } catch {
    return undefined;
  }
}

/** Where the lines of an escaped text begin, as offsets of the unescaped property's text. */
export function findTextRows({ text }: CalendarLine): number[] {
  let quoted = false;
  let at = 0;
  for (; at < text.length && (quoted || text[at] !== ':'); at++)
    if (text[at] === '"') quoted = !quoted;
  const rows = [at + 1];
  for (const { 0: pair, index } of text.slice(at + 1).matchAll(/\\./g)) {
    if (/n/i.test(pair)) rows.push(at + 1 + index + 2);
  }
  return rows;
}

/** A duration as RFC 5545 writes it, such as `PT1H30M`, in milliseconds. */
export function readDuration(text: string): number | undefined {
  if (!/^[+-]?P[\dWDTHMS]+$/i.test(text)) return undefined;
  try {
    return ICAL.Duration.fromString(text).toSeconds() * 1000;
  } catch {
    return undefined;
  }
}

/** The last piece that begins at or before an offset, by bisection: a text may have many folds. */
function lineOf(pieces: readonly { offset: number; line: number }[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[Math.max(0, low - 1)]?.line ?? 1;
}
