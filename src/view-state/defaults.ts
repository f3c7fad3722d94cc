import { DEFAULT_POLICY } from '../dataset/policy';
import { NO_MARKS } from './marks-field';
import { NO_PLAN } from './plan-state';
import type { DataRef, ViewState } from './view-state';

type View = Omit<ViewState, 'data'>;

const FIRST = {
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
  policy: { ...DEFAULT_POLICY, subjectWeight: 6 },
  sort: { by: 'kind', descending: false },
  list: 'people',
  columns: [],
  find: '',
  ask: '',
  part: 'pairs',
  evidence: [],
  order: 'group',
  plan: NO_PLAN,
  marks: NO_MARKS,
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
} as const satisfies View;

/**
 * What a link of each version means where it says nothing. Frozen: a published link must keep its
 * meaning, so a new default is a new version, and its upgrader writes the old default out.
 */
export const DEFAULTS_OF = {
  1: FIRST,
  2: { ...FIRST, resolution: 2.2, policy: DEFAULT_POLICY },
} as const satisfies Readonly<Record<number, View>>;

/** What is shown where nobody asked for anything. */
export const DEFAULT_VIEW: View = DEFAULTS_OF[2];

export function defaultViewState(data: DataRef): ViewState {
  return { data, ...DEFAULT_VIEW };
}
