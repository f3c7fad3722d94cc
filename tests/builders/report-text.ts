/** A contribution as drawn in a test: everything has a plain default. */
export interface DrawnContribution {
  readonly id?: number | null;
  readonly title?: string;
  readonly body?: string;
  /** Byline and classification lines, as they stand in a report. */
  readonly trailer?: string;
}

const TRACK = 'Track Classification: LPC Microconference Proposals';

/** The text of a report with these contributions, in the layout of Indico's template. */
export function drawReport(
  contributions: readonly DrawnContribution[],
  title = 'Example Plumbing Conference 2031',
): string {
  const parts = contributions.map(
    ({ id = 1, title: name = 'Example MC', body = 'We discuss things.', trailer = '' }) =>
      [
        ...(id === null ? [] : [`Contribution ID: ${id} Type: not specified`, '']),
        `### **${name}**`,
        '',
        body,
        '',
        ...(trailer === '' ? [] : [trailer, '']),
        TRACK,
      ].join('\n'),
  );
  return [`## ${title}`, '# **Report of Contributions**', ...parts].join('\n\n').concat('\n');
}

/** The 1-based line on which a text first stands. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
