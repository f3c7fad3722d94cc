import type { Policy } from '../dataset/policy';
import type { Dataset, McId, Relation } from '../dataset/types';
import { presenceOf } from './presence';

/** What of a community the spreading needs. */
interface Numbered {
  readonly number: number;
  readonly members: readonly McId[];
}

/**
 * The community of every entity: that of its microconferences with most edge weight, the
 * smallest number where that ties. Threads and organizations may hang on people alone, so
 * spreading goes on until nobody is left who has a numbered neighbour.
 */
export function spreadCommunities(
  dataset: Dataset,
  communities: readonly Numbered[],
  policy: Policy,
): ReadonlyMap<string, number> {
  const numberOf = new Map<string, number>();
  for (const { number, members } of communities) for (const mc of members) numberOf.set(mc, number);
  const edges = dataset.relations.map((relation) => ({
    relation,
    weight: weigh(relation, policy),
  }));
  for (let grew = true; grew; ) {
    const votes = new Map<string, Map<number, number>>();
    const vote = (id: string, neighbour: string, weight: number): void => {
      const number = numberOf.get(neighbour);
      if (numberOf.has(id) || number === undefined) return;
      const own = votes.get(id) ?? new Map<number, number>();
      votes.set(id, own.set(number, (own.get(number) ?? 0) + weight));
    };
    for (const { relation, weight } of edges) {
      vote(relation.from, relation.to, weight);
      vote(relation.to, relation.from, weight);
    }
    for (const [id, counts] of votes) {
      const [winner] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
      if (winner !== undefined) numberOf.set(id, winner[0]);
    }
    grew = votes.size > 0;
  }
  return numberOf;
}

/** A bare mention still tells where somebody belongs, if nothing else does. */
function weigh(relation: Relation, policy: Policy): number {
  if (relation.kind === 'participates') return presenceOf(relation, policy) + 0.01;
  if (relation.kind === 'covers') return policy.strength[relation.strength ?? 'mention'];
  return 1;
}
