import { MultiGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { writeGraphml } from '../../src/exchange/write-graphml';
import { checkXml } from './check-xml';
import { ADDRESS, GRAPHS, HOSTILE, HOSTILE_GRAPH } from './exchange-graphs';

const read = (xml: string) => parse(MultiGraph, xml);

describe('writeGraphml', () => {
  it.each(GRAPHS)('is read back with the same nodes, edges and attributes: %s', (_, graph) => {
    const back = read(writeGraphml(graph));
    expect(
      back.mapNodes((_id, { entity, ...attributes }) => ({ id: entity, ...attributes })),
    ).toEqual(graph.nodes);
    const idOf = (node: string) => back.getNodeAttribute(node, 'entity');
    expect(
      back.mapEdges((_id, attributes, source, target) => ({
        source: idOf(source),
        target: idOf(target),
        ...attributes,
      })),
    ).toEqual(
      graph.edges.map(({ id: _id, roles, ...edge }) => ({
        ...edge,
        ...(roles === undefined ? {} : { roles: roles.join('; ') }),
      })),
    );
  });

  it.each(GRAPHS)(
    'is well-formed, with name tokens for ids, the same every time: %s',
    (_, graph) => {
      const xml = writeGraphml(graph);
      expect(() => checkXml(xml)).not.toThrow();
      for (const [, id] of xml.matchAll(/ (?:id|source|target)="([^"]*)"/g)) {
        expect(id).toMatch(/^[\w:.-]+$/);
      }
      expect(writeGraphml(graph)).toBe(xml);
    },
  );

  it('brings hostile labels back unchanged but for what XML forbids', () => {
    const xml = writeGraphml(HOSTILE_GRAPH);
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain(']]>');
    const back = read(xml);
    HOSTILE.forEach(([, safe], index) => {
      expect(back.getNodeAttributes(`person:p${index}`)).toMatchObject({
        label: safe,
        communityTitle: safe,
      });
      if (index > 0) expect(back.getEdgeAttribute(`e${index}`, 'evidence')).toBe(safe);
    });
    expect(back.getAttributes()).toMatchObject({ title: '<script>&"', address: ADDRESS });
  });

  it('gives overlaps no direction, alone or among relations', () => {
    const nodes = ['mc:a', 'mc:b'].map(
      (id) => ({ id, kind: 'mc', label: id, mcCount: 1 }) as const,
    );
    const overlap = {
      id: 'o',
      source: 'mc:a',
      target: 'mc:b',
      kind: 'overlap',
      weight: 2,
    } as const;
    const refers = { ...overlap, id: 'r', kind: 'refers' } as const;
    const alone = writeGraphml({ title: 'T', nodes, edges: [overlap] });
    expect(read(alone).type).toBe('undirected');
    // The reader of graphology does not look for this attribute; others do.
    expect(writeGraphml({ title: 'T', nodes, edges: [overlap, refers] })).toContain(
      '<edge id="e1" source="mc:a" target="mc:b" directed="false">',
    );
  });
});
