import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, EntityId, Relation } from '../../src/dataset/types';
import { describeStep, findHubs, findPaths, isHub, type Path } from '../../src/graph/paths';
import { createRandom } from '../../src/lib/random';
import { drawDataset } from '../builders/dataset-builder';
import { cpuTime } from '../tools/cpu-time';
import { readLpcDataset } from './lpc-layout';

const nodesOf = ({ steps }: Path): string[] => [
  ...steps.slice(0, 1).map(({ from }) => from),
  ...steps.map(({ to }) => to),
];
const find = (dataset: Dataset, from: string, to: string, hubs = false): string[][] =>
  findPaths(dataset, from, to, { hubs }).map(nodesOf);

describe('findPaths', () => {
  it('finds nothing between an entity and itself, or one nobody knows', () => {
    const dataset = drawDataset('Sched has ann author');
    expect(find(dataset, 'mc:sched', 'mc:sched')).toEqual([]);
    expect(find(dataset, 'mc:sched', 'mc:gone')).toEqual([]);
    expect(find(dataset, 'mc:gone', 'mc:sched')).toEqual([]);
  });

  it('finds nothing where nothing leads', () => {
    const dataset = drawDataset('Sched has ann author\nRust has ben author\nLone alone');
    expect(find(dataset, 'mc:sched', 'mc:rust')).toEqual([]);
    expect(find(dataset, 'mc:sched', 'mc:lone')).toEqual([]);
  });

  it('walks relations in either direction and keeps each as it is', () => {
    const dataset = drawDataset('Sched has ann author\nRust has ann attendee');
    const [path] = findPaths(dataset, 'mc:sched', 'mc:rust', { hubs: false });
    expect(path?.cost).toBe(2.2);
    expect(path?.steps).toMatchObject([
      { from: 'mc:sched', to: 'person:ann', relation: { from: 'person:ann', to: 'mc:sched' } },
      { from: 'person:ann', to: 'mc:rust', relation: { from: 'person:ann', to: 'mc:rust' } },
    ]);
  });

  it('prefers fewer steps, then stronger ones, then the smaller ids', () => {
    const dataset = drawDataset(`
      Sched has zoe author, ann author, ben
      Rust has zoe author, ann author, ben
      Sched covers rt core
      Kvm covers rt core
      Kvm has cy author
      Rust has cy author
    `);
    expect(find(dataset, 'mc:sched', 'mc:rust')).toEqual([
      ['mc:sched', 'person:ann', 'mc:rust'],
      ['mc:sched', 'person:zoe', 'mc:rust'],
      ['mc:sched', 'person:ben', 'mc:rust'],
    ]);
  });

  it('finds as many as are asked for', () => {
    const dataset = drawDataset('Sched has ann, ben, cy, dan\nRust has ann, ben, cy, dan');
    for (const most of [0, 1, 2, 4]) {
      const options = { hubs: false, most };
      expect(findPaths(dataset, 'mc:sched', 'mc:rust', options)).toHaveLength(most);
    }
    expect(find(dataset, 'mc:sched', 'mc:rust')).toHaveLength(3);
  });

  it('takes the cheapest of several relations between two entities', () => {
    const dataset = drawDataset('ann joined t1\nann wrote t1\nSched cites t1');
    const [path] = findPaths(dataset, 'person:ann', 'mc:sched', { hubs: false });
    expect(path?.steps.map(({ relation }) => relation.kind)).toEqual(['wrote', 'cites']);
    expect(findPaths(dataset, 'person:ann', 'mc:sched', { hubs: false })).toHaveLength(1);
  });

  it('does not lead through hidden kinds, but may end at one', () => {
    const dataset = drawDataset('Sched has ann author\nRust has ann author');
    const options = { hubs: false, hide: ['person'] as const };
    expect(findPaths(dataset, 'mc:sched', 'mc:rust', options)).toEqual([]);
    expect(findPaths(dataset, 'mc:sched', 'person:ann', options)).toHaveLength(1);
  });

  it.each([true, false])(
    'agrees with an enumeration of all simple paths (hubs allowed: %s)',
    (hubs) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 2 ** 31 }),
          fc.integer({ min: 1, max: 5 }),
          (seed, most) => {
            const dataset = drawRandom(seed);
            const ids = [
              ...new Set(dataset.relations.flatMap(({ from, to }) => [from, to])),
            ].sort();
            const [from, to] = [ids[0], ids.at(-1)] as [EntityId, EntityId];
            const found = findPaths(dataset, from, to, { hubs, most });
            const expected = enumerate(dataset, from, to, hubs).slice(0, most);
            expect(found.map((path) => ({ nodes: nodesOf(path), cost: path.cost }))).toEqual(
              expected,
            );
          },
        ),
        { seed: 7, numRuns: 400 },
      );
    },
  );

  it('gives the same paths whatever the order of the relations', () => {
    const lpc = readLpcDataset();
    const turned = { ...lpc, relations: [...lpc.relations].reverse() };
    const ends = ['mc:sched-mc', 'mc:rust-mc'] as const;
    expect(findPaths(turned, ...ends, { hubs: false })).toEqual(
      findPaths(lpc, ...ends, { hubs: false }),
    );
    expect(findPaths(lpc, ...ends, { hubs: false })).toHaveLength(3);
  });

  it('does not hang on sixty thousand entities', () => {
    const dataset = growDataset(60_000, 120_000);
    findPaths(dataset, 'mc:0', 'mc:1', { hubs: false });
    const times = [2, 3, 4, 5, 6].map((other) => {
      const start = cpuTime();
      expect(findPaths(dataset, 'mc:0', `mc:${other}`, { hubs: false }).length).toBeGreaterThan(0);
      return cpuTime() - start;
    });
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(5000);
  });
});

