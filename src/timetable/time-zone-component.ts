import ICAL from 'ical.js';
import { offsetMinutesAt } from '../lib/zoned-time';
import { addMinutes, localOf, minuteOf } from './local-time';
import type { Talk } from './session';

const DAY = 24 * 60;
/** A year and a month back there is a change of clocks, or there is none at all. */
const DAYS_BACK = 400;

/** A moment from which clocks show another time; minutes since 1970 in UTC, offsets in minutes. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/**
 * A VTIMEZONE for the days of these sessions: the change of clocks before the first of them, and
 * every one until after the last. Without rules for other years, since none are in the calendar.
 */
export function buildTimeZone(zone: string, sessions: readonly Talk[]): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const starts = sessions.map(({ start }) => minuteOf(start));
  const ends = sessions.map(({ start, minutes }) => minuteOf(addMinutes(start, minutes)));
  const first = Math.min(...(starts.length > 0 ? starts : [0])) - DAY;
  const last = Math.max(...(ends.length > 0 ? ends : [0])) + DAY;
  const changes = findChanges(zone, first - DAYS_BACK * DAY, last);
  const before = changes.filter(({ at }) => at <= first).slice(-1);
  const offset = offsetAt(zone, first);
  const base = before.length > 0 ? before : [{ at: -offset, before: offset, after: offset }];
  const within = changes.filter(({ at }) => at > first);
  for (const change of [...base, ...within]) {
    component.addSubcomponent(buildObservance(change, standardOffset(zone, first)));
  }
  return component;
}

function offsetAt(zone: string, minute: number): number {
  return offsetMinutesAt(minute * 60_000, zone) ?? 0;
}

/** No zone changes its clocks twice in so short a time. */
const STEP = 5 * DAY;

/** Step by step, and within a step by bisection. */
function findChanges(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  let after = offsetAt(zone, from);
  for (let start = from; start < to; start += STEP) {
    const before = after;
    after = offsetAt(zone, start + STEP);
    if (before === after) continue;
    let [low, high] = [start, start + STEP];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (offsetAt(zone, middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

/** The smaller of the offsets in the middle of both halves of a year: summer time is ahead. */
function standardOffset(zone: string, minute: number): number {
  return Math.min(offsetAt(zone, minute), offsetAt(zone, minute + 182 * DAY));
}

function buildObservance({ at, before, after }: Change, standard: number): ICAL.Component {
  const component = new ICAL.Component(after > standard ? 'daylight' : 'standard');
  // The onset is told by the clocks as they were before it.
  const onset = ICAL.Time.fromDateTimeString(`${localOf(at + before)}:00`);
  component.addPropertyWithValue('dtstart', onset);
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(before * 60));
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(after * 60));
  return component;
}
