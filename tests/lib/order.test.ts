import { describe, expect, it } from 'vitest';
import { compareBy, compareText } from '../../src/lib/order';

describe('ordering', () => {
  it('puts texts in the order of their code units, whatever the locale', () => {
    expect(['é', 'z', 'a', 'Z', '10', '9'].sort(compareText)).toEqual([
      '10',
      '9',
      'Z',
      'a',
      'z',
      'é',
    ]);
  });

  it('puts numbers in the order of their values', () => {
    expect([10, 9, -1].sort(compareBy((value) => value))).toEqual([-1, 9, 10]);
  });

  it('goes by the first key that differs', () => {
    const rows = [
      { size: 1, id: 'b' },
      { size: 2, id: 'c' },
      { size: 2, id: 'a' },
    ];
    const sorted = rows.sort(
      compareBy(
        ({ size }) => -size,
        ({ id }) => id,
      ),
    );
    expect(sorted.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });

  it('leaves equal items in the order they came in', () => {
    const rows = [{ id: 'first' }, { id: 'second' }];
    expect(rows.sort(compareBy(() => 0)).map(({ id }) => id)).toEqual(['first', 'second']);
  });
});