describe('hubs', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => `p${index} at acme`).join('\n');
  const ends = `
    Sched has p0 author
    Rust has p1 author
  `;

  it('are organizations with more than five people', () => {
    expect(findHubs(drawDataset(people(5))).size).toBe(0);
    expect([...findHubs(drawDataset(people(6)))]).toEqual(['org:acme']);
    expect(isHub(drawDataset(people(6)), 'org:acme')).toBe(true);
    expect(isHub(drawDataset(people(6)), 'person:p0')).toBe(false);
  });

  it('are subsystems that five microconferences cover, and more than a quarter of all', () => {
    const mcs = (covering: number, all: number) =>
      drawDataset(
        Array.from({ length: all }, (_, at) =>
          at < covering ? `M${at} covers mm` : `M${at} alone`,
        ).join('\n'),
      );
    expect(isHub(mcs(4, 4), 'subsystem:mm')).toBe(false);
    expect(isHub(mcs(5, 5), 'subsystem:mm')).toBe(true);
    expect(isHub(mcs(5, 20), 'subsystem:mm')).toBe(false);
    expect(isHub(mcs(6, 20), 'subsystem:mm')).toBe(true);
  });

  it('are not led through unless they are allowed', () => {
    const dataset = drawDataset(`${people(6)}\n${ends}`);
    expect(find(dataset, 'mc:sched', 'mc:rust')).toEqual([]);
    expect(find(dataset, 'mc:sched', 'mc:rust', true)).toEqual([
      ['mc:sched', 'person:p0', 'org:acme', 'person:p1', 'mc:rust'],
    ]);
  });

  it('may always be an end', () => {
    const dataset = drawDataset(`${people(6)}\n${ends}`);
    const path = ['mc:sched', 'person:p0', 'org:acme'];
    expect(find(dataset, 'mc:sched', 'org:acme')).toEqual([path]);
    expect(find(dataset, 'org:acme', 'mc:sched')).toEqual([[...path].reverse()]);
  });
});

describe('describeStep', () => {
  const dataset = drawDataset(`
    Sched has ann author, ben attendee, cy topic-lead attendee, dan
    Sched covers rt core, mm topic, rust
    Sched cites t1
    Sched refers Rust
    Sched invites acme
    ann at acme
    ann wrote t1
    ben joined t1
    ann maintains rt
  `);
  const nameOf = (id: EntityId): string => id.replace(/^.*?:|@.*$/g, '');

  it('tells every relation in its own direction, whichever way it is walked', () => {
    const sentences = dataset.relations.map((relation) => {
      const { from, to } = relation;
      const back = describeStep({ from: to, to: from, relation }, nameOf);
      expect(describeStep({ from, to, relation }, nameOf)).toBe(back);
      return back;
    });
    expect(sentences).toEqual([
      'ann runs sched',
      'ben is wanted in sched',
      'cy leads a topic of sched',
      'dan is mentioned in sched',
      'sched is about rt',
      'sched has a topic on mm',
      'sched mentions rust',
      'sched cites “t1”',
      'sched speaks of rust',
      'acme is invited to sched',
      'ann works for acme',
      'ann wrote “t1”',
      'ben took part in “t1”',
      'ann maintains rt',
    ]);
  });
});

