import type { JsonPlace } from '../lib/json-place';
import { dayIn, instantOf, isTimeZone } from '../lib/zoned-time';
import type { Report } from './report';

/**
 * A date as Indico writes it: `{ date: "2024-09-18", time: "10:00:00", tz: "UTC" }`. The zone is
 * the server's, whatever the event's own `timezone` is, so every date is read by its own.
 */
export function readTime(value: JsonPlace | undefined): string | undefined {
  const [date, time, zone] = ['date', 'time', 'tz'].map((key) => value?.get(key)?.text() ?? '');
  return instantOf(date ?? '', time ?? '', zone ?? '');
}

/** The days of an event, as people at the conference count them. */
export function readEvent(event: JsonPlace): NonNullable<Report['event']> {
  const zone = event.get('timezone')?.text() ?? '';
  const day = (key: string): string | undefined => {
    const value = event.get(key);
    const instant = readTime(value);
    const zoneOfDay = isTimeZone(zone) ? zone : (value?.get('tz')?.text() ?? '');
    return instant === undefined ? undefined : dayIn(instant, zoneOfDay);
  };
  const start = day('startDate');
  const end = day('endDate');
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(isTimeZone(zone) ? { timeZone: zone } : {}),
  };
}
