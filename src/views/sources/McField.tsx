import { mcsByTitle } from '../../app/mcs-by-title';
import { useReady } from '../../app/store';
import type { McId } from '../../dataset/types';
import control from '../Control.module.css';
import styles from './CorrectionForm.module.css';

interface McFieldProps {
  readonly words: string;
  readonly chosen: McId;
  readonly onChoose: (mc: McId) => void;
}

/** Which microconference a correction is about. */
export function McField({ words, chosen, onChoose }: McFieldProps) {
  const mcs = mcsByTitle(useReady().dataset);
  return (
    <label className={styles.field}>
      {words}
      <select
        className={control.field}
        value={chosen}
        onChange={({ target }) => onChoose(target.value as McId)}
      >
        {mcs.map(({ id, shortTitle }) => (
          <option key={id} value={id}>
            {shortTitle}
          </option>
        ))}
      </select>
    </label>
  );
}
