import type { Dataset, EntityId, McId, PersonId, Relation, SubsystemId } from '../dataset/types';
import { compareBy, compareText } from '../lib/order';

/** How many subsystems the first look shows, to stay near 70 nodes in all. */
const MOST_SUBSYSTEMS = 25;
/** How many weak ties an otherwise untied microconference shows. */
const WEAK_TIES = 2;

export interface WeakTie {
  readonly from: McId;
  /** A person or a subsystem that other microconferences have too. */
  readonly to: PersonId | SubsystemId;
}

export interface FirstLook {
  readonly mcs: readonly McId[];
  readonly people: readonly PersonId[];
  readonly subsystems: readonly SubsystemId[];
  readonly dotted: readonly WeakTie[];
}

/**
 * What the first look shows: all microconferences; people who tie two or more with a role above
 * mentioned; subsystems that are core or topic of two or more. Of those, the 25 that tell most
 * are kept, by Σ s/n (s = 3 for core, 2 for topic, per microconference; n how many
 * microconferences have the subsystem at all, so that what everybody speaks of tells little).
 * A microconference that none of these ties shows its two best weak ones, dotted.
 */
export function selectFirstLook(dataset: Dataset): FirstLook {
  const ties = findTies(dataset);
  const people = tyingTwo(ties, 'participates') as PersonId[];
  const subsystems = (tyingTwo(ties, 'covers') as SubsystemId[])
    .map((id) => ({ id, score: tellingScore(ties, id) }))
    .sort(
      compareBy(
        ({ score }) => -score,
        ({ id }) => id,
      ),
    )
    .slice(0, MOST_SUBSYSTEMS)
    .map(({ id }) => id)
    .sort(compareText);
  const shown = new Set<EntityId>([...people, ...subsystems]);
  const mcs = dataset.microconferences.map(({ id }) => id).sort(compareText);
  return { mcs, people, subsystems, dotted: mcs.flatMap((mc) => weakTies(ties, mc, shown)) };
}

interface Tie {
  readonly mc: McId;
  readonly other: PersonId | SubsystemId;
  readonly kind: 'participates' | 'covers';
  readonly strong: boolean;
  /** 3 core or a role, 2 topic, 1 a mention. */
  readonly s: number;
}

/** A person wanted, or a subsystem that is core or topic: more than a mention. */
export function isStrongTie({ kind, roles = [], strength }: Relation): boolean {
  if (kind === 'participates') return roles.some((role) => role !== 'mentioned');
  return kind === 'covers' && (strength === 'core' || strength === 'topic');
}

function findTies({ relations }: Dataset): Tie[] {
  return relations.flatMap((relation): Tie[] => {
    const { kind, from, to, strength } = relation;
    const strong = isStrongTie(relation);
    if (kind === 'participates') {
      return [{ mc: to as McId, other: from as PersonId, kind, strong, s: strong ? 3 : 1 }];
    }
    if (kind !== 'covers') return [];
    const s = strength === 'core' ? 3 : strength === 'topic' ? 2 : 1;
    return [{ mc: from as McId, other: to as SubsystemId, kind, strong, s }];
  });
}

function tyingTwo(ties: readonly Tie[], kind: Tie['kind']): string[] {
  const mcsOf = new Map<string, Set<McId>>();
  for (const tie of ties) {
    if (tie.kind !== kind || !tie.strong) continue;
    mcsOf.set(tie.other, (mcsOf.get(tie.other) ?? new Set()).add(tie.mc));
  }
  return [...mcsOf].flatMap(([id, mcs]) => (mcs.size >= 2 ? [id] : [])).sort(compareText);
}

function tellingScore(ties: readonly Tie[], id: EntityId): number {
  const own = ties.filter(({ other }) => other === id);
  const strong = own.filter(({ strong }) => strong).reduce((sum, { s }) => sum + s, 0);
  return strong / Math.max(1, own.length);
}

/** The best two ties of a microconference that nothing shown ties: shown first, then strong, then rare. */
function weakTies(ties: readonly Tie[], mc: McId, shown: ReadonlySet<EntityId>): WeakTie[] {
  const own = ties.filter((tie) => tie.mc === mc);
  if (own.some(({ strong, other }) => strong && shown.has(other))) return [];
  const sharedBy = (id: EntityId): number => ties.filter(({ other }) => other === id).length;
  return own
    .filter(({ other }) => sharedBy(other) >= 2)
    .sort(
      compareBy(
        ({ other }) => (shown.has(other) ? 0 : 1),
        ({ s }) => -s,
        ({ other }) => sharedBy(other),
        ({ other }) => other,
      ),
    )
    .slice(0, WEAK_TIES)
    .map(({ other }) => ({ from: mc, to: other }));
}
