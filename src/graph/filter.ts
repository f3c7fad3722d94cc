import type {
  Dataset,
  EntityId,
  McId,
  OrganizationId,
  Relation,
  Role,
  Strength,
} from '../dataset/types';

/**
 * What a reader wants to see of a dataset. Within one list any entry will do, and every list must be
 * satisfied; an empty list asks for nothing.
 */
export interface Filter {
  /** People take part only with one of these roles. */
  readonly roles: readonly Role[];
  /** Microconferences cover subsystems only this strongly. */
  readonly strengths: readonly Strength[];
  /** Only microconferences of these communities, each named by its smallest microconference id. */
  readonly communities: readonly McId[];
  /** Only these organizations, and only their people. */
  readonly organizations: readonly OrganizationId[];
  /** Between microconferences, only lines of at least this weight, in people. */
  readonly minTie: number;
  /** Whether paths may lead through hubs, which tie nearly everything and so explain nothing. */
  readonly hubs: boolean;
}

export const NO_FILTER: Filter = {
  roles: [],
  strengths: [],
  communities: [],
  organizations: [],
  minTie: 0,
  hubs: false,
};

/**
 * What a reader wants to see of a dataset, as a dataset: with fewer relations, and without the
 * entities that had some and have none left. `numberOf` gives the community of an entity. Only
 * the communities drop a microconference: it is what all others are about.
 *
 * - roles and strengths drop the other `participates` and `covers` relations;
 * - communities drop the microconferences of all others;
 * - organizations drop the others and all people who work for none of these.
 *
 * `minTie` and `hubs` change nothing here; without any other part the same dataset is returned.
 * What remains is unchanged, so constraints, topics, mentions and findings may name what is gone.
 */
export function filterDataset(
  dataset: Dataset,
  filter: Filter,
  numberOf: ReadonlyMap<string, number>,
): Dataset {
  const { roles, strengths, communities, organizations } = filter;
  if ([roles, strengths, communities, organizations].every(({ length }) => length === 0)) {
    return dataset;
  }
  const dropped = findDropped(dataset, filter, numberOf);
  const isKept = ({ kind, from, to, roles: has = [], strength }: Relation): boolean => {
    if (dropped.has(from) || dropped.has(to)) return false;
    if (kind === 'participates' && roles.length > 0) return has.some((one) => roles.includes(one));
    if (kind !== 'covers' || strengths.length === 0) return true;
    return strength !== undefined && strengths.includes(strength);
  };
  const relations = dataset.relations.filter(isKept);
  const tiedBefore = tiedEntities(dataset.relations);
  const tied = tiedEntities(relations);
  const stays = ({ id }: { readonly id: EntityId }): boolean =>
    !dropped.has(id) && (tied.has(id) || !tiedBefore.has(id));
  return {
    ...dataset,
    people: dataset.people.filter(stays),
    organizations: dataset.organizations.filter(stays),
    microconferences: dataset.microconferences.filter(({ id }) => !dropped.has(id)),
    subsystems: dataset.subsystems.filter(stays),
    threads: dataset.threads.filter(stays),
    relations,
  };
}

/** The entities that the filter drops for themselves, not for want of relations. */
function findDropped(
  { people, organizations, microconferences, relations }: Dataset,
  filter: Filter,
  numberOf: ReadonlyMap<string, number>,
): ReadonlySet<EntityId> {
  const dropped = new Set<EntityId>();
  if (filter.communities.length > 0) {
    const wanted = new Set(filter.communities.map((id) => numberOf.get(id)));
    wanted.delete(undefined);
    for (const { id } of microconferences) if (!wanted.has(numberOf.get(id))) dropped.add(id);
  }
  if (filter.organizations.length > 0) {
    const wanted = new Set<EntityId>(filter.organizations);
    const members = new Set<EntityId>();
    for (const { kind, from, to } of relations) {
      if (kind === 'affiliated' && wanted.has(to)) members.add(from);
    }
    for (const { id } of people) if (!members.has(id)) dropped.add(id);
    for (const { id } of organizations) if (!wanted.has(id)) dropped.add(id);
  }
  return dropped;
}

function tiedEntities(relations: readonly Relation[]): ReadonlySet<EntityId> {
  const tied = new Set<EntityId>();
  for (const { from, to } of relations) tied.add(from).add(to);
  return tied;
}
