import { writeOverlapsCsv } from '../../exchange/write-overlaps';
import { selectOverlaps } from '../insights';
import type { ReadyState } from '../store';

/** Copies every pair as CSV. Resolves to false where the browser forbids it. */
export async function copyOverlaps({ dataset, viewState }: ReadyState): Promise<boolean> {
  const text = writeOverlapsCsv(dataset, selectOverlaps(dataset, viewState.policy));
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
