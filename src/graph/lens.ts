import { RUNNING_ROLES } from '../dataset/policy';
import type { Dataset, EntityId, EntityKind, Relation, RelationKind } from '../dataset/types';
import { compareBy } from '../lib/order';
import { isStrongTie, selectFirstLook } from './first-look';
import { buildKnowledgeGraph, type KnowledgeGraph } from './knowledge-graph';

/** What is to be drawn; a view state is one of these. */
export interface LensView {
  readonly lens: 'bridges' | 'microconferences' | 'everything' | 'focus';
  readonly select: readonly string[];
  /** How many relations the focus lens goes from the selection. */
  readonly depth: number;
  readonly hide: readonly EntityKind[];
}

export interface LensNode {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** People only: runs a microconference, rather than being only wanted there. */
  readonly runs?: boolean;
  /** How many microconferences it is tied to, mere mentions aside. */
  readonly mcCount: number;
}

export interface LensEdge {
  readonly id: string;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly kind: RelationKind | 'overlap';
  readonly weight: number;
  /** A weak tie, drawn only because the microconference has no better one. */
  readonly dotted: boolean;
}

export interface LensResult {
  readonly nodes: readonly LensNode[];
  readonly edges: readonly LensEdge[];
}

/** What two microconferences share, in people. */
export interface McTie {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/**
 * The nodes and edges a lens shows. `bridges` is the first look; `microconferences` the overlaps
 * alone; `everything` all entities and relations; `focus` what lies within `depth` relations of
 * the selection, or all microconferences when nothing is selected. Hidden kinds are left out, and
 * the focus does not lead through them. Both lists are in the order of their ids.
 */
export function selectLens(
  dataset: Dataset,
  view: LensView,
  overlaps: readonly McTie[],
): LensResult {
  const graph = buildKnowledgeGraph(dataset);
  const { ids, edges } = selectParts(dataset, graph, view, overlaps);
  const hidden = new Set(view.hide);
  const shown = new Set(
    [...ids].filter((id) => graph.hasNode(id) && !hidden.has(graph.getNodeAttribute(id, 'kind'))),
  );
  const facts = collectFacts(dataset);
  return {
    nodes: [...shown].map((id) => toNode(graph, id, facts.get(id))).sort(compareBy(({ id }) => id)),
    edges: edges
      .filter(({ source, target }) => shown.has(source) && shown.has(target))
      .sort(compareBy(({ id }) => id)),
  };
}

interface Parts {
  readonly ids: ReadonlySet<EntityId>;
  readonly edges: readonly LensEdge[];
}

function selectParts(
  dataset: Dataset,
  graph: KnowledgeGraph,
  view: LensView,
  overlaps: readonly McTie[],
): Parts {
  switch (view.lens) {
    case 'bridges':
      return selectBridges(dataset);
    case 'microconferences':
      return selectMcs(dataset, overlaps);
    case 'everything':
      return {
        ids: new Set(graph.nodes() as EntityId[]),
        edges: dataset.relations.map((relation) => toEdge(relation, false)),
      };
    case 'focus': {
      const starts = view.select.filter((id) => graph.hasNode(id)) as EntityId[];
      return {
        ids: reach(graph, starts, view),
        edges: dataset.relations.map((relation) => toEdge(relation, false)),
      };
    }
  }
}

function selectBridges(dataset: Dataset): Parts {
  const { mcs, people, subsystems, dotted } = selectFirstLook(dataset);
  const weak = new Set(dotted.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const edges = dataset.relations.flatMap((relation): LensEdge[] => {
    if (isStrongTie(relation)) {
      // A strong tie to what only this microconference's dotted line shows stays dotted too.
      return [toEdge(relation, weak.has(`${relation.from} ${relation.to}`))];
    }
    const isWeak =
      (relation.kind === 'participates' || relation.kind === 'covers') &&
      weak.has(`${relation.from} ${relation.to}`);
    return isWeak ? [toEdge(relation, true)] : [];
  });
  const ids = new Set<EntityId>([...mcs, ...people, ...subsystems, ...dotted.map(({ to }) => to)]);
  return { ids, edges };
}

function selectMcs(dataset: Dataset, overlaps: readonly McTie[]): Parts {
  return {
    ids: new Set(dataset.microconferences.map(({ id }) => id)),
    edges: overlaps
      .filter(({ weight }) => weight > 0)
      .map(({ a, b, weight }) => ({
        id: `overlap ${a} ${b}`,
        source: a as EntityId,
        target: b as EntityId,
        kind: 'overlap',
        weight,
        dotted: false,
      })),
  };
}

function reach(graph: KnowledgeGraph, starts: readonly EntityId[], view: LensView): Set<EntityId> {
  const reached = new Set<EntityId>(starts);
  let border: readonly EntityId[] = starts;
  for (let step = 0; step < view.depth; step++) {
    const next: EntityId[] = [];
    for (const neighbour of border.flatMap((id) => graph.neighbors(id)) as EntityId[]) {
      if (reached.has(neighbour)) continue;
      if (view.hide.includes(graph.getNodeAttribute(neighbour, 'kind'))) continue;
      reached.add(neighbour);
      next.push(neighbour);
    }
    border = next;
  }
  return reached;
}

function toEdge(relation: Relation, dotted: boolean): LensEdge {
  const { kind, from, to } = relation;
  const weight = edgeWeight(relation);
  return { id: `${kind} ${from} ${to}`, source: from, target: to, kind, weight, dotted };
}

/** How broad a tie is drawn: 1 for running something or being its core, less for less. */
function edgeWeight({ kind, roles = [], strength }: Relation): number {
  if (kind === 'participates') {
    if (roles.some((role) => RUNNING_ROLES.includes(role))) return 1;
    return roles.some((role) => role !== 'mentioned') ? 0.5 : 0.2;
  }
  if (kind === 'covers') return strength === 'core' ? 0.6 : strength === 'topic' ? 0.3 : 0.1;
  return 0.3;
}

interface Facts {
  runs: boolean;
  readonly mcs: Set<EntityId>;
}

function collectFacts(dataset: Dataset): ReadonlyMap<EntityId, Facts> {
  const facts = new Map<EntityId, Facts>();
  const tie = (id: EntityId, mc: EntityId, runs = false): void => {
    const found = facts.get(id) ?? { runs: false, mcs: new Set() };
    found.mcs.add(mc);
    found.runs ||= runs;
    facts.set(id, found);
  };
  for (const relation of dataset.relations) {
    const { kind, from, to, roles = [] } = relation;
    if (kind === 'participates' && isStrongTie(relation)) {
      tie(
        from,
        to,
        roles.some((role) => RUNNING_ROLES.includes(role)),
      );
    } else if ((kind === 'covers' && isStrongTie(relation)) || kind === 'cites') tie(to, from);
    else if (kind === 'invited') tie(from, to);
  }
  return facts;
}

function toNode(graph: KnowledgeGraph, id: EntityId, facts: Facts | undefined): LensNode {
  const { kind, label } = graph.getNodeAttributes(id);
  const mcCount = kind === 'mc' ? 1 : (facts?.mcs.size ?? 0);
  return { id, kind, label, mcCount, ...(kind === 'person' ? { runs: facts?.runs ?? false } : {}) };
}
