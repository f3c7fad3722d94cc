import type { ModelContribution, ModelPerson } from './model';

/** One line of a description as it should be read. */
export interface ExpectedLine {
  readonly line: number;
  readonly kind: 'heading' | 'item' | 'subitem' | 'text';
  readonly text: string;
}

export interface ExpectedByline {
  readonly role: 'author' | 'coauthor' | 'presenter';
  readonly line: number;
  readonly people: readonly ModelPerson[];
}

export interface ExpectedContribution {
  readonly model: ModelContribution;
  readonly hasLostId: boolean;
  readonly hasLostKind: boolean;
  readonly titleLine: number;
  readonly bylines: readonly ExpectedByline[];
  readonly description: readonly ExpectedLine[];
}

/** A place where something cannot be read as it was. */
export interface Loss {
  readonly line: number;
  /** The finding that must say so. */
  readonly code: string;
}

export interface RenderedReport {
  readonly text: string;
  readonly contributions: readonly ExpectedContribution[];
  readonly losses: readonly Loss[];
  /** Message-IDs by the line that cites them. */
  readonly cited: ReadonlyMap<number, readonly string[]>;
}
