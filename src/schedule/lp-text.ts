/** One row of a linear program: a sum of named variables against a number. */
export interface LpRow {
  readonly name: string;
  readonly terms: readonly (readonly [coefficient: number, variable: string])[];
  readonly relation: '=' | '<=';
  readonly bound: number;
}

/**
 * A minimisation in CPLEX's LP format; every variable is 0 or more, and 0 or 1 where `isBinary`.
 * See https://www.ibm.com/docs/en/icos/latest?topic=cplex-lp-file-format-algebraic-representation.
 */
export function writeLp(
  objective: LpRow['terms'],
  rows: readonly LpRow[],
  binaries: readonly string[],
): string {
  return [
    'Minimize',
    ` cost: ${writeTerms(objective)}`,
    'Subject To',
    ...rows.map(({ name, terms, relation, bound }) => {
      return ` ${name}: ${writeTerms(terms)} ${relation} ${bound}`;
    }),
    ...(binaries.length === 0 ? [] : ['Binary', breakLines(binaries)]),
    'End',
    '',
  ].join('\n');
}

/** Readers of the format limit the length of a line. */
const TERMS_PER_LINE = 12;

function writeTerms(terms: LpRow['terms']): string {
  const written = terms
    .filter(([coefficient]) => coefficient !== 0)
    .map(([coefficient, variable]) => {
      const size = Math.abs(coefficient);
      return `${coefficient < 0 ? '-' : '+'} ${size === 1 ? '' : `${size} `}${variable}`;
    });
  return written.length === 0 ? `0 ${terms[0]?.[1] ?? 'nothing'}` : breakLines(written);
}

function breakLines(words: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += TERMS_PER_LINE) {
    lines.push(words.slice(at, at + TERMS_PER_LINE).join(' '));
  }
  return lines.join('\n  ');
}
