import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, shuffled } from '../../src/lib/random';

function firstNumbers(seed: number): number[] {
  const random = createRandom(seed);
  return [random(), random(), random()];
}

describe('seeded numbers', () => {
  it.each([
    [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]],
    [42, [0.6011037519201636, 0.44829055899754167, 0.8524657934904099]],
  ])('of seed %d stay what they are, since committed data depends on them', (seed, numbers) => {
    expect(firstNumbers(seed)).toEqual(numbers);
  });

  it('differ from seed to seed', () => {
    expect(firstNumbers(1)).not.toEqual(firstNumbers(2));
  });

  it('lie in [0, 1) for every seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) =>
        firstNumbers(seed).every((number) => number >= 0 && number < 1),
      ),
    );
  });
});

describe('shuffling', () => {
  it('gives the same order for the same seed', () => {
    expect(shuffled([1, 2, 3, 4, 5, 6], createRandom(1))).toEqual([5, 2, 6, 3, 1, 4]);
  });

  it('keeps every item and leaves the original alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items];
        const after = shuffled(items, createRandom(seed));
        expect(items).toEqual(before);
        expect([...after].sort((a, b) => a - b)).toEqual(before.sort((a, b) => a - b));
      }),
    );
  });
});
