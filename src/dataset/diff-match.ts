import { fold } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import type { EntityId } from './types';

/** What two datasets can both have: something with an id, and what else tells who it is. */
interface Matchable {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

export interface Matching<T> {
  readonly pairs: readonly { readonly before: T; readonly after: T }[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** What has become one with something that was there before. */
  readonly merged: readonly { readonly before: T; readonly into: T }[];
}

/**
 * Who is who in two lists: by id, then by former ids of either side, then by a text that only one of
 * each side has.
 */
export function matchLists<T extends Matchable>(
  before: readonly T[],
  after: readonly T[],
  textOf: (item: T) => string,
): Matching<T> {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  const pair = (old: T, now: T | undefined): void => {
    if (now === undefined || taken.has(now)) return;
    partner.set(old, now);
    taken.add(now);
  };
  const byId = new Map(after.map((item) => [item.id, item]));
  for (const old of before) pair(old, byId.get(old.id));

  const byFormer = indexFormerIds(after);
  for (const old of before) {
    if (partner.has(old)) continue;
    pair(old, byFormer.get(old.id));
    if (partner.has(old)) continue;
    const backTo = old.formerIds?.map((id) => byId.get(id)).find((now) => now && !taken.has(now));
    pair(old, backTo);
  }
  const merged: { before: T; into: T }[] = [];
  const left = before.filter((old) => {
    if (partner.has(old)) return false;
    const into = byFormer.get(old.id);
    if (into !== undefined) merged.push({ before: old, into });
    return into === undefined;
  });
  const oldByText = indexTexts(left, textOf);
  const newByText = indexTexts(
    after.filter((item) => !taken.has(item)),
    textOf,
  );
  for (const [text, [old, ...otherOld]] of oldByText) {
    const [now, ...otherNew] = newByText.get(text) ?? [];
    if (old !== undefined && otherOld.length + otherNew.length === 0) pair(old, now);
  }
  return {
    pairs: before.flatMap((old) => {
      const now = partner.get(old);
      return now === undefined ? [] : [{ before: old, after: now }];
    }),
    added: after.filter((item) => !taken.has(item)),
    removed: left.filter((old) => !partner.has(old)),
    merged,
  };
}

function indexFormerIds<T extends Matchable>(items: readonly T[]): Map<string, T> {
  return new Map(items.flatMap((item) => (item.formerIds ?? []).map((id) => [id, item])));
}

function indexTexts<T>(items: readonly T[], textOf: (item: T) => string): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    const text = fold(textOf(item));
    if (text !== '') pushTo(index, text, item);
  }
  return index;
}

/** What each old id is called now, where that is something else. */
export function mapIds(
  matchings: readonly Matching<{ readonly id: string }>[],
): ReadonlyMap<string, EntityId> {
  const ids = new Map<string, EntityId>();
  for (const { pairs, merged } of matchings) {
    for (const { before, after } of pairs) {
      if (before.id !== after.id) ids.set(before.id, after.id as EntityId);
    }
    for (const { before, into } of merged) ids.set(before.id, into.id as EntityId);
  }
  return ids;
}
