import { kindOfId } from '../dataset/ids';
import { oncePerDataset } from '../dataset/once-per-dataset';
import { RUNNING_ROLES } from '../dataset/policy';
import type { Dataset, EntityId, EntityKind, Relation, RelationKind } from '../dataset/types';
import { compareBy } from '../lib/order';
import { type Filter, filterDataset, NO_FILTER } from './filter';
import { isStrongTie, selectFirstLook } from './first-look';
import { type EntityNode, nodesOf } from './nodes';
import { findPaths, neighboursOf } from './paths';

/** What is to be drawn; a view state is one of these. */
export interface LensView {
  readonly lens: 'bridges' | 'microconferences' | 'everything' | 'focus' | 'path';
  readonly select: readonly string[];
  /** How many relations the focus lens goes from the selection. */
  readonly depth: number;
  /** The two ends of the path lens, as far as they are chosen. */
  readonly from: string | null;
  readonly to: string | null;
  readonly hide: readonly EntityKind[];
  readonly filter: Filter;
}

export interface LensNode {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** People only: runs a microconference, rather than being only wanted there. */
  readonly runs?: boolean;
  /** How many microconferences it is tied to, mere mentions aside. */
  readonly mcCount: number;
}

export interface LensEdge {
  readonly id: string;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly kind: RelationKind | 'overlap';
  readonly weight: number;
  /** A weak tie, drawn only because the microconference has no better one. */
  readonly dotted: boolean;
}

export interface LensResult {
  readonly nodes: readonly LensNode[];
  readonly edges: readonly LensEdge[];
}

