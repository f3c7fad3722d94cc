import type { EntityId, EntityKind, McId } from '../dataset/types';

/** The screens that exist. A link to any other one falls back to the first, with a notice. */
export const VIEWS = ['graph'] as const;
export type View = (typeof VIEWS)[number];

/** What the graph view draws. */
export const LENSES = ['bridges', 'microconferences', 'everything', 'focus'] as const;
export type Lens = (typeof LENSES)[number];

/** Which dataset a view is of: the event's id and eight hex digits of the dataset. */
export interface DataRef {
  readonly event: string;
  readonly hash: string;
}

/** Everything needed to show the same thing again. */
export interface ViewState {
  readonly data: DataRef;
  readonly view: View;
  readonly lens: Lens;
  /**
   * What is selected, sorted, without repeats. One entity opens its panel; exactly two
   * microconferences open the panel of what these two share.
   */
  readonly select: readonly EntityId[];
  /** How many steps the focus lens reaches from the selection: 1, 2 or 3. */
  readonly depth: number;
  /** Kinds that the legend has switched off, sorted. */
  readonly hide: readonly EntityKind[];
  /** The community in view, named by its smallest microconference id. */
  readonly community: McId | null;
  /** Resolution of the community detection, 0.1 to 5, one decimal or two. */
  readonly resolution: number;
  /** Seed of the community detection, a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
}
