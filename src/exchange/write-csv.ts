import Papa from 'papaparse';
import type { EntityKind } from '../dataset/types';
import { cleanId, cleanText } from './clean-text';
import type { ExchangeGraph } from './exchange-graph';

type Cell = string | number | undefined;

/**
 * What a spreadsheet would take for a formula, also behind white space or in full-width signs.
 * The pattern that `escapeFormulae: true` stands for misses a formula that has a line break.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

const LABELS: Readonly<Record<EntityKind, string>> = {
  mc: 'Microconference',
  person: 'Person',
  org: 'Organization',
  subsystem: 'Subsystem',
  thread: 'Thread',
};

/** One row per node, for a spreadsheet. Texts that look like formulas start with an apostrophe. */
export function writeNodesCsv({ nodes }: ExchangeGraph): string {
  return writeTable(
    ['id', 'kind', 'label', 'community', 'communityTitle', 'mcCount', 'x', 'y'],
    nodes.map(({ id, kind, label, community, communityTitle, mcCount, x, y }) => [
      ...[cleanId(id), kind, label],
      ...[community, communityTitle, mcCount, x, y],
    ]),
  );
}

/** One row per edge, for a spreadsheet; the labels of both ends spare the reader a look-up. */
export function writeEdgesCsv({ nodes, edges }: ExchangeGraph): string {
  const labelOf = new Map(nodes.map(({ id, label }) => [id, label]));
  return writeTable(
    [
      ...['id', 'source', 'target', 'kind', 'weight'],
      ...['sourceLabel', 'targetLabel', 'roles', 'strength', 'evidence'],
    ],
    edges.map(({ id, source, target, kind, weight, roles, strength, evidence }) => [
      ...[cleanId(id), cleanId(source), cleanId(target), kind, weight],
      ...[labelOf.get(source), labelOf.get(target), roles?.join('; '), strength, evidence],
    ]),
  );
}

/**
 * Nodes as the bulk importers of graph databases read them. Every id starts with its kind, so
 * none looks like a formula and none is altered.
 */
export function writeNodesCsvForDatabase({ nodes }: ExchangeGraph): string {
  return writeTable(
    [
      ...['id:ID', 'kind', 'label', 'community:int', 'communityTitle', 'mcCount:int'],
      ...['x:double', 'y:double', ':LABEL'],
    ],
    nodes.map(({ id, kind, label, community, communityTitle, mcCount, x, y }) => [
      ...[cleanId(id), kind, toLine(label), community, toLine(communityTitle), mcCount],
      ...[x, y, LABELS[kind]],
    ]),
  );
}

/** Edges for the same importers; several roles are separated as their arrays are. */
export function writeEdgesCsvForDatabase({ edges }: ExchangeGraph): string {
  return writeTable(
    [':START_ID', ':END_ID', ':TYPE', 'weight:double', 'roles:string[]', 'strength', 'evidence'],
    edges.map(({ source, target, kind, weight, roles, strength, evidence }) => [
      ...[cleanId(source), cleanId(target), kind.toUpperCase(), weight],
      ...[roles?.join(';'), strength, toLine(evidence)],
    ]),
  );
}

/** Importers read a line break as the end of a row, quoted or not. */
function toLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** RFC 4180: CRLF, quotes doubled, a header row; what looks like a formula starts with an apostrophe. */
export function writeTable(fields: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cleanText(cell) : (cell ?? ''))),
  );
  const options = { newline: '\r\n', header: true, escapeFormulae: FORMULA };
  const table = Papa.unparse({ fields: [...fields], data }, options);
  // Its last row ends like all others only where there is no row but the header.
  return rows.length === 0 ? table : `${table}\r\n`;
}
