import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import {
  MOST_COLUMNS,
  type WorkCell,
  type WorkTable as WorkMatrix,
  type WorkSign,
} from '../../app/directory/work';
import { useApp } from '../../app/store';
import { Glyph } from '../Glyph';
import { GRID_ROLES } from '../table-roles';
import { Why } from '../Why';
import styles from './WorkTable.module.css';

const ROW_HEIGHT = 30;
const OVERSCAN = 10;

const SIGNS: Readonly<Record<WorkSign, string>> = { maintains: '◆', runs: '●', wanted: '○' };
const SIGN_WORDS: Readonly<Record<WorkSign, string>> = {
  maintains: 'maintains it',
  runs: 'runs an MC about it',
  wanted: 'is wanted in an MC about it',
};

interface Place {
  readonly row: number;
  readonly column: number;
}

/** People against subsystems. One stop of the Tab key; the arrows walk it, Enter opens both. */
export function WorkTable({ table }: { table: WorkMatrix }) {
  const select = useApp((state) => state.select);
  const { rows, columns, columnTotal } = table;
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [isMoving, setMoving] = useState(false);
  const [hovered, setHovered] = useState<WorkCell | null>(null);
  const place = {
    row: Math.max(0, Math.min(at.row, rows.length - 1)),
    column: Math.max(0, Math.min(at.column, columns.length - 1)),
  };
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  // A cell that was out of sight takes the focus once it is in the page.
  useEffect(() => {
    if (!isMoving) return;
    const cell = frame.current?.querySelector<HTMLElement>(
      `[data-cell="${place.row},${place.column}"]`,
    );
    if (cell === null || cell === undefined) return;
    cell.focus();
    setMoving(false);
  });
  const cellAt = ({ row, column }: Place): WorkCell | undefined => {
    const id = columns[column]?.id;
    return id === undefined ? undefined : rows[row]?.cells.get(id);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { row, column } = place;
    const next = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row, column: 0 },
      End: { row, column: columns.length - 1 },
      PageUp: { row: row - 10, column },
      PageDown: { row: row + 10, column },
    }[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const bounded = {
      row: Math.max(0, Math.min(rows.length - 1, next.row)),
      column: Math.max(0, Math.min(columns.length - 1, next.column)),
    };
    virtual.scrollToIndex(bounded.row);
    setAt(bounded);
    setMoving(true);
  };
  const told = hovered ?? cellAt(place);
  if (rows.length === 0) {
    return (
      <p className={styles.empty}>
        Nobody is named together with a subsystem here. Clear the filters or the field above.
      </p>
    );
  }
  return (
    <div className={styles.view}>
      <div className={styles.said} role="status">
        {told === undefined ? (
          <p>{emptySentence(rows[place.row]?.name, columns[place.column]?.name)}</p>
        ) : (
          <>
            <p>{told.sentence}</p>
            <Why key={told.sentence} about={told.sentence} groups={told.reasons} />
          </>
        )}
      </div>
      <div ref={frame} className={styles.frame}>
        <table
          aria-label="Who works on what"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          className={styles.grid}
          onKeyDown={onKeyDown}
          {...GRID_ROLES.table}
        >
          <thead className={styles.headRows} {...GRID_ROLES.rowgroup}>
            <tr className={styles.head} aria-rowindex={1} {...GRID_ROLES.row}>
              <th scope="col" className={styles.corner} {...GRID_ROLES.columnheader}>
                Person
              </th>
              {columns.map(({ id, name, count }) => (
                <th
                  key={id}
                  scope="col"
                  className={styles.column}
                  title={`${name}: ${count}`}
                  {...GRID_ROLES.columnheader}
                >
                  <button
                    type="button"
                    tabIndex={-1}
                    className={styles.columnName}
                    onClick={() => select(id)}
                  >
                    {name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody
            className={styles.body}
            style={{ height: virtual.getTotalSize() }}
            {...GRID_ROLES.rowgroup}
          >
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <tr
                  key={row.id}
                  aria-rowindex={index + 2}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                  {...GRID_ROLES.row}
                >
                  <th scope="row" className={styles.name} {...GRID_ROLES.rowheader}>
                    <button
                      type="button"
                      tabIndex={-1}
                      className={styles.person}
                      onClick={() => select(row.id)}
                    >
                      <Glyph kind="person" /> <bdi>{row.name}</bdi>
                    </button>
                  </th>
                  {columns.map(({ id, name }, column) => {
                    const isStop = index === place.row && column === place.column;
                    return (
                      <Cell
                        key={id}
                        cell={row.cells.get(id)}
                        words={emptySentence(row.name, name)}
                        place={{ row: index, column }}
                        isStop={isStop}
                        onOpen={() => select(row.id, id)}
                        onReach={setAt}
                        onHover={setHovered}
                      />
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        {(Object.keys(SIGNS) as WorkSign[]).map((sign) => (
          <span key={sign}>
            <span aria-hidden="true">{SIGNS[sign]}</span> {SIGN_WORDS[sign]}
          </span>
        ))}
        <span>paler: less surely</span>
        {columnTotal > MOST_COLUMNS && (
          <span>
            The {MOST_COLUMNS} subsystems with most people, of {columnTotal}; find one by its name.
          </span>
        )}
      </p>
    </div>
  );
}

interface CellProps {
  readonly cell: WorkCell | undefined;
  /** What is said where there is nothing. */
  readonly words: string;
  readonly place: Place;
  readonly isStop: boolean;
  readonly onOpen: () => void;
  readonly onReach: (place: Place) => void;
  readonly onHover: (cell: WorkCell | null) => void;
}

function Cell({ cell, words, place, isStop, onOpen, onReach, onHover }: CellProps) {
  return (
    <td
      aria-colindex={place.column + 2}
      tabIndex={isStop ? 0 : -1}
      data-cell={`${place.row},${place.column}`}
      aria-label={cell?.sentence ?? words}
      className={cell === undefined ? styles.cell : `${styles.cell} ${styles.filled}`}
      onClick={() => {
        onReach(place);
        if (cell !== undefined) onOpen();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen();
      }}
      onFocus={() => onReach(place)}
      onPointerEnter={() => onHover(cell ?? null)}
      onPointerLeave={() => onHover(null)}
      {...GRID_ROLES.cell}
    >
      {cell !== undefined && (
        <span aria-hidden="true" style={{ opacity: 0.45 + 0.55 * cell.weight }}>
          {SIGNS[cell.sign]}
        </span>
      )}
    </td>
  );
}

function emptySentence(person = '', subsystem = ''): string {
  return `${person} and ${subsystem}: nothing says so`;
}
