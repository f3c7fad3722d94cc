import { MultiGraph } from 'graphology';
import write from 'graphology-gexf/common/writer.js';
import { dropForbidden } from '../lib/xml-characters';
import { cleanId } from './escape-xml';
import type { ExchangeGraph } from './exchange-graph';

/** The graph as GEXF 1.3, for Gephi and its relatives. */
export function writeGexf({ title, address, nodes, edges }: ExchangeGraph): string {
  const graph = new MultiGraph();
  // GEXF allows no other words about a file than these.
  graph.replaceAttributes({
    creator: 'Plumbline',
    description: dropForbidden(address === undefined ? title : `${title}\n${address}`),
  });
  for (const { id, label, communityTitle, ...node } of nodes) {
    graph.addNode(cleanId(id), {
      ...node,
      // An element without a label would be shown by nothing at all.
      label: dropForbidden(label) || cleanId(id),
      ...(communityTitle === undefined ? {} : { communityTitle: dropForbidden(communityTitle) }),
    });
  }
  for (const { id, source, target, roles, evidence, ...edge } of edges) {
    const attributes = {
      ...edge,
      ...(roles === undefined ? {} : { roles: roles.join('; ') }),
      ...(evidence === undefined ? {} : { evidence: dropForbidden(evidence) }),
    };
    const ends = [cleanId(id), cleanId(source), cleanId(target)] as const;
    if (edge.kind === 'overlap') graph.addUndirectedEdgeWithKey(...ends, attributes);
    else graph.addDirectedEdgeWithKey(...ends, attributes);
  }
  return `${write(graph, { version: '1.3' })}\n`;
}
