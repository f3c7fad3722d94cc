import { compareBy } from '../lib/order';
import { type Random, shuffled } from '../lib/random';
import { areItemsConcurrent, NOWHERE } from './cost';
import { brokenRules } from './feasible';
import type { Places, Problem } from './problem';

/** Attempts for one timetable; where rules leave little choice, most of them end nowhere. */
const MOST_ATTEMPTS = 200;

/**
 * A timetable by lot, which obeys the hard rules and looks at no cost: what somebody would get who
 * fills a grid without thinking. Full items come before halves and what has least choice first,
 * each to one of its places with a chance by the tracks that are free there, so that where nothing
 * but the number of tracks is asked, every timetable of full items is as likely as any other.
 * Undefined where no attempt came out.
 */
export function drawPlaces(problem: Problem, random: Random): Places | undefined {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const places = tryPlaces(problem, random);
    if (places !== undefined && brokenRules(problem, places).length === 0) return places;
  }
  return undefined;
}

function tryPlaces(problem: Problem, random: Random): Places | undefined {
  const { items, bins, allowed } = problem;
  const width = 2 * bins.length;
  const choices = items.map((_, item) => {
    const row = allowed.subarray(item * width, (item + 1) * width);
    return [...row.keys()].filter((place) => row[place] === 1);
  });
  const order = shuffled([...items.keys()], random).sort(
    compareBy(
      (item) => (items[item]?.isHalf === true ? 1 : 0),
      (item) => choices[item]?.length ?? 0,
    ),
  );
  const places = new Int16Array(items.length).fill(NOWHERE);
  const free = new Int8Array(width).fill(problem.tracks);
  for (const item of order) {
    const isHalf = items[item]?.isHalf === true;
    const chances = (choices[item] as number[]).map((place) => {
      const isOpen = isApartFromAll(problem, places, item, place);
      return isOpen ? (free[place] as number) : 0;
    });
    const place = choices[item]?.[drawIndex(chances, random)];
    if (place === undefined) return undefined;
    places[item] = place;
    (free[place] as number)--;
    if (!isHalf) (free[place + 1] as number)--;
  }
  return places;
}

function isApartFromAll(problem: Problem, places: Places, item: number, place: number): boolean {
  const { items, apart } = problem;
  places[item] = place;
  const isApart = items.every(
    (_, other) =>
      apart[item * items.length + other] === 0 || !areItemsConcurrent(problem, places, item, other),
  );
  places[item] = NOWHERE;
  return isApart;
}

/** An index, with a chance by its weight; -1 if all weigh nothing. */
function drawIndex(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}
