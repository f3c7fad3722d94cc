import { makeId } from '../../dataset/ids';
import { type Dataset, type McId, type PersonId, ROLES, type Role } from '../../dataset/types';
import { fold } from '../../lib/fold';
import { because, check, type Said, tidy } from './identity-corrections';

/** The roles that somebody has in a microconference. */
export function rolesIn({ relations }: Dataset, person: PersonId, mc: McId): readonly Role[] {
  return relations.find(isParticipation(person, mc))?.roles ?? [];
}

const isParticipation =
  (person: PersonId, mc: McId) =>
  ({ kind, from, to }: Dataset['relations'][number]): boolean =>
    kind === 'participates' && from === person && to === mc;

/** The microconferences in which somebody has a role. */
export function mcsOf({ relations }: Dataset, person: PersonId): readonly McId[] {
  return relations.flatMap(({ kind, from, to }) =>
    kind === 'participates' && from === person ? [to as McId] : [],
  );
}

/** Somebody's roles in a microconference are these, or they have none there. */
export function sayRoles(
  base: Dataset,
  dataset: Dataset,
  { person, mc, roles }: { person: PersonId; mc: McId; roles: readonly Role[] },
  reason: string,
): Said {
  const now = rolesIn(dataset, person, mc);
  const wanted = ROLES.filter((role) => roles.includes(role));
  if (wanted.join() === now.join()) {
    return { problem: now.length === 0 ? 'Choose a role.' : 'These are the roles already.' };
  }
  const common = { kind: 'role', person, mc, ...because(reason) } as const;
  if (wanted.length === 0) return check({ ...common, change: 'remove', roles: now });
  // Whoever is here by a correction only is named again, so that the earlier one can be taken back.
  const isRead = base.people.some(({ id }) => id === person);
  const name = dataset.people.find(({ id }) => id === person)?.name;
  return check({
    ...common,
    ...(isRead || name === undefined ? {} : { name }),
    change: 'set',
    roles: wanted,
  });
}

/** Somebody whom the source does not name has a role; of somebody whom it names, another role. */
export function saySomebody(
  base: Dataset,
  dataset: Dataset,
  { name: typed, mc, roles }: { name: string; mc: McId; roles: readonly Role[] },
  reason: string,
): Said {
  const name = tidy(typed);
  if (roles.length === 0) return { problem: 'Choose a role.' };
  const known = findNamed(dataset, name);
  if (known.length > 1) {
    return { problem: `${known.length} people are called so: correct the one you mean below.` };
  }
  const [one] = known;
  if (one === undefined) {
    const person = makeId('person', name);
    return check({
      kind: 'role',
      person,
      name,
      mc,
      change: 'set',
      roles: ROLES.filter((role) => roles.includes(role)),
      ...because(reason),
    });
  }
  const all = [...rolesIn(dataset, one.id, mc), ...roles];
  return sayRoles(base, dataset, { person: one.id, mc, roles: all }, reason);
}

/** Those who are called or written exactly so, whatever case and accents. */
export function findNamed({ people }: Dataset, name: string): Dataset['people'] {
  const folded = fold(tidy(name));
  const id = makeId('person', tidy(name));
  return people.filter(
    (one) => one.id === id || [one.name, ...one.aliases].some((text) => fold(text) === folded),
  );
}
