import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { NO_FILTER } from '../../src/graph/filter';
import { DEFAULTS_OF } from '../../src/view-state/defaults';
import { DEFAULT_VIEW, decodePermalink, encodePermalink } from '../../src/view-state/permalink';
import {
  CURRENT_VERSION,
  type Params,
  upgrade,
  upgraders,
  versionAfter,
} from '../../src/view-state/upgrade';
import { known, start } from './links';

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
      from: null,
      to: null,
      hide: [],
      community: null,
      resolution: 1.8,
      seed: 1,
      policy: {
        presence: {
          author: 1,
          coauthor: 1,
          presenter: 1,
          'mc-lead': 1,
          contact: 1,
          'topic-lead': 0.8,
          attendee: 0.5,
          mentioned: 0,
        },
        confirmedPresence: 0.8,
        strength: { core: 1, topic: 0.8, mention: 0.3 },
        minSubjectOverlap: 0.06,
        subjectWeight: 6,
        declaredWeight: 1,
      },
      sort: { by: 'kind', descending: false },
      list: 'people',
      columns: [],
      find: '',
      ask: '',
      part: 'pairs',
      evidence: [],
      order: 'group',
      marks: { own: [], shared: null },
      plan: {
        tracks: null,
        days: null,
        periods: null,
        halves: [],
        halvesCount: null,
        halvesBy: 'topics',
        without: [],
        merges: [],
        choose: null,
        pins: [],
        forbidden: [],
        absences: [],
        switchedOff: [],
        strict: false,
        seed: 1,
        at: null,
        was: null,
        acknowledged: [],
      },
      section: 'source',
      corrections: '',
      filter: {
        roles: [],
        strengths: [],
        communities: [],
        organizations: [],
        minTie: 0,
        hubs: false,
      },
    });
  });

  it('start with the weights and the filter that the rest of the program starts with', () => {
    expect(DEFAULT_VIEW.policy).toEqual(DEFAULT_POLICY);
    expect(DEFAULT_VIEW.filter).toEqual(NO_FILTER);
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

describe('a link of a made-up older version', () => {
  /** Before today's version the community was called a cluster, and everything was drawn. */
  function renameCluster(params: Params): Params {
    const next = new Map(params);
    const cluster = next.get('cluster');
    next.delete('cluster');
    if (cluster !== undefined) next.set('community', cluster);
    if (!next.has('lens')) next.set('lens', 'everything');
    return next;
  }

  /** Before that one, the cluster was one of a list. */
  function chooseFirstCluster(params: Params): Params {
    const next = new Map(params);
    const [first] = next.get('clusters')?.split(',') ?? [];
    next.delete('clusters');
    return first === undefined ? next : next.set('cluster', first);
  }

  const AT = 'data=lpc-2024~1a2b3c4d&view=graph';
  const read = (search: string) => decodePermalink(search, known, [renameCluster]);

  it('opens as the view it meant, without a notice', () => {
    expect(read(`?v=1&${AT}&cluster=mc:rust-mc&seed=7`)).toEqual({
      viewState: { ...start, lens: 'everything', community: 'mc:rust-mc', seed: 7 },
      notices: [],
    });
  });

  it('keeps what it says itself over the default it was made with', () => {
    expect(read(`?v=1&${AT}&lens=focus`).viewState.lens).toBe('focus');
  });

  it('is upgraded only where it says its version: an address written by hand is of today', () => {
    expect(read('?community=mc:rust-mc').viewState).toEqual({ ...start, community: 'mc:rust-mc' });
    expect(read('?v=1&cluster=mc:rust-mc').viewState.community).toBe('mc:rust-mc');
  });

  it('goes through every step there is since, and through none before', () => {
    const steps = [chooseFirstCluster, renameCluster];
    const meant = { ...start, lens: 'everything', community: 'mc:rust-mc' };
    const oldest = decodePermalink(`?v=1&${AT}&clusters=mc:rust-mc,mc:sched-mc`, known, steps);
    expect(oldest).toEqual({ viewState: meant, notices: [] });
    const older = decodePermalink(`?v=2&${AT}&cluster=mc:rust-mc`, known, steps);
    expect(older).toEqual({ viewState: meant, notices: [] });
    const newest = decodePermalink(`?v=3&${AT}&community=mc:rust-mc`, known, steps);
    expect(newest).toEqual({ viewState: { ...meant, lens: 'bridges' }, notices: [] });
    const wrong = decodePermalink(`?v=2&${AT}&clusters=mc:rust-mc`, known, steps);
    expect(wrong.notices).toEqual([
      'This link says “clusters”, which this version does not know; left out.',
    ]);
  });

  it('reads in the newest version what is written today', () => {
    const view = { ...start, community: 'mc:rust-mc', seed: 7 } as const;
    const search = encodePermalink(view).replace('?v=1&', `?v=${versionAfter([renameCluster])}&`);
    expect(read(search)).toEqual({ viewState: view, notices: [] });
  });

  it('is still reported where it cannot be read', () => {
    expect(read(`?v=1&${AT}&cluster=mc:gone`).notices).toEqual([
      'This link asks for the group of “mc:gone”, which is no microconference of this data; showing no group.',
    ]);
  });

  it('does not open versions after the newest', () => {
    expect(read(`?v=3&${AT}&cluster=mc:rust-mc`)).toEqual({
      viewState: start,
      notices: [
        'This link was made by a newer Plumbline (link version 3; this one reads up to 2); showing the start view instead.',
      ],
    });
  });
});
