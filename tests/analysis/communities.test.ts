import { describe, expect, it } from 'vitest';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import { spreadCommunities } from '../../src/analysis/spread-communities';
import { weigh } from '../../src/analysis/weigh';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { createRandom, shuffled } from '../../src/lib/random';
import { readLpcDataset, sketchDataset } from './small-dataset';

function communitiesOf(dataset: Dataset, resolution = 1) {
  return detectCommunities(dataset, projectDataset(dataset), { resolution });
}

/** Two groups that people hold together, and one microconference that shares nobody. */
const GROUPS = sketchDataset({
  mcs: ['f', 'e', 'd', 'c', 'b', 'a'],
  people: {
    ann: { b: 'author', c: 'author', d: 'attendee' },
    bob: { c: 'author', d: 'author' },
    cid: { b: 'author', d: 'author' },
    dot: { e: 'author', f: 'author' },
    eve: { a: 'author' },
  },
  covers: { memory: { e: 'core', f: 'topic' } },
});

describe('communities', () => {
  const { communities, numberOf } = communitiesOf(GROUPS);

  it('are numbered by size, then by smallest member', () => {
    expect(communities.map(({ number, id, members }) => [number, id, members])).toEqual([
      [1, 'mc:b', ['mc:b', 'mc:c', 'mc:d']],
      [2, 'mc:e', ['mc:e', 'mc:f']],
      [3, 'mc:a', ['mc:a']],
    ]);
    const pairs = sketchDataset({
      mcs: ['d', 'c', 'b', 'a'],
      people: { p: { b: 'author', c: 'author' }, q: { a: 'author', d: 'author' } },
    });
    expect(communitiesOf(pairs).communities.map(({ id }) => id)).toEqual(['mc:a', 'mc:b']);
  });

  it('leave a microconference with no edge on its own', () => {
    expect(communities.at(-1)).toMatchObject({
      members: ['mc:a'],
      title: 'a',
      explanation: '1 MC that stands on its own',
      people: [],
    });
  });

  it('are titled by the two members with most weight inside', () => {
    // bc 1, bd 1 + 0.5, cd 1 + 0.5: d weighs 3, b and c weigh 2.5, and b comes first.
    expect(communities[0]?.title).toBe('d & b');
  });

  it('name their people and subsystems, the most telling first', () => {
    expect(communities[0]?.people).toEqual(['person:ann', 'person:bob', 'person:cid']);
    expect(communities[1]?.subsystems).toEqual(['subsystem:memory']);
  });

  it.each<[string, Dataset, string]>([
    ['one person and one subsystem', GROUPS, '2 MCs held together by 1 person and 1 subsystem'],
    [
      'several people',
      sketchDataset({
        mcs: ['a', 'b'],
        people: { p: { a: 'author', b: 'author' }, q: { a: 'author', b: 'attendee' } },
      }),
      '2 MCs held together by 2 people',
    ],
    [
      'several subsystems',
      sketchDataset({
        mcs: ['a', 'b'],
        covers: { memory: { a: 'core', b: 'core' }, boot: { a: 'topic', b: 'core' } },
      }),
      '2 MCs held together by 2 subsystems',
    ],
    [
      'something else than people and subsystems',
      sketchDataset({ mcs: ['a', 'b'], covers: { memory: { a: 'core', b: 'mention' } } }),
      '2 MCs held together by a wish, a thread or mentions',
    ],
  ])('are explained in words when held together by %s', (_, dataset, explanation) => {
    const found = communitiesOf(dataset).communities;
    expect(found.map((community) => community.explanation)).toContain(explanation);
  });

  it('say what a microconference on its own is about', () => {
    const lone = sketchDataset({
      mcs: ['a'],
      covers: { boot: { a: 'core' }, x86: { a: 'topic' } },
    });
    expect(communitiesOf(lone).communities[0]?.subsystems).toEqual(['subsystem:boot']);
  });

  it('pass to people what their microconferences have', () => {
    expect(['ann', 'bob', 'dot', 'eve'].map((name) => numberOf.get(`person:${name}`))).toEqual([
      1, 1, 2, 3,
    ]);
    expect(numberOf.get('subsystem:memory')).toBe(2);
  });

  it('of an empty dataset are none', () => {
    expect(communitiesOf(sketchDataset({ mcs: [] })).communities).toEqual([]);
  });
});

