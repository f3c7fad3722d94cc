import { kindOfId } from '../dataset/ids';
import { oncePerDataset } from '../dataset/once-per-dataset';
import { RUNNING_ROLES } from '../dataset/policy';
import type { Dataset, EntityId, EntityKind, Relation } from '../dataset/types';
import { compareBy, compareText } from '../lib/order';

/** One relation walked along, in its own direction or against it. */
export interface PathStep {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relation: Relation;
}

export interface Path {
  readonly steps: readonly PathStep[];
  readonly cost: number;
}

export interface PathOptions {
  /** Whether paths may lead through hubs. */
  readonly hubs: boolean;
  /** Kinds that paths do not lead through. */
  readonly hide?: readonly EntityKind[];
  readonly most?: number;
}

const MOST_PATHS = 3;
/** An organization with more people than this is a hub. */
const HUB_PEOPLE = 5;
/** A subsystem is a hub when at least so many microconferences cover it, … */
const HUB_MCS = 5;
/** … and more than this part of all. */
const HUB_SHARE = 1 / 4;

/**
 * The shortest ways from one entity to another over relations in either direction, at most three,
 * none of which meets an entity twice; best first, equals in the order of the ids they pass.
 *
 * A step costs 1 + w, where w is 0 for the strongest kind of relation and at most 0.6; so a way of
 * fewer steps nearly always comes first, then the one of stronger relations. Of several relations
 * between two entities the cheapest is taken. Ways do not lead through hubs unless these are
 * allowed, nor through hidden kinds; the two ends are always allowed.
 *
 * J. Y. Yen, "Finding the k shortest loopless paths in a network", Management Science 17 (1971):
 * each further way leaves a known one at some entity, by a step no known one takes there. The
 * single searches are A* (Hart, Nilsson, Raphael 1968), led by the true distances to the far end,
 * in the buckets of Dial, "Algorithm 360", CACM 12 (1969), which whole-number costs permit.
 */
export function findPaths(
  dataset: Dataset,
  from: string,
  to: string,
  { hubs, hide = [], most = MOST_PATHS }: PathOptions,
): Path[] {
  const network = networkOf(dataset);
  const start = network.indexOf.get(from);
  const goal = network.indexOf.get(to);
  if (start === undefined || goal === undefined || start === goal) return [];
  const avoided = hubs ? new Set<EntityId>() : findHubs(dataset);
  const hidden = new Set<string | undefined>(hide);
  const closed = Uint8Array.from(network.ids, (id) =>
    avoided.has(id) || hidden.has(kindOfId(id)) ? 1 : 0,
  );
  closed[start] = 0;
  closed[goal] = 0;
  const toGo = measure(network, goal, { closed });
  return findWays(network, { start, goal, closed, toGo, most }).map((way) => toPath(network, way));
}

