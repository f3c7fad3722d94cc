import type { Dataset } from './types';

/** Makes something of each dataset once, and keeps it for as long as the dataset itself. */
export function oncePerDataset<T extends object>(
  make: (dataset: Dataset) => T,
): (dataset: Dataset) => T {
  const made = new WeakMap<Dataset, T>();
  return (dataset) => {
    const known = made.get(dataset) ?? make(dataset);
    made.set(dataset, known);
    return known;
  };
}
