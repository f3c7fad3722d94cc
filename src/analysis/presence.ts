import type { Policy } from '../dataset/policy';
import { RUNNING_ROLES } from '../dataset/policy';
import type { Relation, Role } from '../dataset/types';

/** The strongest role of a participation: relations list roles strongest first. */
export function strongestRole(relation: Relation): Role {
  return relation.roles?.[0] ?? 'mentioned';
}

export function runsIt(role: Role): boolean {
  return RUNNING_ROLES.includes(role);
}

/** How surely this person must be in the room, 0 to 1 (see the policy). */
export function presenceOf(relation: Relation, policy: Policy): number {
  const role = strongestRole(relation);
  const presence = policy.presence[role];
  return relation.confirmed === true && role === 'attendee'
    ? Math.max(presence, policy.confirmedPresence)
    : presence;
}
