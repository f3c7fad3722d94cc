import { projectDataset } from '../../src/analysis/communities';
import { findOverlaps } from '../../src/analysis/overlap';
import { findBestPartition } from '../../src/analysis/partition';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { buildKnowledgeGraph } from '../../src/graph/knowledge-graph';
import { readLpcDataset } from '../graph/lpc-layout';
import { reportMedian } from './timing';

/** What stands between the dataset and the first screen, on the real dataset. */
export default async function graphBench(report: (line: string) => void): Promise<void> {
  const dataset = readLpcDataset();
  const projection = projectDataset(dataset);
  report(`LPC 2024: ${dataset.relations.length} relations; projection of ${projection.size} edges`);
  reportMedian(report, 'dataset to graph', 10, () => buildKnowledgeGraph(dataset));
  reportMedian(report, 'overlaps of all pairs', 10, () => findOverlaps(dataset, DEFAULT_POLICY));
  reportMedian(report, '20 starts of Louvain and Leiden', 50, () =>
    findBestPartition(projection, { resolution: 1.8, seed: 1, starts: 20 }),
  );
}
