import type { Dataset, EntityId } from '../dataset/types';
import { isStrongTie, selectFirstLook } from './first-look';
import type { LayoutInput, LayoutOther } from './layout';

export interface LayoutGroups {
  /** Community number per microconference id. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly regions: LayoutInput['regions'];
  /** The weights of the projection. */
  readonly weights: LayoutInput['weights'];
  readonly seed: number;
}

/** The layout's input for the first look of a dataset, with communities found elsewhere. */
export function buildLayoutInput(dataset: Dataset, groups: LayoutGroups): LayoutInput {
  const look = selectFirstLook(dataset);
  const names = new Map<string, string>(
    [...dataset.people, ...dataset.subsystems].map(({ id, name }) => [id, name]),
  );
  const tied = new Map<EntityId, string[]>();
  for (const relation of dataset.relations) {
    if (!isStrongTie(relation)) continue;
    const [mc, other] =
      relation.kind === 'covers' ? [relation.from, relation.to] : [relation.to, relation.from];
    tied.set(other, [...(tied.get(other) ?? []), mc]);
  }
  for (const { from, to } of look.dotted) {
    if (!(tied.get(to) ?? []).includes(from)) tied.set(to, [...(tied.get(to) ?? []), from]);
  }
  const ids = new Set([...look.people, ...look.subsystems, ...look.dotted.map(({ to }) => to)]);
  return {
    mcs: dataset.microconferences.map(({ id, shortTitle }) => ({
      id,
      label: shortTitle,
      community: groups.numberOf.get(id) ?? 0,
    })),
    weights: groups.weights,
    others: [...ids].map((id): LayoutOther => {
      const mcs = tied.get(id) ?? [];
      const kind = id.startsWith('person:') ? 'person' : 'subsystem';
      return { id, label: names.get(id) ?? id, mcs, weight: mcs.length, kind };
    }),
    regions: groups.regions,
    seed: groups.seed,
  };
}
