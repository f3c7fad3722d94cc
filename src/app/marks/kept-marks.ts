import { isMarkId, type MarkId, type Marks } from '../../view-state/marks-field';
import { resolverOf } from '../resolve-id';
import type { AppStore, ReadyState } from '../store';

/** Marks are kept by event: an id holds in every edition of its data. */
const keyOf = ({ viewState }: ReadyState): string => `plumbline-marks/${viewState.data.event}`;

/** The state with what this browser keeps; what a link marks is somebody else's if it is other. */
export function restoreMarks(ready: ReadyState): ReadyState {
  const resolve = resolverOf(ready.dataset);
  const ids = readIds(keyOf(ready)).flatMap((id) => resolve(id) ?? []);
  const own = [...new Set(ids.filter(isMarkId))].sort();
  const { shared } = ready.viewState.marks;
  const isOwn = shared !== null && shared.join() === own.join();
  const marks: Marks = { own, shared: isOwn ? null : shared };
  return { ...ready, viewState: { ...ready.viewState, marks } };
}

/** Keeps every mark that is made or taken back, and looks for those of other data that are opened. */
export function followMarks(store: AppStore): void {
  store.subscribe(({ load }, { load: before }) => {
    if (load.status !== 'ready' || before.status !== 'ready') return;
    const { data, marks } = load.viewState;
    const former = before.viewState;
    if (data.event !== former.data.event || data.hash !== former.data.hash) {
      store.setState({ load: restoreMarks(load) });
    } else if (marks.own !== former.marks.own) keep(load, marks.own);
  });
}

function keep(ready: ReadyState, own: readonly MarkId[]): void {
  const key = keyOf(ready);
  const resolve = resolverOf(ready.dataset);
  // What another edition of the data has, and this one does not, is not to be forgotten.
  const others = readIds(key).filter((id) => resolve(id) === undefined);
  try {
    window.localStorage.setItem(key, JSON.stringify([...own, ...others]));
  } catch {
    // Where storage is forbidden, marks last as long as the page.
  }
}

/** What somebody else wrote under the key counts for nothing. */
function readIds(key: string): string[] {
  try {
    const ids: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
