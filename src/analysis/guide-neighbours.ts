import type { Policy } from '../dataset/policy';
import type { Dataset, EntityId, McId, PersonId, SubsystemId } from '../dataset/types';
import type { PathStep } from '../graph/paths';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { type GuideSubject, guideFactsOf } from './guide-facts';
import { findHome, mcsOf } from './guide-lists';
import { presenceOf } from './presence';
import type { Origin, Relevance } from './relevance';
import { takeNearest } from './relevance-nearest';

/** Somebody who is at home in both. */
export interface AreaBridge {
  readonly person: PersonId;
  /** The microconferences of the subject and those of the area that they are in, sorted. */
  readonly mcs: readonly McId[];
}

/** An area next door, why it is, and who leads there. */
export interface Neighbour {
  readonly id: SubsystemId;
  /** 0 to 1, of the nearest. */
  readonly relevance: number;
  readonly reasons: readonly (readonly PathStep[])[];
  readonly bridges: readonly AreaBridge[];
}

const MOST_BRIDGES = 2;

/** The nearest areas beyond those that the subject itself stands for. */
export function findNeighbours(
  dataset: Dataset,
  policy: Policy,
  relevance: Relevance,
  subjects: readonly GuideSubject[],
): Neighbour[] {
  const home = findHome(dataset, subjects);
  const areas = dataset.subsystems.map(({ id }) => id).filter((id) => !home.has(id));
  const findBridges = bridgeFinder(dataset, policy, subjects);
  return takeNearest(areas, relevance, { least: 3, most: 6 }).map(({ id, share }) => ({
    id,
    relevance: share,
    reasons: relevance.pathsTo(id, 2),
    bridges: findBridges(id),
  }));
}

/**
 * Finds who bridges the subject and an area: b(p) = h(p) · a(p), where h sums the presence of p in
 * the microconferences of the subject and a that in those of the area, each times how much the
 * microconference is about the area. One microconference may be of both.
 */
function bridgeFinder(
  dataset: Dataset,
  policy: Policy,
  origins: readonly Origin[],
): (area: SubsystemId) => AreaBridge[] {
  const facts = guideFactsOf(dataset);
  const strengthOf = (area: EntityId): Map<McId, number> =>
    new Map(
      facts
        .at(area, 'covers')
        .map(({ from, strength }) => [from as McId, policy.strength[strength ?? 'mention']]),
    );
  const homes = new Map<McId, number>();
  for (const { id } of origins) {
    const strengths = strengthOf(id);
    for (const mc of mcsOf(facts, id)) {
      homes.set(mc, Math.max(homes.get(mc) ?? 0, strengths.get(mc) ?? 1));
    }
  }
  const isOrigin = new Set<EntityId>(origins.map(({ id }) => id));
  const unresolved = new Set<EntityId>(
    dataset.people.filter((person) => person.unresolved === true).map(({ id }) => id),
  );
  const places = new Map<PersonId, { readonly mc: McId; readonly presence: number }[]>();
  for (const mc of homes.keys()) {
    for (const { from } of facts.at(mc, 'participates')) {
      const person = from as PersonId;
      if (isOrigin.has(person) || unresolved.has(person) || places.has(person)) continue;
      for (const relation of facts.at(person, 'participates')) {
        const presence = presenceOf(relation, policy);
        if (presence > 0) pushTo(places, person, { mc: relation.to as McId, presence });
      }
    }
  }
  return (area) => {
    const areas = strengthOf(area);
    const bridges = [...places].map(([person, own]) => {
      const sum = (of: ReadonlyMap<McId, number>): number =>
        own.reduce((total, { mc, presence }) => total + presence * (of.get(mc) ?? 0), 0);
      const mcs = own.map(({ mc }) => mc).filter((mc) => homes.has(mc) || areas.has(mc));
      return { person, weight: sum(homes) * sum(areas), mcs: mcs.sort() };
    });
    return bridges
      .filter(({ weight }) => weight > 0)
      .sort(
        compareBy(
          ({ weight }) => -weight,
          ({ person }) => person,
        ),
      )
      .slice(0, MOST_BRIDGES)
      .map(({ person, mcs }) => ({ person, mcs }));
  };
}
