import { describe, expect, it } from 'vitest';
import { toExchangeGraph } from '../../src/exchange/exchange-graph';
import { exchange, GRAPHS, SMALL } from './exchange-graphs';

describe('toExchangeGraph', () => {
  const graph = exchange(SMALL, true);

  it('gives every entity and every relation of a whole dataset, in the order of their ids', () => {
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'mc:rust',
      'mc:sched',
      'org:acme',
      'person:ann',
      'person:ben',
      'person:cy',
      'subsystem:mm',
      'subsystem:rt',
      'thread:t1@example.org',
    ]);
    expect(graph.edges).toHaveLength(SMALL.relations.length);
    expect(graph.title).toBe('A drawn conference');
  });

  it('says of a relation its roles, its strength and the places that justify it', () => {
    expect(graph.edges.find(({ id }) => id === 'participates person:ann mc:sched')).toEqual({
      id: 'participates person:ann mc:sched',
      source: 'person:ann',
      target: 'mc:sched',
      kind: 'participates',
      weight: 1,
      roles: ['author', 'presenter'],
      evidence: 'line 2',
    });
    expect(graph.edges.find(({ kind }) => kind === 'covers')).toMatchObject({
      strength: 'mention',
    });
  });

  it('gives positions to one decimal, and none to what has none', () => {
    const at = (wanted: string) => graph.nodes.find(({ id }) => id === wanted);
    expect(at('person:ann')).toMatchObject({ x: 100.1, y: 3, mcCount: 2 });
    expect(at('person:ben')).not.toHaveProperty('x');
  });

  it('names each place once, with its last line and with files beside the report', () => {
    const [, [, lpc]] = GRAPHS as [unknown, (typeof GRAPHS)[number]];
    const places = lpc.edges.flatMap(({ evidence = '' }) => evidence.split('; '));
    expect(places).toContain('lines 168–170');
    expect(places).toContain('lpc-2024.threads.json, threads[12].author');
    for (const { evidence = '' } of lpc.edges) {
      const parts = evidence.split('; ');
      expect(new Set(parts).size).toBe(parts.length);
    }
  });

  it('takes what a lens shows, with edges that no relation stands behind', () => {
    const shown = {
      nodes: [{ id: 'mc:sched', kind: 'mc', label: 'Sched', mcCount: 1 }],
      edges: [
        {
          id: 'overlap mc:rust mc:sched',
          source: 'mc:rust',
          target: 'mc:sched',
          kind: 'overlap',
          weight: 2.5,
          dotted: false,
        },
      ],
    } as const;
    const context = { numberOf: new Map([['mc:sched', 3]]), titles: new Map() };
    expect(toExchangeGraph(SMALL, shown, context)).toEqual({
      title: 'A drawn conference',
      nodes: [{ id: 'mc:sched', kind: 'mc', label: 'Sched', community: 3, mcCount: 1 }],
      edges: [
        {
          id: 'overlap mc:rust mc:sched',
          source: 'mc:rust',
          target: 'mc:sched',
          kind: 'overlap',
          weight: 2.5,
        },
      ],
    });
  });
});
