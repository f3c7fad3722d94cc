import type { Report, ReportLine } from '../../../src/report/report';
import type { RenderedReport } from './expected';
import type { ModelPerson } from './model';

/** What should be read, as a text that two readings can be compared by. */
export function describeExpected(title: string, { contributions }: RenderedReport): string {
  const parts = contributions.map(
    ({ model, hasLostId, hasLostKind, titleLine, bylines, description }, index) =>
      [
        `## ${titleLine} ${model.title}`,
        `id ${hasLostId ? null : model.id}`,
        `code ${hasLostKind ? undefined : model.code}`,
        `type ${hasLostKind ? undefined : model.type}`,
        ...description.map(({ line, kind, text }) => `${line} ${kind} ${text}`),
        ...bylines.flatMap(({ line, role, people }) => [
          `${line} ${role}`,
          ...people.map(describePerson),
        ]),
        `session ${model.session}`,
        `track ${model.track}`,
        `end ${index}`,
      ].join('\n'),
  );
  return [title, ...parts].join('\n');
}

/** The same of what was read. */
export function describeRead({ title, contributions }: Report): string {
  const parts = contributions.map((contribution, index) => {
    const items = contribution.description.filter(({ kind }) => kind === 'item');
    const margin = Math.min(...items.map(({ level }) => level));
    const kindOf = ({ kind, level }: ReportLine): string =>
      kind === 'item' && level > margin ? 'subitem' : kind;
    return [
      `## ${contribution.line} ${contribution.title}`,
      `id ${contribution.contributionId}`,
      `code ${contribution.code}`,
      `type ${contribution.type}`,
      ...contribution.description.map((line) => `${line.line} ${kindOf(line)} ${line.text}`),
      ...contribution.bylines.flatMap(({ line, role, entries }) => [
        `${line} ${role}`,
        ...entries.map(describePerson),
      ]),
      `session ${contribution.session}`,
      `track ${contribution.track}`,
      `end ${index}`,
    ].join('\n');
  });
  return [title, ...parts].join('\n');
}

const describePerson = ({
  family,
  given,
  affiliation,
}: Pick<ModelPerson, 'family' | 'given' | 'affiliation'>): string =>
  `  ${family} | ${given} | ${affiliation}`;
