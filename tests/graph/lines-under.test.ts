import { expect, it } from 'vitest';
import { countLinesUnder, passesUnder } from '../../src/graph/lines-under';

const box = { x: 0, y: 0, width: 100, height: 40 };

it.each([
  ['across', [-200, 0], [200, 0], true],
  ['down', [0, -100], [0, 100], true],
  ['past a corner', [-75, 0], [0, 75], false],
  ['just through a corner', [-60, 0], [0, 24], true],
  ['beside it', [-200, 21], [200, 21], false],
  ['towards it, but ending before', [-200, 0], [-51, 0], false],
  ['that begins inside', [0, 0], [200, 200], true],
  ['of no length, outside', [80, 0], [80, 0], false],
  ['of no length, inside', [10, 10], [10, 10], true],
] as const)('tells whether a line %s passes under a box', (_, from, to, passes) => {
  expect(passesUnder([...from], [...to], box)).toBe(passes);
  expect(passesUnder([...to], [...from], box)).toBe(passes);
});

it('does not count the boxes that a line belongs to', () => {
  const boxes = [box, { ...box, x: 200 }];
  const line = { from: [-200, 0] as [number, number], to: [200, 0] as [number, number] };
  expect(countLinesUnder([{ ...line, own: [1] }], boxes)).toBe(1);
  expect(countLinesUnder([{ ...line, own: [] }], boxes)).toBe(2);
});
