import { findOverlaps, type Overlap } from '../analysis/overlap';
import { weigh } from '../analysis/weigh';
import type { Policy } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import { type Filter, filterDataset } from '../graph/filter';
import type { Arrangement } from './arrangement';
import { type EntityIndex, indexEntities } from './entity-index';

const indexes = new WeakMap<Dataset, EntityIndex>();
const overlaps = new WeakMap<Dataset, { policy: Policy; found: readonly Overlap[] }>();
const ties = new WeakMap<readonly Overlap[], Tie[]>();

/** A pair that the projection ties, with its weight in people. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** Lookups by id, made once per dataset. */
export function selectIndex(dataset: Dataset): EntityIndex {
  const found = indexes.get(dataset) ?? indexEntities(dataset);
  indexes.set(dataset, found);
  return found;
}

/** What every two microconferences share; made when it is first asked for, and for the last policy. */
export function selectOverlaps(dataset: Dataset, policy: Policy): readonly Overlap[] {
  const known = overlaps.get(dataset);
  if (known?.policy === policy) return known.found;
  const found = findOverlaps(dataset, policy);
  overlaps.set(dataset, { policy, found });
  return found;
}

export function selectTies(dataset: Dataset, policy: Policy): readonly Tie[] {
  const pairs = selectOverlaps(dataset, policy);
  const known = ties.get(pairs);
  if (known !== undefined) return known;
  const made = pairs
    .map((pair) => ({ a: pair.a, b: pair.b, weight: weigh(pair, policy) }))
    .filter(({ weight }) => weight > 0);
  ties.set(pairs, made);
  return made;
}

const filtered = new WeakMap<Dataset, { by: Grouping; found: Map<string, Dataset> }>();
type Grouping = Arrangement['communities'];
const KEPT_FILTERED = 8;

/** The dataset as the filter leaves it: one value per filter, so that what is made of it is kept. */
export function selectFiltered(
  dataset: Dataset,
  { communities }: Arrangement,
  filter: Filter,
): Dataset {
  const kept = filtered.get(dataset);
  const known = kept?.by === communities ? kept.found : new Map<string, Dataset>();
  filtered.set(dataset, { by: communities, found: known });
  const { roles, strengths, communities: groups, organizations } = filter;
  const key = JSON.stringify([roles, strengths, groups, organizations]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= KEPT_FILTERED) known.clear();
  const made = filterDataset(dataset, filter, communities.numberOf);
  known.set(key, made);
  return made;
}
