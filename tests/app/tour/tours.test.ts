import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCard } from '../../../src/app/tour/place-card';
import { TOUR_NAMES } from '../../../src/app/tour/tour-name';
import { TOURS } from '../../../src/app/tour/tours';

it.each(TOUR_NAMES)('the tour for the %s is short, and every step names a control', (name) => {
  const steps = TOURS[name];
  expect(steps.length).toBeGreaterThanOrEqual(4);
  expect(steps.length).toBeLessThanOrEqual(5);
  for (const { at, text, to } of steps) {
    expect(at.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(180);
    expect(to.view).toBeDefined();
  }
});

const length = fc.integer({ min: 0, max: 2000 });
const box = fc.record({ left: length, top: length, width: length, height: length });

it('a card is always wholly on the screen, wherever its control is', () => {
  const card = { width: 340, height: 200 };
  const size = fc.record({
    width: fc.integer({ min: 364, max: 2000 }),
    height: fc.integer({ min: 224, max: 1500 }),
  });
  fc.assert(
    fc.property(fc.option(box), size, (target, screen) => {
      const { left, top } = placeCard(target, card, screen);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + card.width).toBeLessThanOrEqual(screen.width);
      expect(top + card.height).toBeLessThanOrEqual(screen.height);
    }),
    { seed: 2024 },
  );
});

it('a card does not cover a control that leaves room for it', () => {
  const screen = { width: 1440, height: 900 };
  const card = { width: 340, height: 200 };
  const small = fc.record({
    left: fc.integer({ min: 0, max: 1340 }),
    top: fc.integer({ min: 0, max: 860 }),
    width: fc.constant(100),
    height: fc.constant(40),
  });
  fc.assert(
    fc.property(small, (target) => {
      const { left, top } = placeCard(target, card, screen);
      const isApart =
        left >= target.left + target.width ||
        left + card.width <= target.left ||
        top >= target.top + target.height ||
        top + card.height <= target.top;
      expect(isApart).toBe(true);
    }),
    { seed: 2024 },
  );
});
