import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { TableRow } from '../app/table';
import { Glyph } from './Glyph';
import look from './Table.module.css';
import styles from './TablePage.module.css';
import { TABLE_ROLES } from './table-roles';

/** One node of the lens. It is drawn again only when something about it has changed. */
export const TableRowItem = memo(function TableRowItem({
  row,
  isSelected,
  isTabStop,
  onOpen,
}: {
  row: TableRow;
  isSelected: boolean;
  isTabStop: boolean;
  onOpen: (row: TableRow) => void;
}) {
  const { kind, group, mcCount, tieCount } = row;
  const canOpen = kind !== 'group' || row.unfolds !== null;
  // “Android” need not be said of “Android MC”.
  const short = row.name.includes(row.shortName) ? '' : row.shortName;
  return (
    <tr
      className={`${look.row} ${styles.row} ${isSelected ? look.selected : ''}`}
      {...TABLE_ROLES.row}
    >
      <th scope="row" className={look.name} {...TABLE_ROLES.rowheader}>
        {canOpen ? (
          <button
            type="button"
            className={look.open}
            data-row={row.id}
            tabIndex={isTabStop ? 0 : -1}
            aria-current={isSelected ? 'true' : undefined}
            aria-expanded={kind === 'group' ? false : undefined}
            onClick={() => onOpen(row)}
          >
            {kind === 'group' ? (
              <ChevronRight size={14} aria-hidden="true" />
            ) : (
              <Glyph kind={kind} community={group} outlined={kind === 'person' && !row.runs} />
            )}
            <bdi>{row.name}</bdi>
          </button>
        ) : (
          <span className={`${look.open} ${styles.closed}`}>{row.name}</span>
        )}
        {short !== '' && <span className={styles.short}>{short} in the graph</span>}
      </th>
      <td className={styles.kind} {...TABLE_ROLES.cell}>
        {row.kindWord}
      </td>
      <td className={styles.group} {...TABLE_ROLES.cell}>
        {group > 0 && (
          <>
            <span
              className={styles.swatch}
              style={{ background: `var(--fill-${group % 11})` }}
              aria-hidden="true"
            />
            <span>
              <span className={styles.groupNumber}>{group}</span> {row.groupTitle}
            </span>
          </>
        )}
      </td>
      <td className={look.number} {...TABLE_ROLES.cell}>
        {mcCount}
        {mcCount !== null && <span className={styles.unit}>{mcCount === 1 ? ' MC' : ' MCs'}</span>}
      </td>
      <td className={look.number} {...TABLE_ROLES.cell}>
        {tieCount}
        <span className={styles.unit}>{tieCount === 1 ? ' tie' : ' ties'}</span>
      </td>
      <td className={styles.role} {...TABLE_ROLES.cell}>
        {row.role}
      </td>
    </tr>
  );
});
