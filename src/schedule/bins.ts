import type { ConferenceEvent } from '../dataset/types';
import { describeDate } from '../lib/describe-date';
import type { Bin } from './problem';

/**
 * The bins of an event, in order of time. Days follow its first day, also beyond its last one.
 *
 *     2024-09-18T10:00      day and period known
 *     2024-09-18/period-3   more periods than the event has
 *     day-1/period-1        an event without dates
 */
export function buildBins(event: ConferenceEvent, days: number, periods: number): Bin[] {
  const bins: Bin[] = [];
  for (let day = 0; day < days; day++) {
    const date = event.start === undefined ? undefined : addDays(event.start, day);
    for (let period = 0; period < periods; period++) {
      const known = event.periods?.[period];
      const dated = date === undefined ? { day, period } : { day, period, date };
      if (known === undefined || date === undefined) {
        bins.push({ id: `${date ?? `day-${day + 1}`}/period-${period + 1}`, ...dated });
      } else {
        bins.push({ id: `${date}T${known.start}`, ...dated, ...known });
      }
    }
  }
  return bins;
}

const DAY_MILLISECONDS = 86_400_000;

function addDays(date: string, days: number): string | undefined {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (!Number.isFinite(start)) return undefined;
  return new Date(start + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The name of a bin's day, as a pin gives it: `2024-09-18`, else `day-1`. */
export function dayOf(bin: Bin): string {
  return bin.date ?? `day-${bin.day + 1}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Wednesday 18 September"; "day 1" without a date. */
export function describeDay(bin: Bin): string {
  if (bin.date === undefined) return `day ${bin.day + 1}`;
  const weekday = WEEKDAYS[new Date(`${bin.date}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${describeDate(bin.date)}`;
}

/** "Wednesday 18 September, 10:00"; "day 1, period 2" without a time. */
export function describeBin(bin: Bin): string {
  return `${describeDay(bin)}, ${bin.start ?? `period ${bin.period + 1}`}`;
}
