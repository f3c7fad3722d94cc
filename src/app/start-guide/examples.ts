import type { Dataset, EntityId } from '../../dataset/types';
import { findHubs } from '../../graph/paths';
import { compareBy } from '../../lib/order';
import type { Arrangement } from '../arrangement';
import { selectIndex } from '../insights';
import type { GuideName } from './guide-page';

/** Things somebody might care about, as the data suggest: entities, and words out of a topic. */
export interface Examples {
  readonly entities: readonly GuideName[];
  readonly words: readonly string[];
}

/**
 * One of each kind that many others have to do with: two subsystems, the person who ties most
 * microconferences, the microconference with most people, the organization with most people; and the
 * short topic of the microconference with most topics.
 */
export function selectExamples(dataset: Dataset, { bridges }: Arrangement): Examples {
  const { nameOf, kindOf, to } = selectIndex(dataset);
  const hubs = findHubs(dataset);
  const most = (ids: readonly EntityId[], kind: string, count: number): EntityId[] => {
    const size = (id: EntityId): number =>
      (to.get(id) ?? []).filter((one) => one.kind === kind && one.strength !== 'mention').length;
    return ids
      .filter((id) => size(id) > 0 && !hubs.has(id))
      .sort(
        compareBy(
          (id) => -size(id),
          (id) => id,
        ),
      )
      .slice(0, count);
  };
  const idsOf = (list: readonly { readonly id: EntityId }[]): EntityId[] =>
    list.map(({ id }) => id);
  const ids = [
    ...most(idsOf(dataset.subsystems), 'covers', 2),
    ...bridges.slice(0, 1).map(({ person }) => person),
    ...most(idsOf(dataset.microconferences), 'participates', 1),
    ...largestOrganization(dataset),
  ];
  return {
    entities: ids.map((id) => ({ id, kind: kindOf(id), name: nameOf(id) })),
    words: shortTopic(dataset),
  };
}

function largestOrganization({ organizations, relations }: Dataset): EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const { kind, to } of relations) {
    if (kind === 'affiliated') counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return organizations
    .map(({ id }) => id)
    .filter((id) => counts.has(id))
    .sort(
      compareBy(
        (id) => -(counts.get(id) ?? 0),
        (id) => id,
      ),
    )
    .slice(0, 1);
}

/** Two or three plain words, as somebody would type them. */
const SHORT = /^[\p{L}\d-]+( [\p{L}\d-]+){1,2}$/u;

function shortTopic({ microconferences }: Dataset): string[] {
  const [most] = [...microconferences].sort(
    compareBy(
      ({ topics }) => -topics.filter(({ label }) => SHORT.test(label)).length,
      ({ id }) => id,
    ),
  );
  const label = most?.topics.find((topic) => SHORT.test(topic.label))?.label;
  return label === undefined ? [] : [label.toLowerCase()];
}
