const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Minutes since 1970 of a wall-clock time such as `2024-09-18T10:00`: for differences only. */
export function minuteOf(local: string): number {
  return Date.parse(`${local}Z`) / 60_000;
}

/** The wall-clock time of a minute. */
export function localOf(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}

/** The wall-clock time so many minutes later; no clock changes during a session. */
export function addMinutes(local: string, minutes: number): string {
  return localOf(minuteOf(local) + minutes);
}

/** Whether a text is a wall-clock time that exists: `2024-02-30T10:00` does not. */
export function isLocalTime(text: string): boolean {
  if (!LOCAL.test(text)) return false;
  const minute = minuteOf(text);
  return Number.isFinite(minute) && localOf(minute) === text;
}

/** The time of day, "10:00"; with a day where it is another than that of `beside`. */
function describeTime(local: string, beside?: string): string {
  const [date, time] = [local.slice(0, 10), local.slice(11)];
  return beside === undefined || beside.slice(0, 10) === date ? time : `${time} (${date})`;
}

/** "10:00–11:30". */
export function describeSpan(start: string, minutes: number): string {
  return `${describeTime(start)}–${describeTime(addMinutes(start, minutes), start)}`;
}
