import { pushTo } from '../lib/multi-map';
import { compareBy, compareText } from '../lib/order';
import { type Assignment, areConcurrent } from '../schedule/timetable';
import type { Placed } from './place-sessions';

/**
 * Gives what is placed a track: as many tracks as run side by side anywhere (and not fewer than
 * the event has), and the same one for the same room as far as rooms and tracks go.
 */
export function seatByRooms(
  placed: readonly Placed[],
  fewest: number,
): { tracks: number; assignments: Assignment[] } {
  const ofBin = new Map<string, Placed[]>();
  for (const one of placed) pushTo(ofBin, one.bin.id, one);
  const own = placed.map(({ room }) => ownTrack(room));
  const tracks = Math.max(fewest, ...own, ...[...ofBin.values()].map(countNeeded));
  const wishes = wishTracks(placed, tracks);
  const assignments = [...ofBin].flatMap(([bin, inside]) => {
    const taken: Assignment[] = [];
    const wishOf = ({ room }: Placed): number => wishes.get(room) ?? tracks + 1;
    const inOrder = [...inside].sort(
      compareBy(
        // A whole bin first: two halves find room in what is left, but not the other way round.
        ({ half }) => (half === null ? 0 : 1),
        (one) => wishOf(one),
        ({ half }) => half ?? 0,
        ({ mc }) => mc,
      ),
    );
    for (const one of inOrder) {
      const seat = (track: number): Assignment => ({
        mc: one.mc,
        bin,
        track,
        ...(one.half === null ? {} : { half: one.half }),
      });
      const isFree = (track: number): boolean =>
        taken.every((other) => other.track !== track || !areConcurrent(other, seat(track)));
      const all = Array.from({ length: tracks }, (_, at) => at + 1);
      const shared = all.filter((track) => taken.some((other) => other.track === track));
      const wish = wishOf(one);
      const track = [...(wish > tracks ? [] : [wish]), ...shared, ...all].find(isFree);
      // Wishes of halves can leave a whole track to nobody: then one stands beyond the last.
      taken.push(seat(track ?? 1 + Math.max(...taken.map((other) => other.track))));
    }
    return taken;
  });
  const most = Math.max(tracks, ...assignments.map(({ track }) => track));
  return { tracks: most, assignments };
}

/** Fulls and the larger of both numbers of halves. */
function countNeeded(inside: readonly Placed[]): number {
  const count = (half: Placed['half']): number => inside.filter((one) => one.half === half).length;
  return count(null) + Math.max(count(1), count(2));
}

/**
 * The track that each room should have: that of our own name for it, `Track 2`; the others, the
 * most used of them first if there are more rooms than tracks, in the order of their names.
 */
function wishTracks(placed: readonly Placed[], tracks: number): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { room } of placed) if (room !== '') uses.set(room, (uses.get(room) ?? 0) + 1);
  const wishes = new Map<string, number>();
  for (const room of uses.keys()) {
    const own = ownTrack(room);
    if (own > 0) wishes.set(room, own);
  }
  const taken = new Set(wishes.values());
  const free = Array.from({ length: tracks }, (_, at) => at + 1).filter((one) => !taken.has(one));
  const others = [...uses]
    .filter(([room]) => !wishes.has(room))
    .sort(
      compareBy(
        ([, count]) => -count,
        ([room]) => room,
      ),
    )
    .slice(0, free.length)
    .map(([room]) => room)
    .sort(compareText);
  others.forEach((room, at) => {
    wishes.set(room, free[at] ?? 0);
  });
  return wishes;
}

function ownTrack(room: string): number {
  return Number(/^Track ([1-9]\d?)$/.exec(room)?.[1] ?? 0);
}
