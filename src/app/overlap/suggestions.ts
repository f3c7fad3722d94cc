import { findMergeCandidates } from '../../analysis/merge-candidates';
import { describeApart, suggestApart } from '../../analysis/suggest-apart';
import { EVIDENCE_CLASSES } from '../../view-state/view-state';
import { selectIndex, selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import { strongestEvidence } from './evidence';
import { describePair, type PairRow } from './pairs';

/** A pair with what could be done about it, and why. */
export interface SuggestionRow extends PairRow {
  readonly reason: string;
}

export interface Suggestions {
  readonly apart: readonly SuggestionRow[];
  readonly merge: readonly SuggestionRow[];
}

/** What the data suggest and nobody declared, in words. */
export function selectSuggestions({ dataset, viewState }: ReadyState): Suggestions {
  const { policy } = viewState;
  const index = selectIndex(dataset);
  const overlaps = selectOverlaps(dataset, policy);
  const describe = (overlap: (typeof overlaps)[number], reason: string): SuggestionRow => {
    const strongest = strongestEvidence(overlap, EVIDENCE_CLASSES, policy) ?? 'subject';
    return { ...describePair(overlap, strongest, index), reason };
  };
  return {
    apart: suggestApart(overlaps).map((one) => describe(one.overlap, describeApart(one))),
    merge: findMergeCandidates(dataset, overlaps, policy).map((one) => {
      const { peopleOverlap, likeness, topicCounts, overlap } = one;
      const [first, second] = topicCounts;
      const topics = `${first + second} topics together (${first} and ${second})`;
      const figures = `people ${percent(peopleOverlap)}, subjects ${percent(overlap.subjectOverlap)}`;
      return describe(overlap, `${percent(likeness)} alike: ${figures}. ${topics}.`);
    }),
  };
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
