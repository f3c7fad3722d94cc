import { type ReactNode, useState } from 'react';
import control from '../Control.module.css';
import styles from './List.module.css';

const PAGE = 100;

/** A long list a page at a time: what is not seen need not be drawn. */
export function Paged<T>({
  items,
  what,
  children,
}: {
  items: readonly T[];
  /** What they are, in the plural. */
  what: string;
  children: (shown: readonly T[]) => ReactNode;
}) {
  const [pages, setPages] = useState(1);
  const shown = items.slice(0, pages * PAGE);
  const left = items.length - shown.length;
  return (
    <>
      {children(shown)}
      {left > 0 && (
        <p className={styles.more}>
          <button type="button" className={control.small} onClick={() => setPages(pages + 1)}>
            Show {Math.min(PAGE, left)} more of {items.length} {what}
          </button>
        </p>
      )}
    </>
  );
}
