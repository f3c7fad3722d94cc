import { formatLpModel, type LpRow } from './lp-model';
import type { Pattern } from './pattern-space';
import type { LpResult } from './problem';
import { costOfChoice, type Multipliers, SCALE, type Stage } from './prove-stage';

type Terms = (readonly [name: string, factor: number])[];

/** Above this, a variable says that its pattern is taken. */
const TAKEN = 0.5;

/**
 * How the choice among patterns is put. `partition`: every item in just one of them. `cover`: in at
 * least one, which finds more among few patterns; where an item is in several, it is simply left out
 * of all but one, and costs no more. `linear`: a cover of parts of patterns; an item may also stay
 * out at a price that is no better, so that there always is a solution.
 */
export type MasterKind = 'linear' | 'cover' | 'partition';

/**
 * The choice among patterns as a program: a variable for each, 1 where a bin of its class holds it;
 * rows that every item has its place, that bins suffice, and that dearer levels keep their limits.
 */
export function formatMaster(stage: Stage, patterns: readonly Pattern[], kind: MasterKind): string {
  const { problem, classes, limits, most } = stage;
  const itemRows = problem.items.map((): Terms => []);
  const classRows = classes.map((): Terms => []);
  const limitRows = limits.map((): Terms => []);
  const costs: Terms = patterns.map((one, index) => [`x${index}`, costOfChoice(stage, [one])]);
  patterns.forEach(({ binClass, states, costs: all }, index) => {
    const term = [`x${index}`, 1] as const;
    for (const state of states) itemRows[state >> 1]?.push(term);
    classRows[binClass]?.push(term);
    limits.forEach((limit, at) => {
      const cost = all[limit.level] as number;
      if (cost > 0) limitRows[at]?.push([`x${index}`, cost]);
    });
  });
  if (kind === 'linear') {
    itemRows.forEach((terms, item) => {
      costs.push([`s${item}`, most]);
      terms.push([`s${item}`, 1]);
    });
  }
  const sense = kind === 'partition' ? '=' : '>=';
  const rows: LpRow[] = [
    ...itemRows.map((terms, at): LpRow => ({ name: `i${at}`, sense, right: 1, terms })),
    ...classRows.map((terms, at): LpRow => {
      return { name: `c${at}`, sense: '<=', right: classes[at]?.bins.length as number, terms };
    }),
    ...limitRows.map((terms, at): LpRow => {
      return { name: `l${at}`, sense: '<=', right: limits[at]?.most as number, terms };
    }),
  ];
  const binary = kind === 'linear' ? [] : costs.map(([name]) => name);
  return formatLpModel({ rows, costs, binary });
}

/** Most that all pairs of a level may come to under a multiplier, and that a bin may be worth. */
const MOST_OF_LIMIT = 2 ** 50;
const MOST_OF_CLASS = 2 ** 44;

/** The duals of a linear master, made whole, not negative and not too large to be exact. */
export function readMultipliers(
  { problem, classes, limits, most }: Stage,
  { duals }: LpResult,
): Multipliers {
  const whole = (name: string, sign: 1 | -1, limit: number): number => {
    const value = Math.round(sign * (duals.get(name) ?? 0) * SCALE);
    return Math.max(0, Math.min(value, limit));
  };
  return {
    items: Float64Array.from(problem.items, (_, at) => whole(`i${at}`, 1, most * SCALE)),
    limits: limits.map(({ pairCost }, at) => {
      const all = pairCost.reduce((sum, cost) => sum + cost, 0);
      return whole(`l${at}`, -1, Math.floor(MOST_OF_LIMIT / all));
    }),
    classes: classes.map((_, at) => whole(`c${at}`, -1, MOST_OF_CLASS)),
  };
}

/** The patterns that a master of whole ones has chosen. */
export function readChosen({ values }: LpResult, patterns: readonly Pattern[]): Pattern[] {
  return patterns.filter((_, index) => (values.get(`x${index}`) ?? 0) > TAKEN);
}
