import type { Policy } from '../dataset/policy';
import type { Dataset, McId } from '../dataset/types';
import { compareBy } from '../lib/order';
import type { Overlap } from './overlap';
import { presenceOf } from './presence';

/** Two microconferences so alike that one bin could hold both. */
export interface MergeCandidate {
  readonly overlap: Overlap;
  /** Cosine of who must be there, 0 to 1, three decimals. */
  readonly peopleOverlap: number;
  /** Mean of peopleOverlap and subjectOverlap, 0 to 1, three decimals. */
  readonly likeness: number;
  /** Topics of `a` and of `b`: whether the time of one would do for both. */
  readonly topicCounts: readonly [number, number];
}

/**
 * From here on a pair is a candidate. Of the 276 pairs of LPC 2024 five reach it, and what stands
 * below shares a person or a subject, not a purpose.
 */
const LEAST_LIKENESS = 0.15;

/**
 * Pairs to merge rather than to keep apart, most alike first:
 *
 *     peopleOverlap(A,B) = Σ p_A · p_B / √(Σ p_A² · Σ p_B²)     over all people, p as in peopleLost
 *     likeness(A,B)      = (peopleOverlap + subjectOverlap) / 2
 *
 * Both are cosines, so that neither a long list of people nor a broad subject makes two alike.
 * Candidates have a likeness of at least 0.15. One that asks not to run beside the other may be
 * a candidate, too: in one room they do not.
 */
export function findMergeCandidates(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  policy: Policy,
): MergeCandidate[] {
  const squares = new Map<string, number>();
  for (const relation of dataset.relations) {
    if (relation.kind !== 'participates') continue;
    const presence = presenceOf(relation, policy);
    squares.set(relation.to, (squares.get(relation.to) ?? 0) + presence * presence);
  }
  const topics = new Map(dataset.microconferences.map(({ id, topics: own }) => [id, own.length]));
  const countTopics = (mc: McId): number => topics.get(mc) ?? 0;
  return overlaps
    .map((overlap): MergeCandidate => {
      const { a, b, peopleLost, subjectOverlap } = overlap;
      const scale = Math.sqrt((squares.get(a) ?? 0) * (squares.get(b) ?? 0));
      const peopleOverlap = round(scale === 0 ? 0 : peopleLost / scale);
      const likeness = round((peopleOverlap + subjectOverlap) / 2);
      return { overlap, peopleOverlap, likeness, topicCounts: [countTopics(a), countTopics(b)] };
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort(
      compareBy(
        ({ likeness }) => -likeness,
        ({ overlap }) => overlap.a,
        ({ overlap }) => overlap.b,
      ),
    );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
