import { useState } from 'react';
import type { Matrix as MatrixValue } from '../../app/overlap/matrix';
import { useApp, useReady } from '../../app/store';
import { BusyBar } from '../BusyBar';
import { Switch } from '../Switch';
import switchStyles from '../Switch.module.css';
import { Matrix } from './Matrix';
import styles from './MatrixPane.module.css';

const ORDERS = [
  { value: 'group', word: 'group' },
  { value: 'title', word: 'title' },
  { value: 'total', word: 'most shared' },
  { value: 'hand', word: 'by hand' },
] as const;

/** The matrix in a frame of its own, its order, and the sentence of the cell one points at. */
export function MatrixPane({ matrix }: { matrix: MatrixValue }) {
  const [sentence, setSentence] = useState<string | null>(null);
  const { order } = useReady().viewState;
  const hint =
    typeof order === 'string'
      ? 'Point at a cell, or walk with the arrow keys: it says what the two share. Press it for who and where.'
      : 'Drag a title, press its arrows, or walk to a row and press Alt with ↑ or ↓.';
  return (
    <section className={styles.pane} aria-label="Matrix">
      <div className={styles.bar}>
        <OrderSwitch matrix={matrix} />
        {matrix.leftOutCount > 0 && (
          <p className={styles.hint}>
            The {matrix.rows.length} that share most; {matrix.leftOutCount} more are in the list.
          </p>
        )}
      </div>
      <p className={sentence === null ? `${styles.line} ${styles.hint}` : styles.line}>
        {sentence ?? hint}
      </p>
      <BusyBar />
      <Matrix matrix={matrix} onPoint={setSentence} />
    </section>
  );
}

function OrderSwitch({ matrix }: { matrix: MatrixValue }) {
  const { order } = useReady().viewState;
  const adjust = useApp((state) => state.adjust);
  const chosen = typeof order === 'string' ? order : 'hand';
  return (
    <fieldset className={switchStyles.row}>
      <legend className={styles.legend}>Order</legend>
      <Switch
        name="order"
        choices={ORDERS}
        chosen={chosen}
        onChoose={(one) =>
          adjust({ order: one === 'hand' ? matrix.rows.map(({ id }) => id) : one })
        }
      />
    </fieldset>
  );
}