/** What nearly everything is tied to, so that a path through it explains nothing. */
export const findHubs = oncePerDataset((dataset): ReadonlySet<EntityId> => {
  const counts = new Map<EntityId, number>();
  for (const { kind, to } of dataset.relations) {
    if (kind === 'affiliated' || kind === 'covers') counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  const manyMcs = dataset.microconferences.length * HUB_SHARE;
  const isMany = (id: EntityId, count: number): boolean =>
    kindOfId(id) === 'org' ? count > HUB_PEOPLE : count >= HUB_MCS && count > manyMcs;
  return new Set([...counts].flatMap(([id, count]) => (isMany(id, count) ? [id] : [])).sort());
});

/** What one relation, in either direction, ties to an entity, in the order of the ids. */
export function neighboursOf(dataset: Dataset, id: EntityId): EntityId[] {
  const network = networkOf(dataset);
  const node = network.indexOf.get(id);
  return node === undefined
    ? []
    : arcsOf(network, node).map(({ to }) => network.ids[to] as EntityId);
}

/** Whether an entity is an organization of many people or a subsystem of many microconferences. */
export function isHub(dataset: Dataset, id: EntityId): boolean {
  return findHubs(dataset).has(id);
}

/** A step in plain words, always told in the relation's own direction: "ann runs Sched". */
export function describeStep({ relation }: PathStep, nameOf: (id: EntityId) => string): string {
  const to = nameOf(relation.to);
  const object = kindOfId(relation.to) === 'thread' ? `“${to}”` : to;
  return `${nameOf(relation.from)} ${gradeOf(relation)[0]} ${object}`;
}

/** What the first end of a relation does with the second: "runs", "has a topic on". */
export function verbOf(relation: Relation): string {
  return gradeOf(relation)[0];
}

/** The verb of a relation, and how weak it is in hundredths of a step. */
function gradeOf({ kind, roles = [], strength }: Relation): readonly [string, number] {
  switch (kind) {
    case 'participates':
      if (roles.some((role) => RUNNING_ROLES.includes(role))) return ['runs', 0];
      if (roles.includes('topic-lead')) return ['leads a topic of', 10];
      return roles.includes('attendee') ? ['is wanted in', 20] : ['is mentioned in', 60];
    case 'covers':
      if (strength === 'core') return ['is about', 5];
      return strength === 'topic' ? ['has a topic on', 15] : ['mentions', 60];
    case 'cites':
      return ['cites', 10];
    case 'wrote':
      return ['wrote', 10];
    case 'maintains':
      return ['maintains', 15];
    case 'joined':
      return ['took part in', 25];
    case 'refers':
      return ['speaks of', 30];
    case 'affiliated':
      return ['works for', 35];
    case 'invited':
      return ['is invited to', 40];
  }
}

const STEP = 100;
const DEAREST_STEP = STEP + 60;
const FAR = 2 ** 31 - 1;

/** A relation as seen from one of its ends; `to` is the number of the other. */
interface Arc {
  readonly to: number;
  readonly cost: number;
  readonly relation: Relation;
}

/** Entities by number in the order of their ids, each with its arcs in the order of their ends. */
interface Network {
  readonly ids: readonly EntityId[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly arcs: readonly (readonly Arc[])[];
}

const networkOf = oncePerDataset(({ relations }): Network => {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))].sort(compareText);
  const indexOf = new Map<string, number>(ids.map((id, index) => [id, index]));
  const numberOf = (id: EntityId): number => indexOf.get(id) as number;
  const arcs = ids.map((): Arc[] => []);
  for (const relation of relations) {
    const from = numberOf(relation.from);
    const to = numberOf(relation.to);
    const cost = STEP + gradeOf(relation)[1];
    if (from === to) continue;
    arcs[from]?.push({ to, cost, relation });
    arcs[to]?.push({ to: from, cost, relation });
  }
  const byEnd = compareBy<Arc>(
    ({ to }) => to,
    ({ cost }) => cost,
    ({ relation }) => relation.kind,
    ({ relation }) => relation.from,
  );
  const cheapest = (all: Arc[]): Arc[] =>
    all.sort(byEnd).filter(({ to }, place, sorted) => to !== sorted[place - 1]?.to);
  return { ids, indexOf, arcs: arcs.map(cheapest) };
});

const arcsOf = (network: Network, node: number): readonly Arc[] => network.arcs[node] ?? [];

interface Search {
  /** 1 for what may not be entered. */
  readonly closed: Uint8Array;
  /** What may not be the first step. */
  readonly banned?: ReadonlySet<number>;
  /** Where to stop, and how far each entity is from there at least. */
  readonly goal?: number;
  readonly toGo?: Int32Array;
}

/**
 * Distances from a start, in hundredths of a step; true for all that is no farther on a way to the
 * goal than the goal itself, or for all where there is no goal. The order of settling is that of
 * distance so far and to go; a step adds from 0 to twice the dearest to it, hence so many buckets.
 */
