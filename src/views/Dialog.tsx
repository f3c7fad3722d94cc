import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly closeLabel?: string;
  /** In pixels, on a screen that has them; a dialog is 760 wide where nothing else is said. */
  readonly width?: number;
  /** Comes up from below, as wide as the screen, and goes with a press beside it as well. */
  readonly isSheet?: boolean;
  readonly onClosed?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What opens above the page; goes with Esc or ×. */
export function Dialog(props: DialogProps) {
  const { dialog, title, closeLabel = `Close “${title}”`, width, isSheet = false } = props;
  const close = (): void => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className={`${styles.frame} ${isSheet ? styles.sheet : styles.dialog}`}
      style={width === undefined ? undefined : ({ '--width': `${width}px` } as React.CSSProperties)}
      aria-label={title}
      onClose={props.onClosed}
      onClick={(event) => {
        if (isSheet && event.target === dialog.current) close();
      }}
    >
      <div className={styles.content}>
        <div className={styles.head}>
          <h2>{title}</h2>
          <button type="button" className={styles.close} aria-label={closeLabel} onClick={close}>
            <X size={18} />
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
