/** A linear program with variables that are at least 0, to be minimised. */
export interface LpModel {
  readonly rows: readonly LpRow[];
  /** Cost of each variable by name; every variable has one, if only 0. */
  readonly costs: readonly (readonly [name: string, cost: number])[];
  /** Variables that are 0 or 1. */
  readonly binary: readonly string[];
}

export interface LpRow {
  readonly name: string;
  readonly sense: '<=' | '>=' | '=';
  readonly right: number;
  /** Variables and their whole coefficients. */
  readonly terms: readonly (readonly [name: string, factor: number])[];
}

/** Readers of the format may limit the length of a line. */
const TERMS_PER_LINE = 12;

/** Writes a program in CPLEX's LP format. Rows without terms are left out. */
export function formatLpModel({ rows, costs, binary }: LpModel): string {
  const lines = ['Minimize', ...formatTerms('cost', costs), 'Subject To'];
  for (const { name, sense, right, terms } of rows) {
    if (terms.length === 0) continue;
    lines.push(...formatTerms(name, terms), `  ${sense} ${right}`);
  }
  if (binary.length > 0) lines.push('Binary');
  for (let at = 0; at < binary.length; at += TERMS_PER_LINE) {
    lines.push(` ${binary.slice(at, at + TERMS_PER_LINE).join(' ')}`);
  }
  lines.push('End', '');
  return lines.join('\n');
}

function formatTerms(name: string, terms: readonly (readonly [string, number])[]): string[] {
  const lines = [` ${name}:`];
  for (let at = 0; at < terms.length; at += TERMS_PER_LINE) {
    const line = terms
      .slice(at, at + TERMS_PER_LINE)
      .map(([variable, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`);
    lines.push(`  ${line.join(' ')}`);
  }
  return lines;
}
