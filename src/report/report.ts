/** One line of a description: what it says and what kind of line it is. */
export interface ReportLine {
  /** 1-based line of the source. */
  readonly line: number;
  readonly kind: 'heading' | 'item' | 'text';
  /** Heading level (1 to 6; a line in bold alone is 7), or an item's indent in columns, else 0. */
  readonly level: number;
  /** A blank line stands before it: it does not continue the line above. */
  readonly gap: boolean;
  /** Without markup: escapes undone, bullets, hashes and bold marks removed. */
  readonly text: string;
}

/** One person of a byline, as laid out: `[Title ]LAST, First[ (Affiliation)]`. */
export interface BylineEntry {
  /** As written, white space collapsed. */
  readonly text: string;
  /** Upper-cased by the generator; put back into mixed case. */
  readonly family: string;
  readonly given: string;
  readonly affiliation?: string;
  readonly line: number;
  readonly endLine: number;
}

export interface Byline {
  readonly role: 'author' | 'coauthor' | 'presenter';
  readonly line: number;
  readonly endLine: number;
  readonly entries: readonly BylineEntry[];
}

export interface Contribution {
  /** The friendly id; null where the source lost it. */
  readonly contributionId: number | null;
  readonly title: string;
  /** The title's line; the last non-blank line before the next contribution. */
  readonly line: number;
  readonly endLine: number;
  readonly code?: string;
  readonly type?: string;
  readonly session?: string;
  readonly track?: string;
  readonly description: readonly ReportLine[];
  readonly bylines: readonly Byline[];
}

/** Something damaged or doubtful in the layout, with its place. */
export interface ReportFinding {
  readonly severity: 'warning' | 'note';
  readonly code: string;
  readonly message: string;
  readonly line: number;
}

/** A parsed source. */
export interface Report {
  readonly kind: 'indico-report';
  /** The conference's title. */
  readonly title: string;
  /** SHA-256 of the text that was read. */
  readonly sha256: string;
  readonly lineCount: number;
  readonly contributions: readonly Contribution[];
  readonly findings: readonly ReportFinding[];
}
