import { compareBy } from '../lib/order';
import type { FieldChange } from './diff-types';

/** The fields of two objects that differ, in the order of their first appearance. */
export function diffFields<T extends object>(
  before: T,
  after: T,
  without: readonly string[],
  prefix = '',
): FieldChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields
    .filter((field) => !without.includes(field))
    .filter((field) => canonical(old.get(field)) !== canonical(now.get(field)))
    .map((field) => ({ field: prefix + field, before: old.get(field), after: now.get(field) }));
}

/** Equal values give equal texts, in whatever order their fields stand. */
export function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    part === null || typeof part !== 'object' || Array.isArray(part)
      ? part
      : Object.fromEntries(Object.entries(part).sort(compareBy(([key]) => key))),
  );
}
