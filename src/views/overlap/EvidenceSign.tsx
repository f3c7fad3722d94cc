import type { EvidenceClass } from '../../view-state/view-state';
import styles from './EvidenceSign.module.css';

/** Half the side of the square for subjects, by how alike they are. */
const HALF_SIDES = [3.5, 3.5, 4.75, 6];

/**
 * The sign of a class of evidence, the same in the legend, the matrix and the list. Words beside it
 * say the same, so those who listen are spared it.
 */
export function EvidenceSign({ evidence, size = 2 }: { evidence: EvidenceClass; size?: number }) {
  const half = HALF_SIDES[size] ?? 5;
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true">
      {evidence === 'declared' && (
        <>
          <circle cx="8" cy="8" r="5.75" className={styles.line} />
          <path d="M4 12L12 4" className={styles.line} />
        </>
      )}
      {evidence === 'runs' && <circle cx="8" cy="8" r="6.5" className={styles.fill} />}
      {evidence === 'wanted' && (
        <>
          <circle cx="8" cy="8" r="5.75" className={styles.line} />
          <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" className={styles.fill} />
        </>
      )}
      {evidence === 'subject' && (
        <rect
          x={8 - half}
          y={8 - half}
          width={2 * half}
          height={2 * half}
          rx="1.5"
          className={styles.line}
        />
      )}
    </svg>
  );
}
