import type { Overlap } from '../../analysis/overlap';
import type { Policy } from '../../dataset/policy';
import { EVIDENCE_CLASSES, type EvidenceClass } from '../../view-state/view-state';

/** The words of a class beside its sign, and what it means. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceClass, { word: string; title: string }>> = {
  declared: { word: 'asked for', title: 'one asks not to run beside the other' },
  runs: { word: 'run both', title: 'somebody runs both' },
  wanted: { word: 'wanted in both', title: 'somebody is wanted in both' },
  subject: { word: 'same subjects', title: 'both speak of the same subsystems or threads' },
};

/** The classes that are shown: all where none is chosen. */
export function shownEvidence(chosen: readonly EvidenceClass[]): readonly EvidenceClass[] {
  return chosen.length === 0
    ? EVIDENCE_CLASSES
    : EVIDENCE_CLASSES.filter((one) => chosen.includes(one));
}

/** Switches a class on or off; all of them are said as none, and the last stays on. */
export function toggleEvidence(
  chosen: readonly EvidenceClass[],
  one: EvidenceClass,
): readonly EvidenceClass[] {
  const shown = shownEvidence(chosen);
  const next = shown.includes(one) ? shown.filter((other) => other !== one) : [...shown, one];
  if (next.length === 0) return chosen;
  return next.length === EVIDENCE_CLASSES.length ? [] : [...next].sort();
}

/**
 * How much a pair has of a class: wishes, people, or subsystems and threads. Subjects below the
 * policy's threshold are none.
 */
export function countEvidence(overlap: Overlap, one: EvidenceClass, policy: Policy): number {
  if (one !== 'subject') return overlap[one].length;
  const isDrawn = overlap.subjectOverlap > 0 && overlap.subjectOverlap >= policy.minSubjectOverlap;
  return isDrawn ? overlap.subsystems.length + overlap.threads.length : 0;
}

/** The strongest class a pair has among some; undefined where it has none of them. */
export function strongestEvidence(
  overlap: Overlap,
  among: readonly EvidenceClass[],
  policy: Policy,
): EvidenceClass | undefined {
  return EVIDENCE_CLASSES.find(
    (one) => among.includes(one) && countEvidence(overlap, one, policy) > 0,
  );
}

/** How many pairs have each class. */
export function countPairs(
  overlaps: readonly Overlap[],
  policy: Policy,
): Readonly<Record<EvidenceClass, number>> {
  const counts = { declared: 0, runs: 0, wanted: 0, subject: 0 };
  for (const overlap of overlaps) {
    for (const one of EVIDENCE_CLASSES) {
      if (countEvidence(overlap, one, policy) > 0) counts[one]++;
    }
  }
  return counts;
}
