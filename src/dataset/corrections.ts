import { applyConstraint, applyCovers, applyDismiss, applyRole } from './corrections-claims';
import { type Outcome, resolveEntity } from './corrections-entities';
import { applyMerge, applyRename } from './corrections-identity';
import { applySplit } from './corrections-split';
import type { Correction } from './corrections-types';
import type { Dataset } from './types';

/** A correction that could not be made, and the reason in a sentence. */
export interface Unapplied {
  readonly correction: Correction;
  readonly why: string;
}

/**
 * The dataset as it is after these corrections, one after the other.
 *
 * - A correction states how things are, not what to do: where they are so already it changes
 *   nothing and counts as applied. What names something that is not there is listed, never dropped.
 * - Applying the same file to its own result therefore gives that result again, with the same list,
 *   as long as no correction in it contradicts an earlier one. What was said of somebody whom a later
 *   merge of the file has made one with another is then not said of the other.
 * - Ids are followed through `formerIds`.
 * - Every relation that changes gets an evidence of the rule `correction`, and mentions that change
 *   hands the reason `correction`. Entities only ever vanish by a merge, and come by a split or a role.
 *
 * Needs only what the dataset holds, so that a browser can correct bundled data.
 */
export function applyCorrections(
  dataset: Dataset,
  corrections: readonly Correction[],
): { dataset: Dataset; unapplied: Unapplied[] } {
  const unapplied: Unapplied[] = [];
  let current = dataset;
  for (const [index, correction] of corrections.entries()) {
    if (wasMergedLater(current, corrections, index)) continue;
    const outcome = applyCorrection(current, correction);
    if ('why' in outcome) unapplied.push({ correction, why: outcome.why });
    else current = outcome;
  }
  return { dataset: current, unapplied };
}

/** Whether a correction is of an entity that is gone because the same file merges it only later. */
function wasMergedLater(dataset: Dataset, all: readonly Correction[], index: number): boolean {
  const correction = all[index];
  if (correction === undefined) return false;
  return subjectsOf(correction).some((id) => {
    const now = resolveEntity(dataset, id);
    if (now === undefined || now === id) return false;
    const names = (one: Correction) => one.kind === 'merge' && (one.drop === id || one.keep === id);
    return all.slice(index + 1).some(names) && !all.slice(0, index).some(names);
  });
}

function subjectsOf(correction: Correction): readonly string[] {
  if (correction.kind === 'rename') return [correction.entity];
  if (correction.kind === 'role') return [correction.person];
  return correction.kind === 'split' ? [correction.entity, correction.to] : [];
}

function applyCorrection(dataset: Dataset, correction: Correction): Outcome {
  switch (correction.kind) {
    case 'merge':
      return applyMerge(dataset, correction);
    case 'split':
      return applySplit(dataset, correction);
    case 'rename':
      return applyRename(dataset, correction);
    case 'role':
      return applyRole(dataset, correction);
    case 'constraint':
      return applyConstraint(dataset, correction);
    case 'covers':
      return applyCovers(dataset, correction);
    case 'dismiss':
      return applyDismiss(dataset, correction);
  }
}
