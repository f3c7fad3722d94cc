import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId, EntityKind } from '../../src/dataset/types';
import { type FoldedLens, type FoldOptions, foldLens } from '../../src/graph/fold';
import type { LensEdge, LensNode, LensResult } from '../../src/graph/lens';

const KINDS: Readonly<Record<string, EntityKind>> = { m: 'mc', p: 'person', s: 'subsystem' };

/** `m1` is a microconference, `p1` a person, `s1` a subsystem; the lens is in the order of ids. */
function drawLens(names: readonly string[], edges: readonly (readonly [string, string, number])[]) {
  const nodes = names.map((name): LensNode => {
    const kind = KINDS[name.charAt(0)] ?? 'person';
    return { id: idOf(name), kind, label: name, mcCount: kind === 'mc' ? 1 : 0 };
  });
  const lens: LensResult = {
    nodes,
    edges: edges.map(([from, to, weight], index): LensEdge => {
      const [source, target] = [idOf(from), idOf(to)];
      const id = `participates ${source} ${target} ${index}`;
      return { id, source, target, kind: 'participates', weight, dotted: false };
    }),
  };
  return lens;
}

function idOf(name: string): EntityId {
  return `${KINDS[name.charAt(0)] ?? 'person'}:${name}` as EntityId;
}

/** Communities by what follows the name of a member, unfolded ones in the list. */
function optionsOf(
  groups: Readonly<Record<number, readonly string[]>>,
  most: number,
  ...unfolded: number[]
): FoldOptions {
  const pairs = Object.entries(groups).flatMap(([number, names]) =>
    names.map((name) => [idOf(name), Number(number)] as const),
  );
  const titles = new Map(Object.keys(groups).map((number) => [Number(number), `Title ${number}`]));
  return { numberOf: new Map(pairs), titles, unfolded: new Set(unfolded), most };
}

const idsOf = (folded: FoldedLens): string[] => folded.nodes.map(({ id }) => id);

/** `a-b weight` per edge, with what the ids say after the colon. */
const linesOf = (folded: FoldedLens): string[] =>
  folded.edges.map(({ source, target, weight }) => {
    const [from, to] = [source, target].map((id) => id.slice(id.indexOf(':') + 1));
    return `${from}-${to} ${weight}`;
  });

/** Two triangles around microconferences and somebody who has no group. */
const SMALL = drawLens(
  ['m1', 'm2', 'p0', 'p1', 'p2', 'p3', 's1'],
  [
    ['p1', 'm1', 1],
    ['p2', 'm1', 1],
    ['p2', 'm2', 0.5],
    ['p3', 'm2', 1],
    ['m1', 's1', 0.5],
    ['m2', 's1', 0.25],
    ['p0', 'm2', 0.25],
  ],
);
const GROUPS = { 1: ['m1', 'p1', 'p2', 's1'], 2: ['m2', 'p3'] };

describe('a lens that is small enough', () => {
  it('stays as it is, with nothing left out', () => {
    const most = SMALL.nodes.length + SMALL.edges.length;
    const folded = foldLens(SMALL, optionsOf(GROUPS, most));
    expect(folded).toEqual({ ...SMALL, left: { nodes: 0, edges: 0 } });
    expect(folded.nodes).toBe(SMALL.nodes);
  });
});

