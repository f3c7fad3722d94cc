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
 * spreading goes on until nobody is left who has a numbered neighbour. Each round looks only at
 * the relations that still have an end without a number.
 */
export function spreadCommunities(
  dataset: Dataset,
  communities: readonly Numbered[],
  policy: Policy,
): ReadonlyMap<string, number> {
  const numberOf = new Map<string, number>();
  for (const { number, members } of communities) for (const mc of members) numberOf.set(mc, number);
  // Who maintains what is true of the kernel, not of this conference: it places nobody.
  const telling = dataset.relations.filter(({ kind }) => kind !== 'maintains');
  for (let open = telling, grew = true; grew; ) {
    const votes = new Map<string, Vote>();
    const stillOpen: Relation[] = [];
    for (const relation of open) {
      const { from, to } = relation;
      const fromNumber = numberOf.get(from);
      const toNumber = numberOf.get(to);
      if (fromNumber !== undefined && toNumber !== undefined) continue;
      stillOpen.push(relation);
      // Numbers won in a round are given at its end, so that it matters to nobody who comes first.
      if (toNumber !== undefined) vote(votes, from, toNumber, weigh(relation, policy));
      else if (fromNumber !== undefined) vote(votes, to, fromNumber, weigh(relation, policy));
    }
    for (const [id, own] of votes) numberOf.set(id, findWinner(own));
    grew = votes.size > 0;
    open = stillOpen;
  }
  return numberOf;
}

/** The weight of each number among the neighbours of an entity: mostly there is only one. */
interface Vote {
  readonly number: number;
  weight: number;
  weights?: Map<number, number>;
}

function vote(votes: Map<string, Vote>, id: string, number: number, weight: number): void {
  const own = votes.get(id);
  if (own === undefined) votes.set(id, { number, weight });
  else if (own.weights !== undefined) {
    own.weights.set(number, (own.weights.get(number) ?? 0) + weight);
  } else if (own.number === number) own.weight += weight;
  else {
    own.weights = new Map([
      [own.number, own.weight],
      [number, weight],
    ]);
  }
}

function findWinner({ number, weights }: Vote): number {
  if (weights === undefined) return number;
  let winner = number;
  let most = Number.NEGATIVE_INFINITY;
  for (const [candidate, weight] of weights) {
    if (weight < most || (weight === most && candidate > winner)) continue;
    winner = candidate;
    most = weight;
  }
  return winner;
}

/** A bare mention still tells where somebody belongs, if nothing else does. */
function weigh(relation: Relation, policy: Policy): number {
  if (relation.kind === 'participates') return presenceOf(relation, policy) + 0.01;
  if (relation.kind === 'covers') return policy.strength[relation.strength ?? 'mention'];
  return 1;
}
