import type { PanelRow } from '../app/panel';
import { useApp, useReady } from '../app/store';
import { Glyph } from './Glyph';
import styles from './PanelRowItem.module.css';
import { Why } from './Why';

/** Who or what, in which role, and why. */
export function PanelRowItem({ row }: { row: PanelRow }) {
  const { communities } = useReady().arrangement;
  const select = useApp((state) => state.select);
  const { id, kind } = row;
  return (
    <li className={styles.row}>
      {id !== undefined && kind !== undefined ? (
        <button type="button" className={styles.name} onClick={() => select(id)}>
          <Glyph kind={kind} community={kind === 'mc' ? (communities.numberOf.get(id) ?? 0) : 0} />
          <bdi>{row.label}</bdi>
        </button>
      ) : row.href !== undefined ? (
        <a className={styles.text} href={row.href} target="_blank" rel="noopener noreferrer">
          <bdi>{row.label}</bdi>
        </a>
      ) : (
        <bdi className={styles.text}>{row.label}</bdi>
      )}
      {row.chips.length > 0 && <span className={styles.chip}>{row.chips.join(', ')}</span>}
      {row.confirmed === true && <span className={styles.chip}>✓ confirmed</span>}
      {id !== undefined && row.href !== undefined && (
        <a className={styles.out} href={row.href} target="_blank" rel="noopener noreferrer">
          lore ↗
        </a>
      )}
      <Why about={row.label} groups={[{ evidence: row.evidence }]} />
    </li>
  );
}
