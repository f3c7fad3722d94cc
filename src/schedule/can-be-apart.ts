import type { Problem } from './problem';

/**
 * Whether the places could hold all items so that none of a set run at the same time. False is a
 * proof that no timetable keeps them apart; true is only a hint, since items of full length are
 * taken as two halves that need not be together, and `apart` is not looked at.
 *
 * It is a flow: every item takes a place that is open to it, a place takes as many as there are
 * tracks, and at most one of the set. Found by augmenting paths, each place asked once per path.
 */
export function canBeApart(problem: Problem, set: readonly number[]): boolean {
  const jobs = buildJobs(problem, new Set(set));
  const holders = Array.from({ length: 2 * problem.bins.length }, (): Job[] => []);
  return jobs.every((job) => findPlace(job, { tracks: problem.tracks, holders }, newVisits()));
}

/** An item, or one half of a full one, that takes a place. */
interface Job {
  readonly places: readonly number[];
  readonly isOfSet: boolean;
}

function buildJobs({ items, bins, allowed }: Problem, set: ReadonlySet<number>): Job[] {
  const width = 2 * bins.length;
  const all = Array.from({ length: width }, (_, place) => place);
  return items.flatMap(({ isHalf }, item): Job[] => {
    const isOfSet = set.has(item);
    const places = all.filter((place) => allowed[item * width + place] === 1);
    if (isHalf) return [{ places, isOfSet }];
    // A full item may stand where its first half may; its second half is the place after.
    return [
      { places, isOfSet },
      { places: places.map((place) => place + 1), isOfSet },
    ];
  });
}

interface Holding {
  readonly tracks: number;
  /** Who holds each place. */
  readonly holders: readonly Job[][];
}

interface Visits {
  readonly ofPlace: Set<number>;
  /** Places asked for their one of the set. */
  readonly ofSet: Set<number>;
}

const newVisits = (): Visits => ({ ofPlace: new Set(), ofSet: new Set() });

/** Finds a place for a job other than `from`, making others move on where that helps. */
function findPlace(job: Job, holding: Holding, visits: Visits, from?: number): boolean {
  return job.places.some((place) => {
    if (place === from) return false;
    const held = holding.holders[place] as Job[];
    const rival = job.isOfSet ? held.find(({ isOfSet }) => isOfSet) : undefined;
    if (rival !== undefined) return replace(rival, job, place, holding, visits);
    if (held.length < holding.tracks) {
      held.push(job);
      return true;
    }
    if (visits.ofPlace.has(place)) return false;
    visits.ofPlace.add(place);
    return [...held].some((other) => replace(other, job, place, holding, visits));
  });
}

function replace(old: Job, next: Job, place: number, holding: Holding, visits: Visits): boolean {
  if (old.isOfSet) {
    if (visits.ofSet.has(place)) return false;
    visits.ofSet.add(place);
  }
  if (!findPlace(old, holding, visits, place)) return false;
  const held = holding.holders[place] as Job[];
  held.splice(held.indexOf(old), 1, next);
  return true;
}
