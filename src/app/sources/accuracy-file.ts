import * as z from 'zod/mini';
import { describeIssue } from '../../dataset/describe-issue';

const share = z.number().check(z.minimum(0), z.maximum(1));
const count = z.int().check(z.nonnegative());

const measured = {
  /** How, in sentences. */
  method: z.array(z.string()),
  missCount: count,
  figures: z.array(
    z.object({
      kind: z.string(),
      precision: share,
      recall: share,
      f1: share,
      goldCount: count,
      hitCount: count,
      extraCount: count,
    }),
  ),
};

const accuracySchema = z.object({
  schemaVersion: z.literal(1),
  /** The dataset that was measured. */
  datasetHash: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  ...measured,
  /** The same of a text that the program was not made with. */
  unseen: z.optional(z.object({ title: z.string(), ...measured })),
});

/** How much of what a careful reader finds a shipped dataset has. */
export type Accuracy = z.infer<typeof accuracySchema>;

/** @throws Error naming the path that is wrong */
export function parseAccuracyFile(value: unknown): Accuracy {
  const parsed = z.safeParse(accuracySchema, value);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], 'accuracy'));
  return parsed.data;
}

const FILES = import.meta.glob<string>('../../../data/*.accuracy.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The figures of a dataset that ships; null for any other. */
export async function loadAccuracy(event: string, hash: string): Promise<Accuracy | null> {
  const path = Object.keys(FILES).find((one) => one.endsWith(`/${event}.accuracy.json`));
  const response = path === undefined ? null : await fetch(FILES[path] ?? '').catch(() => null);
  if (!response?.ok) return null;
  const accuracy = parseAccuracyFile(await response.json());
  return accuracy.datasetHash === hash ? accuracy : null;
}
