import type { Policy } from '../dataset/policy';
import type { McId, Microconference } from '../dataset/types';
import { compareBy } from '../lib/order';
import { findLinearOrder, type Weight } from './linear-order';
import type { Overlap } from './overlap';
import { weigh } from './weigh';

/** How the rows of the matrix are ordered; by hand means in the order of a list. */
export type MatrixOrder = 'group' | 'title' | 'total' | readonly McId[];

/** What the order needs of a community. */
interface Grouped {
  readonly members: readonly McId[];
}

/**
 * Microconferences in the order of the matrix. Every one is there exactly once, whatever the order
 * names: what a list by hand does not name comes after it, by title.
 */
export function orderMatrix(
  mcs: readonly Microconference[],
  overlaps: readonly Overlap[],
  communities: readonly Grouped[],
  policy: Policy,
  order: MatrixOrder,
): McId[] {
  const byTitle = orderByTitle(mcs);
  if (order === 'title') return byTitle;
  if (order === 'total') return orderByTotal(byTitle, overlaps, policy);
  if (order === 'group') return orderByCommunity(byTitle, overlaps, communities, policy);
  const known = new Set<McId>(byTitle);
  return [...new Set([...order.filter((mc) => known.has(mc)), ...byTitle])];
}

function orderByTitle(mcs: readonly Microconference[]): McId[] {
  const titled = compareBy<Microconference>(
    ({ shortTitle }) => shortTitle.toLowerCase(),
    ({ id }) => id,
  );
  return [...mcs].sort(titled).map(({ id }) => id);
}

/** By what each would lose in all, in people: the sum of the projection's weights. */
function orderByTotal(byTitle: McId[], overlaps: readonly Overlap[], policy: Policy): McId[] {
  const totals = new Map<McId, number>();
  for (const overlap of overlaps) {
    const weight = weigh(overlap, policy);
    for (const mc of [overlap.a, overlap.b]) totals.set(mc, (totals.get(mc) ?? 0) + weight);
  }
  const total = (mc: McId): number => Math.round(1000 * (totals.get(mc) ?? 0));
  return byTitle
    .map((mc, place) => ({ mc, place }))
    .sort(
      compareBy(
        ({ mc }) => -total(mc),
        ({ place }) => place,
      ),
    )
    .map(({ mc }) => mc);
}

/**
 * Communities side by side, strong pairs near the diagonal. In two stages, each with the least
 *
 *     Σ weight(a, b) × |place(a) − place(b)|
 *
 * over the pairs: first the communities, whose place is their middle, then the members inside each,
 * with all others standing where the first stage put them. `findLinearOrder` finds the least by
 * trying all orders of up to eight, and goes greedily beyond.
 */
function orderByCommunity(
  byTitle: readonly McId[],
  overlaps: readonly Overlap[],
  communities: readonly Grouped[],
  policy: Policy,
): McId[] {
  const blocks = splitIntoBlocks(byTitle, communities);
  const blockOf = new Map(blocks.flatMap((block, at) => block.map((mc) => [mc, at] as const)));
  const between = blocks.map(() => new Float64Array(blocks.length));
  const pairs = new Map<McId, { readonly other: McId; readonly weight: number }[]>();
  for (const overlap of overlaps) {
    const [x, y] = [blockOf.get(overlap.a), blockOf.get(overlap.b)];
    const weight = Math.round(1000 * weigh(overlap, policy));
    if (x === undefined || y === undefined || weight === 0) continue;
    if (x !== y) {
      add(between, x, y, weight);
      add(between, y, x, weight);
    }
    for (const [mc, other] of [
      [overlap.a, overlap.b],
      [overlap.b, overlap.a],
    ] as const) {
      const own = pairs.get(mc) ?? [];
      own.push({ other, weight });
      pairs.set(mc, own);
    }
  }
  const sizes = blocks.map(({ length }) => length);
  const weight: Weight = (x, y) => between[x]?.[y] ?? 0;
  const placed = findLinearOrder(sizes, weight).map((at) => blocks[at] ?? []);
  const places = new Map(placed.flat().map((mc, place) => [mc, place]));
  return placed.flatMap((block) => orderMembers(block, pairs, places));
}

type Pairs = ReadonlyMap<McId, readonly { readonly other: McId; readonly weight: number }[]>;

function orderMembers(block: readonly McId[], pairs: Pairs, places: ReadonlyMap<McId, number>) {
  const at = new Map(block.map((mc, index) => [mc, index]));
  const inside = block.map(() => new Float64Array(block.length));
  const pullLeft = block.map(() => 0);
  const pullRight = block.map(() => 0);
  const start = places.get(block[0] as McId) ?? 0;
  block.forEach((mc, index) => {
    for (const { other, weight } of pairs.get(mc) ?? []) {
      const near = at.get(other);
      if (near !== undefined) add(inside, index, near, weight);
      // Whoever stands outside pulls with the same force wherever in the block one is.
      else if ((places.get(other) ?? 0) < start) pullLeft[index] = (pullLeft[index] ?? 0) + weight;
      else pullRight[index] = (pullRight[index] ?? 0) + weight;
    }
  });
  const pull = block.map((_, index) => (pullLeft[index] ?? 0) - (pullRight[index] ?? 0));
  const sizes = block.map(() => 1);
  return findLinearOrder(sizes, (x, y) => inside[x]?.[y] ?? 0, pull).map(
    (index) => block[index] as McId,
  );
}

function add(rows: readonly Float64Array[], x: number, y: number, weight: number): void {
  const row = rows[x];
  if (row !== undefined) row[y] = (row[y] ?? 0) + weight;
}

/** Communities as far as their members are there; who is in none is a block of its own. */
function splitIntoBlocks(byTitle: readonly McId[], communities: readonly Grouped[]): McId[][] {
  const place = new Map(byTitle.map((mc, index) => [mc, index]));
  const titled = compareBy<McId>((mc) => place.get(mc) ?? 0);
  const blocks = communities
    .map(({ members }) => members.filter((mc) => place.has(mc)).sort(titled))
    .filter(({ length }) => length > 0);
  const grouped = new Set(blocks.flat());
  return [...blocks, ...byTitle.filter((mc) => !grouped.has(mc)).map((mc) => [mc])];
}
