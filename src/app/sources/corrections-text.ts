import { decodeCorrections } from '../../dataset/corrections-decode';
import { encodeCorrections } from '../../dataset/corrections-encode';
import type { Correction } from '../../dataset/corrections-types';
import { sha256 } from '../../lib/sha256';
import { MOST_CORRECTION_LETTERS } from '../../view-state/corrections-field';

const seen = new Map<string, readonly Correction[]>();

/**
 * Corrections as the view state says them: in full where they fit into a link, else how many and
 * which. Either way the text names just these, and `correctionsOfText` finds them again.
 */
export function textOfCorrections(corrections: readonly Correction[]): string {
  const letters = encodeCorrections(corrections);
  const text =
    letters.length <= MOST_CORRECTION_LETTERS
      ? letters
      : `left-out:${corrections.length}~${sha256(letters).slice(0, 8)}`;
  seen.set(text, corrections);
  return text;
}

/** Undefined for those that a link leaves out and that were never seen here. */
export function correctionsOfText(
  text: string,
): { corrections: readonly Correction[]; notices: string[] } | undefined {
  const known = seen.get(text);
  if (known !== undefined) return { corrections: known, notices: [] };
  return text.startsWith('left-out:') ? undefined : decodeCorrections(text);
}
