import type { Dataset, EntityId, McId, Relation, SubsystemId } from '../dataset/types';
import type { PathStep } from '../graph/paths';
import { pushTo } from '../lib/multi-map';
import { type GuideFacts, type GuideSubject, guideFactsOf, topicsOf } from './guide-facts';
import type { Relevance } from './relevance';
import { sortNearest } from './relevance-nearest';

/** A mailing list, and whose it is. */
export interface ListToJoin {
  readonly address: string;
  readonly archive: string;
  /** Where or how to join, as an address to open; nothing where we do not know the list's host. */
  readonly join?: string;
  readonly subsystems: readonly SubsystemId[];
  /** The ways from the subject to these; none to the subject itself. */
  readonly reasons: readonly (readonly PathStep[])[];
}

const MOST_LISTS = 6;

/**
 * The lists of the areas that are meant (see `findHome`), nearest area first. Where none of these
 * has a list, that of the nearest area that has one.
 */
export function findLists(
  dataset: Dataset,
  relevance: Relevance,
  subjects: readonly GuideSubject[],
): ListToJoin[] {
  const { subsystems } = guideFactsOf(dataset);
  const withList = [...subsystems.values()].filter(({ lists }) => lists.length > 0);
  const nearest = sortNearest(
    withList.map(({ id }) => id).filter((id) => relevance.scoreOf(id) > 0),
    relevance,
  );
  const home = findHome(dataset, subjects);
  const own = nearest.filter((id) => home.has(id));
  const owners = new Map<string, SubsystemId[]>();
  for (const id of own.length > 0 ? own : nearest.slice(0, 1)) {
    for (const list of subsystems.get(id)?.lists ?? []) pushTo(owners, list, id);
  }
  return [...owners].slice(0, MOST_LISTS).map(([address, ids]) => ({
    ...toList(address),
    subsystems: ids,
    reasons: ids.flatMap((id) => relevance.pathsTo(id, 1)),
  }));
}

/**
 * The areas that a subject stands for: a subsystem and what it is part of, what a microconference is
 * about or has topics on (where only some of its topics are asked for, the areas that these are on,
 * or else its core), what a person maintains, and what is the core of those microconferences
 * that a person or an organization is in or that cite a thread.
 */
export function findHome(
  dataset: Dataset,
  subjects: readonly GuideSubject[],
): ReadonlySet<SubsystemId> {
  const facts = guideFactsOf(dataset);
  const home = new Set<SubsystemId>();
  const addCovered = (mc: EntityId, isHome: (relation: Relation) => boolean): boolean => {
    const areas = facts.at(mc, 'covers').filter(isHome);
    for (const { to } of areas) home.add(to as SubsystemId);
    return areas.length > 0;
  };
  const isCore = ({ strength }: Relation): boolean => strength === 'core';
  for (const { id, topics = [] } of subjects) {
    const mc = facts.mcs.get(id);
    const isAsked = (relation: Relation): boolean =>
      topicsOf(mc, relation).some(({ label }) => topics.includes(label));
    const isSaid = ({ strength }: Relation): boolean => strength !== 'mention';
    for (let own = facts.subsystems.get(id); own !== undefined && !home.has(own.id); ) {
      home.add(own.id);
      own = own.parent === undefined ? undefined : facts.subsystems.get(own.parent);
    }
    if (mc !== undefined && !addCovered(id, topics.length > 0 ? isAsked : isSaid)) {
      addCovered(id, isCore);
    }
    for (const { to } of facts.at(id, 'maintains')) home.add(to as SubsystemId);
    if (mc === undefined && !facts.subsystems.has(id)) {
      for (const own of mcsOf(facts, id)) addCovered(own, isCore);
    }
  }
  return home;
}

/** The microconferences an entity has to do with directly, or an organization through its people. */
export function mcsOf(facts: GuideFacts, id: EntityId): McId[] {
  if (facts.mcs.has(id)) return [id as McId];
  const own = facts.at(id, 'participates', 'covers', 'cites', 'invited');
  const people = facts.at(id, 'affiliated').filter(({ to }) => to === id);
  const theirs = people.flatMap(({ from }) => facts.at(from, 'participates'));
  const ends = [...own, ...theirs].flatMap(({ from, to }) => [from, to]);
  return [...new Set(ends.filter((end): end is McId => facts.mcs.has(end)))];
}

function toList(address: string): Pick<ListToJoin, 'address' | 'archive' | 'join'> {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  const join = JOIN_AT.get(address.slice(at + 1))?.(encodeURIComponent(name));
  const list = { address, archive: archiveOf(name) };
  return join === undefined ? list : { ...list, join };
}

/** The public archive of a kernel list; that of linux-kernel goes by a shorter name. */
function archiveOf(name: string): string {
  return `https://lore.kernel.org/${encodeURIComponent(name === 'linux-kernel' ? 'lkml' : name)}/`;
}

/** How one joins a list, by who runs it: an empty mail to an address of its own, or a page. */
const JOIN_AT: ReadonlyMap<string, (name: string) => string> = new Map([
  ...['vger.kernel.org', 'lists.linux.dev', 'googlegroups.com'].map(
    (host) => [host, (name: string) => `mailto:${name}+subscribe@${host}`] as const,
  ),
  ...['lists.infradead.org', 'lists.freedesktop.org'].map(
    (host) => [host, (name: string) => `https://${host}/mailman/listinfo/${name}`] as const,
  ),
]);
