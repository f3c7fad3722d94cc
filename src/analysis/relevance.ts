import { kindOfId } from '../dataset/ids';
import type { Policy } from '../dataset/policy';
import type { Dataset, EntityId, Relation } from '../dataset/types';
import type { PathStep } from '../graph/paths';
import { compareBy, compareText } from '../lib/order';
import { presenceOf } from './presence';

/** Where a reader starts from; weights are relative to each other. */
export interface Origin {
  readonly id: EntityId;
  readonly weight: number;
}

/** How near everything is to some origins, and why. */
export interface Relevance {
  /** 0 for what cannot be reached; the origins have one, too. */
  readonly scoreOf: (id: EntityId) => number;
  /** The weight of the strongest relation between this and an origin; 0 without any. */
  readonly directTo: (id: EntityId) => number;
  /**
   * The ways from an origin that explain the score, at most so many, the strongest first; none for
   * an origin and for the unreachable.
   */
  readonly pathsTo: (id: EntityId, most: number) => readonly (readonly PathStep[])[];
  /** Steps from the nearest origin; Infinity for the unreachable. */
  readonly stepsTo: (id: EntityId) => number;
}

/** How much of the relevance of an entity goes on to its neighbours; the rest comes from the origins. */
const DAMPING = 0.6;
/** 0.6^40 is below a thousand millionth. */
const ROUNDS = 40;
/** Who is only mentioned is hardly near, but not nowhere. */
const LEAST_WEIGHT = 0.05;

/** How near the two ends of a relation are, 0 to 1, where the policy does not say it. */
const WEIGHTS: Readonly<Record<Exclude<Relation['kind'], 'participates' | 'covers'>, number>> = {
  cites: 0.8,
  wrote: 0.8,
  maintains: 0.6,
  joined: 0.5,
  affiliated: 0.4,
  refers: 0.3,
  invited: 0.3,
};

/**
 * Personalised PageRank on the knowledge graph, taken as undirected:
 *
 *     r = (1 − d)·s + d·Σ_v  w(u,v) / √(W(u)·W(v)) · r(v)        d = 0.6, 40 rounds
 *
 * s holds the weights of the origins (sum 1), w(u,v) is how near a relation brings its two ends (the
 * policy's presence for people, its strength for subsystems, `WEIGHTS` for the rest) and W(u) the sum
 * of w around u. T. Haveliwala, "Topic-sensitive PageRank" (WWW 2002), divides by W(v) alone, which
 * prefers whatever has many relations; the symmetric division is that of D. Zhou et al., "Learning
 * with Local and Global Consistency" (NIPS 2003), and does so much less. A low d keeps what is near
 * ahead of what is merely central. An organization passes nothing on unless it is an origin: to
 * have an employer in common is no work in common. Nothing is random, and sums are taken in the
 * order of the ids.
 *
 * The ways that explain a score are among the shortest in steps: they come through those neighbours
 * nearer by one that pass on the most, and from there by the strongest of its own. The cost is 40
 * times the relations.
 */
export function findRelevance(
  dataset: Dataset,
  policy: Policy,
  origins: readonly Origin[],
): Relevance {
  const network = networkOf(dataset, policy);
  const { ids, numberOf, arcs } = network;
  const start = new Float64Array(ids.length);
  for (const { id, weight } of origins) {
    const node = numberOf.get(id);
    if (node !== undefined) start[node] = at(start, node) + weight;
  }
  const total = start.reduce((sum, weight) => sum + weight, 0);
  const ranks =
    total > 0
      ? rank(
          network,
          start.map((weight) => weight / total),
        )
      : start;
  const steps = countSteps(network, start);

  /** What passes relevance on from one step nearer, most first. */
  const sourcesOf = (node: number): Arc[] => {
    const flow = ({ to, share }: Arc): number => at(ranks, to) * share;
    const nearer = ({ to }: Arc): boolean =>
      at(steps, to) === at(steps, node) - 1 && passesOn(network, start, to);
    return (arcs[node] ?? []).filter(nearer).sort(
      compareBy(
        (arc) => -flow(arc),
        ({ to }) => to,
        ({ relation }) => relation.kind,
      ),
    );
  };
  const stepOf = (node: number, { to, relation }: Arc): PathStep => ({
    from: idAt(ids, to),
    to: idAt(ids, node),
    relation,
  });
  const pathThrough = (node: number, source: Arc): PathStep[] => {
    const [next] = sourcesOf(source.to);
    const before = next === undefined ? [] : pathThrough(source.to, next);
    return [...before, stepOf(node, source)];
  };
  return {
    scoreOf: (id) => ranks[numberOf.get(id) ?? -1] ?? 0,
    stepsTo: (id) => steps[numberOf.get(id) ?? -1] ?? Number.POSITIVE_INFINITY,
    directTo: (id) => {
      const own = (arcs[numberOf.get(id) ?? -1] ?? []).filter(({ to }) => at(start, to) > 0);
      return Math.max(0, ...own.map(({ weight }) => weight));
    },
    pathsTo: (id, most) => {
      const node = numberOf.get(id);
      if (node === undefined) return [];
      return sourcesOf(node)
        .slice(0, most)
        .map((source) => pathThrough(node, source));
    },
  };
}

