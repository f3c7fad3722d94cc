import * as z from 'zod/mini';
import { describeIssue } from '../dataset/describe-issue';

const point = z.tuple([z.number(), z.number()]);

const layoutFileSchema = z.object({
  schemaVersion: z.literal(1),
  /** The dataset these positions were built for. */
  datasetHash: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  /** The grouping that the regions show. */
  resolution: z.number(),
  communitySeed: z.int(),
  seed: z.int(),
  width: z.number(),
  height: z.number(),
  positions: z.record(z.string(), point),
  regions: z.array(
    z.object({
      id: z.string(),
      community: z.int(),
      title: z.string(),
      hull: z.array(point),
      titleAt: point,
    }),
  ),
});

/** Built positions: where every node of the first look stands, and the regions behind them. */
export type LayoutFile = z.infer<typeof layoutFileSchema>;

/** @throws Error naming the path that is wrong */
export function parseLayoutFile(value: unknown): LayoutFile {
  const parsed = z.safeParse(layoutFileSchema, value);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], 'layout'));
  return parsed.data;
}
