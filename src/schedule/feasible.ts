import { listWords } from '../lib/list-words';
import { describeBin } from './bins';
import { areItemsConcurrent, NOWHERE } from './cost';
import type { Item, Places, Problem } from './problem';
import { searchPlaces } from './search-places';

/** A hard rule that a timetable breaks. */
export interface BrokenRule {
  /**
   * `place`: an item has none. `bin`: it stands where it may not. `capacity`: a bin holds more than
   * there are tracks. `track`: pinned tracks that cannot be kept together. `apart`: a pair that
   * must not be concurrent.
   */
  readonly kind: 'place' | 'bin' | 'capacity' | 'track' | 'apart';
  readonly items: readonly number[];
  /** Index of the bin; null for an item that has none. */
  readonly bin: number | null;
}

/** The hard rules that a timetable breaks: by bin, then by item; none is the aim. */
export function brokenRules(problem: Problem, places: Places): BrokenRule[] {
  const { items, bins, allowed, apart } = problem;
  const broken: BrokenRule[] = [];
  for (let i = 0; i < items.length; i++) {
    const place = places[i] as number;
    if (place === NOWHERE) {
      broken.push({ kind: 'place', items: [i], bin: null });
    } else if (allowed[i * 2 * bins.length + place] === 0) {
      broken.push({ kind: 'bin', items: [i], bin: place >> 1 });
    }
  }
  bins.forEach((_, bin) => {
    const inside = [...items.keys()].filter((i) => (places[i] as number) >> 1 === bin);
    for (const [at, i] of inside.entries()) {
      for (const j of inside.slice(at + 1)) {
        if (apart[i * items.length + j] === 0 || !areItemsConcurrent(problem, places, i, j))
          continue;
        broken.push({ kind: 'apart', items: [i, j], bin });
      }
    }
    const { needed, pinnedTo } = countTracks(problem, places, inside);
    if (needed > problem.tracks) broken.push({ kind: 'capacity', items: inside, bin });
    else if (pinnedTo > problem.tracks) broken.push({ kind: 'track', items: inside, bin });
  });
  return broken;
}

/** How many tracks the items of a bin take, and how many with halves on the tracks of their pins. */
function countTracks(
  { items }: Problem,
  places: Places,
  inside: readonly number[],
): { readonly needed: number; readonly pinnedTo: number } {
  const halves = [0, 0];
  const halfTracks = new Set<number>();
  let whole = 0;
  for (const i of inside) {
    const { isHalf, track } = items[i] as Item;
    if (!isHalf) whole++;
    else {
      (halves[(places[i] as number) & 1] as number)++;
      if (track !== null) halfTracks.add(track);
    }
  }
  const needed = Math.max(...halves);
  return { needed: whole + needed, pinnedTo: whole + Math.max(needed, halfTracks.size) };
}

/**
 * A timetable that obeys every hard rule, whatever it costs; chance decides among them. Undefined
 * where the search finds none, which proves nothing.
 */
export function findFeasible(problem: Problem, seed: number): Places | undefined {
  const none = new Int32Array(problem.items.length ** 2);
  const free: Problem = {
    ...problem,
    pairCost: { declared: none, runs: none, wanted: none, subject: none },
    movedCost: new Uint8Array(problem.movedCost.length),
  };
  const { places } = searchPlaces(free, { seed });
  return brokenRules(free, places).length === 0 ? places : undefined;
}

/** "Rust finds no place." An item is named by `titleOf`. */
export function describeBrokenRule(
  { items, bins, tracks }: Problem,
  rule: BrokenRule,
  titleOf: (item: Item) => string,
): string {
  const names = listWords(rule.items.map((i) => titleOf(items[i] as Item)));
  const bin = rule.bin === null ? undefined : bins[rule.bin];
  const where = bin === undefined ? 'nowhere' : describeBin(bin);
  switch (rule.kind) {
    case 'place':
      return `${names} finds no place.`;
    case 'bin':
      return `${names} may not stand on ${where}.`;
    case 'capacity':
      return `${names} do not fit into ${tracks === 1 ? 'one track' : `${tracks} tracks`} on ${where}.`;
    case 'track':
      return `${names} cannot all have the tracks they are pinned to on ${where}.`;
    case 'apart':
      return `${names} are not to run at the same time, and do on ${where}.`;
  }
}
