import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import { measureStability } from '../../src/analysis/stability';
import { DEFAULT_POLICY, type Policy } from '../../src/dataset/policy';
import type { Dataset } from '../../src/dataset/types';
import { readLpcDataset } from '../graph/lpc-layout';
import { APART, judge, TOGETHER } from './hand-pairs';

const SUBJECT_WEIGHTS = [2, 4, 6, 8, 10];
const RESOLUTIONS = [1, 1.4, 1.6, 1.8, 2, 2.4];
/** Fewer than the screen's 200, for the sweep compares and need not be exact. */
const STABILITY_RUNS = 100;

/**
 * The sweep behind the default weight of subjects and the default resolution, on the extracted
 * data. Modularity falls with resolution by definition, so it compares within a column only: what
 * judges is the pairs by hand, then stability, then a number of groups that can be read. The
 * second table leaves out the weight of declared wishes, to show how much hangs on that alone.
 */
export default async function sweepBench(report: (line: string) => void): Promise<void> {
  const dataset = readLpcDataset();
  report(`By hand: ${TOGETHER.length} pairs together, ${APART.length} apart.`);
  sweep(dataset, DEFAULT_POLICY, report);
  report('');
  report('Without a weight for declared wishes:');
  sweep(dataset, { ...DEFAULT_POLICY, declaredWeight: 0 }, report);
}

function sweep(dataset: Dataset, base: Policy, report: (line: string) => void): void {
  report('weight  resolution  groups  modularity  method   stability  together  apart  missed');
  for (const subjectWeight of SUBJECT_WEIGHTS) {
    for (const resolution of RESOLUTIONS) {
      report(describeCell(dataset, { ...base, subjectWeight }, resolution));
    }
  }
}

function describeCell(dataset: Dataset, policy: Policy, resolution: number): string {
  const projection = projectDataset(dataset, policy);
  const found = detectCommunities(dataset, projection, { resolution, policy });
  const { communities, method, modularity, numberOf } = found;
  const { ofMc } = measureStability(projection, communities, {
    resolution,
    seed: 1,
    runs: STABILITY_RUNS,
  });
  const stability = [...ofMc.values()].reduce((sum, one) => sum + one.stability, 0) / ofMc.size;
  const { together, apart, missed } = judge(dataset.microconferences, numberOf);
  return [
    String(policy.subjectWeight).padStart(6),
    String(resolution).padStart(10),
    String(communities.length).padStart(6),
    modularity.toFixed(3).padStart(10),
    method.padEnd(7),
    stability.toFixed(3).padStart(9),
    `${together}/${TOGETHER.length}`.padStart(8),
    `${apart}/${APART.length}`.padStart(5),
    missed.join(' '),
  ].join('  ');
}
