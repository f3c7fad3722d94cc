import type { JsonPlace } from '../lib/json-place';
import { SourceError } from '../lib/source-error';
import { cleanLine } from './clean-line';

/**
 * The text or number under the first of several keys, on one line; empty where there is none.
 *
 * @throws SourceError for a list, an object or a truth value
 */
export function readText(owner: JsonPlace, ...keys: readonly string[]): string {
  const value = owner.first(...keys);
  if (value === undefined) return '';
  const raw = value.text() ?? value.number()?.toString();
  if (raw === undefined) throw wrongKind(value, 'text');
  return cleanLine(raw);
}

/**
 * The objects of a list; none where there is nothing.
 *
 * @throws SourceError for anything but a list of objects
 */
export function readObjects(owner: JsonPlace, key: string): JsonPlace[] {
  const list = owner.get(key);
  if (list === undefined) return [];
  if (!list.isList()) throw wrongKind(list, 'a list');
  return list.items().map(needObject);
}

/**
 * The members of an object; none where there is nothing. PHP and Python write an empty object as
 * an empty list.
 *
 * @throws SourceError for anything but an object
 */
export function readMembers(owner: JsonPlace): [key: string, value: JsonPlace][] {
  if (owner.isList() && owner.items().length === 0) return [];
  return needObject(owner).members();
}

/** @throws SourceError */
export function needObject(place: JsonPlace): JsonPlace {
  if (!place.isObject()) throw wrongKind(place, 'an object');
  return place;
}

/** The number under a key, for ids that reports show; undefined for anything else. */
export function readNumber(owner: JsonPlace, ...keys: readonly string[]): number | undefined {
  const digits = readText(owner, ...keys);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

function wrongKind(place: JsonPlace, expected: string): SourceError {
  return new SourceError(
    `${place.path === '' ? 'The file' : place.path} (line ${place.line}): expected ${expected}, found ${place.kindName}.`,
  );
}
