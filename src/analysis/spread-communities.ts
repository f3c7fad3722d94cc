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
  // By place, not by id, which each round would look up twice per relation.
  const placeOf = new Map<string, number>();
  const ids: string[] = [];
  const place = (id: string): number => {
    const known = placeOf.get(id);
    if (known !== undefined) return known;
    placeOf.set(id, ids.length);
    return ids.push(id) - 1;
  };
  const members = communities.flatMap(({ number, members: own }) =>
    own.map((mc) => ({ at: place(mc), number })),
  );
  // Who maintains what is true of the kernel, not of this conference: it places nobody.
  let open = dataset.relations
    .filter(({ kind }) => kind !== 'maintains')
    .map((relation): Ends => ({ from: place(relation.from), to: place(relation.to), relation }));
  /** 0 for those that have none yet. */
  const numbers = new Int32Array(ids.length);
  for (const { at, number } of members) numbers[at] = number;
  for (let grew = true; grew; ) {
    const votes = new Map<number, Vote>();
    const stillOpen: Ends[] = [];
    for (const ends of open) {
      const from = numbers[ends.from] ?? 0;
      const to = numbers[ends.to] ?? 0;
      if (from > 0 && to > 0) continue;
      stillOpen.push(ends);
      // Numbers won in a round are given at its end, so that it matters to nobody who comes first.
      if (to > 0) vote(votes, ends.from, to, weigh(ends.relation, policy));
      else if (from > 0) vote(votes, ends.to, from, weigh(ends.relation, policy));
    }
    for (const [at, own] of votes) numbers[at] = findWinner(own);
    grew = votes.size > 0;
    open = stillOpen;
  }
  const numberOf = new Map<string, number>();
  ids.forEach((id, at) => {
    const number = numbers[at] ?? 0;
    if (number > 0) numberOf.set(id, number);
  });
  return numberOf;
}

/** A relation with the places of its two ends. */
interface Ends {
  readonly from: number;
  readonly to: number;
  readonly relation: Relation;
}

/** The weight of each number among the neighbours of an entity: mostly there is only one. */
interface Vote {
  readonly number: number;
  weight: number;
  weights?: Map<number, number>;
}

function vote(votes: Map<number, Vote>, at: number, number: number, weight: number): void {
  const own = votes.get(at);
  if (own === undefined) votes.set(at, { number, weight });
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
