import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../src/schedule/build-problem';
import { canBeApart } from '../../src/schedule/can-be-apart';
import { findUnavoidable } from '../../src/schedule/find-unavoidable';
import type { PlanRequest } from '../../src/schedule/plan-request';
import type { Problem } from '../../src/schedule/problem';
import { allTimetables, areConcurrentByHand, drawProblem } from './draw-problem';
import { askOf, drawConference, MORNING, overlapsOf } from './small-conference';

/** Whether some timetable that obeys the rules keeps a set of items apart. */
function isApartSomewhere(problem: Problem, set: readonly number[]): boolean {
  for (const places of allTimetables(problem)) {
    const areApart = set.every((i) =>
      set.every((j) => i === j || !areConcurrentByHand(problem, places, i, j)),
    );
    if (areApart) return true;
  }
  return false;
}

describe('whether items can be apart', () => {
  it('is what exhaustive search says for full items, and never false without cause for halves', () => {
    const counts = { apart: 0, together: 0, hints: 0 };
    for (let seed = 0; seed < 160; seed++) {
      const halves = seed % 2 === 0 ? 0 : 3;
      const size = { items: 5, bins: 3, tracks: 2, halves, rules: 0.6, seed };
      const problem = { ...drawProblem(size), apart: new Uint8Array(25) };
      for (const set of [
        [0, 1],
        [2, 4],
        [1, 3, 4],
      ]) {
        const canBe = canBeApart(problem, set);
        const is = isApartSomewhere(problem, set);
        if (is) counts.apart++;
        else if (canBe) counts.hints++;
        else counts.together++;
        if (is) expect(canBe).toBe(true);
        if (halves === 0) expect(canBe).toBe(is);
      }
    }
    expect(counts.apart).toBeGreaterThan(100);
    expect(counts.together).toBeGreaterThan(20);
    expect(counts.hints).toBeLessThan(counts.together / 4);
  });
});

const dataset = drawConference(`
  Sched has ann author, ben attendee
  Rt has ann author, ben attendee
  Tracing has ann author
  Ext avoids Sched
  Rust alone
`);
const overlaps = overlapsOf(dataset);

function unavoidable(wishes: Partial<PlanRequest>): string[] {
  const request = askOf(dataset, wishes);
  const { problem } = buildProblem(dataset, overlaps, request);
  const found = findUnavoidable(dataset, overlaps, problem, request);
  expect(found.every(({ bin }) => bin === null)).toBe(true);
  return found.map(({ sentence }) => sentence);
}

describe('what no timetable can avoid', () => {
  it('is nothing where there is room', () => {
    expect(unavoidable({})).toEqual([]);
  });

  it('is a pair that pins force together, gravest first, in sentences', () => {
    const pins = (['mc:sched', 'mc:rt', 'mc:ext'] as const).map((mc) => ({ mc, bin: MORNING }));
    expect(unavoidable({ pins, tracks: 3 })).toEqual([
      'Ext asks not to run beside Sched, and no timetable of this size can keep them apart.',
      'Rt and Sched both need ann (author of both), and no timetable of this size can keep them apart.',
      'Rt and Sched both need ben (wanted in both), and no timetable of this size can keep them apart.',
    ]);
  });

  it('is somebody who runs more than there are bins', () => {
    expect(unavoidable({ days: 1, tracks: 4 })).toEqual([
      'Rt, Sched and Tracing all need ann (author of all), and no timetable of this size can keep them apart.',
    ]);
    // Halves of one bin follow each other.
    expect(unavoidable({ days: 1, tracks: 4, halves: ['mc:rt', 'mc:sched'] })).toEqual([]);
  });

  it('is nothing where not even everything fits', () => {
    expect(unavoidable({ days: 1, periods: 1, tracks: 2 })).toEqual([]);
  });

  it('leaves out what a constraint that is switched off asks for', () => {
    const wishes = { days: 1, periods: 1, tracks: 5 };
    expect(unavoidable(wishes)[0]).toMatch(/^Ext asks/);
    expect(unavoidable({ ...wishes, switchedOff: ['mc:ext/avoid-overlap'] })[0]).toMatch(/^Rt/);
  });
});
