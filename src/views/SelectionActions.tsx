import { useReady } from '../app/store';
import { useShowInGraph } from '../app/use-show-in-graph';
import type { EntityId } from '../dataset/types';
import control from './Control.module.css';
import styles from './EntityPanel.module.css';
import { MarkButton } from './marks/MarkButton';

/** What can be drawn of one or several entities: what is around them, and how they are connected. */
export function SelectionActions({ ids }: { ids: readonly EntityId[] }) {
  const { viewState } = useReady();
  const showInGraph = useShowInGraph();
  const { lens, select, view } = viewState;
  const isGraph = view === 'graph' || view === 'table';
  const isShown = isGraph && lens === 'focus' && ids.every((id) => select.includes(id));
  const [from = null, to = null] = ids;
  const what = ids.length > 1 ? `these ${ids.length}` : 'it';
  return (
    <p className={styles.actions}>
      {to === null && from !== null && <MarkButton id={from} className={control.small} />}
      <button
        type="button"
        className={control.small}
        onClick={() =>
          showInGraph(isShown ? { lens: 'bridges', hide: [] } : { lens: 'focus', select: ids })
        }
      >
        {isShown ? 'Back to the whole graph' : `Show only what is around ${what}`}
      </button>
      {ids.length <= 2 && (
        <button
          type="button"
          className={control.small}
          onClick={() => showInGraph({ lens: 'path', from, to, select: [] })}
        >
          {to === null ? 'Path from here' : 'How they are connected'}
        </button>
      )}
    </p>
  );
}
