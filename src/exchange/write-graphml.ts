import { escapeXml, toNameToken } from './escape-xml';
import type { ExchangeEdge, ExchangeGraph, ExchangeNode } from './exchange-graph';

type Value = string | number | undefined;

interface Field<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  readonly read: (item: T) => Value;
}

const GRAPH_FIELDS: readonly Field<ExchangeGraph>[] = [
  { name: 'title', type: 'string', read: ({ title }) => title },
  { name: 'address', type: 'string', read: ({ address }) => address },
];

const NODE_FIELDS: readonly Field<ExchangeNode>[] = [
  // The id itself; as a name token it may be spelt differently.
  { name: 'entity', type: 'string', read: ({ id }) => id },
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'label', type: 'string', read: ({ label }) => label },
  { name: 'community', type: 'int', read: ({ community }) => community },
  { name: 'communityTitle', type: 'string', read: ({ communityTitle }) => communityTitle },
  { name: 'mcCount', type: 'int', read: ({ mcCount }) => mcCount },
  { name: 'x', type: 'double', read: ({ x }) => x },
  { name: 'y', type: 'double', read: ({ y }) => y },
];

const EDGE_FIELDS: readonly Field<ExchangeEdge>[] = [
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'weight', type: 'double', read: ({ weight }) => weight },
  { name: 'roles', type: 'string', read: ({ roles }) => roles?.join('; ') },
  { name: 'strength', type: 'string', read: ({ strength }) => strength },
  { name: 'evidence', type: 'string', read: ({ evidence }) => evidence },
];

/** The graph as GraphML with typed keys, for NetworkX, igraph, yEd and their relatives. */
export function writeGraphml(graph: ExchangeGraph): string {
  const { nodes, edges } = graph;
  const isUndirected = edges.length > 0 && edges.every(({ kind }) => kind === 'overlap');
  const edgeDefault = isUndirected ? 'undirected' : 'directed';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...writeKeys('graph', GRAPH_FIELDS),
    ...writeKeys('node', NODE_FIELDS),
    ...writeKeys('edge', EDGE_FIELDS),
    `  <graph id="plumbline" edgedefault="${edgeDefault}">`,
    ...writeData('graph', GRAPH_FIELDS, graph, '    '),
    ...nodes.flatMap((node) => [
      `    <node id="${toNameToken(node.id)}">`,
      ...writeData('node', NODE_FIELDS, node, '      '),
      '    </node>',
    ]),
    ...edges.flatMap((edge, index) => [
      `    <edge id="e${index + 1}" source="${toNameToken(edge.source)}" target="${toNameToken(edge.target)}"${
        edge.kind === 'overlap' && !isUndirected ? ' directed="false"' : ''
      }>`,
      ...writeData('edge', EDGE_FIELDS, edge, '      '),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function writeKeys<T>(owner: string, fields: readonly Field<T>[]): string[] {
  return fields.map(
    ({ name, type }) =>
      `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function writeData<T>(
  owner: string,
  fields: readonly Field<T>[],
  item: T,
  indent: string,
): string[] {
  return fields.flatMap(({ name, read }) => {
    const value = read(item);
    if (value === undefined) return [];
    return [`${indent}<data key="${owner}-${name}">${escapeXml(String(value))}</data>`];
  });
}
