import { findOverlaps } from '../../src/analysis/overlap';
import { createHighsSolver } from '../../src/cli/highs-solver';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { createRandom } from '../../src/lib/random';
import { compareCost } from '../../src/schedule/cost';
import { defaultRequest, type PlanRequest } from '../../src/schedule/plan-request';
import { planSchedule } from '../../src/schedule/plan-schedule';
import type { Level, LpSolver, Places, Problem } from '../../src/schedule/problem';
import { type Proof, proveOptimal } from '../../src/schedule/prove-optimal';
import { searchPlaces } from '../../src/schedule/search-places';
import { formatDirectProgram } from './direct-program';
import { median } from './figures';
import { formatTable } from './measure';

/** Given to each proof and to each direct program. */
const LIMIT_SECONDS = 60;
const SEEDS = 20;

/** One kind of problem, several times. */
interface Series {
  readonly name: string;
  readonly problems: readonly (() => Problem)[];
  /** The level that takes the longest: the one the direct program is given. */
  readonly level: Exclude<Level, 'moved'>;
  /** Aim for the median of the proofs. */
  readonly aimSeconds?: number;
}

interface Run {
  readonly searchMs: number;
  readonly proofMs: number;
  readonly proof: Proof;
  /** Whether the search had found what the proof ends with. */
  readonly wasFound: boolean;
}

/**
 * How long the local search and the proof take, beside the direct program in HiGHS, which is run
 * once for each kind.
 */
export async function benchPlanner(dataset: Dataset): Promise<string> {
  const solver = await createHighsSolver();
  // The first problem of a run would time the compiler of the machine.
  for (let seed = 100; seed < 103; seed++) runOnce(drawDense(24, 6, 5, 0.7, seed), solver);
  const rows = listSeries(dataset).map((series) => {
    const runs = series.problems.map((problemOf) => runOnce(problemOf(), solver));
    return describeSeries(series, runs, runDirect(series, solver));
  });
  return formatTable([
    ['planner', 'search', 'found', 'proof', 'min–max', 'proven', 'aim', '', 'directly, once'],
    ...rows,
  ]);
}

function listSeries(dataset: Dataset): Series[] {
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  const lpc = (name: string, wishes: Partial<PlanRequest>): Series => {
    const request = { ...defaultRequest(dataset), ...wishes };
    const problemOf = (): Problem => planSchedule(dataset, overlaps, request).problem;
    return { name: `LPC 2024, ${name}`, problems: [problemOf], level: 'subject', aimSeconds: 10 };
  };
  const dense = (density: number): Series => ({
    name: `24 in 6 bins of 5, density ${density}`,
    problems: seeds(SEEDS).map((seed) => () => drawDense(24, 6, 5, density, seed)),
    level: 'wanted',
    aimSeconds: 10,
  });
  const large = (density: number): Series => ({
    name: `60 in 12 bins of 6, density ${density}`,
    problems: [() => drawDense(60, 12, 6, density, 1)],
    level: 'wanted',
  });
  return [
    lpc('4 tracks × 6 bins', { tracks: 4 }),
    lpc('3 tracks × 6 bins, 12 halved', { tracks: 3, halvesCount: 12 }),
    ...[0.6, 0.7, 0.8].map(dense),
    ...[0.5, 0.6].map(large),
  ];
}

const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

function runOnce(problem: Problem, solver: LpSolver): Run {
  const start = performance.now();
  const { places, cost } = searchPlaces(problem, { seed: 1 });
  const searched = performance.now();
  const proof = prove(problem, places, solver);
  return {
    searchMs: searched - start,
    proofMs: performance.now() - searched,
    proof,
    wasFound: compareCost(cost, proof.cost) === 0,
  };
}

function prove(problem: Problem, places: Places, solver: LpSolver): Proof {
  const now = (): number => performance.now();
  return proveOptimal(problem, places, solver, { now, timeLimitSeconds: LIMIT_SECONDS });
}

/** "optimal in 31 s", or what it knew at the end. */
function runDirect({ problems, level }: Series, solver: LpSolver): string {
  const problem = problems[0]?.();
  if (problem === undefined) return '';
  const start = performance.now();
  const model = formatDirectProgram(problem, level);
  const { status, objective, bound } = solver.solve(model, { timeLimitSeconds: LIMIT_SECONDS });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 'stopped') return `${status} in ${format(seconds)} s`;
  const cost = Number.isFinite(objective) ? format(objective) : 'none';
  return `not after ${LIMIT_SECONDS} s: cost ${cost}, bound ${format(Math.max(0, bound))}`;
}

function describeSeries({ name, aimSeconds }: Series, runs: readonly Run[], direct: string) {
  const proofs = runs.map(({ proofMs }) => proofMs);
  const proven = runs.filter(({ proof }) => proof.status === 'optimal').length;
  const found = runs.filter(({ wasFound }) => wasFound).length;
  const isMet =
    aimSeconds !== undefined && median(proofs) <= 1000 * aimSeconds && proven === runs.length;
  return [
    name,
    `${format(median(runs.map(({ searchMs }) => searchMs)))} ms`,
    `${found} of ${runs.length}`,
    `${format(median(proofs))} ms`,
    `${format(Math.min(...proofs))}–${format(Math.max(...proofs))}`,
    proven === runs.length ? `${proven} of ${runs.length}` : describeGap(runs),
    aimSeconds === undefined ? '–' : `≤ ${aimSeconds} s`,
    aimSeconds === undefined ? '' : isMet ? 'met' : 'NOT MET',
    direct,
  ];
}

function describeGap(runs: readonly Run[]): string {
  const proven = runs.filter(({ proof }) => proof.status === 'optimal').length;
  const gaps = runs.flatMap(({ proof: { cost, bound, firstUnproven } }) =>
    firstUnproven === undefined ? [] : [`${bound[firstUnproven]} of ${cost[firstUnproven]}`],
  );
  return `${proven} of ${runs.length}; ${gaps.join(', ')}`;
}

const format = (value: number): string =>
  value >= 10 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);

/** A problem by lot with one level: so many pairs in a hundred cost from 1 to 1000. */
function drawDense(
  count: number,
  bins: number,
  tracks: number,
  density: number,
  seed: number,
): Problem {
  const random = createRandom(seed);
  const wanted = new Int32Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const cost = random() < density ? 1 + Math.floor(random() * 1000) : 0;
      wanted[i * count + j] = cost;
      wanted[j * count + i] = cost;
    }
  }
  const none = new Int32Array(count * count);
  return {
    items: Array.from({ length: count }, (_, item) => ({
      mcs: [`mc:${String(item).padStart(2, '0')}`],
      isHalf: false,
      track: null,
    })),
    bins: Array.from({ length: bins }, (_, day) => {
      return { id: `day-${day + 1}/period-1`, day, period: 0 };
    }),
    tracks,
    allowed: Uint8Array.from({ length: count * 2 * bins }, (_, place) => (place % 2 === 0 ? 1 : 0)),
    apart: new Uint8Array(count * count),
    pairCost: { declared: none, runs: none, wanted, subject: none },
    movedCost: new Uint8Array(count * 2 * bins),
  };
}
