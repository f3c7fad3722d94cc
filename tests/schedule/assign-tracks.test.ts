import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignTracks } from '../../src/schedule/assign-tracks';
import { brokenRules } from '../../src/schedule/feasible';
import type { Problem } from '../../src/schedule/problem';
import { areConcurrent, type Timetable } from '../../src/schedule/timetable';
import { allTimetables, drawProblem } from './draw-problem';

const problem = drawProblem({ items: 5, bins: 1, tracks: 3, halves: 3, seed: 1 });

/** "00@1 01@1/2": item at track, and half. */
function words({ assignments }: Timetable): string {
  return assignments
    .map(({ mc, track, half }) => `${mc.slice(3)}@${track}${half === undefined ? '' : `/${half}`}`)
    .sort()
    .join(' ');
}

function withTracks(made: Problem, tracks: readonly (number | null)[]): Problem {
  return {
    ...made,
    items: made.items.map((item, i) => ({ ...item, track: tracks[i] ?? null })),
  };
}

describe('tracks', () => {
  it('go to full items first, by id, and two halves share one', () => {
    const places = Int16Array.of(0, 1, 1, 0, 0);
    expect(words(assignTracks(drawProblem({ ...SIZE, tracks: 4 }), places))).toBe(
      '00@3/1 01@3/2 02@4/2 03@1 04@2',
    );
  });

  it('stay as they are pinned, and otherwise as they were before', () => {
    const pinned = withTracks(problem, [2, null, null, null, null]);
    const places = Int16Array.of(0, 1, -1, 0, 0);
    expect(words(assignTracks(pinned, places))).toBe('00@3/1 01@3/2 03@1 04@2');
    const before = assignTracks(withTracks(problem, [0, null, null, 2, 1]), places);
    expect(words(before)).toBe('00@1/1 01@1/2 03@3 04@2');
    expect(assignTracks(problem, places, before)).toEqual(before);
  });

  it('give up a wish that would leave too few for the others', () => {
    // The halves were on tracks 1 and 2, but now two full items need two of the three tracks.
    const from = assignTracks(
      withTracks(problem, [0, 1, null, null, null]),
      Int16Array.of(0, 1, -1, -1, -1),
    );
    expect(words(from)).toBe('00@1/1 01@2/2');
    expect(words(assignTracks(problem, Int16Array.of(0, 1, -1, 0, 0), from))).toBe(
      '00@1/1 01@1/2 03@2 04@3',
    );
  });

  it('are numbered beyond the last where a bin holds too much', () => {
    const full = drawProblem({ items: 3, bins: 1, tracks: 2, seed: 1 });
    expect(words(assignTracks(full, Int16Array.of(0, 0, 0)))).toBe('00@1 01@2 02@3');
  });

  it('are named where pins of halves leave too few', () => {
    const pinned = withTracks(problem, [0, 1, null, null, null]);
    expect(brokenRules(pinned, Int16Array.of(0, 1, 0, 0, -1)).map(({ kind }) => kind)).toEqual([
      'place',
    ]);
    const tight = withTracks(problem, [0, 1, 2, null, null]);
    expect(brokenRules(tight, Int16Array.of(0, 1, 1, 0, -1)).map(({ kind }) => kind)).toEqual([
      'place',
      'track',
    ]);
  });

  it('never hold two at once, and suffice for every timetable that fits', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const made = drawProblem({ items: 5, bins: 2, tracks: 2, halves: 3, seed });
        let before: Timetable | null = null;
        for (const places of allTimetables(made)) {
          const { assignments, ...rest } = assignTracks(made, places, before);
          before = { assignments, ...rest };
          tried++;
          expect(assignments).toHaveLength(5);
          for (const one of assignments) {
            expect(one.track).toBeLessThanOrEqual(2);
            for (const other of assignments) {
              if (one === other || one.track !== other.track) continue;
              expect(areConcurrent(one, other)).toBe(false);
            }
          }
          if (tried % 40 === 0) break;
        }
      }),
      { seed: 3, numRuns: 20 },
    );
    expect(tried).toBeGreaterThan(400);
  });
});

const SIZE = { items: 5, bins: 1, halves: 3, seed: 1 };
