import { describeOverlap, type Overlap } from '../../analysis/overlap';
import type { McId } from '../../dataset/types';
import { writeOverlapsCsv } from '../../exchange/write-overlaps';
import type { EvidenceClass } from '../../view-state/view-state';
import type { EntityIndex } from '../entity-index';
import { selectIndex, selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import { shownEvidence, strongestEvidence } from './evidence';

/** A pair of the ranked list, in words. */
export interface PairRow {
  readonly key: string;
  readonly a: McId;
  readonly b: McId;
  readonly titles: readonly [string, string];
  /** The strongest class that is shown. */
  readonly evidence: EvidenceClass;
  /** "3 people run both, 6 subsystems in common" */
  readonly sentence: string;
  /** Who they are, or of what both speak, strongest first. */
  readonly names: readonly string[];
}

/** Every pair that shares something of the classes that are shown, strongest first. */
export function selectPairs({ dataset, viewState }: ReadyState): PairRow[] {
  const { policy, evidence } = viewState;
  const shown = shownEvidence(evidence);
  const index = selectIndex(dataset);
  return selectOverlaps(dataset, policy).flatMap((overlap) => {
    const strongest = strongestEvidence(overlap, shown, policy);
    return strongest === undefined ? [] : [describePair(overlap, strongest, index)];
  });
}

/** Every pair with its figures, whatever is shown, for a spreadsheet. */
export function writePairsCsv({ dataset, viewState }: ReadyState): string {
  return writeOverlapsCsv(dataset, selectOverlaps(dataset, viewState.policy));
}

export function describePair(
  overlap: Overlap,
  evidence: EvidenceClass,
  index: EntityIndex,
): PairRow {
  const { a, b, runs, wanted, subsystems } = overlap;
  const people = [...runs, ...wanted].map(({ person }) => person);
  const shared = people.length > 0 ? people : subsystems.map(({ subsystem }) => subsystem);
  return {
    key: pairKey(a, b),
    a,
    b,
    titles: [index.nameOf(a), index.nameOf(b)],
    evidence,
    sentence: describeOverlap(overlap),
    names: shared.map(index.nameOf),
  };
}

/** The key of a pair, whichever of the two is named first. */
export function pairKey(a: McId, b: McId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
