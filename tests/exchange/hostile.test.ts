import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findOverlaps } from '../../src/analysis/overlap';
import { buildEntityPages } from '../../src/cli/entity-pages';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { toExchangeGraph } from '../../src/exchange/exchange-graph';
import * as csv from '../../src/exchange/write-csv';
import { writeGexf } from '../../src/exchange/write-gexf';
import { writeGraphml } from '../../src/exchange/write-graphml';
import { writeOverlapsCsv } from '../../src/exchange/write-overlaps';
import { HOSTILE_TEXTS, makeHostileDataset } from '../builders/hostile-dataset';
import { checkXml } from './check-xml';

/** A whole conference whose every name, title, label and address was written by somebody hostile. */
const DATASET = makeHostileDataset();
const GRAPH = toExchangeGraph(DATASET, 'whole', { numberOf: new Map(), titles: new Map() });
const TABLES: readonly [name: string, text: string][] = [
  ['nodes', csv.writeNodesCsv(GRAPH)],
  ['edges', csv.writeEdgesCsv(GRAPH)],
  ['nodes for a database', csv.writeNodesCsvForDatabase(GRAPH)],
  ['edges for a database', csv.writeEdgesCsvForDatabase(GRAPH)],
  ['overlaps', writeOverlapsCsv(DATASET, findOverlaps(DATASET, DEFAULT_POLICY))],
];
const PAGES = buildEntityPages(DATASET, 'https://site.example/');
const FIRST = HOSTILE_TEXTS[0];

describe('a hostile conference', () => {
  it.each(TABLES)('is a table of %s in which no cell is a formula', (_, text) => {
    const { data } = Papa.parse<string[]>(text.trimEnd());
    const cells = data.flat();
    expect(cells.length).toBeGreaterThan(100);
    const formulas = cells.filter(
      (cell) => /^[\s]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?[\d.]+$/.test(cell),
    );
    expect(formulas).toEqual([]);
  });

  it('is a table in which its formulas are still to be read, behind an apostrophe', () => {
    expect(TABLES[0]?.[1]).toContain("'=HYPERLINK(");
  });

  it.each([
    ['GEXF', writeGexf(GRAPH)],
    ['GraphML', writeGraphml(GRAPH)],
  ])('is %s that is well-formed and holds its texts as texts', (_, xml) => {
    const texts = checkXml(xml);
    expect(texts.length).toBeGreaterThan(0);
    expect(xml).not.toMatch(/<script|<img|<svg/i);
    expect(xml).toContain('&lt;script&gt;');
  });

  it('is pages that run nothing, load nothing and lead nowhere but into the app', () => {
    const html = PAGES.filter(({ path }) => path.endsWith('.html'));
    expect(html.length).toBeGreaterThan(50);
    for (const { path, text } of html) {
      expect(path).toMatch(/^e\/[\p{L}\p{N}._/-]+$/u);
      const tags = [...text.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name);
      const known = ['html', 'head', 'meta', 'title', 'link', 'body', 'p', 'h1', 'a'];
      expect(tags.filter((name) => !known.includes(name ?? ''))).toEqual([]);
      for (const [, address = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
        expect(address).toMatch(/^(?:\.\.\/\.\.\/\.\.\/|https:\/\/site\.example\/)/);
      }
      expect(text).not.toMatch(/\son\w+\s*=\s*"/i);
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u);
    }
    expect(html.some(({ text }) => text.includes('&lt;script&gt;'))).toBe(true);
  });

  it('keeps names of prototypes as names', () => {
    const labels = GRAPH.nodes.map(({ label }) => label);
    expect(labels.some((label) => label.startsWith('__proto__'))).toBe(true);
    expect(labels.some((label) => label.startsWith('constructor'))).toBe(true);
    expect(labels.some((label) => label.startsWith(FIRST))).toBe(true);
  });
});
