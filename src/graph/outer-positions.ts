import type { Dataset, EntityId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { createRandom } from '../lib/random';
import type { Box } from './boxes';

type Place = readonly [number, number];

/** A cell holds one node and its label. */
const CELL_WIDTH = 76;
const CELL_HEIGHT = 40;
/** Rings of cells searched around a barycentre: enough for thousands of nodes. */
const MOST_RINGS = 80;

/** How far a node may stand from the middle of its cell, so that the cells cannot be seen. */
const JITTER = [16, 9] as const;

/**
 * A place for every id that has none: the free cell of a grid nearest to the barycentre of its
 * neighbours, microconferences before others. What is next to something placed comes first, wave
 * by wave, in the order given; what is tied to nothing goes around the whole. Nothing is placed on
 * the blocked boxes, the titles of regions. Deterministic.
 */
export function placeOuter(
  positions: Readonly<Record<string, Place>>,
  ids: readonly string[],
  edges: readonly (readonly [string, string])[],
  blocked: readonly Box[] = [],
): Record<string, [number, number]> {
  const placed = new Map<string, Place>(Object.entries(positions));
  const taken = new Set([...placed.values()].flatMap(cellsAround));
  for (const box of blocked) for (const cell of cellsUnder(box)) taken.add(cell);
  const neighbours = findNeighbours(edges);
  const outer: Record<string, [number, number]> = {};
  const middle = barycentre([...placed.values()]) ?? [0, 0];
  const random = createRandom(1);
  let waiting = ids.filter((id) => !placed.has(id));
  while (waiting.length > 0) {
    const wave = waiting.map((id) => ({ id, home: homeOf(neighbours.get(id) ?? [], placed) }));
    const tied = wave.filter(({ home }) => home !== undefined);
    const now = tied.length > 0 ? tied : wave;
    for (const { id, home } of now) {
      const [x, y] = takeCell(home ?? middle, taken);
      const at: [number, number] = [
        Math.round(x + JITTER[0] * (2 * random() - 1)),
        Math.round(y + JITTER[1] * (2 * random() - 1)),
      ];
      placed.set(id, at);
      outer[id] = at;
    }
    waiting = waiting.filter((id) => !placed.has(id));
  }
  return outer;
}

/** Every entity of a dataset; microconferences first, so that what belongs to them finds them. */
export function listIds(dataset: Dataset): EntityId[] {
  const { microconferences, people, subsystems, organizations, threads } = dataset;
  return [microconferences, people, subsystems, organizations, threads].flatMap((entities) =>
    entities.map(({ id }): EntityId => id).sort(),
  );
}

function findNeighbours(
  edges: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const [from, to] of edges) {
    pushTo(neighbours, from, to);
    pushTo(neighbours, to, from);
  }
  return neighbours;
}

function homeOf(ids: readonly string[], placed: ReadonlyMap<string, Place>): Place | undefined {
  const placesOf = (some: readonly string[]): Place[] =>
    some.flatMap((id) => {
      const place = placed.get(id);
      return place === undefined ? [] : [place];
    });
  return (
    barycentre(placesOf(ids.filter((id) => id.startsWith('mc:')))) ?? barycentre(placesOf(ids))
  );
}

function barycentre(places: readonly Place[]): Place | undefined {
  if (places.length === 0) return undefined;
  const x = places.reduce((sum, place) => sum + place[0], 0) / places.length;
  const y = places.reduce((sum, place) => sum + place[1], 0) / places.length;
  return [x, y];
}

/** Every second row stands half a cell to the right, so that no columns can be seen. */
const cellX = (column: number, row: number): number =>
  (column + (row % 2 === 0 ? 0 : 0.5)) * CELL_WIDTH;

const cellKey = (column: number, row: number): string => `${column} ${row}`;

/** The cells that the box of a place already given may reach into. */
function cellsAround([x, y]: Place): string[] {
  const columns = [Math.floor(x / CELL_WIDTH), Math.ceil(x / CELL_WIDTH)];
  const rows = [Math.floor(y / CELL_HEIGHT), Math.ceil(y / CELL_HEIGHT)];
  return columns.flatMap((column) => rows.map((row) => cellKey(column, row)));
}

/** The cells whose node would stand on a box. */
function cellsUnder({ x, y, width, height }: Box): string[] {
  const cells: string[] = [];
  for (
    let c = Math.round((x - width / 2) / CELL_WIDTH);
    c * CELL_WIDTH <= x + width / 2 + 20;
    c++
  ) {
    for (let r = Math.floor((y - height) / CELL_HEIGHT); r * CELL_HEIGHT <= y + height; r++) {
      cells.push(cellKey(c, r));
    }
  }
  return cells;
}

/** The free cell nearest to a place, of the first ring around it that has one. */
function takeCell([x, y]: Place, taken: Set<string>): [number, number] {
  const column = Math.round(x / CELL_WIDTH);
  const row = Math.round(y / CELL_HEIGHT);
  for (let ring = 0; ring <= MOST_RINGS; ring++) {
    const free = ringCells(column, row, ring).filter(([c, r]) => !taken.has(cellKey(c, r)));
    const [best] = free
      .map(([c, r]) => ({ c, r, far: Math.hypot(cellX(c, r) - x, r * CELL_HEIGHT - y) }))
      .sort(
        compareBy(
          ({ far }) => far,
          ({ c }) => c,
          ({ r }) => r,
        ),
      );
    if (best === undefined) continue;
    taken.add(cellKey(best.c, best.r));
    return [cellX(best.c, best.r), best.r * CELL_HEIGHT];
  }
  return [x, y];
}

/** The cells of a ring, which is twice as many rows high as it is columns wide: near a circle. */
function ringCells(column: number, row: number, ring: number): [number, number][] {
  if (ring === 0) return [[column, row]];
  const cells: [number, number][] = [];
  for (let c = -ring; c <= ring; c++) {
    for (const r of [-2 * ring, -2 * ring + 1, 2 * ring - 1, 2 * ring])
      cells.push([column + c, row + r]);
  }
  for (let r = -2 * ring + 2; r <= 2 * ring - 2; r++) {
    cells.push([column - ring, row + r], [column + ring, row + r]);
  }
  return cells;
}
