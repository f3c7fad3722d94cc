import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import {
  type EntityId,
  type EntityKind,
  ROLES,
  type Role,
  STRENGTHS,
  type Strength,
} from '../../src/dataset/types';
import { decodePermalink, defaultViewState } from '../../src/view-state/permalink';
import { planField } from '../../src/view-state/plan-field';
import type { PlanState } from '../../src/view-state/plan-state';
import {
  DIRECTORY_COLUMNS,
  EVIDENCE_CLASSES,
  LENSES,
  LISTS,
  OVERLAP_PARTS,
  SORT_COLUMNS,
  SOURCES_SECTIONS,
  VIEWS,
  type ViewState,
} from '../../src/view-state/view-state';

export const DATA = { event: 'lpc-2024', hash: '1a2b3c4d' };
export const START = '?v=2&data=lpc-2024~1a2b3c4d&view=graph';
export const start = defaultViewState(DATA);

/** The ids of a made-up dataset, with two that it had before. */
export const IDS: Readonly<Record<string, EntityId>> = {
  'mc:sched-mc': 'mc:sched-mc',
  'mc:rust-mc': 'mc:rust-mc',
  'person:juri-lelli': 'person:juri-lelli',
  'person:jorg-rodel': 'person:jorg-rodel',
  'person:joerg-roedel': 'person:jorg-rodel',
  'org:red-hat': 'org:red-hat',
  'org:redhat': 'org:red-hat',
  'org:arm': 'org:arm',
  'subsystem:sched': 'subsystem:sched',
  'thread:a+b=c,d%e&f#g/h?i@j.org': 'thread:a+b=c,d%e&f#g/h?i@j.org',
};

export const known = {
  data: DATA,
  resolve: (id: string) => (Object.hasOwn(IDS, id) ? IDS[id] : undefined),
};

export const decode = (search: string) => decodePermalink(search, known);

const MARKS = ['mc:sched-mc', 'mc:rust-mc', 'person:juri-lelli'] as const;

export const KINDS: EntityKind[] = ['person', 'org', 'mc', 'subsystem', 'thread'];

const anyText = fc.string({ unit: 'binary', minLength: 1 });
export const nastyText = fc.string({
  unit: fc.constantFrom(...'@=+&%#,/?~:; \'"()!*<>ab0.-_', 'é', '😀'),
  minLength: 1,
});
const anyName = fc.oneof(anyText, nastyText);
const anyEntityId = fc
  .tuple(fc.constantFrom(...KINDS), anyName)
  .map(([kind, rest]): EntityId => `${kind}:${rest}`);
const anyMcId = anyName.map((rest) => `mc:${rest}` as const);
const anyOrganizationId = anyName.map((rest) => `org:${rest}` as const);
const anyEvent = fc.record({
  event: anyName,
  hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 8 }),
});

/** A number with so many decimals at most. */
function decimal(min: number, max: number, decimals: number): fc.Arbitrary<number> {
  const scale = 10 ** decimals;
  return fc.integer({ min: min * scale, max: max * scale }).map((value) => value / scale);
}

function sortedSet<T extends string>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(items, { maxLength: 6 }).map((list) => list.sort());
}

/** As many of these weights as you like; the others are as usual. */
function weights<T extends string>(
  names: readonly T[],
  usual: Readonly<Record<T, number>>,
): fc.Arbitrary<Record<T, number>> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), decimal(0, 1, 3)), {
      selector: ([name]) => name,
    })
    .map((changed) => ({ ...usual, ...Object.fromEntries(changed) }));
}

const orUsual = (usual: number, max: number) => fc.oneof(fc.constant(usual), decimal(0, max, 3));

const anyPolicy: fc.Arbitrary<ViewState['policy']> = fc.record({
  presence: weights<Role>(ROLES, DEFAULT_POLICY.presence),
  confirmedPresence: orUsual(DEFAULT_POLICY.confirmedPresence, 1),
  strength: weights<Strength>(STRENGTHS, DEFAULT_POLICY.strength),
  minSubjectOverlap: orUsual(DEFAULT_POLICY.minSubjectOverlap, 1),
  subjectWeight: orUsual(DEFAULT_POLICY.subjectWeight, 100),
  declaredWeight: orUsual(DEFAULT_POLICY.declaredWeight, 100),
});

/** None, some that a link carries, or word of some that it does not. */
const anyCorrections = fc.oneof(
  fc.constant(''),
  fc
    .string({ unit: fc.constantFrom(...'abcXYZ019-_.~'), maxLength: 499 })
    .map((letters) => `1${letters}`),
  fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    .map(([count, digest]) => `left-out:${count}~${digest.toString(16).padStart(8, '0')}`),
);

const BINS = ['2024-09-18T10:00', '2024-09-18T15:00', 'day-1/period-1'];
const anyBin = fc.constantFrom(...BINS);
const anyMc = fc.constantFrom('mc:sched-mc' as const, 'mc:rust-mc' as const);
const anyAssignments = fc.option(
  fc.uniqueArray(
    fc.record(
      {
        mc: anyMc,
        bin: anyBin,
        track: fc.integer({ min: 1, max: 8 }),
        half: fc.constantFrom(1 as const, 2 as const),
      },
      { requiredKeys: ['mc', 'bin', 'track'] },
    ),
    { selector: ({ mc }) => mc },
  ),
);

