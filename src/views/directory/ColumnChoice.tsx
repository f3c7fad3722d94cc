import { Columns3 } from 'lucide-react';
import { columnsOf, shownColumns } from '../../app/directory/directory';
import { useApp, useReady } from '../../app/store';
import type { DirectoryColumn, EntityList } from '../../view-state/view-state';
import control from '../Control.module.css';
import styles from './DirectoryPage.module.css';

/** Which columns the list shows; the last one cannot be taken away. */
export function ColumnChoice({ list }: { list: EntityList }) {
  const { viewState } = useReady();
  const adjust = useApp((state) => state.adjust);
  const shown = shownColumns(list, viewState.columns);
  const toggle = (id: DirectoryColumn): void => {
    const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    adjust({ columns: next.sort() });
  };
  return (
    <>
      <button type="button" className={control.button} popoverTarget="columns">
        <Columns3 size={16} aria-hidden="true" /> Columns
      </button>
      <fieldset id="columns" popover="auto" className={styles.columnsMenu}>
        <legend className="visually-hidden">Columns</legend>
        {columnsOf(list).map(({ id, word, title }) => (
          <label key={id} className={styles.choice} title={title}>
            <input
              type="checkbox"
              checked={shown.includes(id)}
              disabled={shown.length === 1 && shown.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>
              {word}
              <span className={styles.answer}>{title}</span>
            </span>
          </label>
        ))}
        <button
          type="button"
          className={control.button}
          disabled={viewState.columns.length === 0}
          onClick={() => adjust({ columns: [] })}
        >
          The usual columns
        </button>
      </fieldset>
    </>
  );
}
