import type { Dataset, PersonId } from '../../dataset/types';
import { fold } from '../../lib/fold';
import { compareBy } from '../../lib/order';
import { findRunners } from '../../schedule/allowed-places';
import { selectIndex } from '../insights';

/** Everybody who runs something, by name. */
export function findRunningPeople(dataset: Dataset): { id: PersonId; name: string }[] {
  const { nameOf } = selectIndex(dataset);
  const ids = new Set([...findRunners(dataset).values()].flatMap((people) => [...people.keys()]));
  return [...ids]
    .map((id) => ({ id, name: nameOf(id) }))
    .sort(
      compareBy(
        ({ name }) => fold(name),
        ({ id }) => id,
      ),
    );
}