/** Every plan of the made-up dataset, its lists in the order that a link gives them. */
const anyPlan: fc.Arbitrary<PlanState> = fc
  .record<PlanState>({
    tracks: fc.option(fc.integer({ min: 1, max: 8 })),
    days: fc.option(fc.integer({ min: 1, max: 14 })),
    periods: fc.option(fc.integer({ min: 1, max: 12 })),
    halves: sortedSet(anyMc),
    halvesCount: fc.option(fc.integer({ min: 0, max: 30 })),
    halvesBy: fc.constantFrom('topics', 'planner'),
    without: sortedSet(anyMc),
    merges: fc.constantFrom([], [['mc:rust-mc', 'mc:sched-mc']]),
    choose: fc.option(fc.integer({ min: 1, max: 30 })),
    pins: fc.uniqueArray(
      fc.oneof(
        fc.record({ mc: anyMc, bin: anyBin }),
        fc.record({ mc: anyMc, day: fc.constantFrom('2024-09-18', 'day-2') }),
        fc.record({ mc: anyMc, track: fc.integer({ min: 1, max: 8 }) }),
      ),
      { selector: (pin) => JSON.stringify(pin) },
    ),
    forbidden: fc.uniqueArray(fc.record({ mc: anyMc, bin: anyBin }), { selector: JSON.stringify }),
    absences: fc.uniqueArray(
      fc.record({ person: fc.constant('person:juri-lelli' as const), bin: anyBin }),
      { selector: JSON.stringify },
    ),
    switchedOff: sortedSet(fc.constantFrom('mc:rust-mc/only-on', 'mc:sched-mc/avoid-overlap/2')),
    strict: fc.boolean(),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    at: anyAssignments,
    was: anyAssignments,
    acknowledged: sortedSet(fc.constantFrom('rust-mc~sched-mc', 'only-on~rust-mc')),
  })
  .map((plan) => planField.read(planField.write(plan), known, plan).value ?? plan);

/** Every view there can be, over ids that share any kind of letter. */
export const anyViewState = viewStates({
  data: anyEvent,
  entity: anyEntityId,
  mc: anyMcId,
  organization: anyOrganizationId,
});

/** Every view that there can be of the made-up dataset. */
export const knownViewState = viewStates({
  data: fc.constant(DATA),
  entity: fc.constantFrom(...Object.values(IDS)),
  mc: fc.constantFrom('mc:sched-mc', 'mc:rust-mc'),
  organization: fc.constantFrom('org:red-hat', 'org:arm'),
});

function viewStates(ids: {
  data: fc.Arbitrary<ViewState['data']>;
  entity: fc.Arbitrary<EntityId>;
  mc: fc.Arbitrary<`mc:${string}`>;
  organization: fc.Arbitrary<`org:${string}`>;
}): fc.Arbitrary<ViewState> {
  return fc
    .record({
      data: ids.data,
      view: fc.constantFrom(...VIEWS),
      lens: fc.constantFrom(...LENSES),
      select: sortedSet(ids.entity),
      depth: fc.integer({ min: 1, max: 3 }),
      from: fc.option(ids.entity),
      to: fc.option(ids.entity),
      hide: sortedSet(fc.constantFrom(...KINDS)),
      community: fc.option(ids.mc),
      resolution: fc.integer({ min: 10, max: 500 }).map((hundredths) => hundredths / 100),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      policy: anyPolicy,
      sort: fc.record({ by: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
      list: fc.constantFrom(...LISTS),
      columns: sortedSet(fc.constantFrom(...DIRECTORY_COLUMNS)),
      find: fc.string({ unit: 'grapheme', maxLength: 20 }),
      ask: fc.string({ unit: 'grapheme', maxLength: 20 }),
      part: fc.constantFrom(...OVERLAP_PARTS),
      evidence: sortedSet(fc.constantFrom(...EVIDENCE_CLASSES)),
      order: fc.oneof(
        fc.constantFrom('group' as const, 'title' as const, 'total' as const),
        fc.uniqueArray(ids.mc, { minLength: 1, maxLength: 2 }),
      ),
      plan: anyPlan,
      marks: fc.option(sortedSet(fc.constantFrom(...MARKS))),
      section: fc.constantFrom(...SOURCES_SECTIONS),
      corrections: anyCorrections,
      filter: fc.record({
        roles: sortedSet(fc.constantFrom(...ROLES)),
        strengths: sortedSet(fc.constantFrom(...STRENGTHS)),
        communities: sortedSet(ids.mc),
        organizations: sortedSet(ids.organization),
        minTie: decimal(0, 99, 2),
        hubs: fc.boolean(),
      }),
    })
    .map(({ marks, ...state }) => {
      // Only a link to the plan says what is marked.
      const isSaid = state.view === 'mine' && marks !== null && marks.length > 0;
      return { ...state, marks: { own: [], shared: isSaid ? marks : null } };
    });
}
