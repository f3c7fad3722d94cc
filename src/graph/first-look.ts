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
  const mcs = dataset.microconferences.map(({ id }) => id).sort(compareText);
  const standings = findStandings(dataset);
  const tyingTwo = [...standings.values()].filter(({ tiesTwo }) => tiesTwo);
  const people = tyingTwo
    .flatMap(({ id, kind }) => (kind === 'participates' ? [id as PersonId] : []))
    .sort(compareText);
  const subsystems = tyingTwo
    .filter(({ kind }) => kind === 'covers')
    .sort(
      compareBy(
        ({ strong, count }) => -strong / count,
        ({ id }) => id,
      ),
    )
    .slice(0, MOST_SUBSYSTEMS)
    .map(({ id }) => id as SubsystemId)
    .sort(compareText);
  const shown = new Set<EntityId>([...people, ...subsystems]);
  const sharedBy = (id: Tie['other']): number => standings.get(id)?.count ?? 0;
  const untied = findUntied(dataset, shown);
  const dotted = mcs.flatMap((mc) => chooseWeakTies(untied.get(mc) ?? [], shown, sharedBy));
  return { mcs, people, subsystems, dotted };
}

/** How a person or a subsystem stands among the microconferences. */
interface Standing {
  readonly id: Tie['other'];
  readonly kind: Tie['kind'];
  /** Ties of any strength. */
  count: number;
  /** Σ s of the strong ones. */
  strong: number;
  /** The first microconference that a strong one goes to. */
  first?: McId;
  /** Strong ones go to two microconferences or more. */
  tiesTwo: boolean;
}

function findStandings({ relations }: Dataset): ReadonlyMap<EntityId, Standing> {
  const standings = new Map<EntityId, Standing>();
  for (const relation of relations) {
    const tie = toTie(relation);
    if (tie === undefined) continue;
    const { mc, other, kind, strong, s } = tie;
    let standing = standings.get(other);
    if (standing === undefined) {
      standing = { id: other, kind, count: 0, strong: 0, tiesTwo: false };
      standings.set(other, standing);
    }
    standing.count++;
    if (!strong) continue;
    standing.strong += s;
    standing.first ??= mc;
    standing.tiesTwo ||= standing.first !== mc;
  }
  return standings;
}

/** All ties of the microconferences that no strong one ties to what is shown. */
function findUntied(
  { relations }: Dataset,
  shown: ReadonlySet<EntityId>,
): ReadonlyMap<McId, readonly Tie[]> {
  const tied = new Set<McId>();
  for (const relation of relations) {
    const tie = toTie(relation);
    if (tie?.strong === true && shown.has(tie.other)) tied.add(tie.mc);
  }
  const untied = new Map<McId, Tie[]>();
  for (const relation of relations) {
    const tie = toTie(relation);
    if (tie !== undefined && !tied.has(tie.mc)) pushTo(untied, tie.mc, tie);
  }
  return untied;
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

function toTie(relation: Relation): Tie | undefined {
  const { kind, from, to, strength } = relation;
  if (kind === 'participates') {
    const strong = isStrongTie(relation);
    return { mc: to as McId, other: from as PersonId, kind, strong, s: strong ? 3 : 1 };
  }
  if (kind !== 'covers') return undefined;
  const s = strength === 'core' ? 3 : strength === 'topic' ? 2 : 1;
  return { mc: from as McId, other: to as SubsystemId, kind, strong: isStrongTie(relation), s };
}

/** The best two of them: to what is shown first, then strong, then rare. */
function chooseWeakTies(
  own: readonly Tie[],
  shown: ReadonlySet<EntityId>,
  sharedBy: (id: Tie['other']) => number,
): WeakTie[] {
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
