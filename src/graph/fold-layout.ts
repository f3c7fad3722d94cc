import { compareBy } from '../lib/order';
import type { FoldedLens } from './fold';
import { mcBox } from './label-box';
import { placeOuter } from './outer-positions';

type Place = readonly [number, number];
type Positions = Readonly<Record<string, Place>>;

/** Between the box of one microconference and the next, where the people between them stand. */
const GAP_X = 90;
const GAP_Y = 70;
/** Where nodes of no single group stand, from the left and from the lowest group. */
const HOMELESS_X = 260;
const HOMELESS_Y = 160;
/** Wider than high, as the pane is. */
const ASPECT = 1.5;

/**
 * Positions for folded groups: each where the layout has it, or in the middle of its members. The
 * members of unfolded groups stand in rows in the middle of where their group was, and the other
 * groups keep their direction from there but make room.
 */
export function placeUnfolded(
  lens: FoldedLens,
  positions: Positions,
  numberOf: (id: string) => number,
): Record<string, [number, number]> {
  const middles = findMiddles(positions, numberOf);
  const lowest = Math.max(0, ...[...middles.values()].map(([, y]) => y));
  let homeless = 0;
  const groups = lens.nodes.flatMap((node) => {
    if (node.kind !== 'group') return [];
    // What has no group, and the smallest groups together, stand below the others.
    const at = middles.get(node.community) ?? [homeless++ * HOMELESS_X, lowest + HOMELESS_Y];
    return [{ id: node.id, at }];
  });
  const members = lens.nodes.filter(({ kind }) => kind !== 'group');
  if (members.length === 0) return toRecord(groups);
  const centre = middles.get(numberOf(members[0]?.id ?? '')) ?? [0, 0];
  const local = placeMembers(lens, members);
  const reach = [0, 1].map((axis) =>
    Math.max(...Object.values(local).map((place) => Math.abs(place[axis] ?? 0))),
  ) as [number, number];
  const shifted = Object.entries(local).map(([id, [x, y]]) => ({
    id,
    at: [x + centre[0], y + centre[1]] as const,
  }));
  return toRecord([
    ...groups.map(({ id, at }) => ({ id, at: makeRoom(at, centre, reach) })),
    ...shifted,
  ]);
}

/** Where every group stands: its own position, or the mean of its microconferences'. */
function findMiddles(positions: Positions, numberOf: (id: string) => number): Map<number, Place> {
  const sums = new Map<number, [number, number, number]>();
  const middles = new Map<number, Place>();
  for (const [id, at] of Object.entries(positions)) {
    if (id.startsWith('group:')) middles.set(Number(id.slice('group:'.length)), at);
    if (!id.startsWith('mc:')) continue;
    const [x, y, count] = sums.get(numberOf(id)) ?? [0, 0, 0];
    sums.set(numberOf(id), [x + at[0], y + at[1], count + 1]);
  }
  for (const [number, [x, y, count]] of sums) middles.set(number, [x / count, y / count]);
  return middles;
}

/** Microconferences in rows around the origin, everything else as near to its own as there is room. */
function placeMembers(
  { edges }: FoldedLens,
  members: readonly { readonly id: string; readonly kind: string; readonly label: string }[],
): Record<string, [number, number]> {
  const mcs = members.filter(({ kind }) => kind === 'mc').sort(compareBy(({ id }) => id));
  const width = Math.max(0, ...mcs.map(({ label }) => mcBox(label).width)) + GAP_X;
  const height = Math.max(0, ...mcs.map(({ label }) => mcBox(label).height)) + GAP_Y;
  const columns = Math.max(1, Math.round(Math.sqrt((mcs.length * ASPECT * height) / width)));
  const rows = Math.ceil(mcs.length / columns);
  const placed: Record<string, [number, number]> = {};
  mcs.forEach(({ id }, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    placed[id] = [(column - (columns - 1) / 2) * width, (row - (rows - 1) / 2) * height];
  });
  const shown = new Set(members.map(({ id }) => id));
  const inner = edges.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const ids = members.map(({ id }) => id).sort();
  return {
    ...placeOuter(
      placed,
      ids,
      inner.map(({ source, target }) => [source, target]),
    ),
    ...placed,
  };
}

/** Away from the centre by the half axis of the ellipse around the members in that direction. */
function makeRoom(at: Place, centre: Place, reach: readonly [number, number]): Place {
  const [dx, dy] = [at[0] - centre[0], at[1] - centre[1]];
  const far = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / far, dy / far];
  const [a, b] = [reach[0] * 1.2 + GAP_X, reach[1] * 1.2 + GAP_Y];
  const radius = 1 / Math.hypot(ux / a, uy / b);
  return [at[0] + ux * radius, at[1] + uy * radius];
}

function toRecord(
  places: readonly { readonly id: string; readonly at: Place }[],
): Record<string, [number, number]> {
  return Object.fromEntries(
    places.map(({ id, at }) => [id, [Math.round(at[0]), Math.round(at[1])]]),
  );
}
