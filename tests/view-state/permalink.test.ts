import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntityId } from '../../src/dataset/ids';
import type { EntityId, EntityKind } from '../../src/dataset/types';
import { DEFAULTS_OF } from '../../src/view-state/defaults';
import {
  DEFAULT_VIEW,
  decodePermalink,
  defaultViewState,
  encodePermalink,
} from '../../src/view-state/permalink';
import { CURRENT_VERSION, upgrade, upgraders } from '../../src/view-state/upgrade';
import { LENSES, VIEWS, type ViewState } from '../../src/view-state/view-state';

const DATA = { event: 'lpc-2024', hash: '1a2b3c4d' };
const START = '?v=1&data=lpc-2024~1a2b3c4d&view=graph';

const IDS: Readonly<Record<string, EntityId>> = {
  'mc:sched-mc': 'mc:sched-mc',
  'mc:rust-mc': 'mc:rust-mc',
  'person:juri-lelli': 'person:juri-lelli',
  'person:jorg-rodel': 'person:jorg-rodel',
  'person:joerg-roedel': 'person:jorg-rodel',
  'thread:a+b=c,d%e&f#g/h?i@j.org': 'thread:a+b=c,d%e&f#g/h?i@j.org',
};
const known = {
  data: DATA,
  resolve: (id: string) => (Object.hasOwn(IDS, id) ? IDS[id] : undefined),
};
const decode = (search: string) => decodePermalink(search, known);
const start = defaultViewState(DATA);

const kinds: EntityKind[] = ['person', 'org', 'mc', 'subsystem', 'thread'];
const anyText = fc.string({ unit: 'binary', minLength: 1 });
const nastyText = fc.string({
  unit: fc.constantFrom(...'@=+&%#,/?~:; \'"()!*<>ab0.-_', 'é', '😀'),
  minLength: 1,
});
const entityId = fc
  .tuple(fc.constantFrom(...kinds), fc.oneof(anyText, nastyText))
  .map(([kind, rest]): EntityId => `${kind}:${rest}`);
const mcId = fc.oneof(anyText, nastyText).map((rest) => `mc:${rest}` as const);

function sortedSet<T extends string>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(items, { maxLength: 6 }).map((list) => list.sort());
}

const viewState: fc.Arbitrary<ViewState> = fc.record({
  data: fc.record({
    event: fc.oneof(anyText, nastyText),
    hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 8 }),
  }),
  view: fc.constantFrom(...VIEWS),
  lens: fc.constantFrom(...LENSES),
  select: sortedSet(entityId),
  depth: fc.integer({ min: 1, max: 3 }),
  hide: sortedSet(fc.constantFrom(...kinds)),
  community: fc.option(mcId),
  resolution: fc.integer({ min: 10, max: 500 }).map((hundredths) => hundredths / 100),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

/** A dataset in which every id exists. */
const resolveAny = (id: string): EntityId | undefined => (isEntityId(id) ? id : undefined);

describe('a link', () => {
  it('brings back every view', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        const search = encodePermalink(state);
        const back = decodePermalink(search, { data: state.data, resolve: resolveAny });
        expect(back).toEqual({ viewState: state, notices: [] });
      }),
    );
  });

  it('survives the browser, which rewrites what it finds unsafe', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        const search = encodePermalink(state);
        expect(new URL(`https://example.org/${search}`).search).toBe(search);
      }),
    );
  });

  it('is the same for equal views, however their lists are ordered', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        const untidy = {
          ...state,
          select: [...state.select, ...state.select].reverse(),
          hide: [...state.hide].reverse().concat(state.hide),
          resolution: state.resolution + 1e-9,
        };
        expect(encodePermalink(untidy)).toBe(encodePermalink(state));
      }),
    );
  });

  it('says only what differs from the defaults', () => {
    expect(encodePermalink(start)).toBe(START);
    expect(encodePermalink({ ...start, lens: 'everything', seed: 0 })).toBe(
      `${START}&lens=everything&seed=0`,
    );
  });

  it('keeps ids readable and escapes a comma inside one', () => {
    const select: EntityId[] = ['mc:sched-mc', 'person:juri-lelli', 'thread:a+b,c/d@e.org'];
    expect(encodePermalink({ ...start, select, hide: ['thread', 'org'] })).toBe(
      `${START}&select=mc:sched-mc,person:juri-lelli,thread:a%2Bb%2Cc/d@e.org&hide=org,thread`,
    );
  });

  it('can be written for a view that is out of bounds', () => {
    const wild: ViewState = {
      ...start,
      select: ['thread:\uD800'],
      depth: 9,
      resolution: Number.NaN,
      seed: -1,
    };
    expect(encodePermalink(wild)).toBe(
      `${START}&select=thread:%EF%BF%BD&depth=3&resolution=0.1&seed=0`,
    );
  });
});