/** A few microconferences, people, subsystems and organizations, tied by chance. */
function drawRandom(seed: number): Dataset {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const mcs = ['Ma', 'Mb', 'Mc', 'Md', 'Me'];
  const people = ['a', 'b', 'c'];
  const makers = [
    () => `${pick(mcs)} has ${pick(people)} ${pick(['author', 'topic-lead', 'attendee', ''])}`,
    () => `${pick(mcs)} covers ${pick(['mm', 'rt'])} ${pick(['core', 'topic', 'mention'])}`,
    () => `${pick(mcs)} covers mm`,
    () => `${pick(mcs)} refers ${pick(mcs)}`,
    () => `${pick(mcs)} cites t1`,
    () => `${pick(mcs)} invites acme`,
    () => `${pick(people)} ${pick(['wrote', 'joined'])} t1`,
    () => `${pick(people)} maintains mm`,
    () => `${pick(people)} at acme`,
  ];
  return drawDataset(Array.from({ length: 4 + (seed % 18) }, () => pick(makers)()).join('\n'));
}

const WEAKNESS: Readonly<Record<string, number>> = {
  author: 0,
  'topic-lead': 10,
  attendee: 20,
  mentioned: 60,
  core: 5,
  topic: 15,
  mention: 60,
  affiliated: 35,
  cites: 10,
  wrote: 10,
  joined: 25,
  maintains: 15,
  invited: 40,
  refers: 30,
};

const costOf = ({ kind, roles, strength }: Relation): number =>
  100 + (WEAKNESS[roles?.[0] ?? strength ?? kind] ?? Number.NaN);

/** Every simple path there is, best first. */
function enumerate(dataset: Dataset, from: EntityId, to: EntityId, hubs: boolean) {
  const paths: { nodes: string[]; hundredths: number }[] = [];
  const walk = (nodes: readonly EntityId[], hundredths: number): void => {
    const here = nodes.at(-1) as EntityId;
    if (here === to) paths.push({ nodes: [...nodes], hundredths });
    if (here === to || (here !== from && !hubs && isHub(dataset, here))) return;
    const next = new Map<EntityId, number>();
    for (const relation of dataset.relations) {
      if (relation.from !== here && relation.to !== here) continue;
      const other = relation.from === here ? relation.to : relation.from;
      next.set(other, Math.min(next.get(other) ?? Number.POSITIVE_INFINITY, costOf(relation)));
    }
    for (const [other, cost] of next) {
      if (!nodes.includes(other)) walk([...nodes, other], hundredths + cost);
    }
  };
  walk([from], 0);
  const key = ({ nodes }: { nodes: string[] }): string => nodes.join('\0');
  return paths
    .sort((a, b) => a.hundredths - b.hundredths || (key(a) < key(b) ? -1 : 1))
    .map(({ nodes, hundredths }) => ({ nodes, cost: hundredths / 100 }));
}

/** Microconferences, people and subsystems in a sparse tangle, with long ways between them. */
function growDataset(nodeCount: number, relationCount: number): Dataset {
  const random = createRandom(1);
  const third = nodeCount / 3;
  const any = (): number => Math.floor(random() * third);
  const relations = Array.from({ length: relationCount }, (_, index): Relation => {
    const mc = `mc:${index < third ? index : any()}` as const;
    return index % 2 === 0
      ? { kind: 'participates', from: `person:${any()}`, to: mc, roles: ['attendee'], evidence: [] }
      : { kind: 'covers', from: mc, to: `subsystem:${any()}`, strength: 'topic', evidence: [] };
  });
  return { ...drawDataset('Sched alone'), relations };
}
