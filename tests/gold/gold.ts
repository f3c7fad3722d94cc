import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role, SubsystemId } from '../../src/dataset/types';

/** What a careful reader finds in the report: the shape of `*.gold.json`. */
export interface Gold {
  /** The source that the line numbers belong to. */
  readonly sourceSha256: string;
  readonly microconferences: readonly GoldMicroconference[];
}

export interface GoldMicroconference {
  readonly title: string;
  readonly contributionId: number | null;
  readonly titleLine: number;
  readonly people: readonly GoldPerson[];
  readonly invitedOrganizations: readonly string[];
  readonly messageIds: readonly string[];
  readonly constraints: readonly GoldConstraint[];
  readonly core: readonly SubsystemId[];
  readonly topic: readonly SubsystemId[];
  /** Subsystems about which readers differ: neither asked for nor held against anyone. */
  readonly dontCare: readonly SubsystemId[];
}

export interface GoldPerson {
  readonly name: string;
  /** The name as this microconference writes it, without honorifics. */
  readonly spellings: readonly string[];
  readonly roles: readonly Role[];
  readonly affiliations: readonly string[];
  readonly optionalAffiliations?: readonly string[];
  readonly confirmed?: true;
  /** A bare given name whose bearer is only likely, or not known: a full name is not asked for. */
  readonly resolution?: 'likely' | 'unresolved';
  readonly lines: readonly number[];
}

/** A wish for a room is known by its line alone: its words are the report's. */
export type GoldConstraint = { readonly line: number } & (
  | { readonly kind: 'only-on'; readonly dates: readonly string[] }
  | { readonly kind: 'avoid-overlap'; readonly with: readonly string[] }
  | { readonly kind: 'duration'; readonly minutes: number }
  | { readonly kind: 'room' }
);

export function readGold(name = 'lpc-2024'): Gold {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.gold.json`), 'utf8')) as Gold;
}
