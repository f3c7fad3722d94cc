import { DEFAULT_POLICY, type Policy } from '../dataset/policy';
import type { Dataset, EntityId, McId, PersonId, SubsystemId, Topic } from '../dataset/types';
import type { PathStep } from '../graph/paths';
import { type GuideSubject, guideFactsOf, topicsOf } from './guide-facts';
import { findLists, type ListToJoin } from './guide-lists';
import { findNeighbours, type Neighbour } from './guide-neighbours';
import { findReadings, type Readings } from './guide-readings';
import { findRelevance } from './relevance';
import { type Bounds, sortNearest, takeNearest } from './relevance-nearest';

export type { GuideSubject } from './guide-facts';

/** Something to go to, or somebody to meet. */
export interface Suggestion<Id extends EntityId> {
  readonly id: Id;
  /** 0 to 1: its relevance over the highest of its kind. */
  readonly relevance: number;
  /** Whether it was asked for by name. */
  readonly isSubject: boolean;
  /** Its topics that were asked for, by their labels. */
  readonly topics: readonly string[];
  /** The ways from the subject to it, each with its evidence, the strongest first. */
  readonly reasons: readonly (readonly PathStep[])[];
}

/** A topic of a microconference that is about the subject. */
export interface GuideTopic {
  readonly mc: McId;
  readonly topic: Topic;
}

/** Where to start with a subject: who, what and where, each with its reasons. */
export interface Guide {
  readonly subjects: readonly EntityId[];
  /** The areas of which a subject is a part, from the next to the widest. */
  readonly partOf: readonly SubsystemId[];
  /** What it is about, in the words of those who propose it. */
  readonly topics: readonly GuideTopic[];
  readonly mcs: readonly Suggestion<McId>[];
  readonly people: readonly Suggestion<PersonId>[];
  readonly readings: Readings;
  readonly lists: readonly ListToJoin[];
  readonly neighbours: readonly Neighbour[];
}

const MOST_REASONS = 3;

/**
 * What somebody who cares about these subjects should know first. Order and reasons come from
 * `findRelevance` and `takeNearest`; people who are known by a given name only are left out, since nobody could find
 * them. The same dataset, policy and subjects give the same guide.
 */
export function buildGuide(
  dataset: Dataset,
  subjects: readonly GuideSubject[],
  policy: Policy = DEFAULT_POLICY,
): Guide {
  const relevance = findRelevance(dataset, policy, subjects);
  const ids = new Set<EntityId>(subjects.map(({ id }) => id));
  const suggest = <Id extends EntityId>(
    all: readonly Id[],
    { least, most }: Bounds,
  ): Suggestion<Id>[] => {
    const own = sortNearest(
      all.filter((id) => ids.has(id)),
      relevance,
    );
    const others = takeNearest(
      all.filter((id) => !ids.has(id)),
      relevance,
      { least: least - own.length, most: Math.max(0, most - own.length) },
    );
    return [
      ...own.map((id) => ({
        id,
        relevance: 1,
        isSubject: true,
        topics: subjects.find((subject) => subject.id === id)?.topics ?? [],
        reasons: findOwnReasons(dataset, id),
      })),
      ...others.map(({ id, share }) => ({
        id,
        relevance: share,
        isSubject: false,
        topics: [],
        reasons: relevance.pathsTo(id, MOST_REASONS),
      })),
    ];
  };
  const people = dataset.people.filter(({ id, unresolved }) => unresolved !== true || ids.has(id));
  return {
    subjects: subjects.map(({ id }) => id),
    partOf: findParents(dataset, subjects),
    topics: findTopics(dataset, subjects),
    mcs: suggest(
      dataset.microconferences.map(({ id }) => id),
      { least: 3, most: 6 },
    ),
    people: suggest(
      people.map(({ id }) => id),
      { least: 8, most: 10 },
    ),
    readings: findReadings(dataset, relevance, subjects),
    lists: findLists(dataset, relevance, subjects),
    neighbours: findNeighbours(dataset, policy, relevance, subjects),
  };
}

/** What somebody who was asked for by name does: every microconference they are in, as a way to them. */
function findOwnReasons(dataset: Dataset, id: EntityId): PathStep[][] {
  return guideFactsOf(dataset)
    .at(id, 'participates', 'maintains')
    .filter(({ from }) => from === id)
    .map((relation) => [{ from: relation.to, to: id, relation }]);
}

function findParents(dataset: Dataset, subjects: readonly GuideSubject[]): SubsystemId[] {
  const { subsystems } = guideFactsOf(dataset);
  const parents = new Set<SubsystemId>();
  for (const { id } of subjects) {
    for (let next = subsystems.get(id)?.parent; next !== undefined && !parents.has(next); ) {
      parents.add(next);
      next = subsystems.get(next)?.parent;
    }
  }
  return [...parents];
}

/**
 * Topics that are about the subjects: those that were asked for; else all topics of a microconference,
 * and those in which a relation of any other subject to a microconference stands.
 */
function findTopics(dataset: Dataset, subjects: readonly GuideSubject[]): GuideTopic[] {
  const facts = guideFactsOf(dataset);
  const found = new Map<string, GuideTopic>();
  const add = (mc: EntityId, topics: readonly Topic[]): void => {
    for (const topic of topics) found.set(topic.id, { mc: mc as McId, topic });
  };
  // What was asked for goes before what comes with it.
  const asked = subjects.filter(({ topics = [] }) => topics.length > 0);
  for (const { id, topics = [] } of new Set([...asked, ...subjects])) {
    const all = facts.mcs.get(id)?.topics ?? [];
    add(id, topics.length > 0 ? all.filter(({ label }) => topics.includes(label)) : all);
    for (const relation of facts.at(id, 'covers', 'participates', 'cites')) {
      const mc = [relation.from, relation.to].find((end) => facts.mcs.has(end));
      if (mc !== undefined && mc !== id) add(mc, topicsOf(facts.mcs.get(mc), relation));
    }
    if (facts.threads.has(id)) addCiting(dataset, id, add);
  }
  return [...found.values()];
}

/** Topics that cite a thread by a mark: the line of the citation is then that of a footnote. */
function addCiting(
  { microconferences }: Dataset,
  thread: EntityId,
  add: (mc: EntityId, topics: readonly Topic[]) => void,
): void {
  for (const { id, topics } of microconferences) {
    add(
      id,
      topics.filter(({ cites }) => cites?.some((cited) => cited === thread)),
    );
  }
}
