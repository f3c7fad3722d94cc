import type { Dataset, EntityId, McId, PersonId, Relation, SubsystemId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
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
  const byOther = groupBy(ties, ({ other }) => other);
  const byMc = groupBy(ties, ({ mc }) => mc);
  const people = tyingTwo(byOther, 'participates') as PersonId[];
  const subsystems = (tyingTwo(byOther, 'covers') as SubsystemId[])
    .map((id) => ({ id, score: tellingScore(byOther.get(id) ?? []) }))
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
  const sharedBy = (id: Tie['other']): number => byOther.get(id)?.length ?? 0;
  const dotted = mcs.flatMap((mc) => weakTies(byMc.get(mc) ?? [], shown, sharedBy));
  return { mcs, people, subsystems, dotted };
}

function groupBy<K>(ties: readonly Tie[], keyOf: (tie: Tie) => K): ReadonlyMap<K, readonly Tie[]> {
  const groups = new Map<K, Tie[]>();
  for (const tie of ties) pushTo(groups, keyOf(tie), tie);
  return groups;
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

function tyingTwo(byOther: ReadonlyMap<EntityId, readonly Tie[]>, kind: Tie['kind']): string[] {
  return [...byOther]
    .filter(([, ties]) => {
      const strong = ties.filter((tie) => tie.strong && tie.kind === kind);
      return new Set(strong.map(({ mc }) => mc)).size >= 2;
    })
    .map(([id]) => id)
    .sort(compareText);
}

function tellingScore(own: readonly Tie[]): number {
  const strong = own.filter(({ strong }) => strong).reduce((sum, { s }) => sum + s, 0);
  return strong / Math.max(1, own.length);
}

/** The best two ties of a microconference that nothing shown ties: shown first, then strong, then rare. */
function weakTies(
  own: readonly Tie[],
  shown: ReadonlySet<EntityId>,
  sharedBy: (id: Tie['other']) => number,
): WeakTie[] {
  if (own.some(({ strong, other }) => strong && shown.has(other))) return [];
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
    .map(({ mc, other }) => ({ from: mc, to: other }));
}
