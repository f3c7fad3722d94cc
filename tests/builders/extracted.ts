import { join } from 'node:path';
import { loadKnowledge } from '../../src/cli/load-knowledge';
import type { Dataset, EntityId, RelationKind } from '../../src/dataset/types';
import { extractDataset } from '../../src/extract/extract-dataset';
import type { Knowledge } from '../../src/extract/knowledge';
import { parseReport } from '../../src/report/parse-report';
import { type DrawnContribution, drawReport } from './report-text';

/** The project's curated knowledge, without the facts of any event. */
export const KNOWLEDGE: Knowledge = loadKnowledge({});

export const DATA = join(import.meta.dirname, '..', '..', 'data');

/** The dataset of a drawn report. */
export function extractDrawn(
  contributions: readonly DrawnContribution[],
  knowledge: Knowledge = KNOWLEDGE,
  conference?: string,
): Dataset {
  return extractDataset(parseReport(drawReport(contributions, conference)), knowledge);
}

/** `Name [role, role]` per person of a microconference, sorted. */
export function describePeople(dataset: Dataset, mc: string): string[] {
  return relationsTo(dataset, 'participates', mc)
    .map(({ from, roles, confirmed }) => {
      const name = nameOf(dataset, from);
      return `${name} [${[...(roles ?? []), ...(confirmed ? ['confirmed'] : [])].join(', ')}]`;
    })
    .sort();
}

export function relationsTo(dataset: Dataset, kind: RelationKind, to: string) {
  return dataset.relations.filter((relation) => relation.kind === kind && relation.to === to);
}

export function relationsFrom(dataset: Dataset, kind: RelationKind, from: string) {
  return dataset.relations.filter((relation) => relation.kind === kind && relation.from === from);
}

function nameOf(dataset: Dataset, id: EntityId): string {
  const all = [...dataset.people, ...dataset.organizations, ...dataset.subsystems];
  return all.find((entity) => entity.id === id)?.name ?? id;
}

/** The codes of the findings, in order. */
export function findingCodes(dataset: Dataset): string[] {
  return dataset.findings.map(({ code }) => code);
}
