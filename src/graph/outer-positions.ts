import type { Dataset, EntityId } from '../dataset/types';
import { compareBy } from '../lib/order';

type Place = readonly [number, number];

/** A cell holds one node and its label. */
const CELL_WIDTH = 76;
const CELL_HEIGHT = 40;
/** Rings of cells searched around a barycentre: enough for thousands of nodes. */
const MOST_RINGS = 80;

/**
 * A place for every entity that has none: the free cell of a grid nearest to the barycentre of
 * its neighbours, microconferences before others. Entities next to something placed come first,
 * wave by wave; what is tied to nothing goes around the whole. Deterministic.
 */
export function placeOuter(
  positions: Readonly<Record<string, Place>>,
  dataset: Dataset,
): Record<string, [number, number]> {
  const placed = new Map<string, Place>(Object.entries(positions));
  const taken = new Set([...placed.values()].flatMap(cellsAround));
  const neighbours = findNeighbours(dataset);
  const outer: Record<string, [number, number]> = {};
  const middle = barycentre([...placed.values()]) ?? [0, 0];
  let waiting = listIds(dataset).filter((id) => !placed.has(id));
  while (waiting.length > 0) {
    const wave = waiting.map((id) => ({ id, home: homeOf(neighbours.get(id) ?? [], placed) }));
    const tied = wave.filter(({ home }) => home !== undefined);
    const now = tied.length > 0 ? tied : wave;
    for (const { id, home } of now) {
      const at = takeCell(home ?? middle, taken);
      placed.set(id, at);
      outer[id] = at;
    }
    waiting = waiting.filter((id) => !placed.has(id));
  }
  return outer;
}

function listIds(dataset: Dataset): EntityId[] {
  const { microconferences, people, subsystems, organizations, threads } = dataset;
  // Microconferences first, so that what belongs to them finds them.
  return [microconferences, people, subsystems, organizations, threads].flatMap((entities) =>
    entities.map(({ id }): EntityId => id).sort(),
  );
}

function findNeighbours({ relations }: Dataset): ReadonlyMap<EntityId, readonly EntityId[]> {
  const neighbours = new Map<EntityId, EntityId[]>();
  const add = (id: EntityId, other: EntityId): void => {
    const list = neighbours.get(id);
    if (list === undefined) neighbours.set(id, [other]);
    else list.push(other);
  };
  for (const { from, to } of relations) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}

function homeOf(ids: readonly EntityId[], placed: ReadonlyMap<string, Place>): Place | undefined {
  const placesOf = (some: readonly EntityId[]): Place[] =>
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

const cellKey = (column: number, row: number): string => `${column} ${row}`;

/** The cells that the box of a place already given may reach into. */
function cellsAround([x, y]: Place): string[] {
  const columns = [Math.floor(x / CELL_WIDTH), Math.ceil(x / CELL_WIDTH)];
  const rows = [Math.floor(y / CELL_HEIGHT), Math.ceil(y / CELL_HEIGHT)];
  return columns.flatMap((column) => rows.map((row) => cellKey(column, row)));
}

/** The free cell nearest to a place, of the first ring around it that has one. */
function takeCell([x, y]: Place, taken: Set<string>): [number, number] {
  const column = Math.round(x / CELL_WIDTH);
  const row = Math.round(y / CELL_HEIGHT);
  for (let ring = 0; ring <= MOST_RINGS; ring++) {
    const free = ringCells(column, row, ring).filter(([c, r]) => !taken.has(cellKey(c, r)));
    const [best] = free
      .map(([c, r]) => ({ c, r, far: Math.hypot(c * CELL_WIDTH - x, r * CELL_HEIGHT - y) }))
      .sort(
        compareBy(
          ({ far }) => far,
          ({ c }) => c,
          ({ r }) => r,
        ),
      );
    if (best === undefined) continue;
    taken.add(cellKey(best.c, best.r));
    return [best.c * CELL_WIDTH, best.r * CELL_HEIGHT];
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
