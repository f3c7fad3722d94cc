import type { ComponentProps, ReactNode, RefObject } from 'react';
import { CloseButton } from './CloseButton';
import styles from './Dialog.module.css';

/** A frame above the page; the class that is given says with `--width` how wide it is. */
export function DialogFrame({ className, ...rest }: ComponentProps<'dialog'>) {
  return <dialog className={`${styles.frame} ${styles.dialog} ${className}`} {...rest} />;
}

interface DialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly closeLabel?: string;
  readonly className?: string | undefined;
  readonly onClosed?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What opens above the page; goes with Esc or ×. */
export function Dialog({ dialog, className = '', onClosed, ...rest }: DialogProps) {
  return (
    <DialogFrame ref={dialog} className={className} aria-label={rest.title} onClose={onClosed}>
      <Titled dialog={dialog} {...rest} />
    </DialogFrame>
  );
}

/** What comes up from below on a phone, one at a time, and goes with a press beside it as well. */
export function Sheet({ dialog, ...rest }: DialogProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className={`${styles.frame} ${styles.sheet}`}
      aria-label={rest.title}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close();
      }}
    >
      <div className={styles.content}>
        <Titled dialog={dialog} {...rest} />
      </div>
    </dialog>
  );
}

function Titled({ dialog, title, closeLabel = `Close “${title}”`, children }: DialogProps) {
  return (
    <>
      <div className={styles.head}>
        <h2>{title}</h2>
        <CloseButton label={closeLabel} onClose={() => dialog.current?.close()} />
      </div>
      {children}
    </>
  );
}
