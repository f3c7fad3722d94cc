import { buildArrangement } from '../analysis/arrangement';
import { hashDataset } from '../dataset/dataset-hash';
import type { Dataset } from '../dataset/types';

/** The grouping the app opens with and its positions, as the file that ships beside a dataset. */
export function buildLayoutFile(dataset: Dataset) {
  const { grouping, layOut } = buildArrangement(dataset);
  const { numberOf: _, ...communities } = grouping.communities;
  const steps = layOut();
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return {
    schemaVersion: 2,
    datasetHash: hashDataset(dataset),
    communities,
    bridges: grouping.bridges,
    layout: step.value,
  };
}
