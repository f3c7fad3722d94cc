import { useRef } from 'react';
import type { Board } from '../../app/schedule/board';
import { type ComparedRow, comparePlan, describeMoves } from '../../app/schedule/compare-plan';
import { useApp, useReady } from '../../app/store';
import control from '../Control.module.css';
import { Dialog } from '../Dialog';
import styles from './ConflictList.module.css';
import dialogStyles from './ScheduleDialog.module.css';

/** What stands elsewhere than in the timetable that was to be kept. */
export function MovedList({ board }: { board: Board }) {
  const { dataset, viewState } = useReady();
  const select = useApp((state) => state.select);
  const dialog = useRef<HTMLDialogElement>(null);
  const { was } = viewState.plan;
  if (was === null) return null;
  const rows = comparePlan(dataset, board, was);
  return (
    <section aria-label="What moved">
      <h3 className={styles.head}>What moved</h3>
      <p className={styles.quiet}>{describeMoves(rows)}</p>
      <ul className={styles.rows}>
        {rows
          .filter(({ change }) => change !== null && change !== 'track')
          .map(({ mc, name, before, now }) => (
            <li key={mc} className={styles.row}>
              <button type="button" className={styles.way} onClick={() => select(mc)}>
                {name}
              </button>
              <span className={styles.quiet}>
                {before} → {now}
              </span>
            </li>
          ))}
      </ul>
      <p className={styles.buttons}>
        <button type="button" className={control.dense} onClick={() => dialog.current?.showModal()}>
          Before and now, side by side
        </button>
      </p>
      <Dialog dialog={dialog} title="Before and now">
        <p className={dialogStyles.quiet}>{describeMoves(rows)} What changed is bold.</p>
        <ComparedTable rows={rows} />
      </Dialog>
    </section>
  );
}

function ComparedTable({ rows }: { rows: readonly ComparedRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={dialogStyles.frame} aria-label="Before and now" tabIndex={0}>
      <table className={dialogStyles.table}>
        <thead>
          <tr>
            <th scope="col">MC</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ mc, name, before, now, change }) => (
            <tr key={mc} className={change === null ? undefined : dialogStyles.changed}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{before}</td>
              <td>{change === null ? 'the same' : now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
