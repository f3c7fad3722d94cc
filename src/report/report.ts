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
  /** An item's bullet where it may be a mark that a legend explains: `*` or `+`. */
  readonly mark?: string;
}

/** What tells two persons of one event apart whatever their names; never written into a dataset. */
export interface PersonKeys {
  /** The source's own number or id of a person, stable in one event. */
  readonly personId?: string;
  /** A digest of the person's address. */
  readonly addressHash?: string;
}

/** One person of a byline, as laid out: `[Title ]LAST, First[ (Affiliation)]`. */
export interface BylineEntry {
  /** As written, white space collapsed. */
  readonly text: string;
  /** Upper-cased by the generator; put back into mixed case. */
  readonly family: string;
  readonly given: string;
  readonly affiliation?: string;
  readonly keys?: PersonKeys;
  readonly line: number;
  readonly endLine: number;
}

export interface Byline {
  readonly role: 'author' | 'coauthor' | 'presenter';
  /** What counts them in that role where it is no byline of that name. */
  readonly rule?: 'session-convener';
  readonly line: number;
  readonly endLine: number;
  readonly entries: readonly BylineEntry[];
}

/** One part of a contribution or session that the source lists as an entry of its own. */
export interface ReportTopic {
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  readonly description: readonly ReportLine[];
  readonly bylines: readonly Byline[];
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
  readonly topics?: readonly ReportTopic[];
  /** When it is scheduled: ISO 8601 in UTC. */
  readonly start?: string;
  readonly end?: string;
}

/** A block of a session; blocks of one title are one session. */
export interface ReportSession {
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  readonly description: readonly ReportLine[];
  readonly bylines: readonly Byline[];
}

/** Where a line of a report stands in the file. */
export interface SourcePlace {
  readonly line: number;
  /** The way to a value of a JSON file: `results[0].contributions[3]`. */
  readonly path?: string;
  /** The page of a PDF, from 1; its lines are counted through all pages. */
  readonly page?: number;
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
  readonly kind: 'indico-report' | 'indico-json' | 'schedule-json' | 'icalendar';
  /** The conference's title. */
  readonly title: string;
  /** SHA-256 of the text that was read. */
  readonly sha256: string;
  readonly lineCount: number;
  readonly contributions: readonly Contribution[];
  readonly findings: readonly ReportFinding[];
  /** Sessions that the source lists themselves; others are known by their contributions. */
  readonly sessions?: readonly ReportSession[];
  /** The days, `YYYY-MM-DD`, and the time zone, where the source tells them. */
  readonly event?: { readonly start?: string; readonly end?: string; readonly timeZone?: string };
  /**
   * Where line N of this report stands in the file, at index N - 1. Sources that are no lines of
   * text (JSON may be one line in all) have their parts numbered in reading order instead.
   */
  readonly places?: readonly SourcePlace[];
}
