/**
 * The instant of a wall-clock time in a zone, as ISO text in UTC. An hour that a clock change
 * skips is read as if the clock had not changed yet.
 *
 * @returns undefined for what is no date, no time of day or no zone
 */
export function instantOf(date: string, time: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(time)) return undefined;
  const wall = Date.parse(`${date}T${/^\d{2}:\d{2}(?::\d{2})?/.exec(time)?.[0]}Z`);
  const format = formatOf(timeZone);
  if (Number.isNaN(wall) || format === undefined) return undefined;
  const guess = wall - offsetAt(wall, format);
  return new Date(wall - offsetAt(guess, format)).toISOString();
}

/** The day that a calendar on the wall shows at an instant: `2024-09-18`. */
export function dayIn(instant: string, timeZone: string): string | undefined {
  return wallTimeIn(instant, timeZone)?.slice(0, 10);
}

/** What a calendar and a clock on the wall show at an instant: `2024-09-18T10:00`. */
export function wallTimeIn(instant: string, timeZone: string): string | undefined {
  const time = Date.parse(instant);
  const offset = offsetMinutesAt(time, timeZone);
  if (offset === undefined) return undefined;
  return new Date(time + offset * 60_000).toISOString().slice(0, 16);
}

/** How far a zone's clocks are ahead of UTC at an instant (in milliseconds since 1970). */
export function offsetMinutesAt(time: number, timeZone: string): number | undefined {
  const format = formatOf(timeZone);
  if (format === undefined || Number.isNaN(time)) return undefined;
  return offsetAt(time, format) / 60_000;
}

/** Whether a name is that of a time zone. */
export function isTimeZone(name: string): boolean {
  return formatOf(name) !== undefined;
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(time: number, format: Intl.DateTimeFormat): number {
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(shown) ? 0 : shown - Math.floor(time / 1000) * 1000;
}

/** Making a format is slow, and nearly all times of a file are of one zone: the last one is kept. */
let last: { timeZone: string; format: Intl.DateTimeFormat } | undefined;

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (last?.timeZone === timeZone) return last.format;
  if (timeZone === '') return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    last = { timeZone, format };
    return format;
  } catch {
    return undefined;
  }
}
