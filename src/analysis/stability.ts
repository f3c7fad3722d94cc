import type { McId } from '../dataset/types';
import { createRandom } from '../lib/random';
import type { Community } from './communities';
import { runLouvain } from './partition';
import type { Projection } from './projection';

export interface McStability {
  /** Mean share of noisy runs in which this MC stays with each of its fellow members, 0 to 1. */
  readonly stability: number;
  /** Below 0.7: shown as loose. */
  readonly loose: boolean;
  /** Where a loose MC would go instead: the community number it is with most often. */
  readonly elsewhere?: number;
}

export interface Stability {
  readonly ofMc: ReadonlyMap<McId, McStability>;
  /** Mean over the members, per community number. */
  readonly ofCommunity: ReadonlyMap<number, number>;
}

export const LOOSE_BELOW = 0.7;

/**
 * Stable over seeds is not robust, so stability is co-membership over seeded runs with noise on
 * every weight (uniform, ±30 %): the mean share of runs in which two members of a community are
 * together again. A microconference alone is as stable as it stays alone.
 */
export function measureStability(
  projection: Projection,
  communities: readonly Community[],
  {
    resolution,
    seed,
    runs = 200,
    noise = 0.3,
  }: { resolution: number; seed: number; runs?: number; noise?: number },
): Stability {
  const together = countTogether(projection, resolution, seed, runs, noise);
  const shareWith = (mc: McId, others: readonly McId[]): number =>
    others.reduce((sum, other) => sum + (together.get(pairKey(mc, other)) ?? 0), 0) /
    Math.max(1, others.length * runs);
  const ofMc = new Map<McId, McStability>();
  const ofCommunity = new Map<number, number>();
  for (const { number, members } of communities) {
    let sum = 0;
    for (const mc of members) {
      const fellows = members.filter((other) => other !== mc);
      const alone = 1 - (together.get(pairKey(mc, mc)) ?? 0) / runs;
      const stability = round(fellows.length === 0 ? 1 - alone : shareWith(mc, fellows));
      sum += stability;
      const loose = stability < LOOSE_BELOW;
      const elsewhere = loose ? bestOther(mc, number, communities, shareWith) : undefined;
      ofMc.set(mc, { stability, loose, ...(elsewhere === undefined ? {} : { elsewhere }) });
    }
    ofCommunity.set(number, round(sum / Math.max(1, members.length)));
  }
  return { ofMc, ofCommunity };
}

/** In how many noisy runs two are together; under a node paired with itself, in how many it is alone. */
function countTogether(
  projection: Projection,
  resolution: number,
  seed: number,
  runs: number,
  noise: number,
) {
  const random = createRandom(seed);
  const nodes = projection.nodes() as McId[];
  const together = new Map<string, number>();
  const count = (key: string): void => void together.set(key, (together.get(key) ?? 0) + 1);
  const noisy = projection.copy() as Projection;
  for (let run = 0; run < runs; run++) {
    projection.forEachEdge((edge, { weight }) => {
      noisy.setEdgeAttribute(edge, 'weight', weight * (1 - noise + 2 * noise * random()));
    });
    const labels = runLouvain(noisy, resolution, random);
    nodes.forEach((a, i) => {
      let hasFellow = false;
      nodes.forEach((b, j) => {
        if (i === j || labels[i] !== labels[j]) return;
        hasFellow = true;
        if (i < j) count(pairKey(a, b));
      });
      if (!hasFellow) count(pairKey(a, a));
    });
  }
  return together;
}

function bestOther(
  mc: McId,
  own: number,
  communities: readonly Community[],
  shareWith: (mc: McId, others: readonly McId[]) => number,
): number | undefined {
  const ranked = communities
    .filter(({ number }) => number !== own)
    .map(({ number, members }) => ({ number, share: shareWith(mc, members) }))
    .sort((a, b) => b.share - a.share || a.number - b.number);
  return ranked[0] !== undefined && ranked[0].share > 0 ? ranked[0].number : undefined;
}

const pairKey = (a: McId, b: McId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const round = (value: number): number => Math.round(value * 1000) / 1000;
