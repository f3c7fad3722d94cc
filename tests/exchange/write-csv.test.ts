import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  writeEdgesCsv,
  writeEdgesCsvForDatabase,
  writeNodesCsv,
  writeNodesCsvForDatabase,
} from '../../src/exchange/write-csv';
import { GRAPHS, HOSTILE_GRAPH } from './exchange-graphs';

const WRITERS = [writeNodesCsv, writeEdgesCsv, writeNodesCsvForDatabase, writeEdgesCsvForDatabase];

type Row = Readonly<Record<string, string>>;

function read(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const cell = (value: string | number | undefined): string => String(value ?? '');

describe('tables for spreadsheets', () => {
  it.each(GRAPHS)('are read back with the same nodes and edges: %s', (_, graph) => {
    const labelOf = new Map(graph.nodes.map(({ id, label }) => [id, label]));
    expect(read(writeNodesCsv(graph))).toEqual(
      graph.nodes.map((node) => ({
        id: node.id,
        kind: node.kind,
        label: node.label,
        community: cell(node.community),
        communityTitle: cell(node.communityTitle),
        mcCount: cell(node.mcCount),
        x: cell(node.x),
        y: cell(node.y),
      })),
    );
    expect(read(writeEdgesCsv(graph))).toEqual(
      graph.edges.map((edge) => ({
        id: edge.id,
        source: edge.source,
        target: edge.target,
        kind: edge.kind,
        weight: cell(edge.weight),
        sourceLabel: labelOf.get(edge.source),
        targetLabel: labelOf.get(edge.target),
        roles: cell(edge.roles?.join('; ')),
        strength: cell(edge.strength),
        evidence: cell(edge.evidence),
      })),
    );
  });

  it('keep a label with quotes, commas and line breaks as one cell', () => {
    const labels = read(writeNodesCsv(HOSTILE_GRAPH)).map(({ label }) => label);
    expect(labels).toContain('"double" and \'single\'');
    expect(labels).toContain('a\r\nb\rc\nd');
    expect(labels).toContain('comma, semicolon;');
    expect(labels).toHaveLength(HOSTILE_GRAPH.nodes.length);
  });
});

describe('tables for graph databases', () => {
  it.each(GRAPHS)('have the header of bulk importers and ids as they are: %s', (_, graph) => {
    const nodes = writeNodesCsvForDatabase(graph);
    expect(nodes.split('\r\n')[0]).toBe(
      'id:ID,kind,label,community:int,communityTitle,mcCount:int,x:double,y:double,:LABEL',
    );
    expect(read(nodes).map((row) => row['id:ID'])).toEqual(graph.nodes.map(({ id }) => id));
    const edges = writeEdgesCsvForDatabase(graph);
    expect(edges.split('\r\n')[0]).toBe(
      ':START_ID,:END_ID,:TYPE,weight:double,roles:string[],strength,evidence',
    );
    expect(
      read(edges).map((row) => [row[':START_ID'], row[':END_ID'], row[':TYPE']?.toLowerCase()]),
    ).toEqual(graph.edges.map(({ source, target, kind }) => [source, target, kind]));
  });

  it('separate several roles as arrays are separated, and say what a node is', () => {
    const [, graph] = GRAPHS[0] as (typeof GRAPHS)[number];
    expect(writeEdgesCsvForDatabase(graph)).toContain(
      'person:ann,mc:sched,PARTICIPATES,1,author;presenter,,line 2\r\n',
    );
    expect(writeNodesCsvForDatabase(graph)).toContain(',Microconference\r\n');
  });

  it('have no line break within a row', () => {
    for (const write of [writeNodesCsvForDatabase, writeEdgesCsvForDatabase]) {
      const rows = write(HOSTILE_GRAPH).split(/\r\n|\r|\n/);
      expect(rows).toHaveLength(read(write(HOSTILE_GRAPH)).length + 2);
    }
  });
});

describe('all tables', () => {
  it.each(WRITERS.map((write) => [write.name, write] as const))(
    '%s writes no cell that a spreadsheet would run, and no half character',
    (_, write) => {
      for (const row of read(write(HOSTILE_GRAPH))) {
        for (const [field, value] of Object.entries(row)) {
          if (/^(weight|x|y)\b/.test(field)) continue;
          expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
          expect(value).not.toMatch(/\p{Cs}/u);
          expect(value).not.toContain('\u0000');
        }
      }
    },
  );

  it('mark a formula with an apostrophe, also one that goes on after a line break', () => {
    const labels = read(writeNodesCsv(HOSTILE_GRAPH)).map(({ label }) => label);
    expect(labels).toContain('\'=HYPERLINK("https://example.org","x")');
    expect(labels).toContain("'=1+1\n+2");
    expect(labels).toContain("'-x");
  });

  it.each(WRITERS.map((write) => [write.name, write] as const))(
    '%s ends every row with CRLF and has a header when there is nothing else',
    (_, write) => {
      for (const [, graph] of GRAPHS) {
        expect(write(graph)).toMatch(/[^\r\n]\r\n$/);
        expect(write(graph).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }
      expect(write({ title: 'T', nodes: [], edges: [] })).toMatch(/^[^\r\n]+\r\n$/);
    },
  );
});
