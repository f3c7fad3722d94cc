import { describe, expect, it } from 'vitest';
import { describeBoardCost } from '../../../src/app/schedule/plan-words';

const NOTHING = { declared: 0, runs: 0, wanted: 0, subject: 0, moved: 0 };

describe('describeBoardCost', () => {
  it('speaks of subjects in words where nobody is lost', () => {
    expect(describeBoardCost(NOTHING)).toBe('Not even related subjects run side by side.');
    expect(describeBoardCost({ ...NOTHING, subject: 41 })).toBe(
      'What runs side by side shares 0.041 of its subjects in all; two MCs alike in everything would share 1.',
    );
  });

  it('says how many have moved', () => {
    expect(describeBoardCost({ ...NOTHING, moved: 1 })).toMatch(/ 1 MC has moved\.$/);
    expect(describeBoardCost({ ...NOTHING, subject: 41, moved: 3 })).toMatch(
      / 3 MCs have moved\.$/,
    );
  });

  it('gives every level where somebody is lost', () => {
    expect(describeBoardCost({ ...NOTHING, runs: 2, wanted: 800 })).toBe(
      'Times somebody runs two at once: 2; people lost who are wanted in both: 0.8.',
    );
  });
});
