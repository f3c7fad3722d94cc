import type { Policy } from '../dataset/policy';
import type { Dataset, McId, PersonId, Role } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { computeBetweenness } from './betweenness';
import { presenceOf, runsIt, strongestRole } from './presence';

/** Somebody who ties microconferences together, and how. */
export interface Bridge {
  readonly person: PersonId;
  readonly mcs: readonly { readonly mc: McId; readonly role: Role }[];
  /** Whether they run at least one of these. */
  readonly runs: boolean;
  /** Community numbers they connect, ascending. */
  readonly communities: readonly number[];
  /**
   * Betweenness on the people–MC graph (Brandes 2001), 0 to 1: the share of shortest ways
   * between any two that lead through this person. On very large graphs it is an estimate (see
   * `computeBetweenness`).
   */
  readonly betweenness: number;
}

/**
 * People wanted in two or more microconferences: by how many, by how many communities these are
 * in, by betweenness, then by id.
 */
export function findBridges(
  dataset: Dataset,
  numberOf: ReadonlyMap<string, number>,
  policy: Policy,
): Bridge[] {
  const places = findPlaces(dataset, policy);
  const mcs = dataset.microconferences.map(({ id }) => id);
  const scores = computeBetweenness(places, mcs);
  const bridges: Bridge[] = [];
  for (const { id } of dataset.people) {
    const own = places.get(id);
    if (own === undefined || own.length < 2) continue;
    const sorted = [...own].sort(compareBy(({ mc }) => mc));
    const numbers = new Set(sorted.flatMap(({ mc }) => numberOf.get(mc) ?? []));
    bridges.push({
      person: id,
      mcs: sorted,
      runs: sorted.some(({ role }) => runsIt(role)),
      communities: [...numbers].sort((a, b) => a - b),
      betweenness: Math.round((scores.get(id) ?? 0) * 1000) / 1000,
    });
  }
  return bridges.sort(
    compareBy(
      ({ mcs }) => -mcs.length,
      ({ communities }) => -communities.length,
      ({ betweenness: score }) => -score,
      ({ person }) => person,
    ),
  );
}

/** Where each person is at least an attendee, and as what. */
type Places = ReadonlyMap<PersonId, Bridge['mcs']>;

function findPlaces(dataset: Dataset, policy: Policy): Places {
  const places = new Map<PersonId, { readonly mc: McId; readonly role: Role }[]>();
  for (const relation of dataset.relations) {
    if (relation.kind !== 'participates' || presenceOf(relation, policy) === 0) continue;
    const place = { mc: relation.to as McId, role: strongestRole(relation) };
    pushTo(places, relation.from as PersonId, place);
  }
  return places;
}
