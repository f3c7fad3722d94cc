import type { Grouping } from '../analysis/arrangement';
import type { Dataset } from '../dataset/types';
import type { Layout } from '../graph/layout';
import type { ViewState } from '../view-state/view-state';

/** The groups that are on screen, and where everything stands. */
export interface Arrangement extends Grouping {
  /** What the groups were found with: see `arrangementKey`. */
  readonly key: string;
  readonly layout: Layout;
  /** Whether the positions were made for these groups, so that regions may be drawn. */
  readonly isSettled: boolean;
}

/**
 * Whether the groups are still to be found: a dataset came without positions, and nothing that could
 * be drawn before would be of use.
 */
export function awaitsGroups({ key }: Arrangement, { microconferences }: Dataset): boolean {
  return key === '' && microconferences.length > 0;
}

/** Views with the same key have the same groups. */
export function arrangementKey({
  policy,
  resolution,
  seed,
}: Pick<ViewState, 'policy' | 'resolution' | 'seed'>): string {
  return JSON.stringify([policy, resolution, seed]);
}
