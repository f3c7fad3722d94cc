import type { Grouping } from '../analysis/arrangement';
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

/** Views with the same key have the same groups. */
export function arrangementKey({
  policy,
  resolution,
  seed,
}: Pick<ViewState, 'policy' | 'resolution' | 'seed'>): string {
  return JSON.stringify([policy, resolution, seed]);
}
