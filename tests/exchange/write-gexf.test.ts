import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { writeGexf } from '../../src/exchange/write-gexf';
import { checkXml } from './check-xml';
import { GRAPHS, HOSTILE, HOSTILE_GRAPH } from './exchange-graphs';

const read = (xml: string) => parse(MultiGraph, xml);

describe('writeGexf', () => {
  it.each(GRAPHS)('is read back with the same nodes, edges and attributes: %s', (_, graph) => {
    const back = read(writeGexf(graph));
    expect(back.mapNodes((id, attributes) => ({ id, ...attributes }))).toEqual(graph.nodes);
    expect(
      back.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes })),
    ).toEqual(
      graph.edges.map(({ roles, ...edge }) => ({
        ...edge,
        ...(roles === undefined ? {} : { roles: roles.join('; ') }),
      })),
    );
    expect(back.type).toBe('directed');
  });

  it.each(GRAPHS)('is well-formed, and the same every time: %s', (_, graph) => {
    expect(() => checkXml(writeGexf(graph))).not.toThrow();
    expect(writeGexf(graph)).toBe(writeGexf(graph));
  });

  it('brings hostile labels back unchanged but for what XML forbids', () => {
    const xml = writeGexf(HOSTILE_GRAPH);
    // The package leaves ">" as it is inside an attribute, as XML allows.
    expect(xml).not.toContain('<script');
    const back = read(xml);
    HOSTILE.forEach(([, safe], index) => {
      expect(back.getNodeAttributes(`person:p${index}`)).toMatchObject({
        label: safe,
        communityTitle: safe,
      });
      if (index > 0) expect(back.getEdgeAttribute(`joined ${index - 1}`, 'evidence')).toBe(safe);
    });
    expect(back.getAttribute('description')).toContain('https://example.org/plumbline/');
  });

  it('gives overlaps no direction', () => {
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
    expect(read(writeGexf({ title: 'T', nodes, edges: [overlap] })).isUndirected('o')).toBe(true);
  });

  it('keeps two ids apart that differ only in what XML forbids, and names what has no label', () => {
    const nodes = ['person:a\u0001', 'person:a\u0002', 'person:a_x0001_'].map(
      (id) => ({ id, kind: 'person', label: '\u0000', mcCount: 0 }) as const,
    );
    const back = read(writeGexf({ title: 'T', nodes, edges: [] }));
    expect(back.mapNodes((id, { label }) => [id, label])).toEqual([
      ['person:a_x0001_', 'person:a_x0001_'],
      ['person:a_x0002_', 'person:a_x0002_'],
      ['person:a_x005f_x0001_', 'person:a_x005f_x0001_'],
    ]);
  });
});
