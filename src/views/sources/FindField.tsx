import { useApp, useReady } from '../../app/store';
import control from '../Control.module.css';
import styles from './List.module.css';

/** The text to find in a long list; it is part of the link. */
export function FindField({ among }: { among: string }) {
  const { find } = useReady().viewState;
  const adjust = useApp((state) => state.adjust);
  return (
    <label className={styles.find}>
      <span>Find</span>
      <input
        type="search"
        aria-label={`Find among the ${among}`}
        className={control.field}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={find}
        onChange={(event) => adjust({ find: event.target.value })}
      />
    </label>
  );
}
