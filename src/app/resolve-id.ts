import type { Dataset, EntityId } from '../dataset/types';

/** Finds the entity an id stands for, by its id of today or by one it had before. */
export function resolverOf(dataset: Dataset): (id: string) => EntityId | undefined {
  const ids = new Map<string, EntityId>();
  const { people, organizations, microconferences, subsystems, threads } = dataset;
  for (const entity of [...people, ...organizations, ...microconferences]) {
    for (const former of entity.formerIds ?? []) ids.set(former, entity.id);
  }
  for (const { id } of [
    ...people,
    ...organizations,
    ...microconferences,
    ...subsystems,
    ...threads,
  ]) {
    ids.set(id, id);
  }
  return (id) => ids.get(id);
}
