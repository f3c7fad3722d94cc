import { formatLpModel, type LpRow } from './lp-model';
import type { Pattern } from './pattern-space';
import type { LpResult } from './problem';
import { costOfChoice, type Multipliers, SCALE, type Stage } from './prove-stage';

type Terms = (readonly [name: string, factor: number])[];

/** Values this close to 1 say that a pattern is taken. */
const TAKEN = 0.5;

/**
 * The choice among patterns as a program: a variable for each, 1 where a bin of its class holds it;
 * rows that every item has its place, that bins suffice, and that dearer levels keep their limits.
 *
 * The linear one lets items stand in several bins, which costs no less and keeps its duals from
 * being negative, and in none at a price that is no better, so that there always is a solution.
 */
export function formatMaster(stage: Stage, patterns: readonly Pattern[], isWhole: boolean): string {
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
  if (!isWhole) {
    itemRows.forEach((terms, item) => {
      costs.push([`s${item}`, most]);
      terms.push([`s${item}`, 1]);
    });
  }
  const sense = isWhole ? '=' : '>=';
  const rows: LpRow[] = [
    ...itemRows.map((terms, at): LpRow => ({ name: `i${at}`, sense, right: 1, terms })),
    ...classRows.map((terms, at): LpRow => {
      return { name: `c${at}`, sense: '<=', right: classes[at]?.bins.length as number, terms };
    }),
    ...limitRows.map((terms, at): LpRow => {
      return { name: `l${at}`, sense: '<=', right: limits[at]?.most as number, terms };
    }),
  ];
  return formatLpModel({ rows, costs, binary: isWhole ? costs.map(([name]) => name) : [] });
}

/** The duals of a linear master, made whole and not negative: good multipliers, if no more. */
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
    limits: limits.map((_, at) => whole(`l${at}`, -1, MOST_OF_LIMIT)),
    classes: classes.map((_, at) => whole(`c${at}`, -1, MOST_OF_CLASS)),
  };
}

const MOST_OF_LIMIT = 2 ** 48;
const MOST_OF_CLASS = 2 ** 48;

/** The patterns that a whole master has chosen. */
export function readChosen({ values }: LpResult, patterns: readonly Pattern[]): Pattern[] {
  return patterns.filter((_, index) => (values.get(`x${index}`) ?? 0) > TAKEN);
}
