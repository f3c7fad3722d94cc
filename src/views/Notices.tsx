import { X } from 'lucide-react';
import { useApp } from '../app/store';
import styles from './Notices.module.css';

/** What could not be read from a link: one quiet line each, never a modal. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const dismiss = useApp((state) => state.dismissNotice);
  return (
    <div role="status" aria-label="About this link" className={styles.notices}>
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          <span aria-hidden="true">△</span>
          <span className={styles.text}>{notice}</span>
          <button
            type="button"
            className={styles.close}
            onClick={() => dismiss(notice)}
            aria-label="Close this notice"
          >
            <X size={14} />
          </button>
        </p>
      ))}
    </div>
  );
}
