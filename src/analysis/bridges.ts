import { UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import type { Policy } from '../dataset/policy';
import type { Dataset, McId, PersonId, Role } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { estimateBetweenness } from './betweenness';
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
   * between any two that lead through this person. On graphs of more than 2,000 nodes it may be
   * an estimate (see `estimateBetweenness`).
   */
  readonly betweenness: number;
}

/** Of more nodes the exact betweenness of every one takes too long. */
const MOST_NODES = 2000;

/**
 * People wanted in two or more microconferences: by how many, by how many communities these are
 * in, by betweenness, then by id. The betweenness is exact up to 2,000 people and
 * microconferences. Of more it is computed without those who are in one microconference alone,
 * which changes nothing, and, where more than 1,024 nodes are left, from a sample of 256 sources
 * drawn with a fixed seed.
 */
export function findBridges(
  dataset: Dataset,
  numberOf: ReadonlyMap<string, number>,
  policy: Policy,
): Bridge[] {
  const places = findPlaces(dataset, policy);
  const scores = scorePeople(dataset, places);
  const bridges: Bridge[] = [];
  for (const { id } of dataset.people) {
    const own = places.get(id);
    if (own === undefined || own.length < 2) continue;
    const mcs = [...own].sort(compareBy(({ mc }) => mc));
    const numbers = new Set(mcs.flatMap(({ mc }) => numberOf.get(mc) ?? []));
    bridges.push({
      person: id,
      mcs,
      runs: mcs.some(({ role }) => runsIt(role)),
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

function scorePeople({ microconferences }: Dataset, places: Places): ReadonlyMap<string, number> {
  const mcs = microconferences.map(({ id }) => id);
  if (mcs.length + places.size > MOST_NODES) return estimateBetweenness(places, mcs);
  const graph = new UndirectedGraph();
  for (const mc of mcs) graph.addNode(mc);
  for (const [person, own] of places) {
    graph.addNode(person);
    for (const { mc } of own) graph.mergeUndirectedEdge(person, mc);
  }
  if (graph.order === 0) return new Map();
  return new Map(Object.entries(betweenness(graph, { normalized: true, getEdgeWeight: null })));
}
