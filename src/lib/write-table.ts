import Papa from 'papaparse';
import { dropForbidden } from './xml-characters';

type Cell = string | number | undefined;

/**
 * What a spreadsheet would take for a formula, also behind white space or in full-width signs.
 * The pattern that `escapeFormulae: true` stands for misses a formula that has a line break.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** RFC 4180: CRLF, quotes doubled, a header row; what looks like a formula starts with an apostrophe. */
export function writeTable(fields: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? dropForbidden(cell) : (cell ?? ''))),
  );
  const options = { newline: '\r\n', header: true, escapeFormulae: FORMULA };
  const table = Papa.unparse({ fields: [...fields], data }, options);
  // Its last row ends like all others only where there is no row but the header.
  return rows.length === 0 ? table : `${table}\r\n`;
}
