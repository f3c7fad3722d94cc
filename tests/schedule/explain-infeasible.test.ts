import { describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../src/cli/highs-solver';
import type { McId, PersonId } from '../../src/dataset/types';
import { explainInfeasible, type Wish } from '../../src/schedule/explain-infeasible';
import { findWishes } from '../../src/schedule/find-wishes';
import type { PlanRequest } from '../../src/schedule/plan-request';
import { planSchedule } from '../../src/schedule/plan-schedule';
import type { Problem } from '../../src/schedule/problem';
import { provePossible } from '../../src/schedule/prove-possible';
import { allTimetables, drawProblem } from './draw-problem';
import { AFTERNOON, askOf, drawConference, MORNING, overlapsOf } from './small-conference';

const solver = await createHighsSolver();
const isPossible = (problem: Problem) => provePossible(problem, solver);

describe('whether a timetable is possible', () => {
  it('is what exhaustive search says', () => {
    const counts = { yes: 0, no: 0 };
    for (let seed = 0; seed < 50; seed++) {
      const size = { items: 6, bins: 3, tracks: 2 + (seed % 2), halves: seed % 4, rules: 1.5 };
      const problem = drawProblem({ ...size, seed });
      const isSome = allTimetables(problem).next().done !== true;
      expect(isPossible(problem)).toBe(isSome);
      counts[isSome ? 'yes' : 'no']++;
    }
    expect(counts.yes).toBeGreaterThan(10);
    expect(counts.no).toBeGreaterThan(10);
  });

  it('is not known where the proof is stopped too early', () => {
    const known = new Set<boolean | undefined>();
    for (let seed = 0; seed < 30; seed++) {
      const problem = drawProblem({ items: 6, bins: 3, tracks: 3, rules: 1.5, seed });
      known.add(provePossible(problem, solver, { shouldStop: () => true }));
    }
    expect([...known].map(String).sort()).toEqual(['false', 'true', 'undefined']);
  });
});

describe('wishes that cannot hold together', () => {
  interface Apart extends Wish {
    readonly pair: readonly [number, number];
  }
  const problem = drawProblem({ items: 5, bins: 2, tracks: 4, seed: 1 });
  const pairs = [
    [0, 1],
    [0, 2],
    [3, 4],
    [1, 2],
    [2, 4],
  ] as const;
  const wishes = pairs.map((pair): Apart => ({ label: pair.join(' apart from '), pair }));
  const problemWith = (kept: readonly Apart[]): Problem => {
    const apart = new Uint8Array(25);
    for (const { pair } of kept) {
      const [i, j] = pair;
      apart[i * 5 + j] = 1;
      apart[j * 5 + i] = 1;
    }
    return { ...problem, apart };
  };

  it('are the fewest: with any one less, all is well', () => {
    // Three that must not meet need three bins, and there are two.
    const found = explainInfeasible(wishes, problemWith, isPossible);
    expect(found).toEqual({
      tooMany: 0,
      wishes: [wishes[0], wishes[1], wishes[3]],
      isCertain: true,
      sentence: 'These cannot hold together: 0 apart from 1; 0 apart from 2; 1 apart from 2.',
    });
    for (const one of found?.wishes ?? []) {
      expect(isPossible(problemWith(wishes.filter((wish) => wish !== one)))).toBe(true);
    }
  });

  it('are none where all hold together', () => {
    expect(explainInfeasible(wishes.slice(0, 3), problemWith, isPossible)).toBeUndefined();
  });

  it('are not looked for where room is missing', () => {
    const narrow = (kept: readonly Apart[]): Problem => ({ ...problemWith(kept), tracks: 2 });
    expect(explainInfeasible(wishes, narrow, isPossible)).toEqual({
      tooMany: 1,
      wishes: [],
      isCertain: true,
      sentence: 'The timetable does not fit: 1 too many.',
    });
  });

  it('are told to be uncertain where nobody could find out', () => {
    const found = explainInfeasible(wishes, problemWith, ({ apart }) =>
      apart.filter((one) => one === 1).length === 10 ? false : undefined,
    );
    expect(found).toMatchObject({ wishes, isCertain: false });
  });
});

describe('the wishes of a request', () => {
  const conference = drawConference(
    `
Boot has Ada author, Bo attendee
Rust has Ada author, Cy author
Sched has Cy author, Bo attendee
`,
    { Boot: { kind: 'only-on', dates: ['2024-09-19'], evidence: [] } },
  );
  const overlaps = overlapsOf(conference);
  const explain = (asked: Partial<PlanRequest>) => {
    const plan = planSchedule(conference, overlaps, askOf(conference, asked), 200);
    const found = findWishes(conference, overlaps, plan.problem, plan.request);
    expect(found.problemWith(found.wishes)).toEqual(plan.problem);
    return explainInfeasible(found.wishes, found.problemWith, isPossible);
  };
  const [boot, rust, sched] = ['mc:boot', 'mc:rust', 'mc:sched'] as McId[] as [McId, McId, McId];
  const ada = 'person:ada' as PersonId;

  it('give the day a proposal asks for and the pin against it', () => {
    expect(explain({ pins: [{ mc: boot, bin: MORNING }] })?.sentence).toBe(
      'These cannot hold together: Boot only on 19 September; Boot pinned to Wednesday 18 September, 10:00.',
    );
  });

  it('give pairs that are kept apart, tracks and absences, and leave out what is not to blame', () => {
    const pins = [
      { mc: rust, bin: MORNING, track: 1 },
      { mc: sched, bin: MORNING },
    ];
    const forbidden = [{ mc: boot, bin: AFTERNOON }];
    expect(explain({ pins, forbidden, strict: true })?.wishes.map(({ kind }) => kind)).toEqual([
      'strict',
      'pin',
      'pin',
    ]);
    const absences = [{ person: ada, bin: MORNING }];
    expect(explain({ pins, absences })?.sentence).toBe(
      'These cannot hold together: Ada not there on Wednesday 18 September, 10:00; Rust pinned to Wednesday 18 September, 10:00 and track 1.',
    );
    const sameTrack = [
      { mc: rust, bin: MORNING, track: 1 },
      { mc: sched, bin: MORNING, track: 1 },
    ];
    expect(explain({ pins: sameTrack, forbidden })?.wishes.map(({ mcs }) => mcs)).toEqual([
      [rust],
      [sched],
    ]);
  });

  it('are not to blame where a timetable is possible', () => {
    expect(explain({ strict: true, forbidden: [{ mc: rust, bin: MORNING }] })).toBeUndefined();
  });
});
