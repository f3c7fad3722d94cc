import { isEntityId } from '../dataset/ids';
import type { EntityId } from '../dataset/types';
import { selectOverview } from './overview';
import { useApp, useReady } from './store';

/** What can be done with a node, by pointer, finger or key. */
export interface NodeActions {
  /** Opens an entity, or unfolds a group; `isAdding` keeps what is selected. */
  readonly open: (id: string, isAdding: boolean) => void;
  readonly openPair: (a: EntityId, b: EntityId) => void;
  readonly focusOn: (id: string) => void;
  readonly startPath: (id: string) => void;
  readonly clear: () => void;
  /** One step back: from the selection, then from a lens that needs one. */
  readonly goBack: () => void;
}

export function useGraphActions(): NodeActions {
  const { dataset, arrangement, viewState } = useReady();
  const select = useApp((state) => state.select);
  const navigate = useApp((state) => state.navigate);
  const { lens, select: selected, community } = viewState;
  return {
    open: (id, isAdding) => {
      if (!isEntityId(id)) {
        const { groups } = selectOverview(dataset, arrangement);
        const group = groups.find(({ number }) => id === `group:${number}`);
        if (group !== undefined) navigate({ community: group.id });
      } else if (!isAdding) select(id);
      else if (selected.includes(id)) select(...selected.filter((other) => other !== id));
      else select(...selected, id);
    },
    openPair: (a, b) => select(a, b),
    focusOn: (id) => {
      if (!isEntityId(id)) return;
      // Of several that are selected, the surroundings of all.
      navigate({ lens: 'focus', select: selected.includes(id) ? selected : [id] });
    },
    startPath: (id) => {
      if (!isEntityId(id)) return;
      const isWaiting = lens === 'path' && viewState.from !== null && viewState.to === null;
      navigate(isWaiting ? { to: id } : { lens: 'path', from: id, to: null, select: [] });
    },
    clear: () => {
      if (selected.length > 0) navigate({ select: [] });
    },
    goBack: () => {
      if (selected.length > 0)
        navigate({ select: [], ...(lens === 'focus' ? { lens: 'bridges' } : {}) });
      else if (lens === 'path') navigate({ lens: 'bridges', from: null, to: null });
      else if (community !== null) navigate({ community: null });
      else if (lens !== 'bridges') navigate({ lens: 'bridges' });
    },
  };
}
