import type { McId, Microconference } from '../../src/dataset/types';

/** Two microconferences of LPC 2024, each by a part of its id. */
export type HandPair = readonly [string, string];

/**
 * What somebody who knows the kernel says belongs in one group, judged from the subjects and not
 * from what the detection gave. The seven groups of the design follow from these.
 */
export const TOGETHER: readonly HandPair[] = [
  ['real-time', 'sched-mc'],
  ['sched-mc', 'sched-ext'],
  ['sched-mc', 'tracing'],
  ['confidential', 'kvm'],
  ['kvm', 'x86'],
  ['confidential', 'risc-v'],
  ['compute-express', 'vfio'],
  ['compute-express', 'memory-management'],
  ['testing', 'safe-systems'],
  ['android', 'power'],
  ['graphics', 'complex-cameras'],
  ['graphics', 'rust'],
  ['containers', 'kernel-userspace'],
];

/** What they say does not. */
export const APART: readonly HandPair[] = [
  ['rust', 'memory-management'],
  ['containers', 'kvm'],
  ['power', 'tracing'],
  ['android', 'containers'],
  ['complex-cameras', 'zoned'],
  ['sched-ext', 'graphics'],
  ['internet', 'real-time'],
  ['build-system', 'compute-express'],
  ['confidential', 'vfio'],
  ['kvm', 'memory-management'],
];

export interface Judgement {
  readonly together: number;
  readonly apart: number;
  /** The pairs that were decided against the hand, `a+b` or `a|b`. */
  readonly missed: readonly string[];
}

/**
 * Counts on how many pairs a grouping agrees with the hand.
 *
 * @throws Error where a part of an id does not fit exactly one microconference: a pair that is
 *   silently skipped would count as agreement.
 */
export function judge(
  mcs: readonly Pick<Microconference, 'id'>[],
  numberOf: ReadonlyMap<string, number>,
): Judgement {
  const find = (part: string): McId => {
    const [id, second] = mcs.map((mc) => mc.id).filter((one) => one.includes(part));
    if (id === undefined || second !== undefined) throw new Error(`Not one MC fits: ${part}`);
    return id;
  };
  const areTogether = ([a, b]: HandPair): boolean =>
    numberOf.get(find(a)) === numberOf.get(find(b));
  const parted = TOGETHER.filter((pair) => !areTogether(pair));
  const joined = APART.filter(areTogether);
  return {
    together: TOGETHER.length - parted.length,
    apart: APART.length - joined.length,
    missed: [...parted.map((pair) => pair.join('+')), ...joined.map((pair) => pair.join('|'))],
  };
}
