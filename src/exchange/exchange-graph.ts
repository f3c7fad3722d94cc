import type { Dataset, EntityKind, Evidence, RelationKind, Role, Strength } from '../dataset/types';
import { NO_FILTER } from '../graph/filter';
import { type LensResult, type LensView, selectLens } from '../graph/lens';
import { describePlace } from '../lib/describe-place';

export interface ExchangeNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  /** Community number; absent for what belongs to none. */
  readonly community?: number;
  readonly communityTitle?: string;
  /** How many microconferences it is tied to, mere mentions aside. */
  readonly mcCount: number;
  /** Where it stands in the picture; y grows downwards. */
  readonly x?: number;
  readonly y?: number;
}

export interface ExchangeEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** An overlap has no direction; every other kind leads from source to target. */
  readonly kind: RelationKind | 'overlap';
  readonly weight: number;
  readonly roles?: readonly Role[];
  readonly strength?: Strength;
  /** Where the source says so: "line 12; line 40". */
  readonly evidence?: string;
}

/** A graph as other programs are to read it: plain values, in the order of their ids. */
export interface ExchangeGraph {
  readonly title: string;
  /** The link that shows the same thing on screen. */
  readonly address?: string;
  readonly nodes: readonly ExchangeNode[];
  readonly edges: readonly ExchangeEdge[];
}

/** What the dataset alone does not say. */
export interface ExchangeContext {
  /** Community number per entity id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Title per community number. */
  readonly titles: ReadonlyMap<number, string>;
  readonly positions?: Readonly<Record<string, readonly [number, number]>>;
  readonly address?: string;
}

/** What a lens shows of a dataset, or the whole of it, with all that is known of each part. */
export function toExchangeGraph(
  dataset: Dataset,
  shown: Pick<LensResult, 'nodes' | 'edges'> | 'whole',
  context: ExchangeContext,
): ExchangeGraph {
  const { nodes, edges } = shown === 'whole' ? selectLens(dataset, WHOLE, []) : shown;
  const relations = new Map(
    dataset.relations.map((relation) => [
      `${relation.kind} ${relation.from} ${relation.to}`,
      relation,
    ]),
  );
  return {
    title: dataset.event.title,
    ...(context.address === undefined ? {} : { address: context.address }),
    nodes: nodes.map(({ id, kind, label, mcCount }) => ({
      id,
      kind,
      label,
      ...communityOf(id, context),
      mcCount,
      ...placeOf(id, context),
    })),
    edges: edges.map(({ id, source, target, kind, weight }) => {
      const relation = relations.get(`${kind} ${source} ${target}`);
      const { roles, strength, evidence = [] } = relation ?? {};
      return {
        id,
        source,
        target,
        kind,
        weight,
        ...(roles === undefined ? {} : { roles }),
        ...(strength === undefined ? {} : { strength }),
        ...(evidence.length === 0 ? {} : { evidence: describePlaces(evidence) }),
      };
    }),
  };
}

const WHOLE: LensView = {
  lens: 'everything',
  select: [],
  depth: 1,
  from: null,
  to: null,
  hide: [],
  filter: NO_FILTER,
};

function communityOf(id: string, { numberOf, titles }: ExchangeContext) {
  const community = numberOf.get(id) ?? 0;
  if (community === 0) return {};
  const communityTitle = titles.get(community);
  return communityTitle === undefined ? { community } : { community, communityTitle };
}

function placeOf(id: string, { positions }: ExchangeContext) {
  const place = positions !== undefined && Object.hasOwn(positions, id) ? positions[id] : undefined;
  return place === undefined ? {} : { x: round(place[0]), y: round(place[1]) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function describePlaces(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map((one) => describePlace(one) || 'the source'))].join('; ');
}
