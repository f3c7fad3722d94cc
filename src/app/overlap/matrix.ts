import { orderMatrix } from '../../analysis/matrix-order';
import { describeOverlap } from '../../analysis/overlap';
import { weigh } from '../../analysis/weigh';
import type { McId, Microconference } from '../../dataset/types';
import type { EvidenceClass } from '../../view-state/view-state';
import { selectIndex, selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import { countEvidence, shownEvidence, strongestEvidence } from './evidence';
import { pairKey } from './pairs';

/** A row of the matrix, and the column of the same microconference. */
export interface MatrixRow {
  readonly id: McId;
  readonly title: string;
  readonly fullTitle: string;
  /** Community number; 0 for none. */
  readonly community: number;
  /** One per earlier row: a lower triangle. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly other: McId;
  /** "Real-time and Sched: 3 people run both" */
  readonly sentence: string;
  /** The strongest class that is shown, and how much there is of it; null for an empty cell. */
  readonly evidence: EvidenceClass | null;
  readonly count: number;
  /** Of subjects, 1 to 3: how alike they are. */
  readonly size: number;
  /** The community of both, 0 where they are in two. */
  readonly community: number;
}

/** Rows from `start` to before `end` that stand together as one community. */
interface MatrixBlock {
  readonly community: number;
  readonly start: number;
  readonly end: number;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly blocks: readonly MatrixBlock[];
  /** Microconferences that are not drawn, because there are too many. */
  readonly leftOutCount: number;
}

/** Of more, nobody could read a matrix: those that share most are drawn. */
const MOST_ROWS = 100;

/** What every two microconferences share, as the lower half of a table, in the order asked for. */
export function selectMatrix(ready: ReadyState): Matrix {
  const { dataset, arrangement, viewState } = ready;
  const { policy, order, evidence } = viewState;
  const index = selectIndex(dataset);
  const overlaps = selectOverlaps(dataset, policy);
  const { communities, numberOf } = arrangement.communities;
  const drawn = chooseDrawn(ready);
  const ids = orderMatrix(drawn, overlaps, communities, policy, order);
  const byPair = new Map(overlaps.map((overlap) => [pairKey(overlap.a, overlap.b), overlap]));
  const shown = shownEvidence(evidence);
  const communityOf = (mc: McId): number => numberOf.get(mc) ?? 0;
  const rows = ids.map((id, place): MatrixRow => {
    const cells = ids.slice(0, place).map((other): MatrixCell => {
      const overlap = byPair.get(pairKey(id, other));
      const community = communityOf(id) === communityOf(other) ? communityOf(id) : 0;
      const pair = `${index.nameOf(other)} and ${index.nameOf(id)}`;
      const strongest = overlap && strongestEvidence(overlap, shown, policy);
      if (overlap === undefined || strongest === undefined) {
        const sentence = `${pair}: nothing that counts`;
        return { other, sentence, evidence: null, count: 0, size: 0, community };
      }
      return {
        other,
        sentence: `${pair}: ${describeOverlap(overlap)}`,
        evidence: strongest,
        count: countEvidence(overlap, strongest, policy),
        size: overlap.subjectOverlap >= 0.25 ? 3 : overlap.subjectOverlap >= 0.1 ? 2 : 1,
        community,
      };
    });
    const fullTitle = index.mcs.get(id)?.title ?? id;
    return { id, title: index.nameOf(id), fullTitle, community: communityOf(id), cells };
  });
  const leftOutCount = dataset.microconferences.length - rows.length;
  return { rows, blocks: order === 'group' ? findBlocks(rows) : [], leftOutCount };
}

/** Those that share most, where there are too many to draw all. */
function chooseDrawn({ dataset, viewState }: ReadyState): readonly Microconference[] {
  const { microconferences } = dataset;
  if (microconferences.length <= MOST_ROWS) return microconferences;
  const totals = new Map<string, number>();
  for (const overlap of selectOverlaps(dataset, viewState.policy)) {
    const weight = weigh(overlap, viewState.policy);
    for (const mc of [overlap.a, overlap.b]) totals.set(mc, (totals.get(mc) ?? 0) + weight);
  }
  return [...microconferences]
    .sort((x, y) => (totals.get(y.id) ?? 0) - (totals.get(x.id) ?? 0) || (x.id < y.id ? -1 : 1))
    .slice(0, MOST_ROWS);
}

function findBlocks(rows: readonly MatrixRow[]): MatrixBlock[] {
  const blocks: MatrixBlock[] = [];
  rows.forEach(({ community }, place) => {
    const last = blocks.at(-1);
    if (community > 0 && last?.community === community && last.end === place) {
      blocks[blocks.length - 1] = { ...last, end: place + 1 };
    } else if (community > 0) blocks.push({ community, start: place, end: place + 1 });
  });
  return blocks;
}

/** The order by hand after one row has been moved to another place. */
export function moveRow({ rows }: Matrix, id: McId, to: number): McId[] {
  const rest = rows.map((row) => row.id).filter((other) => other !== id);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
