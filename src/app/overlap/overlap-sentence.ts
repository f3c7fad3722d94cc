import type { Policy } from '../../dataset/policy';
import type { Dataset } from '../../dataset/types';
import { EVIDENCE_CLASSES } from '../../view-state/view-state';
import { selectOverlaps } from '../insights';
import { listWords } from '../words';
import { strongestEvidence } from './evidence';

/** The answer in one sentence, and what there is besides. */
export interface OverlapSummary {
  readonly sentence: string;
  readonly more: string;
}

/**
 * "24 of 276 pairs of microconferences need the same people", and: "2 more are to be kept apart on
 * request, 23 more speak of the same subjects." Each pair is counted once, at its strongest.
 */
export function summarizeOverlaps(dataset: Dataset, policy: Policy): OverlapSummary {
  const mcCount = dataset.microconferences.length;
  if (mcCount < 2) {
    const sentence = mcCount === 0 ? 'No microconferences' : 'Only one microconference';
    return {
      sentence: `${sentence} to compare`,
      more: 'Overlap is what two microconferences share. Open a report that has several.',
    };
  }
  const counts = { declared: 0, runs: 0, wanted: 0, subject: 0 };
  for (const overlap of selectOverlaps(dataset, policy)) {
    const strongest = strongestEvidence(overlap, EVIDENCE_CLASSES, policy);
    if (strongest !== undefined) counts[strongest]++;
  }
  const pairs = (mcCount * (mcCount - 1)) / 2;
  const people = counts.runs + counts.wanted;
  const verb = people === 1 ? 'needs' : 'need';
  const apart = counts.declared === 1 ? 'is' : 'are';
  const speak = counts.subject === 1 ? 'speaks' : 'speak';
  const more = [
    ...(counts.declared > 0
      ? [`${counts.declared} more ${apart} to be kept apart on request`]
      : []),
    ...(counts.subject > 0 ? [`${counts.subject} more ${speak} of the same subjects`] : []),
  ];
  return {
    sentence: `${people} of ${pairs} pairs of microconferences ${verb} the same people`,
    more: more.length === 0 ? '' : `${listWords(more)}.`,
  };
}