function rank(network: Network, start: Float64Array): Float64Array {
  const { offsets, targets, shares } = network;
  const passing = start.map((_, node) => (passesOn(network, start, node) ? DAMPING : 0));
  let ranks = start;
  for (let round = 0; round < ROUNDS; round++) {
    const next = start.map((weight) => (1 - DAMPING) * weight);
    for (let node = 0; node < next.length; node++) {
      const passed = at(passing, node) * at(ranks, node);
      if (passed === 0) continue;
      const end = offsets[node + 1] as number;
      for (let arc = offsets[node] as number; arc < end; arc++) {
        const to = targets[arc] as number;
        next[to] = at(next, to) + passed * at(shares, arc);
      }
    }
    ranks = next;
  }
  return ranks;
}

function passesOn({ ids }: Network, start: Float64Array, node: number): boolean {
  return at(start, node) > 0 || kindOfId(idAt(ids, node)) !== 'org';
}

interface Arc {
  readonly to: number;
  /** How near the relation brings its ends, 0 to 1. */
  readonly weight: number;
  /** What part of its relevance an entity passes on along it; the same in both directions. */
  readonly share: number;
  readonly relation: Relation;
}

/** Entities by number in the order of their ids; a relation is an arc at both of its ends. */
interface Network {
  readonly ids: readonly EntityId[];
  readonly numberOf: ReadonlyMap<EntityId, number>;
  readonly arcs: readonly (readonly Arc[])[];
  /** The same arcs in one row: those of a node are from its offset to the next. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly shares: Float64Array;
}

const networks = new WeakMap<Dataset, { policy: Policy; network: Network }>();

/** The network for the last policy asked for. */
function networkOf(dataset: Dataset, policy: Policy): Network {
  const known = networks.get(dataset);
  if (known?.policy === policy) return known.network;
  const network = buildNetwork(dataset, policy);
  networks.set(dataset, { policy, network });
  return network;
}

function buildNetwork(dataset: Dataset, policy: Policy): Network {
  const lists = [
    dataset.microconferences,
    dataset.people,
    dataset.organizations,
    dataset.subsystems,
    dataset.threads,
  ];
  const ids = lists.flatMap((list) => list.map(({ id }): EntityId => id)).sort(compareText);
  const numberOf = new Map(ids.map((id, node) => [id, node]));
  const weights = new Map<Relation, number>();
  const sums = new Float64Array(ids.length);
  const ends = ({ from, to }: Relation) => [numberOf.get(from), numberOf.get(to)] as const;
  for (const relation of dataset.relations) {
    const weight = Math.max(weigh(relation, policy), LEAST_WEIGHT);
    weights.set(relation, weight);
    for (const node of ends(relation)) if (node !== undefined) sums[node] = at(sums, node) + weight;
  }
  const arcs = ids.map((): Arc[] => []);
  for (const [relation, weight] of weights) {
    const [from, to] = ends(relation);
    if (from === undefined || to === undefined || from === to) continue;
    const share = weight / Math.sqrt(at(sums, from) * at(sums, to));
    arcs[from]?.push({ to, weight, share, relation });
    arcs[to]?.push({ to: from, weight, share, relation });
  }
  const all = arcs.flat();
  const offsets = new Int32Array(ids.length + 1);
  arcs.forEach((own, node) => {
    offsets[node + 1] = (offsets[node] as number) + own.length;
  });
  const targets = Int32Array.from(all, ({ to }) => to);
  const shares = Float64Array.from(all, ({ share }) => share);
  return { ids, numberOf, arcs, offsets, targets, shares };
}

function weigh(relation: Relation, policy: Policy): number {
  if (relation.kind === 'participates') return presenceOf(relation, policy);
  if (relation.kind === 'covers') return policy.strength[relation.strength ?? 'mention'];
  return WEIGHTS[relation.kind];
}

function countSteps(network: Network, start: Float64Array): Float64Array {
  const steps = start.map((weight) => (weight > 0 ? 0 : Number.POSITIVE_INFINITY));
  const queue = [...steps.keys()].filter((node) => steps[node] === 0);
  for (const node of queue) {
    if (!passesOn(network, start, node)) continue;
    for (const { to } of network.arcs[node] ?? []) {
      if (at(steps, to) !== Number.POSITIVE_INFINITY) continue;
      steps[to] = at(steps, node) + 1;
      queue.push(to);
    }
  }
  return steps;
}

const at = (numbers: Float64Array, node: number): number => numbers[node] as number;
const idAt = (ids: readonly EntityId[], node: number): EntityId => ids[node] as EntityId;
