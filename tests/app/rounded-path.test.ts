import { describe, expect, it } from 'vitest';
import { roundedPath } from '../../src/app/rounded-path';

describe('roundedPath', () => {
  it('turns each corner by a curve that starts and ends on the sides', () => {
    const square = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ] as const;
    expect(roundedPath(square, 10)).toBe(
      'M0 10Q0 0 10 0L90 0Q100 0 100 10L100 90Q100 100 90 100L10 100Q0 100 0 90Z',
    );
  });

  it('never goes past the middle of a short side', () => {
    const flat = [
      [0, 0],
      [100, 0],
      [100, 10],
      [0, 10],
    ] as const;
    expect(roundedPath(flat, 30)).toMatch(/^M0 5Q0 0 30 0/);
  });

  it('draws nothing where there is nothing, and stays finite where points coincide', () => {
    expect(roundedPath([], 30)).toBe('');
    const point = [4, 4] as const;
    expect(roundedPath([point, point], 30)).toBe('M4 4Q4 4 4 4L4 4Q4 4 4 4Z');
  });
});
