interface Aim {
  readonly kind: string;
  readonly precision: number;
  readonly recall: number;
}

/** What the extraction of LPC 2024 must reach: lower bounds, of precision and of recall. */
export const AIMS: readonly Aim[] = [
  { kind: 'people', precision: 0.995, recall: 0.995 },
  { kind: 'names', precision: 0.99, recall: 0.99 },
  { kind: 'roles', precision: 0.99, recall: 0.99 },
  { kind: 'confirmations', precision: 1, recall: 1 },
  { kind: 'identity', precision: 0.995, recall: 0.995 },
  { kind: 'affiliations', precision: 0.99, recall: 0.99 },
  { kind: 'invited organizations', precision: 0.99, recall: 0.99 },
  { kind: 'threads', precision: 1, recall: 1 },
  { kind: 'constraints', precision: 1, recall: 1 },
  { kind: 'subsystems', precision: 0.93, recall: 0.97 },
  { kind: 'subsystem strength', precision: 0.93, recall: 0.93 },
];
