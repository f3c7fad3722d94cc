import { hashDataset } from '../../src/dataset/dataset-hash';
import { scoreDataset } from './score';
import type { Measured } from './texts';

const METHOD = [
  'Two readers labelled the whole report by hand, apart from each other and without the program; a third labelled the subsystems. Their differences were settled by written rules (tests/gold/README.md).',
  'Precision: how much of what the dataset says is right. Recall: how much of what a careful reader finds is in it. F1 is their harmonic mean; identity is measured by B-cubed over all spellings.',
  'The program was developed on this very report. The figures say how well it reads this one; how well it reads one that it has not seen, they do not say.',
];

const UNSEEN_METHOD = [
  'A report that the program was not developed on: invented people, and ten proposals as different hands write them, with the damage of a conversion.',
  'Its writer knew the rules of labelling, but not the program. One reader labelled it, before the program had read it. Nothing in the program was changed for it.',
];

/**
 * What `data/ID.accuracy.json` says: the figures of the shipped dataset and how they were obtained,
 * and the same for a report on which nothing was developed.
 */
export function buildAccuracyFile({ dataset, gold }: Measured, unseen: Measured) {
  return {
    schemaVersion: 1,
    datasetHash: hashDataset(dataset),
    ...measure({ dataset, gold }, METHOD),
    unseen: {
      title: unseen.dataset.event.title,
      ...measure(unseen, UNSEEN_METHOD),
    },
  };
}

function measure({ dataset, gold }: Measured, method: readonly string[]) {
  const { figures, misses, ignoredCount } = scoreDataset(dataset, gold);
  const round = (share: number): number => Math.round(share * 10_000) / 10_000;
  return {
    method: [...method, `${ignoredCount} subsystems about which readers differ count neither way.`],
    missCount: misses.length,
    figures: figures.map((figure) => ({
      ...figure,
      precision: round(figure.precision),
      recall: round(figure.recall),
      f1: round(figure.f1),
    })),
  };
}
