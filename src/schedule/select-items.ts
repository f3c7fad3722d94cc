import type { Item, Problem } from './problem';

/** The problem of some items only, in a given order. */
export function selectItems(problem: Problem, order: readonly number[]): Problem {
  const n = problem.items.length;
  const places = 2 * problem.bins.length;
  const rows = <T extends Uint8Array | Int32Array>(from: T, into: T): T => {
    const width = from.length / n;
    order.forEach((item, index) => {
      into.set(from.subarray(item * width, (item + 1) * width), index * width);
    });
    return into;
  };
  const square = <T extends Uint8Array | Int32Array>(from: T, into: T): T => {
    order.forEach((one, row) => {
      order.forEach((other, column) => {
        into[row * order.length + column] = from[one * n + other] as number;
      });
    });
    return into;
  };
  const pairs = (from: Int32Array): Int32Array => square(from, new Int32Array(order.length ** 2));
  const { pairCost } = problem;
  return {
    ...problem,
    items: order.map((item) => problem.items[item] as Item),
    allowed: rows(problem.allowed, new Uint8Array(order.length * places)),
    apart: square(problem.apart, new Uint8Array(order.length ** 2)),
    pairCost: {
      declared: pairs(pairCost.declared),
      runs: pairs(pairCost.runs),
      wanted: pairs(pairCost.wanted),
      subject: pairs(pairCost.subject),
    },
    movedCost: rows(problem.movedCost, new Uint8Array(order.length * places)),
  };
}

/** The same problem with other lengths: a half may stand in either half of a bin that is open. */
export function withLengths(problem: Problem, isHalf: Uint8Array): Problem {
  if (problem.items.every((item, i) => item.isHalf === (isHalf[i] === 1))) return problem;
  const places = 2 * problem.bins.length;
  const allowed = Uint8Array.from(problem.allowed);
  const items = problem.items.map((item, i): Item => {
    if (item.isHalf === (isHalf[i] === 1)) return item;
    for (let place = i * places; place < (i + 1) * places; place += 2) {
      allowed[place + 1] = item.isHalf ? 0 : (allowed[place] as number);
    }
    return { ...item, isHalf: isHalf[i] === 1 };
  });
  return { ...problem, items, allowed };
}
