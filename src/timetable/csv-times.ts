import { isTimeZone, wallTimeIn } from '../lib/zoned-time';
import { isLocalTime } from './local-time';

/**
 * A day and a time of day as people write them in tables, as a wall-clock time:
 *
 *     2024-09-18T10:00   2024-09-18 10:00:00   18.9.2024 10:00   2024-09-18 10:00 AM
 *     2024-09-18T08:00:00Z   2024-09-18T10:00+02:00   (told by the clocks of `timeZone`)
 *
 * `18/09/2024` is refused: half of the world would read another month.
 *
 * @param date Where the day has a column of its own.
 */
export function readTableTime(text: string, date = '', timeZone?: string): string | undefined {
  const whole = `${/^\d{1,2}:\d{2}/.test(text) ? `${date} ` : ''}${text}`.trim();
  const found =
    /^(\S+?)(?:[T ]\s*)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([AaPp])?(?:\.?[Mm]\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      whole,
    );
  if (found === null) return undefined;
  const [, day = '', hour = '', minute = '', half, offset] = found;
  const iso = readDay(day);
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const wall = `${iso}T${String(hours).padStart(2, '0')}:${minute}`;
  if (!isLocalTime(wall)) return undefined;
  if (offset === undefined || timeZone === undefined || !isTimeZone(timeZone)) return wall;
  return wallTimeIn(`${wall}:00${offset}`, timeZone);
}

function readDay(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A length as `90`, `90 min`, `1:30` or `1 h 30 min`, in minutes. */
export function readTableLength(text: string): number | undefined {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const words = /^(?:(\d{1,2})\s*h(?:ours?)?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:utes?)?)?)?)?$/i.exec(
    text,
  );
  if (words === null || text === '') return undefined;
  return Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0);
}