function measure(network: Network, start: number, search: Search): Int32Array {
  const { closed, banned, goal, toGo } = search;
  const distances = new Int32Array(network.ids.length).fill(FAR);
  const settled = new Uint8Array(network.ids.length);
  const buckets = Array.from({ length: 2 * DEAREST_STEP + 1 }, (): number[] => []);
  const bucketAt = (level: number): number[] => buckets[level % buckets.length] as number[];
  const remaining = (node: number): number => (toGo === undefined ? 0 : (toGo[node] as number));
  distances[start] = 0;
  bucketAt(remaining(start)).push(start);
  let waiting = 1;
  for (let level = remaining(start); waiting > 0; level++) {
    const bucket = bucketAt(level);
    for (let node = bucket.pop(); node !== undefined; node = bucket.pop()) {
      waiting--;
      if (settled[node] === 1) continue;
      settled[node] = 1;
      for (const { to, cost } of arcsOf(network, node)) {
        const distance = (distances[node] as number) + cost;
        if (closed[to] === 1 || distance >= (distances[to] as number)) continue;
        if (remaining(to) === FAR || (node === start && banned?.has(to))) continue;
        distances[to] = distance;
        bucketAt(distance + remaining(to)).push(to);
        waiting++;
      }
    }
    if (goal !== undefined && settled[goal] === 1) break;
  }
  return distances;
}

/** The cheapest way from a start to the goal; of equals the first by the order of entities. */
function findWay(network: Network, start: number, search: Search & { goal: number }) {
  const { goal, banned } = search;
  const distances = measure(network, start, search);
  if (distances[goal] === FAR) return null;
  const isStep = (from: number, { to, cost }: Pick<Arc, 'to' | 'cost'>): boolean =>
    (distances[from] as number) + cost === distances[to] && !(from === start && banned?.has(to));
  const onWay = new Set([goal]);
  for (const node of onWay) {
    for (const { to, cost } of arcsOf(network, node)) {
      if (isStep(to, { to: node, cost })) onWay.add(to);
    }
  }
  const way = [start];
  for (let node: number | undefined = start; node !== undefined && node !== goal; ) {
    const here: number = node;
    node = arcsOf(network, here).find((arc) => onWay.has(arc.to) && isStep(here, arc))?.to;
    if (node !== undefined) way.push(node);
  }
  return { way, cost: distances[goal] as number };
}

interface Way {
  readonly nodes: readonly number[];
  readonly cost: number;
}

/** Yen's algorithm: the best ways in order. */
function findWays(
  network: Network,
  ends: Required<Omit<Search, 'banned'>> & { readonly start: number; readonly most: number },
): Way[] {
  const { start, closed, most } = ends;
  const known = new Map<string, Way>();
  const found: Way[] = [];
  const propose = (prefix: readonly number[], banned: ReadonlySet<number>): void => {
    const before = prefix.slice(0, -1);
    for (const node of before) closed[node] = 1;
    const rest = findWay(network, prefix.at(-1) as number, { ...ends, banned });
    for (const node of before) closed[node] = 0;
    if (rest === null) return;
    const nodes = [...before, ...rest.way];
    known.set(nodes.join(), { nodes, cost: costOf(network, prefix) + rest.cost });
  };
  propose([start], new Set());
  while (found.length < most) {
    const [best] = [...known.values()].filter((way) => !found.includes(way)).sort(compareWays);
    if (best === undefined) break;
    found.push(best);
    if (found.length === most) break;
    for (let length = 1; length < best.nodes.length; length++) {
      const prefix = best.nodes.slice(0, length);
      const same = found.filter(({ nodes }) => prefix.every((node, at) => node === nodes[at]));
      propose(prefix, new Set(same.flatMap(({ nodes }) => nodes.slice(length, length + 1))));
    }
  }
  return found;
}

function compareWays(a: Way, b: Way): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  const at = a.nodes.findIndex((node, place) => node !== b.nodes[place]);
  return (a.nodes[at] ?? 0) - (b.nodes[at] ?? 0);
}

const arcsAlong = (network: Network, nodes: readonly number[]): (Arc & { from: number })[] =>
  nodes.slice(1).flatMap((to, place) => {
    const from = nodes[place] as number;
    const arc = arcsOf(network, from).find((one) => one.to === to);
    return arc === undefined ? [] : [{ ...arc, from }];
  });

const costOf = (network: Network, nodes: readonly number[]): number =>
  arcsAlong(network, nodes).reduce((sum, { cost }) => sum + cost, 0);

function toPath(network: Network, { nodes, cost }: Way): Path {
  const idAt = (node: number): EntityId => network.ids[node] as EntityId;
  const steps = arcsAlong(network, nodes).map(({ from, to, relation }) => ({
    from: idAt(from),
    to: idAt(to),
    relation,
  }));
  return { steps, cost: cost / STEP };
}
