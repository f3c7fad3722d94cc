import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './ScheduleDialog.module.css';

/** What opens above the board; goes with Esc or ×. */
export function ScheduleDialog({
  dialog,
  title,
  onClosed,
  children,
}: {
  dialog: RefObject<HTMLDialogElement | null>;
  title: string;
  onClosed?: () => void;
  children: ReactNode;
}) {
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={title} onClose={onClosed}>
      <div className={styles.top}>
        <h2>{title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={`Close “${title}”`}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} />
        </button>
      </div>
      {children}
    </dialog>
  );
}
