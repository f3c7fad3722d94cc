import { oncePerDataset } from '../dataset/once-per-dataset';
import type { Dataset, EntityId, EntityKind } from '../dataset/types';

/** An entity as a node of the graph. */
export interface EntityNode {
  readonly kind: EntityKind;
  readonly label: string;
}

/** Every entity of a dataset as a node, by its id. */
export const nodesOf = oncePerDataset(listNodes);

function listNodes(dataset: Dataset): ReadonlyMap<string, EntityNode> {
  const nodes = new Map<EntityId, EntityNode>();
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
