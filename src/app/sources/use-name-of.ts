import { selectIndex } from '../insights';
import { useReady } from '../store';
import { baseOf } from './correcting';

/** What an id is called: as corrected, else as it was read, since corrections name what has gone, too. */
export function useNameOf(): (id: string) => string {
  const ready = useReady();
  const now = selectIndex(ready.dataset);
  const before = selectIndex(baseOf(ready));
  const isIn = (index: typeof now, id: string): boolean =>
    [index.people, index.organizations, index.mcs, index.subsystems, index.threads].some((map) =>
      map.has(id),
    );
  return (id) => (isIn(now, id) ? now : before).nameOf(id as never);
}
