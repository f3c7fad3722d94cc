import { listWords } from '../lib/list-words';
import type { Overlap } from './overlap';

/** Why two microconferences should be kept apart although nobody asked for it. */
type ApartReason = 'runs' | 'lost' | 'subject';

export interface ApartSuggestion {
  readonly overlap: Overlap;
  /** Strongest first. */
  readonly reasons: readonly ApartReason[];
}

/** At least one whole person would be lost. */
const PEOPLE_LOST = 1;
/** A quarter: what two speak of is as alike as the directions of two vectors 75° apart. */
const SUBJECT_OVERLAP = 0.25;

/**
 * Pairs that share much and that nobody asked to keep apart, in the order of the overlaps. A pair
 * is suggested where somebody runs both, where at least one person would be lost (peopleLost ≥ 1),
 * or where both speak of much the same (subjectOverlap ≥ 0.25), so that they would want the same
 * listeners.
 */
export function suggestApart(overlaps: readonly Overlap[]): ApartSuggestion[] {
  return overlaps.flatMap((overlap) => {
    if (overlap.declared.length > 0) return [];
    const reasons: ApartReason[] = [];
    if (overlap.runs.length > 0) reasons.push('runs');
    if (overlap.peopleLost >= PEOPLE_LOST) reasons.push('lost');
    if (overlap.subjectOverlap >= SUBJECT_OVERLAP) reasons.push('subject');
    return reasons.length === 0 ? [] : [{ overlap, reasons }];
  });
}

/** "These two share 3 people who run both, and nobody asked to keep them apart." */
export function describeApart({ overlap, reasons }: ApartSuggestion): string {
  const { runs, wanted } = overlap;
  const people = [
    ...(runs.length === 0 ? [] : [countRunning(runs.length)]),
    ...(wanted.length === 0 ? [] : [countWanted(wanted.length, runs.length > 0)]),
  ];
  const verbs = [
    ...(people.length === 0 ? [] : [`share ${listWords(people)}`]),
    ...(reasons.includes('subject') ? ['speak of much the same'] : []),
  ];
  return `These two ${listWords(verbs)}, and nobody asked to keep them apart.`;
}

const countRunning = (count: number): string =>
  count === 1 ? '1 person who runs both' : `${count} people who run both`;

function countWanted(count: number, isMore: boolean): string {
  const who = count === 1 ? 'person' : 'people';
  return isMore ? `${count} more wanted ${who}` : `${count} wanted ${who}`;
}
