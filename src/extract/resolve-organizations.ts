import { makeId } from '../dataset/ids';
import type { OrganizationId } from '../dataset/types';
import { compareBy, compareText } from '../lib/order';
import { displayOrganization } from './organization-names';
import type { Reading } from './read-contributions';

interface ResolvedOrganization {
  readonly id: OrganizationId;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface ResolvedOrganizations {
  readonly list: readonly ResolvedOrganization[];
  /** Undefined for "Individual" and other texts that name no organization. */
  readonly idOf: (text: string) => OrganizationId | undefined;
}

/** One organization per key: spellings that differ in case, legal form or a leading "The". */
export function resolveOrganizations({
  people,
  organizations,
  organizationNames,
}: Reading): ResolvedOrganizations {
  const spellings = new Map<string, Map<string, number>>();
  const texts = [
    ...people.flatMap(({ affiliation }) => affiliation ?? []),
    ...organizations.map(({ text }) => text),
  ];
  for (const text of texts) {
    const key = organizationNames.keyOf(text);
    if (key === undefined) continue;
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(text, (counts.get(text) ?? 0) + 1));
  }
  const byKey = new Map<string, ResolvedOrganization>();
  const used = new Set<string>();
  for (const [key, counts] of [...spellings].sort(([a], [b]) => compareText(a, b))) {
    const name = chooseName(counts, organizationNames.nameOf);
    let id: OrganizationId = makeId('org', name);
    for (let copy = 2; used.has(id); copy++) id = `${makeId('org', name)}--${copy}`;
    used.add(id);
    const aliases = [...counts.keys()].filter((text) => text !== name).sort(compareText);
    byKey.set(key, { id, name, aliases });
  }
  return {
    list: [...byKey.values()].sort(compareBy(({ id }) => id)),
    idOf: (text) => byKey.get(organizationNames.keyOf(text) ?? '')?.id,
  };
}

/** The curated name, else the spelling used most, the one with most capitals where that ties. */
function chooseName(
  counts: ReadonlyMap<string, number>,
  nameOf: (text: string) => string | undefined,
): string {
  for (const text of counts.keys()) {
    const curated = nameOf(text);
    if (curated !== undefined) return curated;
  }
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
  const ranked = [...counts].sort(
    ([a, usedA], [b, usedB]) => usedB - usedA || capitals(b) - capitals(a) || compareText(a, b),
  );
  return displayOrganization(ranked[0]?.[0] ?? '');
}
