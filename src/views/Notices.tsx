import { useApp } from '../app/store';
import { CloseButton } from './CloseButton';
import styles from './Notices.module.css';

/** What could not be read from a link: one quiet line each, never a modal. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const dismiss = useApp((state) => state.dismissNotice);
  return (
    <div role="status" aria-label="About this link">
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          <span aria-hidden="true">△</span>
          <span className={styles.text}>{notice}</span>
          <CloseButton label="Close this notice" onClose={() => dismiss(notice)} isSmall />
        </p>
      ))}
    </div>
  );
}