describe('a lens that is too large', () => {
  it('has one node per group, with its title and how many it stands for', () => {
    expect(foldLens(SMALL, optionsOf(GROUPS, 13)).nodes).toEqual([
      {
        id: 'group:0',
        kind: 'group',
        community: 0,
        communities: [0],
        label: 'Without a group',
        memberCount: 1,
        mcCount: 0,
      },
      expect.objectContaining({ id: 'group:1', label: 'Title 1', memberCount: 4, mcCount: 1 }),
      expect.objectContaining({ id: 'group:2', label: 'Title 2', memberCount: 2, mcCount: 1 }),
    ]);
  });

  it('has one edge between two groups with the sum of their weights, and none within one', () => {
    const folded = foldLens(SMALL, optionsOf(GROUPS, 13));
    expect(folded.edges).toEqual([
      expect.objectContaining({ source: 'group:0', target: 'group:2', weight: 0.25, count: 1 }),
      expect.objectContaining({
        id: 'folded group:1 group:2',
        kind: 'folded',
        weight: 0.75,
        count: 2,
      }),
    ]);
    expect(folded.left).toEqual({ nodes: 0, edges: 0 });
  });

  it('shows the members of an unfolded group one by one, with their own edges', () => {
    const folded = foldLens(SMALL, optionsOf(GROUPS, 13, 1));
    expect(idsOf(folded)).toEqual([
      ...['mc:m1', 'person:p1', 'person:p2', 'subsystem:s1'],
      ...['group:0', 'group:2'],
    ]);
    expect(linesOf(folded)).toEqual([
      ...['p1-m1 1', 'p2-m1 1', 'm1-s1 0.5'],
      ...['p2-2 0.5', 's1-2 0.25', '0-2 0.25'],
    ]);
    expect(folded.edges[0]).toBe(SMALL.edges[0]);
  });

  it('calls a group without a title by its number', () => {
    const options = { ...optionsOf(GROUPS, 13), titles: new Map<number, string>() };
    expect(foldLens(SMALL, options).nodes.map(({ label }) => label)).toEqual([
      'Without a group',
      'Group 1',
      'Group 2',
    ]);
  });

  it('loses the weakest edges between groups first, and says how many', () => {
    const folded = foldLens(SMALL, optionsOf(GROUPS, 4));
    expect(linesOf(folded)).toEqual(['1-2 0.75']);
    expect(folded.left).toEqual({ nodes: 0, edges: 1 });
    const unfolded = foldLens(SMALL, optionsOf(GROUPS, 9, 1));
    expect(linesOf(unfolded)).toEqual(['p1-m1 1', 'p2-m1 1', 'm1-s1 0.5']);
    expect(unfolded.left).toEqual({ nodes: 0, edges: 3 });
  });

  it('then loses the lesser nodes of unfolded groups, their microconferences last', () => {
    const folded = foldLens(SMALL, optionsOf(GROUPS, 6, 1));
    // p1 has one edge, p2 and s1 two; of these the later id goes.
    expect(idsOf(folded)).toEqual(['mc:m1', 'person:p2', 'group:0', 'group:2']);
    expect(linesOf(folded)).toEqual(['p2-m1 1', 'p2-2 0.5']);
    // p1–m1 and both edges of s1 went with their nodes, and one was the weakest.
    expect(folded.left).toEqual({ nodes: 2, edges: 4 });
  });

  it('then has its smallest groups in one node', () => {
    const lens = drawLens(
      ['m1', 'm2', 'm3', 'm4', 'p0', 'p1', 'p2'],
      [
        ['p1', 'm2', 1],
        ['p2', 'm3', 0.5],
        ['p2', 'm4', 0.5],
        ['p0', 'm4', 0.5],
      ],
    );
    const groups = { 1: ['m1', 'p1', 'p2'], 2: ['m2'], 3: ['m3'], 4: ['m4'] };
    const folded = foldLens(lens, optionsOf(groups, 5));
    expect(folded.nodes.slice(0, 2).map(({ id }) => id)).toEqual(['group:0', 'group:1']);
    expect(folded.nodes.slice(2)).toEqual([
      expect.objectContaining({ id: 'group:2' }),
      {
        id: 'group:more',
        kind: 'group',
        community: 0,
        communities: [3, 4],
        label: '2 more groups',
        memberCount: 2,
        mcCount: 2,
      },
    ]);
    // What led to each of the two leads to both.
    expect(linesOf(folded)).toEqual(['1-2 1']);
    expect(folded.left).toEqual({ nodes: 0, edges: 3 });
  });
});

interface Case {
  readonly lens: LensResult;
  readonly options: FoldOptions & { readonly most: number };
}

const cases = fc
  .record({
    kinds: fc.array(fc.constantFrom('m', 'p', 's'), { maxLength: 40 }),
    numbers: fc.array(fc.nat({ max: 8 }), { minLength: 40, maxLength: 40 }),
    ends: fc.array(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 }), fc.nat({ max: 4 })), {
      maxLength: 80,
    }),
    unfolded: fc.uniqueArray(fc.nat({ max: 8 })),
    most: fc.nat({ max: 90 }),
  })
  .map(({ kinds, numbers, ends, unfolded, most }): Case => {
    const names = kinds.map((kind, index) => `${kind}${index}`);
    const edges = ends.flatMap(([from, to, weight]) => {
      const [source, target] = [names[from], names[to]];
      if (source === undefined || target === undefined || source === target) return [];
      return [[source, target, weight / 4] as const];
    });
    const numberOf = new Map(names.map((name, index) => [idOf(name), numbers[index] ?? 0]));
    const lens = drawLens(names, edges);
    return { lens, options: { numberOf, titles: new Map(), unfolded: new Set(unfolded), most } };
  });

