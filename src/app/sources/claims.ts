import type { Correction, Wish } from '../../dataset/corrections-types';
import type {
  Constraint,
  Dataset,
  Evidence,
  McId,
  Strength,
  Subsystem,
  SubsystemId,
} from '../../dataset/types';
import { fold } from '../../lib/fold';
import { compareBy } from '../../lib/order';

/** What the reader has said of a claim: nothing yet, that it is so, or that it is not. */
export type Verdict = 'open' | 'accepted' | 'rejected';

/** One wish of one microconference. */
export interface ConstraintClaim {
  readonly key: string;
  readonly mc: McId;
  readonly wish: Wish;
  readonly evidence: readonly Evidence[];
  readonly verdict: Verdict;
  /** The source does not ask for it: a correction does. */
  readonly isAdded: boolean;
}

/** That a microconference is about a subsystem, and how much: as read, and as corrected. */
export interface CoversClaim {
  readonly key: string;
  readonly mc: McId;
  readonly subsystem: SubsystemId;
  readonly strength: Strength | 'none';
  readonly evidence: readonly Evidence[];
  readonly isCorrected: boolean;
}

/** Everything that the proposals ask of the timetable; what was rejected stays in the list. */
export function listConstraints(
  base: Dataset,
  dataset: Dataset,
  corrections: readonly Correction[],
): ConstraintClaim[] {
  const said = new Map<string, Verdict>();
  for (const one of corrections) {
    if (one.kind !== 'constraint') continue;
    said.set(keyOf(one.mc, one.constraint), one.change === 'add' ? 'accepted' : 'rejected');
  }
  const claims = new Map<string, ConstraintClaim>();
  for (const { microconferences } of [base, dataset]) {
    for (const { id: mc, constraints } of microconferences) {
      for (const constraint of constraints) {
        const wish = wishOf(constraint);
        const key = keyOf(mc, wish);
        const { evidence } = constraint;
        const verdict = said.get(key) ?? 'open';
        const isRead = microconferences === base.microconferences || claims.has(key);
        const isAdded = verdict === 'accepted' && !isRead;
        claims.set(key, { key, mc, wish, evidence, verdict, isAdded });
      }
    }
  }
  return [...claims.values()];
}

/** A constraint without its evidence, as corrections name it. */
function wishOf({ evidence: _, ...wish }: Constraint): Wish {
  return wish;
}

const keyOf = (mc: McId, wish: Wish): string =>
  JSON.stringify([mc, wish.kind, 'with' in wish ? [...wish.with].sort() : Object.values(wish)]);

/** Says that a wish was made, or was not; the last word counts, so an earlier one goes. */
export function sayOfConstraint(
  corrections: readonly Correction[],
  { mc, wish, key }: ConstraintClaim,
  verdict: Verdict,
): readonly Correction[] {
  const others = corrections.filter(
    (one) => one.kind !== 'constraint' || keyOf(one.mc, one.constraint) !== key,
  );
  if (verdict === 'open') return others;
  const change = verdict === 'accepted' ? 'add' : 'remove';
  return [...others, { kind: 'constraint', mc, change, constraint: wish }];
}

/** Every subsystem of every microconference: the strongest first, what was rejected last. */
export function listCovers(
  base: Dataset,
  dataset: Dataset,
  corrections: readonly Correction[],
): CoversClaim[] {
  const said = new Set(
    corrections.flatMap((one) => (one.kind === 'covers' ? [`${one.mc} ${one.subsystem}`] : [])),
  );
  const claims = new Map<string, CoversClaim>();
  for (const [relations, isBase] of [
    [base.relations, true],
    [dataset.relations, false],
  ] as const) {
    for (const { kind, from, to, strength, evidence } of relations) {
      if (kind !== 'covers') continue;
      const key = `${from} ${to}`;
      claims.set(key, {
        key,
        mc: from as McId,
        subsystem: to as SubsystemId,
        // What is there only before the corrections has been rejected.
        strength: isBase ? 'none' : (strength ?? 'mention'),
        evidence,
        isCorrected: said.has(key),
      });
    }
  }
  return [...claims.values()].sort(
    compareBy(
      ({ mc }) => mc,
      ({ strength }) => STRENGTH_ORDER.indexOf(strength),
      ({ subsystem }) => subsystem,
    ),
  );
}

const STRENGTH_ORDER: readonly string[] = ['core', 'topic', 'mention', 'none'];

/** Says how much a microconference is about a subsystem; what was read so needs no saying. */
export function sayOfCovers(
  base: Dataset,
  corrections: readonly Correction[],
  { mc, subsystem }: Pick<CoversClaim, 'mc' | 'subsystem'>,
  strength: Strength | 'none',
): readonly Correction[] {
  const others = corrections.filter(
    (one) => one.kind !== 'covers' || one.mc !== mc || one.subsystem !== subsystem,
  );
  const read = base.relations.find(
    ({ kind, from, to }) => kind === 'covers' && from === mc && to === subsystem,
  );
  if ((read?.strength ?? 'none') === strength) return others;
  return [...others, { kind: 'covers', mc, subsystem, strength }];
}

/** Claims whose subsystem or microconference has all these words. */
export function findInCovers(
  claims: readonly CoversClaim[],
  text: string,
  nameOf: (id: string) => string,
  subsystems: ReadonlyMap<string, Subsystem>,
): readonly CoversClaim[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return claims;
  return claims.filter(({ mc, subsystem }) => {
    const aliases = subsystems.get(subsystem)?.aliases ?? [];
    const folded = fold([nameOf(mc), nameOf(subsystem), ...aliases].join('\n'));
    return words.every((word) => folded.includes(word));
  });
}
