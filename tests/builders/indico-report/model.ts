/** One person of a byline, as it should be read. */
export interface ModelPerson {
  readonly family: string;
  readonly given: string;
  /** The given name as its owner typed it, if not as it should be read. */
  readonly typed?: string;
  readonly affiliation?: string;
  readonly honorific?: string;
}

export interface ModelLine {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'subitem';
  readonly text: string;
  /** The mails that the text links to, in order. */
  readonly messageIds: readonly string[];
}

export interface ModelField {
  readonly title: string;
  readonly value: ModelLine;
}

export interface ModelContribution {
  readonly id: number;
  readonly code?: string;
  readonly type: string;
  readonly title: string;
  readonly date?: string;
  readonly lines: readonly ModelLine[];
  readonly fields: readonly ModelField[];
  readonly authors: readonly ModelPerson[];
  readonly coauthors: readonly ModelPerson[];
  readonly presenters: readonly ModelPerson[];
  readonly session?: string;
  /** With its group before it, if it has one. */
  readonly track?: string;
}

/** What a "Report of Contributions" says. */
export interface ModelReport {
  readonly title: string;
  readonly contributions: readonly ModelContribution[];
}
