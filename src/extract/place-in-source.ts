import type { Constraint, Dataset, Evidence, Finding, Relation } from '../dataset/types';
import type { SourcePlace } from '../report/report';
import { evidenceKey, sortEvidence } from './relation-builder';

/**
 * Says of everything in a dataset where it stands in the file, where the lines of the report are
 * not the file's own. Evidence from JSON gives the path and no line: a whole export may be one
 * line; from a PDF it gives the page, too. What must have a line gets that of the value in the file.
 */
export function placeInSource(dataset: Dataset, places: readonly SourcePlace[]): Dataset {
  const lineOf = (line: number): number => places[line - 1]?.line ?? 1;
  const placeRange = <T extends { readonly line: number; readonly endLine?: number }>(
    item: T,
  ): T => {
    const line = lineOf(item.line);
    const { endLine } = item;
    if (endLine === undefined) return { ...item, line };
    return { ...item, line, endLine: Math.max(line, lineOf(endLine)) };
  };
  const placeLine = <T extends { readonly line?: number }>(item: T): T =>
    item.line === undefined ? item : { ...item, line: lineOf(item.line) };
  const placeFinding = (finding: Finding): Finding => {
    const page = finding.line === undefined ? undefined : places[finding.line - 1]?.page;
    return page === undefined ? placeLine(finding) : placeLine({ ...finding, page });
  };
  const placeEvidence = (evidence: Evidence): Evidence => {
    const { line, endLine, ...rest } = evidence;
    if (line === undefined) return evidence;
    const place = places[line - 1];
    if (place?.path !== undefined) return { path: place.path, ...rest };
    const placed = placeRange({ ...rest, line, ...(endLine === undefined ? {} : { endLine }) });
    return place?.page === undefined ? placed : { page: place.page, ...placed };
  };
  const placeAll = (evidence: readonly Evidence[]): Evidence[] => {
    // Several lines of a report may be one value of the file: one place, so one entry.
    const placed = new Map<string, Evidence>();
    for (const one of evidence.map(placeEvidence)) {
      const key = evidenceKey(one);
      if (!placed.has(key)) placed.set(key, one);
    }
    return sortEvidence([...placed.values()]);
  };
  return {
    ...dataset,
    microconferences: dataset.microconferences.map((mc) => ({
      ...placeRange(mc),
      topics: mc.topics.map(placeLine),
      references: mc.references.map(placeLine),
      constraints: mc.constraints.map(
        (constraint): Constraint => ({ ...constraint, evidence: placeAll(constraint.evidence) }),
      ),
    })),
    mentions: dataset.mentions.map(placeRange),
    relations: dataset.relations.map(
      (relation): Relation => ({ ...relation, evidence: placeAll(relation.evidence) }),
    ),
    findings: dataset.findings.map(placeFinding),
  };
}
