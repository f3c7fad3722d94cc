/** The weight between two items, by their places in the input. */
export type Weight = (one: number, other: number) => number;

/** Of so many or fewer every order is tried: 8! is 40,320. */
const MOST_TRIED = 8;
/** Rounds of improving the greedy order; mostly two or three are enough. */
const MOST_ROUNDS = 20;

/**
 * An order of items on a line that keeps what belongs together close: the least
 *
 *     Σ weight(x, y) × |middle(x) − middle(y)| + Σ pull(x) × middle(x)
 *
 * (minimum linear arrangement, Harper 1964, with sizes). `sizes` are the items' lengths on the line;
 * a positive `pull` draws to the beginning, a negative one to the end. Up to eight items every
 * order is tried; beyond, items are put in one after the other where they cost least, heaviest
 * first, and then each is taken out and put in anew until that gains nothing. Weights must be whole
 * numbers, so that no order wins by a rounding error. Of orders that cost the same the first in the
 * order of the input wins.
 *
 * @returns the places in the input, in their new order
 */
export function findLinearOrder(
  sizes: readonly number[],
  weight: Weight,
  pull: readonly number[] = sizes.map(() => 0),
): number[] {
  const line = { sizes, weight, pull };
  return sizes.length <= MOST_TRIED ? tryAll(line) : goGreedily(line);
}

interface Line {
  readonly sizes: readonly number[];
  readonly weight: Weight;
  readonly pull: readonly number[];
}

/** Goes through the orders by their beginnings, and leaves one that already costs too much. */
function tryAll({ sizes, weight, pull }: Line): number[] {
  const items = sizes.map((_, item) => item);
  const length = sizes.reduce((sum, size) => sum + size, 0);
  const order: number[] = [];
  // Twice the middle is a whole number, so the cost is doubled, too.
  const middles: number[] = [];
  const isPlaced = items.map(() => false);
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  const visit = (end: number, cost: number, leastPull: number): void => {
    // No item that is still to be placed can lower the cost by more than its pull at the very end.
    if (cost + leastPull >= least) return;
    if (order.length === items.length) {
      [least, best] = [cost, [...order]];
      return;
    }
    for (const item of items) {
      if (isPlaced[item]) continue;
      const size = sizes[item] ?? 1;
      const middle = 2 * end + size;
      let next = cost + (pull[item] ?? 0) * middle;
      order.forEach((other, at) => {
        next += weight(other, item) * (middle - (middles[at] ?? 0));
      });
      isPlaced[item] = true;
      order.push(item);
      middles.push(middle);
      visit(end + size, next, leastPull - Math.min(0, pull[item] ?? 0) * 2 * length);
      middles.pop();
      order.pop();
      isPlaced[item] = false;
    }
  };
  visit(0, 0, pull.reduce((sum, one) => sum + Math.min(0, one), 0) * 2 * length);
  return best;
}

function goGreedily(line: Line): number[] {
  const { sizes, weight } = line;
  const items = sizes.map((_, item) => item);
  const totals = items.map((item) =>
    items.reduce((sum, other) => sum + (other === item ? 0 : weight(item, other)), 0),
  );
  const heaviest = [...items].sort((x, y) => (totals[y] ?? 0) - (totals[x] ?? 0) || x - y);
  let order: number[] = [];
  for (const item of heaviest) order = settle([...order, item], order.length, line);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = order.join();
    for (const item of heaviest) order = settle(order, order.indexOf(item), line);
    if (order.join() === before) break;
  }
  return order;
}

/** The item at `at` moved to where it costs least; it stays where nothing is gained. */
function settle(order: readonly number[], at: number, line: Line): number[] {
  let [best, bestAt] = [0, at];
  for (const step of [-1, 1] as const) {
    const moved = [...order];
    let gain = 0;
    for (let now = at; now + step >= 0 && now + step < order.length; now += step) {
      gain += swap(moved, Math.min(now, now + step), line);
      if (gain < best) [best, bestAt] = [gain, now + step];
    }
  }
  const rest = order.filter((_, place) => place !== at);
  return [...rest.slice(0, bestAt), order[at] as number, ...rest.slice(bestAt)];
}

/** Swaps the two at `at` and behind it; gives by how much that changes the cost. */
function swap(order: number[], at: number, { sizes, weight, pull }: Line): number {
  const [left, right] = [order[at] as number, order[at + 1] as number];
  // In twice the length, as above: the left one moves on, the right one back.
  const [onward, back] = [2 * (sizes[right] ?? 1), 2 * (sizes[left] ?? 1)];
  let change = (pull[left] ?? 0) * onward - (pull[right] ?? 0) * back;
  order.forEach((other, place) => {
    if (place === at || place === at + 1) return;
    const side = place < at ? 1 : -1;
    change += side * (weight(other, left) * onward - weight(other, right) * back);
  });
  [order[at], order[at + 1]] = [right, left];
  return change;
}
