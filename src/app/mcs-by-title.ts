import { oncePerDataset } from '../dataset/once-per-dataset';
import type { Dataset, Microconference } from '../dataset/types';
import { fold } from '../lib/fold';
import { compareBy } from '../lib/order';

/** All microconferences in the order in which a reader looks for a title. */
export const mcsByTitle: (dataset: Dataset) => readonly Microconference[] = oncePerDataset(
  ({ microconferences }) =>
    [...microconferences].sort(
      compareBy(
        ({ shortTitle }) => fold(shortTitle),
        ({ id }) => id,
      ),
    ),
);
