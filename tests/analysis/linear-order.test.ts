import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinearOrder } from '../../src/analysis/linear-order';

interface Line {
  readonly sizes: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly pull: readonly number[];
}

/** The sum of the docstring, written down once more. */
function costOf({ sizes, weights, pull }: Line, order: readonly number[]): number {
  const middles = new Map<number, number>();
  let end = 0;
  for (const item of order) {
    middles.set(item, end + (sizes[item] ?? 0) / 2);
    end += sizes[item] ?? 0;
  }
  const middle = (item: number): number => middles.get(item) ?? Number.NaN;
  let cost = 0;
  for (const x of order) {
    cost += (pull[x] ?? 0) * middle(x);
    for (const y of order) {
      if (x < y) cost += (weights[x]?.[y] ?? 0) * Math.abs(middle(x) - middle(y));
    }
  }
  return cost;
}

const find = ({ sizes, weights, pull }: Line): number[] =>
  findLinearOrder(sizes, (x, y) => weights[Math.min(x, y)]?.[Math.max(x, y)] ?? 0, pull);

function lines(minCount: number, maxCount: number): fc.Arbitrary<Line> {
  return fc.integer({ min: minCount, max: maxCount }).chain((count) =>
    fc.record({
      sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: count, maxLength: count }),
      pull: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count, maxLength: count }),
      weights: fc.array(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
        { minLength: count, maxLength: count },
      ),
    }),
  );
}

function permute(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permute(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** A chain: each item belongs with the next one in this order. */
function chain(order: readonly number[]): Line {
  const weights = order.map(() => order.map(() => 0));
  order.slice(1).forEach((item, at) => {
    const before = order[at] ?? 0;
    const row = weights[Math.min(item, before)];
    if (row !== undefined) row[Math.max(item, before)] = 1;
  });
  return { sizes: order.map(() => 1), weights, pull: order.map(() => 0) };
}

describe('the order that keeps together what belongs together', () => {
  it('costs no more than any other order of up to six', () => {
    fc.assert(
      fc.property(lines(0, 6), (line) => {
        const found = costOf(line, find(line));
        const least = Math.min(
          ...permute(line.sizes.map((_, at) => at)).map((o) => costOf(line, o)),
        );
        expect(found).toBe(least);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('names every item once, and moving any one item gains nothing, beyond eight', () => {
    fc.assert(
      fc.property(lines(9, 16), (line) => {
        const order = find(line);
        expect([...order].sort((x, y) => x - y)).toEqual(line.sizes.map((_, at) => at));
        const cost = costOf(line, order);
        for (const item of order) {
          const rest = order.filter((other) => other !== item);
          for (let at = 0; at <= rest.length; at++) {
            const moved = [...rest.slice(0, at), item, ...rest.slice(at)];
            expect(costOf(line, moved)).toBeGreaterThanOrEqual(cost);
          }
        }
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it.each([[[2, 0, 4, 1, 3]], [[7, 2, 9, 0, 4, 11, 1, 6, 3, 10, 5, 8]]])(
    'finds a chain again: %j',
    (order) => {
      const found = find(chain(order));
      expect([order, [...order].reverse()]).toContainEqual(found);
    },
  );

  it('draws what is pulled to the beginning there, and what is pushed to the end', () => {
    const free = { sizes: [1, 1, 1], weights: [[], [], []], pull: [-1, 0, 1] };
    expect(find(free)).toEqual([2, 1, 0]);
  });

  it('keeps the order of the input where no order is better', () => {
    expect(findLinearOrder([1, 2, 3], () => 0)).toEqual([0, 1, 2]);
    expect(findLinearOrder(Array(12).fill(1), () => 0)).toEqual([...Array(12).keys()]);
    expect(findLinearOrder([], () => 0)).toEqual([]);
  });
});
