import type { EntityKind } from '../dataset/types';
import styles from './Glyph.module.css';

/**
 * The sign of a kind, the same everywhere: shape says kind, colour says group. Words beside it say
 * the same, so those who listen are spared it.
 */
export function Glyph({
  kind,
  community = 0,
  outlined = false,
}: {
  kind: EntityKind;
  community?: number;
  outlined?: boolean;
}) {
  const fill = community > 0 ? `var(--fill-${community % 11})` : 'var(--ink2)';
  const paint = outlined ? { fill: 'none', stroke: fill, strokeWidth: 2 } : { fill };
  return (
    <svg className={styles.glyph} viewBox="0 0 16 16" aria-hidden="true">
      {kind === 'mc' && <rect x="1" y="4" width="14" height="8" rx="2.5" {...paint} />}
      {kind === 'person' && <circle cx="8" cy="8" r={outlined ? 4.5 : 5.5} {...paint} />}
      {kind === 'org' && <rect x="3" y="3" width="10" height="10" {...paint} />}
      {kind === 'subsystem' && (
        <path
          d="M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9z"
          fill="none"
          stroke={fill}
          strokeWidth="1.6"
        />
      )}
      {kind === 'thread' && <path d="M2 3h12v8H8l-3 3v-3H2z" {...paint} />}
    </svg>
  );
}
