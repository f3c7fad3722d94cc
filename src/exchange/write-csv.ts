import type { EntityKind } from '../dataset/types';
import { writeTable } from '../lib/write-table';
import { cleanId } from './escape-xml';
import type { ExchangeGraph } from './exchange-graph';

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
