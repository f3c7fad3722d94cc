import { readFileSync } from 'node:fs';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import type { LayoutInput } from '../../src/graph/layout';
import { buildLayoutInput } from '../../src/graph/layout-input';

export function readLpcDataset(): Dataset {
  return parseDataset(JSON.parse(readFileSync('data/lpc-2024.dataset.json', 'utf8')));
}

/** What the data build gives the layout for the real dataset. */
export function lpcLayoutInput(dataset: Dataset, seed = 1): LayoutInput {
  const projection = projectDataset(dataset);
  const { communities, numberOf } = detectCommunities(dataset, projection);
  return buildLayoutInput(dataset, {
    numberOf,
    regions: communities.map(({ number, id, title }) => ({ community: number, id, title })),
    weights: projection.mapEdges((_, { weight }, a, b) => ({ a, b, weight })),
    seed,
  });
}