const weightOf = (edges: readonly { readonly weight: number }[]): number =>
  edges.reduce((sum, { weight }) => sum + weight, 0);

describe('any lens', () => {
  it('never has more than the most after folding', () => {
    fc.assert(
      fc.property(cases, ({ lens, options }) => {
        const { nodes, edges } = foldLens(lens, options);
        expect(nodes.length + edges.length).toBeLessThanOrEqual(options.most);
      }),
    );
  });

  it('has every node drawn, inside a folded node, or counted as left', () => {
    fc.assert(
      fc.property(cases, ({ lens, options }) => {
        const { nodes, left } = foldLens(lens, options);
        const groups = nodes.flatMap((node) => (node.kind === 'group' ? [node] : []));
        const inside = groups.reduce((sum, { memberCount }) => sum + memberCount, 0);
        expect(nodes.length - groups.length + inside + left.nodes).toBe(lens.nodes.length);
        const numbers = new Set(groups.flatMap(({ communities }) => communities));
        const drawn = new Set(nodes.map(({ id }) => id));
        const hidden = lens.nodes.filter(
          ({ id }) => !drawn.has(id) && !numbers.has(options.numberOf.get(id) ?? 0),
        );
        expect(hidden.length).toBe(left.nodes);
      }),
    );
  });

  it('has every edge drawn, part of a folded one, within a group, or counted as left', () => {
    fc.assert(
      fc.property(cases, ({ lens, options }) => {
        const { nodes, edges, left } = foldLens(lens, options);
        const groupOf = new Map(
          nodes.flatMap((node) =>
            node.kind === 'group' ? node.communities.map((number) => [number, node.id]) : [],
          ),
        );
        const drawn = new Set<string>(nodes.map(({ id }) => id));
        const placeOf = (id: string) =>
          drawn.has(id) ? id : groupOf.get(options.numberOf.get(id) ?? 0);
        const inner = lens.edges.filter(({ source, target }) => {
          return placeOf(source) !== undefined && placeOf(source) === placeOf(target);
        });
        const shown = edges.reduce(
          (sum, edge) => sum + (edge.kind === 'folded' ? edge.count : 1),
          0,
        );
        expect(shown + inner.length + left.edges).toBe(lens.edges.length);
      }),
    );
  });

  it('keeps all weight between different nodes, as long as no edge is left out', () => {
    fc.assert(
      fc.property(cases, ({ lens, options }) => {
        // So many that nothing must be dropped, and one too few for the lens as it is.
        const most = lens.nodes.length + lens.edges.length - 1;
        const folded = foldLens(lens, { ...options, most });
        fc.pre(folded.left.edges === 0);
        const placeOf = (id: string): string => {
          const number = options.numberOf.get(id) ?? 0;
          return options.unfolded.has(number) ? id : `group:${number}`;
        };
        const outer = lens.edges.filter(
          ({ source, target }) => placeOf(source) !== placeOf(target),
        );
        expect(weightOf(folded.edges)).toBeCloseTo(weightOf(outer), 9);
      }),
    );
  });

  it('has edges only between nodes that are drawn, one per pair of which one is folded', () => {
    fc.assert(
      fc.property(cases, ({ lens, options }) => {
        const { nodes, edges } = foldLens(lens, options);
        const drawn = new Set<string>(nodes.map(({ id }) => id));
        for (const { source, target } of edges) {
          expect(drawn.has(source) && drawn.has(target)).toBe(true);
        }
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
        expect(drawn.size).toBe(nodes.length);
      }),
    );
  });

  it('is folded the same way every time', () => {
    fc.assert(
      fc.property(cases, ({ lens, options }) => {
        expect(foldLens(lens, options)).toEqual(foldLens(lens, options));
      }),
    );
  });
});
