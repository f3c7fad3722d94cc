import { buildGuide } from '../../src/analysis/guide';
import type { Dataset } from '../../src/dataset/types';
import { createSearch } from '../../src/search/search';
import { findSubjects } from '../../src/search/subjects';
import { type Measurement, medianTime } from './measure';

/** What is typed letter by letter: a long name, accents, a topic, a typing error. */
const TYPED = ['memory management', 'Jörg Rödel', 'color management', 'schedulr', 'gregkh'];
const TIMES = 10;
const RUNS = 7;
/** A keystroke must be answered within a frame. */
const FRAME_MS = 16;

/** The slowest keystroke of all, and a whole guide, in data ten times as large. */
export function benchSearch(dataset: Dataset): Measurement[] {
  const large = repeatDataset(dataset, TIMES);
  const search = createSearch(large);
  const prefixes = TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
  for (const text of prefixes) search(text);
  const keystrokes = prefixes.map((text) => medianTime(() => search(text), RUNS, 1));
  const subjects = findSubjects(search, 'cgroups');
  return [
    {
      name: `slowest of ${prefixes.length} keystrokes, data × ${TIMES}`,
      value: Math.max(...keystrokes),
      unit: 'ms',
      runs: RUNS,
      limit: FRAME_MS,
    },
    {
      name: `guide, data × ${TIMES}`,
      value: medianTime(() => buildGuide(large, subjects), RUNS, 2),
      unit: 'ms',
      runs: RUNS,
      limit: 50,
    },
  ];
}

/** The dataset several times over, each time with ids of its own. */
function repeatDataset(dataset: Dataset, times: number): Dataset {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const rename = <Id extends string>(id: Id, copy: number): Id =>
    (copy === 0 ? id : `${id}--copy-${copy}`) as Id;
  const repeat = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    copies.flatMap((copy) => list.map((entity) => ({ ...entity, id: rename(entity.id, copy) })));
  return {
    ...dataset,
    people: repeat(dataset.people),
    organizations: repeat(dataset.organizations),
    microconferences: repeat(dataset.microconferences),
    subsystems: repeat(dataset.subsystems),
    threads: repeat(dataset.threads),
    relations: copies.flatMap((copy) =>
      dataset.relations.map((relation) => ({
        ...relation,
        from: rename(relation.from, copy),
        to: rename(relation.to, copy),
      })),
    ),
  };
}
