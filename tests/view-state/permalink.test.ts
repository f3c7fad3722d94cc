import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntityId } from '../../src/dataset/ids';
import type { EntityId } from '../../src/dataset/types';
import { DEFAULTS_OF } from '../../src/view-state/defaults';
import { decodePermalink, encodePermalink } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import { anyViewState, DATA, decode, START, start } from './links';

/** A dataset in which every id exists. */
const resolveAny = (id: string): EntityId | undefined => (isEntityId(id) ? id : undefined);

describe('a link', () => {
  it('brings back every view', () => {
    fc.assert(
      fc.property(anyViewState, (state) => {
        const search = encodePermalink(state);
        const back = decodePermalink(search, { data: state.data, resolve: resolveAny });
        expect(back).toEqual({ viewState: state, notices: [] });
      }),
    );
  });

  it('survives the browser, which rewrites what it finds unsafe', () => {
    fc.assert(
      fc.property(anyViewState, (state) => {
        const search = encodePermalink(state);
        expect(new URL(`https://example.org/${search}`).search).toBe(search);
      }),
    );
  });

  it('is the same for equal views, however their lists are ordered', () => {
    fc.assert(
      fc.property(anyViewState, (state) => {
        const untidy = {
          ...state,
          select: [...state.select, ...state.select].reverse(),
          hide: [...state.hide].reverse().concat(state.hide),
          resolution: state.resolution + 1e-9,
          policy: {
            ...state.policy,
            presence: Object.fromEntries(Object.entries(state.policy.presence).reverse()),
            subjectWeight: state.policy.subjectWeight + 1e-9,
          } as ViewState['policy'],
          filter: {
            ...state.filter,
            roles: [...state.filter.roles, ...state.filter.roles].reverse(),
            strengths: [...state.filter.strengths].reverse(),
            communities: [...state.filter.communities, ...state.filter.communities].reverse(),
            organizations: [...state.filter.organizations].reverse(),
            minTie: state.filter.minTie + 1e-9,
          },
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

  it('says of a policy only the weights that differ', () => {
    const policy = {
      ...start.policy,
      presence: { ...start.policy.presence, attendee: 0.3 },
      strength: { ...start.policy.strength, core: 0.9 },
      subjectWeight: 4,
    };
    expect(encodePermalink({ ...start, policy })).toBe(
      `${START}&policy=attendee:0.3,core:0.9,subject-weight:4`,
    );
  });

  it('carries both ends of a path, the order of a table, and a filter', () => {
    const view: ViewState = {
      ...start,
      view: 'table',
      lens: 'path',
      from: 'person:juri-lelli',
      to: 'mc:sched-mc',
      sort: { by: 'mcs', descending: true },
      filter: {
        roles: ['author'],
        strengths: ['core'],
        communities: ['mc:sched-mc'],
        organizations: ['org:red-hat'],
        minTie: 1.5,
        hubs: true,
      },
    };
    expect(encodePermalink(view)).toBe(
      `${START.replace('graph', 'table')}&lens=path&from=person:juri-lelli&to=mc:sched-mc&sort=-mcs&filter=group:mc:sched-mc,hubs:yes,org:red-hat,role:author,strength:core,tie:1.5`,
    );
  });

  it('can be written for a view that is out of bounds', () => {
    const wild: ViewState = {
      ...start,
      select: ['thread:\uD800'],
      depth: 9,
      resolution: Number.NaN,
      seed: -1,
      policy: {
        ...start.policy,
        presence: { ...start.policy.presence, author: Number.NaN, contact: -3 },
        declaredWeight: Number.POSITIVE_INFINITY,
        subjectWeight: 1e300,
      },
      filter: { ...start.filter, minTie: 1e9, organizations: ['org:\uDC00'] },
    };
    expect(encodePermalink(wild)).toBe(
      `${START}&select=thread:%EF%BF%BD&depth=3&resolution=0.1&seed=0&policy=author:0,contact:0,declared-weight:100,subject-weight:100&filter=org:%EF%BF%BD,tie:99`,
    );
  });
});

describe('reading a link', () => {
  it.each(['', '?'])('takes %j for the start view', (search) => {
    expect(decode(search)).toEqual({ viewState: start, notices: [] });
  });

  it('finds an entity by the id it had before, and says nothing of it', () => {
    const { viewState: read, notices } = decode(`${START}&select=person:joerg-roedel,mc:rust-mc`);
    expect(read.select).toEqual(['mc:rust-mc', 'person:jorg-rodel']);
    const filtered = decode(`${START}&from=person:joerg-roedel&filter=org:redhat,org:red-hat`);
    expect(filtered.viewState.from).toBe('person:jorg-rodel');
    expect(filtered.viewState.filter.organizations).toEqual(['org:red-hat']);
    expect(filtered.notices).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('reads a list whose commas some program has escaped', () => {
    const { viewState: read } = decode(`${START}&select=mc%3Asched-mc%2Cperson%3Ajuri-lelli`);
    expect(read.select).toEqual(['mc:sched-mc', 'person:juri-lelli']);
    const other = decode(
      `${START}&policy=core%3A0.5%2Ctopic%3A0.1&filter=group%3Amc%3Arust-mc%2Crole%3Aauthor`,
    );
    expect(other.viewState.policy.strength).toEqual({ core: 0.5, topic: 0.1, mention: 0.3 });
    expect(other.viewState.filter).toMatchObject({
      communities: ['mc:rust-mc'],
      roles: ['author'],
    });
    expect(other.notices).toEqual([]);
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
      'This link asks for the resolution “1.234”, which is not a number with at most 2 decimals from 0.1 to 5; using 2.2.',
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
    [
      'from=mc:gone',
      'This link asks for a path from “mc:gone”, which this data does not have; left out.',
    ],
    ['to=x', 'This link asks for a path to “x”, which this data does not have; left out.'],
    [
      'policy=core:1.5,core:0.1234,ghost:1',
      'This link weighs “core:1.5”, “core:0.1234”, “ghost:1”, which this version cannot read; using the usual weights there.',
    ],
    ['sort=size', 'This link sorts by “size”, which this version does not have; sorting by kind.'],
    [
      'sort=--mcs',
      'This link sorts by “--mcs”, which this version does not have; sorting by kind.',
    ],
    [
      'filter=group:person:juri-lelli,org:gone,tie:100',
      'This link filters by “group:person:juri-lelli”, “org:gone”, “tie:100”, which this version or this data does not have; left out.',
    ],
    [
      'filter=hubs:no,role:king,role:author:,mc:sched-mc,x',
      'This link filters by “hubs:no”, “role:king”, “role:author:” and 2 more, which this version or this data does not have; left out.',
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

  it('takes the first of two weights of one name, and the greater of two ties', () => {
    const read = decode(`${START}&policy=core:0.5,core:0.5,core:0.6&filter=tie:1,tie:2.25`);
    expect(read.viewState.policy.strength.core).toBe(0.5);
    expect(read.viewState.filter.minTie).toBe(2.25);
    expect(read.notices).toEqual([
      'This link weighs “core:0.6”, which this version cannot read; using the usual weights there.',
    ]);
  });

  it('tells of another edition of the data and of another event', () => {
    expect(decode('?v=2&data=lpc-2024~00000000&view=graph&seed=7')).toEqual({
      viewState: { ...start, seed: 7 },
      notices: [
        'This link was made with another edition of this data (00000000; this is 1a2b3c4d), so it may not show quite the same here. To see just what was sent, get that dataset from whoever sent the link and open it under Sources.',
      ],
    });
    expect(decode('?v=2&data=lpc-2023~1a2b3c4d&view=graph').notices).toEqual([
      'This link was made on other data, “lpc-2023”, which this browser does not hold. Get its report or dataset from whoever sent the link, open it under Sources, then the link again; showing lpc-2024.',
    ]);
  });

  it('refuses a version from the future in one sentence', () => {
    expect(decode('?v=3&data=lpc-2024~00000000&view=graph&lens=zzz&seed=7')).toEqual({
      viewState: start,
      notices: [
        'This link was made by a newer Plumbline (link version 3; this one reads up to 2); showing the start view instead.',
      ],
    });
  });
});

describe('every published form of link', () => {
  interface Published {
    readonly search: string;
    readonly expect: object;
    readonly notices: number;
  }
  const file = new URL('../fixtures/permalinks.json', import.meta.url);
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published[];

  /** What a link says in place of what the links of its version mean where they say nothing. */
  function merge(usual: unknown, said: unknown): unknown {
    if (!isRecord(usual) || !isRecord(said)) return said;
    const entries = Object.entries(said).map(([key, value]) => [key, merge(usual[key], value)]);
    return { ...usual, ...Object.fromEntries(entries) };
  }

  function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  const versionOf = (search: string): 1 | 2 => (search.startsWith('?v=1') ? 1 : 2);

  it('says which version it is of', () => {
    for (const { search } of published) expect(search).toMatch(/^(\?v=[12]&.*)?$/);
  });

  it.each(published)('opens: $search', ({ search, expect: expected, notices }) => {
    const read = decode(search);
    expect(read.viewState).toEqual(
      merge({ data: DATA, ...DEFAULTS_OF[versionOf(search)] }, expected),
    );
    expect(read.notices).toHaveLength(notices);
  });
});
