import type { Problem } from './problem';

/**
 * How many microconferences of full length are too many for the bins and tracks, whatever else is
 * wished; two halves count as one. 0 does not say that all can be placed.
 */
export function countTooMany({ items, bins, tracks }: Problem): number {
  const halves = items.filter(({ isHalf }) => isHalf).length;
  const needed = items.length - halves + Math.ceil(halves / 2);
  return Math.max(0, needed - bins.length * tracks);
}

/** "does not fit: 6 too many". */
export const describeTooMany = (count: number): string => `does not fit: ${count} too many`;
