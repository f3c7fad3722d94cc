import { createRandom } from '../lib/random';

/** Where somebody is. */
type Places = readonly { readonly mc: string }[];

/** Up to so many nodes count as sources, each; of more, a sample is taken. */
const MOST_SOURCES = 1024;
const SAMPLED_SOURCES = 256;
const SEED = 1;

/**
 * Betweenness of the people in two or more microconferences, 0 to 1, by Brandes' algorithm (2001) on
 * the graph of people and microconferences. That takes nodes × edges, minutes on a large one, and so
 * the graph is made small first:
 *
 *     score(p) = Σ_{s < t} σ_st(p) / σ_st · 2 / ((n − 1)(n − 2))
 *
 * σ_st the number of shortest ways between s and t, σ_st(p) those through p. `placesOf` has every
 * person's microconferences, `mcs` all microconferences; n is both together.
 *
 * - Whoever is in one microconference alone is on no shortest way, and every way to them is one to
 *   their microconference, which therefore counts once more as source and as target. That is exact
 *   and leaves about a sixth of the graph.
 * - Of what is left, up to 1,024 nodes are all taken as sources: the score is exact. Of more, 256
 *   are sampled in proportion to how often they count: at equal distances along the list of nodes,
 *   the first place drawn with seed 1 (systematic sampling; Brandes & Pich 2007 for sampled
 *   sources). The score is then an estimate without bias, the same at every run.
 */
export function computeBetweenness(
  placesOf: ReadonlyMap<string, Places>,
  mcs: readonly string[],
): ReadonlyMap<string, number> {
  const core = buildCore(placesOf, mcs);
  const scores = new Float64Array(core.counts.length);
  const addPaths = createWalker(core, scores);
  for (const { source, weight } of chooseSources(core.counts)) addPaths(source, weight);
  const order = placesOf.size + mcs.length;
  // Every pair is met from both of its ends, which is what the 2 of the formula is for.
  const scale = 1 / Math.max(1, (order - 1) * (order - 2));
  return new Map(core.people.map((id, index) => [id, (scores[index] ?? 0) * scale]));
}

/** The people in several microconferences, then the microconferences, as a graph in arrays. */
interface Core {
  readonly people: readonly string[];
  /** Where each node's neighbours start in `neighbours`; one more than there are nodes. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** How many nodes of the whole graph a node stands for. */
  readonly counts: Float64Array;
}

function buildCore(placesOf: ReadonlyMap<string, Places>, mcs: readonly string[]): Core {
  const people = [...placesOf].filter(([, own]) => own.length > 1);
  const nodeOf = new Map(mcs.map((mc, index) => [mc, people.length + index]));
  const nodeCount = people.length + mcs.length;
  const counts = new Float64Array(nodeCount).fill(1);
  const starts = new Int32Array(nodeCount + 1);
  for (const own of placesOf.values()) {
    if (own.length !== 1) continue;
    const place = nodeOf.get(own[0]?.mc ?? '');
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
  }
  const lists: number[][] = Array.from({ length: nodeCount }, () => []);
  people.forEach(([, own], person) => {
    for (const { mc } of own) {
      const place = nodeOf.get(mc);
      if (place === undefined) continue;
      lists[person]?.push(place);
      lists[place]?.push(person);
    }
  });
  lists.forEach((list, node) => {
    starts[node + 1] = (starts[node] ?? 0) + list.length;
  });
  const neighbours = Int32Array.from(lists.flat());
  return { people: people.map(([id]) => id), starts, neighbours, counts };
}

interface Source {
  readonly source: number;
  readonly weight: number;
}

function chooseSources(counts: Float64Array): Source[] {
  if (counts.length <= MOST_SOURCES)
    return [...counts].map((weight, source) => ({ source, weight }));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const step = total / SAMPLED_SOURCES;
  const chosen: Source[] = [];
  let next = createRandom(SEED)() * step;
  let passed = 0;
  counts.forEach((count, source) => {
    passed += count;
    for (; next < passed; next += step) chosen.push({ source, weight: step });
  });
  return chosen;
}

/**
 * One round of Brandes' algorithm per call: adds the dependency of one source on every node to the
 * scores. The notes of one round are wiped where the round has left any, and serve the next.
 */
function createWalker(
  { starts, neighbours, counts }: Core,
  scores: Float64Array,
): (source: number, weight: number) => void {
  const distance = new Int32Array(counts.length).fill(-1);
  const ways = new Float64Array(counts.length);
  const dependency = new Float64Array(counts.length);
  const queue = new Int32Array(counts.length);
  const walk = (source: number): number => {
    let length = 1;
    queue[0] = source;
    distance[source] = 0;
    ways[source] = 1;
    for (let at = 0; at < length; at++) {
      const node = queue[at] as number;
      const own = ways[node] as number;
      const further = (distance[node] as number) + 1;
      const end = starts[node + 1] as number;
      for (let edge = starts[node] as number; edge < end; edge++) {
        const neighbour = neighbours[edge] as number;
        const known = distance[neighbour] as number;
        if (known === -1) {
          distance[neighbour] = further;
          ways[neighbour] = own;
          queue[length++] = neighbour;
        } else if (known === further) ways[neighbour] = (ways[neighbour] as number) + own;
      }
    }
    return length;
  };
  return (source, weight) => {
    const length = walk(source);
    for (let at = length - 1; at > 0; at--) {
      const node = queue[at] as number;
      const own = dependency[node] as number;
      const share = ((counts[node] as number) + own) / (ways[node] as number);
      const nearer = (distance[node] as number) - 1;
      const end = starts[node + 1] as number;
      for (let edge = starts[node] as number; edge < end; edge++) {
        const neighbour = neighbours[edge] as number;
        if (distance[neighbour] !== nearer) continue;
        dependency[neighbour] =
          (dependency[neighbour] as number) + (ways[neighbour] as number) * share;
      }
      scores[node] = (scores[node] as number) + weight * own;
    }
    for (let at = 0; at < length; at++) {
      const node = queue[at] as number;
      distance[node] = -1;
      ways[node] = 0;
      dependency[node] = 0;
    }
  };
}
