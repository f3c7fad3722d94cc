import * as z from 'zod/mini';
import type { Grouping } from '../analysis/arrangement';
import { spreadCommunities } from '../analysis/spread-communities';
import { describeIssue } from '../dataset/describe-issue';
import { DEFAULT_POLICY } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import { ROLES } from '../dataset/types';
import type { Layout } from '../graph/layout';

const idOf = <K extends string>(kind: K) =>
  z.templateLiteral([`${kind}:`, z.string().check(z.minLength(1))]);
const [mcId, personId, subsystemId] = [idOf('mc'), idOf('person'), idOf('subsystem')];
const point = z.tuple([z.number(), z.number()]);
const number = z.int().check(z.positive());

const arrangementFileSchema = z.object({
  schemaVersion: z.literal(2),
  /** The dataset this was built for. */
  datasetHash: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  communities: z.object({
    method: z.enum(['louvain', 'leiden']),
    resolution: z.number(),
    seed: z.int(),
    modularity: z.number(),
    communities: z.array(
      z.object({
        number,
        id: mcId,
        members: z.array(mcId),
        title: z.string(),
        explanation: z.string(),
        people: z.array(personId),
        subsystems: z.array(subsystemId),
      }),
    ),
  }),
  bridges: z.array(
    z.object({
      person: personId,
      mcs: z.array(z.object({ mc: mcId, role: z.enum(ROLES) })),
      runs: z.boolean(),
      communities: z.array(number),
      betweenness: z.number(),
    }),
  ),
  layout: z.object({
    seed: z.int(),
    width: z.number(),
    height: z.number(),
    positions: z.record(z.string(), point),
    regions: z.array(
      z.object({
        id: z.string(),
        community: number,
        title: z.string(),
        hull: z.array(point),
        titleAt: point,
      }),
    ),
  }),
});

/** What ships beside a dataset: the groups the app opens with, and where everything stands. */
export interface ArrangementFile {
  readonly datasetHash: string;
  readonly grouping: Grouping;
  readonly layout: Layout;
}

/** @throws Error naming the path that is wrong */
export function parseArrangementFile(value: unknown, dataset: Dataset): ArrangementFile {
  const parsed = z.safeParse(arrangementFileSchema, value);
  if (!parsed.success) throw new Error(describeIssue(parsed.error.issues[0], 'layout'));
  const { datasetHash, communities, bridges, layout } = parsed.data;
  const numberOf = spreadCommunities(dataset, communities.communities, DEFAULT_POLICY);
  return { datasetHash, grouping: { communities: { ...communities, numberOf }, bridges }, layout };
}
