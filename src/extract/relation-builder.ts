import type { EntityId, Evidence, Relation, RelationKind, Role, Strength } from '../dataset/types';
import { ROLES } from '../dataset/types';
import { compareBy } from '../lib/order';

interface Draft {
  kind: RelationKind;
  from: EntityId;
  to: EntityId;
  roles: Set<Role>;
  strength?: Strength;
  confirmed: boolean;
  evidence: Map<string, Evidence>;
}

export interface RelationDetail {
  readonly role?: Role;
  readonly strength?: Strength;
  readonly confirmed?: boolean;
}

/** Collects evidence into one relation per (kind, from, to), and one entry per (mc, role, rule, place). */
export class RelationBuilder {
  private readonly drafts = new Map<string, Draft>();

  add(
    kind: RelationKind,
    from: EntityId,
    to: EntityId,
    evidence: Evidence,
    detail: RelationDetail = {},
  ): void {
    const key = `${kind} ${from} ${to}`;
    const draft: Draft = this.drafts.get(key) ?? {
      kind,
      from,
      to,
      roles: new Set(),
      confirmed: false,
      evidence: new Map(),
    };
    this.drafts.set(key, draft);
    if (detail.role !== undefined) draft.roles.add(detail.role);
    if (detail.confirmed === true) draft.confirmed = true;
    if (detail.strength !== undefined) draft.strength = detail.strength;
    const place = evidenceKey(evidence);
    if (!draft.evidence.has(place)) draft.evidence.set(place, evidence);
  }

  build(): Relation[] {
    return [...this.drafts.values()]
      .map((draft): Relation => {
        const roles = ROLES.filter((role) => draft.roles.has(role));
        return {
          kind: draft.kind,
          from: draft.from,
          to: draft.to,
          ...(roles.length === 0 ? {} : { roles }),
          ...(draft.strength === undefined ? {} : { strength: draft.strength }),
          ...(draft.confirmed ? { confirmed: true } : {}),
          evidence: sortEvidence([...draft.evidence.values()]),
        };
      })
      .sort(
        compareBy(
          ({ kind }) => kind,
          ({ from }) => from,
          ({ to }) => to,
        ),
      );
  }
}

/** Evidence of one place, role and rule counts once. */
export function evidenceKey(evidence: Evidence): string {
  const { mc, role, rule, file, path, page, line, endLine } = evidence;
  return `${mc} ${role} ${rule} ${file} ${path} ${page} ${line} ${endLine}`;
}

/** Sorts evidence by place, then role. */
export function sortEvidence(evidence: Evidence[]): Evidence[] {
  return evidence.sort(
    compareBy(
      ({ file }) => file ?? '',
      ({ line }) => line ?? 0,
      ({ role }) => (role === undefined ? -1 : ROLES.indexOf(role)),
      ({ path }) => path ?? '',
      ({ rule }) => rule,
    ),
  );
}
