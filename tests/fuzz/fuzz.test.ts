import { describe, expect, it } from 'vitest';
import { makeInput } from './inputs';
import { runChain } from './run-chain';

const RUNS = 500;
/** No input of this size takes a tenth of it; a busy machine may. */
const LONGEST_MS = 5000;

describe('a mutated file', () => {
  it('is read or refused in a sentence, and nothing hangs', { timeout: 60_000 }, async () => {
    const outcomes = { read: 0, refused: 0 };
    for (let seed = 1; seed <= RUNS; seed++) {
      const input = makeInput(seed);
      const start = performance.now();
      outcomes[await runChain(input).catch((error: unknown) => fail(input.label, error))]++;
      expect(performance.now() - start, input.label).toBeLessThan(LONGEST_MS);
    }
    // Mutations that leave nothing to read would test nothing.
    expect(outcomes.read).toBeGreaterThan(RUNS / 3);
    expect(outcomes.refused).toBeGreaterThan(RUNS / 20);
  });

  it('is the same for the same seed', () => {
    expect(makeInput(7)).toEqual(makeInput(7));
    expect(makeInput(7).bytes).not.toEqual(makeInput(8).bytes);
  });
});

function fail(label: string, error: unknown): never {
  throw new Error(`${label}: ${error instanceof Error ? error.stack : error}`);
}
