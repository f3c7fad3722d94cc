import { createRandom } from '../lib/random';
import { costOf } from './cost';
import { countTooMany } from './count-too-many';
import { type Cost, LEVELS, type Places, type Problem } from './problem';
import type { Proof } from './prove-optimal';
import { drawPlaces } from './random-places';

/** A size that a conference could have. */
export interface Setting {
  readonly tracks: number;
  /** How many microconferences are halved. */
  readonly halves: number;
  /** Of each day. */
  readonly periods: number;
}

/** What a setting costs, when it is arranged as well as can be and when it is not arranged at all. */
export interface SettingCost {
  readonly setting: Setting;
  /** How many full microconferences do not fit; then there is nothing else to say. */
  readonly tooMany: number;
  /** `infeasible` also where something other than room is missing. */
  readonly status: Proof['status'];
  /** The best timetable that is known: the best there is, if `optimal`. Null if there is none. */
  readonly cost: Cost | null;
  readonly bound: Cost | null;
  readonly firstUnproven: Proof['firstUnproven'];
  /**
   * The median, at each level by itself, of timetables by lot that obey the hard rules. Null if lot
   * gave none.
   */
  readonly random: Cost | null;
}

export interface WhatIfTools {
  readonly problemFor: (setting: Setting) => Problem;
  readonly search: (problem: Problem) => Places;
  readonly prove: (problem: Problem, start: Places) => Proof;
}

const RANDOM_TIMETABLES = 1000;

/**
 * What each setting costs at best, proven level by level, beside the median of 1,000 timetables by
 * lot. A generator, so that each can be shown as soon as it is known.
 *
 * @param seed Of the lot; the same for every setting.
 */
export function* whatIf(
  settings: Iterable<Setting>,
  { problemFor, search, prove }: WhatIfTools,
  seed: number,
): Generator<SettingCost, void> {
  for (const setting of settings) {
    const problem = problemFor(setting);
    const tooMany = countTooMany(problem);
    const proof = tooMany > 0 ? undefined : prove(problem, search(problem));
    const { status = 'infeasible', cost = null, bound = null, firstUnproven } = proof ?? {};
    const isImpossible = status === 'infeasible';
    yield {
      setting,
      tooMany,
      status,
      cost: isImpossible ? null : cost,
      bound: isImpossible ? null : bound,
      firstUnproven,
      random: isImpossible ? null : medianOfRandom(problem, seed),
    };
  }
}

/** The median cost of timetables by lot, level by level; null if lot gave none. */
export function medianOfRandom(problem: Problem, seed: number): Cost | null {
  const random = createRandom(seed);
  const costs: Cost[] = [];
  for (let drawn = 0; drawn < RANDOM_TIMETABLES; drawn++) {
    const places = drawPlaces(problem, random);
    // One that cannot be drawn in so many attempts would make the others wait as long.
    if (places === undefined) break;
    costs.push(costOf(problem, places));
  }
  if (costs.length === 0) return null;
  const medians = LEVELS.map((level) => [level, median(costs.map((cost) => cost[level]))]);
  return Object.fromEntries(medians) as Cost;
}

/** The lower one of two in the middle, so that counts stay whole. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] as number;
}
