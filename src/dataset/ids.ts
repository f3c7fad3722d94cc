import { slug } from '../lib/fold';
import type { EntityId, EntityKind } from './types';

const KINDS: readonly string[] = ['person', 'org', 'mc', 'subsystem', 'thread'];

/** The kind an id names, or undefined for a text that is no id of ours. */
export function kindOfId(id: string): EntityKind | undefined {
  const kind = id.slice(0, id.indexOf(':'));
  return KINDS.includes(kind) ? (kind as EntityKind) : undefined;
}

export function isEntityId(id: string): id is EntityId {
  const kind = kindOfId(id);
  return kind !== undefined && id.length > kind.length + 1;
}

/** `makeId('person', 'Łukasz Łuba') === 'person:lukasz-luba'`. A name with no Latin letter keeps its code points. */
export function makeId<K extends EntityKind>(kind: K, name: string): `${K}:${string}` {
  const word = slug(name);
  const safe = word !== '' ? word : [...name].map((c) => c.codePointAt(0)?.toString(16)).join('-');
  return `${kind}:${safe}`;
}
