import { compareCost } from '../../schedule/cost';
import { describeCost, LEVEL_WORDS } from '../../schedule/describe-plan';
import type { Cost, Level } from '../../schedule/problem';
import type { SettingCost } from '../../schedule/what-if';

/**
 * What a timetable costs besides people, where a heading says that none are lost; all of it in one
 * line where some are.
 */
export function describeBoardCost(cost: Cost): string {
  const { declared, runs, wanted, subject, moved } = cost;
  if (declared + runs + wanted > 0) return describeWholeCost(cost);
  const subjects =
    subject === 0
      ? 'Not even related subjects run side by side.'
      : `What runs side by side shares ${subject / 1000} of its subjects in all; two MCs alike in everything would share 1.`;
  return moved === 0
    ? subjects
    : `${subjects} ${moved} ${moved === 1 ? 'MC has' : 'MCs have'} moved.`;
}

export function describeWholeCost(cost: Cost): string {
  const words = describeCost(cost);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

export function isCheaper(one: Cost, other: Cost): boolean {
  return compareCost(one, other) < 0;
}

export function sayLevel(level: Level): string {
  return LEVEL_WORDS[level];
}

/** What a size costs at best, and by lot, each in one line. */
export function describeSizeCost({ tooMany, status, cost, random, firstUnproven }: SettingCost): {
  readonly best: string;
  readonly random: string;
} {
  if (tooMany > 0) return { best: `does not fit: ${tooMany} too many`, random: '' };
  if (cost === null) return { best: 'cannot keep every wish', random: '' };
  const doubt =
    status === 'optimal' || firstUnproven === undefined
      ? ''
      : ` (not proven beyond ${LEVEL_WORDS[firstUnproven]})`;
  return {
    best: `${shortCost(cost)}${doubt}`,
    random: random === null ? 'none found' : shortCost(random),
  };
}

/** "nobody lost, subjects 0.041"; "2 wishes broken, 3 run two, 1.4 people lost, subjects 0.8". */
function shortCost({ declared, runs, wanted, subject }: Cost): string {
  const parts = [
    ...(declared === 0 ? [] : [`${declared} ${declared === 1 ? 'wish' : 'wishes'} broken`]),
    ...(runs === 0 ? [] : [`${runs} ${runs === 1 ? 'runs' : 'run'} two at once`]),
    ...(wanted === 0 ? [] : [`${wanted / 1000} people lost`]),
  ];
  return [...(parts.length === 0 ? ['nobody lost'] : parts), `subjects ${subject / 1000}`].join(
    ', ',
  );
}
