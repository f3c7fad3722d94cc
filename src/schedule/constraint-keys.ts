import type { Constraint, Microconference } from '../dataset/types';

/**
 * What names each constraint of a microconference in a request and in a link, in their order:
 * `mc:boot-mc/only-on`, and `mc:boot-mc/only-on/2` for the second of its kind.
 */
export function constraintKeys(mc: Microconference): string[] {
  const counts = new Map<Constraint['kind'], number>();
  return mc.constraints.map(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count === 1 ? `${mc.id}/${kind}` : `${mc.id}/${kind}/${count}`;
  });
}

/** The constraints of a microconference that are to be kept. */
export function keptConstraints(
  mc: Microconference,
  switchedOff: readonly string[],
): readonly Constraint[] {
  const keys = constraintKeys(mc);
  return mc.constraints.filter((_, index) => !switchedOff.includes(keys[index] ?? ''));
}