describe('spreading communities', () => {
  const numbered = [
    { number: 1, members: ['mc:a'] as const },
    { number: 2, members: ['mc:b'] as const },
  ];
  const spread = (dataset: Dataset) => spreadCommunities(dataset, numbered, DEFAULT_POLICY);

  it('follows the stronger tie', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b'],
      people: { p: { a: 'attendee', b: 'author' } },
    });
    expect(spread(dataset).get('person:p')).toBe(2);
  });

  it('takes the smaller number where two ties are as strong', () => {
    const dataset = sketchDataset({ mcs: ['a', 'b'], people: { p: { b: 'author', a: 'author' } } });
    expect(spread(dataset).get('person:p')).toBe(1);
  });

  it('counts a bare mention where there is nothing else', () => {
    const dataset = sketchDataset({ mcs: ['a', 'b'], people: { p: { b: 'mentioned' } } });
    expect(spread(dataset).get('person:p')).toBe(2);
  });

  it('reaches an organization through its people', () => {
    const dataset = sketchDataset({
      mcs: ['a', 'b'],
      people: { p: { b: 'author' }, q: { b: 'author' }, r: { a: 'author' } },
      affiliated: { acme: ['p', 'q', 'r'] },
    });
    expect(spread(dataset).get('org:acme')).toBe(2);
  });

  it('leaves out what hangs on nothing', () => {
    const dataset = sketchDataset({ mcs: ['a', 'b'], people: { p: {} } });
    expect(spread(dataset).has('person:p')).toBe(false);
  });
});

describe('the projection', () => {
  const overlap = {
    a: 'mc:a',
    b: 'mc:b',
    declared: [],
    runs: [],
    wanted: [],
    mentioned: [],
    subsystems: [],
    threads: [],
    peopleLost: 1.5,
    subjectOverlap: 0.25,
  } as const;

  it('weighs people, five times the subject overlap and a declared wish', () => {
    expect(weigh(overlap, DEFAULT_POLICY)).toBe(2.75);
    const declared = [{ excerpt: 'Please not beside b.', rule: 'asks-not-to-overlap' }];
    expect(weigh({ ...overlap, declared }, DEFAULT_POLICY)).toBe(3.75);
  });

  it('counts a subject overlap below the threshold for nothing', () => {
    expect(weigh({ ...overlap, subjectOverlap: 0.059 }, DEFAULT_POLICY)).toBe(1.5);
    expect(weigh({ ...overlap, subjectOverlap: 0.06 }, DEFAULT_POLICY)).toBe(1.8);
  });

  it('has every microconference, and no edge where nothing counts', () => {
    const dataset = sketchDataset({
      mcs: ['b', 'a', 'c'],
      people: { p: { a: 'author', b: 'mentioned' } },
    });
    const projection = projectDataset(dataset);
    expect(projection.nodes()).toEqual(['mc:a', 'mc:b', 'mc:c']);
    expect(projection.size).toBe(0);
  });
});

describe('the communities of LPC 2024', () => {
  const dataset = readLpcDataset();
  const found = detectCommunities(dataset, projectDataset(dataset));

  it('are the same for the same seed', () => {
    expect(detectCommunities(dataset, projectDataset(dataset))).toEqual(found);
  });

  it('do not depend on the order of microconferences and relations', () => {
    const random = createRandom(3);
    const mixed = {
      ...dataset,
      microconferences: shuffled(dataset.microconferences, random),
      relations: shuffled(dataset.relations, random),
    };
    const again = detectCommunities(mixed, projectDataset(mixed));
    expect(again.communities).toEqual(found.communities);
    expect(again.modularity).toBe(found.modularity);
    expect(new Map([...again.numberOf].sort())).toEqual(new Map([...found.numberOf].sort()));
  });

  it('hold every microconference once', () => {
    const members = found.communities.flatMap((community) => community.members).sort();
    expect(members).toEqual(dataset.microconferences.map(({ id }) => id).sort());
  });
});
