import { kindOfId } from '../dataset/ids';
import type { Dataset, EntityId, EntityKind, Relation, RelationKind } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareText } from '../lib/order';
import { type GuideFacts, guideFactsOf } from './guide-facts';
import { runsIt, strongestRole } from './presence';

/** What ties an entity to one of the two: the relations walked along. */
export interface Tied {
  readonly id: EntityId;
  readonly relations: readonly Relation[];
}

/** What ties an entity to both. */
export interface TiedToBoth {
  readonly id: EntityId;
  readonly relations: readonly [readonly Relation[], readonly Relation[]];
}

/** One aspect of two entities of a kind: what they share, and what only one of them has. */
export interface ComparedAspect {
  readonly aspect: Aspect;
  readonly shared: readonly TiedToBoth[];
  readonly only: readonly [readonly Tied[], readonly Tied[]];
}

export type Aspect =
  | 'microconferences'
  | 'people'
  | 'organizations'
  | 'subsystems'
  | 'threads'
  | 'maintains'
  | 'maintainers'
  | 'wrote'
  | 'joined';

/**
 * Two entities of one kind side by side, aspect by aspect; aspects that neither has are left out. The
 * microconferences of an organization are those that invite it or where its people are more than
 * mentioned; the people of a subsystem are those who run what has it as core or topic.
 *
 * @throws Error for two entities of different kinds
 */
export function compareEntities(dataset: Dataset, a: EntityId, b: EntityId): ComparedAspect[] {
  const kind = kindOfId(a);
  if (kind === undefined || kind !== kindOfId(b)) {
    throw new Error(`${a} and ${b} are not of one kind.`);
  }
  const facts = guideFactsOf(dataset);
  return ASPECTS[kind].flatMap(([aspect, find]) => {
    const [left, right] = [collect(find(facts, a)), collect(find(facts, b))];
    if (left.size + right.size === 0) return [];
    const ids = [...new Set([...left.keys(), ...right.keys()])].sort(compareText);
    const shared = ids.flatMap((id): TiedToBoth[] => {
      const [mine, theirs] = [left.get(id), right.get(id)];
      return mine !== undefined && theirs !== undefined ? [{ id, relations: [mine, theirs] }] : [];
    });
    const only = (own: ReadonlyMap<EntityId, Relation[]>, other: ReadonlyMap<EntityId, unknown>) =>
      ids.flatMap((id): Tied[] => {
        const relations = own.get(id);
        return relations === undefined || other.has(id) ? [] : [{ id, relations }];
      });
    return [{ aspect, shared, only: [only(left, right), only(right, left)] as const }];
  });
}

/** What an entity is tied to, and the relation or the two relations that do so. */
type Find = (facts: GuideFacts, id: EntityId) => readonly Tied[];

const direct =
  (...kinds: RelationKind[]): Find =>
  (facts, id) =>
    facts
      .at(id, ...kinds)
      .map((relation) => ({ id: otherEnd(relation, id), relations: [relation] }));

const isWanted = (relation: Relation): boolean => strongestRole(relation) !== 'mentioned';

const throughPeople: Find = (facts, id) =>
  facts.at(id, 'affiliated').flatMap((first) =>
    facts
      .at(first.from, 'participates')
      .filter(isWanted)
      .map((second) => ({ id: second.to, relations: [first, second] })),
  );

const whoRunsIt: Find = (facts, id) =>
  facts
    .at(id, 'covers')
    .filter(({ strength }) => strength !== 'mention')
    .flatMap((first) =>
      facts
        .at(first.from, 'participates')
        .filter((second) => runsIt(strongestRole(second)))
        .map((second) => ({ id: second.from, relations: [second, first] })),
    );

const ASPECTS: Readonly<Record<EntityKind, readonly (readonly [Aspect, Find])[]>> = {
  person: [
    ['microconferences', direct('participates')],
    ['organizations', direct('affiliated')],
    ['maintains', direct('maintains')],
    ['wrote', direct('wrote')],
    ['joined', direct('joined')],
  ],
  org: [
    [
      'microconferences',
      (facts, id) => [...direct('invited')(facts, id), ...throughPeople(facts, id)],
    ],
    ['people', direct('affiliated')],
  ],
  mc: [
    ['people', direct('participates')],
    ['subsystems', direct('covers')],
    ['threads', direct('cites')],
    ['organizations', direct('invited')],
  ],
  subsystem: [
    ['microconferences', direct('covers')],
    ['people', whoRunsIt],
    ['maintainers', direct('maintains')],
  ],
  thread: [
    ['microconferences', direct('cites')],
    ['people', direct('wrote', 'joined')],
  ],
};

function collect(ties: readonly Tied[]): Map<EntityId, Relation[]> {
  const found = new Map<EntityId, Relation[]>();
  for (const { id, relations } of ties) {
    for (const relation of relations) {
      if (found.get(id)?.includes(relation) !== true) pushTo(found, id, relation);
    }
  }
  return found;
}

function otherEnd({ from, to }: Relation, id: EntityId): EntityId {
  return from === id ? to : from;
}