describe('reading a link', () => {
  const value = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nastyText);
  const name = fc.constantFrom(
    'v',
    'data',
    'view',
    'lens',
    'select',
    'depth',
    'hide',
    'community',
    'resolution',
    'seed',
    '__proto__',
    'constructor',
  );

  it('never throws, and always gives a view that can be linked to', () => {
    const soup = fc
      .array(fc.tuple(fc.oneof(name, value), value), { maxLength: 12 })
      .map((pairs) => `?${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), soup), (search) => {
        const { viewState: read } = decode(search);
        expect(read.data).toEqual(DATA);
        expect(decode(encodePermalink(read))).toEqual({ viewState: read, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', '?'])('takes %j for the start view', (search) => {
    expect(decode(search)).toEqual({ viewState: start, notices: [] });
  });

  it('finds an entity by the id it had before, and says nothing of it', () => {
    const { viewState: read, notices } = decode(`${START}&select=person:joerg-roedel,mc:rust-mc`);
    expect(read.select).toEqual(['mc:rust-mc', 'person:jorg-rodel']);
    expect(notices).toEqual([]);
  });

  it('reads a list whose commas some program has escaped', () => {
    const { viewState: read } = decode(`${START}&select=mc%3Asched-mc%2Cperson%3Ajuri-lelli`);
    expect(read.select).toEqual(['mc:sched-mc', 'person:juri-lelli']);
  });

  it.each([
    [
      'lens=zzz',
      'This link asks for the lens “zzz”, which this version does not have; showing bridges.',
    ],
    [
      'depth=4',
      'This link asks for the depth “4”, which is not a whole number from 1 to 3; using 1.',
    ],
    [
      'resolution=1.234',
      'This link asks for the resolution “1.234”, which is not a number with at most 2 decimals from 0.1 to 5; using 1.8.',
    ],
    [
      'seed=4294967296',
      'This link asks for the seed “4294967296”, which is not a whole number from 0 to 4294967295; using 1.',
    ],
    [
      'select=person:nobody',
      'This link selects “person:nobody”, which this data does not have; left out.',
    ],
    ['hide=ghost', 'This link hides “ghost”, which this version does not know; left out.'],
    [
      'community=person:juri-lelli',
      'This link asks for the group of “person:juri-lelli”, which is no microconference of this data; showing no group.',
    ],
    ['colour=red', 'This link says “colour”, which this version does not know; left out.'],
    ['view=graph&view=matrix', 'This link gives “view” more than once; using the first.'],
  ])('drops %s with a notice', (part, notice) => {
    expect(decode(`${START}&${part}`)).toEqual({ viewState: start, notices: [notice] });
  });

  it('keeps what it can read beside what it cannot', () => {
    const { viewState: read, notices } = decode(`${START}&select=mc:gone,mc:sched-mc&seed=7`);
    expect(read).toEqual({ ...start, select: ['mc:sched-mc'], seed: 7 });
    expect(notices).toHaveLength(1);
  });

  it('tells of another edition of the data and of another event', () => {
    expect(decode('?v=1&data=lpc-2024~00000000&view=graph&seed=7')).toEqual({
      viewState: { ...start, seed: 7 },
      notices: [
        'This link was made with another edition of this data (00000000; this is 1a2b3c4d), so it may not show quite the same here.',
      ],
    });
    expect(decode('?v=1&data=lpc-2023~1a2b3c4d&view=graph').notices).toEqual([
      'This link was made for another event, “lpc-2023”; showing lpc-2024.',
    ]);
  });

  it('refuses a version from the future in one sentence', () => {
    expect(decode('?v=2&data=lpc-2024~00000000&view=graph&lens=zzz&seed=7')).toEqual({
      viewState: start,
      notices: [
        'This link was made by a newer Plumbline (link version 2; this one reads up to 1); showing the start view instead.',
      ],
    });
  });
});

describe('versions of the link', () => {
  it('have one row of defaults each, and the last is in force', () => {
    expect(CURRENT_VERSION).toBe(upgraders.length + 1);
    expect(Object.keys(DEFAULTS_OF).map(Number)).toEqual(
      Array.from({ length: CURRENT_VERSION }, (_, index) => index + 1),
    );
    expect(DEFAULT_VIEW).toEqual(Object.values(DEFAULTS_OF).at(-1));
  });

  it('keep the defaults that were published', () => {
    expect(DEFAULTS_OF[1]).toEqual({
      view: 'graph',
      lens: 'bridges',
      select: [],
      depth: 1,
      hide: [],
      community: null,
      resolution: 1.8,
      seed: 1,
    });
  });

  it('are upgraded one after the other, from the one that the link has', () => {
    const steps = [2, 3, 4].map((version) => (params: ReadonlyMap<string, string>) => {
      return new Map(params).set('path', `${params.get('path') ?? ''}${version}`);
    });
    expect(upgrade(new Map(), 1, steps).get('path')).toBe('234');
    expect(upgrade(new Map(), 3, steps).get('path')).toBe('4');
    expect(upgrade(new Map(), 4, steps).get('path')).toBeUndefined();
  });
});

describe('every published form of link', () => {
  interface Published {
    readonly search: string;
    readonly expect: Partial<ViewState>;
    readonly notices: number;
  }
  const file = new URL('../fixtures/permalinks.json', import.meta.url);
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published[];

  it.each(published)('opens: $search', ({ search, expect: expected, notices }) => {
    const read = decode(search);
    expect(read.viewState).toEqual({ ...start, ...expected });
    expect(read.notices).toHaveLength(notices);
  });
});
