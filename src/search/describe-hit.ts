import type { Dataset, EntityId, Microconference, Relation } from '../dataset/types';
import { fold } from '../lib/fold';

/**
 * One line that tells an entity from others of a similar name: `3 microconferences · SUSE`.
 * Goes through the relations once; what it returns is cheap.
 */
export function createDescriber(dataset: Dataset): (id: EntityId) => string {
  const names = new Map<EntityId, string>();
  for (const { id, name } of [...dataset.people, ...dataset.organizations]) names.set(id, name);
  const details = new Map<EntityId, string>();
  const leaving = groupBy(dataset.relations, ({ from }) => from);
  const arriving = groupBy(dataset.relations, ({ to }) => to);
  const namesOf = (ids: readonly EntityId[]): string =>
    ids.map((id) => names.get(id) ?? id).join(', ');

  for (const { id } of dataset.people) {
    const own = leaving.get(id) ?? [];
    const mcs = own.filter(({ kind }) => kind === 'participates').length;
    const employers = own.filter(({ kind }) => kind === 'affiliated').map(({ to }) => to);
    details.set(id, joinParts(count(mcs, 'microconference'), namesOf(employers)));
  }
  for (const { id } of dataset.organizations) {
    const people = (arriving.get(id) ?? []).filter(({ kind }) => kind === 'affiliated').length;
    const invited = (leaving.get(id) ?? []).filter(({ kind }) => kind === 'invited').length;
    const wanted = invited === 0 ? '' : `wanted by ${count(invited, 'microconference')}`;
    details.set(id, joinParts(people === 0 ? '' : count(people, 'person', 'people'), wanted));
  }
  for (const mc of dataset.microconferences) details.set(mc.id, describeMc(mc));
  for (const { id } of dataset.subsystems) details.set(id, describeCover(arriving.get(id) ?? []));
  for (const { id, date } of dataset.threads) {
    const authors = (arriving.get(id) ?? []).filter(({ kind }) => kind === 'wrote');
    details.set(id, joinParts(namesOf(authors.map(({ from }) => from)), date ?? ''));
  }
  return (id) => details.get(id) ?? '';
}

/** The full title where it says more than the short one, else the number in the source. */
function describeMc({ title, shortTitle, contributionId }: Microconference): string {
  const bare = fold(title).replace(/\s+(mc|microconference)$/, '');
  if (bare !== fold(shortTitle)) return title;
  return contributionId === null ? 'microconference' : `contribution ${contributionId}`;
}

function describeCover(arriving: readonly Relation[]): string {
  const covers = arriving.filter(({ kind }) => kind === 'covers');
  const part = (strength: string, words: string): string => {
    const found = covers.filter((relation) => relation.strength === strength).length;
    return found === 0 ? '' : `${words} ${found}`;
  };
  const about = [part('core', 'core of'), part('topic', 'topic of')].filter((text) => text !== '');
  return about.length > 0 ? about.join(', ') : part('mention', 'mentioned in');
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function joinParts(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
