import { MultiDirectedGraph } from 'graphology';
import type { Dataset, EntityKind, RelationKind, Role, Strength } from '../dataset/types';

export interface KnowledgeNode {
  readonly kind: EntityKind;
  readonly label: string;
}

export interface KnowledgeEdge {
  readonly relation: RelationKind;
  readonly roles?: readonly Role[];
  readonly strength?: Strength;
}

/** Every entity as a node, every relation as a directed edge; both keyed by readable ids. */
export type KnowledgeGraph = MultiDirectedGraph<KnowledgeNode, KnowledgeEdge>;

/** The one graph of everything a dataset knows. It is built once and never changed. */
export function buildKnowledgeGraph(dataset: Dataset): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  for (const [id, node] of knowledgeNodesOf(dataset)) graph.addNode(id, { ...node });
  for (const { kind, from, to, roles, strength } of dataset.relations) {
    graph.addDirectedEdgeWithKey(`${kind} ${from} ${to}`, from, to, {
      relation: kind,
      ...(roles === undefined ? {} : { roles }),
      ...(strength === undefined ? {} : { strength }),
    });
  }
  return graph;
}

/** The nodes of that graph alone: all that is needed to draw what has been found already. */
export const knowledgeNodesOf = oncePerDataset(listNodes);

function listNodes(dataset: Dataset): ReadonlyMap<string, KnowledgeNode> {
  const nodes = new Map<string, KnowledgeNode>();
  for (const { id, name } of dataset.people) nodes.set(id, { kind: 'person', label: name });
  for (const { id, name } of dataset.organizations) nodes.set(id, { kind: 'org', label: name });
  for (const { id, shortTitle } of dataset.microconferences) {
    nodes.set(id, { kind: 'mc', label: shortTitle });
  }
  for (const { id, name } of dataset.subsystems) nodes.set(id, { kind: 'subsystem', label: name });
  for (const { id, subject, list } of dataset.threads) {
    nodes.set(id, { kind: 'thread', label: subject ?? list ?? 'Mail thread' });
  }
  return nodes;
}

/** The knowledge graph of a dataset, built when it is first asked for. */
export const knowledgeGraphOf = oncePerDataset(buildKnowledgeGraph);

/** Makes something of each dataset once, and keeps it for as long as the dataset itself. */
export function oncePerDataset<T extends object>(
  make: (dataset: Dataset) => T,
): (dataset: Dataset) => T {
  const made = new WeakMap<Dataset, T>();
  return (dataset) => {
    const known = made.get(dataset) ?? make(dataset);
    made.set(dataset, known);
    return known;
  };
}
