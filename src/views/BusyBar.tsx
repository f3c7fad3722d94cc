import { useApp } from '../app/store';
import styles from './BusyBar.module.css';

/** What is being worked out beside the screen, and how far it is. */
export function BusyBar() {
  const busy = useApp((state) => state.busy);
  if (busy === null) return null;
  return (
    <div className={styles.busy} role="status">
      {busy.words} …
      <progress className={styles.bar} value={busy.share} aria-label={busy.words} />
    </div>
  );
}
