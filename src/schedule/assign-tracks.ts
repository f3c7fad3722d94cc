import type { McId } from '../dataset/types';
import { NOWHERE } from './cost';
import type { Item, Places, Problem } from './problem';
import { type Assignment, type Half, sortAssignments, type Timetable } from './timetable';

/**
 * Gives every item of a bin a track. A pinned one has its own; what stays in its bin of
 * `from` stays on its track, what comes from elsewhere keeps it if it is free; two halves, one after the other, share a track; and the rest follow by
 * id. Where tracks pinned for halves leave too few for the others, pins give way (`brokenRules`
 * names such a bin). What does not fit at all gets numbers beyond the last track.
 */
export function assignTracks(
  problem: Problem,
  places: Places,
  from: Timetable | null = null,
): Timetable {
  const before = new Map(from?.assignments.map((one) => [one.mc, one]));
  const assignments = problem.bins.flatMap(({ id }, bin): Assignment[] => {
    const guests = problem.items.flatMap((item, i): Guest[] => {
      const place = places[i] as number;
      if (place === NOWHERE || place >> 1 !== bin) return [];
      const half = item.isHalf ? (((place & 1) + 1) as Half) : null;
      const was = before.get(item.mcs[0] as McId);
      const wish = item.track ?? (was === undefined ? null : was.track - 1);
      return [{ item, half, wish, isMoved: was?.bin !== id }];
    });
    return seat(guests, problem.tracks).flatMap(({ item, half, track }) =>
      item.mcs.map((mc) => ({
        mc,
        bin: id,
        track: track + 1,
        ...(half === null ? {} : { half }),
      })),
    );
  });
  const { bins, tracks } = problem;
  return { bins, tracks, assignments: sortAssignments(assignments, bins) };
}

interface Guest {
  readonly item: Item;
  readonly half: Half | null;
  /** The track it should have, from 0. */
  readonly wish: number | null;
  /** It was in another bin, or in none. */
  readonly isMoved: boolean;
}

interface Seated extends Guest {
  readonly track: number;
}

/** Which halves of each track of a bin are taken. */
type Taken = readonly { readonly first: boolean; readonly second: boolean }[];

function seat(guests: readonly Guest[], tracks: number): Seated[] {
  let taken: Taken = Array.from({ length: tracks }, () => ({ first: false, second: false }));
  let overflow = tracks;
  const seated: Seated[] = [];
  let waiting = [...guests].sort((a, b) => rank(a) - rank(b));
  const trySeat = (guest: Guest, track: number): boolean => {
    if (!isFree(taken, guest, track)) return false;
    const next = taken.map((one, at) => (at === track ? take(one, guest) : one));
    const others = waiting.filter((one) => one !== guest);
    if (missingTracks(next, others) > Math.max(0, missingTracks(taken, waiting))) return false;
    taken = next;
    waiting = others;
    seated.push({ ...guest, track });
    return true;
  };
  for (const guest of waiting) if (guest.wish !== null) trySeat(guest, guest.wish);
  for (const guest of waiting) {
    const shared = taken.findIndex((one, at) => isShared(one) && isFree(taken, guest, at));
    const track = [shared, ...taken.keys()].find((at) => at >= 0 && trySeat(guest, at));
    if (track === undefined) seated.push({ ...guest, track: overflow++ });
  }
  return seated;
}

/** Pins come first, then those who stay, whole bins before halves; ties stay by id. */
function rank({ item, half, isMoved }: Guest): number {
  return (item.track === null ? 4 : 0) + (isMoved ? 2 : 0) + (half === null ? 0 : 1);
}

function take(one: Taken[number], { half }: Guest): Taken[number] {
  return { first: one.first || half !== 2, second: one.second || half !== 1 };
}

function isFree(taken: Taken, { half }: Guest, track: number): boolean {
  const one = taken[track];
  if (one === undefined) return false;
  return (half === 2 || !one.first) && (half === 1 || !one.second);
}

const isShared = ({ first, second }: Taken[number]): boolean => first !== second;

/** How many tracks more those who wait would need; 0 or less if they fit. */
function missingTracks(taken: Taken, waiting: readonly Guest[]): number {
  const count = (half: Half | null): number => waiting.filter((one) => one.half === half).length;
  const free = taken.filter(({ first, second }) => !first && !second).length;
  const firstOnly = taken.filter(({ first, second }) => !first && second).length;
  const secondOnly = taken.filter(({ first, second }) => first && !second).length;
  const halves = Math.max(0, count(1) - firstOnly, count(2) - secondOnly);
  return count(null) + halves - free;
}
