import { compareBy } from '../lib/order';
import type { Bin } from '../schedule/problem';
import { localOf } from './local-time';

/** A stretch of time, in minutes since 1970 by the clocks of the conference. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How long two spans run side by side, in minutes; negative for the gap between them. */
export function sharedMinutes(one: Span, other: Span): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

/**
 * The blocks of time that sessions fall into, where nobody says what they are. The first begins
 * with the earliest session, and is as long as the length that fills most room time among those
 * which begin with it (count × minutes; of equals the longest). What overlaps it by half of its
 * own length is in it; the next block begins with the earliest session that is not.
 */
export function deriveSpans(spans: readonly Span[]): Span[] {
  let waiting = [...spans].sort(
    compareBy(
      ({ from }) => from,
      ({ to }) => to,
    ),
  );
  const blocks: Span[] = [];
  while (waiting[0] !== undefined) {
    const { from } = waiting[0];
    const block = { from, to: usualEnd(waiting.filter((span) => span.from === from)) };
    blocks.push(block);
    waiting = waiting.filter(
      (span) => span.from > from && 2 * sharedMinutes(span, block) < span.to - span.from,
    );
  }
  return blocks;
}

function usualEnd(spans: readonly Span[]): number {
  const roomMinutes = new Map<number, number>();
  for (const { from, to } of spans) roomMinutes.set(to, (roomMinutes.get(to) ?? 0) + to - from);
  const [best] = [...roomMinutes].sort(
    compareBy(
      ([, minutes]) => -minutes,
      ([to]) => -to,
    ),
  );
  return best?.[0] ?? 0;
}

export function spanOfBin({ date, start, minutes }: Bin): Span | undefined {
  if (date === undefined || start === undefined || minutes === undefined) return undefined;
  const from = Date.parse(`${date}T${start}Z`) / 60_000;
  return { from, to: from + minutes };
}

/** A bin named by its start; numbered by `numberBins`. */
export function binOfSpan({ from, to }: Span): Bin {
  const id = localOf(from);
  const [date = '', start = ''] = id.split('T');
  return { id, day: 0, period: 0, date, start, minutes: to - from, breakMinutes: 0 };
}

/** Bins in order of time, days and periods counted from 0; of two with one name the first counts. */
export function numberBins(bins: readonly Bin[]): Bin[] {
  const named = new Map([...bins].reverse().map((bin) => [bin.id, bin]));
  const sorted = [...named.values()].sort(compareBy(({ id }) => id));
  const dates = [...new Set(sorted.map(({ date }) => date))];
  return sorted.map((bin) => ({
    ...bin,
    day: dates.indexOf(bin.date),
    period: sorted.filter(({ date, id }) => date === bin.date && id < bin.id).length,
  }));
}