/** What two microconferences share, in people. */
export interface McTie {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/**
 * The nodes and edges a lens shows. `bridges` is the first look; `microconferences` the overlaps
 * alone; `everything` all entities and relations; `focus` what lies within `depth` relations of
 * the selection; `path` the shortest paths between two entities together, or the one end that is
 * chosen. Hidden kinds are left out, and neither focus nor paths lead through them. Both lists are
 * in the order of their ids.
 *
 * The dataset is one already filtered (`filterDataset`), and the overlaps are those of this dataset:
 * of the view's filter only `minTie` and `hubs` are looked at. Whoever asks again with the same
 * dataset, not a copy, is answered faster.
 */
export function selectLens(
  dataset: Dataset,
  view: LensView,
  overlaps: readonly McTie[],
): LensResult {
  const { ids, edges } = selectParts(dataset, view, overlaps);
  const known = nodesOf(dataset);
  const facts = factsOf(dataset);
  return {
    nodes: [...ids]
      .flatMap((id) => toNode(id, known.get(id), facts.get(id)))
      .sort(compareBy(({ id }) => id)),
    edges: edges().sort(compareBy(({ id }) => id)),
  };
}

/** What one active part of a filter, or one hidden kind, hides all by itself. */
export interface HiddenCount {
  readonly part: 'roles' | 'strengths' | 'communities' | 'organizations' | 'minTie' | EntityKind;
  readonly count: number;
  readonly unit: 'node' | 'edge';
}

const FILTER_PARTS = ['roles', 'strengths', 'communities', 'organizations'] as const;

/**
 * How much more a lens would show without one active part of the filter, the others staying: what
 * only that part hides. `minTie` hides lines, all others nodes; an active part that hides nothing
 * counts 0. The dataset is the whole one; the overlaps are those of the filtered one.
 */
export function countHidden(
  dataset: Dataset,
  view: LensView,
  overlaps: readonly McTie[],
  numberOf: ReadonlyMap<string, number>,
): HiddenCount[] {
  const { filter, hide } = view;
  const filtered = filterDataset(dataset, filter, numberOf);
  const parts = FILTER_PARTS.filter((part) => filter[part].length > 0);
  if (parts.length + hide.length === 0 && filter.minTie === 0) return [];
  const shown = selectParts(filtered, view, overlaps);
  const countMore = (wider: Dataset, change: Partial<LensView>): number =>
    [...selectParts(wider, { ...view, ...change }, overlaps).ids].filter((id) => !shown.ids.has(id))
      .length;
  const byFilter = parts.map((part): HiddenCount => {
    const wider = { ...filter, [part]: NO_FILTER[part] };
    const count = countMore(filterDataset(dataset, wider, numberOf), { filter: wider });
    return { part, count, unit: 'node' };
  });
  const byKind = hide.map((part): HiddenCount => {
    const count = countMore(filtered, { hide: hide.filter((kind) => kind !== part) });
    return { part, count, unit: 'node' };
  });
  if (filter.minTie === 0) return [...byFilter, ...byKind];
  const all = selectParts(filtered, { ...view, filter: { ...filter, minTie: 0 } }, overlaps);
  const count = all.edges().length - shown.edges().length;
  return [...byFilter, { part: 'minTie', count, unit: 'edge' }, ...byKind];
}

interface Parts {
  readonly ids: ReadonlySet<EntityId>;
  /** Made when asked for: whoever only counts nodes has no use for them. */
  readonly edges: () => LensEdge[];
}

function selectParts(dataset: Dataset, view: LensView, overlaps: readonly McTie[]): Parts {
  const { ids, edges } = selectAllKinds(dataset, view, overlaps);
  const hidden = new Set<string | undefined>(view.hide);
  const shown = new Set([...ids].filter((id) => !hidden.has(kindOfId(id))));
  const isShown = ({ source, target }: LensEdge): boolean => shown.has(source) && shown.has(target);
  return { ids: shown, edges: () => edges().filter(isShown) };
}

function selectAllKinds(dataset: Dataset, view: LensView, overlaps: readonly McTie[]): Parts {
  const toEdges = (): LensEdge[] => dataset.relations.map((relation) => toEdge(relation, false));
  switch (view.lens) {
    case 'bridges':
      return bridgesOf(dataset);
    case 'microconferences':
      return selectMcs(dataset, overlaps, view.filter.minTie);
    case 'everything': {
      const { people, organizations, microconferences, subsystems, threads } = dataset;
      const all = [people, organizations, microconferences, subsystems, threads];
      return { ids: new Set(all.flatMap((list) => list.map(({ id }) => id))), edges: toEdges };
    }
    case 'focus':
      return { ids: reach(dataset, view), edges: toEdges };
    case 'path':
      return selectPaths(dataset, view);
  }
}

const bridgesOf = oncePerDataset((dataset): Parts => {
  const { mcs, people, subsystems, dotted } = selectFirstLook(dataset);
  const ids = new Set<EntityId>([...mcs, ...people, ...subsystems, ...dotted.map(({ to }) => to)]);
  const weak = new Set(dotted.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const edges = dataset.relations.flatMap((relation): LensEdge[] => {
    const { kind, from, to } = relation;
    if (!ids.has(from) || !ids.has(to)) return [];
    // A strong tie to what only this microconference's dotted line shows stays dotted too.
    const isWeak = weak.size > 0 && weak.has(`${from} ${to}`);
    const isTie = kind === 'participates' || kind === 'covers';
    return isStrongTie(relation) || (isWeak && isTie) ? [toEdge(relation, isWeak)] : [];
  });
  return { ids, edges: () => [...edges] };
});

function selectPaths(dataset: Dataset, { from, to, filter, hide }: LensView): Parts {
  const nodes = nodesOf(dataset);
  const ids = new Set([from, to].filter((id) => id !== null && nodes.has(id)) as EntityId[]);
  const paths =
    from === null || to === null ? [] : findPaths(dataset, from, to, { hubs: filter.hubs, hide });
  const relations = new Set(paths.flatMap(({ steps }) => steps.map(({ relation }) => relation)));
  for (const relation of relations) ids.add(relation.from).add(relation.to);
  return { ids, edges: () => [...relations].map((relation) => toEdge(relation, false)) };
}

function selectMcs(dataset: Dataset, overlaps: readonly McTie[], minTie: number): Parts {
  return {
    ids: new Set(dataset.microconferences.map(({ id }) => id)),
    edges: () =>
      overlaps
        .filter(({ weight }) => weight > 0 && weight >= minTie)
        .map(({ a, b, weight }) => ({
          id: `overlap ${a} ${b}`,
          source: a as EntityId,
          target: b as EntityId,
          kind: 'overlap',
          weight,
          dotted: false,
        })),
  };
}

function reach(dataset: Dataset, view: LensView): Set<EntityId> {
  const nodes = nodesOf(dataset);
  const starts = view.select.filter((id) => nodes.has(id)) as EntityId[];
  const hidden = new Set<string | undefined>(view.hide);
  const reached = new Set<EntityId>(starts);
  let border: readonly EntityId[] = starts;
  for (let step = 0; step < view.depth; step++) {
    const next: EntityId[] = [];
    for (const neighbour of border.flatMap((id) => neighboursOf(dataset, id))) {
      if (reached.has(neighbour) || hidden.has(kindOfId(neighbour))) continue;
      reached.add(neighbour);
      next.push(neighbour);
    }
    border = next;
  }
  return reached;
}

function toEdge(relation: Relation, dotted: boolean): LensEdge {
  const { kind, from, to } = relation;
  const weight = edgeWeight(relation);
  return { id: `${kind} ${from} ${to}`, source: from, target: to, kind, weight, dotted };
}

/** How broad a tie is drawn: 1 for running something or being its core, less for less. */
function edgeWeight({ kind, roles = [], strength }: Relation): number {
  if (kind === 'participates') {
    if (roles.some((role) => RUNNING_ROLES.includes(role))) return 1;
    return roles.some((role) => role !== 'mentioned') ? 0.5 : 0.2;
  }
  if (kind === 'covers') return strength === 'core' ? 0.6 : strength === 'topic' ? 0.3 : 0.1;
  return 0.3;
}

interface Facts {
  runs: boolean;
  readonly mcs: Set<EntityId>;
}

const factsOf = oncePerDataset((dataset): ReadonlyMap<EntityId, Facts> => {
  const facts = new Map<EntityId, Facts>();
  const tie = (id: EntityId, mc: EntityId, runs = false): void => {
    const found = facts.get(id) ?? { runs: false, mcs: new Set() };
    found.mcs.add(mc);
    found.runs ||= runs;
    facts.set(id, found);
  };
  for (const relation of dataset.relations) {
    const { kind, from, to, roles = [] } = relation;
    if (kind === 'participates' && isStrongTie(relation)) {
      tie(
        from,
        to,
        roles.some((role) => RUNNING_ROLES.includes(role)),
      );
    } else if ((kind === 'covers' && isStrongTie(relation)) || kind === 'cites') tie(to, from);
    else if (kind === 'invited') tie(from, to);
  }
  return facts;
});

function toNode(id: EntityId, node: EntityNode | undefined, facts: Facts | undefined): LensNode[] {
  if (node === undefined) return [];
  const mcCount = node.kind === 'mc' ? 1 : (facts?.mcs.size ?? 0);
  const runs = node.kind === 'person' ? { runs: facts?.runs ?? false } : {};
  return [{ id, ...node, mcCount, ...runs }];
}
