import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { type ExchangeGraph, toExchangeGraph } from '../../src/exchange/exchange-graph';
import { drawDataset } from '../builders/dataset-builder';
import { DATA } from '../builders/extracted';

export const ADDRESS = 'https://example.org/plumbline/#/lpc-2024?lens=everything&hide=org';

export const SMALL = drawDataset(`
  Sched has ann author presenter, ben attendee!, cy
  Rust has ann attendee
  Sched covers rt core, mm topic
  Rust covers mm
  Sched cites t1
  Sched refers Rust
  Rust invites acme
  ann at acme
  ann wrote t1
`);

/** The whole graph with its groups; the small one with positions and a link, too. */
export function exchange(dataset: Dataset, isPlaced = false): ExchangeGraph {
  const { numberOf, communities } = detectCommunities(dataset, projectDataset(dataset));
  const titles = new Map(communities.map(({ number, title }) => [number, title]));
  const placed = {
    positions: { 'mc:sched': [0, -12.34] as const, 'person:ann': [100.06, 3] as const },
    address: ADDRESS,
  };
  return toExchangeGraph(dataset, 'whole', { numberOf, titles, ...(isPlaced ? placed : {}) });
}

export const GRAPHS: readonly [name: string, graph: ExchangeGraph][] = [
  ['a small dataset', exchange(SMALL, true)],
  [
    'LPC 2024',
    exchange(parseDataset(JSON.parse(readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8')))),
  ],
];

/** Labels that somebody may have put into a report, and what XML can hold of them. */
export const HOSTILE: readonly [label: string, inXml: string][] = [
  ...[
    ...[
      '<script>alert(1)</script>',
      'a ]]> b',
      '<!-- & -->',
      '&amp;&#60;',
      '"double" and \'single\'',
    ],
    ...['=HYPERLINK("https://example.org","x")', '=1+1\n+2', '+1', '-x', '@a', ' =1', '＝1'],
    ...['\ttab', '\rreturn', 'a\r\nb\rc\nd', '\u202egnp.exe', '\u{1f427} ñ', 'comma, semicolon;'],
    ...['__proto__', 'constructor', '%s %n'],
  ].map((label): [string, string] => [label, label]),
  ['a\u0000b\u0007c\u001bd', 'abcd'],
  ['lone \ud800 and \udc00', 'lone  and '],
  ['\ufffe\uffff!', '!'],
];

/** One node per hostile label, in a chain. */
export const HOSTILE_GRAPH: ExchangeGraph = {
  title: '<script>&"\u0000',
  address: ADDRESS,
  nodes: HOSTILE.map(([label], index) => ({
    id: `person:p${index}`,
    kind: 'person',
    label,
    community: 1,
    communityTitle: label,
    mcCount: 0,
  })),
  edges: HOSTILE.slice(1).map(([label], index) => ({
    id: `joined ${index}`,
    source: `person:p${index}`,
    target: `person:p${index + 1}`,
    kind: 'joined',
    weight: 0.3,
    evidence: label,
  })),
};
