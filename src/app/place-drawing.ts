import type { Dataset } from '../dataset/types';
import { placeAround } from '../graph/focus-layout';
import type { FoldedLens } from '../graph/fold';
import { placeUnfolded } from '../graph/fold-layout';
import { titleSize } from '../graph/label-box';
import { listIds, placeOuter } from '../graph/outer-positions';
import { placePaths } from '../graph/path-layout';
import { findPaths, type Path } from '../graph/paths';
import type { ViewState } from '../view-state/view-state';
import type { Arrangement } from './arrangement';
import { selectFiltered } from './insights';

type Positions = Readonly<Record<string, readonly [number, number]>>;

const places = new WeakMap<Arrangement['layout'], Positions>();

/** Where everything stands that a lens shows, in the coordinates of the graph. */
export function placeDrawing(
  dataset: Dataset,
  arrangement: Arrangement,
  view: ViewState,
  lens: FoldedLens,
): Positions {
  const { communities, layout } = arrangement;
  const numberOf = (id: string): number => communities.numberOf.get(id) ?? 0;
  if (view.lens === 'path') {
    return placePaths(view.from, view.to, selectPaths(dataset, arrangement, view));
  }
  if (view.lens === 'focus') {
    const nodes = lens.nodes.map(({ id, kind }) => ({ id, kind, group: numberOf(id) }));
    return placeAround(view.select, nodes, lens.edges);
  }
  if (lens.nodes.some(({ kind }) => kind === 'group')) {
    return placeUnfolded(lens, layout.positions, numberOf);
  }
  // Most lenses show only what the layout has placed: the rest is placed when something asks for it.
  if (lens.nodes.every(({ id }) => id in layout.positions)) return layout.positions;
  const found = places.get(layout);
  if (found !== undefined) return found;
  const edges = dataset.relations.map(({ from, to }) => [from, to] as const);
  const titles = layout.regions.map(({ title, titleAt: [x, y] }) => ({
    x,
    y,
    ...titleSize(title),
  }));
  const made = {
    ...placeOuter(layout.positions, listIds(dataset), edges, titles),
    ...layout.positions,
  };
  places.set(layout, made);
  return made;
}

/** The ways between the two ends of the path lens, as far as both are chosen. */
export function selectPaths(
  dataset: Dataset,
  arrangement: Arrangement,
  { from, to, filter, hide }: ViewState,
): Path[] {
  if (from === null || to === null) return [];
  const filtered = selectFiltered(dataset, arrangement, filter);
  return findPaths(filtered, from, to, { hubs: filter.hubs, hide });
}
