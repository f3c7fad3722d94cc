import { useRef } from 'react';
import { clearFilters, selectActiveFilters } from '../app/filters';
import { useApp, useReady } from '../app/store';
import type { ViewState } from '../view-state/view-state';
import styles from './FilterChips.module.css';

/** What is filtered, in words, with what each part hides; nothing at all while nothing is. */
export function FilterChips() {
  const { dataset, arrangement, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const row = useRef<HTMLElement>(null);
  const active = selectActiveFilters(dataset, arrangement, viewState);
  if (active.length === 0) return null;
  const clear = (change: Partial<ViewState>): void => {
    // The pressed chip is about to go; whoever uses the keyboard stays in the row.
    row.current?.focus();
    navigate(change);
  };
  return (
    <section ref={row} className={styles.row} aria-label="Active filters" tabIndex={-1}>
      {active.map(({ key, label, hides, clear: change }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          aria-label={`Clear: ${label}, ${hides}`}
          title={`Clear: ${label}`}
          onClick={() => clear(change)}
        >
          <span className={styles.label}>{label}</span>
          <span className={styles.hides}>· {hides}</span>
          <span className={styles.cross} aria-hidden="true">
            ×
          </span>
        </button>
      ))}
      {active.length > 1 && (
        <button type="button" className={styles.all} onClick={() => clear(clearFilters(viewState))}>
          Clear all filters
        </button>
      )}
    </section>
  );
}
