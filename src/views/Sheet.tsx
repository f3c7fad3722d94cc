import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './Sheet.module.css';

/** What comes up from below on a phone, one at a time, and goes with Esc, × or a press beside it. */
export function Sheet({
  sheet,
  title,
  children,
}: {
  sheet: RefObject<HTMLDialogElement | null>;
  title: string;
  children: ReactNode;
}) {
  const close = (): void => sheet.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={sheet}
      className={styles.sheet}
      aria-label={title}
      onClick={(event) => {
        if (event.target === sheet.current) close();
      }}
    >
      <div className={styles.content}>
        <div className={styles.head}>
          <h2>{title}</h2>
          <button
            type="button"
            className={styles.close}
            aria-label={`Close: ${title}`}
            onClick={close}
          >
            <X size={18} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
