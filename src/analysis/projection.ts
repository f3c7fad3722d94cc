import { UndirectedGraph } from 'graphology';
import type { Policy } from '../dataset/policy';
import type { McId } from '../dataset/types';
import { compareText } from '../lib/order';
import type { Overlap } from './overlap';
import { weigh } from './weigh';

export interface ProjectionEdge {
  readonly weight: number;
  /** What makes the edge: which people, subsystems and threads. */
  readonly overlap: Overlap;
}

/** Microconferences as nodes; an edge where two share people or subjects. */
export type Projection = UndirectedGraph<Record<string, never>, ProjectionEdge>;

/**
 * The MC–MC projection, in people:
 *
 *     weight = peopleLost + subjectWeight × subjectOverlap + (declared ? declaredWeight : 0)
 *
 * Subject overlap below the policy's threshold is noise (one shared mention) and counts as none,
 * here as on screen. Nodes and edges are added in the order of their ids, so that whatever walks
 * the graph does so in one order.
 */
export function buildProjection(
  overlaps: readonly Overlap[],
  mcs: readonly McId[],
  policy: Policy,
): Projection {
  const graph: Projection = new UndirectedGraph();
  for (const mc of [...mcs].sort()) graph.addNode(mc);
  const edges = overlaps.flatMap((overlap) => {
    const weight = weigh(overlap, policy);
    return weight > 0 ? [{ key: overlap.a + overlap.b, weight, overlap }] : [];
  });
  for (const { weight, overlap } of edges.sort((x, y) => compareText(x.key, y.key))) {
    graph.addUndirectedEdge(overlap.a, overlap.b, { weight, overlap });
  }
  return graph;
}
