import { UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import type { Policy } from '../dataset/policy';
import type { Dataset, McId, PersonId, Role } from '../dataset/types';
import { compareBy } from '../lib/order';
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
   * between any two that lead through this person.
   */
  readonly betweenness: number;
}

/** People wanted in two or more microconferences: by how many, by how many communities these
 * are in, by betweenness, then by id. */
export function findBridges(
  dataset: Dataset,
  numberOf: ReadonlyMap<string, number>,
  policy: Policy,
): Bridge[] {
  const graph = buildPeopleGraph(dataset, policy);
  const scores =
    graph.order === 0 ? {} : betweenness(graph, { normalized: true, getEdgeWeight: null });
  const bridges: Bridge[] = [];
  for (const { id } of dataset.people) {
    if (!graph.hasNode(id) || graph.degree(id) < 2) continue;
    const mcs = graph
      .mapEdges(id, (_, { role }, source, target) => ({
        mc: (source === id ? target : source) as McId,
        role,
      }))
      .sort(compareBy(({ mc }) => mc));
    const numbers = new Set(mcs.flatMap(({ mc }) => numberOf.get(mc) ?? []));
    bridges.push({
      person: id,
      mcs,
      runs: mcs.some(({ role }) => runsIt(role)),
      communities: [...numbers].sort((a, b) => a - b),
      betweenness: Math.round((scores[id] ?? 0) * 1000) / 1000,
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

/** People and microconferences; an edge where somebody is at least an attendee. */
function buildPeopleGraph(dataset: Dataset, policy: Policy) {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number; role: Role }>();
  for (const { id } of dataset.microconferences) graph.addNode(id);
  for (const relation of dataset.relations) {
    if (relation.kind !== 'participates') continue;
    const weight = presenceOf(relation, policy);
    if (weight === 0) continue;
    graph.mergeNode(relation.from);
    graph.mergeUndirectedEdge(relation.from, relation.to, {
      weight,
      role: strongestRole(relation),
    });
  }
  return graph;
}
