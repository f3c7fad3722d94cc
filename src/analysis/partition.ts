import louvain from 'graphology-communities-louvain';
import JavaRandom from 'java-random';
import { Clustering, LeidenAlgorithm, Network } from 'networkanalysis-ts';
import { createRandom, type Random } from '../lib/random';
import type { Projection } from './projection';

/** Community label per node, in the order of `graph.nodes()`; labels mean nothing by themselves. */
export type Labels = readonly number[];

export interface Partition {
  readonly method: 'louvain' | 'leiden';
  readonly labels: Labels;
  readonly modularity: number;
}

/**
 * Modularity of a partition (Newman 2006, with resolution γ after Reichardt & Bornholdt 2006):
 *
 *     Q = Σ_c ( w_c / m − γ (k_c / 2m)² )
 *
 * w_c the weight inside community c, k_c the sum of its nodes' strengths, m the total weight.
 * Both methods are scored by this one function, so that their figures compare.
 */
export function computeModularity(graph: Projection, labels: Labels, resolution: number): number {
  const labelOf = new Map(graph.nodes().map((node, index) => [node, labels[index] ?? -1]));
  const inside = new Map<number, number>();
  const strength = new Map<number, number>();
  let total = 0;
  graph.forEachEdge((_, { weight }, source, target) => {
    const [a, b] = [labelOf.get(source) ?? -1, labelOf.get(target) ?? -1];
    total += weight;
    strength.set(a, (strength.get(a) ?? 0) + weight);
    strength.set(b, (strength.get(b) ?? 0) + weight);
    if (a === b) inside.set(a, (inside.get(a) ?? 0) + weight);
  });
  if (total === 0) return 0;
  let quality = 0;
  for (const [label, sum] of strength) {
    quality += (inside.get(label) ?? 0) / total - resolution * (sum / (2 * total)) ** 2;
  }
  return quality;
}

/** One run of Louvain (Blondel et al. 2008). */
export function runLouvain(graph: Projection, resolution: number, random: Random): Labels {
  if (graph.size === 0) return graph.nodes().map((_, index) => index);
  const found = louvain(graph, { getEdgeWeight: 'weight', resolution, rng: random });
  return graph.nodes().map((node) => found[node] ?? -1);
}

/**
 * Leiden goes over the graph ten times, over a larger one twice: after that, modularity grew by less
 * than 0.0002 on generated data of 1,200 and 3,600 nodes.
 */
const FEW_NODES = 1000;

/**
 * One run of Leiden (Traag, Waltman & van Eck 2019), which starts from `labels` and only ever
 * improves them. The library optimises the constant Potts model; with node weights equal to
 * strengths and resolution γ / 2m that is modularity.
 */
export function runLeiden(
  graph: Projection,
  resolution: number,
  labels: Labels,
  seed: number,
): Labels {
  if (graph.size === 0) return labels;
  const nodes = graph.nodes();
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  let total = 0;
  graph.forEachEdge((_, { weight }, source, target) => {
    sources.push(indexOf.get(source) ?? 0);
    targets.push(indexOf.get(target) ?? 0);
    weights.push(weight);
    total += weight;
  });
  const network = new Network({
    nNodes: nodes.length,
    setNodeWeightsToTotalEdgeWeights: true,
    edges: [sources, targets],
    edgeWeights: weights,
    sortedEdges: false,
    checkIntegrity: false,
  });
  const leiden = new LeidenAlgorithm();
  leiden.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
    resolution / (2 * total),
    nodes.length > FEW_NODES ? 2 : 10,
    0.01,
    new JavaRandom(seed),
  );
  const clustering = new Clustering({ clusters: compact(labels) });
  leiden.improveClustering(network, clustering);
  return clustering.getClusters();
}

/**
 * The best of several seeded starts: Louvain, then Leiden from where it ended, unless it has been run
 * from there before. `starts` is how many a graph of up to 150 nodes gets; a larger one gets fewer
 * (see `countStarts`).
 */
export function findBestPartition(
  graph: Projection,
  { resolution, seed, starts }: { resolution: number; seed: number; starts: number },
): Partition {
  const random = createRandom(seed);
  let best: Partition | undefined;
  const consider = (method: Partition['method'], labels: Labels): void => {
    const modularity = computeModularity(graph, labels, resolution);
    // A gain below rounding error is none: the first partition found keeps its place.
    if (best === undefined || modularity > best.modularity + 1e-9) {
      best = { method, labels, modularity };
    }
  };
  // Most starts of Louvain end at one of a few partitions, and Leiden takes three times as long.
  const improved = new Set<string>();
  const count = countStarts(graph.order, starts);
  for (let start = 0; start < count; start++) {
    const labels = runLouvain(graph, resolution, random);
    consider('louvain', labels);
    const own = Math.floor(random() * 2 ** 31);
    const key = compact(labels).join(' ');
    if (improved.has(key)) continue;
    improved.add(key);
    consider('leiden', runLeiden(graph, resolution, labels, own));
  }
  return best ?? { method: 'louvain', labels: [], modularity: 0 };
}

/** A graph of this many nodes gets as many starts as were asked for. */
const NODES_FOR_ALL_STARTS = 150;

/**
 * Starts for a graph of n nodes: round(starts · 150 / n), at least 1 and at most `starts`. Time
 * grows with the nodes, and the best of several runs differs less from any one of them the larger
 * the graph is: the modularity is a mean over more communities. Of eight runs on generated data, the best
 * and the worst differed by 0.0001 at 300 nodes, 0.0002 at 600 and 1,200, and 0.0002 at 3,600.
 */
export function countStarts(nodeCount: number, starts: number): number {
  const share = Math.round((starts * NODES_FOR_ALL_STARTS) / Math.max(1, nodeCount));
  return Math.min(starts, Math.max(1, share));
}

/** Labels renumbered from 0 in order of appearance. */
export function compact(labels: Labels): number[] {
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}
