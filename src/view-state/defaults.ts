import { DEFAULT_POLICY } from '../dataset/policy';
import type { DataRef, ViewState } from './view-state';

type View = Omit<ViewState, 'data'>;

/**
 * What a link of each version means where it says nothing. Frozen: a published link must keep its
 * meaning, so a new default is a new version, and its upgrader writes the old default out.
 */
export const DEFAULTS_OF = {
  1: {
    view: 'graph',
    lens: 'bridges',
    select: [],
    depth: 1,
    from: null,
    to: null,
    hide: [],
    community: null,
    resolution: 1.8,
    seed: 1,
    policy: DEFAULT_POLICY,
    sort: { by: 'kind', descending: false },
    list: 'people',
    columns: [],
    find: '',
    section: 'source',
    corrections: '',
    filter: {
      roles: [],
      strengths: [],
      communities: [],
      organizations: [],
      minTie: 0,
      hubs: false,
    },
  },
} as const satisfies Readonly<Record<number, View>>;

/** What is shown where nobody asked for anything. */
export const DEFAULT_VIEW: View = DEFAULTS_OF[1];

export function defaultViewState(data: DataRef): ViewState {
  return { data, ...DEFAULT_VIEW };
}
