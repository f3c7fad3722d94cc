import type { Dataset, McId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { buildBins } from '../schedule/bins';
import { defaultRequest } from '../schedule/plan-request';
import type { Bin } from '../schedule/problem';
import { areConcurrent, type Half, sortAssignments, type Timetable } from '../schedule/timetable';
import { sliceByTheClock } from './clock-slices';
import {
  binOfSpan,
  deriveSpans,
  numberBins,
  type Span,
  sharedMinutes,
  spanOfBin,
} from './derive-bins';
import { describeSpan, localOf, minuteOf } from './local-time';
import type { SessionMatch } from './match-sessions';
import { seatByRooms } from './seat-by-rooms';

/** Where matched sessions stand. */
export interface Placement {
  /** On the grid of bins: what the board shows and planning departs from. */
  readonly timetable: Timetable;
  /**
   * By the clock: a bin per stretch of time in which the same microconferences run, and each in
   * all bins in which it does. Null where the grid says the same.
   */
  readonly byTheClock: Timetable | null;
  /** What the grid does not show as it is, a sentence each. */
  readonly notes: readonly string[];
}

/** A microconference, its blocks in time, and the bin that most of it is in. */
export interface Placed {
  readonly mc: McId;
  readonly spans: readonly Span[];
  readonly room: string;
  readonly bin: Bin;
  readonly half: Half | null;
}

/**
 * Puts sessions into bins: those of the event where they lie in them by half or more, else bins
 * derived from the sessions' own times. What is in only one of the halves of its bin is half.
 */
export function placeSessions(dataset: Dataset, matches: readonly SessionMatch[]): Placement {
  const { event } = dataset;
  const { days, periods } = defaultRequest(dataset);
  const usual = buildBins(event, days, periods).filter((bin) => spanOfBin(bin) !== undefined);
  const timed = matches.map(({ mc, sessions }) => ({
    mc,
    room: roomOf(sessions),
    spans: sessions.map(spanOf),
  }));
  const homes = new Map<McId, Bin>();
  const put = (bins: readonly Bin[], isStrict: boolean): void => {
    for (const { mc, spans } of timed) {
      const home = homes.has(mc) ? undefined : findHome(spans, bins, isStrict);
      if (home !== undefined) homes.set(mc, home);
    }
  };
  put(usual, true);
  const left = timed.filter(({ mc }) => !homes.has(mc)).flatMap(({ spans }) => spans.slice(0, 1));
  const own = deriveSpans(left).map(binOfSpan);
  const isUsualUsed = homes.size > 0;
  put(own, false);
  const bins = numberBins([...(isUsualUsed ? usual : []), ...own]);
  const binOf = new Map(bins.map((bin) => [bin.id, bin]));
  const placed = timed.flatMap(({ mc, spans, room }): Placed[] => {
    const bin = binOf.get(homes.get(mc)?.id ?? '');
    return bin === undefined
      ? []
      : [{ mc, spans, room, bin, half: halfOf(spans, bin, event.halfMinutes) }];
  });
  const seated = seatByRooms(placed, event.tracks ?? 1);
  const { tracks } = seated;
  const timetable = { bins, tracks, assignments: sortAssignments(seated.assignments, bins) };
  const titleOf = titlesOf(dataset);
  return {
    timetable,
    byTheClock: isExact(placed, timetable) ? null : sliceByTheClock(placed),
    notes: [...describeMisfits(placed, titleOf), ...describeShared(placed, titleOf)],
  };
}

function spanOf({ start, minutes }: { start: string; minutes: number }): Span {
  return { from: minuteOf(start), to: minuteOf(start) + minutes };
}

function roomOf(sessions: SessionMatch['sessions']): string {
  return sessions.find(({ room }) => room !== '')?.room ?? '';
}

const total = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

const minutesIn = (spans: readonly Span[], span: Span): number =>
  spans.reduce((sum, one) => sum + Math.max(0, sharedMinutes(one, span)), 0);

/**
 * The bin that most of a microconference is in, the earlier of equals. Strict: half of the bin, or half
 * of the microconference.
 */
function findHome(
  spans: readonly Span[],
  bins: readonly Bin[],
  isStrict: boolean,
): Bin | undefined {
  const [best] = bins
    .flatMap((bin) => {
      const span = spanOfBin(bin);
      if (span === undefined) return [];
      const minutes = minutesIn(spans, span);
      const needed = isStrict ? Math.min(total(spans), span.to - span.from) / 2 : 0;
      return minutes > 0 && minutes >= needed ? [{ bin, minutes }] : [];
    })
    .sort(
      compareBy(
        ({ minutes }) => -minutes,
        ({ bin }) => bin.id,
      ),
    );
  return best?.bin;
}

/** Null for what is in both halves of its bin, or only in the break between them. */
function halfOf(spans: readonly Span[], bin: Bin, halfMinutes: number | undefined): Half | null {
  const whole = spanOfBin(bin);
  if (whole === undefined) return null;
  const half = halfLength(bin, halfMinutes);
  const isInFirst = minutesIn(spans, { from: whole.from, to: whole.from + half }) > 0;
  const isInSecond = minutesIn(spans, { from: whole.to - half, to: whole.to }) > 0;
  if (isInFirst === isInSecond) return null;
  return isInFirst ? 1 : 2;
}

/** How long a half-length microconference in this bin is, in minutes. */
export function halfLength(
  { minutes = 0, breakMinutes = 0 }: Bin,
  halfMinutes: number | undefined,
): number {
  const most = Math.floor((minutes - Math.min(minutes, breakMinutes)) / 2);
  return Math.min(halfMinutes ?? most, most);
}

/** Whether the grid says of every two that they run at one time exactly where they do. */
function isExact(placed: readonly Placed[], { assignments }: Timetable): boolean {
  const ofMc = new Map(assignments.map((one) => [one.mc, one]));
  return placed.every((one, at) =>
    placed.slice(at + 1).every((other) => {
      const [a, b] = [ofMc.get(one.mc), ofMc.get(other.mc)];
      const isMet = one.spans.some((span) => minutesIn(other.spans, span) > 0);
      return a !== undefined && b !== undefined && areConcurrent(a, b) === isMet;
    }),
  );
}

function titlesOf({ microconferences }: Dataset): (mc: McId) => string {
  const titles = new Map(microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  return (mc) => titles.get(mc) ?? mc;
}

/** What runs beyond its bin. */
function describeMisfits(placed: readonly Placed[], titleOf: (mc: McId) => string): string[] {
  return placed.flatMap(({ mc, spans, bin }) => {
    const home = spanOfBin(bin);
    if (home === undefined || spans.every(({ from, to }) => from >= home.from && to <= home.to)) {
      return [];
    }
    const times = spans.map(({ from, to }) => {
      const start = localOf(from);
      const day = start.slice(0, 10) === bin.date ? '' : `${start.slice(0, 10)}, `;
      return day + describeSpan(start, to - from);
    });
    const grid = describeSpan(bin.id, home.to - home.from);
    return [
      `${titleOf(mc)} runs ${times.join(' and ')}; the board shows it in the bin ${grid} of ${bin.date}.`,
    ];
  });
}

/** Two at one time in one room: one of them is wrong. */
function describeShared(placed: readonly Placed[], titleOf: (mc: McId) => string): string[] {
  const ofRoom = new Map<string, Placed[]>();
  for (const one of placed) if (one.room !== '') pushTo(ofRoom, one.room, one);
  return [...ofRoom].sort(compareBy(([room]) => room)).flatMap(([room, inside]) =>
    inside.flatMap((one, at) =>
      inside.slice(at + 1).flatMap((other) => {
        const isMet = one.spans.some((span) => minutesIn(other.spans, span) > 0);
        const both = `${titleOf(one.mc)} and ${titleOf(other.mc)}`;
        return isMet ? [`${both} are in one room (${room}) at one time.`] : [];
      }),
    ),
  );
}
