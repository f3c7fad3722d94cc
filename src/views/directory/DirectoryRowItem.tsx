import type { DirectoryHead, DirectoryRow } from '../../app/directory/directory';
import { Glyph } from '../Glyph';
import look from '../Table.module.css';
import { TABLE_ROLES } from '../table-roles';
import styles from './DirectoryTable.module.css';

interface DirectoryRowItemProps {
  readonly row: DirectoryRow;
  readonly columns: readonly DirectoryHead[];
  /** From 0, among all rows. */
  readonly place: number;
  /** From the first row, in pixels. */
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
}

/** One entity: its name opens the details. */
export function DirectoryRowItem(props: DirectoryRowItemProps) {
  const { row, columns, place, top, measure, isSelected, isTabStop, onOpen } = props;
  return (
    <tr
      ref={measure}
      data-index={place}
      aria-rowindex={place + 2}
      className={`${look.row} ${styles.row} ${isSelected ? look.selected : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      {...TABLE_ROLES.row}
    >
      <th scope="row" className={look.name} {...TABLE_ROLES.rowheader}>
        <button
          type="button"
          className={look.open}
          data-place={place}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isSelected ? 'true' : undefined}
          onClick={onOpen}
        >
          <Glyph kind={row.kind} community={row.group} outlined={row.outlined} />
          <bdi>{row.name}</bdi>
        </button>
      </th>
      {columns.map(({ id, word, counts }, at) => {
        const cell = row.cells[at];
        return (
          <td key={id} className={counts ? look.number : undefined} {...TABLE_ROLES.cell}>
            {cell !== undefined && cell.text !== '' && (
              <span className={styles.text}>
                <span className={styles.label}>{word} </span>
                {cell.groups?.map((number) => (
                  <span
                    key={number}
                    className={styles.swatch}
                    style={{ background: `var(--fill-${number % 11})` }}
                    aria-hidden="true"
                  />
                ))}
                <bdi title={cell.text.length > 80 ? cell.text : undefined}>{cell.text}</bdi>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
