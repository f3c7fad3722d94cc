import type { Overlap } from '../analysis/overlap';
import type { Dataset, McId } from '../dataset/types';
import { keptConstraints } from './constraint-keys';
import type { Item, Problem } from './problem';

type PairCost = Problem['pairCost'];

/** Costs of people and of subjects are whole thousandths. */
const THOUSAND = 1000;

/**
 * What it costs that two items are concurrent: `declared` 1 where one asks for it, `runs` in
 * people, `wanted` Σ p·p in thousandths of a person, `subject` the subject overlap in thousandths.
 * Of merged microconferences each counts, so that two wishes broken at once are two.
 */
export function buildPairCost(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  items: readonly Item[],
  switchedOff: readonly string[],
): PairCost {
  const n = items.length;
  const itemOf = new Map(items.flatMap(({ mcs }, index) => mcs.map((mc) => [mc, index] as const)));
  const table = (): Int32Array => new Int32Array(n * n);
  const cost: PairCost = { declared: table(), runs: table(), wanted: table(), subject: table() };
  const add = (level: keyof PairCost, one: McId, other: McId, value: number): void => {
    const i = itemOf.get(one);
    const j = itemOf.get(other);
    if (i === undefined || j === undefined || i === j) return;
    (cost[level][i * n + j] as number) += value;
    (cost[level][j * n + i] as number) += value;
  };
  for (const [a, b] of declaredPairs(dataset, switchedOff)) add('declared', a, b, 1);
  for (const { a, b, runs, wanted, subjectOverlap } of overlaps) {
    add('runs', a, b, runs.length);
    const people = wanted.reduce((sum, { weight }) => sum + weight, 0);
    add('wanted', a, b, Math.round(people * THOUSAND));
    add('subject', a, b, Math.round(subjectOverlap * THOUSAND));
  }
  return cost;
}

/** Pairs of which one asks not to run beside the other, each once. */
export function declaredPairs(
  dataset: Dataset,
  switchedOff: readonly string[],
): (readonly [McId, McId])[] {
  const pairs = new Map<string, readonly [McId, McId]>();
  for (const mc of dataset.microconferences) {
    for (const constraint of keptConstraints(mc, switchedOff)) {
      if (constraint.kind !== 'avoid-overlap') continue;
      for (const other of constraint.with) {
        if (other === mc.id) continue;
        const pair = mc.id < other ? ([mc.id, other] as const) : ([other, mc.id] as const);
        pairs.set(pair.join(' '), pair);
      }
    }
  }
  return [...pairs.values()];
}
