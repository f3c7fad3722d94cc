import { compareCost } from '../../schedule/cost';
import { describeCost, LEVEL_WORDS } from '../../schedule/describe-plan';
import type { Cost, Level } from '../../schedule/problem';

/** What a timetable costs beside people, or all of it in one line where people are lost. */
export function describeBoardCost(cost: Cost): string {
  if (cost.declared === 0 && cost.runs === 0 && cost.wanted === 0 && cost.subject === 0) {
    return 'Not even related subjects run side by side.';
  }
  const words = describeCost(cost);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

export function isCheaper(one: Cost, other: Cost): boolean {
  return compareCost(one, other) < 0;
}

export function sayLevel(level: Level): string {
  return LEVEL_WORDS[level];
}
